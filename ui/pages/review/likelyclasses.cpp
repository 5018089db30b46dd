// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/likelyclasses.h"

#include "ui/shell/theme.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

LikelyClasses::LikelyClasses(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LikelyClasses::show(std::vector<std::pair<int, float>> classes, int current)
{
    if (classes.size() > size_t(shown))
        classes.resize(size_t(shown));
    const bool isResized = classes.size() != m_classes.size();
    m_classes = std::move(classes);
    m_current = current;
    if (isResized)
        updateGeometry();
    update();
}

int LikelyClasses::lineHeight() const
{
    return fontMetrics().height() + 6;
}

QSize LikelyClasses::sizeHint() const
{
    return QSize(200, int(m_classes.size()) * lineHeight());
}

int LikelyClasses::lineAt(const QPoint &point) const
{
    const int line = point.y() / lineHeight();
    return point.y() >= 0 && line < int(m_classes.size()) ? line : -1;
}

void LikelyClasses::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::instance()->colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int height = lineHeight();
    for (size_t i = 0; i < m_classes.size(); ++i) {
        const auto [classIndex, probability] = m_classes[i];
        const QRect line(0, int(i) * height, width(), height);
        if (int(i) == m_hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.raised);
            painter.drawRoundedRect(line, 4, 4);
        }
        const QColor color = Theme::instance()->classColor(m_taxonomy, classIndex);
        if (probability > 0) { // the bar lies behind the words
            QColor bar = color;
            bar.setAlpha(colors.dark ? 80 : 60);
            painter.setPen(Qt::NoPen);
            painter.setBrush(bar);
            const double room = width() - 22;
            painter.drawRoundedRect(
                QRectF(22, line.top() + 1, std::max(2.0, room * double(probability)), height - 2),
                3, 3);
        }
        painter.setFont(font());
        const QRectF cap(1, line.top() + 2, 16, height - 4);
        painter.setPen(QPen(colors.border, 1));
        painter.setBrush(colors.panel);
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(colors.textMuted);
        painter.drawText(cap, Qt::AlignCenter, QString::number(i + 1));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(26, line.center().y() - 4, 9, 9), 2, 2);
        QFont lineFont = font();
        lineFont.setBold(classIndex == m_current);
        painter.setFont(lineFont);
        painter.setPen(probability < 0 && classIndex != m_current ? colors.textMuted : colors.text);
        const QString percent = probability < 0
            ? QString()
            : tr("%1 %").arg(QLocale().toString(double(probability) * 100, 'f', 1));
        const int percentWidth =
            percent.isEmpty() ? 0 : QFontMetrics(lineFont).horizontalAdvance(percent) + 6;
        const QRect words(41, line.top(), width() - 41 - percentWidth, height);
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(lineFont).elidedText(m_taxonomy.className(classIndex),
                                                           Qt::ElideRight, words.width()));
        if (!percent.isEmpty()) {
            painter.drawText(QRect(width() - percentWidth, line.top(), percentWidth - 2, height),
                             Qt::AlignVCenter | Qt::AlignRight, percent);
        }
    }
}

void LikelyClasses::mousePressEvent(QMouseEvent *event)
{
    const int line = lineAt(event->position().toPoint());
    if (line >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT classChosen(m_classes[size_t(line)].first);
}

void LikelyClasses::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = lineAt(event->position().toPoint());
    update();
}

void LikelyClasses::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

} // namespace lw
