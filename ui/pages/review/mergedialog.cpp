// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/mergedialog.h"

#include "ui/pages/review/agreementdialog.h"
#include "ui/pages/review/picturecolumn.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int theirsColumn = 2;

QString saysWhat(const ForeignDecision &decision, const Taxonomy &taxonomy)
{
    QString label;
    if (decision.kind == LabelEventKind::Unsure) {
        label = MergeDialog::tr("unsure");
    } else if (decision.kind == LabelEventKind::Exclude) {
        label = MergeDialog::tr("excluded");
    } else {
        label = taxonomy.className(
            taxonomy.classOf({decision.values.data(), size_t(taxonomy.attributeCount())}));
    }
    const QString when = decision.time.isValid()
        ? QLocale().toString(decision.time.toLocalTime(), QLocale::ShortFormat)
        : QString();
    return MergeDialog::tr("%1 — %2 %3", "label, reviewer, time")
        .arg(label, decision.reviewer, when)
        .trimmed();
}

} // namespace

MergeDialog::MergeDialog(MergePlan plan, const ReviewColumns &columns,
                         std::shared_ptr<ThumbnailCache> thumbnails, QWidget *parent)
    : QDialog(parent)
    , m_plan(std::move(plan))
    , m_summary(new QLabel(this))
    , m_conflicts(new QTreeWidget(this))
{
    setWindowTitle(tr("Merge decisions"));
    setObjectName(u"mergeDialog"_s);
    resize(900, 620);
    m_summary->setWordWrap(true);
    m_conflicts->setObjectName(u"conflicts"_s);
    m_conflicts->setHeaderLabels({tr("Picture"), tr("Mine"), tr("Theirs (ticked: taken)")});
    m_conflicts->setRootIsDecorated(false);
    m_conflicts->setUniformRowHeights(true);
    m_conflicts->setTextElideMode(Qt::ElideMiddle); // the file's name is at the end
    m_conflicts->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto *agreement = makeAgreementTable(m_plan.agreements, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(agreement);
    layout->addWidget(m_conflicts, 1);
    auto *choices = new QHBoxLayout;
    const auto add = [&](const QString &text, MergeRule rule, const QString &name) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false); // Enter merges what is shown
        connect(button, &QPushButton::clicked, this, [this, rule] { settle(rule); });
        choices->addWidget(button);
    };
    add(tr("Keep all mine"), MergeRule::Mine, u"allMine"_s);
    add(tr("Take all theirs"), MergeRule::Theirs, u"allTheirs"_s);
    add(tr("Take the newer of each"), MergeRule::Newest, u"allNewest"_s);
    choices->addStretch(1);
    layout->addLayout(choices);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *merge = buttons->addButton(tr("Merge"), QDialogButtonBox::AcceptRole);
    merge->setObjectName(u"mergeButton"_s);
    merge->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    new PictureColumn(m_conflicts, columns.samples, std::move(thumbnails));
    fillConflicts(columns);
    connect(m_conflicts, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) {
        const int index = m_conflicts->indexOfTopLevelItem(item);
        if (index < 0 || m_isFilling)
            return;
        m_plan.conflicts[size_t(index)].takeTheirs = item->checkState(theirsColumn) == Qt::Checked;
        updateSummary();
    });
    updateSummary();
}

void MergeDialog::fillConflicts(const ReviewColumns &columns)
{
    QList<QTreeWidgetItem *> items;
    for (const MergeConflict &conflict : m_plan.conflicts) {
        auto *item = new QTreeWidgetItem({columns.samples->path(conflict.mine.row),
                                          saysWhat(conflict.mine, columns.taxonomy),
                                          saysWhat(conflict.theirs, columns.taxonomy)});
        item->setData(0, PictureColumn::rowRole, conflict.mine.row);
        item->setToolTip(0, columns.samples->absolutePath(conflict.mine.row));
        for (int column = 1; column <= theirsColumn; ++column)
            item->setToolTip(column, item->text(column));
        item->setCheckState(theirsColumn, conflict.takeTheirs ? Qt::Checked : Qt::Unchecked);
        items.append(item);
    }
    m_conflicts->addTopLevelItems(items);
}

void MergeDialog::settle(MergeRule rule)
{
    settleConflicts(m_plan, rule);
    m_isFilling = true;
    for (size_t i = 0; i < m_plan.conflicts.size(); ++i) {
        m_conflicts->topLevelItem(int(i))->setCheckState(
            theirsColumn, m_plan.conflicts[i].takeTheirs ? Qt::Checked : Qt::Unchecked);
    }
    m_isFilling = false;
    updateSummary();
}

void MergeDialog::updateSummary()
{
    const QLocale locale;
    const auto taken = std::ranges::count(m_plan.conflicts, true, &MergeConflict::takeTheirs);
    QString text =
        tr("%1 pictures only they decided on will be added. %2 are decided the same by both. In %3 "
           "you differ: of %4 theirs is taken, of the others yours stays.")
            .arg(locale.toString(qint64(m_plan.added.size())), locale.toString(m_plan.same),
                 locale.toString(qint64(m_plan.conflicts.size())), locale.toString(qint64(taken)));
    if (!m_plan.missing.isEmpty())
        text += u' '
            + tr("%n of their pictures are not in this project.", nullptr,
                 int(m_plan.missing.size()));
    m_summary->setText(text);
}

} // namespace lw
