// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

namespace lw {

void Settings::addRecentProject(const QString &path)
{
    constexpr qsizetype kept = 12;
    QStringList recent = get(setting::recentProjects);
    recent.removeAll(path);
    recent.prepend(path);
    set(setting::recentProjects, QStringList(recent.mid(0, kept)));
}

void Settings::removeRecentProject(const QString &path)
{
    QStringList recent = get(setting::recentProjects);
    recent.removeAll(path);
    set(setting::recentProjects, recent);
}

} // namespace lw
