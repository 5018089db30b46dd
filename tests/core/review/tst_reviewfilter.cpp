// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewqueue.h"
#include "tests/support/labelstorefolder.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestReviewFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facetsAreOrInsideAndBetween();
    void countsLeaveTheirOwnFacetOut();
    void partlyLabelledIsAFacet();
    void selectionKeepsItsOrder();
    void queuesOrder();
    void everyQueueExplainsItself();
    void fastWithFiftyThousandRows();
};

void TestReviewFilter::facetsAreOrInsideAndBetween()
{
    StoreInFolder in(SampleTableBuilder().labelled(6).pool(3).build());
    in.store->apply(byModel({suggest(42, 7, 0.9F), suggest(43, 8, 0.4F)}));
    in.store->apply(byPerson({decide(42, LabelEventKind::Accept), setClass(0, 16)}));
    const ReviewColumns columns = in.columns();
    QCOMPARE(filteredRows({}, columns).size(), size_t(54));
    ReviewFilter filter;
    filter.classes = {7, 16};
    QCOMPARE(filteredRows(filter, columns), (std::vector<int>{0, 13, 33, 42}));
    filter.datasets = {1};
    QCOMPARE(filteredRows(filter, columns), (std::vector<int>{42}));
    filter = {};
    filter.attributeValues[0] = 1u << 2; // no mask: the "normal" pictures and the corrected one
    QCOMPARE(filteredRows(filter, columns), (std::vector<int>{0, 6, 13, 20, 27, 34, 41}));
    filter.attributeValues[1] = 1u << 0;
    QCOMPARE(filteredRows(filter, columns), (std::vector<int>{6, 20, 34}));
    filter = {};
    filter.confidenceFrom = 0.5F;
    QCOMPARE(filteredRows(filter, columns), (std::vector<int>{42}));
    filter.confidenceFrom.reset();
    filter.confidenceTo = 0.5F;
    QCOMPARE(filteredRows(filter, columns), (std::vector<int>{43}));
    filter = {};
    filter.text = u"NORMAL 000001_"_s;
    QCOMPARE(filteredRows(filter, columns), (std::vector<int>{13}));
    filter.clear(Facet::Text);
    QVERIFY(filter.isEmpty());
    filter.states = {ReviewState::Accepted, ReviewState::Corrected};
    QCOMPARE(filteredRows(filter, columns), (std::vector<int>{0, 42}));
}

void TestReviewFilter::countsLeaveTheirOwnFacetOut()
{
    StoreInFolder in(SampleTableBuilder().labelled(6).pool(3).build());
    const ReviewColumns columns = in.columns();
    ReviewFilter filter;
    filter.attributeValues[0] = 1u << 1;
    const FacetCounts counts = facetCounts(filter, columns);
    QCOMPARE(counts.passed, 6);
    QCOMPARE(counts.attributeValues[0], (std::vector<int>{30, 6, 6})); // as if mask were not chosen
    QCOMPARE(counts.attributeValues[1], (std::vector<int>{3, 3}));
    QCOMPARE(counts.datasets, (std::vector<int>{6, 0}));
    QCOMPARE(std::accumulate(counts.classes.begin(), counts.classes.end(), 0), 6);
    QCOMPARE(facetCounts({}, columns).withoutClass, 12);
}

void TestReviewFilter::partlyLabelledIsAFacet()
{
    StoreInFolder in(SampleTableBuilder().labelled(2).pool(3).build());
    // Of 14 and 18 a person knows the mask only, of 16 everything; 17 was taken out afterwards.
    in.store->apply(
        byPerson({setValue(14, 0, 1), setValue(18, 0, 2), setClass(16, 3), setValue(17, 0, 1)}));
    in.store->apply(byPerson({decide(17, LabelEventKind::Exclude)}));
    const ReviewColumns columns = in.columns();
    ReviewFilter filter;
    filter.onlyIncomplete = true;
    QVERIFY(filter.has(Facet::Incomplete) && !filter.isEmpty());
    QCOMPARE(filteredRows(filter, columns), (std::vector<int>{14, 18}));
    QCOMPARE(facetCounts(filter, columns).passed, 2);
    QCOMPARE(facetCounts({}, columns).incomplete, 2);
    filter.attributeValues[0] = 1u << 1;
    QCOMPARE(filteredRows(filter, columns), (std::vector<int>{14}));
    QCOMPARE(facetCounts(filter, columns).incomplete, 1);
    filter.clear(Facet::Incomplete);
    QVERIFY(!filter.has(Facet::Incomplete));
}

void TestReviewFilter::selectionKeepsItsOrder()
{
    StoreInFolder in(SampleTableBuilder().labelled(2).build());
    ReviewFilter filter;
    filter.rows = std::vector<int>{9, 3, 99, 6};
    filter.rowsTitle = u"3 images"_s;
    QCOMPARE(filteredRows(filter, in.columns()), (std::vector<int>{9, 3, 6}));
    filter.attributeValues[0] = 1u << 2;
    QCOMPARE(filteredRows(filter, in.columns()), (std::vector<int>{6}));
}

