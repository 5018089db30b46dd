// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/whatif.h"
#include "core/learn/augment/augmentregistry.h"
#include "core/learn/augment/mixing.h"
#include "core/learn/recipeschema.h"
#include "core/learn/samplers/samplerregistry.h"

#include <opencv2/core.hpp>

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

/// Everything off but what is given.
RunConfig augmentConfig(const QStringList &assignments)
{
    RunConfig config(recipeSchema());
    for (const QString &assignment : QStringList{u"augment.flip=0"_s} + assignments) {
        if (const auto set = config.setText(assignment); !set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    return config;
}

/// A picture with smooth colours and an edge, which every change of the list shows on.
cv::Mat colourful()
{
    cv::Mat picture(48, 40, CV_8UC3);
    picture.forEach<cv::Vec3b>([](cv::Vec3b &pixel, const int *at) {
        pixel = {uchar(40 + at[0] * at[0] / 14), uchar(200 - 3 * at[1]),
                 uchar(at[1] > 20 ? 180 : 60)};
    });
    return picture;
}

bool equal(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

int changedOf(const Augmentations &augmentations, int times)
{
    int changed = 0;
    for (int i = 0; i < times; ++i) {
        SampleRandom random{7, quint64(i)};
        changed += !equal(augmentations.apply(colourful(), random), colourful());
    }
    return changed;
}

std::map<int, int> drawsByClass(const std::vector<int> &order, const std::vector<int> &classes)
{
    std::map<int, int> draws;
    for (const int sample : order)
        ++draws[classes[size_t(sample)]];
    return draws;
}

} // namespace

class TestAugmentations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesKeepTheShapeAndTheSource_data();
    void changesKeepTheShapeAndTheSource();
    void probabilityIsKept_data();
    void probabilityIsKept();
    void claheEvensOutTheLight();
    void randAugmentDrawsDifferentChanges();
    void halfIsCutNearTheMiddle();
    void bandIsFullyWide();
    void rarePartnersComeOften();
    void samePartnersKeepTheLabel();
    void mixingIsOffInTheLastEpochs();
    void samplersDrawWhatExploreExpects_data();
    void samplersDrawWhatExploreExpects();
    void someImagesOfEachPerson();
};

void TestAugmentations::changesKeepTheShapeAndTheSource_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("clahe") << QStringList{u"augment.clahe=1"_s};
    QTest::newRow("rand") << QStringList{u"augment.rand=3"_s, u"augment.rand_strength=1"_s};
    QTest::newRow("rand, weakest")
        << QStringList{u"augment.rand=8"_s, u"augment.rand_strength=0"_s};
    QTest::newRow("noise") << QStringList{u"augment.noise=0.2"_s};
}

void TestAugmentations::changesKeepTheShapeAndTheSource()
{
    QFETCH(QStringList, options);
    const Augmentations augmentations(augmentConfig(options));
    QVERIFY(!augmentations.isEmpty());
    const cv::Mat source = colourful();
    for (quint64 i = 0; i < 200; ++i) {
        SampleRandom first{1, i}, second{1, i};
        const cv::Mat once = augmentations.apply(source, first);
        QCOMPARE(once.size(), source.size());
        QCOMPARE(once.type(), source.type());
        QVERIFY(equal(once, augmentations.apply(source, second)));
        QVERIFY(equal(source, colourful())); // shared with the cache: never written
    }
}

void TestAugmentations::probabilityIsKept_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<double>("probability");
    QTest::newRow("brightness") << QStringList{u"augment.brightness=0.4"_s,
                                               u"augment.brightness_probability=0.3"_s}
                                << 0.3;
    QTest::newRow("hue") << QStringList{u"augment.hue=90"_s, u"augment.hue_probability=0.6"_s}
                         << 0.6;
    QTest::newRow("turn") << QStringList{u"augment.rotate=30"_s, u"augment.shift_probability=0.5"_s}
                          << 0.5;
    QTest::newRow("never") << QStringList{u"augment.noise=0.5"_s, u"augment.noise_probability=0"_s}
                           << 0.0;
    QTest::newRow("clahe") << QStringList{u"augment.clahe=0.25"_s} << 0.25;
}

void TestAugmentations::probabilityIsKept()
{
    QFETCH(QStringList, options);
    QFETCH(double, probability);
    constexpr int times = 600;
    const double share = double(changedOf(Augmentations(augmentConfig(options)), times)) / times;
    QVERIFY2(std::abs(share - probability) < 0.07, qPrintable(QString::number(share)));
}

