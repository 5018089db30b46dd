// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/whatif.h"
#include "core/learn/detail/statedict.h"
#include "core/learn/losses/lossregistry.h"
#include "core/learn/recipeschema.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <optional>

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

/// The folder with reference values; its cases (and their numbers) are read, not assumed.
QString lossFolder()
{
    return test::sharedFolder() + u"/parity/losses"_s;
}

QJsonObject lossManifest()
{
    QFile file(lossFolder() + u"/manifest.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// "010" after label_smoothing_ is 0.10; "05" after tau is 0.5, "1" is 1: a leading zero means a
/// fraction.
double numberIn(const QString &digits)
{
    return digits.size() > 1 && digits[0] == u'0' ? (u"0."_s + digits.mid(1)).toDouble()
                                                  : digits.toDouble();
}

/// How the program computes a case; false: not known.
struct LossCase
{
    QStringList options;
    double smoothing = 0;
    double factor = 1; ///< of the value: N for a sum
    bool mixed = false, distilled = false, scaled = true;
    double temperature = 1;
};

std::optional<LossCase> lossCase(const QString &name, const QJsonObject &shared)
{
    LossCase found;
    const auto matches = [&name](const char *pattern) {
        return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)))
            .match(name);
    };
    if (matches("cross_entropy").hasMatch())
        return found;
    if (matches("cross_entropy_sum").hasMatch()) {
        found.factor = double(shared["logits"_L1].toArray()[0].toInt());
        return found;
    }
    if (matches("cross_entropy_weighted").hasMatch()) {
        found.options = {u"loss.class_weights=inverse"_s};
        return found;
    }
    if (const auto m = matches("label_smoothing_(\\d+)"); m.hasMatch()) {
        found.smoothing = numberIn(m.captured(1));
        return found;
    }
    if (const auto m = matches("focal_gamma(\\d+)"); m.hasMatch()) {
        found.options = {u"loss.name=focal"_s, u"loss.gamma=%1"_s.arg(numberIn(m.captured(1)))};
        return found;
    }
    if (matches("soft_macro_f1").hasMatch() || matches("balanced_softmax").hasMatch()) {
        found.options = {u"loss.name="_s + QString(name).replace(u'_', u'-')};
        return found;
    }
    if (const auto m = matches("logit_adjusted_tau(\\d+)"); m.hasMatch()) {
        found.options = {u"loss.name=logit-adjusted"_s,
                         u"loss.tau=%1"_s.arg(numberIn(m.captured(1)))};
        return found;
    }
    if (matches("cutmix_mixed").hasMatch()) {
        found.mixed = true;
        return found;
    }
    if (const auto m = matches("distillation_kl_T(\\d+)(_unscaled)?"); m.hasMatch()) {
        found.distilled = true;
        found.temperature = numberIn(m.captured(1));
        found.scaled = m.captured(2).isEmpty();
        return found;
    }
    return {};
}

} // namespace

class TestLosses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsReference_data();
    void equalsReference();
    void everySampleEqualsReference();
    void classWeightsEqualReference();
    void sumsAreWeighted();
    void ldamByHand();
    void everyLossLearns();
    void classWeightKinds();
    void absentClassCostsNothing();
    void sampleWeightsScaleTheirSamples();
    void reweightingIsDeferred();
};

