// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/pointmap.h"
#include "core/base/seededrandom.h"
#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int cellSide = 16; ///< pixels: the mouse looks at nine cells
constexpr int reach = 10; ///< pixels from the mouse to a point

} // namespace

PointMap::PointMap(QWidget *parent)
    : DrawnPlot(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    connect(Theme::instance(), &Theme::changed, this, &PointMap::invalidate);
}

void PointMap::setPositions(std::vector<float> positions_N2)
{
    m_positions = std::move(positions_N2);
    const auto n = size_t(pointCount());
    m_groupOf.assign(n, 0);
    m_isSelected.assign(n, 0);
    m_selected.clear();
    m_hoveredPoint = m_hoveredGroup = -1;
    m_drawOrder.resize(n);
    std::iota(m_drawOrder.begin(), m_drawOrder.end(), 0);
    SeededRandom(1).shuffle(m_drawOrder);
    setEmpty(n == 0);
    showEverything();
    Q_EMIT selectionChanged();
}

void PointMap::setGroups(std::vector<int> groupOfPoint, QList<MapGroup> groups)
{
    m_groupOf = std::move(groupOfPoint);
    m_groupOf.resize(size_t(pointCount()), 0);
    m_groups = std::move(groups);
    m_hoveredGroup = -1;
    invalidate();
}

void PointMap::setDetails(std::function<QString(int)> words,
                          std::function<const QPixmap *(int)> picture)
{
    m_words = std::move(words);
    m_picture = std::move(picture);
}

void PointMap::clear()
{
    m_groups.clear();
    setPositions({});
}

void PointMap::setSelected(std::vector<int> points)
{
    std::sort(points.begin(), points.end());
    m_selected = std::move(points);
    std::fill(m_isSelected.begin(), m_isSelected.end(), 0);
    for (const int point : m_selected)
        m_isSelected[size_t(point)] = 1;
    invalidate();
    Q_EMIT selectionChanged();
}

int PointMap::legendWidth() const
{
    int widest = 0;
    for (const MapGroup &group : m_groups)
        widest = std::max(widest, fontMetrics().horizontalAdvance(group.name));
    return m_groups.isEmpty() ? 0 : std::min(widest + 22 * Theme::grid, width() / 3);
}

void PointMap::layOut()
{
    m_plotArea = chartArea().adjusted(0, 0, -legendWidth(), 0);
}

int PointMap::legendEntryAt(const QPoint &position) const
{
    const QRect area = chartArea();
    if (m_groups.isEmpty() || position.x() <= area.right() - legendWidth() + Theme::grid)
        return -1;
    const int entry = (position.y() - area.top()) / (fontMetrics().height() + 2);
    return position.y() >= area.top() && entry < m_groups.size() ? entry : -1;
}

/// All points with a margin; axes of equal scale, because distances are what a map shows.
void PointMap::fitView()
{
    layOut();
    if (m_positions.empty())
        return;
    float low[2] = {m_positions[0], m_positions[1]}, high[2] = {low[0], low[1]};
    for (size_t i = 0; i < m_positions.size(); ++i) {
        low[i % 2] = std::min(low[i % 2], m_positions[i]);
        high[i % 2] = std::max(high[i % 2], m_positions[i]);
    }
    const QRect area = plotArea();
    const double across = std::max(1e-6, double(high[0] - low[0]));
    const double along = std::max(1e-6, double(high[1] - low[1]));
    m_scale = 0.94 * std::min(area.width() / across, area.height() / along);
    m_centre = {(double(low[0]) + double(high[0])) / 2, (double(low[1]) + double(high[1])) / 2};
}

void PointMap::showEverything()
{
    fitView();
    invalidate();
}

void PointMap::invalidate()
{
    layOut();
    m_image = {};
    m_cellPoints.clear();
    update();
}

QPointF PointMap::positionOf(int point) const
{
    const QPointF middle = QRectF(plotArea()).center();
    return {middle.x() + (double(m_positions[size_t(point) * 2]) - m_centre.x()) * m_scale,
            middle.y() - (double(m_positions[size_t(point) * 2 + 1]) - m_centre.y()) * m_scale};
}

/// Counting sort of the points on screen into cells.
void PointMap::sortIntoCells() const
{
    const QRect area = plotArea();
    m_cellColumns = area.width() / cellSide + 1;
    const int rows = area.height() / cellSide + 1;
    m_cellStart.assign(size_t(m_cellColumns) * size_t(rows) + 1, 0);
    std::vector<int> cellOf(size_t(pointCount()), -1);
    for (int point = 0; point < pointCount(); ++point) {
        const QPointF at = positionOf(point) - QPointF(area.topLeft());
        if (at.x() < 0 || at.y() < 0 || at.x() >= area.width() || at.y() >= area.height())
            continue;
        const int cell = int(at.y()) / cellSide * m_cellColumns + int(at.x()) / cellSide;
        cellOf[size_t(point)] = cell;
        ++m_cellStart[size_t(cell) + 1];
    }
    std::partial_sum(m_cellStart.begin(), m_cellStart.end(), m_cellStart.begin());
    m_cellPoints.assign(size_t(m_cellStart.back()) + 1, -1); // never empty: it is the sign of done
    std::vector<int> next(m_cellStart.begin(), m_cellStart.end() - 1);
    for (int point = 0; point < pointCount(); ++point) {
        if (const int cell = cellOf[size_t(point)]; cell >= 0)
            m_cellPoints[size_t(next[size_t(cell)]++)] = point;
    }
}

