// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/labelsamples.h"
#include "tests/support/labelstorefolder.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

namespace {

/// A store over 2 labelled people (rows 0..13) and 2 pool people (rows 14..21).
class TestStore
{
public:
    TestStore() { open(); }
    void open()
    {
        store.reset();
        auto opened = LabelStore::open(folder.filePath(u"labels.sqlite"_s), samples,
                                       Taxonomy::maskGenderAge());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text()));
        store = std::move(*opened);
    }
    LabelStore *operator->() { return store.get(); }
    /// Label of every row; what a reopened store must show again.
    [[nodiscard]] QStringList snapshot() const
    {
        QStringList lines;
        for (const CurrentLabel &l : store->labels())
            lines.append(u"%1 %2 %3 %4 %5"_s.arg(l.classIndex)
                             .arg(int(l.source))
                             .arg(int(l.state))
                             .arg(l.suggestion)
                             .arg(double(l.confidence)));
        return lines;
    }

    QTemporaryDir folder;
    std::shared_ptr<const SampleTable> samples = SampleTableBuilder().labelled(2).pool(2).build();
    std::unique_ptr<LabelStore> store;
};

constexpr int poolRow = 14;

} // namespace

class TestLabelStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snapshotStaysAsItWas();
    void labelledSetsSpeakAndPoolsDoNot();
    void keysSetOneAttributeAndKeepTheRest();
    void acceptTakesTheSuggestion();
    void aModelNeverChangesADecision();
    void aRejectedSuggestionStaysRejected();
    void withdrawTakesExactlyOneSource();
    void unsureExcludeReset();
    void uselessChangesAreNoBatch();
    void labelsOfAnEarlierRevision();
    void undoAndRedo();
    void undoSurvivesARestart();
    void undoLeavesPseudoLabelsAlone();
    void historyTellsEverything();
    void labelsSurviveARescan();
    void committedComesAfterApply();
    void mayBeOpenedOnAnotherThread();
    void otherTaxonomyIsReadOnly();
    void manyLabelsAreFast();
};

void TestLabelStore::labelledSetsSpeakAndPoolsDoNot()
{
    TestStore store;
    QCOMPARE(store->label(0).classIndex, qint16(0));
    QCOMPARE(store->label(0).source, LabelSource::Dataset);
    QCOMPARE(store->label(6).classIndex, qint16(12));
    QCOMPARE(store->label(poolRow).classIndex, qint16(unknownValue));
    QCOMPARE(store->label(poolRow).source, LabelSource::None);
    QVERIFY(!store->isReadOnly());
    QVERIFY(!store->canUndo());
}

void TestLabelStore::keysSetOneAttributeAndKeepTheRest()
{
    TestStore store;
    QVERIFY(store->apply(byPerson({setValue(0, 0, 2)})) > 0);
    QCOMPARE(store->label(0).classIndex, qint16(12));
    QCOMPARE(store->label(0).state, ReviewState::Corrected);
    QCOMPARE(store->label(0).source, LabelSource::Person);
    // Back to what the data set says: that is agreement, not a correction.
    store->apply(byPerson({setValue(0, 0, 0)}));
    QCOMPARE(store->label(0).state, ReviewState::Accepted);
    // A pool image without any label is reviewed once its class is complete.
    store->apply(byPerson({setValue(poolRow, 0, 1), setValue(poolRow, 1, 1)}));
    QCOMPARE(store->label(poolRow).state, ReviewState::Unreviewed);
    QCOMPARE(store->label(poolRow).values[1], qint8(1));
    store->apply(byPerson({setValue(poolRow, 2, 2)}));
    QCOMPARE(store->label(poolRow).classIndex, qint16(11));
    QCOMPARE(store->label(poolRow).state, ReviewState::Corrected);
    // Values outside the taxonomy are refused.
    QCOMPARE(store->apply(byPerson({setValue(poolRow, 2, 3)})), 0);
    QCOMPARE(store->apply(byPerson({setValue(9999, 2, 1)})), 0);
}

