// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/mappanel.h"
#include "core/learn/devices.h"
#include "ui/pages/explore/mapcolours.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/thumbnailloader.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int mapPhotoSide = 128;

/// The class and confidence the run gave to each image, as far as it predicted them.
RowProbabilities probabilitiesOf(const Project &project, const RunRecord &run)
{
    std::vector<Predictions> all;
    QStringList sets{u"val"_s};
    for (int d = 0; d < project.samples()->datasetCount(); ++d)
        sets.append(project.samples()->dataset(d).spec().id);
    for (const QString &set : std::as_const(sets)) {
        const QString file = run.predictionsFile(set);
        if (!QFileInfo::exists(file))
            continue;
        auto predictions = Predictions::load(file);
        if (predictions && predictions->classCount == project.taxonomy().classCount())
            all.push_back(std::move(*predictions));
    }
    return all.empty() ? RowProbabilities() : RowProbabilities::of(all, *project.samples());
}

constexpr int firstAttribute = int(MapColour::Attributes); ///< data of the choice of colour

} // namespace

MapPanel::MapPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_run(new QComboBox(this))
    , m_source(new QComboBox(this))
    , m_layout(new QComboBox(this))
    , m_color(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_map(new PointMap(this))
{
    m_run->setObjectName(u"mapRun"_s);
    m_source->setObjectName(u"mapSource"_s);
    m_layout->setObjectName(u"mapLayout"_s);
    m_color->setObjectName(u"mapColour"_s);
    m_open->setObjectName(u"mapOpen"_s);
    m_source->addItem(tr("its predictions"));
    m_source->addItem(tr("its features"));
    m_source->setToolTip(tr("Predictions are there at once. Features, what the network sees before "
                            "it decides, need one look at every picture; they are kept."));
    m_layout->addItem(tr("PCA"));
    m_layout->addItem(tr("UMAP"));
    m_layout->setToolTip(tr("PCA shows the two directions in which images differ most, at once. "
                            "UMAP keeps neighbours together; it is made in the background and "
                            "kept."));
    m_map->setEmptyText(tr("A map needs a run that predicted some of these images: train one, then "
                           "predict on Evaluate."));
    m_map->setToolTip(tr("Draw a lasso with the left button to select images for Review. The wheel "
                         "zooms, the middle button drags, a double click shows everything."));
    m_open->hide();
    setTone(m_state, TextTone::Muted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::grid);
    layout->addLayout(choiceLine());
    layout->addWidget(new Card(tr("Map"), m_map, this), 1);
    connect(m_run, &QComboBox::currentIndexChanged, this, &MapPanel::refresh);
    connect(m_source, &QComboBox::currentIndexChanged, this, &MapPanel::refresh);
    connect(m_layout, &QComboBox::currentIndexChanged, this, &MapPanel::refresh);
    connect(m_color, &QComboBox::currentIndexChanged, this, &MapPanel::recolour);
    connect(Theme::instance(), &Theme::changed, this, &MapPanel::recolour);
    connect(m_open, &QPushButton::clicked, this, &MapPanel::openSelection);
    connect(m_map, &PointMap::selectionChanged, this, &MapPanel::showSelection);
    connect(m_map, &PointMap::selectionActivated, this, &MapPanel::openSelection);
    connect(m_map, &PointMap::pointHovered, this, [this](int point) {
        if (m_loader && m_shown)
            m_loader->request({m_shown->rows[size_t(point)]});
    });
    connect(m_map, &PointMap::pointActivated, this, [this](int point) {
        Q_EMIT imagesWanted(tr("Image of the map"), {m_shown->rows[size_t(point)]});
    });
    m_map->setDetails([this](int point) { return wordsOf(point); },
                      [this](int point) {
                          return m_loader ? m_loader->find(m_shown->rows[size_t(point)]) : nullptr;
                      });
}

MapPanel::~MapPanel() = default;

QLayout *MapPanel::choiceLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::grid);
    const auto add = [&](const QString &caption, QComboBox *box) {
        auto *label = new QLabel(caption, this);
        setTone(label, TextTone::Muted);
        label->setBuddy(box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        line->addWidget(label);
        line->addWidget(box);
        line->addSpacing(2 * Theme::grid);
    };
    add(tr("What a run makes of them"), m_run);
    line->addWidget(m_source);
    line->addSpacing(2 * Theme::grid);
    add(tr("Layout"), m_layout);
    add(tr("Colour"), m_color);
    line->addWidget(m_state, 1);
    line->addWidget(m_open);
    return line;
}

