// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headings.h"

#include <QAbstractItemModel>
#include <QHeaderView>

namespace lw {

namespace {

constexpr int headingPadding = 14; ///< on each side: of the style sheet and of the style

} // namespace

void fitHeadings(QHeaderView *header)
{
    header->ensurePolished();
    QAbstractItemModel *model = header->model();
    const QFontMetrics metrics(header->font());
    const int height = metrics.height() + 10;
    for (int i = 0; i < header->count(); ++i) {
        const QString words = model->headerData(i, Qt::Horizontal).toString();
        model->setHeaderData(i, Qt::Horizontal,
                             QSize(metrics.horizontalAdvance(words) + 2 * headingPadding, height),
                             Qt::SizeHintRole);
    }
}

} // namespace lw
