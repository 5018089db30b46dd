// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/leaksdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

LeaksDialog::LeaksDialog(const std::vector<PersonLeak> &leaks, const SampleTable &samples,
                         bool wereCompared, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("People on both sides of the split"));
    setObjectName(u"leaksDialog"_s);
    resize(720, 460);
    QString text = leaks.empty()
        ? tr("Nobody seems to be both learned from and held out.")
        : tr("These people seem to be one person under two names, on both sides: scores on the "
             "held-out side come out too good.");
    if (!wereCompared)
        text += u' '
            + tr("So far only names were compared; choose the order “Near-duplicates” to compare "
                 "the pictures, too.");
    auto *words = new QLabel(text, this);
    words->setWordWrap(true);
    auto *list = new QTreeWidget(this);
    list->setObjectName(u"leaks"_s);
    list->setHeaderLabels({tr("Learned from"), tr("Held out"), tr("Why")});
    list->setRootIsDecorated(false);
    list->header()->setSectionResizeMode(QHeaderView::Stretch);
    for (const PersonLeak &leak : leaks) {
        const QString why = leak.alikePictures > 0
            ? tr("%n picture(s) alike", nullptr, leak.alikePictures)
            : tr("the same number in the name");
        new QTreeWidgetItem(list,
                            {samples.personKey(leak.training), samples.personKey(leak.held), why});
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *show = buttons->addButton(tr("Show their pictures"), QDialogButtonBox::ActionRole);
    show->setEnabled(!leaks.empty());
    connect(show, &QPushButton::clicked, this, [this, list, leaks, &samples] {
        const int chosen = std::max(0, list->indexOfTopLevelItem(list->currentItem()));
        const PersonLeak &leak = leaks[size_t(chosen)];
        std::vector<int> rows = samples.rowsOfPerson(leak.training);
        const std::vector<int> held = samples.rowsOfPerson(leak.held);
        rows.insert(rows.end(), held.begin(), held.end());
        Q_EMIT rowsRequested(
            rows,
            tr("%1 and %2").arg(samples.personKey(leak.training), samples.personKey(leak.held)));
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
}

} // namespace lw