int PointMap::pointAt(const QPoint &position) const
{
    const QRect area = plotArea();
    if (!area.contains(position) || m_positions.empty())
        return -1;
    if (m_cellPoints.empty())
        sortIntoCells();
    const QPoint inside = position - area.topLeft();
    const int rows = area.height() / cellSide + 1;
    int best = -1;
    double nearest = reach * reach;
    for (int y = std::max(0, inside.y() / cellSide - 1);
         y <= std::min(rows - 1, inside.y() / cellSide + 1); ++y) {
        for (int x = std::max(0, inside.x() / cellSide - 1);
             x <= std::min(m_cellColumns - 1, inside.x() / cellSide + 1); ++x) {
            const auto cell = size_t(y * m_cellColumns + x);
            for (int i = m_cellStart[cell]; i < m_cellStart[cell + 1]; ++i) {
                const QPointF away = positionOf(m_cellPoints[size_t(i)]) - QPointF(position);
                const double squared = QPointF::dotProduct(away, away);
                if (squared < nearest) {
                    nearest = squared;
                    best = m_cellPoints[size_t(i)];
                }
            }
        }
    }
    return best;
}

void PointMap::hovered(const QPoint *position)
{
    const int group = position ? legendEntryAt(*position) : -1;
    if (group != m_hoveredGroup) {
        m_hoveredGroup = group;
        m_image = {};
        update();
    }
    const int point = position && group < 0 ? pointAt(*position) : -1;
    if (point == m_hoveredPoint)
        return;
    m_hoveredPoint = point;
    if (point >= 0)
        Q_EMIT pointHovered(point);
    update();
}

void PointMap::mousePressEvent(QMouseEvent *event)
{
    const bool drags = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier));
    m_dragFrom = event->position().toPoint();
    m_isDragging = drags;
    if (!drags && event->button() == Qt::LeftButton && plotArea().contains(m_dragFrom))
        m_lasso = QPolygonF{event->position()};
}

void PointMap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging) {
        const QPoint to = event->position().toPoint();
        m_centre -=
            QPointF((to.x() - m_dragFrom.x()) / m_scale, -(to.y() - m_dragFrom.y()) / m_scale);
        m_dragFrom = to;
        invalidate();
        return;
    }
    if (!m_lasso.isEmpty()) {
        m_lasso.append(event->position());
        m_hoveredPoint = -1;
        update();
        return;
    }
    DrawnPlot::mouseMoveEvent(event);
}

void PointMap::mouseReleaseEvent(QMouseEvent *event)
{
    m_isDragging = false;
    const QPolygonF lasso = std::exchange(m_lasso, {});
    if (event->button() != Qt::LeftButton || lasso.isEmpty()) {
        update();
        return;
    }
    constexpr double click = 6; // pixels: less is no lasso
    const QRectF bounds = lasso.boundingRect();
    if (bounds.width() < click && bounds.height() < click) {
        const int point = pointAt(event->position().toPoint());
        if (point >= 0)
            Q_EMIT pointActivated(point);
        else if (!m_selected.empty())
            setSelected({});
        update();
        return;
    }
    selectInside(lasso);
}

void PointMap::selectInside(const QPolygonF &lasso)
{
    const QRectF bounds = lasso.boundingRect();
    std::vector<int> inside;
    for (int point = 0; point < pointCount(); ++point) {
        const QPointF at = positionOf(point);
        if (bounds.contains(at) && lasso.containsPoint(at, Qt::OddEvenFill))
            inside.push_back(point);
    }
    setSelected(std::move(inside));
}

void PointMap::mouseDoubleClickEvent(QMouseEvent *)
{
    showEverything();
}

void PointMap::wheelEvent(QWheelEvent *event)
{
    if (isEmpty())
        return;
    const double factor = std::pow(1.0015, event->angleDelta().y());
    const QPointF middle = QRectF(plotArea()).center();
    const QPointF away = event->position() - middle;
    // The point under the mouse stays under it.
    const QPointF under(m_centre.x() + away.x() / m_scale, m_centre.y() - away.y() / m_scale);
    m_scale *= factor;
    m_centre = {under.x() - away.x() / m_scale, under.y() + away.y() / m_scale};
    invalidate();
    event->accept();
}

void PointMap::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_selected.empty()) {
        setSelected({});
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!m_selected.empty())
            Q_EMIT selectionActivated();
    } else if (event->key() == Qt::Key_Home) {
        showEverything();
    } else {
        DrawnPlot::keyPressEvent(event);
    }
}

void PointMap::resizeEvent(QResizeEvent *event)
{
    DrawnPlot::resizeEvent(event);
    showEverything();
}

void PointMap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        invalidate();
    DrawnPlot::changeEvent(event);
}

QList<QStringList> PointMap::values() const
{
    QList<QStringList> rows{{tr("x"), tr("y"), tr("group")}};
    for (int point = 0; point < pointCount(); ++point) {
        rows.append({QString::number(double(m_positions[size_t(point) * 2]), 'g', 7),
                     QString::number(double(m_positions[size_t(point) * 2 + 1]), 'g', 7),
                     m_groups.value(m_groupOf[size_t(point)]).name});
    }
    return rows;
}

} // namespace lw
