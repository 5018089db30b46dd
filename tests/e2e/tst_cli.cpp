// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 240'000; // milliseconds

struct Ended
{
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

QString program()
{
    return QStringLiteral(LABELWRIGHT_BINARY_DIR "/bin/labelwright-cli");
}

Ended run(const QStringList &arguments)
{
    QProcess process;
    process.start(program(), arguments);
    if (!process.waitForFinished(longest)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// Drives the real program: exit codes, JSON, bad input.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void helps_data();
    void helps();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void failsInWords_data();
    void failsInWords();
    void printsOneJsonDocument();
    void restartsForAFasterKernel();
    void writesAReport();
    void goesThroughTheWholeJob();
    void resumesOnItsOwnDevice();
    void saysWhatAMethodIgnores();
    void votesAreKeptComparedAndTeach();
    void importsTheDirtySet();
    void saysThatAFolderIsReadOnly();
    void cancelsOnInterrupt();

private:
    [[nodiscard]] QString project() const { return m_folder.filePath(u"demo"_s); }
    QTemporaryDir m_folder;
};

void TestCli::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const Ended ended = run({u"demo"_s, project(), u"--draw-only"_s, u"--people"_s, u"14"_s});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QVERIFY(ended.out.contains("no real person"));
    QVERIFY(QFile::exists(project() + u"/truth/planted_errors.csv"_s));
    QVERIFY(!QFile::exists(project() + u"/data/train/planted_errors.csv"_s));
}

void TestCli::helps_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << QStringList{u"--help"_s} << u"pseudo-label"_s;
    QTest::newRow("version") << QStringList{u"--version"_s} << u"labelwright-cli 0."_s;
    for (const char *command : {"train", "bench"}) {
        QTest::newRow(command) << QStringList{QString::fromLatin1(command), u"--help"_s}
                               << u"Usage: labelwright-cli "_s + QString::fromLatin1(command);
    }
}

void TestCli::helps()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, expected);
    const Ended ended = run(arguments);
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.contains(expected.toUtf8()), ended.out.constData());
    QVERIFY2(ended.err.isEmpty(), ended.err.constData());
}

void TestCli::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QStringList{} << u"No command"_s;
    QTest::newRow("unknown command") << QStringList{u"trian"_s} << u"did you mean 'train'"_s;
    QTest::newRow("unknown option")
        << QStringList{u"eda"_s, u"x"_s, u"--reprot"_s} << u"--report"_s;
    QTest::newRow("missing value")
        << QStringList{u"eda"_s, u"x"_s, u"--report"_s} << u"needs a value"_s;
    QTest::newRow("missing project") << QStringList{u"eda"_s} << u"missing"_s;
    QTest::newRow("one too many") << QStringList{u"eda"_s, u"x"_s, u"y"_s} << u"'y'"_s;
    QTest::newRow("flag with value")
        << QStringList{u"eda"_s, u"x"_s, u"--json=1"_s} << u"takes no value"_s;
    QTest::newRow("no folder") << QStringList{u"init"_s, u"x"_s} << u"--labelled"_s;
    QTest::newRow("no recipe") << QStringList{u"train"_s, u"x"_s} << u"quick-look"_s;
    QTest::newRow("bad number") << QStringList{u"train"_s,      u"x"_s,         u"--recipe"_s,
                                               u"quick-look"_s, u"--threads"_s, u"many"_s}
                                << u"many"_s;
    QTest::newRow("review what") << QStringList{u"review"_s, u"delete"_s, u"x"_s} << u"status"_s;
    QTest::newRow("weights count") << QStringList{u"ensemble"_s, u"x"_s,   u"--runs"_s,    u"a,b"_s,
                                                  u"--on"_s,     u"val"_s, u"--weights"_s, u"1"_s}
                                   << u"2 weights"_s;
    QTest::newRow("unknown bench") << QStringList{u"bench"_s, u"nonsense"_s} << u"distribution"_s;
}

void TestCli::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, expected);
    const Ended ended = run(arguments);
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains(expected.toUtf8()), ended.err.constData());
    QVERIFY2(ended.out.isEmpty(), ended.out.constData());
}

