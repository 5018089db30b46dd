// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/statedict.h"
#include "core/learn/losses/lossregistry.h"
#include "core/learn/recipeschema.h"
#include "tests/support/shareddata.h"

#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

torch::Tensor stored(const SafetensorsFile &file, const QString &name)
{
    const auto view = file.tensor(name);
    if (!view)
        qFatal("%s", qPrintable(view.error().text()));
    return copyOf(*view);
}

RunConfig configOf(const QStringList &assignments)
{
    RunConfig config(recipeSchema());
    for (const QString &assignment : assignments) {
        if (const auto set = config.setText(assignment); !set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    return config;
}

} // namespace

class TestLosses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsReference_data();
    void equalsReference();
    void mixedLabelsEqualReference();
    void distillationEqualsReference_data();
    void distillationEqualsReference();
    void everyLossLearns();
    void classWeightKinds();
    void absentClassCostsNothing();
    void sampleWeightsScaleTheirSamples();
    void reweightingIsDeferred();
};

void TestLosses::equalsReference_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<double>("smoothing");
    QTest::newRow("cross_entropy") << QStringList{} << 0.0;
    QTest::newRow("cross_entropy_weighted") << QStringList{u"loss.class_weights=inverse"_s} << 0.0;
    QTest::newRow("label_smoothing_010") << QStringList{} << 0.1;
    QTest::newRow("label_smoothing_015") << QStringList{} << 0.15;
    QTest::newRow("focal_gamma2") << QStringList{u"loss.name=focal"_s, u"loss.gamma=2"_s} << 0.0;
    QTest::newRow("soft_macro_f1") << QStringList{u"loss.name=soft-macro-f1"_s} << 0.0;
    QTest::newRow("balanced_softmax") << QStringList{u"loss.name=balanced-softmax"_s} << 0.0;
    QTest::newRow("logit_adjusted_tau1")
        << QStringList{u"loss.name=logit-adjusted"_s, u"loss.tau=1"_s} << 0.0;
    QTest::newRow("logit_adjusted_tau05")
        << QStringList{u"loss.name=logit-adjusted"_s, u"loss.tau=0.5"_s} << 0.0;
}

void compare(const torch::Tensor &value, const torch::Tensor &logits_NK,
             const SafetensorsFile &file, const QString &name, bool exact)
{
    value.backward();
    const double expected = stored(file, u"value."_s + name).item<double>();
    const double error = std::abs(value.item<double>() - expected) / std::abs(expected);
    QVERIFY2(error <= (exact ? 1e-12 : 1e-5), qPrintable(QString::number(error)));
    const auto difference = (logits_NK.grad().to(torch::kFloat64) - stored(file, u"grad."_s + name))
                                .abs()
                                .max()
                                .item<double>();
    QVERIFY2(difference <= (exact ? 1e-12 : 1e-6), qPrintable(QString::number(difference)));
}

void TestLosses::equalsReference()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(QStringList, options);
    QFETCH(double, smoothing);
    const auto file =
        SafetensorsFile::open(test::sharedFolder() + u"/parity/losses/losses.safetensors"_s);
    QVERIFY(file);
    const auto counts_K = stored(*file, u"class_counts"_s).to(torch::kFloat64).contiguous();
    const std::vector<double> counts(counts_K.data_ptr<double>(),
                                     counts_K.data_ptr<double>() + counts_K.numel());
    const auto loss = makeLoss(configOf(options), counts);
    for (const auto type : {torch::kFloat64, torch::kFloat32}) {
        const auto logits_NK = stored(*file, u"logits"_s).to(type).requires_grad_(true);
        const LossTarget target{
            .labels_N = stored(*file, u"labels"_s), .weights_N = {}, .smoothing = smoothing};
        compare((*loss)(logits_NK, target), logits_NK, *file,
                QString::fromLatin1(QTest::currentDataTag()), type == torch::kFloat64);
    }
}

void TestLosses::mixedLabelsEqualReference()
{
    SKIP_WITHOUT_SHARED();
    const auto file =
        SafetensorsFile::open(test::sharedFolder() + u"/parity/losses/losses.safetensors"_s);
    QVERIFY(file);
    constexpr double share = 0.6375;
    const auto loss = makeLoss(configOf({}), std::vector<double>(18, 1));
    const auto logits_NK = stored(*file, u"logits"_s).to(torch::kFloat64).requires_grad_(true);
    const LossTarget a{.labels_N = stored(*file, u"labels"_s), .weights_N = {}, .smoothing = 0};
    const LossTarget b{.labels_N = stored(*file, u"labels_b"_s), .weights_N = {}, .smoothing = 0};
    compare(share * (*loss)(logits_NK, a) + (1 - share) * (*loss)(logits_NK, b), logits_NK, *file,
            u"cutmix_mixed"_s, true);
}

void TestLosses::distillationEqualsReference_data()
{
    QTest::addColumn<bool>("scaled");
    QTest::newRow("distillation_kl_T2") << true;
    QTest::newRow("distillation_kl_T2_unscaled") << false;
}

