// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/predictionmemory.h"
#include "tests/support/colouredpictures.h"

#include <QFile>
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
        // Nothing to compare with.
        QVERIFY(!memory.compare(figures({0, 1, 2, 3}, {1, 0, 1, 2}), plan, 1));

        // 0: wrong to right, 1: right to wrong, 2: could not be read, 3: wrong to wrong.
        const EpochFlips second = memory.compare(figures({0, 1, 3}, {0, 3, 1}), plan, 2).value();
        QCOMPARE(second.count, 3);
        QCOMPARE(second.flips[0].path, plan.samples->path(1)); // a new mistake first
        QCOMPARE(second.flips[0].before, 0);
        QCOMPARE(second.flips[0].after, 3);
        QCOMPARE(second.flips[0].dataset, u"shapes"_s);
        QCOMPARE(second.flips[1].path, plan.samples->path(0));
        QCOMPARE(second.flips[2].path, plan.samples->path(3));

        // 2 is compared with what was seen two epochs ago.
        const EpochFlips third =
            memory.compare(figures({0, 1, 2, 3}, {0, 3, 0, 1}), plan, 3).value();
        QCOMPARE(third.count, 1);
        QCOMPARE(third.flips[0].before, 1);

        QVERIFY(!latestFlips(folder.path()));
        appendFlips(folder.path(), second);
        appendFlips(folder.path(), third);
        QCOMPARE(latestFlips(folder.path()), third);
        QFile file(folder.filePath(u"flips.jsonl"_s));
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"epoch\": 4, \"co"); // cut off by a crash
        file.close();
        QCOMPARE(latestFlips(folder.path()), third);
    }
};

QTEST_GUILESS_MAIN(TestPredictionMemory)
#include "tst_predictionmemory.moc"
