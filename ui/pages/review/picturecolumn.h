// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/thumbnailloader.h"

#include <QStyledItemDelegate>

class QTreeWidget;

namespace lw {

/// Small pictures of samples in the first column of a list. Items name their sample under
/// `rowRole`; only pictures in view are decoded, in the background.
class PictureColumn : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Becomes the delegate of the list's first column and its child.
    PictureColumn(QTreeWidget *list, std::shared_ptr<const SampleTable> samples,
                  std::shared_ptr<ThumbnailCache> thumbnails);

    static constexpr int side = 48; ///< of a picture, in device-independent pixels
    static constexpr int rowRole = Qt::UserRole + 100; ///< of an item: row of its sample

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void requestVisible();

    QTreeWidget *m_list;
    std::unique_ptr<ThumbnailLoader> m_loader;
};

} // namespace lw