void TestLabelStore::acceptTakesTheSuggestion()
{
    TestStore store;
    QCOMPARE(store->apply(byPerson({decide(poolRow, LabelEventKind::Accept)})), 0);
    store->apply(byModel({suggest(poolRow, 7, 0.75F), suggest(0, 3, 0.9F)}));
    QCOMPARE(store->label(poolRow).classIndex, qint16(7));
    QCOMPARE(store->label(poolRow).source, LabelSource::Model);
    QCOMPARE(store->label(poolRow).confidence, 0.75F);
    QCOMPARE(store->label(0).classIndex, qint16(0)); // the labelled set outranks a model
    QCOMPARE(store->label(0).suggestion, qint16(3));
    QVERIFY(store->apply(byPerson({decide(poolRow, LabelEventKind::Accept)})) > 0);
    QCOMPARE(store->label(poolRow).state, ReviewState::Accepted);
    QCOMPARE(store->label(poolRow).source, LabelSource::Person);
}

void TestLabelStore::aModelNeverChangesADecision()
{
    TestStore store;
    store->apply(byModel({suggest(poolRow, 7)}));
    store->apply(byPerson({setValue(poolRow, 0, 2)})); // 7 = incorrect/male/30-59 becomes 13
    QCOMPARE(store->label(poolRow).classIndex, qint16(13));
    store->apply(byModel({suggest(poolRow, 17, 0.99F)}, u"student@def#2"_s));
    QCOMPARE(store->label(poolRow).classIndex, qint16(13));
    QCOMPARE(store->label(poolRow).suggestion, qint16(17));
    // Neither may a model decide, nor a person's batch suggest.
    QCOMPARE(store->apply(byModel({setClass(poolRow, 1)})), 0);
    QCOMPARE(store->apply(byPerson({suggest(poolRow, 1)})), 0);
}

void TestLabelStore::aRejectedSuggestionStaysRejected()
{
    TestStore store;
    store->apply(byModel({suggest(poolRow, 7)}));
    store->apply(byPerson({setClass(poolRow, 4)}));
    QCOMPARE(store->label(poolRow).suggestion, qint16(unknownValue));
    store->apply(byModel({suggest(poolRow, 7, 0.9F)}, u"student@def#2"_s));
    QCOMPARE(store->label(poolRow).suggestion, qint16(unknownValue));
    store->apply(byModel({suggest(poolRow, 5, 0.9F)}, u"third@def#2"_s));
    QCOMPARE(store->label(poolRow).suggestion, qint16(5));
    const QStringList before = store.snapshot();
    store.open();
    QCOMPARE(store.snapshot(), before);
    // Taking the decision back brings the suggestions back.
    store->apply(byPerson({decide(poolRow, LabelEventKind::Reset)}));
    QCOMPARE(store->label(poolRow).state, ReviewState::Unreviewed);
    QCOMPARE(store->label(poolRow).classIndex, qint16(5));
}

void TestLabelStore::withdrawTakesExactlyOneSource()
{
    TestStore store;
    store->apply(byModel({suggest(poolRow, 1), suggest(poolRow + 1, 2), suggest(poolRow + 2, 3)},
                         u"a@1#1"_s));
    store->apply(byModel({suggest(poolRow, 7), suggest(poolRow + 3, 8)}, u"b@1#1"_s));
    store->apply(byModel({suggest(poolRow + 4, 9)}, u"ab@1#1"_s));
    store->apply(byPerson({decide(poolRow + 1, LabelEventKind::Accept)}));
    QVERIFY(store->withdrawRun(u"a"_s) > 0);
    QCOMPARE(store->label(poolRow).suggestion, qint16(7)); // of b, untouched
    QCOMPARE(store->label(poolRow + 1).classIndex, qint16(2)); // decided: stays
    QCOMPARE(store->label(poolRow + 2).classIndex, qint16(unknownValue));
    QCOMPARE(store->label(poolRow + 3).classIndex, qint16(8));
    QCOMPARE(store->label(poolRow + 4).classIndex, qint16(9));
    QCOMPARE(store->lastChangedRows(), (std::vector<int>{poolRow, poolRow + 2}));
    QCOMPARE(store->withdrawRun(u"a"_s), 0);
    QVERIFY(store->undo() > 0);
    QCOMPARE(store->label(poolRow + 2).classIndex, qint16(3));
    QVERIFY(store->withdrawRun(u"b@1#1"_s) > 0);
    QCOMPARE(store->label(poolRow).suggestion, qint16(1));
}

