// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/keysoverlay.h"

#include "ui/shell/theme.h"
#include "ui/widgets/keyregistry.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int margin = 28;
constexpr int columnWidth = 320;
constexpr int keyWidth = 96;

} // namespace

KeysOverlay::KeysOverlay(const KeyRegistry *keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setObjectName(u"keysOverlay"_s);
    parent->installEventFilter(this);
    hide();
}

void KeysOverlay::toggle()
{
    setGeometry(parentWidget()->rect());
    setVisible(isHidden());
    raise();
}

bool KeysOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void KeysOverlay::mousePressEvent(QMouseEvent *)
{
    hide();
}

void KeysOverlay::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::instance()->colors();
    QPainter painter(this);
    QColor veil = colors.window;
    veil.setAlpha(238);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    QStringList groups;
    for (const KeyCommand &command : m_keys->commands()) {
        if (!groups.contains(command.group))
            groups << command.group;
    }
    QFont bold = font();
    bold.setBold(true);
    const int line = fontMetrics().height() + 8;
    const int hint = line + 8;
    int x = margin, y = margin;
    for (const QString &group : std::as_const(groups)) {
        const auto size = std::count_if(m_keys->commands().cbegin(), m_keys->commands().cend(),
                                        [&](const KeyCommand &c) { return c.group == group; });
        if (y > margin && y + int(size + 1) * line > height() - margin - hint) {
            x += columnWidth + margin;
            y = margin;
        }
        painter.setFont(bold);
        painter.setPen(colors.accent);
        painter.drawText(QRect(x, y, columnWidth, line), Qt::AlignVCenter, group);
        painter.setFont(font());
        y += line;
        for (const KeyCommand &command : m_keys->commands()) {
            if (command.group != group)
                continue;
            const QString key = m_keys->keyText(command.id);
            const int width = std::max(24, fontMetrics().horizontalAdvance(key) + 12);
            const QRectF cap(x + 0.5, y + 2.5, std::min(width, keyWidth - 8), line - 5);
            painter.setPen(QPen(colors.borderStrong, 1));
            painter.setBrush(colors.raised);
            painter.drawRoundedRect(cap, 4, 4);
            painter.setPen(colors.text);
            painter.drawText(cap, Qt::AlignCenter, key.isEmpty() ? u"–"_s : key);
            const QRect words(x + keyWidth, y, columnWidth - keyWidth, line);
            painter.drawText(
                words, Qt::AlignVCenter,
                fontMetrics().elidedText(command.title, Qt::ElideRight, words.width()));
            y += line;
        }
        y += line / 2;
    }
    painter.setPen(colors.textMuted);
    painter.drawText(QRect(margin, height() - margin - line, width() - 2 * margin, line),
                     Qt::AlignVCenter,
                     tr("With Shift a labelling key acts on the whole person, with Alt only on the "
                        "current picture. Click or press Esc to go on."));
}

} // namespace lw
