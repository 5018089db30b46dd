// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace lw {

/// One line of the palette: what it does, where it is found, and the action.
struct PaletteCommand
{
    QString title;
    QString place; ///< "File", "Train"
    QPointer<QAction> action;
};

/// Ctrl+K: everything the window can do, found by a few letters. Lies over its parent; Enter runs,
/// Escape closes, arrows choose.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *parent);

    void open(const QList<PaletteCommand> &commands);
    [[nodiscard]] QStringList titles() const; ///< of what is listed now, best first

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &query);
    void run();
    void move(int steps);
    void close();
    void place();

    QList<PaletteCommand> m_commands;
    QLineEdit *m_query;
    QListView *m_list;
    QStandardItemModel *m_model;
    QPointer<QWidget> m_focusBefore;
};

} // namespace lw
