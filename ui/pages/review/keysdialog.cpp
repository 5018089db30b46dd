// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/keysdialog.h"

#include "ui/shell/theme.h"
#include "ui/widgets/keyregistry.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

KeysDialog::KeysDialog(KeyRegistry *keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_table(new QTableWidget(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Keys"));
    setMinimumSize(560, 560);
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Group"), tr("Command"), tr("Key"), QString()});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_message->setWordWrap(true);
    m_message->setObjectName(u"keyMessage"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *reset = buttons->addButton(tr("Reset all"), QDialogButtonBox::ResetRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, [this] {
        m_keys->resetAll();
        m_message->clear();
        fill();
    });
    fill();
}

void KeysDialog::fill()
{
    const QList<KeyCommand> &commands = m_keys->commands();
    m_table->setRowCount(int(commands.size()));
    for (int i = 0; i < int(commands.size()); ++i) {
        m_table->setItem(i, 0, new QTableWidgetItem(commands[i].group));
        m_table->setItem(i, 1, new QTableWidgetItem(commands[i].title));
        auto *edit = new QKeySequenceEdit(m_keys->key(commands[i].id), m_table);
        connect(edit, &QKeySequenceEdit::editingFinished, this,
                [this, i, edit] { change(i, edit->keySequence()); });
        m_table->setCellWidget(i, 2, edit);
        auto *reset = new QToolButton(m_table);
        reset->setText(u"↺"_s);
        reset->setToolTip(tr("Back to the default key"));
        reset->setAutoRaise(true);
        connect(reset, &QToolButton::clicked, this,
                [this, i] { change(i, m_keys->commands()[i].defaultKey); });
        m_table->setCellWidget(i, 3, reset);
    }
}

void KeysDialog::change(int line, const QKeySequence &wanted)
{
    const KeyCommand command = m_keys->commands()[line];
    const QKeySequence key = wanted.isEmpty() ? wanted : QKeySequence(wanted[0]);
    if (m_keys->setKey(command.id, key)) {
        m_message->clear();
    } else if (const auto owner = m_keys->conflict(command.id, key)) {
        QString title = *owner;
        for (const KeyCommand &other : m_keys->commands()) {
            if (other.id == *owner)
                title = other.title;
        }
        m_message->setText(tr("%1 is taken by “%2”. Give that command another key first.")
                               .arg(key.toString(QKeySequence::NativeText), title));
    } else {
        m_message->setText(tr("A labelling key cannot hold Shift or Alt: they choose the person "
                              "or the current picture."));
    }
    auto *edit = qobject_cast<QKeySequenceEdit *>(m_table->cellWidget(line, 2));
    const QSignalBlocker blocker(edit);
    edit->setKeySequence(m_keys->key(command.id));
}

} // namespace lw
