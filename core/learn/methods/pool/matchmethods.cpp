// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/architectures/blocks/layers.h"
#include "core/learn/detail/random.h"
#include "core/learn/losses/loss.h"
#include "core/learn/methods/method.h"
#include "core/learn/methods/pool/matching.h"
#include "core/learn/methods/pool/poollearner.h"
#include "core/learn/optimizers/recipeoptimizer.h"
#include "core/learn/recipeoption.h"
#include "core/learn/trainer/weightaverage.h"

#include <torch/utils.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct MatchOptions
{
    bool adaptive = false; ///< FreeMatch
    double threshold = 0.95;
    double decay = 0.999;
    double unlabelledWeight = 1;
    double fairnessWeight = 0.01;
    double clip = 0;
    bool balancedHead = true;
};

MatchOptions matchOptionsOf(const RunConfig &config)
{
    return {.adaptive = config.text(u"method"_s) == u"freematch"_s,
            .threshold = config.number(u"semi.threshold"_s),
            .decay = config.number(u"semi.decay"_s),
            .unlabelledWeight = config.number(u"semi.weight"_s),
            .fairnessWeight = config.number(u"semi.fairness"_s),
            .clip = config.number(u"optimizer.clip"_s),
            .balancedHead = config.flag(u"semi.balanced_head"_s)};
}

/// The balanced head's own optimizer: the recipe's kind, the head's rate.
std::unique_ptr<Optimizer> headOptimizer(const RunConfig &config, Linear &head)
{
    const double headRate = config.number(u"optimizer.head_rate"_s);
    const double rate = headRate > 0 ? headRate : config.number(u"optimizer.rate"_s);
    const double decay = config.number(u"optimizer.weight_decay"_s);
    std::vector<ParameterGroup> groups(2);
    groups[0] = {{"weight"}, {head.weight}, rate, decay};
    groups[1] = {{"bias"}, {head.bias}, rate, 0};
    const QString name = config.text(u"optimizer.name"_s);
    if (name == u"sgd"_s)
        return makeSgd(std::move(groups), config.flag(u"optimizer.nesterov"_s));
    return makeAdam(std::move(groups), name == u"adamw"_s);
}

/// FixMatch and FreeMatch on a network, with ABC's balanced head beside its own, which is the one
/// that is judged: it sees all classes alike, while the backbone learns from every picture.
class MatchLearner : public PoolLearner
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Learner>> make(TrainingSetup &setup)
    {
        if (auto checked = check(setup.plan); !checked)
            return checked.error();
        auto network = setup.makeNetwork(setup.seed);
        if (!network)
            return network.error();
        return std::unique_ptr<Learner>(new MatchLearner(setup, std::move(*network)));
    }

    [[nodiscard]] NetworkImpl &network() override { return *m_network; }
    void swapJudged() override;
    [[nodiscard]] LearnedState learned() const override;
    [[nodiscard]] std::vector<double> numbers() const override { return m_threshold.numbers(); }
    void setNumbers(const std::vector<double> &numbers) override { m_threshold.restore(numbers); }

protected:
    void startNetworks(int epoch) override { start(*m_network, epoch); }
    [[nodiscard]] PoolFigures learn(const PoolBatch &batch, const PoolPoint &point) override;

private:
    struct Pass
    {
        torch::Tensor labelled_ND, weak_UD, strong_UD; ///< features
    };
    MatchLearner(TrainingSetup &setup, Network network);
    [[nodiscard]] Pass passOf(const PoolBatch &batch);
    [[nodiscard]] Matched match(const torch::Tensor &probabilities_UK)
    {
        return m_options.adaptive ? m_threshold.match(probabilities_UK)
                                  : matchFixed(probabilities_UK, m_options.threshold);
    }
    [[nodiscard]] torch::Tensor ownLogits(const torch::Tensor &features_ND)
    {
        return logitsOf(m_network->forwardOutputs(features_ND));
    }
    [[nodiscard]] torch::Tensor balancedLogits(const torch::Tensor &features_ND)
    {
        return logitsOf(m_head->forward(features_ND));
    }
    [[nodiscard]] torch::Tensor balancedLoss(const Pass &pass, const PoolBatch &batch,
                                             const PoolPoint &point);
    void descend(const torch::Tensor &loss, const PoolPoint &point);

    MatchOptions m_options;
    LabelledLoss m_labelledLoss;
    Network m_network;
    std::shared_ptr<Linear> m_head; ///< the balanced one
    std::unique_ptr<Optimizer> m_optimizer, m_headOptimizer;
    std::unique_ptr<WeightAverage> m_average, m_headAverage;
    AdaptiveThreshold m_threshold;
    std::vector<double> m_keep; ///< [K]
};

