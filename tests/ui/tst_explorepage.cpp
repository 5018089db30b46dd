// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeproject.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/plots/ageplot.h"
#include "ui/plots/barplot.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/figurestable.h"
#include "ui/widgets/figurestrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

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
        compare->setCurrentIndex(compare->count() - 1);
        QTRY_VERIFY(std::isfinite(classes()->bars().first().compared));
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
