// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewqueue.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <bit>
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

namespace {

/// Bits that sort as the numbers do; descending: the other way round.
quint32 sortKey(float value, bool descending)
{
    const auto bits = std::bit_cast<quint32>(value + 0.0F); // -0 counts as 0
    const quint32 ascending = bits & 0x80000000u ? ~bits : bits | 0x80000000u;
    return descending ? ~ascending : ascending;
}

/// Stable radix sort, 11 bits at a time: three passes whatever the values are.
void sortByKey(std::vector<std::pair<quint32, qint32>> &keyed)
{
    constexpr int bits = 11;
    std::vector<std::pair<quint32, qint32>> other(keyed.size());
    for (int shift = 0; shift < 32; shift += bits) {
        std::array<quint32, (1u << bits) + 1> starts{};
        const auto digit = [shift](quint32 key) { return (key >> shift) & ((1u << bits) - 1); };
        for (const auto &[key, index] : keyed)
            ++starts[digit(key) + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const auto &entry : keyed)
            other[starts[digit(entry.first)]++] = entry;
        keyed.swap(other);
    }
}

} // namespace

ReviewOrder orderRows(const QueueEntry &queue, const QueueInput &input, std::vector<int> rows)
{
    const std::vector<float> values = queue.values(input, rows);
    if (queue.format == QueueValueFormat::None)
        return {std::move(rows), {}};
    std::vector<std::pair<quint32, qint32>> keyed;
    keyed.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!std::isnan(values[i]))
            keyed.emplace_back(sortKey(values[i], queue.descending), qint32(i));
    }
    sortByKey(keyed);
    ReviewOrder ordered;
    ordered.rows.reserve(keyed.size());
    ordered.values.reserve(keyed.size());
    for (const auto &[key, i] : keyed) {
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
