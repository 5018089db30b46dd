// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/distributed/processgroup.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment environmentOf(const QStringList &assignments)
{
    QProcessEnvironment environment;
    for (const QString &assignment : assignments)
        environment.insert(assignment.section(u'=', 0, 0), assignment.section(u'=', 1));
    return environment;
}

} // namespace

class TestRanks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLaunchers_data();
    void readsLaunchers();
    void oneProcessIsAlone();
    void contradictionsAreTold_data();
    void contradictionsAreTold();
    void sharesMakeUpTheOrder();
};

void TestRanks::readsLaunchers_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("address");
    QTest::newRow("torchrun") << QStringList{u"RANK=1"_s, u"WORLD_SIZE=3"_s, u"LOCAL_RANK=1"_s,
                                             u"MASTER_ADDR=10.0.0.7"_s, u"MASTER_PORT=29511"_s}
                              << u"10.0.0.7"_s;
    QTest::newRow("srun") << QStringList{u"SLURM_PROCID=1"_s, u"SLURM_STEP_NUM_TASKS=3"_s,
                                         u"SLURM_LOCALID=1"_s, u"MASTER_PORT=29511"_s,
                                         u"SLURM_LAUNCH_NODE_IPADDR=10.0.0.8"_s}
                          << u"10.0.0.8"_s;
    QTest::newRow("mpirun") << QStringList{u"OMPI_COMM_WORLD_RANK=1"_s, u"OMPI_COMM_WORLD_SIZE=3"_s,
                                           u"MASTER_PORT=29511"_s,
                                           u"OMPI_COMM_WORLD_LOCAL_RANK=1"_s,
                                           u"OMPI_COMM_WORLD_LOCAL_SIZE=3"_s}
                            << u"127.0.0.1"_s;
}

void TestRanks::readsLaunchers()
{
    QFETCH(QStringList, variables);
    QFETCH(QString, address);
    const auto ranks = ranksFrom(environmentOf(variables));
    QVERIFY2(ranks, ranks ? "" : qPrintable(ranks.error().text()));
    QVERIFY(ranks->has_value());
    QCOMPARE((*ranks)->rank, 1);
    QCOMPARE((*ranks)->size, 3);
    QCOMPARE((*ranks)->localRank, 1);
    QCOMPARE((*ranks)->port, 29511);
    QCOMPARE((*ranks)->address, address);
}

void TestRanks::oneProcessIsAlone()
{
    for (const QStringList &variables :
         {QStringList{}, QStringList{u"RANK=0"_s, u"WORLD_SIZE=1"_s},
          QStringList{u"SLURM_PROCID=0"_s, u"SLURM_NTASKS=4"_s}}) { // a batch script, not a step
        const auto ranks = ranksFrom(environmentOf(variables));
        QVERIFY(ranks && !ranks->has_value());
    }
}

void TestRanks::contradictionsAreTold_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("word");
    QTest::newRow("rank") << QStringList{u"RANK=2"_s, u"WORLD_SIZE=2"_s} << u"RANK"_s;
    QTest::newRow("no number") << QStringList{u"RANK=a"_s, u"WORLD_SIZE=2"_s} << u"RANK"_s;
    QTest::newRow("no address") << QStringList{u"RANK=0"_s, u"WORLD_SIZE=2"_s} << u"MASTER_ADDR"_s;
    QTest::newRow("port") << QStringList{u"RANK=0"_s, u"WORLD_SIZE=2"_s, u"MASTER_ADDR=a"_s,
                                         u"MASTER_PORT=99999"_s}
                          << u"MASTER_PORT"_s;
}

void TestRanks::contradictionsAreTold()
{
    QFETCH(QStringList, variables);
    QFETCH(QString, word);
    const auto ranks = ranksFrom(environmentOf(variables));
    QVERIFY(!ranks);
    QVERIFY2(ranks.error().what.contains(word), qPrintable(ranks.error().text()));
    QVERIFY(!ranks.error().wayOut.isEmpty());
}

void TestRanks::sharesMakeUpTheOrder()
{
    std::vector<int> order(23);
    std::iota(order.begin(), order.end(), 100);
    std::multiset<int> all;
    std::vector<int> inLastBatch;
    for (int rank = 0; rank < 3; ++rank) {
        const ShareOfOrder share = shareOf(order, 3, rank, 3); // 9, 9 and 5
        QCOMPARE(share.batchSizes.size(), size_t(3));
        QCOMPARE(share.batchSizes[0], 3);
        inLastBatch.push_back(share.batchSizes[2]);
        for (size_t i = 0; i < share.order.size(); ++i)
            QCOMPARE(share.order[i], order[size_t(share.places[i])]);
        QCOMPARE(share.places[0], rank * 3);
        all.insert(share.order.begin(), share.order.end());
    }
    QCOMPARE(all, std::multiset<int>(order.begin(), order.end()));
    QCOMPARE(inLastBatch, (std::vector<int>{1, 2, 2}));
}

QTEST_GUILESS_MAIN(TestRanks)
#include "tst_ranks.moc"
