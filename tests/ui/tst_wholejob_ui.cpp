// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demodata.h"
#include "tests/support/jobcontext.h"
#include "ui/pages/evaluate/evaluatepage.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/pages/review/filterbar.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/pages/train/livecurves.h"
#include "ui/pages/train/recipeform.h"
#include "ui/pages/train/runtablemodel.h"
#include "ui/pages/train/trainpage.h"
#include "ui/plots/barplot.h"
#include "ui/plots/curveplot.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/newproject/newprojectdialog.h"
#include "ui/shell/settings.h"
#include "ui/shell/trainingqueue.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confusionview.h"
#include "ui/widgets/stattile.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;
using namespace lw;

/// One person's whole job in the real window, from dropped folders to the submission, by clicks and
/// keys. The functions are the steps of one story and run in this order.
class TestWholeJobUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aProjectIsMadeFromDroppedFolders();
    void exploreCountsAndItsBarsOpenReview();
    void aRunIsTrainedFromTheForm();
    void thePoolGetsSuggestions();
    void headerAndStripCountTheSame();
    void keysDecide();
    void decisionsAreOnDisk();
    void aSecondInstanceOnlyReads();
    void aSecondRunUsesTheFirstOnesRecipe();
    void predictLoadsRealCheckpoints();
    void predictAcceptsAnUnchangedCheckpoint();
    void figuresFollowTheSlider();
    void aConfusionCellOpensReview();
    void theSubmissionHoldsEveryImage();
    void closingAsksAndPauses();
    void theNextStartOffersToGoOn();
    void closingEndsOtherJobs();

private:
    static constexpr int patience = 90'000; ///< ms, for training on a busy machine

    void openWindow();
    void closeWindow();
    template <typename T> [[nodiscard]] T *child(const QString &name = {}) const
    {
        return m_window->findChild<T *>(name);
    }
    template <typename T> [[nodiscard]] T *page() const { return m_window->findChild<T *>(); }
    void click(QWidget *widget) const
    {
        QVERIFY(widget);
        QTRY_VERIFY_WITH_TIMEOUT(widget->isEnabled(), patience);
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    void goTo(const QString &id);
    void choose(QComboBox *box, const QVariant &value);
    void type(QSpinBox *box, int value);
    void setOption(const QString &key, int value);
    void startRun(const QString &name);
    void waitForTraining();
    void selectRun(const QString &name);
    [[nodiscard]] RunRecord run(const QString &name) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    [[nodiscard]] LabelStore *labels() const { return m_workspace->labels(); }
    [[nodiscard]] const CurrentLabel &label(int row) const { return labels()->label(row); }
    [[nodiscard]] std::vector<int> poolRows() const;
    void checkSelectionInReview(size_t count, const QString &title);
    void predictAll();
    [[nodiscard]] QMessageBox *closingQuestion() const;
    void answer(QMessageBox *box, QMessageBox::ButtonRole role);

    QTemporaryDir m_folder;
    DemoFolders m_drawn;
    QString m_project;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::vector<std::pair<int, CurrentLabel>> m_decided; ///< what the keys made, by row
};

void TestWholeJobUi::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCoreApplication::setOrganizationName(u"labelwright-test"_s);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    DemoOptions options;
    options.labelledPeople = 24;
    options.poolPeople = 5;
    options.evaluationPeople = 3;
    options.width = 48;
    options.height = 64;
    JobContext job = test::quietJob();
    const auto drawn = drawDemoFolders(m_folder.filePath(u"drawn"_s), options, job);
    QVERIFY2(drawn, drawn ? "" : qPrintable(drawn.error().text()));
    m_drawn = *drawn;
    m_project = m_folder.filePath(u"project"_s);
    openWindow();
}

void TestWholeJobUi::init()
{
    // Qt tells of misused threads and timers only this way.
    QTest::failOnWarning(QRegularExpression(u"(startTimer|killTimer|QObject|QThread|QSqlDatabase|"
                                            "Ambiguous shortcut)"_s));
}

