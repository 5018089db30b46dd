// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/method.h"
#include "core/learn/methods/pool/metapseudolabels.h"
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
    return {[network](const torch::Tensor &images_NCHW) { return network->outputs(images_NCHW); },
            &optimizer};
}

/// Meta Pseudo Labels with two networks of the recipe's kind. The student is judged; its teacher
/// lives in the checkpoint only.
class MetaLearner : public PoolLearner
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Learner>> make(TrainingSetup &setup)
    {
        if (auto checked = check(setup.plan); !checked)
            return checked.error();
        auto student = setup.makeNetwork(setup.seed);
        if (!student)
            return student.error();
        auto teacher = setup.makeNetwork(setup.seed + 1); // else both would begin alike
        if (!teacher)
            return teacher.error();
        return std::unique_ptr<Learner>(
            new MetaLearner(setup, std::move(*teacher), std::move(*student)));
    }

    [[nodiscard]] NetworkImpl &network() override { return *m_student; }
    void swapJudged() override
    {
        if (m_average)
            m_average->swapWith(*m_student);
    }
    [[nodiscard]] LearnedState learned() const override
    {
        LearnedState state{
            .values = {{u"model"_s, stateDict(*m_student)}, {u"teacher"_s, stateDict(*m_teacher)}},
            .optimizers = {{u"state"_s, m_studentOptimizer.get()},
                           {u"teacher-state"_s, m_teacherOptimizer.get()}}};
        if (m_average)
            state.values.push_back({u"average"_s, m_average->entries()});
        return state;
    }
    [[nodiscard]] std::vector<double> numbers() const override
    {
        return {m_learning.movingAverage()};
    }
    void setNumbers(const std::vector<double> &numbers) override
    {
        m_learning.setMovingAverage(numbers.empty() ? 0 : numbers.front());
    }

protected:
    void startNetworks(int epoch) override
    {
        start(*m_teacher, epoch);
        start(*m_student, epoch);
    }
    [[nodiscard]] PoolFigures learn(const PoolBatch &batch, const PoolPoint &point) override
    {
        const MetaFigures figures = m_learning.step(batch, point);
        if (m_average)
            m_average->update(*m_student, point.step);
        return {.loss = figures.studentLoss,
                .correct = figures.studentCorrect,
                .used = figures.maskMean};
    }

private:
    MetaLearner(TrainingSetup &setup, Network teacher, Network student)
        : PoolLearner(setup)
        , m_teacher(std::move(teacher))
        , m_student(std::move(student))
        , m_teacherOptimizer(makeOptimizer(setup.config, *m_teacher))
        , m_studentOptimizer(makeOptimizer(setup.config, *m_student))
        , m_learning(sideOf(m_teacher, *m_teacherOptimizer), sideOf(m_student, *m_studentOptimizer),
                     heads(), metaOptionsOf(setup.config))
    {
        if (const double decay = setup.config.number(u"ema"_s); decay > 0)
            m_average = std::make_unique<WeightAverage>(*m_student, decay, false);
    }

    [[nodiscard]] MetaPseudoLabels::Heads heads() const
    {
        return {.loss = labelledLoss(),
                .logits = [this](const torch::Tensor &outputs) { return logitsOf(outputs); },
                .labels = [this](const HeadTargets &targets) { return labelsOf(targets); }};
    }

    Network m_teacher, m_student;
    std::unique_ptr<Optimizer> m_teacherOptimizer, m_studentOptimizer;
    std::unique_ptr<WeightAverage> m_average;
    MetaPseudoLabels m_learning;
};

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
        .learner = MetaLearner::make,
        .ignores = PoolLearner::ignoredOptions(),
        .usesPool = true};
}

} // namespace lw
