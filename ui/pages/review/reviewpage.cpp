// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewpage.h"

#include "ui/pages/review/faceboxoverlay.h"
#include "ui/pages/review/facetspanel.h"
#include "ui/pages/review/filterbar.h"
#include "ui/pages/review/keysoverlay.h"
#include "ui/pages/review/labelpanel.h"
#include "ui/pages/review/loupeview.h"
#include "ui/pages/review/personstrip.h"
#include "ui/pages/review/progressstrip.h"
#include "ui/pages/review/reviewheader.h"
#include "ui/pages/review/reviewtools.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/pages/review/undotoast.h"
#include "ui/pages/review/viewsmenu.h"
#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/thumbnailloader.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Median height over width of up to `most` pictures whose size is known; 4:3 upright otherwise.
double usualAspect(const SampleTable &samples, int most = 301)
{
    std::vector<double> aspects;
    const int step = std::max(1, samples.size() / most);
    for (int row = 0; row < samples.size(); row += step) {
        const DatasetIndex &dataset = samples.dataset(samples.datasetOf(row));
        const int i = samples.rowIn(row);
        if (dataset.width(i) > 0 && dataset.height(i) > 0)
            aspects.push_back(double(dataset.height(i)) / dataset.width(i));
    }
    if (aspects.empty())
        return 4.0 / 3;
    std::nth_element(aspects.begin(), aspects.begin() + qsizetype(aspects.size() / 2),
                     aspects.end());
    return aspects[aspects.size() / 2];
}

QString userName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? u"reviewer"_s : user;
}

} // namespace

ReviewPage::ReviewPage(Workspace *workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_reviewer(m_settings.value(u"reviewer"_s, userName()).toString())
    , m_list(workspace->jobs())
    , m_keys(this, &m_settings, u"default"_s)
{
    setObjectName(u"reviewPage"_s);
    addLabelKeys();
    addMovingKeys();
    addPageKeys();
    compose();
    makeActions();
    connectParts();
    connectFaces();
    restoreSettings();
    if (workspace->hasProject())
        openProject();
    updateStack();
}

ReviewPage::~ReviewPage()
{
    saveSettings();
    m_grid->setLoader(nullptr);
    m_strip->setSource(nullptr, nullptr);
}

void ReviewPage::compose()
{
    m_header = new ReviewHeader(this);
    m_chips = new FilterBar(this);
    m_views = new ViewsMenu(this);
    m_header->setViewsMenu(m_views);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_facets = new FacetsPanel(m_splitter);
    auto *middle = new QWidget(m_splitter);
    m_stack = new QStackedWidget(middle);
    m_grid = new SampleGrid(m_stack);
    m_loupe = new LoupeView(m_stack);
    m_empty = new EmptyState(m_stack);
    m_empty->setIcon(u"review"_s);
    m_clearFilters = new QAction(tr("Clear all filters"), this);
    m_empty->addAction(m_clearFilters);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_loupe);
    m_stack->addWidget(m_empty);
    m_strip = new PersonStrip(middle);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_wallBar = new WallBar(middle);
    column->addWidget(m_wallBar);
    column->addWidget(m_chips);
    column->addWidget(m_stack, 1);
    column->addWidget(m_strip);
    m_panel = new LabelPanel(&m_keys, m_splitter);
    m_progress = new ProgressStrip(this);
    m_toast = new UndoToast(this);
    m_overlay = new KeysOverlay(&m_keys, this);

    m_splitter->addWidget(m_facets);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({220, 800, 280});
    m_facets->setMinimumWidth(180);
    m_panel->setMinimumWidth(240);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_progress);

    setFocusProxy(m_grid);
    m_grid->setModel(m_list.model());
    m_grid->setValueText([this](int position) { return m_list.valueText(position); });
    m_grid->setConflictCheck(
        [this](int row) { return !m_list.isBlind() && m_list.hasConflict(row); });
    m_tools = new ReviewTools(m_workspace, &m_list, this);
    m_tools->setReviewer(m_reviewer);
    m_header->setList(&m_list);
}

