// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"
#include "app/commands/consolejob.h"
#include "core/base/seededrandom.h"
#include "core/learn/featuremap.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int groups = 18, dims = 512;
constexpr float centreSpread = 3; ///< of the groups' centres; images lie at 1 around them

/// Like features of a trained network: groups that overlap a little, in many dimensions.
FeatureTable groupedFeatures(int samples)
{
    SeededRandom random(7);
    const auto normal = [&random] { // the sum of four uniforms is near enough
        return float(random.uniform() + random.uniform() + random.uniform() + random.uniform() - 2);
    };
    std::vector<float> centres(size_t(groups) * dims);
    for (float &x : centres)
        x = normal() * centreSpread / float(groups);
    FeatureTable table;
    table.dims = dims;
    table.values.resize(size_t(samples) * dims);
    for (int i = 0; i < samples; ++i) {
        table.rows.push_back(i);
        const size_t group = size_t(random.below(groups));
        for (size_t d = 0; d < dims; ++d)
            table.values[size_t(i) * dims + d] = centres[group * dims + d] + normal();
    }
    return table;
}

Result<QJsonObject> runMap(const CommandLine &line, Console &console)
{
    const auto samples = line.integer(u"samples"_s, 50252, 10, 10'000'000);
    if (!samples)
        return samples.error();
    const FeatureTable table = groupedFeatures(*samples);
    const auto secondsOf = [&](MapLayout layout, const QString &title) -> Result<double> {
        QElapsedTimer timer;
        timer.start();
        const auto map = runConsoleJob(
            console, title, [&](JobContext &job) { return featureMap(table, layout, {}, job); });
        if (!map)
            return map.error();
        return double(timer.nsecsElapsed()) / 1e9;
    };
    std::vector<double> pca;
    for (int i = 0; i < 3; ++i) {
        const auto seconds = secondsOf(MapLayout::Pca, Cli::tr("PCA"));
        if (!seconds)
            return seconds.error();
        pca.push_back(*seconds);
    }
    const auto umap = secondsOf(MapLayout::Umap, Cli::tr("UMAP"));
    if (!umap)
        return umap.error();
    QJsonObject metrics{{u"samples"_s, *samples},
                        {u"dimensions"_s, dims},
                        {u"pca_s"_s, median(pca)},
                        {u"umap_s"_s, *umap},
                        {u"rss_mb"_s, residentMegabytes()}};
    const auto window = runInWindow(u"map"_s, {}, console);
    if (window) {
        metrics[u"frame_p50_ms"_s] = (*window)[u"frame_p50_ms"_s];
        metrics[u"frame_p99_ms"_s] = (*window)[u"frame_p99_ms"_s];
    } else { // a build without the window, or no display: the rest still holds
        console.complain(window.error().text());
    }
    return metrics;
}

} // namespace

Bench mapBench()
{
    return {.name = u"map"_s, .arguments = u"[--samples N]"_s, .run = runMap};
}

} // namespace lw