void TestAugmentations::claheEvensOutTheLight()
{
    // Dim stripes on the left half and bright ones on the right: locally stretched both.
    cv::Mat dim(64, 64, CV_8UC3);
    dim.forEach<cv::Vec3b>([](cv::Vec3b &pixel, const int *at) {
        const int base = at[1] < 32 ? 30 : 200;
        pixel = cv::Vec3b::all(uchar(base + (at[0] / 2 % 2 ? 6 : 0)));
    });
    const Augmentations augmentations(
        augmentConfig({u"augment.clahe=1"_s, u"augment.clahe_limit=40"_s}));
    SampleRandom random{3};
    const cv::Mat evened = augmentations.apply(dim, random);
    const auto spread = [](const cv::Mat &picture, int column) {
        double low = 0, high = 0;
        cv::minMaxLoc(picture.col(column).reshape(1), &low, &high);
        return high - low;
    };
    QVERIFY(spread(evened, 8) > 2 * spread(dim, 8));
    QVERIFY(spread(evened, 56) > 2 * spread(dim, 56));
}

void TestAugmentations::randAugmentDrawsDifferentChanges()
{
    const Augmentations augmentations(
        augmentConfig({u"augment.rand=1"_s, u"augment.rand_strength=0.7"_s}));
    std::set<std::vector<uchar>> seen;
    for (quint64 i = 0; i < 300; ++i) {
        SampleRandom random{5, i};
        const cv::Mat changed = augmentations.apply(colourful(), random);
        seen.insert(std::vector<uchar>(changed.datastart, changed.dataend));
    }
    // 14 changes, nine of them in two directions: identity, contrast, equalised, solarised and
    // posterised have one.
    QCOMPARE(seen.size(), size_t(5 + 2 * 9));
}

void TestAugmentations::halfIsCutNearTheMiddle()
{
    const Mixing mixing(augmentConfig({u"augment.cutmix=1"_s, u"augment.cutmix_shape=half"_s}));
    std::set<double> shares;
    for (quint64 i = 0; i < 50; ++i) {
        auto images_NCHW =
            torch::arange(4, torch::kFloat32).view({4, 1, 1, 1}).expand({4, 3, 50, 100}).clone();
        SampleRandom random{9, i};
        const auto mixed = mixing.apply(images_NCHW, random, 0);
        QVERIFY(mixed.share >= 0.46 - 1e-9 && mixed.share <= 0.54 + 1e-9);
        shares.insert(mixed.share);
        // Whole columns come from one of the two, and as many as the share says.
        const auto own_N = (images_NCHW.select(1, 0).select(1, 0)
                            == torch::arange(4, torch::kFloat32).view({4, 1}));
        for (int n = 0; n < 4; ++n) {
            if (mixed.partners_N[n].item<int>() != n)
                QCOMPARE(own_N[n].sum().item<int>(), int(std::lround(mixed.share * 100)));
        }
        QVERIFY(images_NCHW.select(2, 0).equal(images_NCHW.select(2, 49)));
    }
    QVERIFY(shares.size() > 5);
}

void TestAugmentations::bandIsFullyWide()
{
    const Mixing mixing(augmentConfig({u"augment.cutmix=1"_s, u"augment.cutmix_shape=band"_s}));
    for (quint64 i = 0; i < 50; ++i) {
        auto images_NCHW =
            torch::arange(4, torch::kFloat32).view({4, 1, 1, 1}).expand({4, 3, 60, 20}).clone();
        SampleRandom random{11, i};
        const auto mixed = mixing.apply(images_NCHW, random, 0);
        QVERIFY(images_NCHW.select(3, 0).equal(images_NCHW.select(3, 19)));
        const auto rows_N =
            images_NCHW.select(1, 0).select(2, 0) == torch::arange(4, torch::kFloat32).view({4, 1});
        for (int n = 0; n < 4; ++n) {
            if (mixed.partners_N[n].item<int>() != n)
                QCOMPARE(rows_N[n].sum().item<int>(), int(std::lround(mixed.share * 60)));
        }
    }
}

void TestAugmentations::rarePartnersComeOften()
{
    const Mixing mixing(augmentConfig({u"augment.cutmix=1"_s, u"augment.cutmix_partner=tail"_s}));
    const std::vector<int> classes{0, 0, 0, 1, -1}; // weights 1/900 each, 1/100, 1/900
    const std::vector<double> counts{900, 100};
    std::array<int, 5> draws{};
    constexpr int batches = 2000;
    for (quint64 i = 0; i < batches; ++i) {
        SampleRandom random{13, i};
        for (const auto partner :
             mixing.partnersOf(5, random, {.classes = classes, .counts = counts}))
            ++draws[size_t(partner)];
    }
    const double rare = double(draws[3]) / (5 * batches);
    QVERIFY2(std::abs(rare - 9.0 / 13) < 0.02, qPrintable(QString::number(rare)));
    QVERIFY(std::abs(double(draws[4]) / (5 * batches) - 1.0 / 13) < 0.02);
}

