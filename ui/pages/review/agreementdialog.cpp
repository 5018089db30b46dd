// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/agreementdialog.h"

#include "ui/shell/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QLabel *boldLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

} // namespace

QTreeWidget *makeAgreementTable(const std::vector<Agreement> &agreements, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(u"agreementTable"_s);
    tree->setHeaderLabels({AgreementDialog::tr("Attribute"), AgreementDialog::tr("Both judged"),
                           AgreementDialog::tr("Agreed"), AgreementDialog::tr("Cohen's kappa")});
    for (int column = 1; column < 4; ++column)
        tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    tree->setFocusPolicy(Qt::NoFocus);
    tree->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->header()->setSectionResizeMode(QHeaderView::Stretch);
    const QLocale locale;
    for (const Agreement &agreement : agreements) {
        const QString share = agreement.images > 0
            ? AgreementDialog::tr("%1 %").arg(
                locale.toString(100.0 * agreement.agreed / agreement.images, 'f', 1))
            : u"–"_s;
        auto *item = new QTreeWidgetItem(
            tree,
            {agreement.attribute.isEmpty() ? AgreementDialog::tr("class") : agreement.attribute,
             locale.toString(agreement.images), share,
             agreement.kappa ? locale.toString(*agreement.kappa, 'f', 3) : u"–"_s});
        for (int column = 1; column < 4; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    const int line = tree->sizeHintForRow(0) > 0 ? tree->sizeHintForRow(0) : 22;
    tree->setFixedHeight(line * int(agreements.size()) + tree->header()->sizeHint().height() + 4);
    return tree;
}

AgreementDialog::AgreementDialog(const std::vector<ReviewerAgreement> &pairs,
                                 const std::vector<Reliability> &checks, const QString &reviewer,
                                 QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("How reviewers agree"));
    setObjectName(u"agreementDialog"_s);
    resize(620, 560);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(2 * Theme::grid);
    auto *name = new QLineEdit(reviewer, this);
    name->setObjectName(u"reviewerName"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("Your name, kept with each of your decisions"), name);
    connect(name, &QLineEdit::editingFinished, this, [this, name] {
        if (!name->text().trimmed().isEmpty())
            Q_EMIT reviewerNamed(name->text().trimmed());
    });
    if (pairs.empty() && checks.empty()) {
        auto *none = new QLabel(
            tr("No picture was judged twice yet. Merge another reviewer's decisions, or choose the "
               "order “Random check”: it shows decided pictures again without their labels."),
            content);
        none->setWordWrap(true);
        column->addWidget(none);
    }
    for (const ReviewerAgreement &pair : pairs) {
        column->addWidget(boldLabel(tr("%1 and %2").arg(pair.first, pair.second), content));
        column->addWidget(makeAgreementTable(pair.agreements, content));
    }
    for (const Reliability &check : checks) {
        column->addWidget(
            boldLabel(check.decidedBy == check.checkedBy
                          ? tr("%1 with themselves, in blind repeats").arg(check.decidedBy)
                          : tr("%1, checked blindly by %2").arg(check.decidedBy, check.checkedBy),
                      content));
        column->addWidget(makeAgreementTable(check.agreements, content));
        if (check.differing.empty())
            continue;
        auto *show = new QPushButton(
            tr("Show %n picture(s) judged otherwise", nullptr, int(check.differing.size())),
            content);
        connect(show, &QPushButton::clicked, this, [this, rows = check.differing] {
            Q_EMIT rowsRequested(rows, tr("Judged otherwise in the blind check"));
            accept();
        });
        column->addWidget(show, 0, Qt::AlignLeft);
    }
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace lw