void TestLabelStore::unsureExcludeReset()
{
    TestStore store;
    store->apply(byPerson({decide(0, LabelEventKind::Unsure), decide(1, LabelEventKind::Exclude)}));
    QCOMPARE(store->label(0).state, ReviewState::Unsure);
    QCOMPARE(store->label(0).classIndex, qint16(0));
    QCOMPARE(store->label(1).state, ReviewState::Excluded);
    store->apply(byPerson({decide(1, LabelEventKind::Accept)}));
    QCOMPARE(store->label(1).state, ReviewState::Accepted);
    store->apply(byPerson({decide(1, LabelEventKind::Reset)}));
    QCOMPARE(store->label(1).state, ReviewState::Unreviewed);
    QCOMPARE(store->label(1).source, LabelSource::Dataset);
}

void TestLabelStore::uselessChangesAreNoBatch()
{
    TestStore store;
    QSignalSpy changed(store.store.get(), &LabelStore::labelsChanged);
    QVERIFY(store->apply(byPerson({decide(0, LabelEventKind::Accept)})) > 0);
    const qint64 revision = store->revision();
    QCOMPARE(store->apply(byPerson({decide(0, LabelEventKind::Accept), setClass(0, 0)})), 0);
    QCOMPARE(store->apply(byPerson({})), 0);
    QCOMPARE(store->revision(), revision);
    QCOMPARE(changed.count(), 1);
}

void TestLabelStore::labelsOfAnEarlierRevision()
{
    test::StoreInFolder f(test::SampleTableBuilder().labelled(2).build());
    LabelStore &store = *f.store;
    const int written = store.label(0).classIndex;
    const std::vector<int> rows{0, 1};
    const qint64 first = store.apply(test::byPerson({test::setClass(0, 17)}));
    const qint64 second = store.apply(test::byPerson({test::setClass(0, 16)}));
    const qint64 undone = store.undo();
    QVERIFY(first < second && second < undone);
    QCOMPARE(store.labelsAt(0, rows)[0].classIndex, qint16(written));
    QCOMPARE(store.labelsAt(first, rows)[0].classIndex, qint16(17));
    QCOMPARE(store.labelsAt(second, rows)[0].classIndex, qint16(16));
    QCOMPARE(store.labelsAt(undone, rows)[0].classIndex, qint16(17));
    QCOMPARE(store.labelsAt(store.revision(), rows)[0].classIndex, store.label(0).classIndex);
    QCOMPARE(store.labelsAt(first, rows)[1].classIndex, store.label(1).classIndex);
    QCOMPARE(store.undoTitle(), u"Label"_s); // looking back changes nothing
    QCOMPARE(store.label(0).classIndex, qint16(17));
}

void TestLabelStore::undoAndRedo()
{
    TestStore store;
    store->apply(byPerson({setClass(0, 5)}, u"First"_s));
    store->apply(byPerson({setClass(0, 8), setClass(1, 8)}, u"Second"_s));
    QCOMPARE(store->undoTitle(), u"Second"_s);
    QVERIFY(store->undo() > 0);
    QCOMPARE(store->label(0).classIndex, qint16(5));
    QCOMPARE(store->label(1).classIndex, qint16(0));
    QCOMPARE(store->redoTitle(), u"Second"_s);
    QVERIFY(store->undo() > 0);
    QCOMPARE(store->label(0).classIndex, qint16(0));
    QCOMPARE(store->label(0).state, ReviewState::Unreviewed);
    QVERIFY(!store->canUndo());
    QCOMPARE(store->undo(), 0);
    QVERIFY(store->redo() > 0);
    QCOMPARE(store->label(0).classIndex, qint16(5));
    QVERIFY(store->redo() > 0);
    QCOMPARE(store->label(1).classIndex, qint16(8));
    QVERIFY(!store->canRedo());
    store->undo();
    store->apply(byPerson({setClass(2, 1)}, u"Third"_s)); // a new decision ends the redo
    QVERIFY(!store->canRedo());
    store->undo();
    QCOMPARE(store->undoTitle(), u"First"_s);
}

void TestLabelStore::undoSurvivesARestart()
{
    TestStore store;
    store->apply(byPerson({setClass(0, 5)}, u"First"_s));
    store->apply(byPerson({setClass(1, 8)}, u"Second"_s));
    store->apply(byPerson({setClass(2, 9)}, u"Third"_s));
    store->undo();
    store->undo();
    const QStringList before = store.snapshot();
    store.open();
    QCOMPARE(store.snapshot(), before);
    QCOMPARE(store->undoTitle(), u"First"_s);
    QCOMPARE(store->redoTitle(), u"Second"_s);
    store->redo();
    store.open();
    QCOMPARE(store->undoTitle(), u"Second"_s);
    QCOMPARE(store->redoTitle(), u"Third"_s);
    QCOMPARE(store->label(1).classIndex, qint16(8));
    store->undo();
    store->undo();
    QVERIFY(!store->canUndo());
    QCOMPARE(store->label(0).classIndex, qint16(0));
}

