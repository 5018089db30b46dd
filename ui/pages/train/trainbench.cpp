// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/trainbench.h"

#include "core/learn/recipeschema.h"
#include "ui/pages/train/trainpage.h"
#include "ui/plots/curveplot.h"
#include "ui/shell/openandwait.h"
#include "ui/shell/trainingqueue.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int trainingMs = 60'000; ///< a slow network is stopped then
constexpr int tickMs = 2;
constexpr int redraws = 40;
constexpr size_t manyPoints = 200'000;

double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double sortedAt(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[size_t(share * double(values.size() - 1) + 0.5)];
}

/// Fires every 2 ms and notes how late it was.
class StallWatch
{
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    }
    void start()
    {
        m_total.start();
        m_clock.start();
        m_cpu = cpuMilliseconds();
        m_timer.start(tickMs);
    }
    void stop() { m_timer.stop(); }

    [[nodiscard]] QJsonObject metrics() const
    {
        return {{u"gui_stall_max_ms"_s, sortedAt(m_late, 1)},
                {u"gui_stall_p99_ms"_s, sortedAt(m_late, 0.99)},
                {u"gui_cpu_max_ms"_s, sortedAt(m_computed, 1)},
                {u"gui_seconds"_s, double(m_total.elapsed()) / 1e3}};
    }

private:
    void tick()
    {
        m_late.push_back(std::max(0.0, double(m_clock.nsecsElapsed()) / 1e6 - tickMs));
        const double cpu = cpuMilliseconds();
        m_computed.push_back(cpu - m_cpu);
        m_cpu = cpu;
        m_clock.start();
    }

    QTimer m_timer;
    QElapsedTimer m_clock, m_total;
    double m_cpu = 0;
    std::vector<double> m_late, m_computed;
};

Result<QJsonObject> watchTraining(Workspace &workspace, const QStringList &assignments)
{
    auto recipe = loadRecipe(u"quick-look"_s);
    if (!recipe)
        return recipe.error();
    for (const QString &assignment : assignments) {
        if (const auto set = recipe->setText(assignment); !set)
            return set.error();
    }
    const auto run = workspace.training()->start(u"bench"_s, *recipe, u"cpu"_s, 0);
    if (!run)
        return run.error();
    StallWatch watch;
    QEventLoop loop;
    QObject::connect(workspace.training(), &TrainingQueue::runStateChanged, &loop, [&] {
        if (!workspace.training()->anyActive())
            loop.quit();
    });
    QTimer::singleShot(trainingMs, &loop, [&] { workspace.training()->stop(run->id); });
    watch.start();
    loop.exec();
    watch.stop();
    const auto ended = workspace.runs().find(run->id);
    QDir(run->folder).removeRecursively(); // a measurement leaves nothing behind
    if (ended && ended->status == RunStatus::Failed)
        return Error::failed(ended->failure);
    return watch.metrics();
}

std::vector<CurveSeries> longCurve(int shift)
{
    CurveSeries series;
    series.id = series.name = u"loss"_s;
    series.x.resize(manyPoints);
    series.y.resize(manyPoints);
    for (size_t i = 0; i < manyPoints; ++i) {
        series.x[i] = double(i) / 1000;
        series.y[i] =
            3 * std::exp(-double(i) / 60'000) + 0.3 * std::sin(double(i * 7 + size_t(shift)));
    }
    return {series};
}

QJsonObject watchRedraws()
{
    CurvePlot plot;
    plot.resize(900, 400);
    plot.show();
    std::vector<double> times, computed;
    int count = 0;
    double cpu = 0;
    std::vector<CurveSeries> next;
    QEventLoop loop;
    QTimer ticks;
    QElapsedTimer clock;
    // A timer of 0 ms fires when the redraw that was asked for is painted.
    QObject::connect(&ticks, &QTimer::timeout, &loop, [&] {
        if (clock.isValid()) {
            times.push_back(double(clock.nsecsElapsed()) / 1e6);
            computed.push_back(cpuMilliseconds() - cpu);
        }
        if (++count > redraws) {
            ticks.stop();
            loop.quit();
            return;
        }
        next = longCurve(count);
        clock.start();
        cpu = cpuMilliseconds();
        plot.setSeries(std::move(next));
    });
    ticks.start(0);
    loop.exec();
    return {{u"redraw_200k_p50_ms"_s, sortedAt(times, 0.5)},
            {u"redraw_200k_max_ms"_s, sortedAt(times, 1)},
            {u"redraw_200k_cpu_p50_ms"_s, sortedAt(computed, 0.5)}};
}

} // namespace

Result<QJsonObject> benchTraining(const QString &projectPath, const QStringList &assignments)
{
    Workspace workspace;
    TrainPage page(&workspace);
    page.resize(1440, 900);
    page.show();
    if (const auto opened = openAndWait(workspace, projectPath); !opened)
        return opened.error();
    auto metrics = watchTraining(workspace, assignments);
    workspace.closeProject();
    if (!metrics)
        return metrics;
    const QJsonObject drawn = watchRedraws();
    for (auto it = drawn.begin(); it != drawn.end(); ++it)
        metrics->insert(it.key(), it.value());
    return metrics;
}

} // namespace lw
