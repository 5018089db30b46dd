// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/shell/fuzzymatch.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

enum Role { PlaceRole = Qt::UserRole + 1, KeyRole, CommandRole };

/// Title on the left, the place and the key muted on the right.
class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ThemeColors &colors = Theme::instance()->colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colors.accentSoft);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6);
        }
        const QRect inner = option.rect.adjusted(12, 0, -12, 0);
        QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, QRect(inner.left(), inner.center().y() - 8, 17, 17));
        QString right = index.data(PlaceRole).toString();
        if (const QString key = index.data(KeyRole).toString(); !key.isEmpty())
            right += u"   "_s + key;
        painter->setPen(colors.textFaint);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, right);
        const int taken = option.fontMetrics.horizontalAdvance(right) + 16;
        const QRect words = inner.adjusted(26, 0, -taken, 0);
        painter->setPen(colors.text);
        painter->drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 14};
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent)
    , m_query(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"commandPalette"_s);
    m_query->setObjectName(u"paletteQuery"_s);
    m_query->setPlaceholderText(tr("What do you want to do?"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *rule = new QFrame(this);
    rule->setProperty("surface", u"rule"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, Theme::grid, 1, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_query);
    column->addWidget(rule);
    column->addWidget(m_list, 1);
    m_query->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open(const QList<PaletteCommand> &commands)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_commands = commands;
    m_query->clear();
    filter({});
    place();
    show();
    raise();
    m_query->setFocus();
}

QStringList CommandPalette::titles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles.append(m_model->item(row)->text());
    return titles;
}

void CommandPalette::filter(const QString &query)
{
    std::vector<std::pair<int, int>> found; // score, command
    for (int i = 0; i < m_commands.size(); ++i) {
        const PaletteCommand &command = m_commands[i];
        if (!command.action || !command.action->isEnabled())
            continue;
        const int score = std::max(fuzzyScore(query, command.title) * 2,
                                   fuzzyScore(query, command.place + u' ' + command.title));
        if (score > 0)
            found.emplace_back(score, i);
    }
    if (!query.trimmed().isEmpty())
        std::ranges::stable_sort(found, [](auto a, auto b) { return a.first > b.first; });
    m_model->clear();
    for (const auto &[score, i] : found) {
        const PaletteCommand &command = m_commands[i];
        auto *item = new QStandardItem(command.action->icon(), command.title);
        item->setData(command.place, PlaceRole);
        item->setData(command.action->shortcut().toString(QKeySequence::NativeText), KeyRole);
        item->setData(i, CommandRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::run()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const QPointer<QAction> action = m_commands[index.data(CommandRole).toInt()].action;
    close(); // first: what is run may open something of its own
    if (action)
        action->trigger();
}

void CommandPalette::move(int steps)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + steps, 0, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void CommandPalette::place()
{
    const QSize available = parentWidget()->size();
    const int width = std::min(640, available.width() - 48);
    const int height = std::min(420, available.height() - 120);
    setGeometry((available.width() - width) / 2, available.height() / 8, width, height);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_query)
        return false;
    if (event->type() == QEvent::FocusOut && isVisible()
        && !isAncestorOf(QApplication::focusWidget()))
        hide();
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(8);
        return true;
    case Qt::Key_PageUp:
        move(-8);
        return true;
    default:
        return false;
    }
}

} // namespace lw
