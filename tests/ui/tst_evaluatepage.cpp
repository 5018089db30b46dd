// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeproject.h"
#include "ui/pages/evaluate/evaluatepage.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/confusionview.h"
#include "ui/widgets/figurestable.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestEvaluatePage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<EvaluatePage> m_page;

    [[nodiscard]] QString score() const
    {
        return m_page->findChild<QLabel *>(u"macroF1"_s)->text();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = test::makeSmallProject(m_folder.path());
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        QVERIFY(test::addPredictedRun(m_folder.path(), u"strong"_s, 3, 1));
        QVERIFY(test::addPredictedRun(m_folder.path(), u"weak"_s, 1, 2));
        QVERIFY(test::addPredictedRun(m_folder.path(), u"noise"_s, 0, 3));
    }

    void init()
    {
        m_workspace = std::make_unique<Workspace>();
        m_page = std::make_unique<EvaluatePage>(m_workspace.get());
        m_page->resize(1200, 740);
        m_page->show();
        QSignalSpy opened(m_workspace.get(), &Workspace::projectOpened);
        m_workspace->openProject(m_folder.path());
        QVERIFY(opened.count() > 0 || opened.wait(20'000));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session()->hasEnsemble(), 20'000);
    }

    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }

    void scoreComesFirstWithItsInterval()
    {
        QCOMPARE(m_page->session()->ensemble().memberCount(), 3);
        QCOMPARE(score(), QLocale().toString(m_page->session()->metrics().macroF1, 'f', 4));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session()->intervals().has_value(), 20'000);
        const auto &interval = m_page->session()->intervals()->macroF1;
        QVERIFY(interval.low < interval.value && interval.value < interval.high);
        QTRY_VERIFY(m_page->findChild<QLabel *>(u"macroF1Interval"_s)
                        ->text()
                        .contains(QLocale().toString(interval.low, 'f', 3)));
    }

    void draggingASliderMovesEveryFigure()
    {
        const QString before = score();
        const ConfusionMatrix matrix = m_page->session()->matrix();
        // All weight to the run that knows nothing.
        for (int m = 0; m < 3; ++m) {
            const auto &member = m_page->session()->members()[size_t(m)];
            auto *slider = m_page->findChild<QSlider *>(u"memberSlider%1"_s.arg(m));
            slider->setFocus();
            QTest::keyClick(slider, member.run.name == u"noise"_s ? Qt::Key_End : Qt::Key_Home);
            QCOMPARE(m_page->findChild<QDoubleSpinBox *>(u"memberWeight%1"_s.arg(m))->value(),
                     member.run.name == u"noise"_s ? 1.0 : 0.0);
        }
        QVERIFY(score() != before);
        QVERIFY(m_page->session()->matrix().counts != matrix.counts);
        QCOMPARE(m_page->findChild<ConfusionView *>()->matrix().counts,
                 m_page->session()->matrix().counts);
        QVERIFY(m_page->session()->metrics().macroF1 < 0.3);
    }

    void soloAndMute()
    {
        EvaluateSession *session = m_page->session();
        const int strong = session->members()[0].run.name == u"strong"_s ? 0
            : session->members()[1].run.name == u"strong"_s              ? 1
                                                                         : 2;
        session->setSolo(strong, true);
        QCOMPARE(session->metrics().macroF1, session->members()[size_t(strong)].macroF1Alone);
        session->setSolo(strong, false);
        session->setMuted(strong, true);
        QVERIFY(session->metrics().macroF1 < session->members()[size_t(strong)].macroF1Alone);
    }

    void aCellOpensItsImages()
    {
        QSignalSpy asked(m_workspace.get(), &Workspace::reviewRequested);
        auto *view = m_page->findChild<ConfusionView *>();
        const ConfusionMatrix &matrix = m_page->session()->matrix();
        const qint64 count = matrix.at(4, 4);
        QVERIFY(count > 0);
        QTest::mouseClick(view, Qt::LeftButton, {}, view->cellRect(4, 4).center());
        QCOMPARE(asked.size(), 1);
        const auto selection = asked[0][0].value<SampleSelection>();
        QCOMPARE(qint64(selection.rows.size()), count);
        for (const int row : selection.rows)
            QCOMPARE(m_workspace->labels()->label(row).classIndex, 4);
        // The same through one attribute.
        m_page->findChild<QComboBox *>(u"confusionLevel"_s)->setCurrentIndex(1);
        QCOMPARE(view->matrix().classCount, 3);
        QTest::mouseClick(view, Qt::LeftButton, {}, view->cellRect(0, 0).center());
        QCOMPARE(qint64(asked[1][0].value<SampleSelection>().rows.size()), view->matrix().at(0, 0));
    }

    void optimisingHelpsAndTellsTheTruth()
    {
        EvaluateSession *session = m_page->session();
        for (int m = 0; m < 3; ++m)
            session->setWeight(m, 1);
        const double equal = session->metrics().macroF1;
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"evaluateOptimise"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(session->honesty().has_value(), 30'000);
        QVERIFY(session->metrics().macroF1 >= equal - 1e-9);
        QVERIFY(session->honesty()->reportedPeople > 0);
    }

    void tablesFollow()
    {
        auto *tabs = m_page->findChild<QTabWidget *>(u"resultTabs"_s);
        auto *classes = m_page->findChild<FiguresTable *>(u"classTable"_s);
        QCOMPARE(classes->shownRows(), 18);
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QVERIFY(!m_page->grab().isNull());
        }
        QVERIFY(m_page->findChild<FiguresTable *>(u"confusionTable"_s)->shownRows() > 0);
    }

    void submissionIsWrittenWithItsRecipe()
    {
        auto *data = m_page->findChild<QComboBox *>(u"evaluateData"_s);
        auto *submit = m_page->findChild<QPushButton *>(u"evaluateSubmit"_s);
        QVERIFY(!submit->isEnabled());
        data->setCurrentIndex(data->findData(u"eval"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session()->hasEnsemble(), 20'000);
        QTRY_VERIFY(submit->isEnabled());
        QVERIFY(!m_page->session()->hasTruth());
        QCOMPARE(score(), u"–"_s); // never a score without labels
        QTest::mouseClick(submit, Qt::LeftButton);
        QTRY_VERIFY(m_page->findChild<QPushButton *>(u"submissionWrite"_s));
        QVERIFY(m_page->findChild<QPushButton *>(u"submissionWrite"_s)->isEnabled());
        const QString file = m_folder.filePath(u"exports/submission.csv"_s);
        QVERIFY(m_page->writeSubmissionTo(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().split('\n').size(), 1 + 12 + 1);
        QVERIFY(QFile::exists(m_folder.filePath(u"exports/submission.yaml"_s)));
    }

    void weightsAreKept()
    {
        EvaluateSession *session = m_page->session();
        session->setWeight(0, 0.25);
        const double weight = session->members()[0].weight;
        QVERIFY(m_page->savePreset(u"mine"_s));
        session->setWeight(0, 0.9);
        auto *presets = m_page->findChild<QComboBox *>(u"evaluatePresets"_s);
        QVERIFY(presets->findText(u"mine"_s) > 0);
        presets->setCurrentIndex(presets->findText(u"mine"_s));
        Q_EMIT presets->activated(presets->currentIndex());
        QTRY_COMPARE(session->members()[0].weight, weight);
    }

    void darkAndClosed()
    {
        Theme::instance()->setMode(ThemeMode::Dark);
        QVERIFY(!m_page->grab().isNull());
        Theme::instance()->setMode(ThemeMode::Light);
        m_workspace->closeProject();
        QVERIFY(!m_page->session()->hasEnsemble());
        QVERIFY(!m_page->grab().isNull());
    }
};

QTEST_MAIN(TestEvaluatePage)
#include "tst_evaluatepage.moc"
