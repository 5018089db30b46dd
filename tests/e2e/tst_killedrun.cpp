// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 240'000; // milliseconds

/// How often a process is killed: 3, or LABELWRIGHT_KILLS (the promise is 50).
int killCount()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("LABELWRIGHT_KILLS", &given);
    return given ? count : 3;
}

QString sha256(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file)
        ? QString::fromLatin1(hash.result().toHex())
        : path + u" cannot be read"_s;
}

} // namespace

/// A training process is killed (SIGKILL: nothing is cleaned up) at random moments from its start
/// to its end and resumed; what it ends with must be what the uninterrupted one ended with, bit for
/// bit.
class TestKilledRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsWithTheSameWeights_data();
    void endsWithTheSameWeights();

private:
    [[nodiscard]] QString project() const { return m_folder.filePath(u"demo"_s); }
    /// The run's folder, empty while there is none.
    [[nodiscard]] QString folderOf(const QString &name) const;
    /// Starts the run, or goes on with it where its folder exists.
    void start(QProcess &process, const QString &recipe, const QString &name) const;
    [[nodiscard]] QStringList weightsOf(const QString &name) const;

    QTemporaryDir m_folder;
};

void TestKilledRun::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QProcess process;
    process.start(QStringLiteral(LABELWRIGHT_BINARY_DIR "/bin/labelwright-cli"),
                  {u"demo"_s, project(), u"--draw-only"_s, u"--people"_s, u"14"_s});
    QVERIFY(process.waitForFinished(longest));
    QCOMPARE(process.exitCode(), 0);
}

QString TestKilledRun::folderOf(const QString &name) const
{
    const QDir runs(project() + u"/runs"_s);
    const QStringList found = runs.entryList({u"*-"_s + name}, QDir::Dirs);
    if (found.isEmpty())
        return {};
    const QString folder = runs.filePath(found.first());
    if (QFile::exists(folder + u"/run.json"_s))
        return folder;
    QDir(folder).removeRecursively(); // killed before it became a run: lists leave it out, too
    return {};
}

void TestKilledRun::start(QProcess &process, const QString &recipe, const QString &name) const
{
    QStringList arguments{u"train"_s, project(), u"--device"_s, u"cpu"_s, u"--threads"_s, u"1"_s};
    if (const QString folder = folderOf(name); !folder.isEmpty()) {
        arguments += {u"--resume"_s, QDir(folder).dirName()};
    } else {
        arguments += {u"--recipe"_s, recipe, u"--name"_s, name};
        for (const char *assignment : {"model=resnet_tiny", "image_size=32", "epochs=5", "batch=8",
                                       "dropout=0.1", "ema=0.9", "augment.erase=0.3"})
            arguments += {u"--set"_s, QString::fromLatin1(assignment)};
    }
    process.start(QStringLiteral(LABELWRIGHT_BINARY_DIR "/bin/labelwright-cli"), arguments);
}

QStringList TestKilledRun::weightsOf(const QString &name) const
{
    const QString folder = folderOf(name);
    return {sha256(folder + u"/checkpoint-last/model.safetensors"_s),
            sha256(folder + u"/checkpoint-last/state.safetensors"_s),
            sha256(folder + u"/checkpoint-last/average.safetensors"_s),
            sha256(folder + u"/checkpoint-best/model.safetensors"_s)};
}

void TestKilledRun::endsWithTheSameWeights_data()
{
    QTest::addColumn<QString>("recipe");
    QTest::addColumn<int>("kills");
    const int count = killCount();
    QTest::newRow("supervised") << u"supervised"_s << count - count / 3;
    QTest::newRow("with the pool") << u"fixmatch"_s << count / 3;
}

void TestKilledRun::endsWithTheSameWeights()
{
    QFETCH(QString, recipe);
    QFETCH(int, kills);
    QElapsedTimer clock;
    clock.start();
    QProcess whole;
    start(whole, recipe, u"whole-"_s + recipe);
    QVERIFY(whole.waitForFinished(longest));
    QVERIFY2(whole.exitCode() == 0, whole.readAllStandardError().constData());
    const auto duration = int(clock.elapsed());
    const QStringList expected = weightsOf(u"whole-"_s + recipe);

    QRandomGenerator random(4711);
    int interrupted = 0;
    for (int i = 1; i <= kills; ++i) {
        const QString name = u"victim-%1-%2"_s.arg(recipe).arg(i);
        const int moment = random.bounded(duration);
        QProcess victim;
        start(victim, recipe, name);
        QVERIFY(victim.waitForStarted());
        if (!victim.waitForFinished(moment)) {
            victim.kill(); // SIGKILL
            QVERIFY(victim.waitForFinished(longest));
            ++interrupted;
        }
        QProcess resumed;
        start(resumed, recipe, name);
        QVERIFY(resumed.waitForFinished(longest));
        QVERIFY2(
            resumed.exitCode() == 0,
            (QByteArray::number(moment) + " ms: " + resumed.readAllStandardError()).constData());
        QVERIFY2(weightsOf(name) == expected,
                 qPrintable(u"killed after %1 of %2 ms"_s.arg(moment).arg(duration)));
        QVERIFY(QDir(folderOf(name)).removeRecursively());
    }
    qInfo("%d of %d processes were killed before their end (a whole run takes %d ms)", interrupted,
          kills, duration);
    QVERIFY(kills == 0 || interrupted > 0);
}

QTEST_GUILESS_MAIN(TestKilledRun)
#include "tst_killedrun.moc"
