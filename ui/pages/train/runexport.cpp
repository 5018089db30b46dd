// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/runexport.h"

#include "core/learn/weights.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct RunExportText
{
    Q_DECLARE_TR_FUNCTIONS(lw::RunExport)
};

void startExport(Workspace *workspace, const RunRecord &run, const QString &target)
{
    workspace->jobs()->start(
        {.title = RunExportText::tr("Export the weights of %1").arg(run.name),
         .queue = u"disk"_s,
         .work = [checkpoint = run.checkpointBest(), target](JobContext &job) -> Result<void> {
             const auto report = exportWeights({checkpoint, target, {}}, job.stopToken());
             return report ? Result<void>() : Result<void>(report.error());
         },
         .finished =
             [workspace, target](const JobInfo &info) {
                 if (info.state == JobState::Done)
                     workspace->showMessage(RunExportText::tr("%1 and its description are written")
                                                .arg(QDir::toNativeSeparators(target)));
                 else if (info.state == JobState::Failed && info.error)
                     workspace->showError(*info.error);
             }});
}

} // namespace

void askAndExport(Workspace *workspace, const RunRecord &run, QWidget *parent)
{
    const QString exports = workspace->project()->paths().root + u"/exports"_s;
    QDir().mkpath(exports);
    auto *dialog = new QFileDialog(parent, RunExportText::tr("Export weights"), exports,
                                   RunExportText::tr("Weights (*.safetensors)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"safetensors"_s);
    dialog->selectFile(u"%1-%2.safetensors"_s.arg(run.id, run.architecture));
    QObject::connect(
        dialog, &QFileDialog::fileSelected, workspace,
        [workspace, run](const QString &target) { startExport(workspace, run, target); });
    dialog->open();
}

} // namespace lw
