// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace lw {

class KeyRegistry;

/// Change the keys: one line per command; a key that is taken is refused and the owner named.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(KeyRegistry *keys, QWidget *parent = nullptr);

private:
    void fill();
    void change(int line, const QKeySequence &key);
    [[nodiscard]] QWidget *makeProfiles();
    void fillProfiles();
    void addProfile();
    void exportKeys(const QString &file);
    void importKeys(const QString &file);

    KeyRegistry *m_keys;
    QTableWidget *m_table;
    QLabel *m_message;
    QComboBox *m_profile = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace lw
