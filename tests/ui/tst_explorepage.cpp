// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeproject.h"
#include "tests/ui/everychart.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/filterbutton.h"
#include "ui/plots/ageplot.h"
#include "ui/plots/barplot.h"
#include "ui/plots/histogramplot.h"
#include "ui/plots/mosaicplot.h"
#include "ui/plots/pointmap.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/figurestable.h"
#include "ui/widgets/figurestrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;

class TestExplorePage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ExplorePage> m_page;

    [[nodiscard]] BarPlot *classes() const
    {
        for (BarPlot *plot : m_page->findChildren<BarPlot *>()) {
            if (plot->bars().size() == 18)
                return plot;
        }
        return nullptr;
    }
    [[nodiscard]] double sum() const
    {
        double total = 0;
        for (const Bar &bar : classes()->bars())
            total += bar.value;
        return total;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = test::makeSmallProject(m_folder.path());
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    }

    void init()
    {
        m_workspace = std::make_unique<Workspace>();
        m_page = std::make_unique<ExplorePage>(m_workspace.get());
        m_page->resize(1200, 740);
        m_page->show();
        QSignalSpy opened(m_workspace.get(), &Workspace::projectOpened);
        m_workspace->openProject(m_folder.path());
        QVERIFY(opened.count() > 0 || opened.wait(20'000));
    }

    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }

    void countsWhatIsThere()
    {
        QVERIFY(classes());
        // 48 people with 7 pictures each; one of them is empty and left out.
        QTRY_COMPARE(sum(), 48 * 7 - 1);
        const auto *strip = m_page->findChild<FigureStrip *>();
        QCOMPARE(strip->valueOf(u"images"_s), QLocale().toString(48 * 7 - 1));
        QCOMPARE(strip->valueOf(u"people"_s), u"48"_s);
        QVERIFY(strip->valueOf(u"data problems"_s).toInt() >= 1);
    }

    void everyChartCanBeCopiedAndExported()
    {
        QTRY_COMPARE(sum(), 48 * 7 - 1);
        QVERIFY(test::checkEveryChart(*m_page) >= 4); // classes, mosaic, attributes, ages
    }

    void clickOnABarOpensItsImages()
    {
        QSignalSpy asked(m_workspace.get(), &Workspace::reviewRequested);
        QTest::qWait(0);
        BarPlot *plot = classes();
        QTRY_VERIFY(plot->barCentre(1).x() > plot->barCentre(0).x());
        const int index = 4; // wear / female / 30-59
        const double expected = plot->bars()[index].value;
        QVERIFY(expected > 0);
        QTest::mouseClick(plot->childAt(plot->barCentre(index)), Qt::LeftButton, {},
                          plot->barCentre(index));
        QCOMPARE(asked.size(), 1);
        const auto selection = asked[0][0].value<SampleSelection>();
        QCOMPARE(double(selection.rows.size()), expected);
        for (const int row : selection.rows)
            QCOMPARE(m_workspace->labels()->label(row).classIndex, index);
    }

    void otherDataAndPeople()
    {
        auto *data = m_page->findChild<QComboBox *>(u"exploreData"_s);
        auto *unit = m_page->findChild<QComboBox *>(u"exploreUnit"_s);
        const double images = sum();
        QTest::keyClick(unit, Qt::Key_Down);
        QTRY_VERIFY(sum() < images);
        QTest::keyClick(unit, Qt::Key_Up);
        data->setCurrentIndex(data->findText(u"train, held-out people"_s));
        QTRY_COMPARE(sum(), double(m_workspace->project()->split().validationRows.size()));
        auto *compare = m_page->findChild<QComboBox *>(u"exploreCompare"_s);
        compare->setCurrentIndex(2);
        QTRY_VERIFY(std::isfinite(classes()->bars().first().compared));
        const auto *mosaic = m_page->findChild<MosaicPlot *>(u"exploreMosaic"_s);
        QCOMPARE(
            double(std::accumulate(mosaic->counts().begin(), mosaic->counts().end(), qint64(0))),
            sum());
        unit->setCurrentIndex(2); // shares
        QTRY_VERIFY(std::abs(sum() - 1) < 1e-9);
        unit->setCurrentIndex(0);
        m_page->findChild<QCheckBox *>(u"exploreLog"_s)->click();
        QVERIFY(!m_page->grab().isNull());
    }

    void labelsArriveLive()
    {
        const double before = classes()->bars()[0].value;
        LabelBatch batch;
        batch.title = u"test"_s;
        LabelChange change;
        change.row = m_workspace->project()->split().trainRows.front();
        const int old = m_workspace->labels()->label(change.row).classIndex;
        change.kind = LabelEventKind::SetValues;
        change.attributeMask = 7;
        const int wanted = old == 0 ? 5 : 0;
        const auto values = m_workspace->project()->taxonomy().valuesOf(wanted);
        std::copy(values.begin(), values.end(), change.values.begin());
        batch.changes = {change};
        QVERIFY(m_workspace->labels()->apply(batch) > 0);
        QTRY_COMPARE(classes()->bars()[0].value, before + (wanted == 0 ? 1 : -1));
        // Before that batch, and beside it.
        auto *labels = m_page->findChild<QComboBox *>(u"exploreLabels"_s);
        QVERIFY(labels->count() > 2);
        auto *compare = m_page->findChild<QComboBox *>(u"exploreCompare"_s);
        compare->setCurrentIndex(compare->count() - 1);
        QTRY_COMPARE(classes()->bars()[0].compared, before);
        compare->setCurrentIndex(0);
        labels->setCurrentIndex(2);
        QTRY_COMPARE(classes()->bars()[0].value, before);
        labels->setCurrentIndex(0);
        QTRY_COMPARE(classes()->bars()[0].value, before + (wanted == 0 ? 1 : -1));
        QVERIFY(m_workspace->labels()->undo() > 0);
        QTRY_COMPARE(classes()->bars()[0].value, before);
        QVERIFY(m_workspace->labels()->flush());
    }

    void whatIfFollowsTheChoiceAndBecomesARecipe()
    {
        auto *weights = m_page->findChild<QComboBox *>(u"whatIfWeights"_s);
        auto *sampler = m_page->findChild<QComboBox *>(u"whatIfSampler"_s);
        QTest::keyClick(weights, Qt::Key_Down);
        QTest::keyClick(sampler, Qt::Key_Down);
        QSignalSpy recipe(m_workspace.get(), &Workspace::recipeRequested);
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"whatIfUse"_s), Qt::LeftButton);
        QCOMPARE(recipe.size(), 1);
        const auto config = recipe[0][0].value<RunConfig>();
        QCOMPARE(config.text(u"loss.class_weights"_s), u"inverse"_s);
        QCOMPARE(config.text(u"sampler.name"_s), u"class-balanced"_s);
        QCOMPARE(config.number(u"sampler.strength"_s), 0.5);
    }

    void whatIfReadsARunInTheBackground()
    {
        QVERIFY(test::addPredictedRun(m_folder.path(), u"judge"_s, 2, 7));
        m_workspace->notifyRunsChanged();
        auto *table = m_page->findChild<FiguresTable *>(u"whatIfTable"_s);
        auto *runs = m_page->findChild<QComboBox *>(u"whatIfRun"_s);
        const QString before = table->text(u',');
        QVERIFY(runs->count() > 1);
        runs->setCurrentIndex(1);
        QCOMPARE(table->text(u','), before); // nothing was read yet
        QTRY_VERIFY_WITH_TIMEOUT(table->text(u',') != before, 20'000);
        runs->setCurrentIndex(0);
        QTRY_COMPARE(table->text(u','), before);
    }

    void whatIfOfSomeImagesAPerson()
    {
        auto *most = m_page->findChild<QSpinBox *>(u"whatIfPerPerson"_s);
        auto *summary = m_page->findChild<QLabel *>(u"whatIfSummary"_s);
        const int people = int(m_workspace->project()->split().trainRows.size() + 6) / 7;
        most->setValue(2);
        // Everybody has seven images but the one whose picture is empty.
        QTRY_VERIFY(summary->text().contains(u"shows %1 images"_s.arg(2 * people)));
        QVERIFY(summary->text().contains(u"others each time"_s));
        QSignalSpy recipe(m_workspace.get(), &Workspace::recipeRequested);
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"whatIfUse"_s), Qt::LeftButton);
        QCOMPARE(recipe.size(), 1);
        QCOMPARE(recipe[0][0].value<RunConfig>().integer(u"sampler.per_person"_s), 2);
    }

    void aMosaicTileOpensItsImages()
    {
        QTest::mouseClick(m_page->findChild<QToolButton *>(u"exploreMosaicView"_s), Qt::LeftButton);
        auto *mosaic = m_page->findChild<MosaicPlot *>(u"exploreMosaic"_s);
        QTRY_VERIFY(mosaic->isVisible());
        QTRY_VERIFY(mosaic->tileRect(4).width() > 3);
        QSignalSpy asked(m_workspace.get(), &Workspace::reviewRequested);
        QTest::mouseClick(mosaic, Qt::LeftButton, {}, mosaic->tileRect(4).center());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(qint64(asked[0][0].value<SampleSelection>().rows.size()), mosaic->counts()[4]);
        const QString file = m_folder.filePath(u"mosaic.svg"_s);
        QVERIFY(exportChart(mosaic->chart(), file));
        QVERIFY(QFileInfo(file).size() > 1000);
        QCOMPARE(mosaic->values().size(), qsizetype(19));
    }

    void aFilterNarrowsEverything()
    {
        auto *filter = m_page->findChild<FilterButton *>(u"exploreFilter"_s);
        Q_EMIT filter->menu()->aboutToShow();
        QAction *female = nullptr;
        for (QAction *part : filter->menu()->actions()) {
            for (QAction *action : part->menu() ? part->menu()->actions() : QList<QAction *>()) {
                if (action->text() == u"female"_s)
                    female = action;
            }
        }
        QVERIFY(female);
        const double before = sum();
        female->trigger();
        QTRY_VERIFY(sum() < before);
        double women = 0;
        for (const int row : m_workspace->project()->split().trainRows)
            women += m_workspace->labels()->label(row).values[1] == 1;
        for (const int row : m_workspace->project()->split().validationRows)
            women += m_workspace->labels()->label(row).values[1] == 1;
        QCOMPARE(sum(), women);
        QVERIFY(filter->text().contains(u"female"_s));
        Q_EMIT filter->menu()->aboutToShow();
        filter->menu()->actions().first()->trigger();
        QTRY_COMPARE(sum(), before);
    }

    void draggedBoundsTellWhatTheyWouldGive()
    {
        auto *ages = m_page->findChild<AgePlot *>();
        const QList<int> bounds = ages->bounds();
        QCOMPARE(bounds, (QList<int>{30, 60}));
        QTRY_VERIFY(ages->boundHandle(1).x() > ages->boundHandle(0).x());
        const QPoint handle = ages->boundHandle(1);
        QWidget *canvas = ages->childAt(handle);
        QTest::mousePress(canvas, Qt::LeftButton, {}, handle);
        const int year = (ages->boundHandle(1).x() - ages->boundHandle(0).x()) / 30;
        QTest::mouseMove(canvas, handle - QPoint(3 * year, 0));
        QMouseEvent move(QEvent::MouseMove, handle - QPoint(3 * year, 0),
                         canvas->mapToGlobal(handle - QPoint(3 * year, 0)), Qt::LeftButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas, &move);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, handle - QPoint(3 * year, 0));
        QVERIFY(ages->bounds()[1] < 60);
        const auto labels = m_page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"Nothing is changed in the project"_s);
        }));
        QCOMPARE(m_workspace->project()->taxonomy().attributes()[2].bounds, bounds);
    }

    void imagesAreMeasuredInTheBackground()
    {
        auto *tabs = m_page->findChild<QTabWidget *>(u"exploreTabs"_s);
        tabs->setCurrentIndex(3);
        auto *measure = m_page->findChild<QPushButton *>(u"measureImages"_s);
        QTRY_VERIFY(m_workspace->jobs()->isIdle());
        measure->click();
        const auto plots = m_page->findChildren<HistogramPlot *>();
        QCOMPARE(plots.size(), qsizetype(2));
        QTRY_VERIFY_WITH_TIMEOUT(!plots[0]->isEmpty(), 60'000);
        QCOMPARE(std::accumulate(plots[0]->bins().begin(), plots[0]->bins().end(), qint64(0)),
                 qint64(48 * 7 - 1));
        QSignalSpy asked(m_workspace.get(), &Workspace::reviewRequested);
        Q_EMIT plots[0]->rangeClicked(0, 2);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<SampleSelection>().rows.size(), size_t(48 * 7 - 1));
    }

    void theMapShowsWhatARunMakesOfTheImages()
    {
        QVERIFY(test::addPredictedRun(m_folder.path(), u"teacher"_s, 3, 1));
        m_workspace->notifyRunsChanged();
        auto *data = m_page->findChild<QComboBox *>(u"exploreData"_s);
        data->setCurrentIndex(data->findText(u"train, held-out people"_s));
        m_page->findChild<QTabWidget *>(u"exploreViews"_s)->setCurrentIndex(1);
        auto *map = m_page->findChild<PointMap *>();
        QTRY_COMPARE_WITH_TIMEOUT(
            map->pointCount(), int(m_workspace->project()->split().validationRows.size()), 20'000);
        for (const int color : {1, 4, 5, 6})
            m_page->findChild<QComboBox *>(u"mapColour"_s)->setCurrentIndex(color);
        QVERIFY(!m_page->grab().isNull());
        // A lasso around everything.
        const QRect area = map->rect().adjusted(2, 24, -map->width() / 3, -2);
        QTest::mousePress(map, Qt::LeftButton, {}, area.topLeft());
        for (const QPoint corner : {area.topRight(), area.bottomRight(), area.bottomLeft()}) {
            QMouseEvent move(QEvent::MouseMove, corner, map->mapToGlobal(corner), Qt::LeftButton,
                             Qt::LeftButton, {});
            QCoreApplication::sendEvent(map, &move);
        }
        QTest::mouseRelease(map, Qt::LeftButton, {}, area.bottomLeft());
        QVERIFY(map->selected().size() > size_t(map->pointCount()) / 2);
        QSignalSpy asked(m_workspace.get(), &Workspace::reviewRequested);
        m_page->findChild<QPushButton *>(u"mapOpen"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<SampleSelection>().rows.size(), map->selected().size());
        // UMAP replaces the PCA when it is done.
        const QString pca = map->title();
        m_page->findChild<QComboBox *>(u"mapLayout"_s)->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(map->title() != pca, 60'000);
        QCOMPARE(map->values().size(), qsizetype(map->pointCount() + 1));
    }

    void reportAsPageAndAsPdf()
    {
        for (const QString &name : {u"report.html"_s, u"report.pdf"_s}) {
            QSignalSpy told(m_workspace.get(), &Workspace::messageShown);
            const QString path = m_folder.filePath(name);
            m_page->writeReport(path);
            QVERIFY(told.count() > 0 || told.wait(20'000));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            if (name.endsWith(u"pdf"_s)) {
                QVERIFY(bytes.startsWith("%PDF"));
                QVERIFY(bytes.size() > 10'000);
            } else {
                QVERIFY(bytes.contains("<svg") && bytes.contains("mask2.jpg"));
                QVERIFY(!bytes.contains("http-equiv") && !bytes.contains("<script"));
            }
        }
        QSignalSpy failed(m_workspace.get(), &Workspace::failed);
        m_page->writeReport(u"/no/such/folder/report.pdf"_s);
        QVERIFY(failed.count() > 0 || failed.wait(20'000));
    }

    void problemsNameTheFile()
    {
        auto *tabs = m_page->findChild<QTabWidget *>(u"exploreTabs"_s);
        tabs->setCurrentIndex(2);
        auto *table = m_page->findChild<FiguresTable *>(u"problemTable"_s);
        QVERIFY(table->shownRows() >= 1);
        QVERIFY(table->text(u',').contains(u"mask2.jpg"_s));
        QTest::keyClicks(m_page->findChild<QLineEdit *>(u"problemFilter"_s), u"no such file"_s);
        m_page->findChild<QLineEdit *>(u"problemFilter"_s)->setText(u"no such file"_s);
        QCOMPARE(table->shownRows(), 0);
    }

    void darkAndClosed()
    {
        Theme::instance()->setMode(ThemeMode::Dark);
        QVERIFY(!m_page->grab().isNull());
        Theme::instance()->setMode(ThemeMode::Light);
        m_workspace->closeProject();
        QVERIFY(!m_page->grab().isNull());
        const auto labels = m_page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"project"_s);
        }));
    }
};

QTEST_MAIN(TestExplorePage)
#include "tst_explorepage.moc"
