// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/blindcheck.h"
#include "core/review/reviewmerge.h"
#include "tests/support/jobcontext.h"
#include "tests/support/labelstorefolder.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestReviewMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kappaByHand();
    void conflictsSideBySide();
    void tablesMergeAsProjectsDo();
    void blindRepeatsMeasure();
};

namespace {

JobContext job = quietJob();

LabelBatch by(const QString &name, std::vector<LabelChange> changes)
{
    LabelBatch batch = byPerson(std::move(changes));
    batch.sourceId = name;
    return batch;
}

} // namespace

void TestReviewMerge::kappaByHand()
{
    // Cohen's own kind of table: agreed 35 of 50, by chance 0.5.
    const auto kappa = cohenKappa({{20, 5}, {10, 15}});
    QVERIFY(kappa && std::abs(*kappa - 0.4) < 1e-12);
    QVERIFY(std::abs(*cohenKappa({{3, 0}, {0, 3}}) - 1) < 1e-12);
    QVERIFY(!cohenKappa({{5, 0}, {0, 0}})); // both always say the same: chance explains it
    QVERIFY(!cohenKappa({{0, 0}, {0, 0}}));
}

void TestReviewMerge::conflictsSideBySide()
{
    const auto samples = SampleTableBuilder().pool(5).build();
    StoreInFolder mine(samples), theirs(samples);
    mine.store->apply(by(u"Ada"_s, {setClass(0, 1), setClass(1, 2), setClass(2, 3)}));
    theirs.store->apply(by(u"Bob"_s, {setClass(1, 2), setClass(2, 9), setClass(3, 4)}));
    theirs.store->apply(by(u"Cy"_s, {decide(4, LabelEventKind::Exclude)}));
    const ReviewColumns columns = mine.columns();
    auto found = foreignDecisions(*theirs.store, columns);
    QVERIFY(found.has_value());
    MergePlan plan = planMerge(*mine.store, std::move(*found));
    QCOMPARE(plan.added.size(), size_t(2));
    QCOMPARE(plan.same, 1);
    QCOMPARE(plan.conflicts.size(), size_t(1));
    QCOMPARE(plan.conflicts[0].mine.reviewer, u"Ada"_s);
    QCOMPARE(plan.conflicts[0].theirs.reviewer, u"Bob"_s);
    QCOMPARE(plan.agreements.back().images, 2);
    QCOMPARE(plan.agreements.back().agreed, 1);
    plan.conflicts[0].theirs.time = plan.conflicts[0].mine.time.addSecs(1);
    settleConflicts(plan, MergeRule::Newest);
    QVERIFY(plan.conflicts[0].takeTheirs);
    const auto batches = mergeBatches(plan, columns.taxonomy, u"other"_s);
    QCOMPARE(batches.size(), size_t(2)); // the name is part of each decision
    for (const LabelBatch &batch : batches)
        QVERIFY(mine.store->apply(batch) > 0);
    QCOMPARE(mine.store->label(2).classIndex, qint16(9));
    QCOMPARE(mine.store->lastDecision(2)->sourceId, u"Bob"_s);
    QCOMPARE(mine.store->label(4).state, ReviewState::Excluded);
    QCOMPARE(mine.store->label(0).classIndex, qint16(1));
    // Both judged picture 2, and the store still knows how.
    const auto pairs = reviewerAgreements(*mine.store, columns);
    QCOMPARE(pairs.size(), size_t(1));
    QCOMPARE(pairs[0].agreements.back().images, 1);
    QCOMPARE(pairs[0].agreements.back().agreed, 0);
}

void TestReviewMerge::tablesMergeAsProjectsDo()
{
    const auto samples = SampleTableBuilder().pool(3).build();
    StoreInFolder mine(samples), theirs(samples);
    theirs.store->apply(by(u"Bob"_s, {setClass(1, 2), setClass(2, 9)}));
    theirs.store->apply(by(u"Bob"_s, {decide(3, LabelEventKind::Unsure)}));
    const QString file = theirs.folder.filePath(u"labels.csv"_s);
    QVERIFY(exportReview(file, *theirs.store, theirs.columns(), {}, job).has_value());
    const ReviewColumns columns = mine.columns();
    auto found = foreignDecisions(file, columns);
    QVERIFY(found.has_value());
    const MergePlan plan = planMerge(*mine.store, std::move(*found));
    QCOMPARE(plan.added.size(), size_t(3));
    QVERIFY(plan.added[0].time.isValid());
    for (const LabelBatch &batch : mergeBatches(plan, columns.taxonomy, u"other"_s))
        QVERIFY(mine.store->apply(batch) > 0);
    QCOMPARE(mine.store->label(2).classIndex, qint16(9));
    QCOMPARE(mine.store->label(3).state, ReviewState::Unsure);
    QCOMPARE(mine.store->lastDecision(1)->sourceId, u"Bob"_s);
}

void TestReviewMerge::blindRepeatsMeasure()
{
    StoreInFolder in(SampleTableBuilder().pool(3).build());
    const QString file = in.folder.filePath(u"blind-checks.csv"_s);
    const auto answer = [&](int row, int before, int now) {
        return appendBlindAnswer(file,
                                 {.time = QDateTime::currentDateTimeUtc(),
                                  .reviewer = u"Ada"_s,
                                  .row = row,
                                  .decidedBy = u"Ada"_s,
                                  .before = before,
                                  .answer = now},
                                 *in.samples);
    };
    QVERIFY(readBlindAnswers(file, *in.samples)->empty());
    QVERIFY(answer(0, 0, 0).has_value() && answer(1, 3, 3).has_value());
    QVERIFY(answer(2, 4, 5).has_value() && answer(1, 3, 0).has_value()); // a second look at 1
    const auto answers = readBlindAnswers(file, *in.samples);
    QVERIFY(answers.has_value());
    QCOMPARE(answers->size(), size_t(4));
    const auto measured = reliabilities(*answers, Taxonomy::maskGenderAge());
    QCOMPARE(measured.size(), size_t(1));
    QCOMPARE(measured[0].agreements.back().images, 3);
    QCOMPARE(measured[0].agreements.back().agreed, 1);
    QCOMPARE(measured[0].agreements[0].agreed, 3); // mask is the same each time
    QCOMPARE(measured[0].differing, (std::vector<int>{1, 2}));
}

QTEST_GUILESS_MAIN(TestReviewMerge)
#include "tst_reviewmerge.moc"