void TestWholeJobUi::openWindow()
{
    closeWindow();
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_workspace = std::make_unique<Workspace>();
    m_window = std::make_unique<MainWindow>(m_workspace.get(), m_settings.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWholeJobUi::closeWindow()
{
    m_window.reset();
    m_workspace.reset();
    m_settings.reset();
}

void TestWholeJobUi::goTo(const QString &id)
{
    click(child<QToolButton>(u"page-"_s + id));
    QCOMPARE(m_window->currentPage(), id);
}

/// Opens the list of a combo box and takes the value by keyboard.
void TestWholeJobUi::choose(QComboBox *box, const QVariant &value)
{
    QVERIFY(box);
    const int index = box->findData(value);
    QVERIFY2(index >= 0, qPrintable(value.toString()));
    box->showPopup();
    QTRY_VERIFY(box->view()->isVisible());
    box->view()->setCurrentIndex(box->model()->index(index, box->modelColumn()));
    QTest::keyClick(box->view(), Qt::Key_Return);
    QTRY_COMPARE(box->currentIndex(), index);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    m_window->activateWindow(); // what a window system does when a list closes
    QTRY_VERIFY(m_window->isActiveWindow());
}

void TestWholeJobUi::type(QSpinBox *box, int value)
{
    QVERIFY(box);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QString::number(value));
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(box->value(), value);
}

void TestWholeJobUi::setOption(const QString &key, int value)
{
    auto *form = page<RecipeForm>();
    type(form->findChild<QSpinBox *>(u"option."_s + key), value);
    QCOMPARE(form->recipe().integer(key), value);
}

void TestWholeJobUi::startRun(const QString &name)
{
    auto *line = child<QLineEdit>(u"runName"_s);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, name);
    click(child<QPushButton>(u"startTraining"_s));
    QVERIFY2(m_workspace->training()->anyActive(),
             qPrintable(m_window->banners()->texts().join(u'\n')));
}

void TestWholeJobUi::waitForTraining()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->training()->anyActive(), patience);
}

RunRecord TestWholeJobUi::run(const QString &name) const
{
    const auto runs = m_workspace->runs().runs();
    const auto found = std::ranges::find(runs, name, &RunRecord::name);
    return found == runs.end() ? RunRecord() : *found;
}

void TestWholeJobUi::selectRun(const QString &name)
{
    auto *view = child<QTableView>(u"runs"_s);
    const auto find = [&] {
        const auto hits = view->model()->match(view->model()->index(0, RunTableModel::Name),
                                               Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return hits.isEmpty() ? QModelIndex() : hits.first();
    };
    QTRY_VERIFY(find().isValid());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(find()).center());
    QCOMPARE(view->selectionModel()->selectedRows().size(), 1);
}

void TestWholeJobUi::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

std::vector<int> TestWholeJobUi::poolRows() const
{
    const SampleTable &samples = labels()->samples();
    std::vector<int> rows;
    for (int row = 0; row < samples.size(); ++row) {
        if (samples.role(row) == DatasetRole::Pool)
            rows.push_back(row);
    }
    return rows;
}

void TestWholeJobUi::checkSelectionInReview(size_t count, const QString &title)
{
    QCOMPARE(m_window->currentPage(), u"review"_s);
    QCOMPARE(size_t(page<ReviewPage>()->grid()->count()), count);
    const auto chips = page<FilterBar>()->findChildren<QToolButton *>(u"filterChip"_s);
    QTRY_VERIFY(std::ranges::any_of(chips, [&](const QToolButton *chip) {
        return chip->isVisible() && chip->toolTip().contains(title);
    }));
}

