// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/pool/poolviews.h"

#include "core/learn/detail/random.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr quint64 strongSeed = 0x57A0; // the two views of a picture must not be cut alike

LoaderOptions poolOptions(LoaderOptions options, int poolBatch, bool strong)
{
    options.batch = poolBatch;
    options.seed ^= strong ? strongSeed : 0;
    return options;
}

/// As many steps as the labelled pictures give.
std::vector<int> orderOfPool(const PoolViews::Sources &sources, qint64 labelled,
                             const LoaderOptions &options, int poolBatch)
{
    const qint64 steps = (labelled + options.batch - 1) / options.batch;
    return poolOrder(sources.pool->size(), steps * poolBatch, options.seed, options.epoch);
}

} // namespace

RunConfig weakView(const RunConfig &config)
{
    static const QStringList kept{u"augment.flip"_s, u"augment.shift"_s, u"augment.scale"_s};
    RunConfig weak = config;
    for (const OptionSpec &spec : config.schema()) {
        if (spec.key.startsWith(u"augment."_s) && !kept.contains(spec.key))
            weak.reset(spec.key);
    }
    return weak;
}

std::vector<int> poolOrder(int count, qint64 length, quint64 seed, int epoch)
{
    SampleRandom random{seed, quint64(epoch), 0x9001};
    std::vector<int> all(size_t(std::max(count, 0)));
    std::iota(all.begin(), all.end(), 0);
    std::vector<int> order;
    while (!all.empty() && qint64(order.size()) < length) {
        random.shuffle(all);
        const auto rest = std::min<qint64>(count, length - qint64(order.size()));
        order.insert(order.end(), all.begin(), all.begin() + rest);
    }
    return order;
}

PoolViews::PoolViews(const Sources &sources, std::vector<int> labelledOrder,
                     const LoaderOptions &options, int poolBatch)
    : m_labelled(sources.labelled, sources.weak, sources.preprocessing, labelledOrder, options)
    , m_weak(sources.pool, sources.weak, sources.preprocessing,
             orderOfPool(sources, qint64(labelledOrder.size()), options, poolBatch),
             poolOptions(options, poolBatch, false))
    , m_strong(sources.pool, sources.strong, sources.preprocessing,
               orderOfPool(sources, qint64(labelledOrder.size()), options, poolBatch),
               poolOptions(options, poolBatch, true))
{
}

std::optional<PoolViews::Batch> PoolViews::next(const std::stop_token &stop)
{
    auto labelled = m_labelled.next(stop);
    if (!labelled)
        return {};
    auto weak = m_weak.next(stop);
    auto strong = m_strong.next(stop);
    if (!weak || !strong)
        return {};
    return Batch{std::move(*labelled), std::move(*weak), std::move(*strong)};
}

} // namespace lw