void ReviewPage::connectParts()
{
    connect(m_workspace, &Workspace::projectOpened, this, &ReviewPage::openProject);
    connect(m_workspace, &Workspace::projectClosing, this, &ReviewPage::closeProject);
    connect(m_workspace, &Workspace::runsChanged, this,
            [this] { m_list.updateRuns(m_workspace->runs()); });
    connect(m_workspace, &Workspace::predictionsChanged, this, [this](const QString &runId) {
        m_list.updateRuns(m_workspace->runs());
        if (runId == m_list.runId())
            m_list.setRun(runId);
    });

    connect(&m_list, &ReviewList::readFailed, m_workspace, &Workspace::showError);
    connect(&m_list, &ReviewList::listChanged, this, &ReviewPage::updateStack);
    const auto showFilter = [this] {
        m_facets->show(m_list.filter(), m_list.counts());
        m_chips->show(m_list.filter(), m_list.columns());
    };
    connect(&m_list, &ReviewList::filterChanged, this, [this, showFilter] {
        // Another filter than the wall's: whoever set it wants to see that, not the wall.
        if (m_wall && !m_isChangingWall) {
            m_wall.reset();
            m_wallBar->hide();
            m_grid->setMarking(false);
        }
        showFilter();
    });
    connect(&m_list, &ReviewList::countsChanged, this,
            [this] { m_facets->show(m_list.filter(), m_list.counts()); });
    connect(m_facets, &FacetsPanel::filterChosen, &m_list, &ReviewList::setFilter);
    connect(m_facets, &FacetsPanel::left, this, [this] { m_stack->currentWidget()->setFocus(); });
    connect(m_chips, &FilterBar::filterChosen, &m_list, &ReviewList::setFilter);
    connect(m_clearFilters, &QAction::triggered, this, [this] { m_list.setFilter({}); });

    connect(m_grid, &SampleGrid::currentChanged, this, &ReviewPage::showCurrent);
    connect(m_grid, &SampleGrid::selectionChanged, this, [this](int count) {
        m_progress->setSelected(count);
        m_panel->showRow(m_grid->currentRow(), std::max(1, count));
        updateWallBar();
    });
    connect(m_grid, &SampleGrid::opened, this, [this] { setLoupe(true); });
    connect(m_grid, &SampleGrid::columnsChanged, m_header, &ReviewHeader::setColumns);
    connect(m_loupe, &LoupeView::closed, this, [this] { setLoupe(false); });
    connect(m_strip, &PersonStrip::rowActivated, this, [this](int row) {
        const int position = m_grid->positionOf(row);
        if (position >= 0)
            m_grid->setCurrentPosition(position);
        else
            showToast(tr("This picture is not in the list: a filter leaves it out."), false);
    });
    connect(m_strip, &PersonStrip::settleRequested, this, &ReviewPage::settlePerson);

    // An order begins with the worst: its first picture, also when what it needs comes later.
    connect(m_header, &ReviewHeader::queueChosen, this, [this] {
        showFirst();
        m_waitsForOrder = !m_list.notice().isEmpty();
    });
    connect(&m_list, &ReviewList::listChanged, this, [this] {
        if (std::exchange(m_waitsForOrder, false))
            showFirst();
    });
    connect(m_header, &ReviewHeader::columnsChosen, m_grid, &SampleGrid::setColumns);
    connect(m_header, &ReviewHeader::loupeToggled, this, &ReviewPage::setLoupe);
    connect(m_header, &ReviewHeader::overlaysChosen, m_grid, &SampleGrid::setOverlays);
    connect(m_header, &ReviewHeader::facetsToggled, m_facets, &QWidget::setVisible);
    connect(m_header, &ReviewHeader::refreshRequested, &m_list, &ReviewList::refresh);
    connect(m_panel, &LabelPanel::commandChosen, this, &ReviewPage::runCommand);
    connect(m_panel, &LabelPanel::classChosen, this, &ReviewPage::chooseClass);
    connect(m_wallBar, &WallBar::goOnRequested, this, &ReviewPage::goOnWithWall);
    connect(m_wallBar, &WallBar::leaveRequested, this, &ReviewPage::leaveWall);
    connect(m_wallBar, &WallBar::classChosen, this, [this](int classIndex) {
        m_wall->classIndex = classIndex;
        showWall();
    });
    connect(m_views, &ViewsMenu::chosen, this, &ReviewPage::showView);
    connect(m_views, &ViewsMenu::failed, m_workspace, &Workspace::showError);
    connect(m_tools, &ReviewTools::batchReady, this, [this](const LabelBatch &batch) {
        apply({batch, 0}, false);
    });
    connect(m_tools, &ReviewTools::undoRequested, this, [this](qint64 batch, const QString &title) {
        afterUndo(m_list.labels()->undoBatch(batch), tr("Undone: %1").arg(title));
    });
    connect(m_tools, &ReviewTools::applied, m_progress, &ProgressStrip::addPending);
    connect(m_tools, &ReviewTools::rowsRequested, this, &ReviewPage::showRows);
    connect(m_tools, &ReviewTools::reviewerChanged, this, [this](const QString &name) {
        m_reviewer = name;
        m_settings.setValue(u"reviewer"_s, name);
    });
    connect(&m_list, &ReviewList::listChanged, this, &ReviewPage::updateBlind);
    connect(m_toast, &UndoToast::undoRequested, this, &ReviewPage::undo);
    connect(&m_keys, &KeyRegistry::keysChanged, this, [this] {
        m_strip->setSettleKey(m_keys.keyText(u"settle"_s));
        showKeysInMenu();
    });
    m_strip->setSettleKey(m_keys.keyText(u"settle"_s));
}

