// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/network.h"
#include "core/learn/heads/headcriterion.h"
#include "core/learn/heads/trainingedges.h"
#include "core/learn/losses/lossregistry.h"
#include "core/learn/recipeschema.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

RunConfig headConfig(const QStringList &assignments)
{
    RunConfig config(recipeSchema());
    for (const QString &assignment : assignments) {
        if (const auto set = config.setText(assignment); !set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    return config;
}

const std::vector<float> ages{18, 25, 33, 47, 59, 60, 65};

HeadLayout layoutOf(const QStringList &assignments)
{
    return HeadLayout::of(Taxonomy::maskGenderAge(), headConfig(assignments), ages);
}

PlannedSample sampleOf(qint8 mask, qint8 gender, qint8 age, float number = -1)
{
    PlannedSample sample;
    sample.values = noValues;
    sample.values[0] = mask;
    sample.values[1] = gender;
    sample.values[2] = age;
    sample.classIndex = qint16(Taxonomy::maskGenderAge().classOf({sample.values.data(), 3}));
    sample.number = number;
    return sample;
}

double largestDifference(const torch::Tensor &a, const torch::Tensor &b)
{
    return (a.to(torch::kFloat64) - b.to(torch::kFloat64)).abs().max().item<double>();
}

} // namespace

class TestHeads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widthsFollowTheLayout_data();
    void widthsFollowTheLayout();
    void layoutsAreDistributions_data() { widthsFollowTheLayout_data(); }
    void layoutsAreDistributions();
    void layoutSurvivesItsManifest_data() { widthsFollowTheLayout_data(); }
    void layoutSurvivesItsManifest();
    void brokenManifestIsRefused();
    void plainLayoutChangesNothing();
    void attributesMultiply();
    void ordinalHeadStepsUp();
    void bothAreAveraged();
    void binsAreSummed();
    void binsFollowTheTrainingEdge();
    void tinyWidthStaysSmall();
    void ofAnyTaxonomy();
    void partlyKnownSampleTrainsWhatItKnows();
    void partlyKnownSampleUnderBalancedSoftmax();
    void nothingKnownCostsNothing();
    void knownNumberChoosesItsBin();
    void numberTerm();
    void weightsCountInOpenBatches();
    void networkSpeaksClasses();
    void edgesAreAView();
    void edgesThatCannotBe();
};

void TestHeads::widthsFollowTheLayout_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("outputs");
    const QString bins = u"ordered.bin_width=10"_s, number = u"ordered.number_weight=0.1"_s,
                  ordinal = u"ordered.ordinal=true"_s;
    QTest::newRow("joint") << QStringList{} << 18;
    QTest::newRow("attributes") << QStringList{u"heads=attributes"_s} << 8;
    QTest::newRow("both") << QStringList{u"heads=both"_s} << 26;
    QTest::newRow("ordinal") << QStringList{u"heads=attributes"_s, ordinal} << 7;
    QTest::newRow("number") << QStringList{number} << 19;
    QTest::newRow("bins") << QStringList{bins} << 36; // <20, 20, 30, 40, 50, 60
    QTest::newRow("all") << QStringList{u"heads=both"_s, bins, ordinal, number}
                         << 36 + 3 + 2 + 5 + 1;
}

void TestHeads::widthsFollowTheLayout()
{
    QFETCH(QStringList, options);
    QFETCH(int, outputs);
    const HeadLayout layout = layoutOf(options);
    QCOMPARE(layout.outputCount(), outputs);
    QCOMPARE(layout.classCount(), 18);
    QCOMPARE(layout.isPlain(), outputs == 18);
}

void TestHeads::layoutsAreDistributions()
{
    QFETCH(QStringList, options);
    QFETCH(int, outputs);
    torch::manual_seed(2);
    const auto outputs_NW = torch::randn({5, outputs}, torch::kFloat64) * 4;
    const auto logits_NK = layoutOf(options).classLogits(outputs_NW);
    QCOMPARE(logits_NK.size(1), 18);
    QVERIFY(logits_NK.isfinite().all().item<bool>());
    if (outputs != 18) // a plain layout's logits need no norm
        QVERIFY(logits_NK.logsumexp(1).abs().max().item<double>() < 1e-12);
}

