// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/evaluatepage.h"
#include "ui/pages/evaluate/comparepanel.h"
#include "ui/pages/evaluate/errorwall.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/pages/evaluate/memberspanel.h"
#include "ui/pages/evaluate/resultpanels.h"
#include "ui/shell/pseudolabelling.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figurestrip.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace lw {

EvaluatePage::EvaluatePage(Workspace *workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_session(new EvaluateSession(workspace, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_data(new QComboBox(this))
    , m_voting(new QComboBox(this))
    , m_presets(new QComboBox(this))
    , m_optimise(new QPushButton(tr("Optimise weights"), this))
    , m_save(new QPushButton(tr("Save weights…"), this))
    , m_teach(new QPushButton(tr("Label the pool…"), this))
    , m_submit(new QPushButton(tr("Write submission…"), this))
    , m_score(new ScorePanel(m_session, this))
    , m_members(new MembersPanel(m_session, this))
    , m_confusion(new ConfusionPanel(m_session, this))
    , m_results(new ResultTabs(m_session, this))
    , m_views(new QTabWidget(this))
    , m_errors(new ErrorWall(m_session, this))
    , m_compare(new ComparePanel(m_session, this))
{
    m_empty->setIcon(u"evaluate"_s);
    auto *train = new QAction(tr("Train a network"), this);
    train->setToolTip(tr("Shows the page Train"));
    connect(train, &QAction::triggered, workspace,
            [workspace] { workspace->showPage(u"train"_s); });
    m_empty->addAction(train);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectBar();
    connect(m_session, &EvaluateSession::updated, this, &EvaluatePage::refresh);
    connect(m_session, &EvaluateSession::settled, this, &EvaluatePage::settle);
    connect(m_session, &EvaluateSession::membersChanged, this, &EvaluatePage::syncBar);
    connect(m_confusion, &ConfusionPanel::cellActivated, this, &EvaluatePage::showCell);
    connect(m_results, &ResultTabs::cellActivated, this, &EvaluatePage::showCell);
    connect(m_errors, &ErrorWall::cellActivated, this, &EvaluatePage::showCell);
    connect(m_errors, &ErrorWall::pictureActivated, this,
            [this](int row) { showRows(tr("A mistake"), {row}); });
    connect(m_compare, &ComparePanel::rowsActivated, this, &EvaluatePage::showRows);
    connect(m_members, &MembersPanel::importRequested, this, &EvaluatePage::askTable);
    connect(m_workspace, &Workspace::projectOpened, this, &EvaluatePage::openProject);
    connect(m_workspace, &Workspace::projectClosing, this, [this] {
        m_session->close();
        m_errors->closeSource();
        m_compare->closeSource();
        showEmptyOrContent();
    });
    connect(m_workspace, &Workspace::runsChanged, m_session, &EvaluateSession::refreshRuns);
    connect(m_workspace, &Workspace::predictionsChanged, m_session,
            [this](const QString &, const QString &) { m_session->refreshRuns(); });
    showEmptyOrContent();
    if (m_workspace->hasProject())
        openProject();
}

EvaluatePage::~EvaluatePage() = default;

QWidget *EvaluatePage::buildBar()
{
    m_data->setObjectName(u"evaluateData"_s);
    m_voting->setObjectName(u"evaluateVoting"_s);
    m_presets->setObjectName(u"evaluatePresets"_s);
    m_optimise->setObjectName(u"evaluateOptimise"_s);
    m_submit->setObjectName(u"evaluateSubmit"_s);
    m_voting->addItem(tr("average probabilities"), int(Voting::Probabilities));
    m_voting->addItem(tr("average logits"), int(Voting::Logits));
    m_voting->addItem(tr("count votes"), int(Voting::Hard));
    m_optimise->setToolTip(tr("Looks for the weights with the best macro F1, and tells what they "
                              "are worth on people they were not tuned on."));
    m_save->setToolTip(tr("Keeps weights, temperatures and bias in the project"));
    m_teach->setObjectName(u"evaluateTeach"_s);
    m_teach->setToolTip(tr("The vote as it is suggests a label for every image of the pool; "
                           "decisions of people stay"));
    for (QComboBox *box : {m_data, m_voting, m_presets})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::grid);
    for (auto *widget : {static_cast<QWidget *>(m_data), static_cast<QWidget *>(m_voting),
                         static_cast<QWidget *>(m_presets)})
        layout->addWidget(widget);
    layout->addStretch(1);
    for (QPushButton *button : {m_optimise, m_save, m_teach, m_submit})
        layout->addWidget(button);
    return bar;
}

QWidget *EvaluatePage::buildContent()
{
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->addWidget(new Card(tr("Runs and weights"), m_members, columns));
    auto *scores = new QSplitter(Qt::Horizontal, columns);
    scores->addWidget(new Card(tr("Confusion matrix"), m_confusion, scores));
    scores->addWidget(m_results);
    for (QSplitter *splitter : {columns, scores}) {
        splitter->setStyleSheet(u"QSplitter::handle { background: transparent; }"_s);
        splitter->setHandleWidth(2 * Theme::grid);
        splitter->setChildrenCollapsible(false);
    }
    m_views->setObjectName(u"evaluateViews"_s);
    m_views->setDocumentMode(true);
    m_views->addTab(scores, tr("Scores"));
    m_views->addTab(m_errors, tr("Mistakes"));
    m_views->addTab(m_compare, tr("Compare"));
    columns->addWidget(m_views);
    columns->setStretchFactor(0, 2);
    columns->setStretchFactor(1, 7);
    columns->setSizes({270, 940});
    scores->setStretchFactor(0, 4);
    scores->setStretchFactor(1, 3);
    scores->setSizes({455, 470});
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(m_score);
    layout->addWidget(buildBar());
    layout->addWidget(columns, 1);
    return content;
}

void EvaluatePage::connectBar()
{
    connect(m_data, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            m_session->setData(m_data->itemData(index).toString());
    });
    connect(m_voting, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_session->setVoting(Voting(m_voting->itemData(index).toInt())); });
    connect(m_presets, &QComboBox::activated, this, [this](int index) {
        const auto preset = EnsemblePreset::read(m_presets->itemData(index).toString());
        if (index == 0)
            return;
        if (preset)
            m_session->applyPreset(*preset);
        else
            m_workspace->showError(preset.error());
    });
    connect(m_optimise, &QPushButton::clicked, m_session, &EvaluateSession::optimise);
    connect(m_save, &QPushButton::clicked, this, &EvaluatePage::askPresetName);
    connect(m_teach, &QPushButton::clicked, this, &EvaluatePage::askTeacherName);
    connect(m_submit, &QPushButton::clicked, this, &EvaluatePage::askSubmission);
}