void TestWholeJobUi::aProjectIsMadeFromDroppedFolders()
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(m_drawn.root + u"/data"_s)});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &drop);

    auto *dialog = page<NewProjectDialog>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->findChildren<QLabel *>(u"countsLabel"_s).size(), 3);
    auto *next = dialog->findChild<QPushButton *>(u"nextButton"_s);
    click(next); // data sets
    click(next); // what TYPE means
    auto *folder = dialog->findChild<QLineEdit *>(u"folderEdit"_s);
    QTRY_VERIFY(folder->isVisible());
    folder->selectAll();
    QTest::keyClicks(folder, m_project);
    QSignalSpy opened(m_workspace.get(), &Workspace::projectOpened);
    click(next);
    QVERIFY(opened.wait(patience));
    QCOMPARE(m_workspace->project()->paths().root, m_project);
    QCOMPARE(m_workspace->project()->samples()->size(), 24 * 7 + 5 * 4 + 3 * 7);
    QVERIFY(!m_workspace->project()->split().validationRows.empty());
}

void TestWholeJobUi::exploreCountsAndItsBarsOpenReview()
{
    goTo(u"explore"_s);
    const auto classPlot = [this]() -> BarPlot * {
        for (BarPlot *plot : m_window->findChildren<BarPlot *>()) {
            if (plot->bars().size() == 18 && plot->isVisible())
                return plot;
        }
        return nullptr;
    };
    const auto shown = [&] {
        const auto bars = classPlot() ? classPlot()->bars() : QList<Bar>();
        return std::accumulate(bars.begin(), bars.end(), 0.0,
                               [](double sum, const Bar &bar) { return sum + bar.value; });
    };
    QTRY_COMPARE(shown(), 24.0 * 7);
    BarPlot *plot = classPlot();
    QTRY_VERIFY(plot->barCentre(1).x() > plot->barCentre(0).x());
    const auto largest = std::ranges::max_element(plot->bars(), {}, &Bar::value);
    const auto index = int(largest - plot->bars().begin());
    const auto count = size_t(largest->value);
    const QPoint centre = plot->barCentre(index);
    QTest::mouseClick(plot->childAt(centre), Qt::LeftButton, {}, centre);
    checkSelectionInReview(count, QString());
    for (int i = 0; i < int(count); ++i)
        QCOMPARE(int(label(page<ReviewPage>()->grid()->rowAt(i)).classIndex), index);
}

void TestWholeJobUi::aRunIsTrainedFromTheForm()
{
    goTo(u"train"_s);
    choose(page<RecipeForm>()->findChild<QComboBox *>(u"option.model"_s), u"resnet_tiny"_s);
    setOption(u"image_size"_s, 32);
    setOption(u"epochs"_s, 2);
    type(child<QSpinBox>(u"trainThreads"_s), 1);
    QSignalSpy events(m_workspace->training(), &TrainingQueue::eventsArrived);
    startRun(u"first"_s);
    waitForTraining();
    const RunRecord first = run(u"first"_s);
    QVERIFY2(first.status == RunStatus::Finished, qPrintable(first.failure));
    QCOMPARE(first.lastEpoch, 2);
    QVERIFY(!events.isEmpty());
    const auto plots = page<LiveCurves>()->findChildren<CurvePlot *>();
    int shown = 0;
    for (const CurvePlot *plot : plots) {
        if (!plot->isVisible())
            continue;
        ++shown;
        QTRY_VERIFY(!plot->isEmpty());
    }
    QVERIFY(shown > 0);
    selectRun(u"first"_s);
    const auto *model = child<QTableView>(u"runs"_s)->model();
    QTRY_VERIFY(!model->index(0, RunTableModel::MacroF1).data().toString().isEmpty());
    QCOMPARE(model->index(0, RunTableModel::MacroF1).data(RunTableModel::sortRole).toDouble(),
             first.bestMacroF1);
    QVERIFY(first.bestMacroF1 >= 0);
}

void TestWholeJobUi::thePoolGetsSuggestions()
{
    QSignalSpy predicted(m_workspace.get(), &Workspace::predictionsChanged);
    click(child<QToolButton>(u"pseudoLabelButton"_s));
    QVERIFY(predicted.wait(patience));
    QVERIFY(labels()->flush());
    const RunRecord first = run(u"first"_s);
    for (const int row : poolRows()) {
        QVERIFY(label(row).suggestion >= 0);
        QVERIFY(label(row).confidence > 0 && label(row).confidence <= 1);
        const auto history = labels()->history(row);
        QVERIFY(std::ranges::any_of(history, [&](const LabelEvent &event) {
            return event.source == LabelSource::Model && event.sourceId.startsWith(first.id);
        }));
    }
}