void TestReviewFilter::queuesOrder()
{
    StoreInFolder in(SampleTableBuilder().labelled(1).pool(1).build());
    const ReviewColumns columns = in.columns();
    const std::vector<int> rows{7, 8, 9};
    std::vector<float> p = peaked({0}, 0.5F);
    const std::vector<float> sure = peaked({3}, 0.9F), doubtful = peaked({12}, 0.3F);
    p.insert(p.end(), sure.begin(), sure.end());
    p.insert(p.end(), doubtful.begin(), doubtful.end());
    const RowProbabilities probabilities = RowProbabilities::of(11, 18, rows, p);
    QueueInput input{
        .columns = &columns, .probabilities = &probabilities, .personConstant = {1, 2}};
    for (const QString &id : {u"least-confident"_s, u"smallest-margin"_s, u"highest-entropy"_s}) {
        const ReviewOrder order = orderRows(*reviewQueueById(id), input, {7, 8, 9, 10});
        QCOMPARE(order.rows, (std::vector<int>{9, 7, 8})); // row 10 has no prediction
    }
    const QueueEntry &least = *reviewQueueById(u"least-confident"_s);
    QVERIFY(queueValueText(least, orderRows(least, input, {9}).values[0]).startsWith(u"30"_s));
    // Person 0's seventh image becomes a woman: the whole person is in conflict.
    QVERIFY(orderRows(*reviewQueueById(u"person-conflicts"_s), input, {0, 6, 7}).rows.empty());
    in.store->apply(byPerson({setValue(6, 1, 1)}));
    QCOMPARE(orderRows(*reviewQueueById(u"person-conflicts"_s), input, {0, 6, 7}).rows,
             (std::vector<int>{0, 6}));
    QCOMPARE(orderRows(*reviewQueueById(u"contradicts-dataset"_s), input, {0, 6, 7}).rows,
             (std::vector<int>{6}));
    QCOMPARE(orderRows(*reviewQueueById(u"random-check"_s), input, {0, 6, 7}).rows,
             (std::vector<int>{6}));
    QCOMPARE(orderRows(*reviewQueueById(u"rare-classes"_s), input, {0, 5, 6, 7}).rows,
             (std::vector<int>{5, 6, 0}));
}

void TestReviewFilter::everyQueueExplainsItself()
{
    StoreInFolder in(SampleTableBuilder().labelled(2).pool(2).build());
    const ReviewColumns columns = in.columns();
    QSet<QString> ids;
    for (const QueueEntry &queue : reviewQueueRegistry()) {
        ids.insert(queue.id);
        QVERIFY(!queue.title.isEmpty() && queue.explanation.endsWith(u'.'));
        // Without predictions a queue is empty or ordered, never broken.
        QueueInput input;
        input.columns = &columns;
        const ReviewOrder order = orderRows(queue, input, {0, 1, 20});
        QVERIFY(order.rows.size() <= 3);
    }
    QCOMPARE(ids.size(), qsizetype(reviewQueueRegistry().size()));
}

void TestReviewFilter::fastWithFiftyThousandRows()
{
    StoreInFolder in(SampleTableBuilder().labelled(2700).pool(7838).build());
    const ReviewColumns columns = in.columns();
    std::vector<int> rows(columns.labels.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::vector<float> p;
    for (const int row : rows) {
        const std::vector<float> one = peaked({row % 18}, 0.1F + float(row % 900) / 1000);
        p.insert(p.end(), one.begin(), one.end());
    }
    const auto probabilities = RowProbabilities::of(int(rows.size()), 18, rows, std::move(p));
    const QueueInput input{.columns = &columns,
                           .probabilities = &probabilities,
                           .secondOpinion = &probabilities,
                           .personConstant = {1, 2}};
    QElapsedTimer timer;
    ReviewFilter filter;
    filter.classes = {0, 1, 2};
    filter.text = u"mask3"_s;
    const auto within = [&](const QString &what, const auto &work) {
        timer.start();
        work();
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        qInfo("%s: %.1f ms", qPrintable(what), ms);
        QVERIFY2(ms < 500, qPrintable(what)); // a wide guard; `bench filter` measures
    };
    within(u"filter"_s, [&] { QVERIFY(!filteredRows(filter, columns).empty()); });
    within(u"facet counts"_s, [&] { QVERIFY(facetCounts(filter, columns).passed > 0); });
    for (const QueueEntry &queue : reviewQueueRegistry())
        within(queue.id, [&] { (void)orderRows(queue, input, rows); });
}

QTEST_GUILESS_MAIN(TestReviewFilter)
#include "tst_reviewfilter.moc"
