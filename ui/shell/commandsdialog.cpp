// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandsdialog.h"

#include "ui/shell/theme.h"
#include "ui/widgets/searchfield.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString keysOf(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

void showMatching(QTreeWidget *tree, const QString &text)
{
    for (int g = 0; g < tree->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = tree->topLevelItem(g);
        int shown = 0;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *item = group->child(i);
            const bool matches = item->text(0).contains(text, Qt::CaseInsensitive)
                || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!matches);
            shown += matches ? 1 : 0;
        }
        group->setHidden(shown == 0);
    }
}

} // namespace

CommandsDialog::CommandsDialog(const QList<PaletteCommand> &commands, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys and commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *search = new SearchField(this);
    auto *tree = new QTreeWidget(this);
    tree->setHeaderLabels({tr("Command"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    QHash<QString, QTreeWidgetItem *> groups;
    for (const PaletteCommand &command : commands) {
        if (!command.action)
            continue;
        QTreeWidgetItem *&group = groups[command.place];
        if (!group) {
            group = new QTreeWidgetItem(tree, {command.place});
            group->setFirstColumnSpanned(true);
            QFont bold = tree->font();
            bold.setBold(true);
            group->setFont(0, bold);
        }
        new QTreeWidgetItem(group, {command.title, keysOf(*command.action)});
    }
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    connect(search, &SearchField::searched, tree,
            [tree](const QString &text) { showMatching(tree, text); });
    auto *column = new QVBoxLayout(this);
    column->setSpacing(2 * Theme::grid);
    column->addWidget(search);
    column->addWidget(tree);
    resize(560, 620);
}

} // namespace lw