void TestCli::failsInWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    const QString here = project();
    QTest::newRow("no project") << QStringList{u"eda"_s, u"/nonexistent/place"_s}
                                << u"/nonexistent/place"_s;
    QTest::newRow("no such folder")
        << QStringList{u"init"_s, m_folder.filePath(u"p"_s), u"--labelled"_s, u"/nonexistent"_s}
        << u"/nonexistent"_s;
    QTest::newRow("project is there")
        << QStringList{u"init"_s, here, u"--labelled"_s, here + u"/data/train"_s} << u"already"_s;
    QTest::newRow("demo is there") << QStringList{u"demo"_s, here} << u"not empty"_s;
    QTest::newRow("unknown run") << QStringList{u"predict"_s, here,      u"--run"_s,
                                                u"none"_s,    u"--on"_s, u"val"_s}
                                 << u"none"_s;
    // The run is looked for only when there is something to read with it.
    QTest::newRow("misspelt photo")
        << QStringList{u"predict"_s, here, u"--run"_s, u"none"_s, u"--on"_s, u"no.jpg"_s}
        << u"no such file"_s;
    QTest::newRow("misspelt folder")
        << QStringList{u"predict"_s, here, u"--run"_s, u"none"_s, u"--on"_s, u"/no/such/a.jpg"_s}
        << u"no folder /no/such"_s;
    QTest::newRow("misspelt data set")
        << QStringList{u"predict"_s, here, u"--run"_s, u"none"_s, u"--on"_s, u"trian"_s}
        << u"It has: val, train"_s;
    QTest::newRow("misspelt photo of faces")
        << QStringList{u"faces"_s, u"/no/such/a.jpg"_s} << u"no such file"_s;
    QTest::newRow("unknown recipe")
        << QStringList{u"train"_s, here, u"--recipe"_s, u"no-such"_s} << u"no-such"_s;
    QTest::newRow("unknown key") << QStringList{u"train"_s,      here,       u"--recipe"_s,
                                                u"quick-look"_s, u"--set"_s, u"epoch=3"_s}
                                 << u"epochs"_s;
    QTest::newRow("unwritable report")
        << QStringList{u"eda"_s, here, u"--report"_s, u"/nonexistent/r.html"_s}
        << u"/nonexistent/r.html"_s;
    QTest::newRow("unreadable import")
        << QStringList{u"review"_s, u"import"_s, here, u"--file"_s, u"/nonexistent.csv"_s}
        << u"/nonexistent.csv"_s;
}

void TestCli::failsInWords()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, expected);
    const Ended ended = run(arguments);
    QVERIFY2(ended.code == 1, ended.err.constData());
    QVERIFY2(ended.err.contains(expected.toUtf8()), ended.err.constData());
}

void TestCli::printsOneJsonDocument()
{
    const Ended eda = run({u"eda"_s, project(), u"--json"_s});
    QCOMPARE(eda.code, 0);
    const QJsonArray datasets = eda.json()[u"datasets"_s].toArray();
    QCOMPARE(datasets.size(), 3);
    QCOMPARE(datasets[0].toObject()[u"images"_s].toInt(), 14 * 7);
    QCOMPARE(datasets[0].toObject()[u"classes"_s].toObject()[u"images"_s].toArray().size(), 18);

    const Ended doctor = run({u"doctor"_s, u"--json"_s});
    QCOMPARE(doctor.code, 0);
    QVERIFY(doctor.json()[u"findings"_s].toArray().size() > 8);

    const Ended bench = run(
        {u"bench"_s, u"ensemble"_s, u"--runs"_s, u"2"_s, u"--samples"_s, u"200"_s, u"--json"_s});
    QCOMPARE(bench.code, 0);
    QCOMPARE(bench.json()[u"bench"_s].toString(), u"ensemble"_s);
    QVERIFY(bench.json()[u"metrics"_s].toObject()[u"update_p99_ms"_s].toDouble() > 0);
    QVERIFY(bench.json()[u"environment"_s].toObject()[u"processors"_s].toInt() > 0);
}

void TestCli::restartsForAFasterKernel()
{
    const auto finding = [](const QString &kernel, const QString &marker) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"OPENBLAS_CORETYPE"_s, kernel);
        environment.insert(u"LABELWRIGHT_BLAS"_s, marker);
        process.setProcessEnvironment(environment);
        process.start(program(), {u"doctor"_s, u"--json"_s});
        process.waitForFinished(longest);
        const QJsonArray all = QJsonDocument::fromJson(process.readAllStandardOutput())
                                   .object()[u"findings"_s]
                                   .toArray();
        for (const QJsonValue &one : all) {
            if (one.toObject()[u"what"_s] == "BLAS"_L1)
                return one.toObject();
        }
        return QJsonObject();
    };
    const QJsonObject slow = finding(u"Prescott"_s, {});
    if (!slow[u"found"_s].toString().contains("Prescott"_L1))
        QSKIP("no OpenBLAS that can be told its kernel");
    if (slow[u"health"_s] != "problem"_L1)
        QSKIP("this processor has nothing faster");
    QVERIFY(
        slow[u"advice"_s].toString().contains("OPENBLAS_CORETYPE"_L1)); // the user's choice stays
    const QJsonObject fast = finding(u"Prescott"_s, u"again"_s);
    QVERIFY(!fast[u"found"_s].toString().contains("Prescott"_L1));
    QCOMPARE(fast[u"health"_s].toString(), u"ok"_s);
}

