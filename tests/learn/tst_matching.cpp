// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/methods/pool/matching.h"
#include "core/learn/methods/pool/poolviews.h"
#include "core/learn/recipeschema.h"

#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

constexpr int classes = 4, pictures = 6;

/// Computed from the papers' equations in plain Python, apart from this code: decay 0.4, two
/// batches one after the other; the fixed threshold is 0.6.
struct Reference
{
    std::vector<double> weak, strong; ///< logits
    std::vector<std::int64_t> labels;
    std::vector<double> mask, thresholds;
    double fairness = 0, loss = 0;
    std::vector<double> fixedMask;
    double fixedLoss = 0;
};

const std::vector<Reference> &references()
{
    // clang-format off
    static const std::vector<Reference> all{
        {{-1.836, 0.566, 1.492, -0.77, -1.993, -0.098, 0.717, 1.647, -1.824, -1.939, 1.059, 0.711, 2.301, 1.474, -0.153, -0.411, 3.856, -0.433, -1.177, -1.708, 0.143, 0.218, -0.517, -0.093},
         {0.41, 1.039, 1.645, 0.315, -2.685, 1.053, -2.13, -0.257, -2.211, 0.003, -1.168, 0.321, 4.95, -0.073, 1.263, -1.985, -0.432, 0.994, -0.139, 0.555, 0.155, -1.509, 0.846, -1.218},
         {2, 3, 2, 0, 0, 1},
         {1, 1, 1, 1, 1, 0},
         {0.47536687394605864, 0.3202281446964563, 0.4260372262373121, 0.37801851150306504},
         -1.3922771533932194,
         1.1315702583113971,
         {1, 1, 0, 1, 1, 0},
         0.7651760337085092},
        {{2.808, -0.758, 1.029, 0.004, 1.429, -0.903, 1.498, -0.186, 1.895, 0.936, 0.212, -1.17, 1.152, 0.702, 2.463, -0.566, 0.832, 0.762, 0.424, 0.313, 0.273, -0.898, -1.522, -0.595},
         {0.886, 2.267, 1.466, 1.58, 1.166, 1.048, 0.275, 1.157, 2.661, -0.491, -1.041, 2.94, 0.367, 1.456, 1.311, -1.704, 3.65, 2.664, 0.265, 1.129, 0.19, -1.326, -0.168, 0.561},
         {0, 2, 0, 2, 0, 0},
         {1, 1, 1, 1, 0, 0},
         {0.5279994376514424, 0.21820918209019885, 0.3567572911371912, 0.20179172268855872},
         -5.172908210313699,
         1.0128454627485879,
         {1, 0, 1, 1, 0, 0},
         0.6658651273021295},
    };
    // clang-format on
    return all;
}

torch::Tensor logitsOf(const std::vector<double> &values)
{
    return torch::tensor(values, torch::kFloat64).view({pictures, classes});
}

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-10 * std::max(1.0, std::abs(b));
}

bool isNear(const torch::Tensor &a, const std::vector<double> &b)
{
    return torch::allclose(a.to(torch::kFloat64), torch::tensor(b, torch::kFloat64), 1e-10, 1e-12);
}

} // namespace

class TestMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thresholdsFollowTheReference();
    void thresholdsSurviveACheckpoint();
    void nothingBelievedCostsNothing();
    void fixedThresholdFollowsTheReference();
    void balancedHeadSeesAllClassesAlike();
    void poolIsWalkedThroughAsAWhole();
    void weakViewKeepsPlacesOnly();
};

void TestMatching::thresholdsFollowTheReference()
{
    AdaptiveThreshold threshold(classes, 0.4);
    for (const Reference &reference : references()) {
        const auto weak_UK = torch::softmax(logitsOf(reference.weak), 1);
        const Matched matched = threshold.match(weak_UK);
        QVERIFY(torch::equal(matched.labels_U, torch::tensor(reference.labels, torch::kInt64)));
        QVERIFY(isNear(matched.mask_U, reference.mask));
        QVERIFY(isNear(threshold.thresholds_K(), reference.thresholds));
        auto strong_UK = logitsOf(reference.strong).requires_grad_(true);
        const auto fairness = threshold.fairness(strong_UK, matched);
        QVERIFY(isNear(fairness.item<double>(), reference.fairness));
        fairness.backward();
        QVERIFY(strong_UK.grad().abs().sum().item<double>() > 0);
        QVERIFY(isNear(maskedCrossEntropy(strong_UK, matched).item<double>(), reference.loss));
    }
}

