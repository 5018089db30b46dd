// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/classifierretraining.h"

#include "core/learn/architectures/blocks/layers.h"
#include "core/learn/detail/random.h"
#include "core/learn/folds.h"
#include "core/learn/losses/loss.h"
#include "core/learn/methods/features.h"
#include "core/learn/methods/method.h"
#include "core/learn/recipeoption.h"
#include "core/learn/samplers/sampler.h"
#include "core/learn/trainer/evaluation.h"

#include <torch/autograd.h>
#include <torch/nn/functional.h>
#include <torch/utils.h>

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// The last layer: outputs = (features weights^T) * scale + bias; with another head layout than
/// one joint head, K is its number of outputs.
struct Classifier
{
    torch::Tensor weights_KD, bias_K;
};

/// One re-training under way: the run's data, and the best classifier by macro F1 so far.
class Retraining
{
public:
    Retraining(const TrainPlan &plan, EventLog &log, std::stop_token stop)
        : m_plan(plan)
        , m_log(log)
        , m_stop(std::move(stop))
    {
        m_clock.start();
    }

    Result<RunEnd> run(const QString &method)
    {
        if (auto prepared = prepare(); !prepared)
            return prepared.error();
        m_before = figures(m_given);
        const Result<void> done = method == u"tau-normalise"_s ? normalise()
            : method == u"scale-classifier"_s                  ? learn(true)
                                                               : learn(false);
        if (!done)
            return done.error();
        m_log.run().note = Recipe::tr("Macro F1 %1 before, %2 after%3")
                               .arg(m_before.metrics.macroF1, 0, 'f', 4)
                               .arg(m_bestScore, 0, 'f', 4)
                               .arg(m_remark);
        m_log.saveRun();
        return RunEnd::Finished;
    }

private:
    Result<void> prepare();
    Result<void> normalise();
    Result<void> learn(bool scaleOnly);
    Result<void> tell(int epoch, double trainLoss, double rate, const Classifier &classifier);
    Result<void> save(const Classifier &classifier);
    [[nodiscard]] torch::Tensor labelsOf(const std::vector<PlannedSample> &samples,
                                         const CachedFeatures &features) const;
    [[nodiscard]] ValidationFigures figures(const Classifier &classifier) const
    {
        EvaluatedPictures pictures;
        pictures.indices = m_validation.indices;
        pictures.logits_NK = m_network->classLogits(torch::nn::functional::linear(
            m_validation.features_ND, classifier.weights_KD, classifier.bias_K));
        return validationFigures(pictures, m_validationClasses, m_plan.taxonomy.classCount());
    }

    const TrainPlan &m_plan;
    EventLog &m_log;
    std::stop_token m_stop;
    QElapsedTimer m_clock;
    Checkpoint m_checkpoint;
    Network m_network;
    Classifier m_given;
    std::vector<PlannedSample> m_trainSamples; ///< those whose class is known
    CachedFeatures m_train, m_validation;
    torch::Tensor m_trainLabels;
    std::vector<int> m_validationClasses;
    ValidationFigures m_before;
    double m_bestScore = -1;
    int m_epochs = 1;
    QString m_remark;
};

Result<void> Retraining::prepare()
{
    if (m_plan.startFrom.isEmpty()) {
        return Error::badInput(Recipe::tr("The recipe does not name the run to start from"), {}, 0,
                               Recipe::tr("Choose a finished run in `start_from`."));
    }
    if (m_plan.train.empty() || m_plan.validation.empty()) {
        return Error::badInput(
            Recipe::tr("A classifier is re-trained on labelled people and chosen on others"), {}, 0,
            Recipe::tr("Hold validation people out."));
    }
    auto checkpoint = openFirstGood(bestCheckpointFolders(m_plan.startFrom), nullptr);
    if (!checkpoint)
        return checkpoint.error();
    m_checkpoint = std::move(*checkpoint);
    auto network = m_checkpoint.network();
    if (!network)
        return network.error();
    m_network = std::move(*network);
    m_given = {m_network->head().weight.detach().clone(), m_network->head().bias.detach().clone()};
    RunRecord &run = m_log.run();
    const bool isTau = m_plan.config.text(u"method"_s) == u"tau-normalise"_s;
    m_epochs = isTau ? 1 : m_plan.config.integer(u"epochs"_s);
    run.architecture = m_checkpoint.info.architecture;
    run.epochs = m_epochs;
    run.trainSamples = qint64(m_plan.train.size());
    run.validationSamples = qint64(m_plan.validation.size());
    m_log.tell(RunStarted{.epochs = m_epochs,
                          .stepsPerEpoch = 1,
                          .trainSamples = run.trainSamples,
                          .validationSamples = run.validationSamples,
                          .device = m_plan.device});
    const QString folder = QFileInfo(m_plan.startFrom).path() + u"/features"_s;
    std::ranges::copy_if(m_plan.train, std::back_inserter(m_trainSamples),
                         [](const PlannedSample &s) { return s.classIndex != unknownValue; });
    for (auto &[samples, target] : {std::pair<const std::vector<PlannedSample> *, CachedFeatures *>(
                                        &m_trainSamples, &m_train),
                                    std::pair(&m_plan.validation, &m_validation)}) {
        auto features = cachedFeatures(m_checkpoint, m_plan, *samples, folder, {}, m_stop);
        if (!features)
            return features.error();
        *target = std::move(*features);
        for (const Error &error : target->unreadable)
            m_log.tell(RunWarning{Recipe::tr("A picture is left out: %1").arg(error.text())});
        if (!target->features_ND.defined())
            return Error::badInput(Recipe::tr("No picture can be read"), m_plan.run.folder);
    }
    m_trainLabels = labelsOf(m_trainSamples, m_train);
    for (const PlannedSample &sample : m_plan.validation)
        m_validationClasses.push_back(sample.classIndex);
    return {};
}

