// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/openbench.h"

#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/pages/review/scrollbench.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/thumbnailloader.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int openings = 5;
constexpr int patienceMs = 120'000;

struct OpeningTimes
{
    double firstPaint = 0; ///< seconds
    double pictures = 0;
    double rssMb = 0;
    int samples = 0;
};

bool hasAllPictures(const SampleGrid &grid, ThumbnailLoader &loader)
{
    const auto [first, end] = grid.visiblePositions();
    for (int i = first; i < end; ++i) {
        const int row = grid.rowAt(i);
        if (!loader.find(row) && !loader.problem(row))
            return false;
    }
    return true;
}

Result<OpeningTimes> openOnce(const QString &path)
{
    Workspace workspace;
    ReviewPage page(&workspace);
    page.resize(1440, 900);
    page.show();
    OpeningTimes times;
    std::optional<Error> error;
    QEventLoop loop;
    QElapsedTimer clock;
    QObject::connect(&workspace, &Workspace::failed, &loop, [&](const Error &reason) {
        error = reason;
        loop.quit();
    });
    QObject::connect(page.grid(), &SampleGrid::painted, &loop, [&] {
        if (page.grid()->count() == 0)
            return;
        const double now = double(clock.nsecsElapsed()) / 1e9;
        if (times.firstPaint == 0)
            times.firstPaint = now;
        if (page.grid()->loader() && hasAllPictures(*page.grid(), *page.grid()->loader())) {
            times.pictures = now;
            loop.quit();
        }
    });
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    clock.start();
    workspace.openProject(path);
    loop.exec();
    if (!error && times.pictures == 0) {
        error = Error::failed(
            ReviewPage::tr("The first pictures were not painted within two minutes."), path);
    }
    times.rssMb = residentSetMegabytes();
    times.samples = page.grid()->count();
    workspace.closeProject();
    if (error)
        return *error;
    return times;
}

double middle(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

Result<QJsonObject> benchOpen(const QString &projectPath)
{
    std::vector<double> paints, pictures;
    OpeningTimes last;
    for (int i = 0; i < openings; ++i) {
        const Result<OpeningTimes> times = openOnce(projectPath);
        if (!times)
            return times.error();
        last = *times;
        paints.push_back(last.firstPaint);
        pictures.push_back(last.pictures);
    }
    return QJsonObject{{u"first_paint_s"_s, middle(paints)},
                       {u"pictures_s"_s, middle(pictures)},
                       {u"samples"_s, last.samples},
                       {u"rss_mb"_s, last.rssMb}};
}

} // namespace lw
