// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/imagefactspanel.h"
#include "core/dataset/datasetorigin.h"
#include "core/learn/recipeschema.h"
#include "ui/plots/histogramplot.h"
#include "ui/shell/newproject/origineditor.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/figurestable.h"
#include "ui/widgets/figurestrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int shareColumn = 3, bytesColumn = 4; ///< of the table
constexpr double leastSharpness = 1, mostSharpness = 20'000;

QString triple(const std::array<double, 3> &values)
{
    const QLocale locale;
    return u"%1  %2  %3"_s.arg(locale.toString(values[0], 'f', 3),
                               locale.toString(values[1], 'f', 3),
                               locale.toString(values[2], 'f', 3));
}

} // namespace

ImageFactsPanel::ImageFactsPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_summary(new QLabel(this))
    , m_channels(new QLabel(this))
    , m_measure(new QPushButton(tr("Measure the pictures"), this))
    , m_normalise(new QToolButton(this))
    , m_damaged(new QToolButton(this))
    , m_table(new FiguresTable(this))
    , m_brightness(new HistogramPlot(this))
    , m_sharpness(new HistogramPlot(this))
{
    m_table->setObjectName(u"imageTable"_s);
    m_measure->setObjectName(u"measureImages"_s);
    m_measure->setToolTip(tr("Decodes every picture in the background: brightness, sharpness, mean "
                             "and deviation of the channels, damaged files"));
    m_normalise->setText(tr("Normalise with these"));
    m_normalise->setToolTip(tr(
        "Opens Train with a recipe that normalises with the mean and deviation of its pictures"));
    m_damaged->setObjectName(u"damagedImages"_s);
    m_summary->setWordWrap(true);
    m_channels->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_channels->setWordWrap(true);
    for (QLabel *label : {m_summary, m_channels})
        setTone(label, TextTone::Muted);
    m_table->setColumns({{tr("pixels"), FigureFormat::Text, tr("Width × height, as stored")},
                         {tr("type"), FigureFormat::Text, tr("By the file's name")},
                         {tr("images"), FigureFormat::Count, {}},
                         {tr("share"), FigureFormat::Percent, {}},
                         {tr("mean size, kB"), FigureFormat::Decimal, {}}});
    m_table->setMinimumWidth(fontMetrics().averageCharWidth() * 34); // three columns
    m_brightness->setTitle(tr("Brightness"));
    m_sharpness->setTitle(tr("Sharpness"));
    for (HistogramPlot *plot : {m_brightness, m_sharpness}) {
        plot->setEmptyText(tr("Not measured yet."));
        connect(plot, &HistogramPlot::rangeClicked, this,
                [this, plot](double from, double to) { showRange(plot, from, to); });
    }
    auto *line = new QHBoxLayout;
    line->addWidget(m_summary, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_damaged, m_normalise, m_measure})
        line->addWidget(widget, 0, Qt::AlignTop);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(3 * Theme::grid);
    charts->addWidget(m_table, 3);
    charts->addWidget(m_brightness, 2);
    charts->addWidget(m_sharpness, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    layout->setSpacing(Theme::grid);
    layout->addLayout(line);
    layout->addWidget(m_channels);
    layout->addLayout(charts, 1);
    connect(m_measure, &QPushButton::clicked, this, [this] { measure(FactsSource::Pictures); });
    connect(m_normalise, &QToolButton::clicked, this, &ImageFactsPanel::useNormalisation);
    connect(m_damaged, &QToolButton::clicked, this,
            [this] { Q_EMIT imagesWanted(tr("Damaged pictures"), m_facts.damagedRows); });
    showFacts();
}

void ImageFactsPanel::close()
{
    ++m_asked;
    if (m_job != 0)
        m_workspace->jobs()->cancel(m_job);
    m_job = 0;
    m_scope = {};
    m_facts = {};
    m_lookedFor.clear();
    showFacts();
}

void ImageFactsPanel::setScope(const ExploreScope &scope)
{
    m_scope = scope;
    if (isVisible())
        refresh();
}

/// Without the room for all columns, size and number are what is asked for.
void ImageFactsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForAll = 1100;
    for (const int column : {shareColumn, bytesColumn})
        m_table->setColumnHidden(column, width() < roomForAll);
}

/// Labels do not change files: only other images are worth a pass over their names.
void ImageFactsPanel::refresh()
{
    if (!m_scope.project || m_scope.rows == m_lookedFor)
        return;
    showFiles();
    measure(FactsSource::Cache);
}

void ImageFactsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ImageFactsPanel::showFiles()
{
    struct Kind
    {
        qint64 images = 0, bytes = 0;
    };
    const SampleTable &samples = *m_scope.project->samples();
    std::map<std::tuple<int, int, QString>, Kind> kinds;
    qint64 bytes = 0;
    for (const int row : m_scope.rows) {
        const DatasetIndex &data = samples.dataset(samples.datasetOf(row));
        const int i = samples.rowIn(row);
        const QString suffix = data.path(i).section(u'.', -1).toLower();
        Kind &kind = kinds[{data.width(i), data.height(i), suffix}];
        ++kind.images;
        kind.bytes += data.bytes(i);
        bytes += data.bytes(i);
    }
    std::vector<FigureRow> rows;
    for (const auto &[key, kind] : kinds) {
        const auto &[width, height, suffix] = key;
        FigureRow row;
        row.cells = {width > 0 ? u"%1 × %2"_s.arg(width).arg(height) : tr("not known"), suffix,
                     kind.images, double(kind.images) / double(m_scope.rows.size()),
                     double(kind.bytes) / 1000.0 / double(kind.images)};
        rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), [](const FigureRow &a, const FigureRow &b) {
        return a.cells[2].toLongLong() > b.cells[2].toLongLong();
    });
    const QLocale locale;
    QString text =
        tr("%1 images, %2 in all; %n combination(s) of size and type.", nullptr, int(rows.size()))
            .arg(locale.toString(m_scope.rows.size()), locale.formattedDataSize(bytes));
    for (int d = 0; d < samples.datasetCount(); ++d) {
        const DatasetOrigin origin = DatasetOrigin::of(samples.dataset(d).spec());
        const bool isShown = m_scope.set.dataset < 0 || m_scope.set.dataset == d;
        if (!isShown || origin == DatasetOrigin())
            continue;
        const QString source = origin.source.isEmpty() ? tr("source not known") : origin.source;
        text += u'\n'
            + tr("%1: %2; %3")
                  .arg(samples.dataset(d).spec().id, source, OriginEditor::summary(origin));
    }
    m_summary->setText(text);
    m_table->setRows(std::move(rows));
}

/// Cached facts are read as soon as they are looked at; pictures are decoded only when asked.
void ImageFactsPanel::measure(FactsSource source)
{
    if (!m_scope.project)
        return;
    const quint64 asked = ++m_asked;
    if (m_job != 0)
        m_workspace->jobs()->cancel(m_job);
    m_lookedFor = m_scope.rows;
    auto made = std::make_shared<ImageFactsTable>();
    JobSpec job;
    job.title = tr("Image facts");
    job.queue = u"figures"_s;
    job.work = [made, source, samples = m_scope.project->samples(), rows = m_scope.rows,
                cache = m_scope.project->paths().cache()
                    + u"/facts"_s](JobContext &context) -> Result<void> {
        auto facts = imageFacts(*samples, rows, source, cache, context);
        if (!facts)
            return facts.error();
        *made = std::move(*facts);
        return {};
    };
    job.finished = [self = QPointer(this), made, asked](const JobInfo &info) {
        if (!self || self->m_asked != asked)
            return;
        self->m_job = 0;
        self->m_measure->setEnabled(true);
        if (info.state == JobState::Done)
            self->m_facts = std::move(*made);
        self->showFacts();
    };
    m_measure->setEnabled(source == FactsSource::Cache);
    m_job = m_workspace->jobs()->start(std::move(job));
}

void ImageFactsPanel::showFacts()
{
    std::vector<float> brightness, sharpness;
    for (const ImageFacts &facts : m_facts.facts) {
        if (facts.isDamaged())
            continue;
        brightness.push_back(facts.brightness);
        sharpness.push_back(facts.sharpness);
    }
    m_brightness->setValues(brightness, 0, 1, tr("mean, 0 black to 1 white"));
    m_sharpness->setValues(sharpness, leastSharpness, mostSharpness,
                           tr("variance of edges; left: blurred"), true);
    const ImageFactsTable::Channels channels = m_facts.channels();
    const bool isPartial = channels.images > 0 && m_facts.facts.size() < m_scope.rows.size();
    m_normalise->setVisible(channels.images > 0);
    m_measure->setVisible(channels.images == 0 || isPartial);
    m_damaged->setVisible(!m_facts.damagedRows.empty());
    m_damaged->setText(tr("%n damaged", nullptr, int(m_facts.damagedRows.size())));
    QString damage = m_facts.damage.mid(0, 12).join(u'\n');
    m_damaged->setToolTip(tr("Shows these images in Review") + u'\n' + damage);
    QString text = channels.images == 0
        ? QString()
        : tr("Red, green, blue: mean %1, deviation %2 (of 1), over %n picture(s).", nullptr,
             channels.images)
              .arg(triple(channels.mean), triple(channels.deviation));
    if (isPartial)
        text += u' ' + tr("The others were not measured yet.");
    m_channels->setText(text);
    m_channels->setVisible(!text.isEmpty());
}

void ImageFactsPanel::showRange(HistogramPlot *plot, double from, double to)
{
    std::vector<int> rows;
    for (size_t i = 0; i < m_facts.rows.size(); ++i) {
        const ImageFacts &facts = m_facts.facts[i];
        const auto value = double(plot == m_brightness ? facts.brightness : facts.sharpness);
        if (!facts.isDamaged() && value >= from && value < to)
            rows.push_back(m_facts.rows[i]);
    }
    if (!rows.empty())
        Q_EMIT imagesWanted(plot->title(), rows);
}

void ImageFactsPanel::useNormalisation()
{
    auto recipe = loadRecipe(u"supervised"_s);
    if (recipe) {
        if (const auto set = recipe->set(u"normalise"_s, u"dataset"_s); !set)
            recipe = set.error();
    }
    if (!recipe)
        m_workspace->showError(recipe.error());
    else
        Q_EMIT recipeWanted(*recipe);
}

} // namespace lw