torch::Tensor Retraining::labelsOf(const std::vector<PlannedSample> &samples,
                                   const CachedFeatures &features) const
{
    std::vector<std::int64_t> labels;
    for (const int index : features.indices)
        labels.push_back(samples[size_t(index)].classIndex);
    return torch::tensor(labels, torch::kInt64);
}

Result<void> Retraining::normalise()
{
    const torch::NoGradGuard guard;
    const double wish = m_plan.config.number(u"tau"_s);
    Classifier best = m_given;
    double bestTau = 0, bestScore = -1;
    for (int i = 0; i <= 20; ++i) {
        const double tau = wish >= 0 ? wish : 0.1 * i;
        // As the paper, without the biases: their size belongs to the unscaled weights.
        const Classifier scaled{tauNormalised(m_given.weights_KD, tau),
                                tau > 0 ? torch::zeros_like(m_given.bias_K) : m_given.bias_K};
        const double score = figures(scaled).metrics.macroF1;
        if (score > bestScore) {
            bestScore = score;
            bestTau = tau;
            best = scaled;
        }
        if (wish >= 0)
            break;
    }
    m_remark = Recipe::tr(" (tau %1)").arg(bestTau, 0, 'f', 1);
    return tell(1, 0, 0, best);
}

Result<void> Retraining::learn(bool scaleOnly)
{
    const auto classes = m_plan.taxonomy.classCount();
    const auto seed = quint64(m_plan.config.integer(u"seed"_s));
    const double rate = m_plan.config.number(u"optimizer.rate"_s);
    const int batch = m_plan.config.integer(u"batch"_s);
    torch::manual_seed(seed);
    Classifier own = m_given;
    auto scale_K = torch::ones({own.weights_KD.size(0)});
    if (!scaleOnly) { // the classifier is learned anew, by torch's rule for a new layer
        const double bound = 1 / std::sqrt(double(own.weights_KD.size(1)));
        own = {torch::empty_like(own.weights_KD).uniform_(-bound, bound),
               torch::zeros_like(own.bias_K)};
    }
    std::vector<torch::Tensor> learned{scale_K};
    if (!scaleOnly)
        learned = {own.weights_KD, own.bias_K};
    std::vector<torch::Tensor> velocity;
    for (torch::Tensor &parameter : learned) {
        parameter.requires_grad_(true);
        velocity.push_back(torch::zeros_like(parameter));
    }
    std::vector<int> trainClasses;
    for (const int index : m_train.indices)
        trainClasses.push_back(m_trainSamples[size_t(index)].classIndex);
    const double momentum = 0.9, decay = scaleOnly ? 0 : 5e-4;
    for (int epoch = 1; epoch <= m_epochs; ++epoch) {
        const auto order = balancedOrder({.classes = trainClasses,
                                          .classCount = classes,
                                          .seed = seed,
                                          .epoch = epoch,
                                          .epochs = m_epochs},
                                         1);
        const double factor = 0.5 * (1 + std::cos(M_PI * (epoch - 1) / double(m_epochs)));
        double lossSum = 0;
        for (size_t first = 0; first < order.size(); first += size_t(batch)) {
            if (m_stop.stop_requested())
                return Error::cancelled();
            const std::vector<std::int64_t> chosen(
                order.begin() + std::ptrdiff_t(first),
                order.begin() + std::ptrdiff_t(std::min(order.size(), first + size_t(batch))));
            const auto index_N = torch::tensor(chosen, torch::kInt64);
            const auto plain_NK = torch::nn::functional::linear(
                m_train.features_ND.index_select(0, index_N), own.weights_KD);
            const auto logits_NK = m_network->classLogits(plain_NK * scale_K + own.bias_K);
            const auto loss =
                smoothedCrossEntropy(logits_NK, m_trainLabels.index_select(0, index_N), 0).mean();
            const auto gradients = torch::autograd::grad({loss}, learned);
            const torch::NoGradGuard guard;
            for (size_t p = 0; p < learned.size(); ++p) {
                velocity[p].mul_(momentum).add_(gradients[p] + decay * learned[p].detach());
                learned[p].sub_(rate * factor * velocity[p]);
            }
            lossSum += loss.item<double>() * double(chosen.size());
        }
        const torch::NoGradGuard guard;
        const Classifier now{(own.weights_KD * scale_K.unsqueeze(1)).detach(),
                             own.bias_K.detach().clone()};
        if (auto told = tell(epoch, lossSum / double(order.size()), rate * factor, now); !told)
            return told;
    }
    return {};
}

