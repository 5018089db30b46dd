// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pseudolabelling.h"

#include "core/learn/devices.h"
#include "core/learn/predicting.h"
#include "core/review/pseudolabels.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QLocale>

#include <memory>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct PseudoLabellingText
{
    Q_DECLARE_TR_FUNCTIONS(lw::PseudoLabelling)
};

struct Outcome
{
    LabelBatch batch;
    QString warning;
    int unreadable = 0;
};

Result<void> predict(const Project &project, const PseudoLabelTeacher &teacher,
                     const QString &datasetId, const QString &device, Outcome &outcome,
                     JobContext &job)
{
    auto predicted = teacher.predict(datasetId, device, job);
    if (!predicted)
        return predicted.error();
    const Predictions &predictions = predicted->predictions;
    const auto samples = project.samples();
    outcome.batch = pseudoLabels(predictions, *samples, project.taxonomy());
    outcome.warning = mappingWarning(predictions, *samples, project.taxonomy());
    outcome.unreadable = int(predicted->problems.size());
    return {};
}

void write(Workspace *workspace, Outcome outcome, const QString &datasetId)
{
    LabelStore *labels = workspace->labels();
    if (!labels)
        return;
    if (labels->isReadOnly()) {
        workspace->showError(Error{.kind = ErrorKind::ReadOnly,
                                   .what = PseudoLabellingText::tr("The labels cannot be written"),
                                   .file = {},
                                   .wayOut = labels->readOnlyReason()});
        return;
    }
    const auto count = int(outcome.batch.changes.size());
    outcome.batch.title =
        PseudoLabellingText::tr("%n pseudo-label(s) for %1", nullptr, count).arg(datasetId);
    labels->apply(std::move(outcome.batch));
    QString message =
        PseudoLabellingText::tr("%n picture(s) of %1 have a suggested label now. Review them: the "
                                "least certain come first.",
                                nullptr, count)
            .arg(datasetId);
    if (outcome.unreadable > 0)
        message += u' '
            + PseudoLabellingText::tr("%n picture(s) could not be read.", nullptr,
                                      outcome.unreadable);
    workspace->showMessage(message);
    if (!outcome.warning.isEmpty())
        workspace->showError(
            Error{.kind = ErrorKind::BadInput, .what = outcome.warning, .file = {}, .wayOut = {}});
}

/// "run" of "run@hash#revision".
QString runOf(const QString &sourceId)
{
    return sourceId.section(u'@', 0, 0);
}

} // namespace

QStringList poolIds(const Workspace &workspace)
{
    QStringList ids;
    if (!workspace.hasProject())
        return ids;
    for (const DatasetSpec &spec : workspace.project()->config().datasets) {
        if (spec.role == DatasetRole::Pool)
            ids.append(spec.id);
    }
    return ids;
}

void startPseudoLabelling(Workspace *workspace, const PseudoLabelTeacher &teacher,
                          const QString &datasetId)
{
    const auto project = workspace->project();
    const auto device = resolveDevice(u"auto"_s);
    if (!device) {
        workspace->showError(device.error());
        return;
    }
    auto outcome = std::make_shared<Outcome>();
    workspace->jobs()->start(
        {.title = PseudoLabellingText::tr("Pseudo-label %1 with %2").arg(datasetId, teacher.name),
         .queue = *device,
         .work =
             [project, teacher, datasetId, device = *device, outcome](JobContext &job) {
                 return predict(*project, teacher, datasetId, device, *outcome, job);
             },
         .finished =
             [workspace, project, datasetId, outcome](const JobInfo &info) {
                 if (workspace->project() != project)
                     return; // another project was opened meanwhile
                 if (info.state == JobState::Failed && info.error) {
                     workspace->showError(*info.error);
                 } else if (info.state == JobState::Done) {
                     const QString teacherRun = runOf(outcome->batch.sourceId);
                     write(workspace, std::move(*outcome), datasetId);
                     workspace->notifyPredictionsChanged(teacherRun, datasetId);
                 }
             }});
}

void startPseudoLabelling(Workspace *workspace, const RunRecord &run, const QString &datasetId)
{
    const auto project = workspace->project();
    startPseudoLabelling(
        workspace,
        {.name = run.name,
         .predict =
             [project, run](const QString &dataset, const QString &device, JobContext &job) {
                 return cachedPredictions(*project, run, dataset, device, 0, job);
             }},
        datasetId);
}

} // namespace lw
