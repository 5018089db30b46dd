// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"
#include "core/base/seededrandom.h"
#include "core/evaluate/bootstrap.h"
#include "core/evaluate/ensemble.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int classes = 18, imagesPerPerson = 7;

Predictions randomPredictions(int run, int samples, const std::vector<int> &truth)
{
    SeededRandom random(quint64(run) + 1);
    Predictions predictions;
    predictions.runId = u"run%1"_s.arg(run);
    predictions.datasetId = u"val"_s;
    predictions.classCount = classes;
    predictions.logits.reserve(size_t(samples) * classes);
    for (int i = 0; i < samples; ++i) {
        predictions.paths << u"bench:%1.jpg"_s.arg(i);
        for (int k = 0; k < classes; ++k)
            predictions.logits.push_back(
                float(random.uniform() * 4 + (k == truth[size_t(i)] ? 1.5 : 0)));
    }
    return predictions;
}

Result<QJsonObject> runEnsemble(const CommandLine &line, Console &console)
{
    const auto runs = line.integer(u"runs"_s, 5, 1, 100);
    const auto samples = line.integer(u"samples"_s, 3780, 10, 1'000'000);
    if (!runs || !samples)
        return !runs ? runs.error() : samples.error();
    SeededRandom random(99);
    std::vector<int> truth, person;
    for (int i = 0; i < *samples; ++i) {
        truth.push_back(int(random.below(classes)));
        person.push_back(i / imagesPerPerson);
    }
    std::vector<Predictions> members;
    for (int r = 0; r < *runs; ++r)
        members.push_back(randomPredictions(r, *samples, truth));
    auto ensemble = Ensemble::create(std::move(members));
    if (!ensemble)
        return ensemble.error();
    ensemble->update();
    int step = 0;
    const auto updates = timeCalls(300, [&] {
        ensemble->setWeight(step % *runs, double(step % 11) / 10);
        ensemble->update();
        ++step;
    });
    const auto biasedUpdates = timeCalls(300, [&] {
        std::vector<double> bias(classes, 0.0);
        bias[size_t(step % classes)] = 0.5;
        ensemble->setBias(std::move(bias));
        ensemble->update();
        ++step;
    });
    ensemble->setBias({});
    ensemble->update();
    double sum = 0;
    const auto metrics = timeCalls(300, [&] {
        sum += ClassificationMetrics::of(ConfusionMatrix::of(truth, ensemble->predicted(), classes))
                   .macroF1;
    });
    bool drawn = true;
    const auto bootstrap = timeCalls(3, [&] {
        drawn = drawn
            && bootstrapByPerson(truth, ensemble->predicted(), person, classes, {},
                                 console.stopToken());
    });
    if (!drawn)
        return Error::cancelled();
    return QJsonObject{{u"update_p50_ms"_s, median(updates)},
                       {u"biased_update_p50_ms"_s, median(biasedUpdates)},
                       {u"update_p99_ms"_s, percentile(updates, 0.99)},
                       {u"metrics_ms"_s, median(metrics)},
                       {u"bootstrap_1000_s"_s, median(bootstrap) / 1000},
                       {u"macro_f1"_s, sum / 300}};
}

} // namespace

Bench ensembleBench()
{
    return {.name = u"ensemble"_s, .arguments = u"--runs N --samples N"_s, .run = runEnsemble};
}

} // namespace lw
