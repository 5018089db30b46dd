// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"
#include "app/commands/consolejob.h"
#include "app/commands/projectsession.h"
#include "core/base/seededrandom.h"
#include "core/review/personconsistency.h"
#include "core/review/reviewqueue.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// `turn` makes each decision differ from the one before: a repeated one would not be written.
LabelBatch decide(const std::vector<int> &rows, int turn, const QString &title)
{
    LabelBatch batch{
        .title = title, .source = LabelSource::Person, .sourceId = u"bench"_s, .changes = {}};
    for (const int row : rows) {
        LabelChange change{.row = row, .kind = LabelEventKind::SetValues};
        change.values[0] = qint8((row + turn) % 3);
        change.values[1] = qint8(row % 2);
        change.attributeMask = 3;
        batch.changes.push_back(change);
    }
    return batch;
}

/// Milliseconds until the batch is on disk.
template <typename Change> Result<double> timeToCommit(LabelStore &store, Change &&change)
{
    QElapsedTimer timer;
    timer.start();
    change();
    if (const auto flushed = store.flush(); !flushed)
        return flushed.error();
    return double(timer.nsecsElapsed()) / 1e6;
}

Result<QJsonObject> measureStore(LabelStore &store, int samples)
{
    std::vector<double> single;
    for (int i = 0; i < 500; ++i) {
        const auto took =
            timeToCommit(store, [&] { store.apply(decide({(i * 97) % samples}, i, u"one"_s)); });
        if (!took)
            return took.error();
        single.push_back(*took);
    }
    QJsonObject metrics{{u"samples"_s, samples},
                        {u"commit_p50_ms"_s, median(single)},
                        {u"commit_p99_ms"_s, percentile(single, 0.99)}};
    std::vector<int> rows(size_t(std::min(1000, samples)));
    std::iota(rows.begin(), rows.end(), 0);
    std::vector<int> all(static_cast<size_t>(samples));
    std::iota(all.begin(), all.end(), 0);
    std::vector<double> thousand, whole, undo;
    for (int i = 0; i < 3; ++i) {
        const auto bulk =
            timeToCommit(store, [&] { store.apply(decide(rows, 2 * i, u"thousand"_s)); });
        const auto everything =
            timeToCommit(store, [&] { store.apply(decide(all, 2 * i + 1, u"all"_s)); });
        const auto undone = timeToCommit(store, [&] { store.undo(); });
        if (!bulk || !everything || !undone)
            return !bulk ? bulk.error() : !everything ? everything.error() : undone.error();
        if (store.undo() == 0) // the thousand, so that every round starts alike
            return Error::failed(Cli::tr("The measurement's labels cannot be undone"));
        thousand.push_back(*bulk);
        whole.push_back(*everything);
        undo.push_back(*undone);
    }
    metrics[u"bulk_1000_ms"_s] = median(thousand);
    metrics[u"bulk_all_ms"_s] = median(whole);
    metrics[u"undo_all_ms"_s] = median(undo);
    return metrics;
}

Result<QJsonObject> runLabel(const CommandLine &line, Console &console)
{
    const auto path = requiredOption(line, u"project"_s);
    if (!path)
        return path.error();
    const auto project =
        runConsoleJob(console, Cli::tr("Opening the project"),
                      [&path](JobContext &job) { return Project::open(*path, job); });
    if (!project)
        return project.error();
    // On the project's own disk, but never in its own labels.
    const QTemporaryDir folder((*project)->paths().root + u"/bench-XXXXXX"_s);
    if (!folder.isValid())
        return Error::failed(Cli::tr("The project's folder cannot be written"),
                             (*project)->paths().root);
    auto store = LabelStore::open(folder.filePath(u"labels.sqlite"_s), (*project)->samples(),
                                  (*project)->taxonomy());
    if (!store)
        return store.error();
    return measureStore(**store, (*project)->samples()->size());
}

Result<QJsonObject> runFilter(const CommandLine &line, Console &console)
{
    const auto path = requiredOption(line, u"project"_s);
    if (!path)
        return path.error();
    const auto session = ProjectSession::open(*path, console);
    if (!session)
        return session.error();
    const ReviewColumns columns =
        ReviewColumns::of(*session->labels, session->project->samples(), session->project->split());
    std::vector<ReviewFilter> filters(6);
    filters[1].classes = {0, 4, 17};
    filters[2].text = u"female 3"_s;
    filters[3].states = {ReviewState::Unreviewed};
    filters[3].attributeValues[0] = 2;
    filters[4].text = u"0001"_s;
    filters[4].datasets = {0};
    filters[5].parts = {SplitPart::Validation};
    std::vector<double> filtering, counting, sorting;
    size_t passed = 0;
    for (int i = 0; i < 20; ++i) {
        for (const ReviewFilter &filter : filters) {
            filtering.push_back(
                timeCalls(1, [&] { passed += filteredRows(filter, columns).size(); })[0]);
            counting.push_back(
                timeCalls(1, [&] { passed += size_t(facetCounts(filter, columns).passed); })[0]);
        }
    }
    std::vector<int> all(static_cast<size_t>(session->samples().size()));
    std::iota(all.begin(), all.end(), 0);
    const int classes = session->taxonomy().classCount();
    SeededRandom random(7);
    std::vector<float> drawn(all.size() * size_t(classes));
    for (float &p : drawn)
        p = float(random.uniform()) * 2 / float(classes);
    const auto probabilities = RowProbabilities::of(session->samples().size(), classes, all, drawn);
    std::reverse(drawn.begin(), drawn.end());
    const auto others = RowProbabilities::of(session->samples().size(), classes, all, drawn);
    QueueInput input;
    input.columns = &columns;
    input.probabilities = &probabilities;
    input.secondOpinion = &others;
    input.personConstant =
        attributeIndices(session->taxonomy(), session->project->config().personConstant);
    QJsonObject metrics{{u"samples"_s, session->samples().size()},
                        {u"filter_p99_ms"_s, percentile(filtering, 0.99)},
                        {u"facet_counts_p99_ms"_s, percentile(counting, 0.99)}};
    for (const QueueEntry &queue : reviewQueueRegistry()) {
        const auto times =
            timeCalls(10, [&] { passed += orderRows(queue, input, all).rows.size(); });
        sorting.insert(sorting.end(), times.begin(), times.end());
        metrics[u"sort_%1_p50_ms"_s.arg(queue.id).replace(u'-', u'_')] = median(times);
    }
    metrics[u"sort_p99_ms"_s] = percentile(sorting, 0.99);
    return metrics;
}

} // namespace

Bench labelBench()
{
    return {.name = u"label"_s, .arguments = u"--project P"_s, .run = runLabel};
}

Bench filterBench()
{
    return {.name = u"filter"_s, .arguments = u"--project P"_s, .run = runFilter};
}

} // namespace lw
