// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/scrollbench.h"

#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/shell/openandwait.h"
#include "ui/shell/workspace.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include <ctime>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int mostFrames = 4000;

double quantile(const std::vector<double> &sorted, double q)
{
    return sorted.empty() ? 0 : sorted[size_t(q * double(sorted.size() - 1) + 0.5)];
}

/// Makes the thumbnails that are missing, with all cores; how many those were.
int makeThumbnails(const SampleTable &samples, ThumbnailCache &cache)
{
    std::atomic<int> next = 0, made = 0;
    const auto work = [&] {
        for (int row = next++; row < samples.size(); row = next++) {
            const QString file = samples.absolutePath(row);
            if (!cache.find(file))
                made += cache.get(file).has_value();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back(work);
    }
    return made;
}

struct ScrollFrames
{
    std::vector<double> wall, cpu; ///< milliseconds
};

ScrollFrames scrollThrough(SampleGrid &grid)
{
    QScrollBar *bar = grid.verticalScrollBar();
    const int step = std::max(grid.viewport()->height() / 3, bar->maximum() / mostFrames);
    ScrollFrames frames;
    double cpu = 0;
    QEventLoop loop;
    QTimer ticks;
    QElapsedTimer clock;
    // A timer of 0 ms fires as soon as the window has nothing left to do: the time between two
    // firings is the whole work of a frame.
    QObject::connect(&ticks, &QTimer::timeout, &loop, [&] {
        if (clock.isValid()) {
            frames.wall.push_back(double(clock.nsecsElapsed()) / 1e6);
            frames.cpu.push_back(threadMilliseconds() - cpu);
        }
        clock.start();
        cpu = threadMilliseconds();
        if (bar->value() >= bar->maximum()) {
            ticks.stop();
            loop.quit();
            return;
        }
        bar->setValue(bar->value() + step);
        grid.viewport()->repaint();
    });
    ticks.start(0);
    loop.exec();
    return frames;
}

} // namespace

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double residentSetMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

Result<QJsonObject> benchScroll(const QString &projectPath)
{
    Workspace workspace;
    ReviewPage page(&workspace);
    page.resize(1440, 900);
    page.show();
    if (const auto opened = openAndWait(workspace, projectPath); !opened)
        return opened.error();
    const int made = makeThumbnails(*workspace.project()->samples(), *workspace.thumbnails());
    auto [frames, cpu] = scrollThrough(*page.grid());
    std::sort(frames.begin(), frames.end());
    std::sort(cpu.begin(), cpu.end());
    const double rss = residentSetMegabytes();
    const QJsonObject metrics{{u"frame_p50_ms"_s, quantile(frames, 0.5)},
                              {u"frame_p99_ms"_s, quantile(frames, 0.99)},
                              {u"frame_max_ms"_s, frames.empty() ? 0 : frames.back()},
                              {u"frame_cpu_p99_ms"_s, quantile(cpu, 0.99)},
                              {u"frame_cpu_max_ms"_s, cpu.empty() ? 0 : cpu.back()},
                              {u"frames"_s, qint64(frames.size())},
                              {u"samples"_s, page.grid()->count()},
                              {u"thumbnails_made"_s, made},
                              {u"rss_mb"_s, rss}};
    workspace.closeProject();
    return metrics;
}

} // namespace lw
