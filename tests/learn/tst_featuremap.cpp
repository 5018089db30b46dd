// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seededrandom.h"
#include "core/learn/featuremap.h"
#include "tests/support/fakeproject.h"
#include "tests/support/jobcontext.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;

class TestFeatureMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void principalComponentsOfAKnownPlane()
    {
        // Points 3 s (1, 1, 0) / sqrt 2 + t (0, 0, 1) around (5, 5, 5), s and t uncorrelated.
        std::vector<float> values;
        for (const float s : {-1.0F, 1.0F}) {
            for (const float t : {-1.0F, 1.0F}) {
                const float along = 3 * s / std::sqrt(2.0F);
                values.insert(values.end(), {5 + along, 5 + along, 5 + t});
            }
        }
        const auto found = principalComponents(values, 3, 2);
        QVERIFY(found);
        QCOMPARE(found->components, 2);
        QVERIFY(std::abs(found->explained[0] - 0.9) < 1e-5);
        QVERIFY(std::abs(found->explained[1] - 0.1) < 1e-5);
        for (size_t i = 0; i < 4; ++i) {
            QVERIFY(std::abs(std::abs(found->coordinates[i * 2]) - 3) < 1e-4F);
            QVERIFY(std::abs(std::abs(found->coordinates[i * 2 + 1]) - 1) < 1e-4F);
        }
    }

    void manyRowsAgreeWithOneBlock()
    {
        SeededRandom random(5);
        constexpr int n = 9000, dims = 6; // three blocks
        std::vector<float> values(size_t(n) * dims);
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = float(random.uniform() * double(i % dims + 1)) + 100;
        const auto found = principalComponents(values, dims, dims);
        QVERIFY(found);
        QVERIFY(std::abs(std::accumulate(found->explained.begin(), found->explained.end(), 0.0) - 1)
                < 1e-6);
        // Distances survive a rotation onto all axes.
        double before = 0, after = 0;
        for (size_t d = 0; d < dims; ++d) {
            before += std::pow(double(values[d]) - double(values[size_t(n - 1) * dims + d]), 2);
            after += std::pow(double(found->coordinates[d])
                                  - double(found->coordinates[size_t(n - 1) * dims + d]),
                              2);
        }
        QVERIFY(std::abs(before - after) < 1e-2 * before);
    }

    void oddInput()
    {
        QVERIFY(!principalComponents(std::vector<float>{1, 2, 3}, 3, 2));
        std::vector<float> values{1, 2, 3, 4, std::numeric_limits<float>::quiet_NaN(), 6};
        const auto found = principalComponents(values, 2, 5);
        QVERIFY(found);
        QCOMPARE(found->components, 2);
        for (const float x : found->coordinates)
            QVERIFY(std::isfinite(x));
        std::stop_source source;
        source.request_stop();
        QVERIFY(!principalComponents(values, 2, 2, source.get_token()));
    }

    void predictionsOfARunAsFeatures()
    {
        QTemporaryDir folder;
        QVERIFY(test::makeSmallProject(folder.path()));
        const auto id = test::addPredictedRun(folder.path(), u"teacher"_s, 3, 1);
        QVERIFY(id);
        JobContext job = test::quietJob();
        const auto project = Project::open(folder.path(), job);
        QVERIFY(project);
        const auto run = RunStore((*project)->paths().runs(), {}).find(*id);
        QVERIFY(run);
        std::vector<int> rows(size_t((*project)->samples()->size()));
        std::iota(rows.begin(), rows.end(), 0);
        const auto table = predictedFeatures(**project, *run, rows);
        QVERIFY(table);
        QCOMPARE(table->dims, 18);
        QVERIFY(size_t(table->size()) > (*project)->split().validationRows.size());
        QCOMPARE(table->values.size(), size_t(table->size()) * 18);
        const QString cache = folder.filePath(u"maps"_s);
        const auto pca = featureMap(*table, MapLayout::Pca, cache, job);
        QVERIFY(pca);
        QCOMPARE(pca->positions.size(), size_t(table->size()) * 2);
        QCOMPARE(pca->explained.size(), size_t(2));
        QVERIFY(!QDir(cache).exists()); // cheap ones are not kept
        const auto first = featureMap(*table, MapLayout::Umap, cache, job);
        QVERIFY(first);
        QCOMPARE(QDir(cache).entryList(QDir::Files).size(), 1);
        const auto second = featureMap(*table, MapLayout::Umap, cache, job);
        QVERIFY(second);
        QCOMPARE(second->positions, first->positions);
        const std::vector<int> none;
        QCOMPARE(predictedFeatures(**project, *run, none).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestFeatureMap)
#include "tst_featuremap.moc"
