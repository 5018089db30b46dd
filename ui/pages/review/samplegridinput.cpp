// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and arrow keys of the grid. Labelling keys go through the KeyRegistry.
#include "ui/pages/review/samplegrid.h"

#include "core/itemmodels/samplelistmodel.h"
#include "ui/widgets/thumbnailloader.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

namespace lw {

void SampleGrid::moveTo(int position, Qt::KeyboardModifiers modifiers)
{
    if (count() == 0)
        return;
    const int previous = currentRow();
    position = std::clamp(position, 0, count() - 1);
    if (modifiers & Qt::ShiftModifier)
        m_selection.extendTo(position, bool(modifiers & Qt::ControlModifier));
    else if (m_isMarking || (modifiers & Qt::ControlModifier))
        m_selection.setCurrent(position);
    else
        m_selection.selectOnly(position);
    ensureVisible(position);
    viewport()->update();
    announce(previous);
}

void SampleGrid::keyPressEvent(QKeyEvent *event)
{
    const int at = std::max(0, m_selection.current());
    const int last = count() - 1;
    const int page =
        std::max(1, viewport()->height() / std::max(1, cellSize().height())) * m_columns;
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(at - 1, event->modifiers());
        break;
    case Qt::Key_Right:
        moveTo(at + 1, event->modifiers());
        break;
    case Qt::Key_Up:
        moveTo(at - m_columns >= 0 ? at - m_columns : at, event->modifiers());
        break;
    case Qt::Key_Down:
        moveTo(at + m_columns <= last ? at + m_columns : last, event->modifiers());
        break;
    case Qt::Key_PageUp:
        moveTo(at - page, event->modifiers());
        break;
    case Qt::Key_PageDown:
        moveTo(at + page, event->modifiers());
        break;
    case Qt::Key_Home:
        moveTo(0, event->modifiers());
        break;
    case Qt::Key_End:
        moveTo(last, event->modifiers());
        break;
    default:
        event->ignore(); // not the scroll area's own keys: the page decides
    }
}

void SampleGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isPressed = true;
    m_pressedAt = event->position().toPoint() + QPoint(0, verticalScrollBar()->value());
    const int position = positionAt(event->position().toPoint());
    const int previous = currentRow();
    if (position < 0) {
        if (!m_isMarking && !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            m_selection.clear();
    } else if (event->modifiers() & Qt::ShiftModifier) {
        m_selection.extendTo(position, bool(event->modifiers() & Qt::ControlModifier));
    } else if (m_isMarking || (event->modifiers() & Qt::ControlModifier)) {
        m_selection.toggle(position);
    } else {
        m_selection.selectOnly(position);
    }
    m_beforeBand = m_selection;
    viewport()->update();
    announce(previous);
}

void SampleGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed)
        return;
    const QPoint point = event->position().toPoint();
    const QPoint moved = point + QPoint(0, verticalScrollBar()->value()) - m_pressedAt;
    if (!m_band->isVisible() && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    // Beyond the edge the view follows.
    if (point.y() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + point.y() / 2);
    else if (point.y() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value()
                                      + (point.y() - viewport()->height()) / 2);
    updateBand(point,
               m_isMarking
                   || (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0);
}

void SampleGrid::updateBand(const QPoint &to, bool keep)
{
    const int previous = currentRow();
    const QPoint from = m_pressedAt - QPoint(0, verticalScrollBar()->value());
    const QRect band = QRect(from, to).normalized();
    m_band->setGeometry(band.intersected(viewport()->rect()));
    m_band->show();
    const QSize pitch = cellSize() + QSize(4, 4);
    const int offset = verticalScrollBar()->value();
    const int firstLine = std::max(0, (band.top() + offset) / pitch.height());
    const int lastLine = std::max(0, (band.bottom() + offset) / pitch.height());
    m_selection = m_beforeBand;
    if (!keep)
        m_selection.clear();
    int touched = -1;
    for (int line = firstLine; line <= lastLine; ++line) {
        for (int column = 0; column < m_columns; ++column) {
            const int position = line * m_columns + column;
            if (position < count() && cellRect(position).intersects(band)) {
                m_selection.set(position, true);
                touched = touched < 0 ? position : touched;
            }
        }
    }
    if (touched >= 0 && !m_selection.contains(m_selection.current()))
        m_selection.setCurrent(touched);
    viewport()->update();
    announce(previous);
}

void SampleGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isPressed = false;
    m_band->hide();
}

void SampleGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int position = positionAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && position >= 0)
        Q_EMIT opened(rowAt(position));
}

void SampleGrid::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheelRest += event->angleDelta().y();
    const int steps = m_wheelRest / 120;
    m_wheelRest -= steps * 120;
    if (steps != 0)
        setColumns(m_columns - steps);
    event->accept();
}

void SampleGrid::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void SampleGrid::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool SampleGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_model && m_model->store()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int position = positionAt(help->pos());
        if (position < 0) {
            QToolTip::hideText();
            return true;
        }
        const int row = rowAt(position);
        QString text = m_model->store()->samples().path(row);
        const Error *problem = m_loader ? m_loader->problem(row) : nullptr;
        if (problem)
            text += u'\n' + problem->text();
        QToolTip::showText(help->globalPos(), text, viewport(), cellRect(position));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace lw
