// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/agepanel.h"
#include "ui/pages/explore/distributionpanel.h"
#include "ui/pages/explore/factspanels.h"
#include "ui/pages/explore/filterbutton.h"
#include "ui/pages/explore/imagefactspanel.h"
#include "ui/pages/explore/mappanel.h"
#include "ui/pages/explore/scopebar.h"
#include "ui/pages/explore/whatifpanel.h"
#include "ui/shell/facefinding/facenews.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facemarks.h"
#include "ui/widgets/figurestrip.h"

#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int exploreRevisions = 60;

std::span<const CurrentLabel> currentLabels(const Workspace *workspace)
{
    return workspace->labels() ? workspace->labels()->labels() : std::span<const CurrentLabel>();
}

/// All labels as they were; 50,000 rows take some milliseconds, so only when chosen.
std::shared_ptr<const std::vector<CurrentLabel>> pastLabels(const LabelStore &labels,
                                                            const LabelChoice &choice)
{
    std::vector<int> rows(size_t(labels.samples().size()));
    std::iota(rows.begin(), rows.end(), 0);
    const qint64 revision = choice.kind == LabelChoice::Kind::AsWritten ? 0 : choice.revision;
    return std::make_shared<const std::vector<CurrentLabel>>(labels.labelsAt(revision, rows));
}

QString scopeTitle(const ExploreScope &scope, const ScopeBar &bar)
{
    QString title = scope.set.title(*scope.project);
    if (bar.labelChoice().kind != LabelChoice::Kind::Now)
        title += u", "_s + bar.labelChoiceTitle();
    if (!bar.filter()->title().isEmpty())
        title += u", "_s + bar.filter()->title();
    return title;
}

} // namespace