void TestWholeJobUi::headerAndStripCountTheSame()
{
    goTo(u"review"_s);
    auto *chip = page<FilterBar>()->findChild<QToolButton *>(u"filterChip"_s);
    QVERIFY(chip);
    QTRY_VERIFY(chip->height() > 0); // the bar is laid out once the page is shown
    click(chip); // Explore's selection
    QTRY_COMPARE(page<ReviewPage>()->grid()->count(), labels()->samples().size());
    const auto tiles = m_window->findChildren<StatTile *>();
    const QString left = QString::number(poolRows().size());
    QTRY_COMPARE(tiles.value(2)->value(), left);
    QTRY_VERIFY(
        child<QLabel>(u"reviewProgress"_s)->text().startsWith(u"0 decided, %1 left"_s.arg(left)));
}

void TestWholeJobUi::keysDecide()
{
    auto *review = page<ReviewPage>();
    // Only the pool is asked about; the labelled people stay out of this list.
    ReviewFilter filter;
    filter.datasets = {labels()->samples().datasetOf(poolRows().front())};
    review->list()->setFilter(filter);
    choose(child<QComboBox>(u"queueChooser"_s), u"least-confident"_s);
    review->setAutoAdvance(true);
    SampleGrid *grid = review->grid();
    for (int i = 1; i < grid->count(); ++i)
        QVERIFY(label(grid->rowAt(i - 1)).confidence <= label(grid->rowAt(i)).confidence);
    grid->setFocus();
    QTRY_VERIFY(grid->hasFocus());
    press(Qt::Key_Home);
    const int first = grid->currentRow();
    QCOMPARE(first, grid->rowAt(0));

    press(Qt::Key_W); // takes the suggestion and goes on
    QVERIFY(label(first).state == ReviewState::Accepted);
    QCOMPARE(label(first).classIndex, label(first).suggestion);
    const int second = grid->currentRow();
    QVERIFY(second != first);
    press(Qt::Key_S); // mask: incorrect
    press(Qt::Key_G); // gender: female
    press(Qt::Key_C); // age: 60 or more
    QCOMPARE(grid->currentRow(), second);
    QCOMPARE(int(label(second).classIndex), 1 * 6 + 1 * 3 + 2);
    press(Qt::Key_F, Qt::ShiftModifier); // the person is male, in every picture
    const SampleTable &samples = labels()->samples();
    for (const int row : samples.rowsOfPerson(samples.person(second)))
        QCOMPARE(int(label(row).values[1]), 0);
    press(Qt::Key_Space);
    const int third = grid->currentRow();
    QVERIFY(label(third).state == ReviewState::Unreviewed);
    press(Qt::Key_E);
    QVERIFY(label(third).state == ReviewState::Excluded);
    const int fourth = grid->currentRow();
    press(Qt::Key_N);
    QVERIFY(label(fourth).state == ReviewState::Unsure);

    const int fifth = grid->currentRow();
    press(Qt::Key_D);
    QVERIFY(label(fifth).source == LabelSource::Person);
    press(Qt::Key_Home);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(label(fifth).state == ReviewState::Unreviewed);
    QCOMPARE(grid->currentRow(), fifth); // undo shows what it took back
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(int(label(fifth).values[0]), 2);
    press(Qt::Key_Q);
    for (const int row : poolRows())
        m_decided.emplace_back(row, label(row));
}

