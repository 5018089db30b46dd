// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/augmentpreview.h"
#include "core/learn/recipeschema.h"
#include "tests/support/colouredpictures.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

class TestAugmentPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plainPicturesAreWhatIsOnDisk();
    void flippedPicturesAreMirrored();
    void mixedPicturesNameTheirPartner();
    void otherEpochsShowOtherPictures();
    void followsTheSampler();
    void unknownClassesAreLeftOut();
    void stopAndEmptyPlan();

private:
    [[nodiscard]] static RunConfig recipe(const QStringList &assignments);
    QTemporaryDir m_folder;
    TrainPlan m_plan;
};

RunConfig TestAugmentPreview::recipe(const QStringList &assignments)
{
    RunConfig config(recipeSchema());
    for (const QString &assignment :
         QStringList{u"image_size=32"_s, u"augment.flip=0"_s, u"sampler.name=shuffled"_s}
             + assignments) {
        if (const auto set = config.setText(assignment); !set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    return config;
}

void TestAugmentPreview::initTestCase()
{
    m_plan.config = recipe({});
    m_plan.taxonomy = test::shapeTaxonomy();
    m_plan.samples = test::drawShapes(m_folder.filePath(u"shapes"_s), 8);
    for (int row = 0; row < m_plan.samples->size(); ++row) {
        PlannedSample sample;
        sample.row = row;
        sample.classIndex = qint16(m_plan.taxonomy.classOf(m_plan.samples->values(row)));
        m_plan.train.push_back(sample);
    }
}

void TestAugmentPreview::plainPicturesAreWhatIsOnDisk()
{
    const auto pictures = previewBatch(m_plan, recipe({}), 6, 1);
    QVERIFY2(pictures, pictures ? "" : qPrintable(pictures.error().text()));
    QCOMPARE(pictures->size(), size_t(6));
    QSet<int> rows;
    for (const PreviewPicture &picture : *pictures) {
        rows.insert(picture.row);
        QCOMPARE(picture.side, 32);
        QCOMPARE(picture.pixels.size(), size_t(32 * 32 * 3));
        QCOMPARE(picture.partner, -1);
        QCOMPARE(picture.classIndex, m_plan.taxonomy.classOf(m_plan.samples->values(picture.row)));
        // The shape's colour is the class's: red pictures have more red than blue.
        qint64 red = 0, blue = 0;
        for (size_t i = 0; i < picture.pixels.size(); i += 3) {
            red += picture.pixels[i];
            blue += picture.pixels[i + 2];
        }
        const bool isRed = m_plan.taxonomy.valueIn(picture.classIndex, 1) == 0;
        QCOMPARE(red > blue, isRed);
    }
    QCOMPARE(rows.size(), 6);
}

void TestAugmentPreview::flippedPicturesAreMirrored()
{
    const auto plain = previewBatch(m_plan, recipe({}), 4, 1);
    const auto flipped = previewBatch(m_plan, recipe({u"augment.flip=1"_s}), 4, 1);
    QVERIFY(plain && flipped);
    for (size_t i = 0; i < plain->size(); ++i) {
        QCOMPARE((*flipped)[i].row, (*plain)[i].row);
        const auto at = [](const PreviewPicture &picture, int x, int y) {
            return picture.pixels[size_t(y * picture.side + x) * 3];
        };
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x)
                QCOMPARE(at((*flipped)[i], x, y), at((*plain)[i], 31 - x, y));
        }
    }
}

void TestAugmentPreview::mixedPicturesNameTheirPartner()
{
    const auto pictures = previewBatch(m_plan, recipe({u"augment.mixup=1"_s}), 8, 1);
    QVERIFY(pictures);
    QSet<int> partners;
    for (const PreviewPicture &picture : *pictures) {
        QVERIFY(picture.partner >= 0 && picture.partner < 8);
        QVERIFY(picture.share >= 0 && picture.share <= 1);
        partners.insert(picture.partner);
    }
    QVERIFY(partners.size() > 1);
}

void TestAugmentPreview::otherEpochsShowOtherPictures()
{
    const auto first = previewBatch(m_plan, recipe({}), 8, 1);
    const auto again = previewBatch(m_plan, recipe({}), 8, 1);
    const auto second = previewBatch(m_plan, recipe({}), 8, 2);
    QVERIFY(first && again && second);
    const auto rowsOf = [](const std::vector<PreviewPicture> &pictures) {
        QList<int> rows;
        for (const PreviewPicture &picture : pictures)
            rows.append(picture.row);
        return rows;
    };
    QCOMPARE(rowsOf(*first), rowsOf(*again));
    QVERIFY(rowsOf(*first) != rowsOf(*second));
}

void TestAugmentPreview::followsTheSampler()
{
    TrainPlan uneven = m_plan; // one picture of class 0, all of the others
    std::erase_if(uneven.train, [kept = false](const PlannedSample &sample) mutable {
        return sample.classIndex == 0 && std::exchange(kept, true);
    });
    const auto count = [&uneven](const QStringList &assignments) {
        const auto pictures = previewBatch(uneven, recipe(assignments), 24, 1);
        int rare = 0;
        for (const PreviewPicture &picture : *pictures)
            rare += picture.classIndex == 0;
        return rare;
    };
    QCOMPARE(count({}), 1);
    QVERIFY(count({u"sampler.name=class-balanced"_s, u"sampler.strength=1"_s}) > 3);
}

void TestAugmentPreview::unknownClassesAreLeftOut()
{
    TrainPlan partly = m_plan;
    for (size_t i = 0; i < partly.train.size(); i += 2)
        partly.train[i].classIndex = unknownValue;
    const auto pictures = previewBatch(partly, recipe({}), 64, 1);
    QVERIFY(pictures);
    QCOMPARE(pictures->size(), partly.train.size() / 2);
    for (const PreviewPicture &picture : *pictures)
        QVERIFY(picture.classIndex != unknownValue);
}

void TestAugmentPreview::stopAndEmptyPlan()
{
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = previewBatch(m_plan, recipe({}), 8, 1, stop.get_token());
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    const auto empty = previewBatch(TrainPlan{}, recipe({}), 8, 1);
    QVERIFY(!empty && empty.error().kind == ErrorKind::BadInput);
}

QTEST_GUILESS_MAIN(TestAugmentPreview)
#include "tst_augmentpreview.moc"
