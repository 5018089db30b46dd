// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
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

    KeyRegistry *m_keys;
    QTableWidget *m_table;
    QLabel *m_message;
};

} // namespace lw
