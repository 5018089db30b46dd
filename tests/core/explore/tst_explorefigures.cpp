// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/agehistogram.h"
#include "core/explore/distribution.h"
#include "core/explore/mosaic.h"
#include "core/explore/remedy.h"
#include "core/explore/whatif.h"

#include <QTest>

#include <cmath>
#include <numeric>

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

    void aPersonCountsOnceInAHistogramOfPeople()
    {
        const SampleTable samples = table();
        const std::vector<int> rows{0, 1, 2, 3};
        const AgeHistogram h =
            AgeHistogram::of(samples, Taxonomy::maskGenderAge(), rows, 1, Counted::People);
        QCOMPARE(h.counts[0][0], 1);
        QCOMPARE(h.counts[1][35], 1);
        QCOMPARE(h.countBetween(20, 26), 1);
        QCOMPARE(h.countBetween(26, 60), 0);
    }

    void movedBoundsMoveClasses()
    {
        const SampleTable samples = table();
        const std::vector<int> rows{0, 1, 2, 3};
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        const auto now = classCountsForBounds(samples, taxonomy, rows, {}, 2, {30, 60});
        QCOMPARE(now[0], 2);
        QCOMPARE(now[5], 1);
        const auto moved = classCountsForBounds(samples, taxonomy, rows, {}, 2, {25, 61});
        QCOMPARE(moved[1], 2); // 25 is no longer below the first bound
        QCOMPARE(moved[4], 1); // 60 is no longer at the second
        QCOMPARE(std::accumulate(moved.begin(), moved.end(), qint64(0)), 3);
    }

    void mosaicKeepsOrderAndArea()
    {
        const auto taxonomy = Taxonomy::create(
            {{u"a"_s, {u"x"_s, u"y"_s}, false, {}}, {u"b"_s, {u"p"_s, u"q"_s, u"r"_s}, true, {}}});
        QVERIFY(taxonomy);
        const std::vector<qint64> counts{1, 2, 3, 4, 0, 10};
        const Mosaic mosaic = Mosaic::of(*taxonomy, counts);
        QCOMPARE(mosaic.levels.size(), size_t(2));
        QVERIFY(std::abs(mosaic.levels[0].tiles[0].width - 0.3) < 1e-12);
        for (size_t c = 0; c < counts.size(); ++c) {
            const MosaicTile &tile = mosaic.levels[1].tiles[c];
            QVERIFY(std::abs(tile.width * tile.height - double(counts[c]) / 20) < 1e-12);
        }
        // The ordered axis goes on in its order, also across an empty value.
        QVERIFY(mosaic.levels[1].tiles[3].y < mosaic.levels[1].tiles[5].y);
        QVERIFY(mosaic.levels[1].tiles[0].y < mosaic.levels[1].tiles[1].y);
        QCOMPARE(mosaic.classAt(0.1, 0.01), 0);
        QCOMPARE(mosaic.classAt(0.9, 0.99), 5);
        const std::vector<double> gaps{0.1, 0.05};
        const Mosaic apart = Mosaic::of(*taxonomy, counts, true, gaps);
        QVERIFY(apart.levels[0].tiles[1].x - apart.levels[0].tiles[0].width > 0.099);
        QVERIFY(apart.levels[1].tiles[0].height > mosaic.levels[1].tiles[0].height);
        QCOMPARE(Mosaic::of(*taxonomy, std::vector<qint64>(6, 0)).classAt(0.5, 0.5), -1);
    }

    void pseudoLabelsAboveTheThresholdOfTheirClass()
    {
        DatasetIndex::Builder builder({u"pool"_s, DatasetRole::Pool, u"aistages"_s, {}, {}},
                                      u"/n"_s, 3);
        for (int i = 0; i < 5; ++i)
            builder.add({u"p/%1"_s.arg(i), u"p"_s, {-1, -1, -1}, -1, {}, 8, 8, 1});
        const SampleTable samples({builder.build()});
        std::vector<CurrentLabel> labels(5);
        const auto suggest = [&labels](size_t i, int c, float confidence) {
            labels[i].suggestion = qint16(c);
            labels[i].confidence = confidence;
            labels[i].source = LabelSource::Model;
        };
        suggest(0, 0, 0.9F);
        suggest(1, 0, 0.7F);
        suggest(2, 5, 0.7F);
        suggest(3, 5, 0.9F);
        labels[3].state = ReviewState::Corrected;
        labels[3].classIndex = 4;
        std::vector<double> thresholds(18, 0.8);
        thresholds[5] = 0.6;
        const auto expected = PseudoExpectation::of(samples, labels, thresholds);
        QCOMPARE(expected.candidates[0], 2);
        QCOMPARE(expected.added[0], 1);
        QCOMPARE(expected.added[5], 1);
        QCOMPARE(expected.reviewed[4], 1);
        QCOMPARE(expected.images.size(), size_t(3));
        QCOMPARE(expected.images[2].row, 3);
        QCOMPARE(expected.images[2].classIndex, 4);
        QVERIFY(!isOpenSuggestion(labels[0], DatasetRole::Labelled));
        QVERIFY(!isOpenSuggestion(labels[4], DatasetRole::Pool));
    }

    void focusLooksAwayFromWhatIsRight()
    {
        const std::vector<int> truth{0, 1, -1};
        const std::vector<float> logits{3, 0, 0, 0.5F, 9, 9}; // class 0 is easy, class 1 is not
        const auto plain = focalPull(truth, logits, 2, 0);
        const double p0 = 1 / (1 + std::exp(-3.0)), p1 = 1 / (1 + std::exp(-0.5));
        QVERIFY(std::abs(plain[0] - (1 - p0)) < 1e-6);
        QVERIFY(std::abs(plain[1] - (1 - p1)) < 1e-6);
        const auto focal = focalPull(truth, logits, 2, 2);
        QVERIFY(focal[1] / focal[0] > plain[1] / plain[0]);
        // Against the difference quotient of (1 - p)^2 (-log p) in the logit.
        const auto loss = [](double z) {
            const double p = 1 / (1 + std::exp(-z));
            return std::pow(1 - p, 2) * -std::log(p);
        };
        const double slope = (loss(3 + 1e-5) - loss(3 - 1e-5)) / 2e-5;
        QVERIFY(std::abs(focal[0] + slope) < 1e-6);
        QVERIFY(focalPull({}, {}, 2, 2).empty());
    }

    void thresholdsAsText()
    {
        const std::vector<double> thresholds{0.5, 0.875, 1};
        QCOMPARE(thresholdsFromText(thresholdsToText(thresholds), 3), thresholds);
        QVERIFY(thresholdsFromText(u"0.5;0.6"_s, 3).empty());
        QVERIFY(thresholdsFromText(u"0.5;0.6;2"_s, 3).empty());
        QVERIFY(thresholdsFromText(u"0.5;x;1"_s, 3).empty());
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

    void someImagesOfEachPerson()
    {
        // Person 0 has seven images, 1 has two, the last image is nobody's; one is not labelled.
        const std::vector<int> classes{0, 0, 0, 0, 0, 1, 2, 0, 1, 2, -1};
        const std::vector<int> people{0, 0, 0, 0, 0, 0, 0, 1, 1, -1, 1};
        QCOMPARE(offeredPerPerson(classes, people, 3, 0), (std::vector<double>{6, 2, 2}));
        const auto three = offeredPerPerson(classes, people, 3, 3);
        QVERIFY(std::abs(three[0] - (5 * 3.0 / 7 + 1)) < 1e-12);
        QVERIFY(std::abs(three[1] - (3.0 / 7 + 1)) < 1e-12);
        QVERIFY(std::abs(three[2] - (3.0 / 7 + 1)) < 1e-12);
        const std::vector<qint64> counts{6, 2, 2};
        const auto plain = SamplerExpectation::of(counts, SamplerScheme::Shuffled, 0, three);
        QVERIFY(std::abs(plain.epochImages - 6) < 1e-12); // three, two and the one of nobody
        QVERIFY(std::abs(plain.repeats[0] - three[0] / 6) < 1e-12);
        const auto balanced = SamplerExpectation::of(counts, SamplerScheme::Power, 1, three);
        QVERIFY(std::abs(balanced.imagesPerEpoch[1] - 2) < 1e-12);
        QVERIFY(std::abs(balanced.repeats[1] - 1) < 1e-12);
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
