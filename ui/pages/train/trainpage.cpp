// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/trainpage.h"

#include "ui/pages/train/livecurves.h"
#include "ui/pages/train/recipepanel.h"
#include "ui/pages/train/runcomparison.h"
#include "ui/pages/train/runexport.h"
#include "ui/pages/train/runprogress.h"
#include "ui/pages/train/runtable.h"
#include "ui/pages/train/runtablemodel.h"
#include "ui/shell/pseudolabelling.h"
#include "ui/shell/theme.h"
#include "ui/shell/trainingqueue.h"
#include "ui/shell/workspace.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrent>

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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_recipe, &RecipePanel::startRequested, this, &TrainPage::start);
    connect(&m_reader, &QFutureWatcherBase::finished, this, &TrainPage::runsRead);
    connectTable();
    connectWorkspace();
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
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, Theme::grid);
    upperLayout->addWidget(m_progress);
    upperLayout->addWidget(m_curves, 1);

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
    right->setSizes({100 * Theme::grid, 70 * Theme::grid});
    return right;
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
        reloadRuns();
    });
    connect(m_workspace, &Workspace::runsChanged, this, &TrainPage::reloadRuns);
    connect(m_workspace, &Workspace::projectClosing, this, [this] {
        m_progress->setRun({}, {});
        m_curves->setRuns({});
        m_warnings.clear();
        m_model->setRuns({});
    });
    connect(m_progress, &RunProgress::pauseRequested, this,
            [this](const QString &id) { m_workspace->training()->pause(id); });
    connect(m_progress, &RunProgress::stopRequested, this,
            [this](const QString &id) { m_workspace->training()->stop(id); });
}

void TrainPage::connectTable()
{
    connect(m_table, &RunTable::selectionChanged, this, &TrainPage::showSelectedRuns);
    connect(m_table, &RunTable::resumeRequested, this, &TrainPage::resume);
    connect(m_table, &RunTable::pauseRequested, this,
            [this](const RunRecord &run) { m_workspace->training()->pause(run.id); });
    connect(m_table, &RunTable::stopRequested, this,
            [this](const RunRecord &run) { m_workspace->training()->stop(run.id); });
    connect(m_table, &RunTable::cloneRequested, this,
            [this](const RunRecord &run) { m_recipe->setRecipe(run.config, run.name); });
    connect(m_table, &RunTable::compareRequested, this, [this](const QList<RunRecord> &runs) {
        auto *dialog = new RunComparison(runs, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_table, &RunTable::exportRequested, this,
            [this](const RunRecord &run) { askAndExport(m_workspace, run, this); });
    connect(m_table, &RunTable::noteRequested, this, &TrainPage::editNote);
    connect(m_table, &RunTable::removeRequested, this, &TrainPage::confirmRemoval);
    connect(m_table, &RunTable::pseudoLabelRequested, this, &TrainPage::pseudoLabel);
    connect(m_table, &RunTable::evaluateRequested, this,
            [this] { m_workspace->showPage(u"evaluate"_s); });
}

void TrainPage::activate()
{
    reloadRuns();
}

QList<QAction *> TrainPage::pageActions() const
{
    return m_table->runActions();
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
    const auto run = m_workspace->training()->start(name, recipe, device, threads);
    if (!run) {
        m_workspace->showError(run.error());
        return;
    }
    m_selectAfterRead = run->id;
    reloadRuns();
}

void TrainPage::resume(const RunRecord &run)
{
    const auto resumed = m_workspace->training()->resume(run, u"auto"_s, 0);
    if (!resumed)
        m_workspace->showError(resumed.error());
    m_selectAfterRead = run.id;
    reloadRuns();
}

void TrainPage::editNote(const RunRecord &run)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note of %1").arg(run.name));
    dialog->setLabelText(tr("A note; words that begin with # become tags"));
    QString text = run.note;
    for (const QString &tag : run.tags)
        text += u" #"_s + tag;
    dialog->setTextValue(text.trimmed());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, run](const QString &typed) {
        RunRecord changed = run;
        QStringList words;
        changed.tags.clear();
        for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
            if (word.startsWith(u'#') && word.size() > 1)
                changed.tags.append(word.mid(1));
            else
                words.append(word);
        }
        changed.note = words.join(u' ');
        const auto saved = m_workspace->runs().save(changed);
        if (!saved)
            m_workspace->showError(saved.error());
        m_workspace->notifyRunsChanged();
    });
    dialog->open();
}

void TrainPage::confirmRemoval(const QList<RunRecord> &runs)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Move to the trash"),
                                tr("Move %n run(s) with checkpoints and predictions to the trash?",
                                   nullptr, int(runs.size())),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Labels that were made with them stay, and so does their lineage."));
    auto *yes = box->addButton(tr("Move to the trash"), QMessageBox::DestructiveRole);
    connect(yes, &QPushButton::clicked, this, [this, runs] {
        for (const RunRecord &run : runs) {
            const auto removed = m_workspace->runs().remove(run);
            if (!removed)
                m_workspace->showError(removed.error());
        }
        m_workspace->notifyRunsChanged();
    });
    box->open();
}

void TrainPage::pseudoLabel(const RunRecord &run)
{
    const QStringList pools = poolIds(*m_workspace);
    if (pools.isEmpty()) {
        m_workspace->showMessage(
            tr("This project has no pool. Add a data set without labels to pseudo-label."));
        return;
    }
    for (const QString &pool : pools)
        startPseudoLabelling(m_workspace, run, pool);
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
    const QList<RunRecord> runs = m_reader.result();
    m_model->setRuns(runs);
    QString active, name;
    for (const RunRecord &run : runs) {
        if (run.status == RunStatus::Running && m_workspace->training()
            && m_workspace->training()->isActive(run.id)) {
            active = run.id;
            name = run.name;
        }
    }
    m_progress->setRun(active, name);
    if (!m_selectAfterRead.isEmpty())
        m_table->select(std::exchange(m_selectAfterRead, {}));
    else if (m_table->selectedRuns().isEmpty() && !runs.isEmpty())
        m_table->select(runs.first().id);
    if (m_readAgain)
        reloadRuns();
}

void TrainPage::takeEvents(const QString &runId, const QList<TrainEvent> &events)
{
    if (m_progress->runId().isEmpty() && m_model->rowOf(runId) >= 0)
        m_progress->setRun(runId, m_model->run(m_model->rowOf(runId)).name);
    if (runId == m_progress->runId())
        m_progress->addEvents(events);
    if (m_arrivedWhileLoading.contains(runId))
        m_arrivedWhileLoading[runId].append(events);
    else if (m_curves->hasHistory(runId))
        m_curves->addEvents(runId, events);
    for (const TrainEvent &event : events) {
        if (const auto *epoch = std::get_if<EpochDone>(&event)) {
            m_model->setEpoch(runId, epoch->epoch, epoch->validationMacroF1);
        } else if (const auto *warning = std::get_if<RunWarning>(&event)) {
            m_warnings[runId].append(warning->text);
            showNotes();
        }
    }
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
