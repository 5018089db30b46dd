// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/ratetestdialog.h"

#include "core/learn/devices.h"
#include "ui/plots/curveplot.h"
#include "ui/shell/theme.h"
#include "ui/shell/trainingqueue.h"
#include "ui/shell/workspace.h"

#include <QDialogButtonBox>
#include <QDoubleValidator>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lw {

/// Points on their way from the job to the plot.
struct RateTestDialog::Shared
{
    std::mutex lock;
    std::vector<RatePoint> points;
    int steps = 0;
    std::optional<RateRange> range;
};

namespace {

void plotRates(CurvePlot *plot, const std::vector<RatePoint> &points)
{
    CurveSeries raw, smooth;
    raw.id = u"loss"_s;
    raw.name = RateTestDialog::tr("Loss of a batch");
    smooth.id = u"smoothed"_s;
    smooth.name = RateTestDialog::tr("Smoothed");
    raw.isFaint = raw.isDashed = true;
    raw.color = smooth.color = Theme::instance()->seriesColor(0);
    for (const RatePoint &point : points) {
        raw.x.push_back(point.rate);
        raw.y.push_back(point.loss);
        smooth.x.push_back(point.rate);
        smooth.y.push_back(point.smoothed);
    }
    plot->setSeries({raw, smooth});
}

/// Where the loss has left its minimum far behind, the rest of the curve hides what matters.
double highestShown(const std::vector<RatePoint> &points)
{
    double lowest = points.front().smoothed;
    double highest = points.front().smoothed;
    for (const RatePoint &point : points) {
        lowest = std::min(lowest, point.smoothed);
        highest = std::max(highest, std::min(point.smoothed, 2 * points.front().smoothed));
    }
    return highest + 0.1 * (highest - lowest);
}

} // namespace

RateTestDialog::RateTestDialog(Workspace *workspace, const RunConfig &recipe, const QString &device,
                               int threads, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_recipe(recipe)
    , m_shared(std::make_shared<Shared>())
{
    setWindowTitle(tr("Find a learning rate"));
    resize(170 * Theme::grid, 115 * Theme::grid);
    compose();
    m_timer.setInterval(100ms); // ten redraws a second at most
    connect(&m_timer, &QTimer::timeout, this, &RateTestDialog::drain);
    start(device, threads);
}

RateTestDialog::~RateTestDialog()
{
    if (m_job != 0)
        m_workspace->jobs()->cancel(m_job);
}

void RateTestDialog::compose()
{
    auto *about = new QLabel(
        tr("A short training in which the rate rises step by step; nothing of it is kept. A good "
           "rate lies where the loss falls most steeply, well before it rises."),
        this);
    about->setWordWrap(true);
    about->setProperty("role", u"muted"_s);
    m_plot = new CurvePlot(this);
    m_plot->setTitle(tr("Learning-rate test"));
    m_plot->setAxisTitles(tr("Learning rate"), tr("Loss"));
    m_plot->setEmptyText(tr("Reading pictures…"));
    m_plot->setLogarithmicX(true);
    connect(m_plot, &CurvePlot::positionClicked, this, &RateTestDialog::choose);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_text = new QLabel(tr("Measuring…"), this);
    m_text->setObjectName(u"rateTestText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rate = new QLineEdit(this);
    m_rate->setObjectName(u"chosenRate"_s);
    m_rate->setMaximumWidth(30 * Theme::grid);
    m_rate->setToolTip(tr("Click into the plot to choose another rate"));
    auto *validator = new QDoubleValidator(1e-8, 10, 12, m_rate);
    validator->setLocale(QLocale::c());
    m_rate->setValidator(validator);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_use = buttons->addButton(tr("Use this rate"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(u"useRate"_s);
    m_use->setDefault(true);
    m_use->setEnabled(false);
    connect(m_rate, &QLineEdit::textChanged, this, [this] { m_use->setEnabled(chosenRate() > 0); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT rateChosen(chosenRate());
        accept();
    });
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(new QLabel(tr("Learning rate"), this));
    bottom->addWidget(m_rate);
    bottom->addWidget(buttons, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(about);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addLayout(bottom);
}

void RateTestDialog::start(const QString &device, int threads)
{
    const auto resolved = resolveDevice(device);
    if (!resolved)
        return fail(resolved.error());
    RunRecord run; // has no folder: the test keeps nothing
    run.config = m_recipe;
    run.config.reset(u"steps"_s);
    auto plan = makePlan(*m_workspace->project(), *m_workspace->labels(), run, *resolved, threads);
    if (!plan)
        return fail(plan.error());
    JobSpec spec;
    spec.title = tr("Learning-rate test");
    spec.queue = *resolved;
    spec.work = [plan = std::make_shared<const TrainPlan>(std::move(plan).value()),
                 shared = m_shared](JobContext &job) -> Result<void> {
        auto range = testRateRange(
            *plan, {},
            [&](const RatePoint &point, int steps) {
                const std::lock_guard guard(shared->lock);
                shared->points.push_back(point);
                shared->steps = steps;
                job.report(qint64(shared->points.size()), steps);
            },
            job.stopToken());
        if (!range)
            return range.error();
        shared->range = std::move(*range);
        return {};
    };
    spec.finished = [self = QPointer(this), shared = m_shared](const JobInfo &job) {
        if (!self)
            return;
        self->m_job = 0;
        if (shared->range)
            self->show(*shared->range);
        else if (job.error)
            self->fail(*job.error);
        else
            self->fail(Error::cancelled());
    };
    m_job = m_workspace->jobs()->start(std::move(spec));
    if (m_workspace->training()->anyActive())
        m_text->setText(tr("Waits until the device is free, then measures…"));
    m_timer.start();
}

void RateTestDialog::drain()
{
    std::vector<RatePoint> points;
    {
        const std::lock_guard guard(m_shared->lock);
        points = m_shared->points;
        m_bar->setRange(0, m_shared->steps);
    }
    if (points.empty())
        return;
    m_bar->setValue(int(points.size()));
    m_text->setText(tr("Rate %1, loss %2")
                        .arg(QLocale().toString(points.back().rate, 'g', 2),
                             QLocale().toString(points.back().smoothed, 'f', 3)));
    plotRates(m_plot, points);
}

void RateTestDialog::show(const RateRange &range)
{
    m_timer.stop();
    m_bar->hide();
    if (range.points.empty())
        return;
    plotRates(m_plot, range.points);
    m_plot->setValueRange(std::nullopt, highestShown(range.points));
    const QLocale locale;
    if (range.suggestion <= 0) {
        m_text->setText(tr("The loss never falls: more pictures or another recipe may show more."));
        return;
    }
    QString text =
        tr("The loss falls most steeply at %1 and is smallest at %2.")
            .arg(locale.toString(range.suggestion, 'g', 2), locale.toString(range.lowest, 'g', 2));
    if (range.diverged)
        text += u' ' + tr("Beyond that it diverges.");
    m_text->setText(text);
    choose(range.suggestion);
}

void RateTestDialog::fail(const Error &error)
{
    m_timer.stop();
    m_bar->hide();
    m_text->setProperty("role", u"bad"_s);
    m_text->setText(error.text());
}

void RateTestDialog::choose(double rate)
{
    const QString text = QString::number(rate, 'g', 2);
    m_rate->setText(text);
    m_plot->setMarker(text.toDouble(), QLocale().toString(text.toDouble(), 'g', 2));
}

double RateTestDialog::chosenRate() const
{
    bool isNumber = false;
    const double rate = m_rate->text().toDouble(&isNumber);
    return isNumber && rate >= 1e-8 && rate <= 10 ? rate : 0;
}

} // namespace lw