void TestLosses::equalsReference_data()
{
    QTest::addColumn<QString>("name");
    const QJsonArray cases = lossManifest()["cases"_L1].toArray();
    for (const QJsonValue &entry : cases) {
        const QString name = entry["name"_L1].toString();
        QTest::newRow(qPrintable(name)) << name;
    }
    if (cases.isEmpty())
        QTest::newRow("none") << QString();
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

/// The criterion of a plain joint head, as a run uses it.
void TestLosses::equalsReference()
{
    SKIP_WITHOUT_SHARED();
    QFETCH(QString, name);
    const QJsonObject shared = lossManifest()["shared"_L1].toObject();
    const auto found = lossCase(name, shared);
    QVERIFY2(found, "a case that the program does not know");
    const auto file = SafetensorsFile::open(lossFolder() + u"/losses.safetensors"_s);
    QVERIFY(file);
    const auto counts_K = stored(*file, u"class_counts"_s).to(torch::kFloat64).contiguous();
    const std::vector<double> counts(counts_K.data_ptr<double>(),
                                     counts_K.data_ptr<double>() + counts_K.numel());
    const auto loss = makeLoss(configOf(found->options), counts);
    const auto targetOf = [&](const QString &labels) {
        return LossTarget{
            .labels_N = stored(*file, labels), .weights_N = {}, .smoothing = found->smoothing};
    };
    for (const auto type : {torch::kFloat64, torch::kFloat32}) {
        const auto logits_NK = stored(*file, u"logits"_s).to(type).requires_grad_(true);
        torch::Tensor value;
        if (found->distilled) {
            value = distillation(logits_NK, stored(*file, u"teacher_logits"_s).to(type),
                                 found->temperature, found->scaled);
        } else if (found->mixed) {
            const double share = shared["cutmix_lambda"_L1].toDouble();
            value = share * (*loss)(logits_NK, targetOf(u"labels"_s))
                + (1 - share) * (*loss)(logits_NK, targetOf(u"labels_b"_s));
        } else {
            value = (*loss)(logits_NK, targetOf(u"labels"_s)) * found->factor;
        }
        compare(value, logits_NK, *file, name, type == torch::kFloat64);
    }
}

void TestLosses::everySampleEqualsReference()
{
    SKIP_WITHOUT_SHARED();
    const auto file = SafetensorsFile::open(lossFolder() + u"/losses.safetensors"_s);
    QVERIFY(file);
    const auto found_N = smoothedCrossEntropy(stored(*file, u"logits"_s).to(torch::kFloat64),
                                              stored(*file, u"labels"_s), 0);
    const auto expected_N = stored(*file, u"cross_entropy_per_sample"_s);
    QVERIFY((found_N - expected_N).abs().max().item<double>() < 1e-12);
}

void TestLosses::classWeightsEqualReference()
{
    SKIP_WITHOUT_SHARED();
    const auto file = SafetensorsFile::open(lossFolder() + u"/losses.safetensors"_s);
    QVERIFY(file);
    const auto counts_K = stored(*file, u"class_counts"_s).to(torch::kInt64).contiguous();
    const std::vector<qint64> counts(counts_K.data_ptr<std::int64_t>(),
                                     counts_K.data_ptr<std::int64_t>() + counts_K.numel());
    const auto found = torch::tensor(classWeights(counts, WeightScheme::Inverse), torch::kFloat64);
    const auto expected_K = stored(*file, u"class_weights"_s).to(torch::kFloat64);
    // The reference may be stored in single precision.
    QVERIFY(((found - expected_K) / expected_K).abs().max().item<double>() < 1e-6);
}

void TestLosses::sumsAreWeighted()
{
    const std::vector<double> counts{8, 4, 2, 1};
    torch::manual_seed(3);
    const auto logits_NK = torch::randn({6, 4}, torch::kFloat64);
    const LossTarget target{.labels_N = torch::tensor({0, 0, 1, 1, 2, 3}, torch::kInt64),
                            .weights_N = {},
                            .smoothing = 0};
    const auto valueOf = [&](const QStringList &options) {
        return (*makeLoss(configOf(options), counts))(logits_NK, target).item<double>();
    };
    const double sum =
        valueOf({u"loss.name=balanced-softmax"_s, u"loss.second=focal"_s, u"loss.gamma=1.5"_s,
                 u"loss.second_weight=0.3"_s, u"loss.soft_f1=0.2"_s});
    const double expected = valueOf({u"loss.name=balanced-softmax"_s})
        + 0.3 * valueOf({u"loss.name=focal"_s, u"loss.gamma=1.5"_s})
        + 0.2 * valueOf({u"loss.name=soft-macro-f1"_s});
    QVERIFY(std::abs(sum - expected) < 1e-12);
}

/// The lowered logit and the deferred weights, by the paper's formulas.
void TestLosses::ldamByHand()
{
    const std::vector<double> counts{256, 16};
    const auto loss = makeLoss(
        configOf({u"loss.name=ldam"_s, u"loss.margin=0.5"_s, u"loss.deferral=0.5"_s}), counts);
    const auto logits_NK = torch::tensor({{2.0, 0.0}, {1.0, 0.0}}, torch::kFloat64);
    const LossTarget target{
        .labels_N = torch::tensor({0, 1}, torch::kInt64), .weights_N = {}, .smoothing = 0};
    // Margins 256^-1/4 = 1/4 and 16^-1/4 = 1/2, scaled so that the largest is 0.5.
    const double first = std::log(1 + std::exp(0 - (2.0 - 0.25)));
    const double second = std::log(1 + std::exp(1.0 - (0 - 0.5)));
    loss->beginEpoch(1, 10);
    QVERIFY(std::abs((*loss)(logits_NK, target).item<double>() - (first + second) / 2) < 1e-12);
    loss->beginEpoch(6, 10);
    const double a = 1 / (1 - std::pow(0.9999, 256)), b = 1 / (1 - std::pow(0.9999, 16));
    QVERIFY(std::abs((*loss)(logits_NK, target).item<double>() - (a * first + b * second) / (a + b))
            < 1e-12);
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
