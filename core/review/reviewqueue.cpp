// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewqueue.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

const QueueEntry *reviewQueueById(const QString &id)
{
    const auto &all = reviewQueueRegistry();
    const auto it = std::ranges::find(all, id, &QueueEntry::id);
    return it == all.end() ? nullptr : &*it;
}

ReviewOrder orderRows(const QueueEntry &queue, const QueueInput &input, std::vector<int> rows)
{
    const std::vector<float> values = queue.values(input, rows);
    std::vector<qint32> order;
    order.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (queue.format == QueueValueFormat::None || !std::isnan(values[i]))
            order.push_back(qint32(i));
    }
    if (queue.format == QueueValueFormat::None)
        return {std::move(rows), {}};
    const auto value = [&values](qint32 i) { return values[size_t(i)]; };
    if (queue.descending)
        std::ranges::stable_sort(order, std::ranges::greater(), value);
    else
        std::ranges::stable_sort(order, std::ranges::less(), value);
    ReviewOrder ordered;
    ordered.rows.reserve(order.size());
    ordered.values.reserve(order.size());
    for (const qint32 i : order) {
        ordered.rows.push_back(rows[size_t(i)]);
        ordered.values.push_back(values[size_t(i)]);
    }
    return ordered;
}

QString queueValueText(const QueueEntry &queue, float value)
{
    if (std::isnan(value))
        return {};
    const QLocale locale;
    switch (queue.format) {
    case QueueValueFormat::None:
        return {};
    case QueueValueFormat::Percent:
        return QCoreApplication::translate("lw::ReviewQueue", "%1 %")
            .arg(locale.toString(double(value) * 100, 'f', 1));
    case QueueValueFormat::Number:
        return locale.toString(double(value), 'f', 3);
    case QueueValueFormat::Count:
        return locale.toString(qint64(std::lround(value)));
    case QueueValueFormat::Group:
        return value < 0 ? QCoreApplication::translate("lw::ReviewQueue", "leak %1")
                               .arg(locale.toString(qint64(std::lround(-value))))
                         : QCoreApplication::translate("lw::ReviewQueue", "group %1")
                               .arg(locale.toString(qint64(std::lround(value))));
    }
    return {};
}

} // namespace lw
