// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/picturecolumn.h"

#include <QEvent>
#include <QScrollBar>
#include <QTreeWidget>

#include <algorithm>

namespace lw {

PictureColumn::PictureColumn(QTreeWidget *list, std::shared_ptr<const SampleTable> samples,
                             std::shared_ptr<ThumbnailCache> thumbnails)
    : QStyledItemDelegate(list)
    , m_list(list)
    , m_loader(std::make_unique<ThumbnailLoader>(std::move(samples), std::move(thumbnails)))
{
    m_loader->setSide(int(side * list->devicePixelRatioF()));
    m_loader->setLimit(16);
    list->setItemDelegateForColumn(0, this);
    list->setIconSize({side, side});
    connect(list->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &PictureColumn::requestVisible);
    list->viewport()->installEventFilter(this);
    connect(m_loader.get(), &ThumbnailLoader::loaded, list->viewport(),
            qOverload<>(&QWidget::update));
}

QSize PictureColumn::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), side + 4));
    return size;
}

void PictureColumn::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features |= QStyleOptionViewItem::HasDecoration; // room is kept while it is decoded
    option->decorationSize = {side, side};
    if (const QPixmap *picture = m_loader->find(index.data(rowRole).toInt()))
        option->icon = QIcon(*picture);
}

bool PictureColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        requestVisible();
    return QStyledItemDelegate::eventFilter(watched, event);
}

void PictureColumn::requestVisible()
{
    std::vector<int> rows;
    const int height = m_list->viewport()->height();
    for (QModelIndex index = m_list->indexAt({0, 0});
         index.isValid() && m_list->visualRect(index).top() < 2 * height; // a page ahead
         index = m_list->indexBelow(index))
        rows.push_back(index.siblingAtColumn(0).data(rowRole).toInt());
    m_loader->request(rows);
}

} // namespace lw
