// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace lw {

/// One figure and what it is: "12,600" over "images".
class StatTile : public QWidget
{
    Q_OBJECT

public:
    explicit StatTile(const QString &caption = {}, QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setValue(const QString &value); ///< an empty one shows a dash
    [[nodiscard]] QString value() const;
    /// On one line, figure first: for headers.
    void setCompact(bool compact);

private:
    QLabel *m_value;
    QLabel *m_caption;
};

} // namespace lw
