// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeschema.h"
#include "core/runs/predictionflips.h"
#include "core/runs/rundevice.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"
#include "ui/pages/train/batchpreview.h"
#include "ui/pages/train/flipstrip.h"
#include "ui/pages/train/livecurves.h"
#include "ui/pages/train/ratetestdialog.h"
#include "ui/pages/train/recipeform.h"
#include "ui/pages/train/runcomparison.h"
#include "ui/pages/train/runlog.h"
#include "ui/pages/train/runprogress.h"
#include "ui/pages/train/runtablemodel.h"
#include "ui/pages/train/trainpage.h"
#include "ui/plots/curveplot.h"
#include "ui/shell/trainingqueue.h"
#include "ui/shell/weights/weightsdialog.h"
#include "ui/shell/workspace.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace lw;

class TestTrainPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void formFollowsTheSchema();
    void ignoredOptionsAreGreyed();
    void stagesAreTicked();
    void columnsAreChosenAndRemembered();
    void changedValuesAreMarkedAndReset();
    void refusedValuesAreMarked();
    void searchFindsHiddenOptions();
    void foldedSectionsAreRemembered();
    void previewShowsABatch();
    void stepsOfARecipeAreShown();
    void rateTestSuggestsARate();
    void runsAndCurvesOfFinishedRuns();
    void plotsRedrawAtMostTenTimesASecond();
    void flippedPicturesOpenInReview();
    void logIsReadableAndCopied();
    void keysMoveThroughTheRuns();
    void selectionSurvivesANewRun();
    void aRunThatWaitedInAKilledWindowCanGoOn();
    void startPauseResumeByKeys();
    void comparisonShowsOnlyDifferences();
    void noteAndTags();
    void removalAsksFirst();
    void tableModelIsConsistent();
    void weightsAreChosenBesideTheNetwork();
    void costsAreSaidBeforeAnythingStarts();
    void exportAsksForAFile();

