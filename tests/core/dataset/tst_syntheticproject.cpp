// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/syntheticproject.h"
#include "core/project/project.h"
#include "tests/support/jobcontext.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestSyntheticProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProjectHasTheSamplesAskedFor()
    {
        QTemporaryDir dir;
        JobContext job = quietJob();
        SyntheticProjectOptions options;
        options.samples = 5'002;
        const auto made = makeSyntheticProject(dir.path(), options, job);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().text()));
        const auto project = *Project::open(dir.path(), job);
        const SampleTable &samples = *project->samples();
        QCOMPARE(samples.dataset(0).size() + samples.dataset(1).size(), 5'002);
        QCOMPARE(samples.dataset(2).size(), 1'254);
        QCOMPARE(samples.dataset(0).size() % 7, 0);
        for (int d = 0; d < 3; ++d)
            QCOMPARE(samples.dataset(d).problems().size(), 0);
        QCOMPARE(samples.dataset(1).width(0), 192);
        QVERIFY(!makeSyntheticProject(dir.path(), options, job)); // never over a project

        QElapsedTimer timer;
        timer.start();
        QVERIFY(Project::rescan(dir.path(), job));
        qInfo("%d files scanned in %lld ms", samples.size(), timer.elapsed());
    }

    void theSameOptionsGiveTheSameFiles()
    {
        QList<QByteArray> tables;
        for (int i = 0; i < 2; ++i) {
            QTemporaryDir dir;
            JobContext job = quietJob();
            SyntheticProjectOptions options;
            options.samples = 200;
            QVERIFY(makeSyntheticProject(dir.path(), options, job));
            QFile table(dir.filePath(u"data/eval/info.csv"_s));
            QFile picture(dir.filePath(u"data/drawings/0-1-2-3.jpg"_s));
            QVERIFY(table.open(QIODevice::ReadOnly) && picture.open(QIODevice::ReadOnly));
            tables.append(table.readAll() + picture.readAll());
        }
        QCOMPARE(tables[0], tables[1]);
    }
};

QTEST_GUILESS_MAIN(TestSyntheticProject)
#include "tst_syntheticproject.moc"