MatchLearner::MatchLearner(TrainingSetup &setup, Network network)
    : PoolLearner(setup)
    , m_options(matchOptionsOf(setup.config))
    , m_labelledLoss(labelledLoss())
    , m_network(std::move(network))
    , m_optimizer(makeOptimizer(setup.config, *m_network))
    , m_threshold(setup.heads.measuredCount(), m_options.decay)
    , m_keep(keepProbabilities(measuredCounts()))
{
    Linear &own = m_network->head();
    m_head = std::make_shared<Linear>(own.weight.size(1), own.weight.size(0));
    Initialiser().torchDefault(m_head->weight, m_head->bias);
    m_head->to(setup.device);
    m_headOptimizer = headOptimizer(setup.config, *m_head);
    if (const double decay = setup.config.number(u"ema"_s); decay > 0) {
        m_average = std::make_unique<WeightAverage>(*m_network, decay);
        m_headAverage = std::make_unique<WeightAverage>(*m_head, decay);
    }
}

MatchLearner::Pass MatchLearner::passOf(const PoolBatch &batch)
{
    // One pass over all three, so that BatchNorm sees them as one batch.
    const auto all_ND = m_network->preLogits(m_network->forwardFeatures(
        torch::cat({batch.labelled.images_NCHW, batch.weak_UCHW, batch.strong_UCHW})));
    const qint64 labelled = batch.labelled.images_NCHW.size(0);
    const qint64 unlabelled = batch.weak_UCHW.size(0);
    return {all_ND.narrow(0, 0, labelled), all_ND.narrow(0, labelled, unlabelled),
            all_ND.narrow(0, labelled + unlabelled, unlabelled)};
}

/// 1 with each label's own probability, else 0; 0 where the label is not known.
torch::Tensor drawnMask(const torch::Tensor &labels_N, const std::vector<double> &keep,
                        SampleRandom &random, const torch::TensorOptions &options)
{
    const auto labels = labels_N.to(torch::kCPU).contiguous();
    const auto *first = labels.data_ptr<std::int64_t>();
    std::vector<float> mask;
    for (qint64 i = 0; i < labels.numel(); ++i)
        mask.push_back(first[i] >= 0 && random.chance(keep[size_t(first[i])]) ? 1.0F : 0.0F);
    return torch::tensor(mask).to(options);
}

/// ABC, equations 2 to 4: classification and consistency of the balanced head, each on pictures
/// drawn so that all classes count alike; of unlabelled ones ever more so as the run goes on.
torch::Tensor MatchLearner::balancedLoss(const Pass &pass, const PoolBatch &batch,
                                         const PoolPoint &point)
{
    SampleRandom random{point.seed, 0xABC};
    const auto labelled_NK = balancedLogits(pass.labelled_ND);
    const auto options = labelled_NK.options();
    const auto shownLoss = [&](const HeadTargets &targets) {
        const auto labels_N = labelsOf(targets);
        const auto shown_N = drawnMask(labels_N, m_keep, random, options);
        return (shown_N * smoothedCrossEntropy(labelled_NK, labels_N.clamp_min(0), 0)).mean();
    };
    auto known = shownLoss(batch.labelled.targets);
    if (batch.labelled.isMixed()) {
        known = batch.labelled.share * known
            + (1 - batch.labelled.share) * shownLoss(batch.labelled.partners);
    }

    const auto soft_UK = torch::softmax(balancedLogits(pass.weak_UD).detach(), 1);
    const Matched matched = matchFixed(soft_UK, m_options.threshold);
    const double progress = double(point.step) / double(point.totalSteps());
    std::vector<double> keep;
    for (const double probability : m_keep)
        keep.push_back(1 - progress * (1 - probability));
    const auto shown_U = drawnMask(matched.labels_U, keep, random, options);
    const auto strongLog_UK = torch::log_softmax(balancedLogits(pass.strong_UD), 1);
    const auto consistency = (shown_U * matched.mask_U * -(soft_UK * strongLog_UK).sum(1)).mean();
    return known + consistency;
}

void MatchLearner::descend(const torch::Tensor &loss, const PoolPoint &point)
{
    m_optimizer->zeroGradients();
    m_headOptimizer->zeroGradients();
    loss.backward();
    for (Optimizer *optimizer : {m_optimizer.get(), m_headOptimizer.get()}) {
        if (m_options.clip > 0)
            optimizer->clipGradients(m_options.clip);
        optimizer->step(point.factor, point.momentum);
    }
    if (m_average) {
        m_average->update(*m_network, point.step);
        m_headAverage->update(*m_head, point.step);
    }
}

