// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/steps.h"
#include "core/review/labelerrors.h"
#include "core/review/personconsistency.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString kindText(SuspectKind kind)
{
    switch (kind) {
    case SuspectKind::Image:
        return u"image"_s;
    case SuspectKind::PersonAttribute:
        return u"person"_s;
    case SuspectKind::SwappedPair:
        break;
    }
    return u"swapped"_s;
}

QJsonObject describe(const LabelSuspect &suspect, const ReviewColumns &columns)
{
    QJsonArray files, proposed;
    for (const int row : suspect.rows)
        files << columns.samples->path(row);
    for (const qint16 k : suspect.proposed)
        proposed << int(k);
    return {
        {u"kind"_s, kindText(suspect.kind)},
        {u"person"_s, suspect.person >= 0 ? columns.samples->personKey(suspect.person) : QString()},
        {u"files"_s, files},
        {u"proposed"_s, proposed},
        {u"score"_s, suspect.score},
        {u"certain"_s, suspect.certain},
        {u"text"_s, suspectText(suspect, columns)}};
}

CommandOutcome runLabelErrors(const CommandLine &line, Console &console)
{
    if (!line.has(u"run"_s))
        return CommandOutcome::usage(Cli::tr("--run is needed"));
    const auto most = line.integer(u"most"_s, 50, 1, 1'000'000);
    if (!most)
        return CommandOutcome::usage(most.error().what);
    const auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    const auto run = session->runs.find(line.value(u"run"_s));
    if (!run)
        return run.error();
    std::vector<Predictions> predictions;
    for (int d = 0; d < session->samples().datasetCount(); ++d) {
        const DatasetSpec &spec = session->samples().dataset(d).spec();
        if (spec.role != DatasetRole::Labelled)
            continue;
        auto one =
            predictDataset(*session, *run, spec.id, line.value(u"device"_s, u"auto"_s), 0, console);
        if (!one)
            return one.error();
        predictions.push_back(std::move(*one));
    }
    const ReviewColumns columns =
        ReviewColumns::of(*session->labels, session->project->samples(), session->project->split());
    const auto suspects = findLabelErrors(
        columns, RowProbabilities::of(predictions, session->samples()),
        attributeIndices(session->taxonomy(), session->project->config().personConstant));
    QJsonArray listed;
    for (const LabelSuspect &suspect : suspects) {
        if (listed.size() >= *most)
            break;
        listed << describe(suspect, columns);
        console.say(u"%1  %2 %3"_s.arg(suspect.score, 7, 'f', 3)
                        .arg(suspect.certain ? u"!"_s : u" "_s, suspectText(suspect, columns)));
    }
    console.say(
        Cli::tr(
            "%1 suspects, the %2 most likely are listed; about half of any such list is right as "
            "it is, so look before you change.")
            .arg(suspects.size())
            .arg(listed.size()));
    console.print(
        {{u"run"_s, run->id}, {u"suspects"_s, qint64(suspects.size())}, {u"listed"_s, listed}});
    return {};
}

} // namespace

Command labelErrorsCommand()
{
    return {.name = u"label-errors"_s,
            .summary = Cli::tr("rank labels that a run contradicts"),
            .arguments = u"PROJECT --run RUN"_s,
            .options = {{u"run"_s, u"RUN"_s,
                         Cli::tr("the judge; one that did not train on them finds most")},
                        {u"most"_s, u"N"_s, Cli::tr("how many to list, 50 by default")},
                        {u"device"_s, u"DEVICE"_s, Cli::tr("auto, cpu or cuda:0")}},
            .run = runLabelErrors,
            .details = {}};
}

} // namespace lw
