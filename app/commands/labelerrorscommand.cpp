// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/steps.h"
#include "core/review/csvtable.h"
#include "core/review/labelerrors.h"
#include "core/review/personconsistency.h"
#include "core/runs/recipesteps.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int recallDepth = 20;

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

/// Whether a suspect says of an attribute that it is written wrongly (of one image), or of a person
/// or a pair.
bool speaksOf(const LabelSuspect &suspect, int attribute, bool isPair, const ReviewColumns &columns)
{
    if (suspect.kind != SuspectKind::Image)
        return suspect.attribute == attribute
            && isPair == (suspect.kind == SuspectKind::SwappedPair);
    const int written = columns.labels[size_t(suspect.rows.front())].classIndex;
    return !isPair
        && (attribute < 0
            || columns.taxonomy.valueIn(written, attribute)
                != columns.taxonomy.valueIn(suspect.proposed.front(), attribute));
}

/// How many of the errors that are known are among the first suspects. The table has the columns
/// kind (an attribute's name, or it with "_swap" for a swapped pair) and path (of the person's
/// folder or the picture).
Result<QJsonObject> recallOf(const std::vector<LabelSuspect> &suspects,
                             const ReviewColumns &columns, const QString &file, Console &console)
{
    const auto table = CsvTable::read(file);
    if (!table)
        return table.error();
    const int kind = table->column(u"kind"_s), path = table->column(u"path"_s);
    if (kind < 0 || path < 0) {
        return Error::badInput(Cli::tr("The list of known errors has no columns kind and path"),
                               file, 1);
    }
    int known = 0, found = 0;
    for (const CsvTable::Record &record : table->records) {
        const QString wanted = record.cells.value(kind), where = record.cells.value(path);
        const int attribute = columns.taxonomy.attributeIndex(wanted.section(u'_', 0, 0));
        const bool isPair = wanted.endsWith(u"_swap"_s);
        const auto first = suspects.begin();
        const auto last = first + std::min<qsizetype>(recallDepth, qsizetype(suspects.size()));
        ++known;
        const auto hit = std::find_if(first, last, [&](const LabelSuspect &suspect) {
            const bool samePlace = suspect.person >= 0
                && (columns.samples->personKey(suspect.person) == where
                    || columns.samples->path(suspect.rows.front()).endsWith(where));
            return samePlace && speaksOf(suspect, attribute, isPair, columns);
        });
        if (hit != last)
            ++found;
        else
            console.say(
                Cli::tr("not among the first %1: %2 of %3").arg(recallDepth).arg(wanted, where));
    }
    console.say(Cli::tr("%1 of %2 known errors are among the first %3 suspects.")
                    .arg(found)
                    .arg(known)
                    .arg(recallDepth));
    return QJsonObject{{u"known"_s, known},
                       {u"found"_s, found},
                       {u"among_first"_s, recallDepth},
                       {u"recall"_s, known > 0 ? double(found) / known : 0}};
}

/// The run of that name; of a recipe of several steps (kfold, label-errors) the last step's, which
/// is what the recipe is for.
Result<RunRecord> judgeNamed(const QString &name, const RunStore &runs)
{
    auto run = runs.find(name);
    if (!run || !hasSteps(run->config))
        return run;
    const auto stepped = SteppedRun::open(*run, runs);
    if (!stepped)
        return stepped.error();
    for (int i = int(stepped->steps().size()) - 1; i >= 0; --i) {
        if (const QString id = stepped->runOf(i); !id.isEmpty())
            return runs.find(id);
    }
    return run;
}

/// Applies the listed fixes: all, or the certain ones; one undo step.
Result<int> applyFixes(ProjectSession &session, std::vector<LabelSuspect> suspects, int most,
                       bool onlyCertain, const ReviewColumns &columns, const QString &reviewer)
{
    if (int(suspects.size()) > most)
        suspects.resize(size_t(most));
    if (onlyCertain)
        std::erase_if(suspects, [](const LabelSuspect &suspect) { return !suspect.certain; });
    return session.commit(fixSuspects(suspects, columns, reviewer));
}

CommandOutcome runLabelErrors(const CommandLine &line, Console &console)
{
    if (!line.has(u"run"_s))
        return CommandOutcome::usage(Cli::tr("--run is needed"));
    const auto most = line.integer(u"most"_s, 50, 1, 1'000'000);
    if (!most)
        return CommandOutcome::usage(most.error().what);
    const QString apply = line.value(u"apply"_s);
    if (!apply.isEmpty() && apply != u"all" && apply != u"certain")
        return CommandOutcome::usage(Cli::tr("--apply is all or certain"));
    auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    const auto run = judgeNamed(line.value(u"run"_s), session->runs);
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
    QJsonObject said{
        {u"run"_s, run->id}, {u"suspects"_s, qint64(suspects.size())}, {u"listed"_s, listed}};
    if (line.has(u"truth"_s)) {
        const auto recall = recallOf(suspects, columns, line.value(u"truth"_s), console);
        if (!recall)
            return recall.error();
        said[u"recall"_s] = *recall;
    }
    if (!apply.isEmpty()) {
        const auto fixed = applyFixes(*session, suspects, *most, apply == u"certain", columns,
                                      line.value(u"reviewer"_s, qEnvironmentVariable("USER")));
        if (!fixed)
            return fixed.error();
        console.say(Cli::tr("%n label(s) fixed; undo takes all of it back.", nullptr, *fixed));
        said[u"fixed"_s] = *fixed;
    }
    console.print(said);
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
                        {u"truth"_s, u"FILE"_s,
                         Cli::tr("known errors (columns kind, path): how many are among the "
                                 "first 20")},
                        {u"apply"_s, u"WHICH"_s,
                         Cli::tr("fix the listed ones: all, or certain; reversible")},
                        {u"reviewer"_s, u"NAME"_s, Cli::tr("who decides with --apply")},
                        {u"device"_s, u"DEVICE"_s, Cli::tr("auto, cpu or cuda:0")}},
            .run = runLabelErrors,
            .details = {}};
}

} // namespace lw
