// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labeldatabase.h"
#include "tests/support/labelsamples.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

namespace {

std::shared_ptr<const SampleTable> samplesOf(int people)
{
    return SampleTableBuilder().labelled(2).pool(people).build();
}

std::unique_ptr<LabelStore> openStore(const QString &file, int people = 4)
{
    auto store = LabelStore::open(file, samplesOf(people), Taxonomy::maskGenderAge());
    if (!store) {
        qWarning("%s", qPrintable(store.error().text()));
        return nullptr;
    }
    return std::move(*store);
}

bool run(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

/// Runs SQL on the file behind the store's back.
void damage(const QString &file, const QString &sql)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
        db.setDatabaseName(file);
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"damage"_s);
}

constexpr int killPeople = 500;

/// Helper mode: labels without end and prints each batch once it is committed.
int labelUntilKilled(const QString &file)
{
    const auto store = openStore(file, killPeople);
    if (!store || store->isReadOnly())
        return 1;
    int acknowledged = 0;
    QObject::connect(store.get(), &LabelStore::committed, store.get(), [&](qint64 batch) {
        std::printf("%lld\n", static_cast<long long>(batch));
        std::fflush(stdout);
        ++acknowledged;
    });
    const qint64 before = store->revision();
    for (int i = 0;; ++i) {
        const int row = 14 + int((before + i) % (killPeople * 4));
        if (i % 7 == 6)
            store->undo();
        else
            store->apply(byPerson({setClass(row, int((before + i + row) % 18))}));
        if (!store->flush()) // one batch at a time is on its way
            return 1;
    }
}

} // namespace

class TestLabelPersistence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondInstanceReads();
    void readOnlyFolderReads();
    void fullDiskPutsTheLabelsBack();
    void smallFullDisk();
    void deletedFolderIsNotSaved();
    void anotherFileInItsPlaceIsNotSaved();
    void clockSetBack();
    void halfMigratedIsReadOnly();
    void alteredRowIsLeftOut();
    void missingRowIsNoticed();
    void damagedPage();
    void foreignFileIsAnError();
    void theLogIsCarriedIntoTheFile();
    void backupAndRestore();
    void schemaUpgradeIsAllOrNothing();
    void killedAtAnyMoment();
};

void TestLabelPersistence::secondInstanceReads()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    auto first = openStore(file);
    first->apply(byPerson({setClass(0, 5)}));
    QVERIFY(first->flush().has_value());
    auto second = openStore(file);
    QVERIFY(second);
    QVERIFY(second->isReadOnly());
    QVERIFY(second->readOnlyReason().contains(QString::number(QCoreApplication::applicationPid())));
    QCOMPARE(second->label(0).classIndex, qint16(5));
    QCOMPARE(second->apply(byPerson({setClass(0, 6)})), 0);
    QCOMPARE(second->undo(), 0);
    QVERIFY(!second->canUndo());
    second.reset();
    first.reset();
    QVERIFY(!openStore(file)->isReadOnly());
}

void TestLabelPersistence::readOnlyFolderReads()
{
    // Permissions do not stop root, so the folder is mounted read-only where that is allowed.
    QTemporaryDir folder;
    const QString inner = folder.filePath(u"project"_s);
    QVERIFY(QDir().mkpath(inner));
    if (!run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=4m"_s, u"tmpfs"_s, inner}))
        QSKIP("needs the right to mount a tmpfs");
    const auto unmount = qScopeGuard([&] { run(u"umount"_s, {inner}); });
    const QString file = inner + u"/labels.sqlite"_s;
    auto store = openStore(file);
    QVERIFY(store && store->apply(byPerson({setClass(0, 5)})) > 0);
    store.reset();
    QVERIFY(run(u"mount"_s, {u"-o"_s, u"remount,ro"_s, inner}));
    store = openStore(file);
    QVERIFY(store);
    QVERIFY(store->isReadOnly());
    QVERIFY(!store->readOnlyReason().isEmpty());
    QCOMPARE(store->label(0).classIndex, qint16(5));
    QCOMPARE(store->apply(byPerson({setClass(1, 5)})), 0);
    store.reset();
    auto fresh =
        LabelStore::open(inner + u"/other.sqlite"_s, samplesOf(1), Taxonomy::maskGenderAge());
    QVERIFY(!fresh.has_value());
    QCOMPARE(fresh.error().kind, ErrorKind::ReadOnly);
    QVERIFY(!fresh.error().wayOut.isEmpty());
}

void TestLabelPersistence::fullDiskPutsTheLabelsBack()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    auto store = openStore(file, 3000);
    store->apply(byPerson({setClass(0, 5)}, u"Kept"_s));
    QVERIFY(store->flush().has_value());
    store->limitPagesForTest(20);
    QSignalSpy failed(store.get(), &LabelStore::writeFailed);
    QSignalSpy committed(store.get(), &LabelStore::committed);
    std::vector<LabelChange> changes;
    for (int i = 1; i < 12000; ++i)
        changes.push_back(setClass(i, 17));
    QVERIFY(store->apply(byPerson(changes, u"Lost"_s)) > 0);
    QVERIFY(store->apply(byPerson({setClass(0, 9)}, u"Lost as well"_s)) > 0);
    QCOMPARE(store->label(20).classIndex, qint16(17)); // at once, before the disk answers
    const auto flushed = store->flush();
    QVERIFY(!flushed.has_value());
    QCOMPARE(flushed.error().kind, ErrorKind::DiskFull);
    QVERIFY(!flushed.error().wayOut.isEmpty());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(store->label(20).classIndex, qint16(unknownValue));
    QCOMPARE(store->label(1).source, LabelSource::Dataset);
    QCOMPARE(store->label(0).classIndex, qint16(5));
    QCOMPARE(store->undoTitle(), u"Kept"_s);
    // Space again: the store goes on, and what was refused never reached the file.
    store->limitPagesForTest(1000000);
    const qint64 batch = store->apply(byPerson({setClass(30, 3)}, u"After"_s));
    QVERIFY(store->flush().has_value());
    QCOMPARE(committed.last().at(0).toLongLong(), batch);
    store.reset();
    store = openStore(file, 3000);
    QVERIFY(!store->isReadOnly());
    QCOMPARE(store->label(0).classIndex, qint16(5));
    QCOMPARE(store->label(30).classIndex, qint16(3));
    QCOMPARE(store->label(20).classIndex, qint16(unknownValue));
    QCOMPARE(store->batches().size(), size_t(2));
}

