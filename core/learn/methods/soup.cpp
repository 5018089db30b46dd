// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/detail/torchversion.h"
#include "core/learn/devices.h"
#include "core/learn/faces/planfaces.h"
#include "core/learn/methods/method.h"
#include "core/learn/recipeoption.h"
#include "core/learn/trainer/evaluation.h"

#include <torch/utils.h>

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// One run's weights, and what they score alone.
struct Ingredient
{
    QString runId;
    Checkpoint checkpoint;
    std::vector<torch::Tensor> weights; ///< in the order of the state dict
    ValidationFigures figures;
};

/// Greedy soup: from the best run on, each next one stays in the average if macro F1 on the
/// validation people does not fall. Wortsman et al. 2022 (arXiv:2203.05482), recipe 1.
class Soup
{
public:
    Soup(const TrainPlan &plan, EventLog &log, std::stop_token stop)
        : m_plan(plan)
        , m_log(log)
        , m_stop(std::move(stop))
    {
        m_clock.start();
        for (const PlannedSample &sample : plan.validation) {
            m_files.append(plan.samples->absolutePath(sample.row));
            m_classes.push_back(sample.classIndex);
        }
    }

    Result<RunEnd> run()
    {
        if (m_plan.members.size() < 2 || m_plan.validation.empty()) {
            return Error::badInput(
                Recipe::tr("A soup is made of two runs or more and measured on held-out people"),
                {}, 0, Recipe::tr("Name the runs in `members`."));
        }
        tellStart();
        for (const RunRecord &member : m_plan.members) {
            if (auto added = addIngredient(member); !added)
                return added.error();
        }
        std::stable_sort(m_ingredients.begin(), m_ingredients.end(),
                         [](const Ingredient &a, const Ingredient &b) {
                             return a.figures.metrics.macroF1 > b.figures.metrics.macroF1;
                         });
        return stir();
    }

private:
    void tellStart()
    {
        RunRecord &run = m_log.run();
        run.architecture = m_plan.members.first().architecture;
        run.epochs = int(m_plan.members.size());
        run.trainSamples = qint64(m_plan.train.size());
        run.validationSamples = qint64(m_plan.validation.size());
        m_log.tell(RunStarted{.epochs = run.epochs,
                              .stepsPerEpoch = 1,
                              .trainSamples = run.trainSamples,
                              .validationSamples = run.validationSamples,
                              .device = m_plan.device});
    }

    Result<void> addIngredient(const RunRecord &member)
    {
        auto checkpoint = openFirstGood(bestCheckpointFolders(member.checkpointBest()), nullptr);
        if (!checkpoint)
            return checkpoint.error();
        if (auto fits = checkCompatible(member, *checkpoint); !fits)
            return fits;
        auto network = checkpoint->network();
        if (!network)
            return network.error();
        if (!m_network)
            m_network = *network;
        Ingredient ingredient{
            .runId = member.id, .checkpoint = *checkpoint, .weights = {}, .figures = {}};
        for (const StateEntry &entry : stateDict(**network))
            ingredient.weights.push_back(entry.tensor.detach().clone());
        m_ingredients.push_back(std::move(ingredient));
        auto figures = measure(m_ingredients.back().weights);
        if (!figures)
            return figures.error();
        m_ingredients.back().figures = std::move(*figures);
        return {};
    }

    [[nodiscard]] Result<void> checkCompatible(const RunRecord &member,
                                               const Checkpoint &checkpoint) const
    {
        if (m_ingredients.empty()) // the first sets what fits
            return {};
        const CheckpointInfo &first = m_ingredients.front().checkpoint.info;
        const CheckpointInfo &info = checkpoint.info;
        if (info.architecture == first.architecture && info.classNames == first.classNames
            && info.preprocessing.size == first.preprocessing.size
            && info.preprocessing.crop.sameAs(first.preprocessing.crop)
            && info.heads == first.heads)
            return {};
        return Error::badInput(
            Recipe::tr("The run %1 has another network, other classes or heads, image size or face "
                       "crop than %2")
                .arg(member.id, m_ingredients.front().runId),
            member.folder, 0, Recipe::tr("Average runs of one recipe only."));
    }