void TestHeads::layoutSurvivesItsManifest()
{
    QFETCH(QStringList, options);
    const HeadLayout layout = layoutOf(options);
    const auto read = HeadLayout::fromJson(layout.toJson(), 18);
    QVERIFY(read);
    if (layout.isPlain()) {
        QVERIFY(layout.toJson().isEmpty());
        QVERIFY(read->isPlain());
    } else {
        QVERIFY(*read == layout);
    }
    torch::manual_seed(3);
    const auto outputs_NW = torch::randn({3, layout.outputCount()});
    QVERIFY(read->classLogits(outputs_NW).equal(layout.classLogits(outputs_NW)));
}

void TestHeads::brokenManifestIsRefused()
{
    QJsonObject object = layoutOf({u"heads=both"_s}).toJson();
    QVERIFY(HeadLayout::fromJson(object, 18));
    QVERIFY(!HeadLayout::fromJson(object, 12));
    QJsonObject other = object;
    other[u"kind"_s] = u"unheard of"_s;
    QVERIFY(!HeadLayout::fromJson(other, 18));
    other = object;
    other[u"outputs"_s] = 27;
    QVERIFY(!HeadLayout::fromJson(other, 18));
    QJsonArray attributes = object[u"attributes"_s].toArray();
    QJsonObject first = attributes[0].toObject();
    first[u"value_of_bin"_s] = QJsonArray{0, 1, 7};
    attributes[0] = first;
    object[u"attributes"_s] = attributes;
    QVERIFY(!HeadLayout::fromJson(object, 18));
}

void TestHeads::plainLayoutChangesNothing()
{
    torch::manual_seed(4);
    const HeadLayout layout = layoutOf({});
    const auto logits_NK = torch::randn({4, 18});
    QVERIFY(layout.classLogits(logits_NK).is_same(logits_NK));
    const std::vector<PlannedSample> samples{sampleOf(0, 0, 0), sampleOf(0, 0, 0),
                                             sampleOf(2, 1, 2), sampleOf(1, 0, 1)};
    const auto targets = headTargets(layout, Taxonomy::maskGenderAge(), samples);
    QVERIFY(!targets.parts[0].allowed_MC.defined());
    const RunConfig config = headConfig({u"loss.class_weights=inverse"_s});
    const HeadCriterion criterion(config, layout, targets);
    std::vector<double> counts(18);
    counts[0] = 2;
    counts[17] = counts[7] = 1;
    const auto loss = makeLoss(config, counts);
    const auto expected = (*loss)(logits_NK,
                                  {.labels_N = torch::tensor({0, 0, 17, 7}, torch::kInt64),
                                   .weights_N = {},
                                   .smoothing = 0.1});
    QCOMPARE(criterion(logits_NK, targets, 0.1).item<float>(), expected.item<float>());
}

void TestHeads::attributesMultiply()
{
    // P(mask) = (1, 2, 1) / 4, P(gender) = (3, 1) / 4, P(age) = (1, 1, 2) / 4
    const auto outputs_NW =
        torch::tensor({{1.0, 2.0, 1.0, 3.0, 1.0, 1.0, 1.0, 2.0}}, torch::kFloat64).log();
    const auto logits_NK = layoutOf({u"heads=attributes"_s}).classLogits(outputs_NW);
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    const std::vector<std::vector<double>> shares{{.25, .5, .25}, {.75, .25}, {.25, .25, .5}};
    for (int c = 0; c < 18; ++c) {
        double expected = 1;
        for (int a = 0; a < 3; ++a)
            expected *= shares[size_t(a)][size_t(taxonomy.valueIn(c, a))];
        const double found = std::exp(logits_NK[0][c].item<double>());
        QVERIFY2(std::abs(found - expected) < 1e-12, qPrintable(QString::number(c)));
    }
}

void TestHeads::ordinalHeadStepsUp()
{
    const HeadLayout layout = layoutOf({u"heads=attributes"_s, u"ordered.ordinal=true"_s});
    const HeadPart &age = layout.parts().back();
    QCOMPARE(age.classes, 3);
    QCOMPARE(age.outputs, 2);
    auto outputs_NW = torch::zeros({1, 7}, torch::kFloat64);
    outputs_NW[0][5] = std::log(3.0); // goes on from the first with probability 3/4
    outputs_NW[0][6] = std::log(1.0 / 4); // and from the second with 1/5
    const auto probabilities = layout.partLogits(age, outputs_NW).exp();
    QVERIFY(largestDifference(probabilities, torch::tensor({{0.25, 0.6, 0.15}}, torch::kFloat64))
            < 1e-12);
}

