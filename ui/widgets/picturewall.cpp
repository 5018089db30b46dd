// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picturewall.h"
#include "ui/shell/theme.h"
#include "ui/widgets/thumbnailloader.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int tileSide = 84;
constexpr int tileGap = 2 * Theme::grid;

} // namespace

PictureWall::PictureWall(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    connect(Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

PictureWall::~PictureWall() = default;

void PictureWall::setSource(std::shared_ptr<const SampleTable> samples,
                            std::shared_ptr<ThumbnailCache> thumbnails)
{
    m_loader.reset();
    if (!samples || !thumbnails)
        return;
    m_loader = std::make_unique<ThumbnailLoader>(std::move(samples), std::move(thumbnails));
    m_loader->setSide(int(tileSide * devicePixelRatioF()));
    connect(m_loader.get(), &ThumbnailLoader::loaded, this,
            [this](const std::vector<int> &) { viewport()->update(); });
    requestVisible();
}

void PictureWall::setGroups(std::vector<WallGroup> groups)
{
    m_groups = std::move(groups);
    m_current = -1;
    layOut();
    verticalScrollBar()->setValue(0);
    requestVisible();
    viewport()->update();
    Q_EMIT currentChanged(-1);
}

void PictureWall::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void PictureWall::setCurrent(int index)
{
    if (index < -1 || index >= pictureCount() || index == m_current)
        return;
    m_current = index;
    if (index >= 0) {
        const QRect rect = m_tiles[size_t(index)].rect;
        QScrollBar *bar = verticalScrollBar();
        const int headingRoom = fontMetrics().height() + 3 * tileGap;
        if (rect.top() - headingRoom < bar->value())
            bar->setValue(rect.top() - headingRoom);
        else if (rect.bottom() > bar->value() + viewport()->height())
            bar->setValue(rect.bottom() - viewport()->height() + tileGap);
        setAccessibleDescription(m_tiles[size_t(index)].picture->help);
    }
    viewport()->update();
    Q_EMIT currentChanged(index);
}

QRect PictureWall::pictureRect(int index) const
{
    return m_tiles[size_t(index)].rect.translated(0, -verticalScrollBar()->value());
}

void PictureWall::layOut()
{
    m_tiles.clear();
    m_headings.clear();
    const int caption = fontMetrics().height();
    const int columns = std::max(1, (viewport()->width() + tileGap) / (tileSide + tileGap));
    int y = 0;
    for (size_t g = 0; g < m_groups.size(); ++g) {
        m_headings.emplace_back(0, y, viewport()->width(), caption + Theme::grid);
        y += caption + 2 * Theme::grid;
        const std::vector<WallPicture> &pictures = m_groups[g].pictures;
        for (size_t i = 0; i < pictures.size(); ++i) {
            const int column = int(i) % columns;
            const int line = int(i) / columns;
            m_tiles.push_back({.group = int(g),
                               .picture = &pictures[i],
                               .rect = QRect(column * (tileSide + tileGap),
                                             y + line * (tileSide + caption + tileGap), tileSide,
                                             tileSide + caption)});
        }
        const int lines = (int(pictures.size()) + columns - 1) / columns;
        y += lines * (tileSide + caption + tileGap) + tileGap;
    }
    verticalScrollBar()->setRange(0, std::max(0, y - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(tileSide / 2);
}

void PictureWall::requestVisible()
{
    if (!m_loader)
        return;
    const QRect shown(0, verticalScrollBar()->value() - tileSide, viewport()->width(),
                      viewport()->height() + 2 * tileSide);
    std::vector<int> rows;
    for (const Tile &tile : m_tiles) {
        if (tile.rect.intersects(shown) && tile.picture->row >= 0)
            rows.push_back(tile.picture->row);
    }
    m_loader->request(rows);
}

void PictureWall::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const ThemeColors &colors = Theme::instance()->colors();
    if (m_tiles.empty()) {
        painter.setPen(colors.textMuted);
        painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16),
                         Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    painter.translate(0, -verticalScrollBar()->value());
    const QRect shown(0, verticalScrollBar()->value(), viewport()->width(), viewport()->height());
    for (size_t g = 0; g < m_groups.size(); ++g) {
        if (!m_headings[g].intersects(shown))
            continue;
        QRect line = m_headings[g];
        if (m_groups[g].swatch.isValid()) {
            const int side = line.height() / 2;
            painter.fillRect(QRect(line.left(), line.center().y() - side / 2, side, side),
                             m_groups[g].swatch);
            line.setLeft(line.left() + side + Theme::grid);
        }
        painter.setPen(colors.text);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(m_groups[g].title, Qt::ElideRight, line.width()));
    }
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        if (m_tiles[i].rect.intersects(shown))
            paintTile(painter, m_tiles[i], int(i) == m_current);
    }
}

void PictureWall::paintTile(QPainter &painter, const Tile &tile, bool isCurrent) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    const QRect frame(tile.rect.topLeft(), QSize(tileSide, tileSide));
    painter.fillRect(frame, colors.raised);
    const QPixmap *picture = m_loader ? m_loader->find(tile.picture->row) : nullptr;
    if (picture && !picture->isNull()) {
        const QSize size = picture->size().scaled(frame.size(), Qt::KeepAspectRatio);
        const QRect place(frame.left() + (frame.width() - size.width()) / 2,
                          frame.top() + (frame.height() - size.height()) / 2, size.width(),
                          size.height());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(place, *picture);
    } else if (m_loader && m_loader->problem(tile.picture->row)) {
        painter.setPen(colors.textFaint);
        painter.drawText(frame, Qt::AlignCenter | Qt::TextWordWrap, tr("cannot be read"));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isCurrent ? colors.accent : colors.border, isCurrent ? 3 : 1));
    painter.drawRect(frame);
    painter.setPen(colors.textMuted);
    painter.drawText(
        QRect(tile.rect.left(), frame.bottom() + 1, tileSide, tile.rect.bottom() - frame.bottom()),
        Qt::AlignCenter, tile.picture->caption);
}

