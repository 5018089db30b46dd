// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/datareport.h"
#include "tests/support/fakeproject.h"
#include "tests/support/jobcontext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace lw;

class TestDataReport : public QObject
{
    Q_OBJECT

private:
    static void verifyXml(const QString &svg)
    {
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

private Q_SLOTS:
    void chartsAreWellFormedAndHoldTheirNumbers()
    {
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        std::vector<qint64> counts(18, 0);
        counts[4] = 12'345;
        counts[17] = 1;
        const ReportChart bars = barsChart({u"a<b"_s, u"c & d"_s}, {7, 0});
        verifyXml(bars.svg);
        QVERIFY(bars.svg.contains(u"a&lt;b: 7"_s));
        const ReportChart mosaic = mosaicChart(taxonomy, counts);
        verifyXml(mosaic.svg);
        QVERIFY(mosaic.svg.contains(u"12,345"_s));
        verifyXml(mosaicChart(taxonomy, std::vector<qint64>(18, 0)).svg);
        verifyXml(linesChart({{u"one"_s, {0.1, 0.4}}, {u"two"_s, {}}}, u"epoch"_s).svg);
        ConfusionMatrix matrix(2);
        matrix.counts = {3, 1, 0, 0};
        verifyXml(confusionChart(matrix, {u"x"_s, u"y"_s}).svg);
        AgeHistogram ages;
        ages.firstYear = 20;
        ages.counts = {{1, 0, 4}, {0, 2, 0}};
        const ReportChart years = ageChart(ages, {u"men"_s, u"?"_s}, {22});
        verifyXml(years.svg);
        QVERIFY(years.svg.contains(u"22 years, men: 4"_s));
        verifyXml(ageChart({}, {}, {}).svg);
    }

    void classesHaveDifferentColors()
    {
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        QVERIFY(reportClassColor(taxonomy, 0) != reportClassColor(taxonomy, 2));
        QVERIFY(reportClassColor(taxonomy, 0) != reportClassColor(taxonomy, 6));
        QCOMPARE(reportClassColor(taxonomy, 0).size(), qsizetype(7));
    }

    void wholeProjectAsOnePage()
    {
        QTemporaryDir folder;
        QVERIFY(test::makeSmallProject(folder.path()));
        JobContext job = test::quietJob();
        const auto project = Project::open(folder.path(), job);
        QVERIFY(project);
        const auto labels = LabelStore::open((*project)->paths().labels(), (*project)->samples(),
                                             (*project)->taxonomy());
        QVERIFY(labels);
        const Report report = dataReport(**project, (*labels)->labels());
        int charts = 0, tables = 0;
        for (const ReportBlock &block : report.blocks()) {
            charts += block.kind == ReportBlock::Kind::Chart;
            tables += block.kind == ReportBlock::Kind::Table;
        }
        QVERIFY(charts >= 6);
        QVERIFY(tables >= 3);
        const QString file = folder.filePath(u"report.html"_s);
        QVERIFY(report.write(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(written.readAll());
        QVERIFY(html.contains(u"mask2.jpg"_s)); // the problem
        for (const QString &fetched : {u"<script"_s, u"<link"_s, u"src="_s, u"@import"_s})
            QVERIFY2(!html.contains(fetched), qPrintable(fetched));
        QVERIFY(!report.write(folder.filePath(u"no/such/folder.html"_s)));
    }
};

QTEST_GUILESS_MAIN(TestDataReport)
#include "tst_datareport.moc"