void TestWholeJobUi::decisionsAreOnDisk()
{
    QVERIFY(labels()->flush());
    QTRY_COMPARE(child<QLabel>(u"savedIndicator"_s)->text(), u"Saved"_s);
    const auto decided = std::ranges::count_if(
        m_decided, [](const auto &one) { return one.second.state != ReviewState::Unreviewed; });
    QVERIFY(decided >= 5);
    const auto tiles = m_window->findChildren<StatTile *>();
    QTRY_COMPARE(tiles.value(1)->value(), QString::number(decided));
    QTRY_VERIFY(child<QLabel>(u"reviewProgress"_s)
                    ->text()
                    .startsWith(u"%1 decided, %2 left"_s.arg(decided).arg(
                        qsizetype(m_decided.size()) - decided)));
    const auto reopened = LabelStore::open(m_workspace->project()->paths().labels(),
                                           m_workspace->project()->samples(), labels()->taxonomy());
    QVERIFY(reopened);
    QVERIFY((*reopened)->isReadOnly()); // the window still writes it
    for (const auto &[row, wanted] : m_decided) {
        const CurrentLabel &stored = (*reopened)->label(row);
        QCOMPARE(stored.values, wanted.values);
        QVERIFY(stored.state == wanted.state && stored.source == wanted.source);
        QCOMPARE(stored.suggestion, wanted.suggestion);
    }
}

void TestWholeJobUi::aSecondInstanceOnlyReads()
{
    Workspace second;
    Settings settings(m_folder.filePath(u"second.ini"_s));
    MainWindow other(&second, &settings);
    other.show();
    QSignalSpy opened(&second, &Workspace::projectOpened);
    second.openProject(m_project);
    QVERIFY(opened.wait(patience));
    const QString reason = second.labels()->readOnlyReason();
    QVERIFY(!reason.isEmpty());
    QVERIFY(other.banners()->texts().join(u' ').contains(reason));
    QVERIFY(other.showPage(u"review"_s));
    QTest::keyClick(other.findChild<ReviewPage *>()->grid(), Qt::Key_Q);
    QVERIFY(!second.labels()->canUndo());
    QCOMPARE(other.findChild<QLabel *>(u"savedIndicator"_s)->text(), u"Read-only"_s);
    m_window->activateWindow();
}

void TestWholeJobUi::aSecondRunUsesTheFirstOnesRecipe()
{
    goTo(u"train"_s);
    child<QComboBox>(u"recipes"_s)->setFocus();
    setOption(u"epochs"_s, 7); // to be replaced by the run's
    selectRun(u"first"_s);
    click(child<QToolButton>(u"cloneRunButton"_s));
    QCOMPARE(page<RecipeForm>()->recipe().integer(u"epochs"_s), 2);
    QCOMPARE(page<RecipeForm>()->recipe().integer(u"image_size"_s), 32);
    setOption(u"seed"_s, 5);
    startRun(u"second"_s);
    waitForTraining();
    QVERIFY(run(u"second"_s).status == RunStatus::Finished);
    QCOMPARE(run(u"second"_s).config.integer(u"seed"_s), 5);
}

/// Presses Predict beside every run that offers it, until all are in the ensemble.
void TestWholeJobUi::predictAll()
{
    EvaluateSession *session = page<EvaluatePage>()->session();
    QTRY_COMPARE(session->members().size(), size_t(2));
    for (int m = 0; m < 2; ++m) {
        auto *predict = child<QPushButton>(u"memberPredict%1"_s.arg(m));
        if (predict->isVisible() && predict->isEnabled())
            click(predict);
    }
    QTRY_COMPARE_WITH_TIMEOUT(session->ensemble().memberCount(), 2, patience);
    for (int m = 0; m < 2; ++m)
        QTRY_VERIFY(!child<QPushButton>(u"memberPredict%1"_s.arg(m))->isVisible());
}

void TestWholeJobUi::predictLoadsRealCheckpoints()
{
    goTo(u"evaluate"_s);
    predictAll();
    EvaluateSession *session = page<EvaluatePage>()->session();
    QVERIFY(session->hasTruth());
    QCOMPARE(session->ensemble().paths().size(),
             qsizetype(m_workspace->project()->split().validationRows.size()));
    // What training measured with this checkpoint is what Predict finds.
    for (const EvaluateMember &member : session->members())
        QVERIFY(std::abs(member.macroF1Alone - member.run.bestMacroF1) < 1e-6);
}