void TestHeads::bothAreAveraged()
{
    torch::manual_seed(5);
    const auto outputs_NW = torch::randn({3, 26}, torch::kFloat64);
    const auto joint = torch::log_softmax(outputs_NW.narrow(1, 0, 18), 1);
    const auto product = layoutOf({u"heads=attributes"_s}).classLogits(outputs_NW.narrow(1, 18, 8));
    const auto expected = torch::log_softmax((joint + product) / 2, 1);
    const auto found = layoutOf({u"heads=both"_s}).classLogits(outputs_NW);
    QVERIFY(largestDifference(found, expected) < 1e-12);
}

void TestHeads::binsAreSummed()
{
    const HeadLayout layout = layoutOf({u"ordered.bin_width=10"_s});
    QCOMPARE(layout.attributes()[2].binBounds, (std::vector<int>{20, 30, 40, 50, 60}));
    QCOMPARE(layout.attributes()[2].valueOfBin, (std::vector<int>{0, 0, 1, 1, 1, 2}));
    torch::manual_seed(6);
    const auto outputs_NW = torch::randn({4, 36}, torch::kFloat64) * 3;
    const auto fine = torch::softmax(outputs_NW, 1).view({4, 6, 6});
    const auto expected = torch::stack(
        {fine.narrow(2, 0, 2).sum(2), fine.narrow(2, 2, 3).sum(2), fine.select(2, 5)}, 2);
    QVERIFY(largestDifference(layout.classLogits(outputs_NW).exp(), expected.view({4, 18}))
            < 1e-12);
}

void TestHeads::binsFollowTheTrainingEdge()
{
    const HeadLayout layout = layoutOf({u"ordered.bin_width=10"_s, u"ordered.last_edge=57"_s});
    QCOMPARE(layout.attributes()[2].binBounds, (std::vector<int>{20, 30, 40, 50, 57}));
    QCOMPARE(layout.attributes()[2].valueOfBin, (std::vector<int>{0, 0, 1, 1, 1, 2}));
}

void TestHeads::tinyWidthStaysSmall()
{
    const std::vector<float> wide{0, 1000000};
    const HeadLayout layout =
        HeadLayout::of(Taxonomy::maskGenderAge(), headConfig({u"ordered.bin_width=1"_s}), wide);
    QVERIFY(layout.outputCount() < 3 * 2 * 80);
}

void TestHeads::ofAnyTaxonomy()
{
    const auto taxonomy = Taxonomy::create(
        {{.name = u"weight"_s, .values = {u"light"_s, u"heavy"_s}, .ordered = true, .bounds = {70}},
         {.name = u"kind"_s, .values = {u"a"_s, u"b"_s, u"c"_s, u"d"_s}, .bounds = {}}});
    QVERIFY(taxonomy);
    const RunConfig config =
        headConfig({u"heads=both"_s, u"ordered.ordinal=true"_s, u"ordered.number_weight=0.1"_s});
    const HeadLayout layout = HeadLayout::of(*taxonomy, config, std::vector<float>{50, 90});
    QCOMPARE(layout.outputCount(), 8 + 1 + 4 + 1);
    QCOMPARE(layout.classLogits(torch::randn({2, 14})).size(1), 8);
    // Without numbers there is nothing to learn of them.
    QCOMPARE(HeadLayout::of(*taxonomy, config, {}).outputCount(), 13);
}

void TestHeads::partlyKnownSampleTrainsWhatItKnows()
{
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    const std::vector<PlannedSample> samples{sampleOf(1, -1, -1), sampleOf(-1, 0, 2)};
    torch::manual_seed(7);
    for (const QString &kind : {u"joint"_s, u"attributes"_s}) {
        const RunConfig config = headConfig({u"heads="_s + kind});
        const HeadLayout layout = HeadLayout::of(taxonomy, config, {});
        const auto targets = headTargets(layout, taxonomy, samples);
        const HeadCriterion criterion(config, layout, targets);
        const auto outputs_NW =
            torch::randn({2, layout.outputCount()}, torch::kFloat64).requires_grad_(true);
        const auto value = criterion(outputs_NW, targets);
        const auto log_NK = torch::log_softmax(layout.classLogits(outputs_NW.detach()), 1);
        const auto expectedOf = [&](int sample) { // -log of what is possible, by summing it up
            double sum = 0;
            for (int c = 0; c < 18; ++c) {
                bool possible = true;
                for (int a = 0; a < 3; ++a) {
                    const qint8 known = samples[size_t(sample)].values[size_t(a)];
                    possible = possible && (known < 0 || known == taxonomy.valueIn(c, a));
                }
                if (possible)
                    sum += std::exp(log_NK[sample][c].item<double>());
            }
            return -std::log(sum);
        };
        // The joint head sees two samples; of the attribute heads each sees one, and they add up.
        const double both = expectedOf(0) + expectedOf(1);
        const double expected = kind == u"joint"_s ? both / 2 : both;
        QVERIFY2(std::abs(value.item<double>() - expected) < 1e-12, qPrintable(kind));
        value.backward();
        if (kind == u"attributes"_s) { // the first sample knows the mask alone
            QVERIFY(outputs_NW.grad()[0].narrow(0, 3, 5).abs().max().item<double>() == 0);
            QVERIFY(outputs_NW.grad()[0].narrow(0, 0, 3).abs().max().item<double>() > 0);
            QVERIFY(outputs_NW.grad()[1].narrow(0, 0, 3).abs().max().item<double>() == 0);
        }
    }
}