void TestLabelPersistence::smallFullDisk()
{
    QTemporaryDir folder;
    const QString inner = folder.filePath(u"small"_s);
    QVERIFY(QDir().mkpath(inner));
    if (!run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=512k"_s, u"tmpfs"_s, inner}))
        QSKIP("needs the right to mount a tmpfs");
    const auto unmount = qScopeGuard([&] { run(u"umount"_s, {inner}); });
    auto store = openStore(inner + u"/labels.sqlite"_s, 3000);
    QVERIFY(store);
    store->apply(byPerson({setClass(0, 5)}));
    QVERIFY(store->flush().has_value());
    std::vector<LabelChange> changes;
    for (int i = 1; i < 12000; ++i)
        changes.push_back(setClass(i, 17));
    store->apply(byPerson(changes));
    const auto flushed = store->flush();
    QVERIFY(!flushed.has_value());
    QCOMPARE(flushed.error().kind, ErrorKind::DiskFull);
    QCOMPARE(store->label(20).classIndex, qint16(unknownValue));
    store.reset();
    store = openStore(inner + u"/labels.sqlite"_s, 3000);
    QVERIFY(store);
    QCOMPARE(store->label(0).classIndex, qint16(5));
}

void TestLabelPersistence::deletedFolderIsNotSaved()
{
    QTemporaryDir folder;
    const QString inner = folder.filePath(u"project"_s);
    QVERIFY(QDir().mkpath(inner));
    auto store = openStore(inner + u"/labels.sqlite"_s);
    store->apply(byPerson({setClass(0, 5)}));
    QVERIFY(store->flush().has_value());
    QVERIFY(QDir().rename(inner, folder.filePath(u"moved"_s)));
    QSignalSpy committed(store.get(), &LabelStore::committed);
    store->apply(byPerson({setClass(0, 9)}));
    QVERIFY(!store->flush().has_value());
    QCOMPARE(committed.count(), 0);
    QCOMPARE(store->label(0).classIndex, qint16(5));
    store.reset();
    QCOMPARE(openStore(folder.filePath(u"moved/labels.sqlite"_s))->label(0).classIndex, qint16(5));
}

void TestLabelPersistence::anotherFileInItsPlaceIsNotSaved()
{
    // A folder that was deleted and made again: writes through the open file would go nowhere.
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    auto store = openStore(file);
    store->apply(byPerson({setClass(0, 5)}));
    QVERIFY(store->flush().has_value());
    QVERIFY(QFile::rename(file, folder.filePath(u"aside.sqlite"_s)));
    QVERIFY(QFile::copy(folder.filePath(u"aside.sqlite"_s), file));
    QSignalSpy committed(store.get(), &LabelStore::committed);
    store->apply(byPerson({setClass(0, 9)}));
    QVERIFY(!store->flush().has_value());
    QCOMPARE(committed.count(), 0);
    QCOMPARE(store->label(0).classIndex, qint16(5));
}

void TestLabelPersistence::clockSetBack()
{
    // Copies from a time that the clock now calls the future: a new one must not be the first to
    // go.
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    auto store = openStore(file);
    store->apply(byPerson({setClass(0, 5)}));
    store->backup();
    QVERIFY(store->flush().has_value());
    const QString made = LabelStore::backups(file).first().file;
    for (int i = 0; i < 10; ++i) {
        QVERIFY(QFile::copy(
            made, folder.filePath(u"backups/labels-21%1-120000-000.sqlite"_s.arg(100101 + i))));
    }
    QSignalSpy backupMade(store.get(), &LabelStore::backupMade);
    store->apply(byPerson({setClass(0, 9)}));
    store->backup();
    QVERIFY(store->flush().has_value());
    QCOMPARE(backupMade.count(), 1);
    const QString newest = backupMade.first().first().toString();
    QVERIFY(QFile::exists(newest));
    QCOMPARE(LabelStore::backups(file).first().file, newest);
    QCOMPARE(LabelStore::backups(file).size(), 10);
}

void TestLabelPersistence::halfMigratedIsReadOnly()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    auto store = openStore(file);
    store->apply(byPerson({setClass(0, 5)}));
    store.reset();
    damage(file, u"PRAGMA user_version = 0"_s); // tables are there, their version is not
    store = openStore(file);
    QVERIFY(store);
    QVERIFY(store->isReadOnly());
    QVERIFY(store->readOnlyReason().contains(u"backups"_s));
    QCOMPARE(store->label(0).classIndex, qint16(5));
    QCOMPARE(store->apply(byPerson({setClass(0, 6)})), 0);
}

