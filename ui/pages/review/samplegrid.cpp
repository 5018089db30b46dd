// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/samplegrid.h"

#include "core/itemmodels/samplelistmodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/thumbnailloader.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QRubberBand>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

constexpr int gap = 4;
constexpr int pagesAhead = 2; ///< neighbours decoded after the visible rows

} // namespace

SampleGrid::SampleGrid(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_band(new QRubberBand(QRubberBand::Rectangle, viewport()))
{
    setObjectName(QStringLiteral("sampleGrid"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Pictures"));
    connect(Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

SampleGrid::~SampleGrid() = default;

void SampleGrid::setModel(SampleListModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_painter.reset();
    if (model) {
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &SampleGrid::keepPlace);
        connect(model, &QAbstractItemModel::modelReset, this, &SampleGrid::takeRows);
        connect(model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &from, const QModelIndex &to) {
                    const auto [first, end] = visiblePositions();
                    for (int i = std::max(first, from.row()); i < std::min(end, to.row() + 1); ++i)
                        viewport()->update(cellRect(i));
                });
    }
    m_keptCurrent = -1;
    m_keptPosition = 0;
    m_keptSelection.clear();
    takeRows();
}

void SampleGrid::setLoader(ThumbnailLoader *loader)
{
    if (m_loader)
        m_loader->disconnect(this);
    m_loader = loader;
    if (loader)
        connect(loader, &ThumbnailLoader::loaded, this, &SampleGrid::updateRows);
    layOut();
}

ThumbnailLoader *SampleGrid::loader() const
{
    return m_loader;
}

void SampleGrid::keepPlace()
{
    m_keptCurrent = currentRow();
    m_keptPosition = std::max(0, m_selection.current());
    m_keptSelection.clear();
    for (const int position : m_selection.selected())
        m_keptSelection.push_back(rowAt(position));
}

void SampleGrid::takeRows()
{
    if (m_model && m_model->store() && !m_painter) {
        m_painter.emplace(m_model->store()->taxonomy());
        m_painter->setOverlays(m_overlays);
    }
    if (!m_model || !m_model->store())
        m_painter.reset();
    m_selection.reset(count());
    // A sample that left the list hands the cursor on to the one that took its place.
    const int kept = positionOf(m_keptCurrent);
    if (count() > 0)
        m_selection.setCurrent(kept >= 0 ? kept : m_keptPosition);
    for (const int row : m_keptSelection)
        m_selection.set(positionOf(row), true);
    layOut();
    ensureVisible(m_selection.current());
    announce(m_keptCurrent);
}

int SampleGrid::count() const
{
    return m_model ? m_model->rowCount() : 0;
}

int SampleGrid::rowAt(int position) const
{
    return m_model ? m_model->sampleRow(position) : -1;
}

int SampleGrid::positionOf(int row) const
{
    return m_model && row >= 0 ? m_model->listRow(row) : -1;
}

void SampleGrid::setPictureAspect(double heightOverWidth)
{
    m_aspect = std::clamp(heightOverWidth, 0.6, 1.6);
    layOut();
}

void SampleGrid::setOverlays(const CellOverlays &overlays)
{
    m_overlays = overlays;
    if (m_painter)
        m_painter->setOverlays(overlays);
    layOut();
}

CellOverlays SampleGrid::overlays() const
{
    return m_overlays;
}

void SampleGrid::setColumns(int columns)
{
    columns = std::clamp(columns, minColumns, maxColumns);
    if (columns == m_columns)
        return;
    const auto [first, end] = visiblePositions();
    const int current = m_selection.current();
    const int anchor = current >= first && current < end ? current : first;
    m_columns = columns;
    layOut();
    // What was looked at stays in view: the current cell, else the first visible one.
    const QRect cell = cellRect(std::max(0, anchor));
    verticalScrollBar()->setValue(
        verticalScrollBar()->value() + cell.center().y()
        - (anchor == current ? viewport()->height() / 2 : cell.height() / 2));
    Q_EMIT columnsChanged(columns);
}

QSize SampleGrid::cellSize() const
{
    const int width = std::max(24, (viewport()->width() - gap * (m_columns + 1)) / m_columns);
    const int footer = m_painter ? m_painter->footerHeight(width, font()) : 0;
    return QSize(width, int(std::lround((width - 8) * m_aspect)) + 8 + footer);
}

QRect SampleGrid::cellRect(int position) const
{
    const QSize cell = cellSize();
    const int column = position % m_columns;
    const int line = position / m_columns;
    return QRect(QPoint(gap + column * (cell.width() + gap),
                        gap + line * (cell.height() + gap) - verticalScrollBar()->value()),
                 cell);
}

std::pair<int, int> SampleGrid::visiblePositions() const
{
    const int pitch = cellSize().height() + gap;
    const int top = verticalScrollBar()->value();
    const int first = std::max(0, (top - gap) / pitch) * m_columns;
    const int end = ((top + viewport()->height()) / pitch + 1) * m_columns;
    return {std::min(first, count()), std::min(end, count())};
}

int SampleGrid::positionAt(const QPoint &point) const
{
    const QSize cell = cellSize();
    const int column = (point.x() - gap) / (cell.width() + gap);
    const int line = (point.y() + verticalScrollBar()->value() - gap) / (cell.height() + gap);
    const int position = line * m_columns + column;
    if (column < 0 || column >= m_columns || line < 0 || position >= count())
        return -1;
    return cellRect(position).contains(point) ? position : -1;
}

void SampleGrid::layOut()
{
    const QSize cell = cellSize();
    const int lines = (count() + m_columns - 1) / m_columns;
    const int height = gap + lines * (cell.height() + gap);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(std::max(20, (cell.height() + gap) / 3));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    if (m_loader) {
        const int side = int(std::ceil(
            std::max(cell.width() - 8, int((cell.width() - 8) * m_aspect)) * devicePixelRatioF()));
        m_loader->setSide(side);
    }
    requestPictures();
    viewport()->update();
}

/// The visible rows first, then the pages ahead in the direction of the last movement, then one
/// back.
void SampleGrid::requestPictures()
{
    if (!m_loader)
        return;
    const auto [first, end] = visiblePositions();
    const int page = std::max(1, end - first);
    std::vector<int> wanted;
    const auto take = [&](int from, int to) {
        for (int i = std::max(0, from); i < std::min(to, count()); ++i)
            wanted.push_back(rowAt(i));
    };
    take(first, end);
    wanted.insert(wanted.end(), m_alsoWanted.begin(), m_alsoWanted.end());
    if (m_scrollDirection >= 0) {
        take(end, end + pagesAhead * page);
        take(first - page, first);
    } else {
        take(first - pagesAhead * page, first);
        take(end, end + page);
    }
    m_loader->request(wanted);
}

void SampleGrid::setAlsoWanted(std::vector<int> rows)
{
    m_alsoWanted = std::move(rows);
    requestPictures();
}

CellContent SampleGrid::contentOf(int position) const
{
    const int row = rowAt(position);
    CellContent content;
    content.label = *m_model->label(position);
    content.person = m_model->store()->samples().person(row);
    content.picture = m_loader ? m_loader->find(row) : nullptr;
    if (m_loader) {
        if (const Error *problem = m_loader->problem(row))
            content.problem = problem->what;
    }
    if (m_valueText && m_overlays.value)
        content.value = m_valueText(position);
    content.conflict = m_hasConflict && m_hasConflict(row);
    content.selected = m_selection.contains(position);
    content.marked = m_isMarking && content.selected;
    content.current = position == m_selection.current();
    content.focused = hasFocus();
    return content;
}

void SampleGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::instance()->colors().window);
    if (m_model && m_model->store() && m_painter) {
        const auto [first, end] = visiblePositions();
        for (int i = first; i < end; ++i) {
            const QRect cell = cellRect(i);
            if (event->region().intersects(cell))
                m_painter->paint(painter, cell, contentOf(i));
        }
    }
    painter.end();
    Q_EMIT painted();
}

void SampleGrid::resizeEvent(QResizeEvent *event)
{
    const int first = visiblePositions().first;
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (event->oldSize().width() > 0 && event->oldSize().width() != event->size().width()) {
        const QRect cell = cellRect(first);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cell.top() - gap);
    }
}

