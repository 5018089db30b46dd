// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a folder in a public layout to a trained network: the real program, on drawn faces.
#include "core/demo/drawnface.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

constexpr int longest = 240'000; // milliseconds

struct Ended
{
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Ended run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(LABELWRIGHT_BINARY_DIR "/bin/labelwright-cli"), arguments);
    if (!process.waitForFinished(longest)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

bool writeFace(const QString &file, const cv::Mat &rgb)
{
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    return QDir().mkpath(QFileInfo(file).path()) && cv::imwrite(file.toStdString(), bgr);
}

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// face-mask-lite names, and a table of whole labels; UTKFace names beside them.
    void initTestCase()
    {
        SeededRandom random(4);
        QByteArray table = "file,person,mask,gender,age\n";
        for (int p = 0; p < 24; ++p) {
            const int age = 20 + 2 * p;
            const auto person = demo::DrawnPerson::random(random, p % 2, age);
            const auto bare = demo::DrawnShot::random(random, demo::MaskWear::None);
            const auto worn = demo::DrawnShot::random(random, demo::MaskWear::Worn);
            const QString name = u"images/%1_%2.png"_s;
            QVERIFY(writeFace(path(u"whole/"_s + name.arg(p).arg(0)),
                              demo::drawFace(person, bare, 96, 128)));
            QVERIFY(writeFace(path(u"whole/"_s + name.arg(p).arg(1)),
                              demo::drawFace(person, worn, 96, 128)));
            for (const int shot : {0, 1})
                table += u"%1,%2,%3,%4,%5\n"_s.arg(name.arg(p).arg(shot), u"p%1"_s.arg(p))
                             .arg(shot ? u"wear"_s : u"none"_s)
                             .arg(p % 2 ? u"female"_s : u"male"_s)
                             .arg(age)
                             .toUtf8();
            const auto other = demo::DrawnPerson::random(random, p % 2, age);
            QVERIFY(writeFace(path(u"utk/%1_%2_0_2017011900000%3.jpg"_s.arg(age).arg(p % 2).arg(
                                  p, 2, 10, QChar(u'0'))),
                              demo::drawFace(other, bare, 96, 128)));
        }
        QVERIFY(writeFace(path(u"utk/39_1_20170119000000.jpg"_s), // lacks a field
                          demo::drawFace(demo::DrawnPerson::random(random, true, 39),
                                         demo::DrawnShot::random(random, demo::MaskWear::None), 96,
                                         128)));
        QFile csv(path(u"whole/faces.csv"_s));
        QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(table) == table.size());
    }

    void fromFoldersToARunOnPartialLabels()
    {
        const QString project = path(u"project"_s);
        const Ended made =
            run({u"init"_s, project, u"--labelled"_s, path(u"whole"_s), u"--source"_s,
                 u"drawn by the test"_s, u"--licence"_s, u"GPL-3.0-or-later"_s,
                 u"--redistribution"_s, u"allowed"_s, u"--json"_s});
        QVERIFY2(made.code == 0, made.err.constData());
        const QJsonObject whole = made.json()[u"datasets"_s].toArray()[0].toObject();
        QCOMPARE(whole[u"format"_s].toString(), u"csv"_s);
        QCOMPARE(whole[u"images"_s].toInt(), 48);
        QCOMPARE(whole[u"people"_s].toInt(), 24);
        QCOMPARE(whole[u"licence"_s].toString(), u"GPL-3.0-or-later"_s);
        QCOMPARE(whole[u"redistribution"_s].toString(), u"allowed"_s);
        const int heldOut = made.json()[u"validation_images"_s].toInt();
        QVERIFY(heldOut > 0);

        const Ended added = run({u"add-dataset"_s, project, u"--labelled"_s, path(u"utk"_s),
                                 u"--id"_s, u"utk"_s, u"--json"_s});
        QVERIFY2(added.code == 0, added.err.constData());
        const QJsonObject utk = added.json()[u"dataset"_s].toObject();
        QCOMPARE(utk[u"format"_s].toString(), u"utkface"_s);
        QCOMPARE(utk[u"images"_s].toInt(), 25);
        QCOMPARE(utk[u"labelled_images"_s][u"mask"_s].toInt(), 0);
        QCOMPARE(utk[u"labelled_images"_s][u"gender"_s].toInt(), 24);
        QCOMPARE(utk[u"labelled_images"_s][u"age"_s].toInt(), 25);
        QCOMPARE(utk[u"redistribution"_s].toString(), u"forbidden"_s);
        QCOMPARE(added.json()[u"validation_images"_s].toInt(), heldOut);

        const Ended trained = run({u"train"_s, project, u"--recipe"_s, u"quick-look"_s, u"--name"_s,
                                   u"one"_s, u"--set"_s, u"epochs=1"_s, u"--set"_s,
                                   u"image_size=32"_s, u"--threads"_s, u"1"_s, u"--json"_s});
        QVERIFY2(trained.code == 0, trained.err.constData());
        QCOMPARE(trained.json()[u"status"_s].toString(), u"finished"_s);
        const Ended facts = run({u"eda"_s, project, u"--json"_s});
        QVERIFY2(facts.code == 0, facts.err.constData());
    }

    void wrongOptionsFailInWords()
    {
        const Ended wrong = run({u"init"_s, path(u"wrong"_s), u"--labelled"_s, path(u"utk"_s),
                                 u"--option"_s, u"same_for_all.mask=hat"_s});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains("hat"), wrong.err.constData());
        QVERIFY(!QDir(path(u"wrong"_s)).exists());
        const Ended two = run({u"init"_s, path(u"wrong"_s), u"--labelled"_s, path(u"utk"_s),
                               u"--labelled"_s, path(u"whole"_s), u"--licence"_s, u"none"_s});
        QCOMPARE(two.code, 1);
        QVERIFY2(two.err.contains("train-2"), two.err.constData());
    }

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