void TestLosses::distillationEqualsReference()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(bool, scaled);
    const auto file =
        SafetensorsFile::open(test::sharedFolder() + u"/parity/losses/losses.safetensors"_s);
    QVERIFY(file);
    const auto logits_NK = stored(*file, u"logits"_s).to(torch::kFloat64).requires_grad_(true);
    const auto teacher_NK = stored(*file, u"teacher_logits"_s).to(torch::kFloat64);
    compare(distillation(logits_NK, teacher_NK, 2, scaled), logits_NK, *file,
            QString::fromLatin1(QTest::currentDataTag()), true);
}

/// Gradient descent on the logits themselves must end at the labels, for every entry of the
/// registry.
void TestLosses::everyLossLearns()
{
    torch::manual_seed(1);
    const std::vector<double> counts{8, 4, 2, 1};
    const auto labels_N = torch::tensor({0, 0, 1, 1, 2, 3}, torch::kInt64);
    for (const LossEntry &entry : lossRegistry()) {
        const auto loss = makeLoss(configOf({u"loss.name="_s + entry.name}), counts);
        auto logits_NK = torch::randn({6, 4}, torch::kFloat64).requires_grad_(true);
        for (int step = 0; step < 300; ++step) {
            const auto value =
                (*loss)(logits_NK, {.labels_N = labels_N, .weights_N = {}, .smoothing = 0});
            QVERIFY2(std::isfinite(value.item<double>()), qPrintable(entry.name));
            value.backward();
            const torch::NoGradGuard guard;
            logits_NK.sub_(logits_NK.grad() * 5);
            logits_NK.mutable_grad().zero_();
        }
        QVERIFY2(logits_NK.argmax(1).equal(labels_N), qPrintable(entry.name));
    }
}

void TestLosses::classWeightKinds()
{
    const std::vector<double> counts{60, 30, 10, 0};
    const auto weighted = [&counts](const QString &kind, int label) {
        const auto loss = makeLoss(configOf({u"loss.class_weights="_s + kind}), counts);
        // Two samples: the other one is of class 0, so that the mean shows the ratio of weights.
        const auto logits_NK =
            torch::tensor({{0.0, 0.0, 0.0, 0.0}, {3.0, 0.0, 0.0, 0.0}}, torch::kFloat64);
        const auto labels_N = torch::tensor({label, 0}, torch::kInt64);
        return (*loss)(logits_NK, {.labels_N = labels_N, .weights_N = {}, .smoothing = 0})
            .item<double>();
    };
    QVERIFY(weighted(u"inverse"_s, 2) > weighted(u"inverse"_s, 1));
    // Both differ only by a common factor, which the weighted mean removes.
    QVERIFY(std::abs(weighted(u"inverse"_s, 2) - weighted(u"maximum"_s, 2)) < 1e-12);
    QVERIFY(weighted(u"effective"_s, 2) > weighted(u"none"_s, 2));
    QVERIFY(weighted(u"effective"_s, 2) < weighted(u"inverse"_s, 2) + 1e-12);
}

void TestLosses::absentClassCostsNothing()
{
    const auto loss = makeLoss(configOf({u"loss.class_weights=inverse"_s}), {1, 0});
    const auto logits_NK = torch::zeros({1, 2}).requires_grad_(true);
    const auto value =
        (*loss)(logits_NK,
                {.labels_N = torch::tensor({1}, torch::kInt64), .weights_N = {}, .smoothing = 0});
    QCOMPARE(value.item<double>(), 0.0);
}

void TestLosses::sampleWeightsScaleTheirSamples()
{
    const auto loss = makeLoss(configOf({}), {1, 1});
    const auto logits_NK = torch::tensor({{2.0, 0.0}, {0.0, 0.0}}, torch::kFloat64);
    const auto labels_N = torch::tensor({0, 0}, torch::kInt64);
    const auto both = smoothedCrossEntropy(logits_NK, labels_N, 0);
    const auto weights_N = torch::tensor({3.0, 1.0}, torch::kFloat64);
    const double expected = (3 * both[0].item<double>() + both[1].item<double>()) / 4;
    const auto value =
        (*loss)(logits_NK, {.labels_N = labels_N, .weights_N = weights_N, .smoothing = 0});
    QVERIFY(std::abs(value.item<double>() - expected) < 1e-12);
}

void TestLosses::reweightingIsDeferred()
{
    const auto loss = makeLoss(configOf({u"loss.name=ldam"_s, u"loss.deferral=0.5"_s}), {900, 10});
    const auto logits_NK = torch::tensor({{2.0, 0.0}, {1.0, 0.0}}, torch::kFloat64);
    const LossTarget target{
        .labels_N = torch::tensor({0, 1}, torch::kInt64), .weights_N = {}, .smoothing = 0};
    loss->beginEpoch(5, 10);
    const double before = (*loss)(logits_NK, target).item<double>();
    loss->beginEpoch(6, 10);
    QVERIFY((*loss)(logits_NK, target).item<double>() > before);
}

QTEST_GUILESS_MAIN(TestLosses)
#include "tst_losses.moc"