void TestCli::writesAReport()
{
    const QString file = m_folder.filePath(u"eda.html"_s);
    QCOMPARE(run({u"eda"_s, project(), u"--report"_s, file}).code, 0);
    QFile page(file);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    QVERIFY(html.contains("<svg"));
    QVERIFY(html.contains("wear / male / &lt;30"));
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains("http"));
    // The PDF is printed by the window program.
    const QString pdf = m_folder.filePath(u"eda.pdf"_s);
    const Ended printed = run({u"eda"_s, project(), u"--report"_s, pdf});
    if (!QFileInfo(QStringLiteral(LABELWRIGHT_BINARY_DIR "/bin/labelwright")).isExecutable()) {
        QCOMPARE(printed.code, 1);
        QVERIFY2(printed.err.contains("build with the window"), printed.err.constData());
        return;
    }
    QVERIFY2(printed.code == 0, printed.err.constData());
    QFile pages(pdf);
    QVERIFY(pages.open(QIODevice::ReadOnly));
    const QByteArray bytes = pages.readAll();
    QVERIFY(bytes.startsWith("%PDF") && bytes.size() > 10'000);
    const Ended nowhere = run({u"eda"_s, project(), u"--report"_s, u"/no/such/place/eda.pdf"_s});
    QCOMPARE(nowhere.code, 1);
    QVERIFY2(nowhere.err.contains("/no/such/place"), nowhere.err.constData());
}

void TestCli::goesThroughTheWholeJob()
{
    const QString here = project();
    const QStringList small{u"--set"_s,     u"epochs=2"_s, u"--set"_s, u"image_size=32"_s,
                            u"--threads"_s, u"1"_s,        u"--json"_s};
    for (const QString &name : {u"one"_s, u"two"_s}) {
        const Ended trained =
            run(QStringList{u"train"_s, here, u"--recipe"_s, u"quick-look"_s, u"--name"_s, name}
                + small);
        QVERIFY2(trained.code == 0, trained.err.constData());
        QCOMPARE(trained.json()[u"status"_s].toString(), u"finished"_s);
        QCOMPARE(trained.json()[u"history"_s].toArray().size(), 2);
    }
    const Ended runs = run({u"runs"_s, here, u"--json"_s});
    QCOMPARE(runs.json()[u"runs"_s].toArray().size(), 2);

    const QString table = m_folder.filePath(u"p.csv"_s);
    const Ended predicted =
        run({u"predict"_s, here, u"--run"_s, u"one"_s, u"--on"_s, u"eval"_s, u"--out"_s, table});
    QVERIFY2(predicted.code == 0, predicted.err.constData());
    QFile csv(table);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 1 + 6 * 7);
    const Ended folder = run({u"predict"_s, here, u"--run"_s, u"one"_s, u"--on"_s,
                              here + u"/data/external"_s, u"--json"_s});
    QVERIFY2(folder.code == 0, folder.err.constData());
    QCOMPARE(folder.json()[u"images"_s].toInt(), 8 * 4);

    const Ended labelled = run({u"pseudo-label"_s, here, u"--run"_s, u"one"_s, u"--json"_s});
    QVERIFY2(labelled.code == 0, labelled.err.constData());
    QCOMPARE(labelled.json()[u"suggested"_s].toInt(), 8 * 4);
    const Ended suspects = run({u"label-errors"_s, here, u"--run"_s, u"one"_s, u"--json"_s});
    QVERIFY2(suspects.code == 0, suspects.err.constData());

    const QString review = m_folder.filePath(u"review.csv"_s);
    QCOMPARE(run({u"review"_s, u"export"_s, here, u"--file"_s, review}).code, 0);
    const Ended again =
        run({u"review"_s, u"import"_s, here, u"--file"_s, review, u"--dry-run"_s, u"--json"_s});
    QVERIFY2(again.code == 0, again.err.constData());
    QCOMPARE(again.json()[u"changed"_s].toInt(), 0); // what was written says what is known
    QCOMPARE(run({u"review"_s, u"status"_s, here}).code, 0);

    const QString submission = m_folder.filePath(u"submission.csv"_s);
    const Ended ensemble = run({u"ensemble"_s, here, u"--runs"_s, u"one,two"_s, u"--optimise"_s,
                                u"--on"_s, u"eval"_s, u"--submission"_s, submission, u"--json"_s});
    QVERIFY2(ensemble.code == 0, ensemble.err.constData());
    QCOMPARE(ensemble.json()[u"members"_s].toArray().size(), 2);
    QFile answers(submission);
    QVERIFY(answers.open(QIODevice::ReadOnly));
    QCOMPARE(answers.readLine(), QByteArray("ImageID,ans\n"));
    QCOMPARE(answers.readAll().count('\n'), 6 * 7);
    const Ended scored =
        run({u"ensemble"_s, here, u"--runs"_s, u"one,two"_s, u"--on"_s, u"val"_s, u"--json"_s});
    QVERIFY(scored.json()[u"metrics"_s].toObject().contains(u"macro_f1"_s));
    const Ended wrong = run({u"ensemble"_s, here, u"--runs"_s, u"one"_s, u"--on"_s, u"val"_s,
                             u"--submission"_s, submission});
    QCOMPARE(wrong.code, 1); // a submission needs an evaluation set
}

