// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/losses/lossregistry.h"

#include "core/learn/losses/classweights.h"
#include "core/learn/recipeoption.h"
#include "core/learn/registrychoice.h"

using namespace Qt::StringLiterals;

namespace lw {

// clang-format off
// A new loss: one file in this folder and one name here.
#define LOSSES(X) \
    X(crossEntropyLoss) \
    X(balancedSoftmaxLoss) \
    X(logitAdjustedLoss) \
    X(focalLoss) \
    X(ldamLoss) \
    X(softMacroF1Loss)
// clang-format on

#define DECLARE_ENTRY(name) LossEntry name();
#define CALL_ENTRY(name) name(),
LOSSES(DECLARE_ENTRY)

namespace {

/// A loss and shares of others.
class WeightedSum : public Loss
{
public:
    explicit WeightedSum(std::unique_ptr<Loss> loss) { add(std::move(loss), 1); }
    void add(std::unique_ptr<Loss> loss, double share)
    {
        m_terms.emplace_back(std::move(loss), share);
    }

    torch::Tensor operator()(const torch::Tensor &logits_NK,
                             const LossTarget &target) const override
    {
        auto sum = (*m_terms.front().first)(logits_NK, target);
        for (size_t t = 1; t < m_terms.size(); ++t)
            sum = sum + m_terms[t].second * (*m_terms[t].first)(logits_NK, target);
        return sum;
    }
    torch::Tensor adjusted(const torch::Tensor &logits_NK) const override
    {
        return m_terms.front().first->adjusted(logits_NK);
    }
    void beginEpoch(int epoch, int epochs) override
    {
        for (const auto &[loss, share] : m_terms)
            loss->beginEpoch(epoch, epochs);
    }

private:
    std::vector<std::pair<std::unique_ptr<Loss>, double>> m_terms;
};

QList<OptionSpec> secondLossOptions(const EntryChoice &choice)
{
    return {
        RecipeOption::choice(u"loss.second"_s, u"none"_s, QStringList{u"none"_s} + choice.names,
                             QStringList{Recipe::tr("None")} + choice.titles)
            .titled(Recipe::tr("Second loss"),
                    Recipe::tr("Is added to the first with a weight; soft macro F1 is best added "
                               "to another loss."))
            .advanced(),
        RecipeOption::real(u"loss.second_weight"_s, 0.5, 0, 10)
            .titled(Recipe::tr("Weight of the second loss"), Recipe::tr("The first loss weighs 1."))
            .when(u"loss.second!=none"_s)
            .advanced()};
}

QList<OptionSpec> sharedOptions()
{
    return {
        RecipeOption::real(u"loss.smoothing"_s, 0, 0, 0.9)
            .titled(Recipe::tr("Label smoothing"),
                    Recipe::tr("Share of the target that is spread over all classes; 0.05 to 0.15 "
                               "is usual. Only used on batches that are not mixed.")),
        RecipeOption::real(u"loss.soft_f1"_s, 0, 0, 10)
            .titled(Recipe::tr("Add soft macro F1"),
                    Recipe::tr("Share of soft macro F1 that is added to the loss; 0: none."))
            .advanced()};
}

} // namespace

const QList<LossEntry> &lossRegistry()
{
    static const QList<LossEntry> all{LOSSES(CALL_ENTRY)};
    return all;
}

#undef DECLARE_ENTRY
#undef CALL_ENTRY

QList<OptionSpec> lossOptions()
{
    const EntryChoice choice =
        choiceOf(lossRegistry(), Recipe::tr("What the network is punished for."));
    QList<OptionSpec> options = classWeightOptions() + choice.options;
    options.prepend(
        RecipeOption::choice(u"loss.name"_s, choice.names.first(), choice.names, choice.titles)
            .titled(Recipe::tr("Loss"), choice.help));
    return inGroup(Recipe::tr("Loss and sampling"),
                   options + secondLossOptions(choice) + sharedOptions());
}

std::unique_ptr<Loss> makeLoss(const RunConfig &config, const std::vector<double> &counts)
{
    const LossEntry *first = findEntry(lossRegistry(), config.text(u"loss.name"_s));
    if (!first)
        first = &lossRegistry().first();
    const LossEntry *second = findEntry(lossRegistry(), config.text(u"loss.second"_s));
    const double secondWeight = config.number(u"loss.second_weight"_s);
    const double softF1 = config.number(u"loss.soft_f1"_s);
    auto loss = first->make(config, counts);
    if ((!second || secondWeight <= 0) && softF1 <= 0)
        return loss;
    auto sum = std::make_unique<WeightedSum>(std::move(loss));
    if (second && secondWeight > 0)
        sum->add(second->make(config, counts), secondWeight);
    if (softF1 > 0)
        sum->add(findEntry(lossRegistry(), u"soft-macro-f1"_s)->make(config, counts), softF1);
    return sum;
}

} // namespace lw