    Result<ValidationFigures> measure(const std::vector<torch::Tensor> &weights)
    {
        const torch::NoGradGuard guard;
        const auto entries = stateDict(*m_network);
        for (size_t i = 0; i < entries.size(); ++i) {
            torch::Tensor own = entries[i].tensor;
            own.copy_(weights[i]);
        }
        const torch::Device device = torchDevice(m_plan.device);
        m_network->to(device);
        const Preprocessing &preprocessing = m_ingredients.front().checkpoint.info.preprocessing;
        auto regions = regionsFor(preprocessing.crop, m_plan, m_plan.validation, m_stop);
        if (!regions)
            return regions.error();
        const auto source =
            std::make_shared<PictureSource>(m_files, preprocessing.size, preprocessing.centre, true,
                                            m_plan.cacheFolder, std::move(*regions));
        std::vector<int> order(m_classes.size());
        std::iota(order.begin(), order.end(), 0);
        LoaderOptions options;
        options.workers = readersFor(threads());
        BatchLoader loader(source, {}, preprocessing, std::move(order), options);
        const auto pictures = evaluate(*m_network, device, loader, m_stop);
        if (pictures.stopped)
            return Error::cancelled();
        return validationFigures(pictures, m_classes, m_plan.taxonomy.classCount());
    }

    /// Mean of the chosen ones with one more; counters of BatchNorm are those of the first.
    [[nodiscard]] std::vector<torch::Tensor> with(const Ingredient &next) const
    {
        std::vector<torch::Tensor> mean;
        const double share = 1.0 / double(m_chosen.size() + 1);
        for (size_t i = 0; i < m_average.size(); ++i) {
            mean.push_back(m_average[i].is_floating_point()
                               ? torch::lerp(m_average[i], next.weights[i], share)
                               : m_average[i]);
        }
        return mean;
    }

    Result<RunEnd> stir()
    {
        m_average = m_ingredients.front().weights;
        m_chosen = {m_ingredients.front().runId};
        ValidationFigures best = m_ingredients.front().figures;
        const double alone = best.metrics.macroF1;
        if (auto told = tell(1, best, true); !told)
            return told.error();
        for (size_t i = 1; i < m_ingredients.size(); ++i) {
            auto mean = with(m_ingredients[i]);
            auto figures = measure(mean);
            if (!figures)
                return figures.error();
            const bool stays = figures->metrics.macroF1 >= best.metrics.macroF1;
            if (stays) {
                m_average = std::move(mean);
                m_chosen.append(m_ingredients[i].runId);
                best = *figures;
            }
            if (auto told = tell(int(i) + 1, *figures, stays); !told)
                return told.error();
        }
        m_log.run().note = Recipe::tr("Average of %1. Macro F1 %2 of the best run alone, %3 of the "
                                      "average")
                               .arg(m_chosen.join(u", "_s))
                               .arg(alone, 0, 'f', 4)
                               .arg(best.metrics.macroF1, 0, 'f', 4);
        m_log.saveRun();
        return RunEnd::Finished;
    }

    Result<void> tell(int epoch, const ValidationFigures &figures, bool best)
    {
        if (best) {
            CheckpointInfo info = m_ingredients.front().checkpoint.info;
            info.progress = {};
            auto entries = stateDict(*m_network);
            for (size_t i = 0; i < entries.size(); ++i)
                entries[i].tensor = m_average[i];
            if (auto saved = writeCheckpoint(m_plan.run.checkpointBest(), info,
                                             {{u"model"_s, std::move(entries)}});
                !saved)
                return saved;
        }
        m_log.run().seconds = double(m_clock.nsecsElapsed()) * 1e-9;
        m_log.tell(EpochDone{.epoch = epoch,
                             .validationLoss = figures.loss,
                             .validationAccuracy = figures.metrics.accuracy,
                             .validationMacroF1 = figures.metrics.macroF1,
                             .validationF1 = figures.metrics.f1,
                             .seconds = m_log.run().seconds / epoch,
                             .best = best});
        return {};
    }

    const TrainPlan &m_plan;
    EventLog &m_log;
    std::stop_token m_stop;
    QElapsedTimer m_clock;
    QStringList m_files, m_chosen;
    std::vector<int> m_classes;
    std::vector<Ingredient> m_ingredients;
    std::vector<torch::Tensor> m_average;
    Network m_network;
};

Result<RunEnd> runSoup(const TrainPlan &plan, EventLog &log, const PauseFlag *,
                       const std::stop_token &stop)
{
    return Soup(plan, log, stop).run();
}

} // namespace

MethodEntry soupMethod()
{
    return {.name = u"soup"_s,
            .title = Recipe::tr("Greedy soup"),
            .help =
                Recipe::tr("Averages the weights of runs that began alike, for example finetuned "
                           "from one run with several seeds; a run stays out when macro F1 on "
                           "the validation people would fall (Wortsman et al. 2022)."),
            .options = {},
            .run = runSoup,
            .ignores = ignoresAllBut({})};
}

} // namespace lw
