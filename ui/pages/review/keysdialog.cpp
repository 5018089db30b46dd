// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/keysdialog.h"

#include "ui/shell/theme.h"
#include "ui/widgets/headings.h"
#include "ui/widgets/keyregistry.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
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
    fitHeadings(m_table->horizontalHeader());
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5 * Theme::grid);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_message->setWordWrap(true);
    m_message->setObjectName(u"keyMessage"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *reset = buttons->addButton(tr("Reset all"), QDialogButtonBox::ResetRole);
    reset->setAutoDefault(false); // Enter closes; it must not throw keys away
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeProfiles());
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

QWidget *KeysDialog::makeProfiles()
{
    auto *bar = new QWidget(this);
    m_profile = new QComboBox(bar);
    m_profile->setObjectName(u"keyProfile"_s);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("Profile"), bar));
    row->addWidget(m_profile, 1);
    const auto add = [&](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, bar);
        button->setObjectName(name);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    QPushButton *fresh = add(tr("New…"), u"newProfile"_s);
    m_remove = add(tr("Remove"), u"removeProfile"_s);
    QPushButton *out = add(tr("Export…"), u"exportKeys"_s);
    QPushButton *in = add(tr("Import…"), u"importKeys"_s);
    connect(m_profile, &QComboBox::activated, this, [this](int index) {
        m_keys->setProfile(m_profile->itemData(index).toString());
        fill();
    });
    connect(fresh, &QPushButton::clicked, this, &KeysDialog::addProfile);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_keys->removeProfile(m_keys->profile());
        fill();
    });
    const auto choose = [this](QFileDialog::AcceptMode mode,
                               void (KeysDialog::*take)(const QString &)) {
        auto *dialog = new QFileDialog(this, tr("Keys"), QDir::homePath(), tr("Keys (*.json)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(mode);
        dialog->setDefaultSuffix(u"json"_s);
        if (mode == QFileDialog::AcceptSave)
            dialog->selectFile(u"labelwright-keys.json"_s);
        connect(dialog, &QFileDialog::fileSelected, this, take);
        dialog->open();
    };
    connect(out, &QPushButton::clicked, this,
            [choose] { choose(QFileDialog::AcceptSave, &KeysDialog::exportKeys); });
    connect(in, &QPushButton::clicked, this,
            [choose] { choose(QFileDialog::AcceptOpen, &KeysDialog::importKeys); });
    return bar;
}

void KeysDialog::fillProfiles()
{
    m_profile->clear();
    const QStringList names = m_keys->profiles();
    for (const QString &name : names)
        m_profile->addItem(name == u"default" ? tr("Default keys") : name, name);
    m_profile->setCurrentIndex(m_profile->findData(m_keys->profile()));
    m_remove->setEnabled(m_keys->profile() != u"default");
}

void KeysDialog::addProfile()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New profile"));
    dialog->setLabelText(tr("Name; it begins with the present keys"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        m_keys->setProfile(name.trimmed().remove(u'/'));
        fill();
    });
    dialog->open();
}

void KeysDialog::exportKeys(const QString &fileName)
{
    QSaveFile file(fileName);
    const QByteArray keys = m_keys->exported();
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(keys) == keys.size() && file.commit();
    m_message->setText(
        isWritten ? tr("The keys were written to %1.").arg(QDir::toNativeSeparators(fileName))
                  : tr("The keys could not be written: %1.").arg(file.errorString()));
}

void KeysDialog::importKeys(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        m_message->setText(tr("The file could not be read: %1.").arg(file.errorString()));
        return;
    }
    const QStringList refused = m_keys->importKeys(file.readAll());
    fill();
    m_message->setText(refused.isEmpty()
                           ? tr("The keys were taken from the file.")
                           : tr("Taken, but for what would give a key two meanings: %1.")
                                 .arg(refused.join(u", "_s)));
}

void KeysDialog::fill()
{
    fillProfiles();
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
