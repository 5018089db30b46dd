// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/drawnplot.h"

#include <QColor>
#include <QImage>
#include <QPixmap>
#include <QPolygonF>

#include <functional>
#include <vector>

namespace lw {

/// What one colour of a map means.
struct MapGroup
{
    QString name;
    QColor color;
    qint64 count = 0;
};

/// Many points in two dimensions: 50,000 are drawn into one picture in a few milliseconds. The
/// wheel zooms, the middle button (or Ctrl and the left one) drags, the left button draws a lasso,
/// a double click shows everything. Hover shows a picture; hover on a name of the legend leaves
/// only its points in colour, so that no two colours must be told apart.
class PointMap : public DrawnPlot
{
    Q_OBJECT

public:
    explicit PointMap(QWidget *parent = nullptr);

    /// `positions` [N, 2]; shows everything, forgets the selection.
    void setPositions(std::vector<float> positions_N2);
    /// Group of each point [N] and what the groups are; keeps zoom and selection.
    void setGroups(std::vector<int> groupOfPoint, QList<MapGroup> groups);
    /// Words and picture (may be null while it is decoded) of a point under the mouse.
    void setDetails(std::function<QString(int)> words, std::function<const QPixmap *(int)> picture);
    void clear();
    [[nodiscard]] int pointCount() const { return int(m_positions.size() / 2); }
    [[nodiscard]] const std::vector<int> &selected() const { return m_selected; }
    void setSelected(std::vector<int> points);
    void showEverything();
    /// Where a point is drawn, in this widget.
    [[nodiscard]] QPointF positionOf(int point) const;

    [[nodiscard]] QList<QStringList> values() const override;
    [[nodiscard]] QSize sizeHint() const override { return {760, 520}; }

Q_SIGNALS:
    void selectionChanged();
    void pointHovered(int point); ///< its picture is wanted
    void pointActivated(int point);
    void selectionActivated(); ///< Enter

protected:
    void paintChart(QPainter &painter, const QRect &area) const override;
    [[nodiscard]] QString textAt(const QPoint &) const override { return {}; }
    void hovered(const QPoint *position) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Kept, because it is asked for every point: measuring the legend takes longer than a point.
    [[nodiscard]] const QRect &plotArea() const { return m_plotArea; }
    void layOut();
    [[nodiscard]] int legendWidth() const;
    [[nodiscard]] int legendEntryAt(const QPoint &position) const;
    void fitView();
    void invalidate();
    void render() const;
    void renderPoint(int point, QRgb color, int radius) const;
    void sortIntoCells() const;
    [[nodiscard]] int pointAt(const QPoint &position) const;
    void selectInside(const QPolygonF &lasso);
    void paintLegend(QPainter &painter) const;
    void paintHover(QPainter &painter) const;

    std::vector<float> m_positions; ///< [N, 2]
    std::vector<int> m_groupOf; ///< [N]
    QList<MapGroup> m_groups;
    std::vector<int> m_drawOrder; ///< mixed, so that no group covers another by its number
    std::vector<int> m_selected; ///< ascending
    std::vector<char> m_isSelected;
    std::function<QString(int)> m_words;
    std::function<const QPixmap *(int)> m_picture;

    QRect m_plotArea; ///< without the legend
    QPointF m_centre; ///< of the view, in positions
    double m_scale = 1; ///< pixels for one unit
    mutable QImage m_image; ///< all points; null: to be drawn
    mutable std::vector<int> m_cellStart, m_cellPoints;
    mutable int m_cellColumns = 0;
    int m_hoveredPoint = -1, m_hoveredGroup = -1;
    QPolygonF m_lasso;
    QPoint m_dragFrom;
    bool m_isDragging = false;
};

} // namespace lw
