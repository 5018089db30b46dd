// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lw {

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
{
    setObjectName(u"toast"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4 * Theme::grid, 2 * Theme::grid, 4 * Theme::grid, 2 * Theme::grid);
    row->addWidget(m_label);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    parent->installEventFilter(this);
    hide();
}

void Toast::showText(const QString &text)
{
    m_label->setText(text);
    place();
    show();
    raise();
    // Long enough to be read: four seconds and a little for every character.
    m_timer.start(4s + text.size() * 40ms);
}

QString Toast::text() const
{
    return isHidden() ? QString() : m_label->text();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::mousePressEvent(QMouseEvent *event)
{
    Q_UNUSED(event);
    hide();
}

void Toast::place()
{
    const QSize available = parentWidget()->size();
    const int widest = available.width() * 3 / 4;
    m_label->setWordWrap(m_label->fontMetrics().horizontalAdvance(m_label->text()) > widest);
    m_label->setMinimumWidth(m_label->wordWrap() ? widest : 0);
    adjustSize();
    move((available.width() - width()) / 2, available.height() - height() - 16 * Theme::grid);
}

} // namespace lw