void TestLabelPersistence::alteredRowIsLeftOut()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    auto store = openStore(file);
    for (int row = 0; row < 3; ++row)
        store->apply(byPerson({setClass(row, 9)}));
    store.reset();
    damage(file, u"UPDATE label_event SET attribute_values = attribute_values + 1 WHERE id = 2"_s);
    store = openStore(file);
    QVERIFY(store->isReadOnly());
    QCOMPARE(store->damagedRows(), 1);
    QVERIFY(store->readOnlyReason().contains(u"backups"_s));
    QCOMPARE(store->label(0).classIndex, qint16(9));
    QCOMPARE(store->label(1).classIndex, qint16(0));
    QCOMPARE(store->label(2).classIndex, qint16(9));
}

void TestLabelPersistence::missingRowIsNoticed()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    auto store = openStore(file);
    for (int row = 0; row < 3; ++row)
        store->apply(byPerson({setClass(row, 9)}));
    store.reset();
    damage(file, u"DELETE FROM label_event WHERE id = 2"_s);
    store = openStore(file);
    QVERIFY(store->isReadOnly());
    QCOMPARE(store->damagedRows(), 0);
    QCOMPARE(store->label(0).classIndex, qint16(9));
    QCOMPARE(store->label(2).classIndex, qint16(9));
}

void TestLabelPersistence::damagedPage()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    auto store = openStore(file, 3000);
    std::vector<LabelChange> changes;
    for (int i = 0; i < 8000; ++i)
        changes.push_back(setClass(i, 17));
    store->apply(byPerson(changes));
    store.reset();
    // A page in the middle of the file becomes noise.
    QFile database(file);
    QVERIFY(database.open(QIODevice::ReadWrite));
    const qint64 page = 4096 * (database.size() / 4096 * 3 / 4);
    QVERIFY(database.seek(page));
    QCOMPARE(database.write(QByteArray(4096, '\x5a')), 4096);
    database.close();
    store = openStore(file, 3000);
    QVERIFY(store);
    QVERIFY(store->isReadOnly());
    int kept = 0;
    for (const CurrentLabel &label : store->labels())
        kept += label.source == LabelSource::Person;
    QVERIFY2(kept > 7500 && kept < 8000, qPrintable(QString::number(kept)));
}

void TestLabelPersistence::foreignFileIsAnError()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    QFile foreign(file);
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.write(QByteArray(8192, 'x'));
    foreign.close();
    auto store = LabelStore::open(file, samplesOf(1), Taxonomy::maskGenderAge());
    QVERIFY(!store.has_value());
    QCOMPARE(store.error().kind, ErrorKind::BadInput);
    QVERIFY(!store.error().wayOut.isEmpty());
    QCOMPARE(QFileInfo(file).size(), 8192); // left as it is
}

/// Checkpoints are our own, after the acknowledgement: without them the log would grow for ever.
void TestLabelPersistence::theLogIsCarriedIntoTheFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    const auto store = openStore(file);
    QVERIFY(store);
    qint64 longest = 0; // 1,000 commits write 2,000 pages at the least: 8.2 MB
    for (int i = 0; i < 1000; ++i) {
        store->apply(byPerson({setClass(14, i % 18)}));
        QVERIFY(store->flush());
        longest = std::max(longest, QFileInfo(file + u"-wal"_s).size());
    }
    QVERIFY2(longest < 8'000'000, qPrintable(QString::number(longest)));
}

