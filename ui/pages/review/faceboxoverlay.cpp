// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/faceboxoverlay.h"

#include "ui/pages/review/loupeview.h"
#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace lw {

namespace {

constexpr double handleReach = 7; ///< pixels around an edge that take hold of it
constexpr double smallestBox = 8; ///< pixels: a smaller drag was a click

} // namespace

FaceBoxOverlay::FaceBoxOverlay(LoupeView *loupe)
    : QWidget(loupe)
    , m_loupe(loupe)
{
    setObjectName(QStringLiteral("faceBoxOverlay"));
    setAccessibleName(tr("Box of the face"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    hide();
    loupe->installEventFilter(this);
    connect(loupe, &LoupeView::viewChanged, this, qOverload<>(&QWidget::update));
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FaceBoxOverlay::setBoxes(const std::optional<QRectF> &drawn,
                              const std::optional<QRectF> &detected)
{
    m_drawn = drawn;
    m_detected = detected;
    m_dragged.reset();
    update();
}

bool FaceBoxOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_loupe && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        setGeometry(m_loupe->rect());
    return QWidget::eventFilter(watched, event);
}

QRectF FaceBoxOverlay::onScreen(const QRectF &fractions) const
{
    const QRectF picture = m_loupe->pictureRect();
    return {picture.x() + fractions.x() * picture.width(),
            picture.y() + fractions.y() * picture.height(), fractions.width() * picture.width(),
            fractions.height() * picture.height()};
}

QPointF FaceBoxOverlay::toFractions(const QPointF &point) const
{
    const QRectF picture = m_loupe->pictureRect();
    if (picture.isEmpty())
        return {};
    return {std::clamp((point.x() - picture.x()) / picture.width(), 0.0, 1.0),
            std::clamp((point.y() - picture.y()) / picture.height(), 0.0, 1.0)};
}

int FaceBoxOverlay::sidesAt(const QPointF &point) const
{
    if (!box())
        return 0;
    const QRectF shown = onScreen(*box());
    const double r = handleReach;
    if (!shown.adjusted(-r, -r, r, r).contains(point))
        return 0;
    int sides = 0;
    if (qAbs(point.x() - shown.left()) <= r)
        sides |= Left;
    else if (qAbs(point.x() - shown.right()) <= r)
        sides |= Right;
    if (qAbs(point.y() - shown.top()) <= r)
        sides |= Top;
    else if (qAbs(point.y() - shown.bottom()) <= r)
        sides |= Bottom;
    return sides == 0 ? Inside : sides;
}

void FaceBoxOverlay::updateCursor(const QPointF &point)
{
    const int sides = sidesAt(point);
    const bool falling = sides == (Left | Top) || sides == (Right | Bottom);
    const bool rising = sides == (Right | Top) || sides == (Left | Bottom);
    setCursor(sides == Inside                ? Qt::SizeAllCursor
                  : falling                  ? Qt::SizeFDiagCursor
                  : rising                   ? Qt::SizeBDiagCursor
                  : (sides & (Left | Right)) ? Qt::SizeHorCursor
                  : (sides & (Top | Bottom)) ? Qt::SizeVerCursor
                                             : Qt::CrossCursor);
}

void FaceBoxOverlay::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setFocus(Qt::MouseFocusReason);
    m_pressed = event->position();
    m_sides = sidesAt(m_pressed);
    m_atPress = box().value_or(QRectF());
    m_dragged = m_sides == 0 ? QRectF(toFractions(m_pressed), QSizeF()) : m_atPress;
}

void FaceBoxOverlay::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragged) {
        updateCursor(event->position());
        return;
    }
    const QPointF to = toFractions(event->position());
    const QPointF from = toFractions(m_pressed);
    QRectF moved = m_atPress;
    if (m_sides == 0) {
        moved = QRectF(from, to).normalized();
    } else if (m_sides == Inside) {
        moved.translate(to - from);
        moved.moveLeft(std::clamp(moved.left(), 0.0, 1 - moved.width()));
        moved.moveTop(std::clamp(moved.top(), 0.0, 1 - moved.height()));
    } else {
        if (m_sides & Left)
            moved.setLeft(to.x());
        if (m_sides & Right)
            moved.setRight(to.x());
        if (m_sides & Top)
            moved.setTop(to.y());
        if (m_sides & Bottom)
            moved.setBottom(to.y());
        moved = moved.normalized();
    }
    m_dragged = moved;
    update();
}

void FaceBoxOverlay::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragged || event->button() != Qt::LeftButton)
        return;
    const QRectF drawn = *m_dragged;
    m_dragged.reset();
    const QRectF shown = onScreen(drawn);
    if (drawn != m_atPress && shown.width() >= smallestBox && shown.height() >= smallestBox) {
        m_drawn = drawn;
        Q_EMIT boxDrawn(drawn);
    }
    update();
}

void FaceBoxOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_drawn) {
        m_drawn.reset();
        update();
        Q_EMIT boxTakenBack();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FaceBoxOverlay::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::instance()->colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::optional<QRectF> shown = m_dragged ? m_dragged : box();
    if (shown) {
        const QRectF rect = onScreen(*shown);
        const bool isDetected = !m_dragged && !m_drawn;
        painter.setPen(QPen(QColor(0, 0, 0, 160), 4));
        painter.drawRect(rect);
        painter.setPen(QPen(isDetected ? QColor(Qt::white) : colors.accent, 2,
                            isDetected ? Qt::DashLine : Qt::SolidLine));
        painter.drawRect(rect);
    }
    const QString hint = m_drawn ? tr("Drag to change the face's box, Delete takes it back")
        : m_detected             ? tr("Drag the box that the detector found, or draw a new one")
                                 : tr("Drag over the face to draw its box");
    QRectF plate(QPointF(), painter.fontMetrics().size(0, hint) + QSizeF(24, 10));
    plate.moveCenter(QPointF(width() / 2.0, height() - plate.height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(plate, 6, 6);
    painter.setPen(Qt::white);
    painter.drawText(plate, Qt::AlignCenter, hint);
}

} // namespace lw