/// A copied project has checkpoints that look newer than the predictions made with them.
void TestWholeJobUi::predictAcceptsAnUnchangedCheckpoint()
{
    const RunRecord first = run(u"first"_s);
    QFile cache(first.predictionsFile(u"val"_s));
    QVERIFY(cache.open(QIODevice::ReadWrite));
    QVERIFY(cache.setFileTime(QDateTime::currentDateTime().addDays(-1),
                              QFileDevice::FileModificationTime));
    cache.close();
    goTo(u"train"_s);
    goTo(u"evaluate"_s);
    EvaluateSession *session = page<EvaluatePage>()->session();
    QTRY_COMPARE(session->ensemble().memberCount(), 1);
    predictAll();
}

void TestWholeJobUi::figuresFollowTheSlider()
{
    EvaluateSession *session = page<EvaluatePage>()->session();
    const auto shown = [this] { return child<QLabel>(u"macroF1"_s)->text(); };
    const auto text = [](double score) { return QLocale().toString(score, 'f', 4); };
    for (const int silent : {0, 1}) {
        auto *slider = child<QSlider>(u"memberSlider%1"_s.arg(silent));
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(session->members()[size_t(silent)].weight, 0.0);
        QCOMPARE(shown(), text(session->members()[size_t(1 - silent)].macroF1Alone));
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(shown(), text(session->metrics().macroF1));
    }
    auto *slider = child<QSlider>(u"memberSlider0"_s);
    QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(2, slider->height() / 2));
    QVERIFY(session->members()[0].weight < 1);
    QCOMPARE(shown(), text(session->metrics().macroF1));
}

void TestWholeJobUi::aConfusionCellOpensReview()
{
    auto *view = page<ConfusionView>();
    const ConfusionMatrix matrix = page<EvaluatePage>()->session()->matrix();
    int truth = -1, guess = -1;
    for (int t = 0; t < matrix.classCount; ++t) {
        for (int p = 0; p < matrix.classCount; ++p) {
            if (matrix.at(t, p) > 0 && (truth < 0 || t != p))
                truth = t, guess = p;
        }
    }
    QVERIFY(truth >= 0);
    QTest::mouseClick(view, Qt::LeftButton, {}, view->cellRect(truth, guess).center());
    checkSelectionInReview(size_t(matrix.at(truth, guess)), labels()->taxonomy().className(truth));
    for (int i = 0; i < page<ReviewPage>()->grid()->count(); ++i)
        QCOMPARE(int(label(page<ReviewPage>()->grid()->rowAt(i)).classIndex), truth);
}

void TestWholeJobUi::theSubmissionHoldsEveryImage()
{
    goTo(u"evaluate"_s);
    auto *data = child<QComboBox>(u"evaluateData"_s);
    const SampleTable &samples = labels()->samples();
    for (int d = 0; d < samples.datasetCount(); ++d) {
        if (samples.dataset(d).spec().role == DatasetRole::Evaluation)
            choose(data, samples.dataset(d).spec().id);
    }
    predictAll();
    QCOMPARE(child<QLabel>(u"macroF1"_s)->text(), u"–"_s); // never a score without labels
    click(child<QPushButton>(u"evaluateSubmit"_s));
    click(child<QPushButton>(u"submissionWrite"_s));
    auto *chooser = child<QFileDialog>();
    QVERIFY(chooser);
    const QString file = m_folder.filePath(u"out.csv"_s);
    auto *name = chooser->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name);
    name->setText(file); // typing opens a completer, which is Qt's to test
    click(chooser->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save));
    QTRY_VERIFY(QFile::exists(file));

    QFile written(file), table(m_drawn.evaluation + u"/info.csv"_s);
    QVERIFY(written.open(QIODevice::ReadOnly | QIODevice::Text));
    QVERIFY(table.open(QIODevice::ReadOnly | QIODevice::Text));
    const QList<QByteArray> rows = written.readAll().trimmed().split('\n');
    const QList<QByteArray> wanted = table.readAll().trimmed().split('\n');
    QCOMPARE(rows.size(), 3 * 7 + 1);
    QCOMPARE(rows.size(), wanted.size());
    QCOMPARE(rows.first(), QByteArray("ImageID,ans"));
    const Ensemble &ensemble = page<EvaluatePage>()->session()->ensemble();
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QByteArray image = wanted[i].split(',').first();
        const auto at = std::ranges::find_if(ensemble.paths(), [&](const QString &path) {
            return path.section(u'/', -1).toLatin1() == image;
        });
        QVERIFY(at != ensemble.paths().end());
        const int guess = ensemble.predicted()[size_t(at - ensemble.paths().begin())];
        QCOMPARE(rows[i], image + ',' + QByteArray::number(guess));
    }
}

