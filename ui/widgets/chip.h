// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace lw {

/// A small rounded word, with a button that takes it away when `removable`.
class Chip : public QFrame
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, bool removable, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void removed();

private:
    QLabel *m_label;
};

} // namespace lw
