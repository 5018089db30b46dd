// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlock.h"
#include "core/runs/runstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

class TestRunStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsComeBack();
    void namesAreMadeUnique();
    void findsByIdNameAndBeginning();
    void damagedFolderIsSkipped();
    void interruptedRunIsPausedOrFailed();
    void halfWrittenEventIsLeftOut();
    void trainingRunIsNotRemoved();
};

void TestRunStore::recordsComeBack()
{
    QTemporaryDir folder;
    const RunStore store(folder.path(), {});
    auto run = store.create(u"My Teacher!"_s, RunConfig());
    QVERIFY(run);
    QVERIFY(run->id.endsWith("-my-teacher"_L1));
    run->status = RunStatus::Finished;
    run->bestMacroF1 = 0.625;
    run->parents = {u"a"_s, u"b"_s};
    run->note = u"first"_s;
    QVERIFY(store.save(*run));
    const auto runs = store.runs();
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0].name, u"My Teacher!"_s);
    QCOMPARE(runs[0].status, RunStatus::Finished);
    QCOMPARE(runs[0].bestMacroF1, 0.625);
    QCOMPARE(runs[0].bestAccuracy, -1.0);
    QCOMPARE(runs[0].parents, run->parents);
    QCOMPARE(runs[0].created, run->created);
}

void TestRunStore::namesAreMadeUnique()
{
    QTemporaryDir folder;
    const RunStore store(folder.path(), {});
    const auto first = store.create(u"same"_s, RunConfig());
    const auto second = store.create(u"same"_s, RunConfig());
    QVERIFY(first->id != second->id);
    QCOMPARE(store.create(u"../../etc"_s, RunConfig())->id.count(u'/'), 0);
}

void TestRunStore::findsByIdNameAndBeginning()
{
    QTemporaryDir folder;
    const RunStore store(folder.path(), {});
    const auto teacher = store.create(u"teacher"_s, RunConfig());
    const auto student = store.create(u"student"_s, RunConfig());
    QCOMPARE(store.find(teacher->id)->id, teacher->id);
    QCOMPARE(store.find(u"stud"_s)->id, student->id);
    const auto nothing = store.find(u"nobody"_s);
    QVERIFY(!nothing);
    QVERIFY(nothing.error().wayOut.contains(student->id));
    QVERIFY(!store.find(teacher->id.left(5))); // both begin so
}

void TestRunStore::damagedFolderIsSkipped()
{
    QTemporaryDir folder;
    const RunStore store(folder.path(), {});
    const auto good = store.create(u"good"_s, RunConfig());
    const auto bad = store.create(u"bad"_s, RunConfig());
    QFile file(bad->folder + u"/run.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    QCOMPARE(store.runs().size(), 1);
    QCOMPARE(store.runs()[0].id, good->id);
}

void TestRunStore::interruptedRunIsPausedOrFailed()
{
    QTemporaryDir folder;
    const RunStore store(folder.path(), {});
    auto run = store.create(u"run"_s, RunConfig());
    run->status = RunStatus::Running;
    QVERIFY(store.save(*run));
    {
        const auto lock = RunLock::acquire(run->folder);
        QVERIFY(lock);
        QVERIFY(!RunLock::acquire(run->folder));
        QCOMPARE(store.runs()[0].status, RunStatus::Running);
    }
    QCOMPARE(store.runs()[0].status, RunStatus::Failed);
    QDir().mkpath(run->checkpointLast());
    QFile manifest(run->checkpointLast() + u"/manifest.json"_s);
    QVERIFY(manifest.open(QIODevice::WriteOnly));
    manifest.close();
    QCOMPARE(store.runs()[0].status, RunStatus::Paused);
}

void TestRunStore::halfWrittenEventIsLeftOut()
{
    QTemporaryDir folder;
    const RunStore store(folder.path(), {});
    const auto run = store.create(u"run"_s, RunConfig());
    QFile file(run->eventsFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toJsonLine(RunWarning{u"one"_s}) + '\n' + toJsonLine(RunWarning{u"two"_s}) + '\n');
    file.write(toJsonLine(RunWarning{u"three"_s}).left(20));
    file.close();
    const auto events = store.events(*run);
    QCOMPARE(events.size(), 2);
    QCOMPARE(std::get<RunWarning>(events[1]).text, u"two"_s);
}

void TestRunStore::trainingRunIsNotRemoved()
{
    QTemporaryDir folder;
    const RunStore store(folder.path(), {});
    const auto run = store.create(u"run"_s, RunConfig());
    const auto lock = RunLock::acquire(run->folder);
    const auto removed = store.remove(*run);
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Busy);
    QVERIFY(QDir(run->folder).exists());
}

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_runstore.moc"