PoolFigures MatchLearner::learn(const PoolBatch &batch, const PoolPoint &point)
{
    torch::manual_seed(point.seed); // dropout
    const Pass pass = passOf(batch);
    const auto outputs_NW = m_network->forwardOutputs(pass.labelled_ND);
    const auto weak_UK = torch::softmax(ownLogits(pass.weak_UD).detach(), 1);
    const auto strong_UK = ownLogits(pass.strong_UD);
    const Matched matched = match(weak_UK);
    auto loss = m_labelledLoss(outputs_NW, batch.labelled, true)
        + m_options.unlabelledWeight * maskedCrossEntropy(strong_UK, matched);
    if (m_options.adaptive)
        loss = loss + m_options.fairnessWeight * m_threshold.fairness(strong_UK, matched);
    if (m_options.balancedHead)
        loss = loss + balancedLoss(pass, batch, point);
    PoolFigures figures;
    figures.loss = loss.item<double>();
    const auto predicted_N = logitsOf(outputs_NW.detach()).argmax(1);
    figures.correct = (predicted_N == labelsOf(batch.labelled.targets)).sum().item<double>();
    figures.used = matched.mask_U.mean().item<double>();
    if (std::isfinite(figures.loss)) // else the run ends with the weights before this step
        descend(loss, point);
    return figures;
}

void MatchLearner::swapJudged()
{
    const torch::NoGradGuard guard;
    if (m_average) {
        m_average->swapWith(*m_network);
        m_headAverage->swapWith(*m_head);
    }
    if (!m_options.balancedHead)
        return;
    Linear &own = m_network->head();
    for (auto [a, b] : {std::pair(own.weight, m_head->weight), std::pair(own.bias, m_head->bias)}) {
        const auto kept = a.detach().clone();
        a.copy_(b);
        b.copy_(kept);
    }
}

LearnedState MatchLearner::learned() const
{
    LearnedState state{
        .values = {{u"model"_s, stateDict(*m_network)}, {u"head"_s, stateDict(*m_head)}},
        .optimizers = {{u"state"_s, m_optimizer.get()}, {u"head-state"_s, m_headOptimizer.get()}}};
    if (m_average) {
        state.values.push_back({u"average"_s, m_average->entries()});
        state.values.push_back({u"head-average"_s, m_headAverage->entries()});
    }
    return state;
}

} // namespace

MethodEntry fixMatchMethod()
{
    return {
        .name = u"fixmatch"_s,
        .title = Recipe::tr("FixMatch with a balanced head"),
        .help = Recipe::tr("Learns from labelled pictures and the pool at once: what it is sure "
                           "of in a little changed picture it must also say of a much changed "
                           "one. A second head sees all classes alike and is the one that "
                           "counts (Sohn et al. 2020, Lee et al. 2021)."),
        .options = PoolLearner::options()
            + QList<OptionSpec>{RecipeOption::toggle(u"semi.balanced_head"_s, true)
                                    .titled(
                                        Recipe::tr("Balanced head"),
                                        Recipe::tr(
                                            "A second last layer that sees all classes alike; it "
                                            "becomes the network's own when it is saved."))
                                    .when(u"method=fixmatch|freematch"_s)},
        .learner = MatchLearner::make,
        .ignores = PoolLearner::ignoredOptions(),
        .usesPool = true};
}

MethodEntry freeMatchMethod()
{
    const QString free = u"method=freematch"_s;
    return {.name = u"freematch"_s,
            .title = Recipe::tr("FreeMatch with a balanced head"),
            .help = Recipe::tr("FixMatch whose threshold follows, class by class, how much the "
                               "network has learned (Wang et al. 2023)."),
            .options = {RecipeOption::real(u"semi.decay"_s, 0.999, 0, 0.99999)
                            .titled(Recipe::tr("Slowness of the thresholds"),
                                    Recipe::tr("Decay of the averages that they follow; in a run "
                                               "of few steps 0.99 or less."))
                            .when(free)
                            .advanced(),
                        RecipeOption::real(u"semi.fairness"_s, 0.01, 0, 1)
                            .titled(Recipe::tr("Fairness"),
                                    Recipe::tr("Weight of the loss that keeps all classes in "
                                               "play."))
                            .when(free)
                            .advanced()},
            .learner = MatchLearner::make,
            .ignores = PoolLearner::ignoredOptions(),
            .usesPool = true};
}

} // namespace lw
