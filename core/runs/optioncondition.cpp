// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/optioncondition.h"

#include "core/runs/optionvalue.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

QList<OptionComparison> OptionComparison::of(const QString &condition)
{
    QList<OptionComparison> comparisons;
    static const QRegularExpression words(u" (or|and) "_s);
    for (const QString &part : condition.split(words, Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals <= 0)
            continue;
        const bool isEqual = part[equals - 1] != u'!';
        comparisons.append({.key = part.left(isEqual ? equals : equals - 1).trimmed(),
                            .values = part.mid(equals + 1).trimmed().split(u'|'),
                            .isEqual = isEqual});
    }
    return comparisons;
}

bool conditionHolds(const QString &condition, const RunConfig &config)
{
    if (condition.isEmpty())
        return true;
    const auto holds = [&config](const OptionComparison &comparison) {
        if (!config.spec(comparison.key))
            return false;
        const QString value = optionText(config.value(comparison.key));
        return comparison.values.contains(value) == comparison.isEqual;
    };
    const QStringList parts = condition.split(u" or "_s);
    return std::ranges::any_of(parts, [&holds](const QString &part) {
        return std::ranges::all_of(OptionComparison::of(part), holds);
    });
}

} // namespace lw
