// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 240'000; // milliseconds

/// A port of the loopback that nobody uses just now.
int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    const bool bound =
        ::bind(socket, generic, length) == 0 && ::getsockname(socket, generic, &length) == 0;
    ::close(socket);
    return bound ? ntohs(address.sin_port) : 0;
}

} // namespace

/// Two processes on the loopback train one run as one process with the doubled batch would: the
/// network has no BatchNorm, whose statistics are each process's own, as everywhere.
class TestDataParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void twoProcessesAreOneWithTheDoubledBatch();
    void theOthersEndWhenOneIsKilled();

private:
    [[nodiscard]] QString project() const { return m_folder.filePath(u"demo"_s); }
    [[nodiscard]] std::unique_ptr<QProcess> started(const QString &name, int batch, int epochs,
                                                    const QStringList &variables) const;
    [[nodiscard]] QStringList ranksOf(int rank, int port) const
    {
        return {u"RANK=%1"_s.arg(rank), u"WORLD_SIZE=2"_s, u"MASTER_ADDR=127.0.0.1"_s,
                u"MASTER_PORT=%1"_s.arg(port)};
    }
    /// Loss of every batch and validation loss of every epoch, as events.jsonl has them.
    [[nodiscard]] std::vector<double> lossesOf(const QString &name) const;

    QTemporaryDir m_folder;
};

void TestDataParallel::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QProcess process;
    process.start(QStringLiteral(LABELWRIGHT_BINARY_DIR "/bin/labelwright-cli"),
                  {u"demo"_s, project(), u"--draw-only"_s, u"--people"_s, u"14"_s});
    QVERIFY(process.waitForFinished(longest));
    QCOMPARE(process.exitCode(), 0);
}

std::unique_ptr<QProcess> TestDataParallel::started(const QString &name, int batch, int epochs,
                                                    const QStringList &variables) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process->setProcessEnvironment(environment);
    QStringList arguments{u"train"_s, project(),     u"--recipe"_s, u"supervised"_s, u"--name"_s,
                          name,       u"--device"_s, u"cpu"_s,      u"--threads"_s,  u"1"_s};
    for (const QString &assignment :
         {u"model=vit_tiny_patch16_224"_s, u"image_size=32"_s, u"batch=%1"_s.arg(batch),
          u"epochs=%1"_s.arg(epochs), u"optimizer.name=sgd"_s, u"optimizer.rate=0.02"_s,
          u"optimizer.clip=1"_s})
        arguments += {u"--set"_s, assignment};
    process->start(QStringLiteral(LABELWRIGHT_BINARY_DIR "/bin/labelwright-cli"), arguments);
    return process;
}

std::vector<double> TestDataParallel::lossesOf(const QString &name) const
{
    std::vector<double> losses;
    const QDir runs(project() + u"/runs"_s);
    const QStringList found = runs.entryList({u"*-"_s + name}, QDir::Dirs);
    if (found.size() != 1)
        return losses;
    QFile file(runs.filePath(found.first()) + u"/events.jsonl"_s);
    if (!file.open(QIODevice::ReadOnly))
        return losses;
    while (!file.atEnd()) {
        const QJsonObject event = QJsonDocument::fromJson(file.readLine()).object();
        for (const QString &key : {u"loss"_s, u"val_loss"_s}) {
            if (event.contains(key))
                losses.push_back(event[key].toDouble());
        }
    }
    return losses;
}

void TestDataParallel::twoProcessesAreOneWithTheDoubledBatch()
{
    const auto alone = started(u"alone"_s, 16, 3, {});
    QVERIFY(alone->waitForFinished(longest));
    QVERIFY2(alone->exitCode() == 0, alone->readAllStandardError().constData());

    const int port = freePort();
    const auto first = started(u"together"_s, 8, 3, ranksOf(0, port));
    const auto second = started(u"together"_s, 8, 3, ranksOf(1, port));
    QVERIFY(first->waitForFinished(longest) && second->waitForFinished(longest));
    const QByteArray said = first->readAllStandardError();
    if (said.contains("built without"))
        QSKIP("this build has no c10d: Gloo's headers (libgloo-dev) were not there");
    QVERIFY2(first->exitCode() == 0, said.constData());
    QVERIFY2(second->exitCode() == 0, second->readAllStandardError().constData());
    QVERIFY(second->readAllStandardOutput().isEmpty()); // only the first one tells

    const auto expected = lossesOf(u"alone"_s);
    const auto found = lossesOf(u"together"_s);
    QVERIFY(expected.size() > 10);
    QCOMPARE(found.size(), expected.size());
    double largest = 0;
    for (size_t i = 0; i < found.size(); ++i)
        largest = std::max(largest, std::abs(found[i] - expected[i]));
    qInfo("largest difference of %zu losses: %g", found.size(), largest);
    QVERIFY2(largest <= 1e-4, qPrintable(QString::number(largest)));
    QVERIFY(std::abs(expected.front() - expected[expected.size() / 2]) > 1e-3); // it has learned
}

void TestDataParallel::theOthersEndWhenOneIsKilled()
{
    const int port = freePort();
    const auto first = started(u"left"_s, 4, 1000, ranksOf(0, port));
    const auto second = started(u"left"_s, 4, 1000, ranksOf(1, port));
    QVERIFY(first->waitForStarted());
    // Once the first epoch is told, both are in the middle of their work.
    QByteArray out;
    while (!out.contains("epoch 1/") && first->state() == QProcess::Running
           && first->waitForReadyRead(longest))
        out += first->readAllStandardOutput();
    if (first->state() != QProcess::Running) {
        QVERIFY2(first->readAllStandardError().contains("built without"), out.constData());
        QSKIP("this build has no c10d: Gloo's headers (libgloo-dev) were not there");
    }
    second->kill();
    QVERIFY(second->waitForFinished(longest));
    QVERIFY(first->waitForFinished(60'000));
    QCOMPARE(first->exitCode(), 1);
    QVERIFY(!first->readAllStandardError().isEmpty());
}

QTEST_GUILESS_MAIN(TestDataParallel)
#include "tst_dataparallel.moc"