void MapPanel::close()
{
    ++m_asked;
    if (m_job != 0)
        m_workspace->jobs()->cancel(m_job);
    m_job = 0;
    m_shown.reset();
    m_table.reset();
    m_wanted = {};
    m_scope = {};
    m_map->clear();
    m_loader.reset();
}

void MapPanel::setRuns(const QList<RunRecord> &runs)
{
    const QString chosen = m_run->currentData().toString();
    m_runs = runs;
    const QSignalBlocker block(m_run);
    m_run->clear();
    for (const RunRecord &run : runs) {
        if (run.status != RunStatus::Queued)
            m_run->addItem(run.name.isEmpty() ? run.id : run.name, run.id);
    }
    m_run->setCurrentIndex(std::max(0, m_run->findData(chosen)));
}

const RunRecord *MapPanel::chosenRun() const
{
    const auto found = std::ranges::find(m_runs, m_run->currentData().toString(), &RunRecord::id);
    return found == m_runs.end() ? nullptr : &*found;
}

MapLayout MapPanel::layoutChoice() const
{
    return MapLayout(std::max(0, m_layout->currentIndex()));
}

void MapPanel::setScope(const ExploreScope &scope)
{
    const bool isOther = m_scope.project != scope.project;
    m_scope = scope;
    if (isOther) {
        const QSignalBlocker block(m_color);
        m_color->clear();
        m_color->addItem(tr("class"), int(MapColour::Class));
        const QList<Attribute> &attributes = scope.project->taxonomy().attributes();
        for (int a = 0; a < int(attributes.size()); ++a)
            m_color->addItem(attributes[a].name, firstAttribute + a);
        m_color->addItem(tr("right or wrong"), int(MapColour::Correctness));
        m_color->addItem(tr("confidence"), int(MapColour::Confidence));
        m_color->addItem(tr("data set"), int(MapColour::Dataset));
        m_loader = std::make_unique<ThumbnailLoader>(scope.project->samples(),
                                                     m_workspace->sharedThumbnails());
        m_loader->setSide(int(mapPhotoSide * devicePixelRatioF()));
        connect(m_loader.get(), &ThumbnailLoader::loaded, m_map, qOverload<>(&QWidget::update));
    }
    if (isVisible())
        refresh();
}

void MapPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void MapPanel::refresh()
{
    if (!isVisible() || !m_scope.project)
        return;
    const RunRecord *run = chosenRun();
    if (!run) {
        m_shown.reset();
        m_table.reset();
        m_wanted = {};
        m_map->clear();
        return;
    }
    Wanted wanted{run->id, m_source->currentIndex() == 1, m_scope.rows};
    if (wanted != m_wanted) {
        m_wanted = std::move(wanted);
        m_table.reset();
        m_probabilities = {};
        makeTable();
    } else if (m_table && (!m_shown || m_shownLayout != layoutChoice())) {
        makeMap(layoutChoice());
    } else {
        recolour();
    }
}

void MapPanel::makeTable()
{
    const quint64 asked = ++m_asked;
    if (m_job != 0)
        m_workspace->jobs()->cancel(m_job);
    m_state->setText(tr("Reading…"));
    struct Made
    {
        FeatureTable table;
        FeatureMap map;
        RowProbabilities probabilities;
    };
    auto made = std::make_shared<Made>();
    JobSpec job;
    job.title = m_wanted.fromFeatures ? tr("Features for the map") : tr("Map");
    job.queue = u"map"_s;
    job.work = [made, project = m_scope.project, run = *chosenRun(), rows = m_wanted.rows,
                fromFeatures = m_wanted.fromFeatures](JobContext &context) -> Result<void> {
        const auto device = resolveDevice(u"auto"_s);
        if (!device)
            return device.error();
        auto table = fromFeatures ? runFeatures(*project, run, rows, *device, 0, context)
                                  : predictedFeatures(*project, run, rows);
        if (!table)
            return table.error();
        auto map = featureMap(*table, MapLayout::Pca, {}, context);
        if (!map)
            return map.error();
        made->table = std::move(*table);
        made->map = std::move(*map);
        made->probabilities = probabilitiesOf(*project, run);
        return {};
    };
    job.finished = [self = QPointer(this), made, asked](const JobInfo &info) {
        if (!self || self->m_asked != asked)
            return;
        self->m_job = 0;
        if (info.state != JobState::Done) {
            self->m_shown.reset();
            self->m_map->clear();
            // Ask again when the choice is made again, even the same.
            self->m_wanted = {};
            self->m_state->setText(info.error ? info.error->what : QString());
            return;
        }
        self->m_probabilities = std::move(made->probabilities);
        self->m_table = std::make_shared<const FeatureTable>(std::move(made->table));
        self->take(std::make_shared<const FeatureMap>(std::move(made->map)), MapLayout::Pca);
        if (self->layoutChoice() != MapLayout::Pca)
            self->makeMap(self->layoutChoice());
    };
    m_job = m_workspace->jobs()->start(std::move(job));
}

