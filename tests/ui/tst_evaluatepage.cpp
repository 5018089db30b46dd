// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeproject.h"
#include "tests/ui/everychart.h"
#include "ui/pages/evaluate/comparepanel.h"
#include "ui/pages/evaluate/evaluatepage.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/pages/evaluate/submissiondialog.h"
#include "ui/plots/reliabilityplot.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/confusionview.h"
#include "ui/widgets/figurestable.h"
#include "ui/widgets/picturewall.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

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

    void everyChartCanBeCopiedAndExported()
    {
        auto *reliability = m_page->findChild<ReliabilityPlot *>();
        QVERIFY(reliability);
        for (QTabWidget *tabs : m_page->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->widget(i)->isAncestorOf(reliability))
                    tabs->setCurrentIndex(i);
            }
        }
        QTRY_VERIFY(!reliability->isEmpty());
        QVERIFY(test::checkEveryChart(*m_page) >= 1); // the matrix has its own test
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

    void everyScoreOfAClassHasItsInterval()
    {
        EvaluateSession *session = m_page->session();
        QTRY_VERIFY_WITH_TIMEOUT(session->intervals().has_value(), 20'000);
        auto *table = m_page->findChild<FiguresTable *>(u"classTable"_s);
        const auto cell = [table](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        for (int c = 0; c < 18; ++c) {
            const bool hasFew = session->intervals()->peopleOfClass[size_t(c)] < fewestPeople;
            for (const int column : {1, 2, 3}) {
                QVERIFY2(cell(c, column) == u"–"_s
                             || cell(c, column).contains(hasFew ? u"(too few)"_s : u"–"_s),
                         qPrintable(cell(c, column)));
            }
        }
        const QStringList header = table->text(u',').section(u'\n', 0, 0).split(u',');
        QCOMPARE(header.size(), 1 + 3 * 3 + 2);
        // Without room for all, a button chooses the score; with room all three are there.
        table->window()->resize(3400, 900);
        QTRY_VERIFY(!table->isColumnHidden(1) && !table->isColumnHidden(2)
                    && !table->isColumnHidden(3));
        table->window()->resize(1200, 740);
        QTRY_VERIFY(table->isColumnHidden(2) && table->isColumnHidden(3));
        QTest::mouseClick(m_page->findChild<QToolButton *>(u"classScore2"_s), Qt::LeftButton);
        QVERIFY(table->isColumnHidden(1) && !table->isColumnHidden(2));
    }

    void aScoreWithItsIntervalIsOneCell()
    {
        FiguresTable table;
        table.setColumns(
            {{u"class"_s, FigureFormat::Text, {}}, {u"F1"_s, FigureFormat::Interval, {}}});
        FigureRow sure, few;
        sure.cells = {u"a"_s, intervalCell(0.8123, 0.7, 0.9)};
        few.cells = {u"b"_s, intervalCell(0.5, u"too few"_s)};
        table.setRows({sure, few});
        QCOMPARE(table.model()->index(0, 1).data().toString(), u"0.812 (0.70–0.90)"_s);
        QCOMPARE(table.model()->index(1, 1).data().toString(), u"0.500 (too few)"_s);
        table.sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(table.model()->index(0, 0).data().toString(), u"b"_s);
        const QStringList lines = table.text(u',').split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].count(u','), 3);
        QCOMPARE(lines[1], u"b,0.5,,"_s);
        QCOMPARE(lines[2], u"a,0.8123,0.7,0.9"_s);
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

    void weightsAndBiasGoWithToOtherData()
    {
        EvaluateSession *session = m_page->session();
        session->setWeight(0, 0.25);
        session->setBias(3, 0.5);
        auto *data = m_page->findChild<QComboBox *>(u"evaluateData"_s);
        data->setCurrentIndex(data->findData(u"eval"_s));
        QTRY_VERIFY_WITH_TIMEOUT(session->hasEnsemble(), 20'000);
        QCOMPARE(session->members()[0].weight, 0.25);
        QCOMPARE(session->ensemble().bias()[3], 0.5);
        QVERIFY(!session->hasTruth());
    }

    void normalisingKeepsLockedWeights()
    {
        EvaluateSession *session = m_page->session();
        session->setWeight(0, 0.4);
        session->setWeight(1, 0.3);
        session->setWeight(2, 0.9);
        session->setLocked(0, true);
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"membersNormalise"_s), Qt::LeftButton);
        QCOMPARE(session->members()[0].weight, 0.4);
        QVERIFY(std::abs(session->members()[1].weight - 0.15) < 1e-9);
        QVERIFY(std::abs(session->members()[2].weight - 0.45) < 1e-9);
        QCOMPARE(m_page->findChild<QDoubleSpinBox *>(u"memberWeight1"_s)->value(), 0.15);
    }

    void biasMovesEveryFigure()
    {
        EvaluateSession *session = m_page->session();
        m_page->findChild<QTabWidget *>(u"resultTabs"_s)->setCurrentIndex(5);
        const QString before = score();
        const qint64 predicted = session->metrics().predicted[7];
        auto *slider = m_page->findChild<QSlider *>(u"biasSlider7"_s);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(session->bias()[7], 4.0);
        QVERIFY(session->metrics().predicted[7] > predicted);
        QVERIFY(score() != before);
        const double lifted = session->metrics().macroF1;
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"biasFitHalf"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(session->biasHonesty().has_value(), 30'000);
        QCOMPARE(session->bias(), session->biasHonesty()->tuned);
        QVERIFY(session->metrics().macroF1 > lifted);
        QVERIFY(m_page->findChild<QLabel *>(u"biasHonesty"_s)
                    ->text()
                    .contains(QString::number(session->biasHonesty()->reportedPeople)));
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"biasReset"_s), Qt::LeftButton);
        QVERIFY(session->bias().empty());
        QCOMPARE(score(), before);
    }

    void temperaturePerClassIsFitted()
    {
        EvaluateSession *session = m_page->session();
        const double before = session->calibration().nll;
        for (int m = 0; m < 3; ++m)
            session->calibrate(m, true);
        QTRY_VERIFY_WITH_TIMEOUT(session->members()[0].classTemperatures.size() == 18
                                     && session->members()[2].classTemperatures.size() == 18,
                                 20'000);
        QVERIFY(session->calibration().nll != before);
        session->resetTemperatures(0);
        QVERIFY(session->members()[0].classTemperatures.empty());
        QCOMPARE(session->members()[0].temperature, 1.0);
    }

    void mistakesAreAWallOfPictures()
    {
        EvaluateSession *session = m_page->session();
        m_page->findChild<QTabWidget *>(u"evaluateViews"_s)->setCurrentIndex(1);
        auto *wall = m_page->findChild<PictureWall *>(u"errorWall"_s);
        qint64 wrong = 0;
        for (int t = 0; t < 18; ++t) {
            for (int p = 0; p < 18; ++p)
                wrong += t == p ? 0 : session->matrix().at(t, p);
        }
        QVERIFY(wrong > 3);
        QTRY_COMPARE(qint64(wall->pictureCount()), wrong);
        QVERIFY(!m_page->grab().isNull());
        QSignalSpy asked(m_workspace.get(), &Workspace::reviewRequested);
        wall->setFocus();
        QTest::keyClick(wall, Qt::Key_Home);
        QCOMPARE(wall->current(), 0);
        QTest::keyClick(wall, Qt::Key_Right);
        QCOMPARE(wall->current(), 1);
        QTest::keyClick(wall, Qt::Key_Down);
        QVERIFY(wall->current() > 1);
        QTest::keyClick(wall, Qt::Key_Home);
        QTest::keyClick(wall, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<SampleSelection>().rows,
                 std::vector<int>{wall->groups()[0].pictures[0].row});
        // The group's heading opens all of it.
        Q_EMIT wall->groupActivated(0);
        QCOMPARE(asked[1][0].value<SampleSelection>().rows.size(),
                 wall->groups()[0].pictures.size());
        // A run without a network says why instead of a picture.
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs()->isIdle(), 20'000);
    }

    void twoRunsAreCompared()
    {
        EvaluateSession *session = m_page->session();
        m_page->findChild<QTabWidget *>(u"evaluateViews"_s)->setCurrentIndex(2);
        auto *first = m_page->findChild<QComboBox *>(u"compareFirst"_s);
        auto *second = m_page->findChild<QComboBox *>(u"compareSecond"_s);
        auto *panel = m_page->findChild<ComparePanel *>();
        QTRY_VERIFY(first->findText(u"noise"_s) >= 0);
        first->setCurrentIndex(first->findText(u"noise"_s));
        second->setCurrentIndex(second->findText(u"strong"_s));
        QTRY_VERIFY_WITH_TIMEOUT(panel->comparison().has_value(), 20'000);
        const Comparison &comparison = *panel->comparison();
        QVERIFY(comparison.isSignificant(-1));
        QVERIFY(comparison.difference.macroF1.low > 0.1);
        QSignalSpy asked(m_workspace.get(), &Workspace::reviewRequested);
        QTest::mouseClick(
            m_page->findChild<QPushButton *>(u"compareFlip%1"_s.arg(int(Flip::Better))),
            Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(qint64(asked[0][0].value<SampleSelection>().rows.size()),
                 comparison.counts[size_t(Flip::Better)]);
        QCOMPARE(m_page->findChild<FiguresTable *>(u"compareTable"_s)->shownRows(), 18);
        QVERIFY(!m_page->grab().isNull());

        // Two label revisions: one corrected label.
        int row = -1;
        for (size_t i = 0; i < session->truth().size() && row < 0; ++i) {
            if (session->truth()[i] != session->ensemble().predicted()[i])
                row = session->rows()[i];
        }
        QVERIFY(row >= 0);
        const auto at = std::find(session->rows().begin(), session->rows().end(), row);
        const int guess = session->ensemble().predicted()[size_t(at - session->rows().begin())];
        LabelChange change;
        change.row = row;
        change.attributeMask = 7;
        const auto values = m_workspace->project()->taxonomy().valuesOf(guess);
        std::copy(values.begin(), values.end(), change.values.begin());
        LabelBatch batch;
        batch.title = u"Correct"_s;
        batch.changes = {change};
        QVERIFY(m_workspace->labels()->apply(batch) > 0);
        m_page->findChild<QComboBox *>(u"compareMode"_s)->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(panel->comparison().has_value(), 20'000);
        QCOMPARE(panel->comparison()->counts[size_t(Flip::Better)], 1);
        QCOMPARE(panel->comparison()->counts[size_t(Flip::Worse)], 0);
        QVERIFY(m_workspace->labels()->undo() > 0);
    }

    void aTableOfAnotherProgramIsAMember()
    {
        EvaluateSession *session = m_page->session();
        const QString file = m_folder.filePath(u"other.csv"_s);
        QFile table(file);
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("path,class\n");
        for (int i = 0; i < session->ensemble().size(); ++i) {
            table.write(session->ensemble().paths()[i].toUtf8() + ','
                        + QByteArray::number(session->truth()[size_t(i)]) + '\n');
        }
        table.close();
        session->importTable(file);
        const auto isImported = [](const EvaluateMember &member) { return member.isImported; };
        QTRY_VERIFY_WITH_TIMEOUT(session->ensemble().memberCount() == 4, 20'000);
        const auto member =
            std::find_if(session->members().begin(), session->members().end(), isImported);
        QVERIFY(member != session->members().end());
        QCOMPARE(member->macroF1Alone, 1.0); // it knew the truth
        QVERIFY(QDir(m_folder.filePath(u"imported/other"_s)).removeRecursively());
    }

    void earlierSubmissionIsComparedAsPictures()
    {
        auto *data = m_page->findChild<QComboBox *>(u"evaluateData"_s);
        data->setCurrentIndex(data->findData(u"eval"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->session()->hasEnsemble(), 20'000);
        const QString file = m_folder.filePath(u"exports/earlier.csv"_s);
        QVERIFY(m_page->writeSubmissionTo(file));
        QFile earlier(file);
        QVERIFY(earlier.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = earlier.readAll().split('\n');
        earlier.close();
        const int answer = lines[1].mid(lines[1].indexOf(',') + 1).toInt();
        lines[1] = lines[1].left(lines[1].indexOf(',') + 1) + QByteArray::number((answer + 1) % 18);
        QVERIFY(earlier.open(QIODevice::WriteOnly));
        earlier.write(lines.join('\n'));
        earlier.close();
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"evaluateSubmit"_s), Qt::LeftButton);
        auto *dialog = m_page->findChild<SubmissionDialog *>();
        QVERIFY(dialog);
        dialog->compareWith(file);
        auto *wall = dialog->findChild<PictureWall *>(u"submissionWall"_s);
        QCOMPARE(wall->pictureCount(), 1);
        QSignalSpy asked(m_workspace.get(), &Workspace::reviewRequested);
        Q_EMIT wall->groupActivated(0);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<SampleSelection>().rows.size(), size_t(1));
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

    void partialLabelsMeasureWhatTheyTell()
    {
        EvaluateSession *session = m_page->session();
        // A person says of three pictures of the pool that a mask is worn, and no more.
        const SampleTable &samples = *m_workspace->project()->samples();
        const int first = samples.firstRow(samples.datasetIndex(u"pool"_s));
        LabelBatch batch;
        batch.title = u"masks"_s;
        for (int i = 0; i < 3; ++i) {
            LabelChange change{.row = first + i};
            change.kind = LabelEventKind::SetValues;
            change.attributeMask = 1;
            change.values[0] = 0;
            batch.changes.push_back(change);
        }
        QVERIFY(m_workspace->labels()->apply(batch) > 0);
        auto *data = m_page->findChild<QComboBox *>(u"evaluateData"_s);
        data->setCurrentIndex(data->findData(u"pool"_s));
        QTRY_VERIFY_WITH_TIMEOUT(session->hasEnsemble() && session->data() == u"pool"_s, 20'000);
        QVERIFY(!session->hasTruth());
        QCOMPARE(session->knownAttributes(), QStringList{u"mask"_s});
        m_page->findChild<QComboBox *>(u"confusionLevel"_s)->setCurrentIndex(1);
        const ConfusionMatrix matrix = m_page->findChild<ConfusionView *>()->matrix();
        QCOMPARE(matrix.total(), 3);
        QCOMPARE(matrix.at(0, 0) + matrix.at(0, 1) + matrix.at(0, 2), 3);
        size_t found = 0;
        for (int guess = 0; guess < 3; ++guess)
            found += session->rowsOfCell(0, guess, 0).size();
        QCOMPARE(found, size_t(3));
        QVERIFY(m_workspace->labels()->undo() > 0);
        QVERIFY(m_workspace->labels()->flush());
    }
};

QTEST_MAIN(TestEvaluatePage)
#include "tst_evaluatepage.moc"
