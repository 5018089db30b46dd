// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/undotoast.h"

#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int shownMs = 6000;
constexpr int aboveFoot = 48;

} // namespace

UndoToast::UndoToast(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_undo(new QToolButton(this))
{
    setObjectName(u"undoToast"_s);
    m_undo->setObjectName(u"toastUndo"_s);
    m_undo->setText(tr("Undo"));
    m_undo->setFocusPolicy(Qt::NoFocus);
    m_undo->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
    connect(Theme::instance(), &Theme::changed, this, &UndoToast::restyle);
    restyle();
    parent->installEventFilter(this);
    hide();
}

QString UndoToast::text() const
{
    return m_text->text();
}

void UndoToast::restyle()
{
    const ThemeColors &colors = Theme::instance()->colors();
    // Inverse colours: the toast lies over pictures of any kind.
    m_text->setStyleSheet(u"color: %1"_s.arg(colors.window.name()));
    m_undo->setStyleSheet(
        u"QToolButton { color: %1; font-weight: bold; border: none; padding: 2px 8px; }"_s.arg(
            colors.accentSoft.name()));
}

void UndoToast::show(const QString &text, bool canUndo)
{
    m_text->setText(text);
    m_undo->setVisible(canUndo);
    place();
    QWidget::show();
    raise();
    m_timer.start();
}

void UndoToast::place()
{
    const QSize room = parentWidget()->size();
    const QSize size = sizeHint().boundedTo(QSize(std::max(120, room.width() - 40), room.height()));
    setGeometry((room.width() - size.width()) / 2, room.height() - size.height() - aboveFoot,
                size.width(), size.height());
}

bool UndoToast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void UndoToast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance()->colors().text);
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace lw
