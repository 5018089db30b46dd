// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/drawnplot.h"
#include "core/review/csvtable.h"
#include "ui/shell/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace lw {

DrawnPlot::DrawnPlot(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DrawnPlot::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

void DrawnPlot::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

void DrawnPlot::setEmpty(bool empty)
{
    m_isEmpty = empty;
    update();
}

QRect DrawnPlot::chartArea() const
{
    const int top = m_title.isEmpty() ? 0 : fontMetrics().height() + Theme::grid;
    return rect().adjusted(0, top, 0, 0);
}

void DrawnPlot::paintTitle(QPainter &painter) const
{
    if (m_title.isEmpty())
        return;
    painter.setFont(font());
    painter.setPen(Theme::instance()->colors().textMuted);
    const QRect line(0, 0, width(), fontMetrics().height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_title, Qt::ElideRight, width()));
}

void DrawnPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    paintTitle(painter);
    if (m_isEmpty) {
        painter.setPen(Theme::instance()->colors().textMuted);
        painter.drawText(chartArea().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    paintChart(painter, chartArea());
}

DrawnChart DrawnPlot::chart() const
{
    DrawnChart chart;
    chart.title = m_title;
    chart.size = size();
    chart.paint = [this](QPainter &painter) {
        painter.fillRect(rect(), Theme::instance()->colors().panel);
        painter.setFont(font());
        paintTitle(painter);
        paintChart(painter, chartArea());
    };
    chart.values = [this](QChar separator) {
        QString text;
        for (const QStringList &row : values()) {
            QStringList cells = row;
            if (separator == u',') {
                for (QString &cell : cells)
                    cell = safeCsvCell(cell);
            }
            text += cells.join(separator) + u'\n';
        }
        return text;
    };
    return chart;
}

void DrawnPlot::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_isEmpty)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillChartMenu(menu, this, [this] { return chart(); });
    menu->popup(event->globalPos());
}

void DrawnPlot::hovered(const QPoint *)
{
}

void DrawnPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isEmpty)
        return;
    const QPoint at = event->position().toPoint();
    hovered(&at);
    const QString text = textAt(at);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

void DrawnPlot::leaveEvent(QEvent *)
{
    hovered(nullptr);
}

} // namespace lw