void TestLabelStore::undoLeavesPseudoLabelsAlone()
{
    TestStore store;
    store->apply(byPerson({setClass(0, 5)}, u"Mine"_s));
    const qint64 pseudo = store->apply(byModel({suggest(poolRow, 7)}));
    QCOMPARE(store->undoTitle(), u"Mine"_s);
    QVERIFY(store->undoBatch(pseudo) > 0);
    QCOMPARE(store->label(poolRow).classIndex, qint16(unknownValue));
    QCOMPARE(store->undoBatch(pseudo), 0);
    const qint64 undoing = store->batches(1).front().id;
    QVERIFY(store->undoBatch(undoing) > 0);
    QCOMPARE(store->label(poolRow).classIndex, qint16(7));
    store.open();
    QCOMPARE(store->label(poolRow).classIndex, qint16(7));
    QCOMPARE(store->undoTitle(), u"Mine"_s);
}

void TestLabelStore::historyTellsEverything()
{
    TestStore store;
    store->apply(byModel({suggest(poolRow, 7, 0.25F)}));
    store->apply(byPerson({setValue(poolRow, 0, 2)}));
    store->undo();
    store.open();
    const std::vector<LabelEvent> history = store->history(poolRow);
    QCOMPARE(history.size(), size_t(3));
    QCOMPARE(history[0].kind, LabelEventKind::Suggest);
    QCOMPARE(history[0].sourceId, u"teacher@abc#1"_s);
    QCOMPARE(history[0].confidence, 0.25F);
    QCOMPARE(history[1].kind, LabelEventKind::SetValues);
    QCOMPARE(history[1].attributeMask, quint8(1));
    QCOMPARE(history[1].sourceId, u"Ada"_s);
    QVERIFY(history[1].undone);
    QCOMPARE(history[2].kind, LabelEventKind::Undo);
    QCOMPARE(history[2].undoes, history[1].batch);
    QVERIFY(history[1].time.isValid());
    QVERIFY(store->history(0).empty());
    const auto batches = store->batches();
    QCOMPARE(batches.size(), size_t(3));
    QCOMPARE(batches[1].title, u"Label"_s);
    QVERIFY(batches[1].undone);
}

void TestLabelStore::labelsSurviveARescan()
{
    TestStore store;
    store->apply(byPerson({setClass(poolRow, 5)}));
    // The labelled set is gone and another pool came before: rows move, labels follow the path.
    store.store.reset();
    store.samples = SampleTableBuilder().pool(1, u"other"_s).pool(3).build();
    store.open();
    QCOMPARE(store->label(4).classIndex, qint16(5));
    QCOMPARE(store->label(0).classIndex, qint16(unknownValue));
    store.samples = SampleTableBuilder().labelled(1).build();
    store.open(); // the sample is away, its label waits
    store->apply(byPerson({setClass(0, 9)}));
    store.samples = SampleTableBuilder().labelled(2).pool(2).build();
    store.open();
    QCOMPARE(store->label(poolRow).classIndex, qint16(5));
    QCOMPARE(store->label(0).classIndex, qint16(9));
}

void TestLabelStore::committedComesAfterApply()
{
    TestStore store;
    QSignalSpy committed(store.store.get(), &LabelStore::committed);
    const qint64 batch = store->apply(byPerson({setClass(0, 5)}));
    QCOMPARE(committed.count(), 0);
    QVERIFY(committed.wait());
    QCOMPARE(committed.at(0).at(0).toLongLong(), batch);
}

void TestLabelStore::mayBeOpenedOnAnotherThread()
{
    TestStore store;
    store.store.reset();
    QThread *owner = QThread::currentThread();
    std::thread([&] {
        store.open();
        store.store->moveToThread(owner);
    }).join();
    QSignalSpy committed(store.store.get(), &LabelStore::committed);
    store->apply(byPerson({setClass(0, 5)}));
    QVERIFY(committed.wait());
}

