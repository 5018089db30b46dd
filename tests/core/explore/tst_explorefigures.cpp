// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/agehistogram.h"
#include "core/explore/distribution.h"
#include "core/explore/whatif.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

SampleTable table()
{
    DatasetIndex::Builder builder({u"train"_s, DatasetRole::Labelled, u"aistages"_s, {}, {}},
                                  u"/n"_s, 3);
    builder.add({u"a/1"_s, u"a"_s, {0, 0, 0}, 25, u"mask1"_s, 8, 8, 1});
    builder.add({u"a/2"_s, u"a"_s, {0, 0, 0}, 25, u"mask2"_s, 8, 8, 1});
    builder.add({u"b/1"_s, u"b"_s, {0, 1, 2}, 60, u"mask1"_s, 8, 8, 1});
    builder.add({u"b/2"_s, u"b"_s, {2, -1, -1}, -1, u"normal"_s, 8, 8, 1});
    return SampleTable({builder.build()});
}

} // namespace

class TestExploreFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distributionCountsImagesAndPeople()
    {
        const SampleTable samples = table();
        const std::vector<int> rows{0, 1, 2, 3};
        const Distribution d = Distribution::of(samples, Taxonomy::maskGenderAge(), rows);
        QCOMPARE(d.images, 4);
        QCOMPARE(d.people, 2);
        QCOMPARE(d.classes.images[0], 2);
        QCOMPARE(d.classes.people[0], 1);
        QCOMPARE(d.classes.images[5], 1);
        QCOMPARE(d.classes.unknownImages, 1);
        QCOMPARE(d.classes.total(), 3);
        QCOMPARE(d.attributes[0].images, (std::vector<qint64>{3, 0, 1}));
        QCOMPARE(d.attributes[0].people, (std::vector<qint64>{2, 0, 1}));
        QCOMPARE(d.attributes[1].unknownImages, 1);
    }

    void currentLabelsWinOverTheDataSet()
    {
        const SampleTable samples = table();
        std::vector<CurrentLabel> labels(4);
        for (CurrentLabel &label : labels)
            label.values = {1, 1, 1, -1, -1, -1, -1, -1};
        const std::vector<int> rows{0, 3};
        const Distribution d = Distribution::of(samples, Taxonomy::maskGenderAge(), rows, labels);
        QCOMPARE(d.classes.images[10], 2);
        QCOMPARE(d.classes.people[10], 2);
    }

    void imbalanceOfKnownCounts()
    {
        const std::vector<qint64> counts{80, 0, 10, 10};
        const Imbalance i = Imbalance::of(counts);
        QCOMPARE(i.ratio, 8.0);
        QCOMPARE(i.emptyClasses, 1);
        QCOMPARE(i.largest, 0);
        QCOMPARE(i.smallest, 2);
        const double entropy = -0.8 * std::log(0.8) - 2 * 0.1 * std::log(0.1);
        QVERIFY(std::abs(i.entropy - entropy) < 1e-12);
        QVERIFY(std::abs(i.effectiveClasses - std::exp(entropy)) < 1e-12);
        QCOMPARE(Imbalance::of(std::vector<qint64>{0, 0}).ratio, 0.0);
    }

    void ageHistogramByGender()
    {
        const SampleTable samples = table();
        const std::vector<int> rows{0, 1, 2, 3};
        const AgeHistogram h = AgeHistogram::of(samples, Taxonomy::maskGenderAge(), rows, 1);
        QCOMPARE(h.firstYear, 25);
        QCOMPARE(h.years(), 36);
        QCOMPARE(h.counts[0][0], 2);
        QCOMPARE(h.counts[1][35], 1);
        QCOMPARE(h.withoutNumber, 1);
        QCOMPARE(h.countsForBounds({30, 60}), (std::vector<qint64>{2, 0, 1}));
        QCOMPARE(h.countsForBounds({20, 61}), (std::vector<qint64>{0, 3, 0}));
    }

    void weightsOfKnownCounts()
    {
        const std::vector<qint64> counts{80, 0, 10, 10};
        QCOMPARE(classWeights(counts, WeightScheme::Inverse),
                 (std::vector<double>{100.0 / 320, 0, 2.5, 2.5}));
        QCOMPARE(classWeights(counts, WeightScheme::MaxOverCount),
                 (std::vector<double>{1, 0, 8, 8}));
        const auto effective = classWeights(counts, WeightScheme::EffectiveNumber, 0.99);
        const double a = 0.01 / (1 - std::pow(0.99, 80)), b = 0.01 / (1 - std::pow(0.99, 10));
        QVERIFY(std::abs(effective[0] - 4 * a / (a + 2 * b)) < 1e-12);
        QVERIFY(std::abs(effective[2] / effective[0] - b / a) < 1e-12);
    }

    void samplersShareTheEpoch()
    {
        const std::vector<qint64> counts{80, 0, 10, 10};
        const auto balanced = SamplerExpectation::of(counts, SamplerScheme::Power, 1);
        QVERIFY(std::abs(balanced.imagesPerEpoch[0] - 100.0 / 3) < 1e-9);
        QVERIFY(std::abs(balanced.repeats[2] - 10.0 / 3) < 1e-9);
        QVERIFY(std::abs(balanced.epochImages - 100) < 1e-9);
        const auto plain = SamplerExpectation::of(counts, SamplerScheme::Shuffled, 0);
        QCOMPARE(plain.imagesPerEpoch, (std::vector<double>{80, 0, 10, 10}));
        const auto repeat = SamplerExpectation::of(counts, SamplerScheme::RepeatFactor, 0.4);
        QVERIFY(std::abs(repeat.repeats[2] - 2) < 1e-9);
        QCOMPARE(repeat.repeats[0], 1.0);
        const auto shares = gradientShares(plain, classWeights(counts, WeightScheme::Inverse));
        QVERIFY(std::abs(shares[0] - 1.0 / 3) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestExploreFigures)
#include "tst_explorefigures.moc"