/// After the whole job. A device that is gone is said; another one takes over and is remembered.
void TestCli::resumesOnItsOwnDevice()
{
    const QString here = project();
    QString folder;
    for (const QJsonValue &each : run({u"runs"_s, here, u"--json"_s}).json()[u"runs"_s].toArray()) {
        if (each[u"name"_s].toString() == u"one"_s)
            folder = each[u"folder"_s].toString();
    }
    const auto device = [&folder] {
        QFile file(folder + u"/device.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    };
    const QJsonObject own{{u"device"_s, u"cpu"_s}, {u"threads"_s, 1}};
    QCOMPARE(device(), own);
    const Ended same = run({u"train"_s, here, u"--resume"_s, u"one"_s});
    QVERIFY2(same.code == 0, same.err.constData());
    QVERIFY2((same.out + same.err).contains("cpu (1 thread"), (same.out + same.err).constData());

    QFile file(folder + u"/device.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"device": "cuda:7", "threads": 1})");
    file.close();
    const Ended gone = run({u"train"_s, here, u"--resume"_s, u"one"_s});
    QVERIFY2(gone.code == 0, gone.err.constData());
    QVERIFY2(gone.err.contains("cuda:7"), gone.err.constData());
    QCOMPARE(device(), own);
    const Ended asked =
        run({u"train"_s, here, u"--resume"_s, u"one"_s, u"--device"_s, u"cuda:7"_s});
    QVERIFY(asked.code != 0); // who names a device gets no other
}

/// What FixMatch cannot use is named before the first epoch.
void TestCli::saysWhatAMethodIgnores()
{
    const Ended trained =
        run({u"train"_s, project(), u"--recipe"_s, u"fixmatch"_s, u"--set"_s, u"epochs=1"_s,
             u"--set"_s, u"image_size=32"_s, u"--set"_s, u"model=resnet_tiny"_s, u"--set"_s,
             u"accumulate=4"_s, u"--threads"_s, u"1"_s});
    QVERIFY2(trained.code == 0, trained.err.constData());
    QVERIFY2(trained.err.contains("accumulate"), trained.err.constData());
}

/// After the whole job: the runs "one" and "two" and submission.csv are there.
void TestCli::votesAreKeptComparedAndTeach()
{
    const QString here = project();
    const QString submission = m_folder.filePath(u"submission.csv"_s);
    QVERIFY(QFile::exists(submission));
    QVERIFY(QFile::exists(m_folder.filePath(u"submission.yaml"_s))); // its recipe
    const Ended kept = run({u"ensemble"_s, here, u"--runs"_s, u"one,two"_s, u"--fit-bias"_s,
                            u"--on"_s, u"val"_s, u"--save"_s, u"biased"_s, u"--json"_s});
    QVERIFY2(kept.code == 0, kept.err.constData());
    const QJsonArray interval = kept.json()[u"macro_f1_interval"_s].toArray();
    const double score = kept.json()[u"metrics"_s].toObject()[u"macro_f1"_s].toDouble();
    QVERIFY(interval[0].toDouble() <= score && score <= interval[1].toDouble());
    // A table of another program (here: the submission) votes, too, and the difference is told.
    const Ended mixed =
        run({u"ensemble"_s, here, u"--runs"_s, u"one,"_s + submission, u"--weights"_s, u"0,1"_s,
             u"--on"_s, u"eval"_s, u"--against"_s, submission, u"--json"_s});
    QVERIFY2(mixed.code == 0, mixed.err.constData());
    QCOMPARE(mixed.json()[u"against"_s].toObject()[u"same"_s].toInt(), 6 * 7);
    const Ended other = run({u"ensemble"_s, here, u"--preset"_s, u"biased"_s, u"--on"_s, u"eval"_s,
                             u"--against"_s, submission, u"--json"_s});
    QVERIFY2(other.code == 0, other.err.constData());
    const QJsonObject difference = other.json()[u"against"_s].toObject();
    QCOMPARE(difference[u"same"_s].toInt() + difference[u"changes"_s].toArray().size(), 6 * 7);
    const Ended taught = run({u"pseudo-label"_s, here, u"--ensemble"_s, u"biased"_s, u"--json"_s});
    QVERIFY2(taught.code == 0, taught.err.constData());
    QCOMPARE(taught.json()[u"ensemble"_s].toString(), u"ensemble:biased"_s);
    QCOMPARE(taught.json()[u"suggested"_s].toInt(), 8 * 4);
    QCOMPARE(run({u"pseudo-label"_s, here, u"--ensemble"_s, u"nobody"_s}).code, 1);
    // Photos are read by a kept vote as by a run.
    const QDir people(here + u"/data/train/images"_s);
    const QDir person(people.filePath(people.entryList(QDir::Dirs | QDir::NoDotAndDotDot).first()));
    const QString photo = person.filePath(person.entryList({u"*.jpg"_s, u"*.png"_s}).first());
    const QString out = m_folder.filePath(u"tried"_s);
    const Ended tried = run({u"predict"_s, here, u"--ensemble"_s, u"biased"_s, u"--on"_s, photo,
                             u"--out"_s, out, u"--json"_s});
    QVERIFY2(tried.code == 0, tried.err.constData());
    const QJsonArray photos = tried.json()[u"photos"_s].toArray();
    QCOMPARE(photos.size(), 1);
    QVERIFY(photos[0].toObject()[u"calibrated"_s].toBool());
    QVERIFY(photos[0].toObject()[u"faces"_s].toArray().size() >= 1);
    QCOMPARE(QDir(out).entryList(QDir::Files).size(), 2); // the picture and the table
}

void TestCli::importsTheDirtySet()
{
    SKIP_WITHOUT_SHARED();
    const QString dirty = lw::test::sharedFolder() + u"/data/dirty"_s;
    const Ended ended =
        run({u"init"_s, m_folder.filePath(u"dirty"_s), u"--labelled"_s, dirty + u"/train"_s,
             u"--pool"_s, dirty + u"/external"_s, u"--json"_s});
    QVERIFY2(ended.code == 0, ended.err.constData());
    int problems = 0;
    const QJsonArray datasets = ended.json()[u"datasets"_s].toArray();
    for (const QJsonValue &dataset : datasets) {
        QVERIFY(dataset.toObject()[u"images"_s].toInt() > 20); // the rest is imported
        const QJsonArray listed = dataset.toObject()[u"problems"_s].toArray();
        for (const QJsonValue &problem : listed) {
            ++problems;
            QVERIFY(!problem.toObject()[u"reason"_s].toString().isEmpty());
            QVERIFY(!problem.toObject()[u"file"_s].toString().isEmpty());
        }
    }
    QVERIFY2(problems >= 20, qPrintable(QString::number(problems)));
}

void TestCli::saysThatAFolderIsReadOnly()
{
    // root may write everywhere but into /proc
    const bool isRoot = geteuid() == 0;
    const QString folder = isRoot ? u"/proc/self"_s : m_folder.filePath(u"locked"_s);
    if (!isRoot) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    }
    const Ended ended =
        run({u"init"_s, folder + u"/p"_s, u"--labelled"_s, project() + u"/data/train"_s});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(folder.toUtf8()), ended.err.constData());
    if (!isRoot)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestCli::cancelsOnInterrupt()
{
    QProcess process;
    process.start(
        program(),
        {u"demo"_s, m_folder.filePath(u"long"_s), u"--draw-only"_s, u"--people"_s, u"3000"_s});
    QVERIFY(process.waitForReadyRead(longest)); // it has said that it draws
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(5000));
    QCOMPARE(process.exitCode(), 130);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