void TestMatching::thresholdsSurviveACheckpoint()
{
    AdaptiveThreshold whole(classes, 0.4), resumed(classes, 0.4);
    const auto first_UK = torch::softmax(logitsOf(references()[0].weak), 1);
    const auto second_UK = torch::softmax(logitsOf(references()[1].weak), 1);
    (void)whole.match(first_UK);
    resumed.restore(whole.numbers());
    (void)whole.match(second_UK);
    (void)resumed.match(second_UK);
    QCOMPARE(resumed.numbers(), whole.numbers());
    QVERIFY(whole.numbers() != AdaptiveThreshold(classes, 0.4).numbers());
}

void TestMatching::nothingBelievedCostsNothing()
{
    const AdaptiveThreshold threshold(classes, 0.4);
    auto strong_UK = logitsOf(references()[0].strong).requires_grad_(true);
    const Matched none{torch::zeros({pictures}, torch::kInt64),
                       torch::zeros({pictures}, torch::kFloat64)};
    QCOMPARE(threshold.fairness(strong_UK, none).item<double>(), 0.0);
    QCOMPARE(maskedCrossEntropy(strong_UK, none).item<double>(), 0.0);
}

void TestMatching::fixedThresholdFollowsTheReference()
{
    for (const Reference &reference : references()) {
        const Matched matched = matchFixed(torch::softmax(logitsOf(reference.weak), 1), 0.6);
        QVERIFY(isNear(matched.mask_U, reference.fixedMask));
        QVERIFY(isNear(maskedCrossEntropy(logitsOf(reference.strong), matched).item<double>(),
                       reference.fixedLoss));
    }
}

void TestMatching::balancedHeadSeesAllClassesAlike()
{
    const std::vector<double> counts{400, 20, 0, 5};
    const auto keep = keepProbabilities(counts);
    QCOMPARE(keep, (std::vector<double>{5.0 / 400, 5.0 / 20, 1, 1}));
    for (size_t c = 0; c < counts.size(); ++c)
        QVERIFY(counts[c] == 0 || isNear(counts[c] * keep[c], 5));
}

void TestMatching::poolIsWalkedThroughAsAWhole()
{
    const auto order = poolOrder(7, 20, 3, 1);
    QCOMPARE(order.size(), size_t(20));
    for (const auto first : {0, 7}) {
        std::vector<int> pass(order.begin() + first, order.begin() + first + 7);
        std::sort(pass.begin(), pass.end());
        QCOMPARE(pass, (std::vector<int>{0, 1, 2, 3, 4, 5, 6}));
    }
    QCOMPARE(poolOrder(7, 20, 3, 1), order);
    QVERIFY(poolOrder(7, 20, 3, 2) != order && poolOrder(7, 20, 4, 1) != order);
    QVERIFY(poolOrder(0, 20, 3, 1).empty());
}

void TestMatching::weakViewKeepsPlacesOnly()
{
    RunConfig config(recipeSchema());
    for (const char *assignment : {"augment.flip=0.4", "augment.shift=0.1", "augment.erase=0.5",
                                   "augment.brightness=0.3", "augment.cutmix=0.5"})
        QVERIFY(config.setText(QString::fromLatin1(assignment)));
    const RunConfig weak = weakView(config);
    QCOMPARE(weak.number(u"augment.flip"_s), 0.4);
    QCOMPARE(weak.number(u"augment.shift"_s), 0.1);
    for (const QString &off : {u"augment.erase"_s, u"augment.brightness"_s, u"augment.cutmix"_s})
        QCOMPARE(weak.number(off), 0.0);
}

QTEST_GUILESS_MAIN(TestMatching)
#include "tst_matching.moc"
