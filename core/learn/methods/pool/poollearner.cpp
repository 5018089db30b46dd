// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/pool/poollearner.h"

#include "core/learn/detail/random.h"
#include "core/learn/recipeoption.h"

#include <torch/utils.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

QList<OptionSpec> PoolLearner::options()
{
    const QString all = u"method=fixmatch|freematch|meta-pseudo-labels"_s;
    return {RecipeOption::integer(u"semi.ratio"_s, 2, 1, 16)
                .titled(Recipe::tr("Pool pictures per labelled one"),
                        Recipe::tr("In every step. The papers use 7, on graphics cards."))
                .when(all),
            RecipeOption::real(u"semi.threshold"_s, 0.95, 0, 1)
                .titled(Recipe::tr("Sure from"),
                        Recipe::tr("Probability from which the pool's pictures teach. FreeMatch "
                                   "uses it for the balanced head only, and finds its own for the "
                                   "rest."))
                .when(all),
            RecipeOption::real(u"semi.weight"_s, 1, 0, 100)
                .titled(Recipe::tr("Weight of the pool"),
                        Recipe::tr("Of the loss on unlabelled pictures. With Meta Pseudo Labels 0 "
                                   "leaves out UDA."))
                .when(all)};
}

QStringList PoolLearner::ignoredOptions()
{
    return {u"accumulate"_s, u"precision"_s, u"optimizer.sam"_s, u"distill.*"_s};
}

Result<void> PoolLearner::check(const TrainPlan &plan)
{
    if (plan.train.size() < 2) {
        return Error::badInput(Recipe::tr("There is no labelled picture to train on"), {}, 0,
                               Recipe::tr("Add a labelled data set, or review some labels."));
    }
    if (plan.pool.empty()) {
        return Error::badInput(
            Recipe::tr("This method learns from pictures without labels, and there are none"), {},
            0, Recipe::tr("Add a data set with the role pool, or choose another recipe."));
    }
    return {};
}

PoolLearner::PoolLearner(TrainingSetup &setup)
    : m_setup(setup)
    , m_criterion(setup.config, setup.heads, setup.targets)
    , m_poolBatch(setup.batch * setup.config.integer(u"semi.ratio"_s))
{
    m_sources = {.labelled = setup.trainPictures,
                 .pool =
                     setup.pictures(setup.plan.pool, setup.trainPictures->side(), setup.faces.pool),
                 .weak = std::make_shared<Augmentations>(weakView(setup.config)),
                 .strong = setup.augmentations,
                 .preprocessing = setup.preprocessing};
}

void PoolLearner::beginEpoch(const Progress &progress)
{
    m_criterion.beginEpoch(progress.epoch, m_setup.epochs);
    startNetworks(progress.epoch);
    LoaderOptions options = m_setup.loaderOptions();
    options.epoch = progress.epoch;
    options.firstBatch = progress.batch;
    m_views = std::make_unique<PoolViews>(m_sources, m_setup.orderOf(progress.epoch), options,
                                          m_poolBatch);
}

void PoolLearner::start(NetworkImpl &network, int epoch) const
{
    network.freeze(m_setup.frozenStages(network, epoch));
    network.train();
}

Result<std::optional<StepFigures>> PoolLearner::step(const StepPoint &point)
{
    const auto batch = m_views->next(m_setup.stop);
    if (!batch)
        return std::optional<StepFigures>();
    m_setup.warnAbout(batch->unreadable());
    if (!batch->isUsable())
        return std::optional(StepFigures{.isTaken = false});
    SampleRandom random{m_setup.seed, quint64(point.step), 0x9002};
    const PoolPoint own{point, random()};
    const PoolBatch pictures{.labelled = m_setup.stepBatch(batch->labelled, point),
                             .weak_UCHW = batch->weak.images_NCHW.to(m_setup.device, true),
                             .strong_UCHW = batch->strong.images_NCHW.to(m_setup.device, true)};
    const PoolFigures figures = learn(pictures, own);
    return std::optional(
        StepFigures{.loss = figures.loss,
                    .pictures = double(pictures.labelled.targets.size()),
                    .correct = figures.correct,
                    .known = (pictures.labelled.targets.classes_M >= 0).sum().item<double>(),
                    .used = figures.used,
                    .waitedSeconds = batch->waitedSeconds(),
                    .isFinite = std::isfinite(figures.loss)});
}

QString PoolLearner::note(const Progress &progress) const
{
    return Recipe::tr("In epoch %1 the network was sure of %2 % of the pool's pictures")
        .arg(progress.epoch)
        .arg(100 * progress.used / double(std::max<qint64>(1, m_setup.stepsPerEpoch)), 0, 'f', 0);
}

LabelledLoss PoolLearner::labelledLoss() const
{
    const double smoothing = m_setup.config.number(u"loss.smoothing"_s);
    return [this, smoothing](const torch::Tensor &outputs_NW, const StepBatch &batch, bool smooth) {
        return batchLoss(m_criterion, outputs_NW, batch, smooth ? smoothing : 0);
    };
}

torch::Tensor PoolLearner::logitsOf(const torch::Tensor &outputs_NW) const
{
    const HeadLayout &heads = m_setup.heads;
    return heads.isPlain() ? outputs_NW : heads.measuredLogits(heads.classLogits(outputs_NW));
}

torch::Tensor PoolLearner::labelsOf(const HeadTargets &targets) const
{
    return m_setup.heads.measuredClasses(targets.classes_M);
}

std::vector<double> PoolLearner::measuredCounts() const
{
    const HeadLayout &heads = m_setup.heads;
    if (heads.only() < 0)
        return m_setup.classCounts;
    std::vector<double> counts(static_cast<size_t>(heads.measuredCount()));
    for (size_t c = 0; c < m_setup.classCounts.size(); ++c)
        counts[size_t(m_setup.plan.taxonomy.valueIn(int(c), heads.only()))] +=
            m_setup.classCounts[c];
    return counts;
}

} // namespace lw
