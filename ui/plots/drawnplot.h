// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pictureexport.h"

#include <QStringList>
#include <QWidget>

namespace lw {

/// A chart that is painted by hand: title on top, values on hover, an empty state in words, and a
/// context menu that copies or exports the picture (PNG, SVG, PDF) and the values (CSV).
class DrawnPlot : public QWidget
{
    Q_OBJECT

public:
    explicit DrawnPlot(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] const QString &title() const { return m_title; }
    /// Shown instead of the chart while there is nothing to show; says what to do next.
    void setEmptyText(const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

    /// Header and rows of what is shown, unformatted: for CSV and the clipboard.
    [[nodiscard]] virtual QList<QStringList> values() const = 0;
    [[nodiscard]] DrawnChart chart() const;

    [[nodiscard]] QSize sizeHint() const override { return {420, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    void setEmpty(bool empty);
    /// Everything but the title, inside `area`.
    virtual void paintChart(QPainter &painter, const QRect &area) const = 0;
    /// Text for the mouse; empty: none.
    [[nodiscard]] virtual QString textAt(const QPoint &position) const = 0;
    /// The mouse moved to a position or left (null).
    virtual void hovered(const QPoint *position);
    /// Where `paintChart` paints in this widget.
    [[nodiscard]] QRect chartArea() const;
    void paintTitle(QPainter &painter) const;

    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_title;
    QString m_emptyText;
    bool m_isEmpty = true;
};

} // namespace lw
