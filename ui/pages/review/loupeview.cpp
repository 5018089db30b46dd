// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/loupeview.h"

#include "core/imaging/imagereader.h"
#include "ui/shell/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace lw {

LoupeView::LoupeView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("loupeView"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 200);
    setCursor(Qt::OpenHandCursor);
    connect(&m_loader, &LoupeLoader::loaded, this, &LoupeView::take);
    connect(&m_loader, &LoupeLoader::failed, this, [this](const QString &file, const Error &error) {
        if (file != m_file)
            return;
        m_problem = error.text();
        update();
    });
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

int LoupeView::screenSide() const
{
    return std::max(64, int(std::min(width(), height()) * devicePixelRatioF()));
}

void LoupeView::showPicture(const QString &file, const QPixmap *placeholder,
                            const QStringList &ahead)
{
    if (file == m_file)
        return;
    m_file = file;
    m_ahead = ahead;
    m_problem.clear();
    m_picture = placeholder ? *placeholder : QPixmap();
    m_size = m_picture.size();
    m_isPlaceholder = true;
    m_isFull = false;
    ask();
    update();
}

void LoupeView::clear()
{
    m_file.clear();
    m_picture = QPixmap();
    m_problem.clear();
    update();
}

void LoupeView::ask()
{
    if (m_file.isEmpty() || !isVisible())
        return;
    const int side = m_isFit ? screenSide() : 0;
    QList<LoupeLoader::Request> ahead;
    for (const QString &file : m_ahead)
        ahead.append({file, screenSide()});
    const QImage kept = m_loader.find(m_file, side);
    if (!kept.isNull())
        take(m_file, kept, side == 0);
    m_loader.request({m_file, side}, ahead);
}

void LoupeView::take(const QString &file, const QImage &image, bool isFull)
{
    if (file != m_file || (m_isFull && !isFull))
        return;
    const bool isLarger = m_isPlaceholder || image.width() >= m_picture.width();
    if (!isLarger)
        return;
    m_picture = QPixmap::fromImage(image);
    m_size = image.size();
    m_isPlaceholder = false;
    m_isFull = isFull;
    update();
    Q_EMIT viewChanged();
}

double LoupeView::fitScale() const
{
    if (m_size.isEmpty())
        return 1;
    const double ratio = devicePixelRatioF();
    const double scale = std::min((width() - 16) * ratio / m_size.width(),
                                  (height() - 16) * ratio / m_size.height());
    return std::max(0.01, scale);
}

double LoupeView::scale() const
{
    return m_isFit ? fitScale() : m_zoom;
}

/// Where the picture lies in the widget, in logical pixels.
QRectF LoupeView::target() const
{
    const double logical = scale() / devicePixelRatioF();
    const QSizeF size = m_size * logical;
    const QPointF middle(width() / 2.0, height() / 2.0);
    if (m_isFit)
        return QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size);
    return QRectF(middle - QPointF(m_center.x() * size.width(), m_center.y() * size.height()),
                  size);
}

void LoupeView::setFit()
{
    m_isFit = true;
    m_center = {0.5, 0.5};
    ask();
    update();
    Q_EMIT viewChanged();
}

void LoupeView::setActualSize()
{
    m_isFit = false;
    m_zoom = 1;
    ask();
    update();
    Q_EMIT viewChanged();
}

void LoupeView::zoomBy(double factor, const QPointF &around)
{
    if (m_size.isEmpty())
        return;
    const QRectF before = target();
    const QPointF at((around.x() - before.x()) / before.width(),
                     (around.y() - before.y()) / before.height());
    const double zoom = std::clamp(scale() * factor, 0.05, 16.0);
    if (factor < 1 && zoom <= fitScale()) {
        setFit();
        return;
    }
    m_isFit = false;
    m_zoom = zoom;
    const QSizeF size = m_size * (zoom / devicePixelRatioF());
    // The point under the mouse stays under the mouse.
    m_center = QPointF(at.x() - (around.x() - width() / 2.0) / size.width(),
                       at.y() - (around.y() - height() / 2.0) / size.height());
    ask();
    update();
    Q_EMIT viewChanged();
}

void LoupeView::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::instance()->colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.window);
    if (!m_problem.isEmpty()) {
        painter.setPen(colors.textMuted);
        painter.drawText(rect().adjusted(40, 40, -40, -40), Qt::AlignCenter | Qt::TextWordWrap,
                         m_problem);
        return;
    }
    if (m_picture.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() < 3);
    painter.drawPixmap(target(), m_picture, QRectF(m_picture.rect()));
}

void LoupeView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    ask();
}

void LoupeView::wheelEvent(QWheelEvent *event)
{
    zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void LoupeView::mousePressEvent(QMouseEvent *event)
{
    m_isDragging = event->button() == Qt::LeftButton;
    m_dragFrom = event->position();
    if (m_isDragging)
        setCursor(Qt::ClosedHandCursor);
}

void LoupeView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isDragging || m_isFit)
        return;
    const QRectF at = target();
    const QPointF moved = event->position() - m_dragFrom;
    m_dragFrom = event->position();
    m_center -= QPointF(moved.x() / at.width(), moved.y() / at.height());
    m_center = {std::clamp(m_center.x(), 0.0, 1.0), std::clamp(m_center.y(), 0.0, 1.0)};
    update();
}

void LoupeView::mouseReleaseEvent(QMouseEvent *)
{
    m_isDragging = false;
    setCursor(Qt::OpenHandCursor);
}

void LoupeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT closed();
}

} // namespace lw
