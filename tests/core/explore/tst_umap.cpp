// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/seededrandom.h"
#include "core/explore/umap.h"
#include "tests/support/jobcontext.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace lw;

namespace {

constexpr int dims = 10, groups = 4;

/// `perGroup` points around each of four corners, group by group.
std::vector<float> grouped(int perGroup)
{
    SeededRandom random(3);
    std::vector<float> points;
    for (int g = 0; g < groups; ++g) {
        for (int i = 0; i < perGroup; ++i) {
            for (int d = 0; d < dims; ++d)
                points.push_back(float(random.uniform()) + (d % groups == g ? 5.0F : 0.0F));
        }
    }
    return points;
}

double distance(const std::vector<float> &points, int width, int a, int b)
{
    double sum = 0;
    for (int d = 0; d < width; ++d) {
        const double away =
            double(points[size_t(a * width + d)]) - double(points[size_t(b * width + d)]);
        sum += away * away;
    }
    return std::sqrt(sum);
}

} // namespace

class TestUmap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursAreTheNearest()
    {
        const std::vector<float> points = grouped(60);
        JobContext job = test::quietJob();
        const auto found = nearestNeighbours(points, dims, 8, job);
        QVERIFY(found);
        QCOMPARE(found->count, 8);
        int right = 0;
        for (int i = 0; i < 240; ++i) {
            std::vector<std::pair<double, int>> all;
            for (int j = 0; j < 240; ++j) {
                if (j != i)
                    all.emplace_back(distance(points, dims, i, j), j);
            }
            std::sort(all.begin(), all.end());
            std::set<int> nearest;
            for (int n = 0; n < 8; ++n)
                nearest.insert(all[size_t(n)].second);
            for (int n = 0; n < 8; ++n) {
                const int other = found->indices[size_t(i * 8 + n)];
                QVERIFY(other != i);
                right += int(nearest.contains(other));
                QVERIFY(std::abs(double(found->distances[size_t(i * 8 + n)])
                                 - distance(points, dims, i, other))
                        < 1e-3);
            }
        }
        QVERIFY2(right > 240 * 8 * 9 / 10, qPrintable(QString::number(right)));
    }

    void fuzzyGraphIsSymmetricAndItsNearestEdgesAreSure()
    {
        Neighbours line; // 0 - 1 - 2 at 0, 1, 3
        line.count = 2;
        line.indices = {1, 2, 0, 2, 1, 0};
        line.distances = {1, 3, 1, 2, 2, 3};
        const auto edges = fuzzyGraph(line);
        QCOMPARE(edges.size(), size_t(3));
        for (const FuzzyEdge &edge : edges) {
            QVERIFY(edge.from < edge.to);
            QVERIFY(edge.weight >= 0 && edge.weight <= 1);
        }
        QCOMPARE(edges[0].weight, 1.0F); // 0 - 1: each other's nearest
        QCOMPARE(edges[2].weight, 1.0F); // 1 - 2: the nearest of 2
        QVERIFY(edges[1].weight < 1);
    }

    void groupsStayTogether()
    {
        constexpr int perGroup = 60;
        const std::vector<float> points = grouped(perGroup);
        std::vector<float> start;
        for (int i = 0; i < groups * perGroup; ++i) {
            start.push_back(points[size_t(i * dims)]);
            start.push_back(points[size_t(i * dims + 1)]);
        }
        JobContext job = test::quietJob();
        const auto map = umap(points, dims, start, {}, job);
        QVERIFY(map);
        QCOMPARE(map->size(), size_t(groups * perGroup * 2));
        int sameGroup = 0;
        for (int i = 0; i < groups * perGroup; ++i) {
            int nearest = -1;
            for (int j = 0; j < groups * perGroup; ++j) {
                if (j != i
                    && (nearest < 0 || distance(*map, 2, i, j) < distance(*map, 2, i, nearest)))
                    nearest = j;
            }
            sameGroup += nearest / perGroup == i / perGroup;
        }
        QVERIFY2(sameGroup > groups * perGroup * 95 / 100, qPrintable(QString::number(sameGroup)));
        JobContext again = test::quietJob();
        QCOMPARE(*umap(points, dims, start, {}, again), *map); // the same map each time
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        JobContext job(source.get_token(),
                       [&source](qint64, qint64, const QString &) { source.request_stop(); });
        const std::vector<float> points = grouped(60);
        const std::vector<float> start(size_t(groups) * 60 * 2, 0.5F);
        const auto map = umap(points, dims, start, {}, job);
        QVERIFY(!map);
        QCOMPARE(map.error().kind, ErrorKind::Cancelled);
    }

    void twoPointsAndEqualPoints()
    {
        JobContext job = test::quietJob();
        QVERIFY(!nearestNeighbours(std::vector<float>{1, 2}, 2, 5, job));
        const std::vector<float> equal(20 * 3, 1.0F), start(20 * 2, 0.0F);
        const auto map = umap(equal, 3, start, {}, job);
        QVERIFY(map);
        for (const float x : *map)
            QVERIFY(std::isfinite(x));
    }
};

QTEST_GUILESS_MAIN(TestUmap)
#include "tst_umap.moc"