void MapPanel::makeMap(MapLayout layout)
{
    const quint64 asked = ++m_asked;
    if (m_job != 0)
        m_workspace->jobs()->cancel(m_job);
    if (layout == MapLayout::Umap)
        m_state->setText(tr("UMAP is being made; until then the map shows the PCA."));
    auto made = std::make_shared<FeatureMap>();
    JobSpec job;
    job.title = layout == MapLayout::Umap ? tr("UMAP") : tr("Map");
    job.queue = u"map"_s;
    job.work = [made, table = m_table, layout,
                cache = m_scope.project->paths().cache()
                    + u"/maps"_s](JobContext &context) -> Result<void> {
        auto map = featureMap(*table, layout, cache, context);
        if (!map)
            return map.error();
        *made = std::move(*map);
        return {};
    };
    job.finished = [self = QPointer(this), made, asked, layout](const JobInfo &info) {
        if (!self || self->m_asked != asked)
            return;
        self->m_job = 0;
        if (info.state == JobState::Done) {
            self->take(std::make_shared<const FeatureMap>(std::move(*made)), layout);
        } else { // cancelled in the jobs bar: the map is the one that is shown
            const QSignalBlocker block(self->m_layout);
            self->m_layout->setCurrentIndex(int(self->m_shownLayout));
            self->m_state->setText(info.error ? info.error->what : QString());
        }
    };
    m_job = m_workspace->jobs()->start(std::move(job));
}

void MapPanel::take(std::shared_ptr<const FeatureMap> map, MapLayout layout)
{
    m_shown = std::move(map);
    m_shownLayout = layout;
    const QLocale locale;
    QString title = tr("%1, %2, %n image(s)", nullptr, int(m_shown->rows.size()))
                        .arg(m_run->currentText(), m_layout->itemText(int(layout)));
    if (m_shown->explained.size() > 1) {
        title += u", "_s
            + tr("the axes hold %1% and %2% of the variance")
                  .arg(locale.toString(100 * m_shown->explained[0], 'f', 0),
                       locale.toString(100 * m_shown->explained[1], 'f', 0));
    }
    m_map->setTitle(title);
    m_map->setPositions(m_shown->positions);
    m_state->clear();
    recolour();
}

void MapPanel::recolour()
{
    if (!m_shown || !m_scope.project || m_color->currentIndex() < 0)
        return;
    const int choice = m_color->currentData().toInt();
    const auto by = MapColour(std::min(choice, firstAttribute));
    const MapColouring coloured = mapColouring(by, std::max(0, choice - firstAttribute),
                                               m_shown->rows, m_scope, m_probabilities);
    m_map->setGroups(coloured.groupOfPoint, coloured.groups);
}

QString MapPanel::wordsOf(int point) const
{
    const int row = m_shown->rows[size_t(point)];
    const Taxonomy &taxonomy = m_scope.project->taxonomy();
    const int truth = m_scope.classOf(row);
    QStringList lines{truth < 0 ? tr("no label") : taxonomy.className(truth)};
    if (m_probabilities.has(row)) {
        const int guess = m_probabilities.predicted(row);
        const double share = double(m_probabilities.at(row)[size_t(guess)]);
        lines.append(tr("predicted: %1 (%2%)")
                         .arg(taxonomy.className(guess), QLocale().toString(100 * share, 'f', 0)));
    }
    lines.append(m_scope.project->samples()->path(row));
    return lines.join(u'\n');
}

void MapPanel::showSelection()
{
    const auto count = int(m_map->selected().size());
    m_open->setVisible(count > 0);
    m_open->setText(tr("Show %n image(s) in Review", nullptr, count));
}

void MapPanel::openSelection()
{
    if (!m_shown || m_map->selected().empty())
        return;
    std::vector<int> rows;
    for (const int point : m_map->selected())
        rows.push_back(m_shown->rows[size_t(point)]);
    Q_EMIT imagesWanted(tr("Lasso on the map of %1").arg(m_run->currentText()), rows);
}

} // namespace lw
