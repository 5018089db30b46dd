// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/explore/agepanel.h"
#include "ui/pages/explore/distributionpanel.h"
#include "ui/pages/explore/factspanels.h"
#include "ui/pages/explore/scopebar.h"
#include "ui/pages/explore/whatifpanel.h"
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

using namespace Qt::StringLiterals;

namespace lw {

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
    , m_whatIf(new WhatIfPanel(this))
    , m_split(new SplitPanel(this))
    , m_problems(new ProblemsPanel(this))
    , m_images(new ImageFactsPanel(this))
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
        m_scope = {};
        m_scopeBar->setProject(nullptr);
        m_stack->setCurrentIndex(0);
    });
    connect(m_workspace, &Workspace::projectClosing, m_faces, &FaceMarks::close);
    connect(m_faces, &FaceMarks::loaded, this, &ExplorePage::refreshSoon);
    connect(m_scopeBar, &ScopeBar::changed, this, &ExplorePage::refreshSoon);
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
    connect(m_whatIf, &WhatIfPanel::recipeWanted, m_workspace, &Workspace::useRecipe);
    connect(m_whatIf, &WhatIfPanel::failed, m_workspace, &Workspace::showError);
    if (m_workspace->hasProject())
        openProject();
}

ExplorePage::~ExplorePage() = default;

QWidget *ExplorePage::buildContent()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(u"exploreTabs"_s);
    m_tabs->addTab(m_whatIf, tr("What if"));
    m_tabs->addTab(m_split, tr("Split"));
    m_tabs->addTab(m_problems, tr("Problems"));
    m_tabs->addTab(m_images, tr("Image files"));

    auto *top = new QSplitter(Qt::Horizontal, this);
    top->addWidget(new Card(tr("Classes"), m_classes, top));
    top->addWidget(new Card(tr("Attributes"), m_attributes, top));
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

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(m_figures);
    layout->addWidget(m_scopeBar);
    layout->addWidget(rows, 1);
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
    m_problems->setProject(*m_workspace->project());
    m_faces->open(m_workspace->project());
    m_tabs->setTabText(m_tabs->indexOf(m_problems),
                       tr("Problems (%1)").arg(QLocale().toString(m_problems->problemCount())));
    connect(m_workspace->labels(), &LabelStore::labelsChanged, this, &ExplorePage::refreshSoon);
    m_stack->setCurrentIndex(1);
    refresh();
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
    m_scope.isAsWritten = m_scopeBar->isAsWritten();
    m_scope.countsPeople = m_scopeBar->countsPeople();
    m_scope.isLogarithmic = m_scopeBar->isLogarithmic();
    m_scope.labels =
        m_workspace->labels() ? m_workspace->labels()->labels() : std::span<const CurrentLabel>();
    m_scope.rows = m_scope.set.rows(*m_scope.project);
    m_scope.distribution = m_scope.count(m_scope.rows);
    m_scope.compared.reset();
    if (const auto other = m_scopeBar->comparedSet()) {
        m_scope.compared = m_scope.count(other->rows(*m_scope.project));
        m_scope.comparedTitle = other->title(*m_scope.project);
    }
    showKeyFigures();
    m_classes->setScope(m_scope);
    m_attributes->setScope(m_scope);
    m_ages->setScope(m_scope);
    m_whatIf->setScope(m_scope);
    m_split->setScope(m_scope);
    m_images->setScope(m_scope);
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
    add(locale.toString(all.images), tr("images"), m_scope.set.title(*m_scope.project));
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
    selection.title = tr("%1 in %2").arg(what, m_scope.set.title(*m_scope.project));
    m_workspace->showInReview(selection);
}

} // namespace lw
