// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/mapwindowbench.h"

#include "core/base/seededrandom.h"
#include "ui/plots/pointmap.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int benchPoints = 50'252, benchGroups = 18, benchFrames = 240;

void fillMap(PointMap &map)
{
    SeededRandom random(11);
    std::vector<float> positions;
    std::vector<int> groups;
    for (int i = 0; i < benchPoints; ++i) {
        const int group = int(random.below(benchGroups));
        groups.push_back(group);
        positions.push_back(float(group % 6) * 3 + float(random.uniform() + random.uniform()));
        positions.push_back(float(group / 6) * 3 + float(random.uniform() + random.uniform()));
    }
    QList<MapGroup> described;
    for (int g = 0; g < benchGroups; ++g)
        described.append({QString::number(g), Theme::instance()->seriesColor(g), 1});
    map.setPositions(std::move(positions));
    map.setGroups(std::move(groups), std::move(described));
}

/// One turn of the wheel and one move of the mouse, then everything is painted.
double frameMs(PointMap &map, int frame)
{
    const QPointF at(400 + frame, 300 + frame % 200);
    QElapsedTimer timer;
    timer.start();
    QWheelEvent wheel(at, map.mapToGlobal(at), {}, {0, frame / 40 % 2 == 0 ? 30 : -30},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&map, &wheel);
    QMouseEvent move(QEvent::MouseMove, at, map.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&map, &move);
    map.repaint();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

Result<QJsonObject> benchMapWindow()
{
    PointMap map;
    map.resize(1440, 900);
    fillMap(map);
    map.show();
    QCoreApplication::sendPostedEvents();
    std::vector<double> times;
    for (int frame = 0; frame < benchFrames; ++frame)
        times.push_back(frameMs(map, frame));
    std::sort(times.begin(), times.end());
    return QJsonObject{{u"frame_p50_ms"_s, times[times.size() / 2]},
                       {u"frame_p99_ms"_s, times[times.size() * 99 / 100]},
                       {u"points"_s, benchPoints}};
}

} // namespace lw