void TestLabelStore::otherTaxonomyIsReadOnly()
{
    TestStore store;
    store->apply(byPerson({setClass(0, 5)}));
    store.store.reset();
    auto other = Taxonomy::create({{u"mask"_s, {u"no"_s, u"yes"_s}, false, {}},
                                   {u"gender"_s, {u"male"_s, u"female"_s}, false, {}},
                                   {u"age"_s, {u"young"_s, u"old"_s, u"older"_s}, false, {}}});
    QVERIFY(other.has_value());
    auto opened =
        LabelStore::open(store.folder.filePath(u"labels.sqlite"_s), store.samples, *other);
    QVERIFY(opened.has_value());
    QVERIFY((*opened)->isReadOnly());
    QVERIFY((*opened)->readOnlyReason().contains(u"wear|incorrect|none"_s));
}

void TestLabelStore::manyLabelsAreFast()
{
    TestStore store;
    store.samples = SampleTableBuilder().labelled(2700).pool(7838).build();
    store.open();
    const int first = 2700 * 7;
    QElapsedTimer timer;
    const auto measured = [&](const QString &what, qint64 limit, const auto &work) {
        timer.start();
        work();
        QVERIFY(store->flush().has_value());
        const qint64 ms = timer.elapsed();
        qInfo("%s: %lld ms", qPrintable(what), ms);
        // The bench holds the exact numbers on a quiet machine; here only a wide guard.
        QVERIFY2(ms < limit * 5, qPrintable(what));
    };
    std::vector<LabelChange> all;
    for (int i = 0; i < 31352; ++i)
        all.push_back(suggest(first + i, i % 18, 0.5F));
    measured(u"31,352 suggestions"_s, 1000, [&] { QVERIFY(store->apply(byModel(all)) > 0); });
    for (LabelChange &change : all)
        change.kind = LabelEventKind::Accept;
    measured(u"31,352 labels"_s, 1000, [&] { QVERIFY(store->apply(byPerson(all)) > 0); });
    measured(u"undo of 31,352"_s, 1000, [&] { QVERIFY(store->undo() > 0); });
    measured(u"redo of 31,352"_s, 1000, [&] { QVERIFY(store->redo() > 0); });
    std::vector<LabelChange> thousand;
    for (int i = 0; i < 1000; ++i)
        thousand.push_back(setClass(i, 17 - i % 18));
    measured(u"1,000 labels"_s, 200, [&] { QVERIFY(store->apply(byPerson(thousand)) > 0); });
    std::vector<double> single;
    for (int i = 0; i < 300; ++i) {
        timer.start();
        QVERIFY(store->apply(byPerson({setClass(2000 + i, 8)})) > 0);
        QVERIFY(store->flush().has_value());
        single.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(single);
    qInfo("one label: p50 %.2f ms, p99 %.2f ms", single[150], single[297]);
    const QStringList before = store.snapshot();
    store.store.reset();
    timer.start();
    store.open();
    qInfo("open with 50,252 samples and %d events: %lld ms", 2 * 31352 + 1300, timer.elapsed());
    QVERIFY(timer.elapsed() < 2500);
    QCOMPARE(store.snapshot(), before);
}

void TestLabelStore::snapshotStaysAsItWas()
{
    TestStore store;
    store->apply(byModel({suggest(poolRow, 7, 0.9F)}));
    store->apply(byPerson({setClass(0, 5), decide(poolRow, LabelEventKind::Accept)}));
    const auto before = store->snapshot();
    store->apply(byPerson({setClass(0, 6), setClass(1, 7)}));
    store->undo();
    store->undo();
    QCOMPARE(store->label(0).source, LabelSource::Dataset);
    // Another thread reads what was, while this one may go on.
    std::optional<LabelEvent> decision;
    std::vector<LabelEvent> events;
    std::jthread([&] {
        decision = before->lastDecision(0);
        events = before->events(poolRow);
    }).join();
    QCOMPARE(before->label(0).classIndex, qint16(5));
    QCOMPARE(before->label(poolRow).state, ReviewState::Accepted);
    QVERIFY(decision && decision->values[2] == 2 && decision->sourceId == u"Ada"_s);
    QCOMPARE(events.size(), size_t(2));
    QCOMPARE(events[0].kind, LabelEventKind::Suggest);
    QCOMPARE(events[1].kind, LabelEventKind::Accept);
    QVERIFY(!events[1].undone);
    QCOMPARE(before->suggestionSources(), store->suggestionSources());
    QVERIFY(!before->lastDecision(1));
    QVERIFY(store->events(poolRow)[1].undone);
}

QTEST_GUILESS_MAIN(TestLabelStore)
#include "tst_labelstore.moc"
