// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curveplot.h"
#include "ui/plots/decimation.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

CurveSeries curve(const QString &id, int points, double scale)
{
    CurveSeries series;
    series.id = id;
    series.name = id;
    for (int i = 0; i < points; ++i) {
        series.x.push_back(i + 1);
        series.y.push_back(scale * std::exp(-i / (points / 3.0)));
    }
    return series;
}

} // namespace

class TestCurvePlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decimationKeepsPeaksAndEnds()
    {
        std::vector<double> x(100'000);
        std::vector<double> y(x.size(), 0.0);
        for (size_t i = 0; i < x.size(); ++i)
            x[i] = double(i);
        y[54'321] = 9;
        y[77'777] = -9;
        y[10] = NAN;
        const auto kept = minMaxDecimated(x, y, 0, 99'999, 200);
        QVERIFY(kept.size() <= 4 * 202);
        QVERIFY(std::is_sorted(kept.begin(), kept.end()));
        QVERIFY(std::find(kept.begin(), kept.end(), 54'321U) != kept.end());
        QVERIFY(std::find(kept.begin(), kept.end(), 77'777U) != kept.end());
        QVERIFY(std::find(kept.begin(), kept.end(), 10U) == kept.end());
        QCOMPARE(kept.front(), 0U);
        QCOMPARE(kept.back(), 99'999U);
        // A zoomed view keeps one neighbour on each side.
        const auto part = minMaxDecimated(x, y, 100, 110, 1000);
        QCOMPARE(part.front(), 99U);
        QCOMPARE(part.back(), 111U);
        QVERIFY(minMaxDecimated({}, {}, 0, 1, 10).empty());
    }

    void smoothingIsUnbiased()
    {
        const std::vector<double> flat(20, 3.0);
        for (const double value : smoothed(flat, 0.9))
            QVERIFY(std::abs(value - 3) < 1e-12);
        const std::vector<double> jump{0, 1};
        QVERIFY(std::abs(smoothed(jump, 0.5)[1] - 2.0 / 3) < 1e-12);
        QCOMPARE(smoothed(jump, 0), jump);
    }

    void emptySaysSo()
    {
        CurvePlot plot;
        plot.setEmptyText(u"Start a run."_s);
        plot.resize(400, 200);
        plot.show();
        QVERIFY(plot.isEmpty());
        QCOMPARE(plot.findChild<QLabel *>()->text(), u"Start a run."_s);
        QVERIFY(plot.findChild<QLabel *>()->isVisible());
        plot.setSeries({curve(u"a"_s, 5, 1)});
        QVERIFY(!plot.isEmpty());
        QVERIFY(plot.findChild<QLabel *>()->isHidden());
    }

    void zoomsWithTheWheelAndResets()
    {
        CurvePlot plot;
        plot.resize(500, 300);
        plot.setSeries({curve(u"a"_s, 100, 1), curve(u"b"_s, 100, 2)});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        auto *canvas = plot.findChild<QWidget *>();
        const QPointF middle(250, 150);
        QWheelEvent wheel(middle, canvas->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas, &wheel);
        QVERIFY(plot.isZoomed());
        plot.setSeries({curve(u"a"_s, 120, 1), curve(u"b"_s, 120, 2)});
        QVERIFY(plot.isZoomed()); // new points do not take the view away
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, middle.toPoint());
        QVERIFY(!plot.isZoomed());
    }

    void exportsPictureAndValues()
    {
        CurvePlot plot;
        plot.resize(500, 300);
        plot.setTitle(u"Loss"_s);
        plot.show();
        plot.setAxisTitles(u"epoch"_s, u"loss"_s);
        plot.setSeries({curve(u"=run"_s, 3, 1)});
        QTemporaryDir folder;
        QVERIFY(plot.exportTo(folder.filePath(u"p.png"_s)));
        QCOMPARE(QImage(folder.filePath(u"p.png"_s)).width(), 1000);
        QVERIFY(plot.exportTo(folder.filePath(u"p.pdf"_s)));
        QFile pdf(folder.filePath(u"p.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        QVERIFY(plot.exportTo(folder.filePath(u"p.csv"_s)));
        QFile csv(folder.filePath(u"p.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArrayList lines = csv.readAll().split('\n');
        QCOMPARE(lines[0], "series,epoch,loss");
        QCOMPARE(lines[1], "'=run,1,1");
        QVERIFY(!plot.exportTo(folder.filePath(u"p.xyz"_s)));
        QVERIFY(!plot.exportTo(u"/nowhere/at/all.png"_s));
        QMenu menu;
        plot.fillMenu(&menu);
        QVERIFY(menu.actions().size() >= 5);
    }

    void tenTimesASecondIsCheap()
    {
        CurvePlot plot;
        plot.resize(800, 300);
        plot.show();
        std::vector<CurveSeries> series;
        for (int i = 0; i < 6; ++i)
            series.push_back(curve(QString::number(i), 20'000, 1 + i));
        plot.setSmoothing(0.9);
        plot.setSeries(series);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i)
            plot.setSeries(series);
        qInfo("setSeries, 6 x 20,000 points: %lld ms", timer.elapsed() / 10);
        QVERIFY(timer.elapsed() < 1000); // ten refreshes in well under the second they have
    }

    void logarithmicLeavesOutWhatHasNoLogarithm()
    {
        CurvePlot plot;
        CurveSeries zero = curve(u"zero"_s, 4, 1);
        zero.y = {0, 0, -1, NAN};
        plot.setLogarithmic(true);
        plot.setSeries({zero});
        QVERIFY(plot.isEmpty());
        plot.setLogarithmic(false);
        plot.setSeries({zero});
        QVERIFY(!plot.isEmpty());
        QCOMPARE(plot.values().size(), 1 + 3);
    }
};

QTEST_MAIN(TestCurvePlot)
#include "tst_curveplot.moc"