void TestAugmentations::samePartnersKeepTheLabel()
{
    const Mixing mixing(augmentConfig({u"augment.cutmix=1"_s, u"augment.cutmix_partner=same"_s}));
    const std::vector<int> classes{2, 0, 2, 1, 2, 0, -1};
    const std::vector<double> counts{5, 5, 5};
    bool moved = false;
    for (quint64 i = 0; i < 30; ++i) {
        SampleRandom random{15, i};
        const auto partners = mixing.partnersOf(7, random, {.classes = classes, .counts = counts});
        QCOMPARE(std::set<std::int64_t>(partners.begin(), partners.end()).size(), size_t(7));
        for (size_t n = 0; n < partners.size(); ++n) {
            QCOMPARE(classes[size_t(partners[n])], classes[n]);
            moved = moved || partners[n] != std::int64_t(n);
        }
    }
    QVERIFY(moved);
}

void TestAugmentations::mixingIsOffInTheLastEpochs()
{
    const Mixing mixing(augmentConfig({u"augment.mixup=1"_s, u"augment.mix_until=0.8"_s}));
    auto images_NCHW = torch::rand({4, 3, 8, 8});
    SampleRandom random{17};
    QVERIFY(mixing.apply(images_NCHW, random, 0.79).partners_N.defined());
    QVERIFY(!mixing.apply(images_NCHW, random, 0.8).partners_N.defined());
}

void TestAugmentations::samplersDrawWhatExploreExpects_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<SamplerScheme>("scheme");
    QTest::addColumn<double>("strength");
    QTest::newRow("shuffled") << QStringList{} << SamplerScheme::Shuffled << 0.0;
    QTest::newRow("balanced") << QStringList{u"sampler.name=class-balanced"_s,
                                             u"sampler.strength=0.3"_s}
                              << SamplerScheme::Power << 0.3;
    QTest::newRow("square root") << QStringList{u"sampler.name=square-root"_s}
                                 << SamplerScheme::Power << 0.5;
    QTest::newRow("repeat factor")
        << QStringList{u"sampler.name=repeat-factor"_s, u"sampler.repeat_threshold=0.2"_s}
        << SamplerScheme::RepeatFactor << 0.2;
}

void TestAugmentations::samplersDrawWhatExploreExpects()
{
    QFETCH(QStringList, options);
    QFETCH(SamplerScheme, scheme);
    QFETCH(double, strength);
    const std::vector<qint64> counts{120, 0, 35, 7};
    std::vector<int> classes;
    for (size_t c = 0; c < counts.size(); ++c)
        classes.insert(classes.end(), size_t(counts[c]), int(c));
    const auto order = epochOrder({.classes = classes, .classCount = 4, .seed = 3, .epoch = 2},
                                  augmentConfig(options));
    auto draws = drawsByClass(order, classes);
    const auto expected = SamplerExpectation::of(counts, scheme, strength);
    QVERIFY(std::abs(double(order.size()) - expected.epochImages) <= 2);
    for (size_t c = 0; c < counts.size(); ++c) {
        QVERIFY2(std::abs(double(draws[int(c)]) - expected.imagesPerEpoch[c]) <= 1,
                 qPrintable(QString::number(c)));
    }
}

void TestAugmentations::someImagesOfEachPerson()
{
    // Person 0 has seven images, 1 has two; the last image is nobody's.
    const std::vector<int> classes{0, 0, 0, 0, 0, 1, 2, 0, 1, 2};
    const std::vector<int> people{0, 0, 0, 0, 0, 0, 0, 1, 1, -1};
    const RunConfig config = augmentConfig({u"sampler.per_person=3"_s});
    std::set<int> seen;
    for (int epoch = 1; epoch <= 12; ++epoch) {
        const auto order = epochOrder(
            {.classes = classes, .people = people, .classCount = 3, .seed = 3, .epoch = epoch},
            config);
        QCOMPARE(order.size(), size_t(3 + 2 + 1));
        QCOMPARE(std::ranges::count_if(order, [](int i) { return i < 7; }), 3);
        QVERIFY(std::ranges::count(order, 9) == 1);
        seen.insert(order.begin(), order.end());
    }
    QCOMPARE(seen.size(), classes.size()); // others each time
}

QTEST_GUILESS_MAIN(TestAugmentations)
#include "tst_augmentations.moc"