void TestHeads::partlyKnownSampleUnderBalancedSoftmax()
{
    // Two classes of one attribute and two of another; counts 3, 1, 0, 0 make the adjustment.
    const auto taxonomy =
        Taxonomy::create({{.name = u"a"_s, .values = {u"0"_s, u"1"_s}, .bounds = {}},
                          {.name = u"b"_s, .values = {u"0"_s, u"1"_s}, .bounds = {}}});
    std::vector<PlannedSample> samples(5);
    for (size_t i = 0; i < 5; ++i) {
        samples[i].values[0] = i == 4 ? -1 : 0;
        samples[i].values[1] = i == 3 ? 1 : 0;
        samples[i].classIndex = qint16(taxonomy->classOf({samples[i].values.data(), 2}));
    }
    const RunConfig config = headConfig({u"loss.name=balanced-softmax"_s});
    const HeadLayout layout = HeadLayout::of(*taxonomy, config, {});
    const auto targets = headTargets(layout, *taxonomy, samples);
    const HeadCriterion criterion(config, layout, targets);
    const auto last = targets.select(torch::tensor({4}, torch::kInt64));
    const double found = criterion(torch::zeros({1, 4}, torch::kFloat64), last).item<double>();
    // Shares 3/4, 1/4, 1/8, 1/8 (an absent class counts as half a sample); b = 0 is class 0 and 2.
    QVERIFY(std::abs(found + std::log((0.75 + 0.125) / 1.25)) < 1e-12);
}

void TestHeads::nothingKnownCostsNothing()
{
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    const std::vector<PlannedSample> samples{sampleOf(-1, -1, -1)};
    const RunConfig config = headConfig({u"heads=both"_s});
    const HeadLayout layout = HeadLayout::of(taxonomy, config, {});
    const auto targets = headTargets(layout, taxonomy, samples);
    const auto outputs_NW = torch::randn({1, 26}).requires_grad_(true);
    const auto value = HeadCriterion(config, layout, targets)(outputs_NW, targets);
    QCOMPARE(value.item<float>(), 0.0F);
    value.backward();
    QCOMPARE(outputs_NW.grad().abs().max().item<float>(), 0.0F);
}

void TestHeads::knownNumberChoosesItsBin()
{
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    const HeadLayout layout = layoutOf({u"ordered.bin_width=10"_s});
    const std::vector<PlannedSample> samples{
        sampleOf(0, 1, 1, 47), // the bin 40 to 50, the fourth of six
        sampleOf(0, 1, 1), // any of three bins
        sampleOf(0, 1, 2, 47), // the number contradicts the label: the label counts
        sampleOf(0, -1, 0, 25)};
    const auto targets = headTargets(layout, taxonomy, samples);
    const auto &part = targets.parts[0];
    QVERIFY(part.labels_M.equal(torch::tensor({6 + 3, -1, 6 + 5, -1}, torch::kInt64)));
    const auto possible = part.allowed_MC.sum(1);
    QVERIFY(possible.equal(torch::tensor({1, 3, 1, 2}, torch::kInt64)));
    QVERIFY(
        part.allowed_MC[1].nonzero().squeeze(1).equal(torch::tensor({8, 9, 10}, torch::kInt64)));
    QVERIFY(part.allowed_MC[3].nonzero().squeeze(1).equal(torch::tensor({1, 7}, torch::kInt64)));
}

