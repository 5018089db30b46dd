// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/openandwait.h"

#include "ui/shell/workspace.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>

namespace lw {

namespace {

constexpr int patienceMs = 120'000;

} // namespace

Result<void> openAndWait(Workspace &workspace, const QString &path)
{
    QEventLoop loop;
    std::optional<Error> error;
    QObject::connect(&workspace, &Workspace::projectOpened, &loop, &QEventLoop::quit);
    QObject::connect(&workspace, &Workspace::failed, &loop, [&](const Error &reason) {
        error = reason;
        loop.quit();
    });
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    workspace.openProject(path);
    loop.exec();
    if (error)
        return *error;
    if (!workspace.hasProject())
        return Error::failed(Workspace::tr("The project did not open within two minutes."), path);
    return {};
}

} // namespace lw