Result<void> Retraining::tell(int epoch, double trainLoss, double rate,
                              const Classifier &classifier)
{
    const ValidationFigures now = figures(classifier);
    const bool best = now.metrics.macroF1 > m_bestScore;
    if (best) {
        m_bestScore = now.metrics.macroF1;
        if (auto saved = save(classifier); !saved)
            return saved;
    }
    m_log.run().seconds = double(m_clock.nsecsElapsed()) * 1e-9;
    m_log.tell(EpochDone{.epoch = epoch,
                         .trainLoss = trainLoss,
                         .validationLoss = now.loss,
                         .validationAccuracy = now.metrics.accuracy,
                         .validationMacroF1 = now.metrics.macroF1,
                         .validationF1 = now.metrics.f1,
                         .learningRate = rate,
                         .seconds = m_log.run().seconds / epoch,
                         .best = best});
    return {};
}

Result<void> Retraining::save(const Classifier &classifier)
{
    const torch::NoGradGuard guard;
    m_network->head().weight.copy_(classifier.weights_KD);
    m_network->head().bias.copy_(classifier.bias_K);
    CheckpointInfo info = m_checkpoint.info;
    info.progress = {};
    return writeCheckpoint(m_plan.run.checkpointBest(), info,
                           {{u"model"_s, stateDict(*m_network)}});
}

Result<RunEnd> runRetraining(const TrainPlan &plan, EventLog &log, const PauseFlag *,
                             const std::stop_token &stop)
{
    return Retraining(plan, log, stop).run(plan.config.text(u"method"_s));
}

QStringList learnedClassifierIgnores()
{
    return ignoresAllBut({u"start_from"_s, u"epochs"_s, u"batch"_s, u"optimizer.rate"_s});
}

} // namespace

torch::Tensor tauNormalised(const torch::Tensor &weights_KD, double tau)
{
    return weights_KD / weights_KD.norm(2, {1}, true).clamp_min(1e-12).pow(tau);
}

MethodEntry retrainClassifierMethod()
{
    return {.name = u"retrain-classifier"_s,
            .title = Recipe::tr("Re-train the classifier"),
            .help =
                Recipe::tr("Learns the last layer of a finished run anew with all classes shown "
                           "alike, on features that are computed once: a minute, and the "
                           "strongest cheap help for rare classes (Kang et al. 2020)."),
            .options = {},
            .run = runRetraining,
            .ignores = learnedClassifierIgnores()};
}

MethodEntry tauNormaliseMethod()
{
    return {.name = u"tau-normalise"_s,
            .title = Recipe::tr("Normalise the classifier"),
            .help = Recipe::tr("Makes the weights of frequent and rare classes of a finished run "
                               "similarly long; nothing is learned."),
            .options = {RecipeOption::real(u"tau"_s, -1, -1, 2)
                            .titled(Recipe::tr("Tau"),
                                    Recipe::tr("0: nothing changes, 1: all classes alike; -1: what "
                                               "is best on the validation people."))
                            .when(u"method=tau-normalise"_s)},
            .run = runRetraining,
            .ignores = ignoresAllBut({u"start_from"_s, u"tau"_s})};
}

MethodEntry scaleClassifierMethod()
{
    return {.name = u"scale-classifier"_s,
            .title = Recipe::tr("Scale the classifier"),
            .help =
                Recipe::tr("Learns one factor for each class of a finished run, with all classes "
                           "shown alike."),
            .options = {},
            .run = runRetraining,
            .ignores = learnedClassifierIgnores()};
}

} // namespace lw