void TestHeads::numberTerm()
{
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    const RunConfig config = headConfig({u"ordered.number_weight=0.1"_s});
    const HeadLayout layout = HeadLayout::of(taxonomy, config, ages);
    const std::vector<PlannedSample> samples{sampleOf(0, 0, 0, 20), sampleOf(0, 0, 1)};
    const auto targets = headTargets(layout, taxonomy, samples);
    auto outputs_NW = torch::zeros({2, 19}, torch::kFloat64);
    outputs_NW[0][18] = -1.0;
    outputs_NW[1][18] = 100.0; // its age is not known: costs nothing
    // 20 is (20 - 45) / 15 = -5/3 on the scale; Huber of 2/3 is 2/9.
    const double expected = std::log(18.0) + 0.1 * 2 / 9;
    const double found = HeadCriterion(config, layout, targets)(outputs_NW, targets).item<double>();
    QVERIFY2(std::abs(found - expected) < 1e-7, qPrintable(QString::number(found, 'g', 12)));
}

void TestHeads::weightsCountInOpenBatches()
{
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    std::vector<PlannedSample> samples{sampleOf(0, 0, 0), sampleOf(2, -1, -1)};
    samples[0].weight = 3;
    const RunConfig config = headConfig({});
    const HeadLayout layout = HeadLayout::of(taxonomy, config, {});
    const auto targets = headTargets(layout, taxonomy, samples);
    const double found =
        HeadCriterion(config, layout, targets)(torch::zeros({2, 18}, torch::kFloat64), targets)
            .item<double>();
    QVERIFY(std::abs(found - (3 * std::log(18.0) + std::log(3.0)) / 4) < 1e-12);
}

void TestHeads::networkSpeaksClasses()
{
    const HeadLayout layout = layoutOf({u"heads=both"_s});
    NetworkOptions options;
    options.classCount = layout.outputCount();
    options.inputHeight = 32;
    const auto network = createNetwork(u"resnet_tiny"_s, options);
    QVERIFY(network);
    (*network)->setHeads(layout);
    (*network)->eval();
    const torch::NoGradGuard guard;
    const auto images_NCHW = torch::randn({2, 3, 32, 32});
    QCOMPARE((*network)->classCount(), 18);
    QCOMPARE((*network)->outputs(images_NCHW).size(1), 26);
    const auto logits_NK = (*network)->forward(images_NCHW);
    QCOMPARE(logits_NK.size(1), 18);
    QVERIFY(logits_NK.equal(layout.classLogits((*network)->outputs(images_NCHW))));
}

void TestHeads::edgesAreAView()
{
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    const TrainingEdges usual(taxonomy, headConfig({}));
    QCOMPARE(usual.attribute(), 2);
    QCOMPARE(usual.valueOf(59, 1), 1);
    const TrainingEdges lower(taxonomy, headConfig({u"ordered.last_edge=58"_s}));
    QCOMPARE(lower.valueOf(57, 1), 1);
    QCOMPARE(lower.valueOf(58, 1), 2);
    QCOMPARE(lower.valueOf(60, 2), 2);
    QCOMPARE(lower.valueOf(-1, 1), 1); // age not known: the label as it is
    QCOMPARE(lower.valueOf(58, 0), 0); // corrected by a person: the age is wrong, not the label
    const TrainingEdges gaps(taxonomy, headConfig({u"ordered.margin=3"_s}));
    QCOMPARE(gaps.valueOf(26, 0), 0);
    QCOMPARE(gaps.valueOf(27, 0), unknownValue);
    QCOMPARE(gaps.valueOf(29, 0), unknownValue);
    QCOMPARE(gaps.valueOf(30, 1), 1);
    QCOMPARE(gaps.valueOf(57, 1), unknownValue);
    QCOMPARE(gaps.valueOf(60, 2), 2);
}

void TestHeads::edgesThatCannotBe()
{
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    QVERIFY(TrainingEdges(taxonomy, headConfig({u"ordered.last_edge=57"_s})).check());
    QVERIFY(!TrainingEdges(taxonomy, headConfig({u"ordered.last_edge=30"_s})).check());
    const auto plain =
        Taxonomy::create({{.name = u"a"_s, .values = {u"0"_s, u"1"_s}, .bounds = {}}});
    QVERIFY(TrainingEdges(*plain, headConfig({})).check());
    const auto refused = TrainingEdges(*plain, headConfig({u"ordered.margin=3"_s})).check();
    QVERIFY(!refused);
    QVERIFY(!refused.error().wayOut.isEmpty());
}

QTEST_GUILESS_MAIN(TestHeads)
#include "tst_heads.moc"
