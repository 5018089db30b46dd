// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/predictionmemory.h"
#include "tests/support/colouredpictures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

class TestPredictionMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatFlipped()
    {
        QTemporaryDir folder;
        TrainPlan plan;
        plan.taxonomy = test::shapeTaxonomy();
        plan.samples = test::drawShapes(folder.filePath(u"shapes"_s), 2);
        for (int row = 0; row < 4; ++row)
            plan.validation.push_back({.row = row, .classIndex = 0});
        const auto figures = [](const std::vector<int> &indices, const std::vector<int> &classes) {
            ValidationFigures f;
            f.indices = indices;
            f.predicted = classes;
            return f;
        };
        PredictionMemory memory;
        EpochDone first;
        memory.compare(figures({0, 1, 2, 3}, {1, 0, 1, 2}), plan, first);
        QCOMPARE(first.flipCount, 0); // nothing to compare with

        // 0: wrong to right, 1: right to wrong, 2: could not be read, 3: wrong to wrong.
        EpochDone second;
        memory.compare(figures({0, 1, 3}, {0, 3, 1}), plan, second);
        QCOMPARE(second.flipCount, 3);
        QCOMPARE(second.flips[0].path, plan.samples->path(1)); // a new mistake first
        QCOMPARE(second.flips[0].before, 0);
        QCOMPARE(second.flips[0].after, 3);
        QCOMPARE(second.flips[0].dataset, u"shapes"_s);
        QCOMPARE(second.flips[1].path, plan.samples->path(0));
        QCOMPARE(second.flips[2].path, plan.samples->path(3));

        EpochDone third; // 2 is compared with what was seen two epochs ago
        memory.compare(figures({0, 1, 2, 3}, {0, 3, 0, 1}), plan, third);
        QCOMPARE(third.flipCount, 1);
        QCOMPARE(third.flips[0].before, 1);
        const auto back = trainEventFromJson(toJsonLine(third));
        QVERIFY(back);
        QCOMPARE(std::get<EpochDone>(*back).flips, third.flips);
        QCOMPARE(std::get<EpochDone>(*back).flipCount, 1);
    }
};

QTEST_GUILESS_MAIN(TestPredictionMemory)
#include "tst_predictionmemory.moc"