void PictureWall::resizeEvent(QResizeEvent *)
{
    layOut();
    requestVisible();
}

void PictureWall::scrollContentsBy(int, int)
{
    requestVisible();
    viewport()->update();
}

int PictureWall::tileAt(const QPoint &position) const
{
    const QPoint place = position + QPoint(0, verticalScrollBar()->value());
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        if (m_tiles[i].rect.contains(place))
            return int(i);
    }
    return -1;
}

int PictureWall::headingAt(const QPoint &position) const
{
    const QPoint place = position + QPoint(0, verticalScrollBar()->value());
    for (size_t g = 0; g < m_headings.size(); ++g) {
        if (m_headings[g].contains(place))
            return int(g);
    }
    return -1;
}

void PictureWall::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (const int tile = tileAt(at); tile >= 0)
        setCurrent(tile);
    else if (const int group = headingAt(at); group >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT groupActivated(group);
}

void PictureWall::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int tile = tileAt(event->position().toPoint()); tile >= 0)
        Q_EMIT activated(tile);
}

/// The nearest picture in the line above or below.
int PictureWall::verticalNeighbour(int step) const
{
    const QRect from = m_tiles[size_t(m_current)].rect;
    int best = m_current;
    int bestDistance = std::numeric_limits<int>::max();
    for (int i = m_current + step; i >= 0 && i < pictureCount(); i += step) {
        const QRect to = m_tiles[size_t(i)].rect;
        if (to.top() == from.top())
            continue;
        const int distance =
            std::abs(to.top() - from.top()) * 16 + std::abs(to.left() - from.left());
        if (distance >= bestDistance)
            continue;
        best = i;
        bestDistance = distance;
    }
    return best;
}

void PictureWall::keyPressEvent(QKeyEvent *event)
{
    if (m_tiles.empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const int last = pictureCount() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::max(0, m_current - 1));
        return;
    case Qt::Key_Right:
        setCurrent(std::min(last, m_current + 1));
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        setCurrent(m_current < 0 ? 0 : verticalNeighbour(event->key() == Qt::Key_Up ? -1 : 1));
        return;
    case Qt::Key_Home:
        setCurrent(0);
        return;
    case Qt::Key_End:
        setCurrent(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT activated(m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool PictureWall::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
        viewport()->setCursor(tileAt(at) >= 0 || headingAt(at) >= 0 ? Qt::PointingHandCursor
                                                                    : Qt::ArrowCursor);
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int tile = tileAt(help->pos()); tile >= 0)
            QToolTip::showText(help->globalPos(), m_tiles[size_t(tile)].picture->help, viewport());
        else if (headingAt(help->pos()) >= 0)
            QToolTip::showText(help->globalPos(), tr("Shows these images in Review"), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace lw