ExplorePage::ExplorePage(Workspace *workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_figures(new FigureStrip(this))
    , m_scopeBar(new ScopeBar(this))
    , m_classes(new ClassDistributionPanel(this))
    , m_attributes(new AttributePanel(this))
    , m_ages(new AgePanel(this))
    , m_whatIf(new WhatIfPanel(workspace, this))
    , m_split(new SplitPanel(this))
    , m_problems(new ProblemsPanel(this))
    , m_images(new ImageFactsPanel(workspace, this))
    , m_map(new MapPanel(workspace, this))
    , m_tabs(new QTabWidget(this))
    , m_faces(new FaceMarks(workspace->jobs(), this))
{
    m_empty->setIcon(u"explore"_s);
    m_empty->setTitle(tr("No project is open"));
    m_empty->setText(tr("Open or make a project to see what is in it."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_workspace, &Workspace::projectOpened, this, &ExplorePage::openProject);
    connect(m_workspace, &Workspace::projectClosing, this, [this] {
        m_map->close();
        m_images->close();
        m_scope = {};
        m_scopeBar->setProject(nullptr);
        m_scopeBar->setRevisions({});
        m_scopeBar->filter()->setColumns(nullptr, {});
        m_stack->setCurrentIndex(0);
    });
    connect(m_workspace, &Workspace::projectClosing, m_faces, &FaceMarks::close);
    connect(m_faces, &FaceMarks::loaded, this, &ExplorePage::refreshSoon);
    connectPanels();
    if (m_workspace->hasProject())
        openProject();
}

ExplorePage::~ExplorePage() = default;

void ExplorePage::connectPanels()
{
    connect(m_scopeBar, &ScopeBar::changed, this, &ExplorePage::refreshSoon);
    connect(m_scopeBar, &ScopeBar::facesWanted, FaceNews::of(m_workspace), &FaceNews::dialogWanted);
    connect(FaceNews::of(m_workspace), &FaceNews::changed, m_faces, [this] {
        if (m_workspace->hasProject())
            m_faces->open(m_workspace->project());
    });
    connect(m_scopeBar, &ScopeBar::reportWanted, this, &ExplorePage::askForReport);
    connect(Theme::instance(), &Theme::changed, this, &ExplorePage::refreshSoon);
    connect(m_classes, &ClassDistributionPanel::classClicked, this, [this](int c) {
        showImages(m_scope.project->taxonomy().className(c),
                   [this, c](int row) { return m_scope.classOf(row) == c; });
    });
    connect(m_attributes, &AttributePanel::valueClicked, this, [this](int a, int v) {
        showImages(m_scope.project->taxonomy().attributes()[a].values.value(v),
                   [this, a, v](int row) { return m_scope.valueOf(row, a) == v; });
    });
    connect(m_split, &SplitPanel::classActivated, this, [this](int c) {
        showImages(m_scope.project->taxonomy().className(c),
                   [this, c](int row) { return m_scope.classOf(row) == c; });
    });
    connect(m_split, &SplitPanel::splitWanted, this, &ExplorePage::askForSplit);
    connect(m_whatIf, &WhatIfPanel::recipeWanted, m_workspace, &Workspace::useRecipe);
    connect(m_whatIf, &WhatIfPanel::failed, m_workspace, &Workspace::showError);
    const auto show = [this](const QString &what, const std::vector<int> &rows) {
        m_workspace->showInReview({.title = what, .rows = rows});
    };
    connect(m_map, &MapPanel::imagesWanted, this, show);
    connect(m_images, &ImageFactsPanel::imagesWanted, this, show);
    connect(m_images, &ImageFactsPanel::recipeWanted, m_workspace, &Workspace::useRecipe);
    connect(m_workspace, &Workspace::runsChanged, this, &ExplorePage::showRuns);
    connect(m_workspace, &Workspace::predictionsChanged, this, &ExplorePage::showRuns);
}

/// Runs as the map and the what-if know them.
void ExplorePage::showRuns()
{
    if (!m_workspace->hasProject())
        return;
    const QList<RunRecord> runs = m_workspace->runs().runs();
    m_map->setRuns(runs);
    m_whatIf->setRuns(runs);
}

QWidget *ExplorePage::buildOverview()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(u"exploreTabs"_s);
    m_tabs->addTab(m_whatIf, tr("What if"));
    m_tabs->addTab(m_split, tr("Split"));
    m_tabs->addTab(m_problems, tr("Problems"));
    m_tabs->addTab(m_images, tr("Images"));

    auto *top = new QSplitter(Qt::Horizontal, this);
    auto *classCard = new Card(tr("Classes"), m_classes, top);
    classCard->addToHeading(m_classes->viewSwitch());
    top->addWidget(classCard);
    m_attributeCard = new Card(tr("Attributes"), m_attributes, top);
    top->addWidget(m_attributeCard);
    top->setStretchFactor(0, 3);
    top->setStretchFactor(1, 2);
    auto *bottom = new QSplitter(Qt::Horizontal, this);
    bottom->addWidget(new Card(tr("Ages"), m_ages, bottom));
    auto *tabCard = new QFrame(bottom);
    auto *tabLayout = new QVBoxLayout(tabCard);
    tabLayout->setContentsMargins(0, 0, 0, 0);
    tabLayout->addWidget(m_tabs);
    bottom->addWidget(tabCard);
    bottom->setStretchFactor(0, 2);
    bottom->setStretchFactor(1, 3);
    auto *rows = new QSplitter(Qt::Vertical, this);
    rows->addWidget(top);
    rows->addWidget(bottom);
    rows->setStretchFactor(0, 1);
    rows->setStretchFactor(1, 1);
    for (QSplitter *splitter : {top, bottom, rows}) {
        splitter->setStyleSheet(u"QSplitter::handle { background: transparent; }"_s);
        splitter->setHandleWidth(2 * Theme::grid);
        splitter->setChildrenCollapsible(false);
    }
    top->setSizes({840, 360});
    bottom->setSizes({480, 720});
    rows->setSizes({340, 320});
    return rows;
}

QWidget *ExplorePage::buildContent()
{
    auto *views = new QTabWidget(this);
    views->setObjectName(u"exploreViews"_s);
    views->setDocumentMode(true);
    views->addTab(buildOverview(), tr("Overview"));
    views->addTab(m_map, tr("Map"));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(m_figures);
    layout->addWidget(m_scopeBar);
    layout->addWidget(views, 1);
    return content;
}

void ExplorePage::activate()
{
    if (m_isStale)
        refresh();
}

void ExplorePage::openProject()
{
    m_scope = {};
    m_scopeBar->setProject(m_workspace->project());
    m_scopeBar->filter()->setColumns(
        m_workspace->labels() ? std::make_shared<const ReviewColumns>(
            ReviewColumns::of(*m_workspace->labels(), m_workspace->project()->samples(),
                              m_workspace->project()->split()))
                              : nullptr,
        m_workspace->project()->paths().root);
    m_problems->setProject(*m_workspace->project());
    m_faces->open(m_workspace->project());
    m_tabs->setTabText(m_tabs->indexOf(m_problems),
                       tr("Problems (%1)").arg(QLocale().toString(m_problems->problemCount())));
    connect(m_workspace->labels(), &LabelStore::labelsChanged, this, &ExplorePage::refreshSoon);
    m_stack->setCurrentIndex(1);
    refresh();
    showRuns();
}

/// Many labels may change in one turn of the event loop; hidden pages wait until they are shown.
void ExplorePage::refreshSoon()
{
    m_isStale = true;
    if (!isVisible() || m_isQueued)
        return;
    m_isQueued = true;
    QTimer::singleShot(0, this, [this] {
        m_isQueued = false;
        refresh();
    });
}

void ExplorePage::refresh()
{
    m_isStale = false;
    if (!m_workspace->hasProject())
        return;
    m_scope.project = m_workspace->project();
    m_scope.set = m_scopeBar->imageSet();
    m_scope.unit = m_scopeBar->unit();
    m_scope.isLogarithmic = m_scopeBar->isLogarithmic();
    if (m_workspace->labels())
        m_scopeBar->setRevisions(m_workspace->labels()->batches(exploreRevisions));
    takeLabels();
    m_scope.title = scopeTitle(m_scope, *m_scopeBar);
    m_scope.rows =
        m_scopeBar->filter()->filtered(m_scope.set.rows(*m_scope.project), m_scope.labels);
    m_scope.distribution = m_scope.count(m_scope.rows);
    countCompared();
    showKeyFigures();
    m_classes->setScope(m_scope);
    m_attributes->setScope(m_scope);
    m_attributeCard->setTitle(tr("Attributes (%1)").arg(m_scope.unitName()));
    m_ages->setScope(m_scope);
    m_whatIf->setScope(m_scope);
    m_split->setScope(m_scope);
    m_images->setScope(m_scope);
    m_map->setScope(m_scope);
}

/// The labels of now are those of the store; others are folded once and kept while chosen.
void ExplorePage::takeLabels()
{
    const LabelChoice choice = m_scopeBar->labelChoice();
    m_scope.isAsWritten = choice.kind == LabelChoice::Kind::AsWritten;
    if (choice.kind == LabelChoice::Kind::Now || !m_workspace->labels()) {
        m_scope.past.reset();
        m_scope.labels = currentLabels(m_workspace);
        return;
    }
    if (!m_scope.past || m_pastChoice != choice)
        m_scope.past = pastLabels(*m_workspace->labels(), choice);
    m_pastChoice = choice;
    m_scope.labels = *m_scope.past;
}

void ExplorePage::countCompared()
{
    m_scope.compared.reset();
    const auto other = m_scopeBar->compared();
    if (!other || !m_workspace->labels()) {
        m_comparedPast.reset();
        return;
    }
    const bool isNow = other->labels.kind == LabelChoice::Kind::Now;
    if (isNow)
        m_comparedPast.reset();
    else if (!m_comparedPast || m_comparedChoice != other->labels)
        m_comparedPast = pastLabels(*m_workspace->labels(), other->labels);
    m_comparedChoice = other->labels;
    ExploreScope side;
    side.project = m_scope.project;
    side.isAsWritten = other->labels.kind == LabelChoice::Kind::AsWritten;
    side.labels =
        isNow ? currentLabels(m_workspace) : std::span<const CurrentLabel>(*m_comparedPast);
    m_scope.compared =
        side.count(m_scopeBar->filter()->filtered(other->set.rows(*m_scope.project), side.labels));
    m_scope.comparedTitle = m_scopeBar->comparedTitle();
}

void ExplorePage::showKeyFigures()
{
    const QLocale locale;
    const Distribution &all = m_scope.distribution;
    const Imbalance imbalance = Imbalance::of(m_scope.counts(all.classes));
    const Taxonomy &taxonomy = m_scope.project->taxonomy();
    QList<KeyFigure> figures;
    const auto add = [&](const QString &value, const QString &caption, const QString &help) {
        KeyFigure figure;
        figure.value = value;
        figure.caption = caption;
        figure.help = help;
        figures.append(figure);
    };
    add(locale.toString(all.images), tr("images"), m_scope.title);
    add(locale.toString(all.people), tr("people"), {});
    add(locale.toString(all.classes.unknownImages), tr("without a class"),
        tr("Images whose class is not known yet"));
    const QString extremes = imbalance.largest >= 0 && imbalance.smallest >= 0
        ? tr("Most: %1. Fewest: %2.")
              .arg(taxonomy.className(imbalance.largest), taxonomy.className(imbalance.smallest))
        : QString();
    add(imbalance.ratio > 0 ? locale.toString(imbalance.ratio, 'f', 1) + u" : 1"_s : u"–"_s,
        tr("imbalance"), tr("Largest over smallest class that has images.") + u' ' + extremes);
    add(imbalance.effectiveClasses > 0 ? locale.toString(imbalance.effectiveClasses, 'f', 1)
                                       : u"–"_s,
        tr("effective classes of %1").arg(taxonomy.classCount()),
        tr("As many equally large classes would have the same entropy (%1 nats).")
            .arg(locale.toString(imbalance.entropy, 'f', 2)));
    add(imbalance.largest >= 0 ? locale.toString(imbalance.entropy, 'f', 2) : u"–"_s,
        tr("entropy, nats"),
        tr("Of the classes' shares; %1 classes of equal size would have %2.")
            .arg(taxonomy.classCount())
            .arg(locale.toString(std::log(double(taxonomy.classCount())), 'f', 2)));
    add(locale.toString(m_problems->problemCount()), tr("data problems"),
        tr("Found while reading the files; see the tab Problems."));
    if (m_problems->problemCount() > 0)
        figures.last().mood = KeyFigure::Mood::Warning;
    if (const KeyFigure faces = faceFigure(); !faces.value.isEmpty())
        figures.append(faces);
    m_figures->setFigures(figures);
}

KeyFigure ExplorePage::faceFigure() const
{
    const auto counts = countFaceStates(m_faces->states(), m_scope.rows);
    const int none = counts[size_t(FaceState::None)];
    const int several = counts[size_t(FaceState::Several)];
    const int known = none + several + counts[size_t(FaceState::One)];
    KeyFigure figure;
    if (known == 0)
        return figure;
    const QLocale locale;
    figure.value = tr("%1 %").arg(locale.toString(100.0 * (known - none) / known, 'f', 1));
    figure.caption = tr("faces found");
    figure.help = tr("Of %1 images looked at, %2 show no face and %3 several. Filter them in "
                     "Review under Faces.")
                      .arg(locale.toString(known), locale.toString(none), locale.toString(several));
    return figure;
}

void ExplorePage::showImages(const QString &what, const std::function<bool(int)> &wanted)
{
    SampleSelection selection;
    for (const int row : m_scope.rows) {
        if (wanted(row))
            selection.rows.push_back(row);
    }
    if (selection.rows.empty()) {
        m_workspace->showMessage(tr("There is no image of %1 here.").arg(what));
        return;
    }
    selection.title = tr("%1 in %2").arg(what, m_scope.title);
    m_workspace->showInReview(selection);
}

} // namespace lw
