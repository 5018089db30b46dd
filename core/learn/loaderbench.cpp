// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/loaderbench.h"

#include "core/base/exceptions.h"
#include "core/learn/detail/trainingmemory.h"
#include "core/learn/devices.h"
#include "core/learn/loader/batchloader.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct Pass
{
    std::shared_ptr<const PictureSource> pictures;
    std::shared_ptr<const Augmentations> augmentations;
    Preprocessing preprocessing;
    LoaderOptions options;
};

Pass passOf(const TrainPlan &plan)
{
    Pass pass;
    pass.preprocessing = Preprocessing::of(plan.config);
    pass.augmentations = std::make_shared<Augmentations>(plan.config);
    QStringList files;
    for (const PlannedSample &sample : plan.train)
        files.append(plan.samples->absolutePath(sample.row));
    pass.pictures = std::make_shared<PictureSource>(
        files, sourceSide(pass.preprocessing, *pass.augmentations), pass.preprocessing.centre,
        plan.config.text(u"cache"_s) != u"off"_s, plan.cacheFolder);
    pass.options.batch = plan.config.integer(u"batch"_s);
    pass.options.workers = readersFor(threads());
    pass.options.seed = quint64(plan.config.integer(u"seed"_s));
    return pass;
}

/// Seconds.
Result<double> timePass(const Pass &pass, const std::stop_token &stop)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<int> order(size_t(pass.pictures->size()));
    std::iota(order.begin(), order.end(), 0);
    SampleRandom random{pass.options.seed, quint64(pass.options.epoch)};
    random.shuffle(order);
    BatchLoader loader(pass.pictures, pass.augmentations, pass.preprocessing, std::move(order),
                       pass.options);
    while (const auto batch = loader.next(stop)) {
        if (!batch->unreadable.isEmpty())
            return batch->unreadable.first();
    }
    if (stop.stop_requested())
        return Error::cancelled();
    return double(timer.nsecsElapsed()) * 1e-9;
}

} // namespace

Result<LoaderSpeed> measureLoader(const TrainPlan &plan, int passes, const std::stop_token &stop)
{
    try {
        setThreads(plan.threads);
        const TrainingMemory memory; // as in training
        Pass pass = passOf(plan);
        LoaderSpeed speed{.images = pass.pictures->size(), .secondsOfPass = {}};
        const int first = pass.pictures->cache() ? 0 : 1; // 0 fills the cache
        for (pass.options.epoch = first; pass.options.epoch <= passes; ++pass.options.epoch) {
            const auto seconds = timePass(pass, stop);
            if (!seconds)
                return seconds.error();
            if (pass.options.epoch > 0)
                speed.secondsOfPass.push_back(*seconds);
        }
        return speed;
    } catch (...) {
        return errorFromCurrentException();
    }
}

} // namespace lw
