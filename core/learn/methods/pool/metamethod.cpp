// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/method.h"
#include "core/learn/methods/pool/metapseudolabels.h"
#include "core/learn/methods/pool/pooltrainer.h"
#include "core/learn/optimizers/recipeoptimizer.h"
#include "core/learn/recipeoption.h"
#include "core/learn/trainer/weightaverage.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

MetaOptions metaOptionsOf(const RunConfig &config)
{
    return {.smoothing = config.number(u"loss.smoothing"_s),
            .temperature = config.number(u"meta.temperature"_s),
            .threshold = config.number(u"semi.threshold"_s),
            .unlabelledWeight = config.number(u"semi.weight"_s),
            .rampSteps = config.integer(u"meta.uda_steps"_s),
            .clip = config.number(u"optimizer.clip"_s),
            .newMinusOld = config.text(u"meta.sign"_s) == u"new-old"_s,
            .subtractsAverage = config.flag(u"meta.moving_average"_s)};
}

MetaPseudoLabels::Side sideOf(const Network &network, Optimizer &optimizer)
{
    return {[network](const torch::Tensor &images_NCHW) { return network->forward(images_NCHW); },
            &optimizer};
}

/// Meta Pseudo Labels with two networks of the recipe's kind. The student is judged; its teacher
/// lives in the checkpoint only.
class MetaMethod : public PoolMethod
{
public:
    MetaMethod(const PoolSetup &setup, Network teacher, Network student)
        : m_teacher(std::move(teacher))
        , m_student(std::move(student))
        , m_teacherOptimizer(makeOptimizer(setup.config, *m_teacher))
        , m_studentOptimizer(makeOptimizer(setup.config, *m_student))
        , m_learning(sideOf(m_teacher, *m_teacherOptimizer), sideOf(m_student, *m_studentOptimizer),
                     metaOptionsOf(setup.config))
    {
        if (const double decay = setup.config.number(u"ema"_s); decay > 0)
            m_average = std::make_unique<WeightAverage>(*m_student, decay, false);
    }

    void beginEpoch() override
    {
        m_teacher->train();
        m_student->train();
    }
    PoolFigures step(const PoolBatch &batch, const PoolPoint &point) override
    {
        const MetaFigures figures = m_learning.step(batch, point);
        if (m_average)
            m_average->update(*m_student, point.step);
        return {.loss = figures.studentLoss,
                .correct = figures.studentCorrect,
                .used = figures.maskMean};
    }
    NetworkImpl &network() override { return *m_student; }
    void swapJudged() override
    {
        if (m_average)
            m_average->swapWith(*m_student);
    }
    std::vector<CheckpointPart> parts() const override
    {
        std::vector<CheckpointPart> parts{{u"model"_s, stateDict(*m_student)},
                                          {u"state"_s, m_studentOptimizer->state()},
                                          {u"teacher"_s, stateDict(*m_teacher)},
                                          {u"teacher-state"_s, m_teacherOptimizer->state()}};
        if (m_average)
            parts.push_back({u"average"_s, m_average->entries()});
        return parts;
    }
    std::vector<double> numbers() const override { return {m_learning.movingAverage()}; }
    Result<void> restore(const Checkpoint &checkpoint, const std::vector<double> &numbers) override;

private:
    Network m_teacher, m_student;
    std::unique_ptr<Optimizer> m_teacherOptimizer, m_studentOptimizer;
    std::unique_ptr<WeightAverage> m_average;
    MetaPseudoLabels m_learning;
};

Result<void> MetaMethod::restore(const Checkpoint &checkpoint, const std::vector<double> &numbers)
{
    m_learning.setMovingAverage(numbers.empty() ? 0 : numbers.front());
    std::vector<CheckpointPart> loaded{{u"model"_s, stateDict(*m_student)},
                                       {u"teacher"_s, stateDict(*m_teacher)}};
    if (m_average)
        loaded.push_back({u"average"_s, m_average->entries()});
    for (const CheckpointPart &part : loaded) {
        if (auto done = loadPart(checkpoint, part.name, part.entries); !done)
            return done;
    }
    auto state = checkpoint.openPart(u"state"_s);
    auto teacherState = checkpoint.openPart(u"teacher-state"_s);
    if (!state || !teacherState)
        return state ? teacherState.error() : state.error();
    m_studentOptimizer->restore(*state);
    m_teacherOptimizer->restore(*teacherState);
    return {};
}

Result<RunEnd> runMetaPseudoLabels(const TrainPlan &plan, EventLog &log, const PauseFlag *pause,
                                   const std::stop_token &stop)
{
    return PoolTrainer(plan, log, pause, stop)
        .run([&plan](const PoolSetup &setup) -> Result<std::unique_ptr<PoolMethod>> {
            const auto seed = quint64(plan.config.integer(u"seed"_s));
            auto student = setup.makeNetwork(seed);
            auto teacher = setup.makeNetwork(seed + 1); // else both would begin alike
            if (!student || !teacher)
                return student ? teacher.error() : student.error();
            return std::unique_ptr<PoolMethod>(
                new MetaMethod(setup, std::move(*teacher), std::move(*student)));
        });
}

} // namespace

MethodEntry metaPseudoLabelsMethod()
{
    const QString meta = u"method=meta-pseudo-labels"_s;
    return {
        .name = u"meta-pseudo-labels"_s,
        .title = Recipe::tr("Meta Pseudo Labels (experimental)"),
        .help = Recipe::tr("A teacher labels the pool for a student and learns from what that did "
                           "to the student's loss on labelled pictures, step by step (Pham et al. "
                           "2021). Needs the memory of two networks. Experimental: the team that "
                           "tried it on this task dropped it."),
        .options = {RecipeOption::real(u"meta.temperature"_s, 1, 0.05, 10)
                        .titled(Recipe::tr("Temperature"),
                                Recipe::tr("Of the teacher's soft labels; below 1 sharpens them."))
                        .when(meta)
                        .advanced(),
                    RecipeOption::integer(u"meta.uda_steps"_s, 1, 1, 10000000)
                        .titled(Recipe::tr("Steps to the full weight"),
                                Recipe::tr("Over which the weight of the pool rises."))
                        .unit(Recipe::tr("steps"))
                        .when(meta)
                        .advanced(),
                    RecipeOption::choice(
                        u"meta.sign"_s, u"old-new"_s, {u"old-new"_s, u"new-old"_s},
                        {Recipe::tr("Before less after"), Recipe::tr("After less before")})
                        .titled(Recipe::tr("Feedback to the teacher"),
                                Recipe::tr("How the student's labelled loss changed in its step. "
                                           "Before less after is what the paper derives; published "
                                           "code also has the other."))
                        .when(meta)
                        .advanced(),
                    RecipeOption::toggle(u"meta.moving_average"_s, false)
                        .titled(Recipe::tr("Steady the feedback"),
                                Recipe::tr("Subtracts a moving average from it."))
                        .when(meta)
                        .advanced()},
        .run = runMetaPseudoLabels,
        .usesPool = true};
}

} // namespace lw
