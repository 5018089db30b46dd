// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/losses/lossregistry.h"

#include "core/learn/losses/classweights.h"
#include "core/learn/recipeoption.h"

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

/// A loss plus a share of soft macro F1.
class WithSoftMacroF1 : public Loss
{
public:
    WithSoftMacroF1(std::unique_ptr<Loss> loss, double share)
        : m_loss(std::move(loss))
        , m_share(share)
    {
    }
    torch::Tensor operator()(const torch::Tensor &logits_NK,
                             const LossTarget &target) const override
    {
        return (*m_loss)(logits_NK, target)
            + m_share * softMacroF1(logits_NK, target.labels_N, target.weights_N);
    }
    void beginEpoch(int epoch, int epochs) override { m_loss->beginEpoch(epoch, epochs); }

private:
    std::unique_ptr<Loss> m_loss;
    double m_share;
};

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
    QStringList names;
    QStringList titles;
    QString help = Recipe::tr("What the network is punished for.");
    QList<OptionSpec> options = classWeightOptions();
    for (const LossEntry &entry : lossRegistry()) {
        names.append(entry.name);
        titles.append(entry.title);
        help += u"\n"_s + entry.title + u": "_s + entry.help;
        options += entry.options;
    }
    options.prepend(RecipeOption::choice(u"loss.name"_s, names.first(), names, titles)
                        .titled(Recipe::tr("Loss"), help));
    return inGroup(Recipe::tr("Loss and sampling"), options + sharedOptions());
}

std::unique_ptr<Loss> makeLoss(const RunConfig &config, const std::vector<double> &counts)
{
    const QString name = config.text(u"loss.name"_s);
    for (const LossEntry &entry : lossRegistry()) {
        if (entry.name != name)
            continue;
        auto loss = entry.make(config, counts);
        const double share = config.number(u"loss.soft_f1"_s);
        if (share > 0)
            return std::make_unique<WithSoftMacroF1>(std::move(loss), share);
        return loss;
    }
    return lossRegistry().first().make(config, counts);
}

} // namespace lw
