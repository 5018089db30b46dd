// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"
#include "app/commands/consolejob.h"
#include "app/commands/projectsession.h"
#include "core/dataset/datasetformat.h"
#include "core/explore/distribution.h"
#include "core/review/reviewfilter.h"

#include <QDir>
#include <QElapsedTimer>

#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int repeats = 5;

Result<QJsonObject> runScan(const CommandLine &line, Console &console)
{
    const auto folder = requiredOption(line, u"folder"_s);
    if (!folder)
        return folder.error();
    const auto format = recogniseFormat(QDir(*folder).absolutePath());
    if (!format)
        return format.error();
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    const DatasetSpec spec{.id = u"bench"_s,
                           .role = format->first->usualRole(),
                           .format = format->first->name(),
                           .root = format->second.root,
                           .options = format->first->defaultOptions(taxonomy, format->second.root)};
    std::vector<double> seconds;
    int files = 0;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto index = runConsoleJob(console, Cli::tr("Scanning"), [&](JobContext &job) {
            return scanDataset(taxonomy, spec, format->second.root, job);
        });
        if (!index)
            return index.error();
        seconds.push_back(double(timer.nsecsElapsed()) / 1e9);
        files = (*index)->size();
    }
    const double typical = median(seconds);
    return QJsonObject{{u"files"_s, files},
                       {u"files_per_s"_s, files / typical},
                       {u"seconds"_s, typical},
                       {u"rss_mb"_s, residentMegabytes()}};
}

Result<QJsonObject> runOpen(const CommandLine &line, Console &console)
{
    const auto path = requiredOption(line, u"project"_s);
    if (!path)
        return path.error();
    std::vector<double> seconds;
    double memory = 0;
    int samples = 0;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto session = ProjectSession::open(*path, console);
        if (!session)
            return session.error();
        seconds.push_back(double(timer.nsecsElapsed()) / 1e9);
        memory = residentMegabytes();
        samples = session->samples().size();
    }
    QJsonObject metrics{
        {u"samples"_s, samples}, {u"open_s"_s, median(seconds)}, {u"rss_mb"_s, memory}};
    const auto window = runInWindow(u"open"_s, *path, console);
    if (window) {
        metrics[u"first_paint_s"_s] = (*window)[u"first_paint_s"_s];
        metrics[u"pictures_s"_s] = (*window)[u"pictures_s"_s];
        metrics[u"window_rss_mb"_s] = (*window)[u"rss_mb"_s];
    } else { // a build without the window, or no display: the rest still holds
        console.complain(window.error().text());
    }
    return metrics;
}

Result<QJsonObject> runDistribution(const CommandLine &line, Console &console)
{
    const auto path = requiredOption(line, u"project"_s);
    if (!path)
        return path.error();
    const auto session = ProjectSession::open(*path, console);
    if (!session)
        return session.error();
    std::vector<int> rows(size_t(session->samples().size()));
    std::iota(rows.begin(), rows.end(), 0);
    qint64 images = 0;
    const auto times = timeCalls(200, [&] {
        images += Distribution::of(session->samples(), session->taxonomy(), rows,
                                   session->labels->labels())
                      .images;
    });
    // What a change of the filter costs: which rows pass, and counting them.
    const ReviewColumns columns =
        ReviewColumns::of(*session->labels, session->project->samples(), session->project->split());
    int step = 0;
    const auto filtered = timeCalls(200, [&] {
        ReviewFilter filter;
        filter.attributeValues[size_t(step++ % session->taxonomy().attributeCount())] = 1;
        images += Distribution::of(session->samples(), session->taxonomy(),
                                   filteredRows(filter, columns), session->labels->labels())
                      .images;
    });
    return QJsonObject{{u"samples"_s, session->samples().size()},
                       {u"update_p50_ms"_s, median(times)},
                       {u"update_p99_ms"_s, percentile(times, 0.99)},
                       {u"filtered_update_p50_ms"_s, median(filtered)},
                       {u"filtered_update_p99_ms"_s, percentile(filtered, 0.99)}};
}

} // namespace

Bench scanBench()
{
    return {.name = u"scan"_s, .arguments = u"--folder DIR"_s, .run = runScan};
}

Bench openBench()
{
    return {.name = u"open"_s, .arguments = u"--project P"_s, .run = runOpen};
}

Bench distributionBench()
{
    return {.name = u"distribution"_s, .arguments = u"--project P"_s, .run = runDistribution};
}

} // namespace lw