void ReviewPage::showFirst()
{
    if (m_grid->count() > 0)
        m_grid->setCurrentPosition(0);
}

void ReviewPage::openProject()
{
    LabelStore *labels = m_workspace->labels();
    if (!labels)
        return;
    const auto samples = m_workspace->project()->samples();
    m_loader = std::make_unique<ThumbnailLoader>(samples, m_workspace->sharedThumbnails());
    addValueKeys();
    m_grid->setPictureAspect(usualAspect(*samples));
    m_grid->setLoader(m_loader.get());
    m_list.open(m_workspace->project(), labels, m_workspace->runs(),
                m_workspace->sharedThumbnails());
    m_views->setList(&m_list, m_workspace->project()->paths().root);
    m_facets->setColumns(m_list.columns());
    m_facets->show(m_list.filter(), m_list.counts());
    m_chips->show(m_list.filter(), m_list.columns());
    m_strip->setSource(&m_list, m_loader.get());
    m_panel->setList(&m_list);
    m_progress->setList(&m_list);
    connect(labels, &LabelStore::labelsChanged, this, [this](const std::vector<int> &rows) {
        const int current = m_grid->currentRow();
        if (std::find(rows.begin(), rows.end(), current) != rows.end())
            m_panel->refresh();
        m_strip->showRow(current);
        showFaceBox();
    });
    showFirst();
    updateStack();
    showCurrent();
}

void ReviewPage::closeProject()
{
    setLoupe(false);
    leaveWall();
    m_loupe->clear();
    m_strip->setSource(nullptr, nullptr);
    m_panel->setList(nullptr);
    m_progress->setList(nullptr);
    m_grid->setAlsoWanted({});
    m_grid->setLoader(nullptr);
    m_facets->setColumns({});
    m_list.close();
    m_views->setList(nullptr, {});
    m_chips->hide();
    m_loader.reset();
    updateStack();
}

void ReviewPage::activate()
{
    m_stack->currentWidget()->setFocus();
}

void ReviewPage::showSelection(const SampleSelection &selection)
{
    leaveWall();
    ReviewFilter filter;
    filter.rows = selection.rows;
    filter.rowsTitle = selection.title;
    m_list.setQueue(u"table"_s); // in the order the other page gave
    m_list.setFilter(filter);
    setLoupe(false);
    showFirst();
}

void ReviewPage::showCurrent()
{
    const int row = m_grid->currentRow();
    if (m_blind && *m_blind != noValues) {
        m_blind = noValues; // another picture, another answer
        m_panel->setBlindAnswer(m_blind);
    }
    m_panel->showRow(row, std::max(1, m_grid->selection().count()));
    m_strip->showRow(row);
    m_grid->setAlsoWanted(m_strip->rows());
    if (!isLoupe() || row < 0 || !m_loader)
        return;
    const SampleTable &samples = *m_list.columns().samples;
    QStringList ahead;
    const int position = m_grid->selection().current();
    for (const int next : {position + 1, position - 1}) {
        if (const int other = m_grid->rowAt(next); other >= 0)
            ahead << samples.absolutePath(other);
    }
    m_loupe->showPicture(samples.absolutePath(row), m_loader->find(row), ahead);
    showFaceBox();
}

