// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/trainpage.h"

#include "core/runs/recipesteps.h"
#include "ui/pages/train/flipstrip.h"
#include "ui/pages/train/livecurves.h"
#include "ui/pages/train/recipepanel.h"
#include "ui/pages/train/runactions.h"
#include "ui/pages/train/runexport.h"
#include "ui/pages/train/runprogress.h"
#include "ui/pages/train/runtable.h"
#include "ui/pages/train/runtablemodel.h"
#include "ui/pages/train/stepslabel.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/trainingqueue.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

TrainPage::TrainPage(Workspace *workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_recipe(new RecipePanel(workspace, this))
    , m_model(new RunTableModel(this))
{
    m_recipe->setProperty("surface", u"side"_s);
    m_recipe->setAttribute(Qt::WA_StyledBackground);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"trainSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_recipe);
    splitter->addWidget(makeRight());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({90 * Theme::grid, 210 * Theme::grid});
    keepSplitter(splitter, false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    m_runActions = new RunActions(workspace, m_table, this);
    makeActions();

    connect(m_recipe, &RecipePanel::startRequested, this, &TrainPage::start);
    connect(&m_reader, &QFutureWatcherBase::finished, this, &TrainPage::runsRead);
    connect(&m_flipReader, &QFutureWatcherBase::finished, this, &TrainPage::flipsRead);
    connectTable();
    connectWorkspace();
    if (m_workspace->hasProject())
        m_curves->setTaxonomy(m_workspace->project()->taxonomy());
    reloadRuns();
}

TrainPage::~TrainPage() = default;

QWidget *TrainPage::makeRight()
{
    auto *right = new QSplitter(Qt::Vertical, this);
    right->setChildrenCollapsible(false);
    auto *upper = new QWidget(right);
    m_curves = new LiveCurves(upper);
    m_progress = new RunProgress(upper);
    m_steps = new StepsLabel(upper);
    m_steps->setObjectName(u"runSteps"_s);
    m_flips = new FlipStrip(m_workspace, upper);
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, Theme::grid);
    upperLayout->setSpacing(2 * Theme::grid);
    upperLayout->addWidget(m_progress);
    upperLayout->addWidget(m_steps);
    upperLayout->addWidget(m_curves, 1);
    upperLayout->addWidget(m_flips);

    auto *lower = new QWidget(right);
    m_table = new RunTable(m_model, lower);
    m_notes = new QPlainTextEdit(lower);
    m_notes->setObjectName(u"runNotes"_s);
    m_notes->setReadOnly(true);
    m_notes->setMaximumHeight(14 * Theme::grid);
    m_notes->setVisible(false);
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(3 * Theme::grid, Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    lowerLayout->addWidget(m_table, 1);
    lowerLayout->addWidget(m_notes);

    right->addWidget(upper);
    right->addWidget(lower);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    right->setSizes({120 * Theme::grid, 50 * Theme::grid});
    keepSplitter(right, true);
    return right;
}

void TrainPage::keepSplitter(QSplitter *splitter, bool isVertical)
{
    const Setting<QByteArray> &place = isVertical ? setting::trainRows : setting::trainSplit;
    splitter->restoreState(Settings().get(place));
    connect(splitter, &QSplitter::splitterMoved, this,
            [splitter, &place] { Settings().set(place, splitter->saveState()); });
}

QAction *TrainPage::addPageAction(const QString &name, const QString &text, const QKeySequence &key,
                                  const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    m_actions.append(action);
    return action;
}

/// Keys for everything that a run needs, wherever on the page the focus is.
void TrainPage::makeActions()
{
    addPageAction(u"startTrainingAction"_s, tr("Start training"), Qt::CTRL | Qt::Key_Return,
                  [this] { m_recipe->startNow(); });
    addPageAction(u"pauseOrResume"_s, tr("Pause the run that trains, or resume the selected one"),
                  Qt::CTRL | Qt::Key_P, [this] { pauseOrResume(); });
    addPageAction(u"stopActive"_s, tr("Stop the run that trains"), Qt::CTRL | Qt::Key_Period,
                  [this] { m_progress->stop(); });
    addPageAction(u"nextRun"_s, tr("Next run in the table"), Qt::CTRL | Qt::Key_Down,
                  [this] { m_table->selectNext(1); });
    addPageAction(u"previousRun"_s, tr("Previous run in the table"), Qt::CTRL | Qt::Key_Up,
                  [this] { m_table->selectNext(-1); });
    addPageAction(u"findOption"_s, tr("Search the recipe's options"), QKeySequence::Find,
                  [this] { m_recipe->focusSearch(); });
}

void TrainPage::pauseOrResume()
{
    if (!m_progress->runId().isEmpty())
        return m_progress->pause();
    const QList<QAction *> actions = m_table->runActions();
    const auto resume = std::ranges::find(actions, u"resumeRun"_s, &QObject::objectName);
    if (resume != actions.end())
        (*resume)->trigger();
}

void TrainPage::connectWorkspace()
{
    const auto connectQueue = [this] {
        TrainingQueue *queue = m_workspace->training();
        if (!queue)
            return;
        connect(queue, &TrainingQueue::eventsArrived, this, &TrainPage::takeEvents,
                Qt::UniqueConnection);
        connect(queue, &TrainingQueue::runStateChanged, this, &TrainPage::reloadRuns,
                Qt::UniqueConnection);
    };
    connectQueue();
    connect(m_workspace, &Workspace::projectOpened, this, [this, connectQueue] {
        connectQueue();
        m_curves->setTaxonomy(m_workspace->project()->taxonomy());
        reloadRuns();
    });
    connect(m_workspace, &Workspace::runsChanged, this, &TrainPage::reloadRuns);
    connect(m_workspace, &Workspace::projectClosing, this, [this] {
        m_progress->setRun({}, {});
        m_curves->setRuns({});
        m_steps->setVisible(false);
        m_warnings.clear();
        m_paces.clear();
        m_model->setRuns({});
    });
    connect(m_progress, &RunProgress::pauseRequested, this,
            [this](const QString &id) { m_workspace->training()->pause(id); });
    connect(m_progress, &RunProgress::stopRequested, this,
            [this](const QString &id) { m_workspace->training()->stop(id); });
    connect(m_curves, &LiveCurves::exportFailed, m_workspace, &Workspace::showError);
}

void TrainPage::connectTable()
{
    connect(m_table, &RunTable::selectionChanged, this, &TrainPage::showSelectedRuns);
    connect(m_runActions, &RunActions::cloneRequested, this,
            [this](const RunRecord &run) { m_recipe->setRecipe(run.config, run.name); });
    connect(m_runActions, &RunActions::resumed, this, [this](const QString &id) {
        m_selectAfterRead = id;
        reloadRuns();
    });
    connect(m_table, &RunTable::exportRequested, this,
            [this](const RunRecord &run) { askAndExport(m_workspace, run, this); });
}

void TrainPage::activate()
{
    reloadRuns();
}

QList<QAction *> TrainPage::pageActions() const
{
    return m_actions + m_table->runActions();
}

void TrainPage::useRecipe(const RunConfig &recipe)
{
    m_recipe->setRecipe(recipe,
                        recipe.text(u"weights"_s).isEmpty() ? tr("from-explore") : tr("finetune"));
}

void TrainPage::start(const QString &name, const RunConfig &recipe, const QString &device,
                      int threads)
{
    if (!m_workspace->training()) {
        m_workspace->showMessage(tr("Open or make a project first."));
        return;
    }
    const bool isFirst = !m_workspace->training()->anyActive();
    const auto run = m_workspace->training()->start(name, recipe, device, threads);
    if (!run) {
        m_workspace->showError(run.error());
        return;
    }
    if (isFirst) // one that waits has nothing to show yet: what is looked at stays
        m_selectAfterRead = run->id;
    reloadRuns();
}

/// Run folders are read off the GUI thread; a request meanwhile is remembered.
void TrainPage::reloadRuns()
{
    if (!m_workspace->hasProject())
        return;
    if (m_reader.isRunning()) {
        m_readAgain = true;
        return;
    }
    m_readAgain = false;
    m_reader.setFuture(QtConcurrent::run([store = m_workspace->runs()] { return store.runs(); }));
}

void TrainPage::runsRead()
{
    if (!m_workspace->hasProject())
        return;
    QList<RunRecord> runs = m_reader.result();
    for (RunRecord &run : runs) {
        // It waited in a window that was killed: it can go on like one that was paused.
        if (run.status == RunStatus::Queued && !m_workspace->training()->isActive(run.id))
            run.status = RunStatus::Paused;
    }
    QStringList selected, names;
    for (const RunRecord &run : m_table->selectedRuns())
        selected.append(run.id);
    for (const RunRecord &run : runs)
        names.append(run.id);
    m_model->setRuns(runs);
    m_recipe->setRunNames(names);
    showActive(runs);
    if (!m_selectAfterRead.isEmpty())
        selected = {std::exchange(m_selectAfterRead, {})};
    else if (selected.isEmpty() && !runs.isEmpty())
        selected = {runs.first().id};
    m_table->select(selected);
    if (m_readAgain)
        reloadRuns();
}

/// The run that trains now, how many wait, and the recipe of several steps it is part of.
void TrainPage::showActive(const QList<RunRecord> &runs)
{
    const TrainingQueue *queue = m_workspace->training();
    const RunRecord *active = nullptr;
    const RunRecord *owner = nullptr;
    int waiting = 0;
    for (const RunRecord &run : runs) {
        if (!queue || !queue->isActive(run.id)) {
            m_paces.remove(run.id);
            m_model->setProgress(run.id, -1, -1);
            continue;
        }
        if (hasSteps(run.config))
            owner = &run;
        else if (run.status == RunStatus::Running)
            active = &run;
        else
            ++waiting;
    }
    m_progress->setWaiting(waiting);
    m_progress->setRun(active ? active->id : QString(), active ? active->name : QString());
    showSteps(owner);
}

void TrainPage::showSteps(const RunRecord *owner)
{
    m_steps->setVisible(false);
    if (!owner)
        return;
    const auto steps = SteppedRun::open(*owner, m_workspace->runs());
    if (!steps)
        return;
    m_steps->setRecipe(owner->config);
    m_steps->setProgress(steps->steps(), steps->current());
}

void TrainPage::takeEvents(const QString &runId, const QList<TrainEvent> &events)
{
    if (m_progress->runId().isEmpty() && m_model->rowOf(runId) >= 0)
        m_progress->setRun(runId, m_model->run(m_model->rowOf(runId)).name);
    if (runId == m_progress->runId())
        m_progress->addEvents(events);
    takePace(runId, events);
    m_runActions->addEvents(runId, events);
    if (m_arrivedWhileLoading.contains(runId))
        m_arrivedWhileLoading[runId].append(events);
    else if (m_curves->hasHistory(runId))
        m_curves->addEvents(runId, events);
    bool hasEpoch = false;
    for (const TrainEvent &event : events) {
        if (const auto *epoch = std::get_if<EpochDone>(&event)) {
            m_model->setEpoch(runId, epoch->epoch, epoch->validationMacroF1);
            hasEpoch = true;
        } else if (const auto *warning = std::get_if<RunWarning>(&event)) {
            m_warnings[runId].append(warning->text);
            showNotes();
        }
    }
    if (hasEpoch)
        showFlips();
}

void TrainPage::takePace(const QString &runId, const QList<TrainEvent> &events)
{
    RunPace &pace = m_paces[runId];
    for (const TrainEvent &event : events)
        pace.take(event);
    if (std::holds_alternative<RunEnded>(events.last()))
        m_model->setProgress(runId, -1, -1);
    else
        m_model->setProgress(runId, pace.share(), pace.secondsLeft());
}

void TrainPage::showSelectedRuns()
{
    const QList<RunRecord> selected = m_table->selectedRuns();
    QList<LiveCurves::ShownRun> shown;
    QHash<QString, QColor> colors;
    for (const RunRecord &run : selected) {
        const QColor color = Theme::instance()->seriesColor(int(shown.size()));
        shown.append({.id = run.id, .name = run.name, .color = color});
        colors.insert(run.id, color);
    }
    m_curves->setRuns(shown);
    m_model->setColors(colors);
    for (const RunRecord &run : selected) {
        if (!m_curves->hasHistory(run.id) && !m_arrivedWhileLoading.contains(run.id))
            loadHistory(run);
    }
    showFlips();
    showNotes();
}

/// events.jsonl may hold a hundred thousand lines.
void TrainPage::loadHistory(const RunRecord &run)
{
    struct Read
    {
        MetricHistory history;
        QStringList warnings;
    };
    m_arrivedWhileLoading.insert(run.id, {});
    auto *watcher = new QFutureWatcher<Read>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id = run.id] {
        watcher->deleteLater();
        Read read = watcher->result();
        m_warnings[id] = read.warnings;
        m_curves->setHistory(id, std::move(read.history));
        m_curves->addEvents(id, m_arrivedWhileLoading.take(id));
        showNotes();
    });
    watcher->setFuture(QtConcurrent::run([store = m_workspace->runs(), run] {
        const QList<TrainEvent> events = store.events(run);
        Read read{.history = MetricHistory(events), .warnings = {}};
        for (const TrainEvent &event : events) {
            if (const auto *warning = std::get_if<RunWarning>(&event))
                read.warnings.append(warning->text);
        }
        return read;
    }));
}

/// Of the run that is shown: of several nobody could tell whose they are.
void TrainPage::showFlips()
{
    const QList<RunRecord> selected = m_table->selectedRuns();
    if (selected.size() != 1)
        return m_flips->clear();
    m_flipReader.setFuture(
        QtConcurrent::run([folder = selected.first().folder] { return latestFlips(folder); }));
}

void TrainPage::flipsRead()
{
    const auto flips = m_flipReader.result();
    if (flips && m_workspace->hasProject() && m_table->selectedRuns().size() == 1)
        m_flips->setFlips(*flips);
    else
        m_flips->clear();
}

void TrainPage::showNotes()
{
    QStringList lines;
    for (const RunRecord &run : m_table->selectedRuns()) {
        if (!run.failure.isEmpty())
            lines.append(tr("%1 failed: %2").arg(run.name, run.failure));
        for (const QString &warning : m_warnings.value(run.id))
            lines.append(u"%1: %2"_s.arg(run.name, warning));
    }
    m_notes->setPlainText(lines.join(u'\n'));
    m_notes->setVisible(!lines.isEmpty());
}

} // namespace lw
