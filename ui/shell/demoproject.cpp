// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demoproject.h"

#include "core/demo/demodata.h"
#include "ui/shell/workspace.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace lw {

void makeDemoProject(Workspace *workspace, const QString &folder)
{
    JobSpec spec;
    spec.title = Workspace::tr("Draw the demo project");
    spec.queue = u"disk"_s;
    spec.work = [folder](JobContext &job) -> Result<void> {
        const DemoOptions options;
        const auto folders = drawDemoFolders(folder, options, job);
        if (!folders)
            return folders.error();
        const auto project = createDemoProject(*folders, options, job);
        return project ? Result<void>() : Result<void>(project.error());
    };
    spec.finished = [folder, self = QPointer(workspace)](const JobInfo &job) {
        if (!self)
            return;
        if (job.state == JobState::Done)
            self->openProject(folder);
        else if (job.error && job.state == JobState::Failed)
            self->showError(*job.error);
    };
    workspace->jobs()->start(std::move(spec));
}

} // namespace lw