void EvaluatePage::openProject()
{
    const auto project = m_workspace->project();
    m_confusion->setTaxonomy(project->taxonomy());
    m_results->setTaxonomy(project->taxonomy());
    m_errors->setTaxonomy(project->taxonomy());
    m_errors->openSource();
    m_compare->setTaxonomy(project->taxonomy());
    m_compare->openSource();
    {
        const QSignalBlocker block(m_data);
        m_data->clear();
        if (!project->split().validationRows.empty())
            m_data->addItem(tr("held-out people"), u"val"_s);
        for (int d = 0; d < project->samples()->datasetCount(); ++d) {
            const DatasetSpec &spec = project->samples()->dataset(d).spec();
            m_data->addItem(tr("data set %1").arg(spec.id), spec.id);
        }
    }
    fillPresets();
    m_session->setData(m_data->currentData().toString());
    syncBar();
    settle();
}

void EvaluatePage::fillPresets()
{
    const QSignalBlocker block(m_presets);
    m_presets->clear();
    m_presets->addItem(tr("saved weights"));
    const QString root = m_workspace->project()->paths().root;
    for (const EnsemblePreset &preset : ensemblePresets(root))
        m_presets->addItem(preset.name, ensemblePresetFile(root, preset.name));
    m_presets->setEnabled(m_presets->count() > 1);
}

void EvaluatePage::activate()
{
    m_session->refreshRuns();
}

int EvaluatePage::evaluationSet() const
{
    if (!m_workspace->hasProject())
        return -1;
    const SampleTable &samples = *m_workspace->project()->samples();
    const int d = samples.datasetIndex(m_session->data());
    return d >= 0 && samples.dataset(d).spec().role == DatasetRole::Evaluation ? d : -1;
}

void EvaluatePage::syncBar()
{
    const bool hasScores = m_session->hasEnsemble() && m_session->hasTruth();
    const bool several = m_session->ensemble().memberCount() > 1;
    m_optimise->setEnabled(hasScores && several && !m_session->isOptimising());
    m_optimise->setText(m_session->isOptimising() ? tr("Optimising…") : tr("Optimise weights"));
    m_save->setEnabled(m_session->hasEnsemble());
    m_teach->setVisible(m_workspace->hasProject() && !poolIds(*m_workspace).isEmpty());
    m_teach->setEnabled(m_session->hasEnsemble());
    m_submit->setEnabled(m_session->hasEnsemble() && evaluationSet() >= 0);
    m_submit->setToolTip(evaluationSet() >= 0
                             ? tr("submission.csv with a class for each evaluation image")
                             : tr("Choose the evaluation data set on the left first."));
    {
        const QSignalBlocker block(m_voting);
        m_voting->setCurrentIndex(m_voting->findData(int(m_session->voting())));
    }
    showEmptyOrContent();
    if (m_session->isLoading())
        m_confusion->setEmptyText(tr("Loading predictions…"));
    else if (!m_session->hasEnsemble())
        m_confusion->setEmptyText(
            tr("No run has seen these images yet. Press Predict beside a run."));
    else if (const QStringList known = m_session->knownAttributes(); !known.isEmpty())
        m_confusion->setEmptyText(
            tr("The labels of these images tell only %1, so no class can be measured. Choose “only "
               "%2” above.")
                .arg(known.join(u", "_s), known.first()));
    else
        m_confusion->setEmptyText(tr("These images have no labels, so nothing can be measured. The "
                                     "tab Predicted shows the classes given."));
    refresh();
}

void EvaluatePage::showEmptyOrContent()
{
    const bool hasRuns = !m_session->members().empty();
    const bool hasProject = m_workspace->hasProject();
    m_empty->setTitle(hasProject ? tr("There is no trained run yet") : tr("No project is open"));
    m_empty->setText(hasProject
                         ? tr("Train a network first. As soon as its first epoch is saved, its "
                              "macro F1, confusion matrix and weight in an ensemble are here.")
                         : tr("Open or make a project to evaluate its runs."));
    m_empty->setActionsVisible(hasProject);
    m_stack->setCurrentIndex(hasRuns ? 1 : 0);
}

void EvaluatePage::refresh()
{
    m_score->refresh();
    m_confusion->refresh();
    m_results->refresh();
}

void EvaluatePage::settle()
{
    m_score->settle();
    m_results->settle();
    if (m_session->intervals()) // they were refreshed when dragging ended
        return;
    m_errors->refresh();
    m_compare->refresh();
}

} // namespace lw
