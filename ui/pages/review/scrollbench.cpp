// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/scrollbench.h"

#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/shell/workspace.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int mostFrames = 4000;
constexpr int openingMs = 120'000;

/// Resident memory of this process in megabytes, 0 where /proc does not tell.
double residentMegabytes()
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

double quantile(const std::vector<double> &sorted, double q)
{
    return sorted.empty() ? 0 : sorted[size_t(q * double(sorted.size() - 1) + 0.5)];
}

/// Waits for the project, or says why it did not open.
std::optional<Error> open(Workspace &workspace, const QString &path)
{
    QEventLoop loop;
    std::optional<Error> error;
    QObject::connect(&workspace, &Workspace::projectOpened, &loop, &QEventLoop::quit);
    QObject::connect(&workspace, &Workspace::failed, &loop, [&](const Error &reason) {
        error = reason;
        loop.quit();
    });
    QTimer::singleShot(openingMs, &loop, &QEventLoop::quit);
    workspace.openProject(path);
    loop.exec();
    if (!error && !workspace.hasProject())
        error = Error::failed(ReviewPage::tr("The project did not open within two minutes."), path);
    return error;
}

std::vector<double> scrollThrough(SampleGrid &grid)
{
    QScrollBar *bar = grid.verticalScrollBar();
    const int step = std::max(grid.viewport()->height() / 3, bar->maximum() / mostFrames);
    std::vector<double> frames;
    QEventLoop loop;
    QTimer ticks;
    QElapsedTimer clock;
    // A timer of 0 ms fires as soon as the window has nothing left to do: the time between two
    // firings is the whole work of a frame.
    QObject::connect(&ticks, &QTimer::timeout, &loop, [&] {
        if (clock.isValid())
            frames.push_back(double(clock.nsecsElapsed()) / 1e6);
        clock.start();
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

Result<QJsonObject> benchScroll(const QString &projectPath)
{
    Workspace workspace;
    ReviewPage page(&workspace);
    page.resize(1440, 900);
    page.show();
    if (const auto error = open(workspace, projectPath))
        return *error;
    std::vector<double> frames = scrollThrough(*page.grid());
    std::sort(frames.begin(), frames.end());
    const double rss = residentMegabytes();
    const QJsonObject metrics{{u"frame_p50_ms"_s, quantile(frames, 0.5)},
                              {u"frame_p99_ms"_s, quantile(frames, 0.99)},
                              {u"frame_max_ms"_s, frames.empty() ? 0 : frames.back()},
                              {u"frames"_s, qint64(frames.size())},
                              {u"samples"_s, page.grid()->count()},
                              {u"rss_mb"_s, rss}};
    workspace.closeProject();
    return metrics;
}

} // namespace lw
