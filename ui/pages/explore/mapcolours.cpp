// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/mapcolours.h"
#include "ui/shell/theme.h"

#include <algorithm>
#include <array>
#include <functional>

namespace lw {

namespace {

struct MapWords
{
    Q_DECLARE_TR_FUNCTIONS(lw::MapPanel)
};

constexpr std::array confidenceBounds{0.0F, 0.5F, 0.7F, 0.9F, 0.97F};

MapGroup mapGroup(const QString &name, const QColor &color)
{
    return {.name = name, .color = color, .count = 0};
}

QColor mapBlend(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int from, int to) { return int(from + (to - from) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

/// From the warning colour to the accent: also without colours the order is one of lightness.
QList<MapGroup> confidenceGroups()
{
    const ThemeColors &colors = Theme::instance()->colors();
    QList<MapGroup> groups;
    for (size_t i = 0; i < confidenceBounds.size(); ++i) {
        const bool isLast = i + 1 == confidenceBounds.size();
        const QString name = isLast
            ? MapWords::tr("from %1%").arg(100 * double(confidenceBounds[i]))
            : MapWords::tr("%1% to %2%")
                  .arg(100 * double(confidenceBounds[i]))
                  .arg(100 * double(confidenceBounds[i + 1]));
        const double share = double(i) / double(confidenceBounds.size() - 1);
        groups.append(mapGroup(name, mapBlend(colors.bad, colors.accent, share)));
    }
    groups.append(mapGroup(MapWords::tr("not predicted"), colors.textFaint));
    return groups;
}

int confidenceGroup(const RowProbabilities &probabilities, int row)
{
    const std::span<const float> shares = probabilities.at(row);
    if (shares.empty())
        return int(confidenceBounds.size());
    const float top = *std::ranges::max_element(shares);
    const auto after = std::ranges::upper_bound(confidenceBounds, top);
    return std::max(0, int(after - confidenceBounds.begin()) - 1);
}

constexpr int isRightGroup = 0, isWrongGroup = 1, noLabelGroup = 2, notPredictedGroup = 3;

int judgementOf(const ExploreScope &scope, const RowProbabilities &probabilities, int row)
{
    if (!probabilities.has(row))
        return notPredictedGroup;
    const int truth = scope.classOf(row);
    if (truth < 0)
        return noLabelGroup;
    return probabilities.predicted(row) == truth ? isRightGroup : isWrongGroup;
}

} // namespace

MapColouring mapColouring(MapColour by, int attribute, const std::vector<int> &rows,
                          const ExploreScope &scope, const RowProbabilities &probabilities)
{
    const Taxonomy &taxonomy = scope.project->taxonomy();
    const SampleTable &samples = *scope.project->samples();
    const Theme *theme = Theme::instance();
    const ThemeColors &colors = theme->colors();
    MapColouring result;
    std::function<int(int)> groupOf;
    const auto orUnknown = [&result](int value) {
        return value < 0 ? int(result.groups.size()) - 1 : value;
    };
    switch (by) {
    case MapColour::Class:
        for (int c = 0; c < taxonomy.classCount(); ++c)
            result.groups.append(mapGroup(taxonomy.className(c), theme->classColor(taxonomy, c)));
        result.groups.append(mapGroup(MapWords::tr("no label"), colors.textFaint));
        groupOf = [&](int row) { return orUnknown(scope.classOf(row)); };
        break;
    case MapColour::Attributes:
        for (int v = 0; v < int(taxonomy.attributes()[attribute].values.size()); ++v) {
            result.groups.append(mapGroup(taxonomy.attributes()[attribute].values[v],
                                          theme->valueColor(taxonomy, attribute, v)));
        }
        result.groups.append(mapGroup(MapWords::tr("no label"), colors.textFaint));
        groupOf = [&](int row) { return orUnknown(scope.valueOf(row, attribute)); };
        break;
    case MapColour::Correctness:
        result.groups = {mapGroup(MapWords::tr("right"), colors.accent),
                         mapGroup(MapWords::tr("wrong"), colors.bad),
                         mapGroup(MapWords::tr("no label"), colors.textFaint),
                         mapGroup(MapWords::tr("not predicted"), colors.border)};
        groupOf = [&](int row) { return judgementOf(scope, probabilities, row); };
        break;
    case MapColour::Confidence:
        result.groups = confidenceGroups();
        groupOf = [&](int row) { return confidenceGroup(probabilities, row); };
        break;
    case MapColour::Dataset:
        for (int d = 0; d < samples.datasetCount(); ++d)
            result.groups.append(mapGroup(samples.dataset(d).spec().id, theme->seriesColor(d)));
        groupOf = [&](int row) { return samples.datasetOf(row); };
        break;
    }
    result.groupOfPoint.reserve(rows.size());
    for (const int row : rows) {
        result.groupOfPoint.push_back(groupOf(row));
        ++result.groups[result.groupOfPoint.back()].count;
    }
    return result;
}

} // namespace lw