void SampleGrid::scrollContentsBy(int, int dy)
{
    m_scrollDirection = dy <= 0 ? 1 : -1;
    viewport()->scroll(0, dy);
    requestPictures();
}

void SampleGrid::ensureVisible(int position)
{
    if (position < 0 || position >= count())
        return;
    const QRect cell = cellRect(position);
    const int value = verticalScrollBar()->value();
    if (cell.top() < gap)
        verticalScrollBar()->setValue(value + cell.top() - gap);
    else if (cell.bottom() > viewport()->height() - gap)
        verticalScrollBar()->setValue(value + cell.bottom() - viewport()->height() + gap + 1);
}

void SampleGrid::updateRows(const std::vector<int> &rows)
{
    const auto [first, end] = visiblePositions();
    if (int(rows.size()) > end - first) {
        viewport()->update();
        return;
    }
    for (const int row : rows) {
        const int position = positionOf(row);
        if (position >= first && position < end)
            viewport()->update(cellRect(position));
    }
}

int SampleGrid::currentRow() const
{
    const int current = m_selection.current();
    return current < 0 || current >= count() ? -1 : rowAt(current);
}

std::vector<int> SampleGrid::effectiveRows() const
{
    std::vector<int> rows = m_selection.effective();
    for (int &value : rows)
        value = rowAt(value);
    return rows;
}

void SampleGrid::setCurrentPosition(int position, bool keepSelection)
{
    const int previous = currentRow();
    if (keepSelection)
        m_selection.setCurrent(position);
    else
        m_selection.selectOnly(position);
    ensureVisible(m_selection.current());
    viewport()->update();
    announce(previous);
}

void SampleGrid::selectRows(const std::vector<int> &rows)
{
    const int previous = currentRow();
    m_selection.clear();
    int firstPosition = -1;
    for (const int row : rows) {
        const int position = positionOf(row);
        m_selection.set(position, true);
        if (position >= 0 && (firstPosition < 0 || position < firstPosition))
            firstPosition = position;
    }
    if (firstPosition >= 0) {
        m_selection.setCurrent(firstPosition);
        ensureVisible(firstPosition);
    }
    viewport()->update();
    announce(previous);
}

void SampleGrid::selectAll()
{
    const int previous = currentRow();
    m_selection.selectAll();
    viewport()->update();
    announce(previous);
}

void SampleGrid::setMarking(bool on)
{
    m_isMarking = on;
    viewport()->update();
}

void SampleGrid::toggleCurrent()
{
    if (m_selection.current() < 0)
        return;
    m_selection.toggle(m_selection.current());
    viewport()->update();
    announce(currentRow());
}

void SampleGrid::clearSelection()
{
    m_selection.clear();
    viewport()->update();
    Q_EMIT selectionChanged(0);
}

void SampleGrid::announce(int previousRow)
{
    Q_EMIT selectionChanged(m_selection.count());
    if (currentRow() != previousRow)
        Q_EMIT currentChanged(currentRow());
}

} // namespace lw