void TestLabelPersistence::backupAndRestore()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    auto store = openStore(file);
    store->apply(byPerson({setClass(0, 5)}));
    QSignalSpy made(store.get(), &LabelStore::backupMade);
    for (int i = 0; i < 12; ++i)
        store->backup();
    QVERIFY(store->flush().has_value());
    QCOMPARE(made.count(), 12);
    QCOMPARE(LabelStore::backups(file).size(), 10);
    store->apply(byPerson({setClass(0, 9)}));
    QVERIFY(store->flush().has_value());
    const QString newest = LabelStore::backups(file).first().file;
    QCOMPARE(LabelStore::restore(file, newest).error().kind, ErrorKind::Busy);
    store.reset();
    QVERIFY(LabelStore::restore(file, newest).has_value());
    store = openStore(file);
    QVERIFY(!store->isReadOnly());
    QCOMPARE(store->label(0).classIndex, qint16(5));
    QCOMPARE(LabelStore::backups(file).size(), 11); // the replaced file is kept, too
}

void TestLabelPersistence::schemaUpgradeIsAllOrNothing()
{
    QTemporaryDir folder;
    const QString scripts = folder.filePath(u"scripts"_s);
    QVERIFY(QDir().mkpath(scripts));
    QVERIFY(QFile::copy(u":/labelwright/schema/labels-1.sql"_s, scripts + u"/labels-1.sql"_s));
    const auto write = [&](const QByteArray &sql) {
        QFile second(scripts + u"/labels-2.sql"_s);
        return second.open(QIODevice::WriteOnly) && second.write(sql) == sql.size();
    };
    QVERIFY(write("CREATE TABLE extra (id INTEGER);\nCREATE TABLE broken (;\n"));
    LabelDatabase database;
    QVERIFY(database.open(folder.filePath(u"labels.sqlite"_s), LabelDatabase::Access::ReadWrite)
                .has_value());
    QVERIFY(!database.upgradeSchema(scripts).has_value());
    QCOMPARE(database.schemaVersion(), 1);
    QVERIFY(write("CREATE TABLE extra (id INTEGER);\n"));
    QVERIFY(database.upgradeSchema(scripts).has_value()); // `extra` was not left behind
    QCOMPARE(database.schemaVersion(), 2);
}

void TestLabelPersistence::killedAtAnyMoment()
{
    // 25 kills in ctest; LABELWRIGHT_KILLS=1000 for the full measurement.
    const int kills = qEnvironmentVariableIntValue("LABELWRIGHT_KILLS") > 0
        ? qEnvironmentVariableIntValue("LABELWRIGHT_KILLS")
        : 25;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"labels.sqlite"_s);
    QRandomGenerator random(20261123);
    qint64 acknowledgedBefore = 0;
    int extra = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess helper;
        helper.start(QCoreApplication::applicationFilePath(), {u"--label-until-killed"_s, file});
        QVERIFY(helper.waitForStarted());
        QVERIFY(helper.waitForReadyRead(60000)); // it labels now
        helper.waitForReadyRead(1 + random.bounded(40));
        QTest::qWait(random.bounded(30)); // the moment of the kill is the point of this test
        helper.kill();
        QVERIFY(helper.waitForFinished());
        const QList<QByteArray> lines = helper.readAllStandardOutput().split('\n');
        qint64 acknowledged = acknowledgedBefore;
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) // the last line may be cut
            acknowledged = lines[i].toLongLong();
        const auto store = openStore(file, killPeople);
        QVERIFY(store);
        QVERIFY2(!store->isReadOnly(), qPrintable(store->readOnlyReason()));
        QVERIFY2(store->revision() >= acknowledged, "an acknowledged label is missing");
        QVERIFY2(store->revision() <= acknowledged + 1, "more than one label was not acknowledged");
        QCOMPARE(store->damagedRows(), 0);
        extra += int(store->revision() - acknowledged);
        // Batch ids are gapless here: every acknowledged one is in the file.
        QCOMPARE(qint64(store->batches(1 << 30).size()), store->revision());
        acknowledgedBefore = store->revision();
    }
    qInfo("%d kills, %lld batches, none missing, %d not yet acknowledged ones extra", kills,
          static_cast<long long>(acknowledgedBefore), extra);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--label-until-killed"_s)
        return labelUntilKilled(arguments[2]);
    if (qEnvironmentVariableIsSet("LABELWRIGHT_KILLS"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "14400000"); // a thousand kills outlast Qt's five minutes
    TestLabelPersistence test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_labelpersistence.moc"