private:
    RunRecord makeRun(const QString &name, double macroF1, const QStringList &settings = {});
    template <typename T> T *child(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void waitForRuns(int count);
    [[nodiscard]] QAction *findRunAction(const QString &name) const
    {
        return m_page->findChild<QAction *>(name);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<TrainPage> m_page;
    int m_number = 0;
    QString m_project;
};

void TestTrainPage::initTestCase()
{
    QVERIFY(m_folder.isValid());
    // What the page remembers must neither come from nor go to the user's settings.
    QCoreApplication::setOrganizationName(u"LabelwrightTest"_s);
    QCoreApplication::setApplicationName(u"tst_trainpage"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    // A trash of its own, which does not exist yet, as on a new machine.
    qputenv("XDG_DATA_HOME", m_folder.filePath(u"share"_s).toUtf8());
}

void TestTrainPage::init()
{
    m_project = m_folder.filePath(u"project%1"_s.arg(++m_number));
    const QString data = m_project + u"-data"_s;
    QVERIFY(test::writeAistages(data,
                                {u"male,20,000001_male_Asian_20"_s,
                                 u"female,40,000002_female_Asian_40"_s,
                                 u"male,60,000003_male_Asian_60"_s}));
    ProjectConfig config;
    const auto spec = specForFolder(data, DatasetRole::Labelled, config.taxonomy);
    QVERIFY(spec);
    config.datasets.append(*spec);
    JobContext job = test::quietJob();
    QVERIFY(Project::create(m_project, config, job));

    m_workspace = std::make_unique<Workspace>();
    QSignalSpy opened(m_workspace.get(), &Workspace::projectOpened);
    m_workspace->openProject(m_project);
    QVERIFY(opened.wait(10'000));
    m_page = std::make_unique<TrainPage>(m_workspace.get());
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestTrainPage::cleanup()
{
    m_page.reset();
    m_workspace.reset();
}

RunRecord TestTrainPage::makeRun(const QString &name, double macroF1, const QStringList &settings)
{
    RunConfig config(recipeSchema());
    for (const QString &setting : settings) {
        const auto set = config.setText(setting);
        if (!set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    auto run = m_workspace->runs().create(name, config);
    if (!run)
        qFatal("%s", qPrintable(run.error().text()));
    run->status = RunStatus::Finished;
    run->epochs = 2;
    run->lastEpoch = 2;
    run->bestEpoch = 2;
    run->bestMacroF1 = macroF1;
    run->bestAccuracy = macroF1;
    if (!m_workspace->runs().save(*run))
        qFatal("the run could not be saved");
    const auto samples = m_workspace->project()->samples();
    const std::vector<PredictionFlip> flips{{.dataset = samples->dataset(0).spec().id,
                                             .path = samples->path(3),
                                             .truth = 0,
                                             .before = 0,
                                             .after = 1},
                                            {.dataset = samples->dataset(0).spec().id,
                                             .path = u"gone.jpg"_s,
                                             .truth = 1,
                                             .before = 0,
                                             .after = 1}};
    appendFlips(run->folder, {.epoch = 2, .count = 2, .flips = flips});
    QFile events(run->eventsFile());
    if (!events.open(QIODevice::WriteOnly))
        qFatal("events.jsonl could not be written");
    events.write(toJsonLine(RunStarted{.epochs = 2, .stepsPerEpoch = 2, .device = {}}) + '\n');
    for (int epoch = 1; epoch <= 2; ++epoch) {
        for (int step = 1; step <= 2; ++step)
            events.write(toJsonLine(BatchDone{.epoch = epoch,
                                              .step = 2 * (epoch - 1) + step,
                                              .loss = 3.0 / (epoch + step),
                                              .accuracy = 0.3 * epoch,
                                              .learningRate = 0.01,
                                              .imagesPerSecond = 100})
                         + '\n');
        events.write(toJsonLine(EpochDone{.epoch = epoch,
                                          .validationLoss = 2.0 / epoch,
                                          .validationAccuracy = 0.4 * epoch,
                                          .validationMacroF1 = macroF1 * epoch / 2,
                                          .validationF1 = std::vector<double>(18, 0.5)})
                     + '\n');
    }
    events.write(toJsonLine(RunWarning{.text = u"something to know"_s}) + '\n');
    m_workspace->notifyRunsChanged();
    return *run;
}

void TestTrainPage::waitForRuns(int count)
{
    QTRY_COMPARE(child<QTableView>(u"runs"_s)->model()->rowCount(), count);
}

void TestTrainPage::formFollowsTheSchema()
{
    auto *form = m_page->findChild<RecipeForm *>();
    for (const OptionSpec &spec : recipeSchema())
        QVERIFY2(form->findChild<QWidget *>(u"option."_s + spec.key), qPrintable(spec.key));
    // Options that do not apply are hidden until they do.
    const auto *gamma = form->findChild<QWidget *>(u"option.loss.gamma"_s);
    QVERIFY(!gamma->isVisibleTo(form));
    auto *loss = form->findChild<QComboBox *>(u"option.loss.name"_s);
    loss->setCurrentIndex(loss->findData(u"focal"_s));
    QVERIFY(gamma->isVisibleTo(form));
    QCOMPARE(form->recipe().text(u"loss.name"_s), u"focal"_s);
}

/// One declaration greys what the chosen method never reads, and says why.
void TestTrainPage::ignoredOptionsAreGreyed()
{
    auto *form = m_page->findChild<RecipeForm *>();
    form->setAdvancedShown(true);
    const auto *parts = form->findChild<QWidget *>(u"option.accumulate"_s);
    const auto *batch = form->findChild<QWidget *>(u"option.batch"_s);
    QVERIFY(parts->isVisibleTo(form) && parts->isEnabled());
    form->setValue(u"method"_s, u"fixmatch"_s);
    QVERIFY(parts->isVisibleTo(form) && !parts->isEnabled());
    QVERIFY2(parts->toolTip().contains(u"FixMatch"_s), qPrintable(parts->toolTip()));
    QVERIFY(batch->isEnabled() && !batch->toolTip().contains(u"FixMatch"_s));
    form->setValue(u"method"_s, u"train"_s);
    QVERIFY(parts->isEnabled() && !parts->toolTip().contains(u"FixMatch"_s));
}

/// The stages of the chosen network, first to last, to tick; the recipe keeps a text.
void TestTrainPage::stagesAreTicked()
{
    auto *form = m_page->findChild<RecipeForm *>();
    form->setAdvancedShown(true);
    form->setValue(u"model"_s, u"resnet18"_s);
    auto *stages = form->findChild<QListWidget *>(u"words.optimizer.freeze"_s);
    QVERIFY(stages);
    QTRY_COMPARE(stages->count(), 6);
    QVERIFY(stages->isVisibleTo(form));
    QVERIFY(!form->findChild<QLineEdit *>(u"option.optimizer.freeze"_s)->isVisibleTo(form));
    QCOMPARE(stages->item(0)->text(), u"stem"_s);
    QCOMPARE(stages->item(5)->text(), u"head"_s);
    QVERIFY(!form->findChild<QWidget *>(u"option.optimizer.unfreeze_epoch"_s)->isVisibleTo(form));
    stages->setFocus();
    stages->setCurrentRow(1);
    QTest::keyClick(stages, Qt::Key_Space);
    stages->setCurrentRow(0);
    QTest::keyClick(stages, Qt::Key_Space);
    QCOMPARE(form->recipe().text(u"optimizer.freeze"_s), u"stem, layer1"_s);
    QVERIFY(form->findChild<QWidget *>(u"option.optimizer.unfreeze_epoch"_s)->isVisibleTo(form));
    // Another network has other stages; what it does not have stays to be unticked.
    form->setValue(u"model"_s, u"vit_small_patch16_224"_s);
    QTRY_VERIFY(stages->count() > 10);
    QList<QListWidgetItem *> strange = stages->findItems(u"layer1"_s, Qt::MatchExactly);
    QCOMPARE(strange.size(), 1);
    QVERIFY(!strange.first()->toolTip().isEmpty());
    strange.first()->setCheckState(Qt::Unchecked);
    QVERIFY(!form->recipe().text(u"optimizer.freeze"_s).contains(u"layer1"_s));
    form->resetAll();
    QCOMPARE(form->recipe().text(u"optimizer.freeze"_s), QString());
    for (int i = 0; i < stages->count(); ++i)
        QCOMPARE(stages->item(i)->checkState(), Qt::Unchecked);
}

/// At 1280 pixels the usual columns fit; the others are a click away and remembered.
void TestTrainPage::columnsAreChosenAndRemembered()
{
    makeRun(u"a run with a rather long name, number one"_s, 0.5);
    waitForRuns(1);
    auto *table = child<QTableView>(u"runs"_s);
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(!table->isColumnHidden(RunTableModel::Name));
    QVERIFY(!table->isColumnHidden(RunTableModel::MacroF1));
    QVERIFY(table->isColumnHidden(RunTableModel::Accuracy));
    auto *accuracy = findRunAction(u"column.accuracy"_s);
    QVERIFY(accuracy && !accuracy->isChecked());
    accuracy->trigger();
    QVERIFY(!table->isColumnHidden(RunTableModel::Accuracy));
    TrainPage again(m_workspace.get());
    auto *other = again.findChild<QTableView *>(u"runs"_s);
    QVERIFY(!other->isColumnHidden(RunTableModel::Accuracy));
    QVERIFY(other->isColumnHidden(RunTableModel::Samples));
    accuracy->trigger();
    QVERIFY(table->isColumnHidden(RunTableModel::Accuracy));
}

void TestTrainPage::changedValuesAreMarkedAndReset()
{
    auto *form = m_page->findChild<RecipeForm *>();
    auto *epochs = form->findChild<QSpinBox *>(u"option.epochs"_s);
    const int before = epochs->value();
    epochs->setFocus();
    epochs->selectAll();
    QTest::keyClicks(epochs, u"37"_s);
    QTest::keyClick(epochs, Qt::Key_Return);
    QCOMPARE(form->recipe().integer(u"epochs"_s), 37);
    auto *reset = form->findChild<QToolButton *>(u"reset.epochs"_s);
    QVERIFY(reset && reset->isVisibleTo(form));
    QVERIFY(!form->findChild<QToolButton *>(u"reset.batch"_s)->isVisibleTo(form));
    auto *all = child<QToolButton>(u"resetAll"_s);
    QVERIFY(all->isVisible());
    QCOMPARE(form->changedCount(), 1);
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(form->recipe().integer(u"epochs"_s), before);
    QCOMPARE(epochs->value(), before);
    QVERIFY(!reset->isVisibleTo(form));
    QVERIFY(!all->isVisible());
    form->setValue(u"epochs"_s, 9);
    form->setValue(u"augment.flip"_s, 0.1);
    QCOMPARE(form->changedCount(), 2);
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(form->changedCount(), 0);
    QCOMPARE(epochs->value(), before);
}

void TestTrainPage::searchFindsHiddenOptions()
{
    auto *form = m_page->findChild<RecipeForm *>();
    const auto shown = [form](const QString &key) {
        return form->findChild<QWidget *>(u"option."_s + key)->isVisibleTo(form);
    };
    QVERIFY(!shown(u"optimizer.clip"_s)); // advanced
    QVERIFY(shown(u"epochs"_s));
    auto *search = child<QLineEdit>(u"searchOptions"_s);
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"Gradients"_s);
    QTRY_VERIFY(shown(u"optimizer.clip"_s));
    QVERIFY(!shown(u"epochs"_s));
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(shown(u"epochs"_s));
    QVERIFY(!shown(u"optimizer.clip"_s));
}

void TestTrainPage::foldedSectionsAreRemembered()
{
    auto *form = m_page->findChild<RecipeForm *>();
    const auto arrow = [](RecipeForm *in) {
        return in->findChild<QWidget *>(u"section.epochs"_s)->findChild<QToolButton *>();
    };
    const auto *epochs = form->findChild<QSpinBox *>(u"option.epochs"_s);
    QVERIFY(epochs->isVisibleTo(form));
    QTest::mouseClick(arrow(form), Qt::LeftButton);
    QVERIFY(!epochs->isVisibleTo(form));
    TrainPage again(m_workspace.get());
    auto *other = again.findChild<RecipeForm *>();
    QVERIFY(!other->findChild<QSpinBox *>(u"option.epochs"_s)->isVisibleTo(other));
    QTest::mouseClick(arrow(form), Qt::LeftButton);
    QVERIFY(epochs->isVisibleTo(form));
}

void TestTrainPage::previewShowsABatch()
{
    auto *form = m_page->findChild<RecipeForm *>();
    auto *preview = m_page->findChild<BatchPreview *>();
    QVERIFY(preview);
    QTRY_VERIFY_WITH_TIMEOUT(preview->pictureCount() > 0, 20'000);
    const int count = preview->pictureCount();
    QSignalSpy shown(preview, &BatchPreview::shown);
    form->setValue(u"augment.flip"_s, 1.0);
    QVERIFY(shown.wait(20'000));
    QCOMPARE(preview->pictureCount(), count);
    QTest::mouseClick(child<QToolButton>(u"anotherBatch"_s), Qt::LeftButton);
    QVERIFY(shown.wait(20'000));
}

void TestTrainPage::stepsOfARecipeAreShown()
{
    auto *recipes = child<QComboBox>(u"recipes"_s);
    auto *steps = child<QLabel>(u"recipeSteps"_s);
    QVERIFY(!steps->isVisible());
    const int index = recipes->findText(u"teacher-student"_s);
    QVERIFY(index >= 0);
    recipes->setFocus();
    recipes->setCurrentIndex(index);
    Q_EMIT recipes->activated(index);
    QVERIFY(steps->isVisible());
    QVERIFY(steps->text().contains(u"teacher"_s));
    QVERIFY(steps->text().contains(u"finetune"_s));
    QVERIFY(steps->toolTip().contains(u"6"_s)); // epochs of the finetuning
    recipes->setCurrentIndex(0);
    Q_EMIT recipes->activated(0);
    QVERIFY(!steps->isVisible());
}

void TestTrainPage::rateTestSuggestsARate()
{
    auto *form = m_page->findChild<RecipeForm *>();
    form->setValue(u"batch"_s, 2); // 20 pictures: enough steps
    form->setValue(u"image_size"_s, 32);
    QTest::mouseClick(child<QPushButton>(u"testRates"_s), Qt::LeftButton);
    auto *dialog = m_page->findChild<RateTestDialog *>();
    QVERIFY(dialog);
    auto *use = dialog->findChild<QPushButton *>(u"useRate"_s);
    QVERIFY(!use->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs()->isIdle(), 120'000);
    QVERIFY(!dialog->findChild<CurvePlot *>()->isEmpty());
    auto *rate = dialog->findChild<QLineEdit *>(u"chosenRate"_s);
    rate->clear();
    QTest::keyClicks(rate, u"0.0042"_s);
    QVERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(form->recipe().number(u"optimizer.rate"_s), 0.0042);
}

void TestTrainPage::refusedValuesAreMarked()
{
    auto *form = m_page->findChild<RecipeForm *>();
    auto *rate = form->findChild<QLineEdit *>(u"option.optimizer.rate"_s);
    QVERIFY(rate);
    rate->setFocus();
    rate->selectAll();
    QTest::keyClicks(rate, u"fast"_s);
    QTest::keyClick(rate, Qt::Key_Return);
    QVERIFY(!form->isValid());
    QVERIFY(rate->property("invalid").toBool());
    QVERIFY(!child<QPushButton>(u"startTraining"_s)->isEnabled());
    rate->selectAll();
    QTest::keyClicks(rate, u"0.002"_s);
    QTest::keyClick(rate, Qt::Key_Return);
    QVERIFY(form->isValid());
    QCOMPARE(form->recipe().number(u"optimizer.rate"_s), 0.002);
    QVERIFY(child<QPushButton>(u"startTraining"_s)->isEnabled());
}

void TestTrainPage::runsAndCurvesOfFinishedRuns()
{
    makeRun(u"teacher"_s, 0.5);
    makeRun(u"student"_s, 0.7);
    waitForRuns(2);
    auto *view = child<QTableView>(u"runs"_s);
    view->selectAll();
    // Every plot that is chosen has curves; the others are one click away.
    for (const char *name : {"plot.rate", "plot.speed"}) {
        auto *chip = child<QPushButton>(QString::fromLatin1(name));
        QVERIFY(!chip->isChecked());
        QTest::mouseClick(chip, Qt::LeftButton);
    }
    QCOMPARE(m_page->findChildren<CurvePlot *>().size(), 5);
    for (const Plot *plot : m_page->findChildren<Plot *>()) {
        QTRY_VERIFY(plot->isVisible());
        QTRY_VERIFY2(!plot->isEmpty(), qPrintable(plot->accessibleName()));
    }
    QTest::mouseClick(child<QPushButton>(u"plot.rate"_s), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>(u"plot.speed"_s), Qt::LeftButton);
    // The warning of both runs stands below the table.
    QTRY_VERIFY(child<QWidget>(u"runNotes"_s)->isVisible());
}

void TestTrainPage::plotsRedrawAtMostTenTimesASecond()
{
    const RunRecord run = makeRun(u"fast"_s, 0.5);
    waitForRuns(1);
    auto *curves = m_page->findChild<LiveCurves *>();
    QTRY_VERIFY(curves->hasHistory(run.id));
    QSignalSpy redrawn(curves, &LiveCurves::redrawn);
    QElapsedTimer clock;
    clock.start();
    int step = 4;
    while (clock.elapsed() < 500) {
        curves->addEvents(run.id, {BatchDone{.epoch = 3, .step = ++step, .loss = 1}});
        QCoreApplication::processEvents();
    }
    QVERIFY(!redrawn.isEmpty());
    QVERIFY2(redrawn.count() <= clock.elapsed() / 100 + 1,
             qPrintable(QString::number(redrawn.count())));
}

void TestTrainPage::flippedPicturesOpenInReview()
{
    makeRun(u"flipping"_s, 0.5);
    waitForRuns(1);
    auto *strip = m_page->findChild<FlipStrip *>();
    QTRY_COMPARE(strip->pictureCount(), 1); // the other one is not in the project any more
    QVERIFY(strip->isVisible());
    QSignalSpy review(m_workspace.get(), &Workspace::reviewRequested);
    auto *view = child<QListView>(u"flips"_s);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(review.count(), 1);
    QCOMPARE(review[0][0].value<SampleSelection>().rows, std::vector<int>{3});
}

void TestTrainPage::logIsReadableAndCopied()
{
    makeRun(u"told"_s, 0.5);
    waitForRuns(1);
    QTest::mouseClick(child<QToolButton>(u"runLogButton"_s), Qt::LeftButton);
    auto *log = m_page->findChild<RunLog *>();
    QVERIFY(log);
    auto *text = log->findChild<QPlainTextEdit *>(u"logText"_s);
    QTRY_VERIFY(text->toPlainText().contains(u"something to know"_s));
    QVERIFY(text->toPlainText().contains(u"epoch 2"_s));
    QTest::mouseClick(log->findChild<QPushButton *>(u"copyLog"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
}

void TestTrainPage::keysMoveThroughTheRuns()
{
    QVERIFY(m_page->findChild<QWidget *>(u"noRuns"_s)->isVisible());
    makeRun(u"one"_s, 0.5);
    makeRun(u"two"_s, 0.6);
    makeRun(u"three"_s, 0.7);
    waitForRuns(3);
    QVERIFY(!m_page->findChild<QWidget *>(u"noRuns"_s)->isVisible());
    auto *view = child<QTableView>(u"runs"_s);
    const auto selected = [view] {
        const auto rows = view->selectionModel()->selectedRows();
        return rows.isEmpty() ? -1 : rows.first().row();
    };
    QTRY_VERIFY(selected() >= 0);
    view->selectRow(0);
    child<QComboBox>(u"recipes"_s)->setFocus(); // not in the table
    QTest::keyClick(m_page.get(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(selected(), 1);
    QTest::keyClick(m_page.get(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(m_page.get(), Qt::Key_Down, Qt::ControlModifier); // the last one stays
    QCOMPARE(selected(), 2);
    QTest::keyClick(m_page.get(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(selected(), 1);
}

void TestTrainPage::aRunThatWaitedInAKilledWindowCanGoOn()
{
    const auto waiting = m_workspace->runs().create(u"waiting"_s, RunConfig(recipeSchema()));
    QVERIFY(waiting);
    m_workspace->notifyRunsChanged();
    waitForRuns(1);
    auto *view = child<QTableView>(u"runs"_s);
    QCOMPARE(view->model()->index(0, RunTableModel::Status).data().toString(), u"Paused"_s);
    QTRY_VERIFY(findRunAction(u"resumeRun"_s)->isEnabled());
}

void TestTrainPage::selectionSurvivesANewRun()
{
    makeRun(u"one"_s, 0.5);
    makeRun(u"two"_s, 0.6);
    waitForRuns(2);
    auto *view = child<QTableView>(u"runs"_s);
    view->selectAll();
    makeRun(u"three"_s, 0.7);
    waitForRuns(3);
    QTRY_COMPARE(view->selectionModel()->selectedRows().size(), 2);
}

void TestTrainPage::startPauseResumeByKeys()
{
    auto *form = m_page->findChild<RecipeForm *>();
    form->setValue(u"image_size"_s, 32);
    form->setValue(u"batch"_s, 2);
    form->setValue(u"epochs"_s, 500);
    auto *seed = form->findChild<QSpinBox *>(u"option.seed"_s);
    seed->setFocus();
    seed->selectAll();
    QTest::keyClicks(seed, u"77"_s); // typed, not confirmed: it counts all the same
    QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
    waitForRuns(1);
    auto *progress = m_page->findChild<RunProgress *>();
    QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible(), 60'000);
    const QString id = progress->runId();
    QCOMPARE(m_workspace->runs().find(id)->config.integer(u"seed"_s), 77);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runs().find(id)->lastEpoch > 0, 60'000);
    QTest::keyClick(m_page.get(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->training()->anyActive(), 60'000);
    QCOMPARE(m_workspace->runs().find(id)->status, RunStatus::Paused);
    QCOMPARE(readRunDevice(m_workspace->runs().find(id)->folder).id, u"cpu"_s);
    QTRY_VERIFY(!progress->isVisible());
    QTRY_VERIFY(findRunAction(u"resumeRun"_s)->isEnabled());
    QTest::keyClick(m_page.get(), Qt::Key_P, Qt::ControlModifier); // nothing trains: resumes
    QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible(), 60'000);
    QCOMPARE(progress->runId(), id);
    QTest::keyClick(m_page.get(), Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->training()->anyActive(), 60'000);
    QCOMPARE(m_workspace->runs().find(id)->status, RunStatus::Stopped);
}

void TestTrainPage::comparisonShowsOnlyDifferences()
{
    const RunRecord a = makeRun(u"a"_s, 0.5);
    const RunRecord b = makeRun(u"b"_s, 0.6, {u"epochs=7"_s, u"image_size=64"_s});
    const auto differences = recipeDifferences({a, b});
    QCOMPARE(differences.size(), 2);
    QStringList keys{differences[0].key, differences[1].key};
    keys.sort();
    QCOMPARE(keys, (QStringList{u"epochs"_s, u"image_size"_s}));

    waitForRuns(2);
    child<QTableView>(u"runs"_s)->selectAll();
    QTest::mouseClick(child<QToolButton>(u"compareRunsButton"_s), Qt::LeftButton);
    auto *dialog = m_page->findChild<RunComparison *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QTableWidget *>(u"differences"_s)->rowCount(), 4 + 2);
    dialog->reject();
}

void TestTrainPage::noteAndTags()
{
    const RunRecord run = makeRun(u"noted"_s, 0.5);
    waitForRuns(1);
    auto *view = child<QTableView>(u"runs"_s);
    view->selectRow(0);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_F2);
    auto *dialog = m_page->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(u"best so far #teacher #cutmix"_s);
    dialog->accept();
    const auto stored = m_workspace->runs().find(run.id);
    QVERIFY(stored);
    QCOMPARE(stored->note, u"best so far"_s);
    QCOMPARE(stored->tags, (QStringList{u"teacher"_s, u"cutmix"_s}));
}

void TestTrainPage::removalAsksFirst()
{
    const RunRecord run = makeRun(u"unwanted"_s, 0.1);
    waitForRuns(1);
    auto *view = child<QTableView>(u"runs"_s);
    view->selectRow(0);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    auto *box = m_page->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(QDir(run.folder).exists());
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    waitForRuns(0);
    QVERIFY(!QDir(run.folder).exists());
    QVERIFY(QDir(m_folder.filePath(u"share/Trash/files/"_s + run.id)).exists());
}

void TestTrainPage::tableModelIsConsistent()
{
    RunTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<RunRecord> runs(2);
    runs[0].id = u"one"_s;
    runs[1].id = u"two"_s;
    model.setRuns(runs);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRuns(runs); // the same runs: only data change, the selection stays
    QCOMPARE(reset.count(), 0);
    model.setEpoch(u"two"_s, 3, 0.25);
    QCOMPARE(model.index(1, RunTableModel::Epoch).data().toString(), u"3 / 0"_s);
    QCOMPARE(RunTableModel::durationText(3725), u"1 h 2 min"_s);
    model.setRuns({});
    QCOMPARE(model.rowCount(), 0);
}

void TestTrainPage::weightsAreChosenBesideTheNetwork()
{
    auto *form = m_page->findChild<RecipeForm *>();
    for (const QString &key : {u"model"_s, u"weights"_s})
        QVERIFY2(child<QToolButton>(u"tool."_s + key), qPrintable(key));
    child<QToolButton>(u"tool.weights"_s)->click();
    auto *dialog = m_page->findChild<WeightsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    Q_EMIT dialog->useRequested(u"vit_tiny_patch16_224"_s, u"/somewhere/vit.safetensors"_s);
    QCOMPARE(form->recipe().text(u"model"_s), u"vit_tiny_patch16_224"_s);
    QCOMPARE(form->recipe().text(u"weights"_s), u"/somewhere/vit.safetensors"_s);
    QCOMPARE(form->recipe().text(u"normalise"_s), u"half"_s); // as these weights expect
    QCOMPARE(form->findChild<QLineEdit *>(u"option.weights"_s)->text(),
             u"/somewhere/vit.safetensors"_s);
    dialog->reject();
}

void TestTrainPage::costsAreSaidBeforeAnythingStarts()
{
    auto *form = m_page->findChild<RecipeForm *>();
    auto *facts = child<QLabel>(u"recipeFacts"_s);
    form->setValue(u"model"_s, u"resnet18"_s);
    form->setValue(u"image_size"_s, 64);
    form->setValue(u"batch"_s, 4);
    QVERIFY2(facts->text().contains(u"11.2 million") && facts->text().contains(u"memory"),
             qPrintable(facts->text()));
    QCOMPARE(facts->property("role").toString(), u"muted"_s);
    form->setValue(u"model"_s, u"swin_large_patch4_window12_384"_s);
    form->setValue(u"image_size"_s, 1024);
    form->setValue(u"batch"_s, 4096); // terabytes
    QCOMPARE(facts->property("role").toString(), u"warning"_s);
}

void TestTrainPage::exportAsksForAFile()
{
    makeRun(u"good"_s, 0.5);
    waitForRuns(1);
    child<QTableView>(u"runs"_s)->selectRow(0);
    child<QToolButton>(u"exportWeightsButton"_s)->click();
    auto *dialog = m_page->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->selectedFiles().first().endsWith(u".safetensors"));
    dialog->reject();
}

QTEST_MAIN(TestTrainPage)
#include "tst_trainpage.moc"