QMessageBox *TestWholeJobUi::closingQuestion() const
{
    for (QMessageBox *box : m_window->findChildren<QMessageBox *>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

void TestWholeJobUi::answer(QMessageBox *box, QMessageBox::ButtonRole role)
{
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == role) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL("the question has no such answer");
}

void TestWholeJobUi::closingAsksAndPauses()
{
    goTo(u"train"_s);
    setOption(u"epochs"_s, 500);
    QSignalSpy events(m_workspace->training(), &TrainingQueue::eventsArrived);
    startRun(u"long"_s);
    QTRY_VERIFY_WITH_TIMEOUT(events.size() > 2, patience);
    QVERIFY(!m_window->close());
    answer(closingQuestion(), QMessageBox::RejectRole);
    QVERIFY(m_window->isVisible());
    QVERIFY(m_workspace->training()->anyActive());
    QVERIFY(!m_window->close());
    answer(closingQuestion(), QMessageBox::AcceptRole);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 20'000);
    QVERIFY(run(u"long"_s).status == RunStatus::Paused);
    closeWindow();
}

void TestWholeJobUi::theNextStartOffersToGoOn()
{
    openWindow();
    QSignalSpy opened(m_workspace.get(), &Workspace::projectOpened);
    m_workspace->openProject(m_settings->get(setting::lastProject));
    QVERIFY(opened.wait(patience));
    const RunRecord paused = run(u"long"_s);
    QPushButton *goOn = nullptr;
    for (QPushButton *button : m_window->banners()->findChildren<QPushButton *>()) {
        if (button->text().contains(u"Go on"_s))
            goOn = button;
    }
    QSignalSpy events(m_workspace->training(), &TrainingQueue::eventsArrived);
    click(goOn);
    QVERIFY(m_workspace->training()->isActive(paused.id));
    QTRY_VERIFY_WITH_TIMEOUT(!events.isEmpty(), patience);
    const auto arrived = events[0][1].value<QList<TrainEvent>>();
    const auto *started = std::get_if<RunStarted>(&arrived.first());
    QVERIFY(started);
    QVERIFY(started->firstEpoch >= std::max(1, paused.lastEpoch));
    m_workspace->training()->stop(paused.id);
    waitForTraining();
    // What the keys decided is still there after a restart.
    for (const auto &[row, wanted] : m_decided)
        QCOMPARE(label(row).values, wanted.values);
}

void TestWholeJobUi::closingEndsOtherJobs()
{
    bool ended = false;
    std::atomic<bool> begun = false;
    JobSpec spec;
    spec.title = u"Something long"_s;
    spec.queue = u"cpu"_s;
    spec.work = [&](JobContext &job) -> Result<void> {
        begun = true;
        while (!job.stopRequested())
            std::this_thread::yield();
        ended = true;
        return Error::cancelled();
    };
    m_workspace->jobs()->start(std::move(spec));
    QTRY_VERIFY(begun);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(m_window->close());
    closeWindow();
    QVERIFY(ended);
    QVERIFY(clock.elapsed() < 5000);
}

QTEST_MAIN(TestWholeJobUi)
#include "tst_wholejob_ui.moc"