bool ReviewPage::isLoupe() const
{
    return m_wantsLoupe && m_grid->count() > 0;
}

void ReviewPage::setLoupe(bool on)
{
    m_wantsLoupe = on;
    if (!on)
        m_faceBox->hide();
    updateStack();
    showCurrent();
}

void ReviewPage::setAutoAdvance(bool on)
{
    m_header->setAutoAdvance(on);
}

void ReviewPage::updateStack()
{
    const bool hadFocus = isAncestorOf(focusWidget()) && !KeyRegistry::isTextInput(focusWidget());
    const bool isOpen = m_list.isOpen();
    QWidget *shown = m_grid->count() == 0 ? m_empty
        : isLoupe()                       ? static_cast<QWidget *>(m_loupe)
                                          : m_grid;
    m_empty->setTitle(!isOpen ? tr("No project is open") : tr("No pictures to show"));
    m_empty->setText(!isOpen ? tr("Open a project to review its labels.")
                         : m_list.columns().samples->size() == 0
                         ? tr("This project has no pictures yet. Add a data set first.")
                         : tr("No picture passes these filters."));
    m_empty->setActionsVisible(isOpen && !m_list.filter().isEmpty());
    m_stack->setCurrentWidget(shown);
    m_strip->setVisible(isOpen && m_grid->count() > 0);
    setFocusProxy(shown);
    m_header->setLoupe(isLoupe());
    if (hadFocus)
        shown->setFocus();
}

void ReviewPage::restoreSettings()
{
    CellOverlays overlays;
    const QStringList off =
        m_settings.value(u"review/overlaysOff"_s, QStringList{u"person"_s, u"disagreement"_s})
            .toStringList();
    overlays.label = !off.contains(u"label"_s);
    overlays.confidence = !off.contains(u"confidence"_s);
    overlays.state = !off.contains(u"state"_s);
    overlays.person = !off.contains(u"person"_s);
    overlays.value = !off.contains(u"value"_s);
    overlays.disagreement = !off.contains(u"disagreement"_s);
    m_header->setOverlays(overlays);
    m_grid->setOverlays(overlays);
    m_grid->setColumns(m_settings.value(u"review/columns"_s, 6).toInt());
    m_header->setColumns(m_grid->columns());
    m_header->setAutoAdvance(m_settings.value(u"review/autoAdvance"_s, true).toBool());
    if (m_settings.contains(u"review/splitter"_s))
        m_splitter->restoreState(m_settings.value(u"review/splitter"_s).toByteArray());
}

void ReviewPage::saveSettings()
{
    const CellOverlays overlays = m_header->overlays(); // a blind check hides the grid's
    QStringList off;
    const std::pair<QString, bool> all[]{
        {u"label"_s, overlays.label}, {u"confidence"_s, overlays.confidence},
        {u"state"_s, overlays.state}, {u"person"_s, overlays.person},
        {u"value"_s, overlays.value}, {u"disagreement"_s, overlays.disagreement}};
    for (const auto &[name, on] : all) {
        if (!on)
            off << name;
    }
    m_settings.setValue(u"review/overlaysOff"_s, off);
    m_settings.setValue(u"review/columns"_s, m_grid->columns());
    m_settings.setValue(u"review/autoAdvance"_s, m_header->autoAdvance());
    m_settings.setValue(u"review/splitter"_s, m_splitter->saveState());
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    // In the loupe the arrows go from picture to picture.
    const int at = m_grid->selection().current();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        m_grid->setCurrentPosition(std::max(0, at - 1));
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        m_grid->setCurrentPosition(std::min(m_grid->count() - 1, at + 1));
        break;
    case Qt::Key_Home:
        m_grid->setCurrentPosition(0);
        break;
    case Qt::Key_End:
        m_grid->setCurrentPosition(m_grid->count() - 1);
        break;
    default:
        Page::keyPressEvent(event);
    }
}

} // namespace lw
