// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/projectsession.h"
#include "core/review/reviewcsv.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString stateText(ReviewState state)
{
    switch (state) {
    case ReviewState::Unreviewed:
        return u"unreviewed"_s;
    case ReviewState::Accepted:
        return u"accepted"_s;
    case ReviewState::Corrected:
        return u"corrected"_s;
    case ReviewState::Unsure:
        return u"unsure"_s;
    case ReviewState::Excluded:
        break;
    }
    return u"excluded"_s;
}

CommandOutcome status(const ProjectSession &session, const ReviewColumns &columns, Console &console)
{
    QJsonArray datasets;
    for (int d = 0; d < session.samples().datasetCount(); ++d) {
        ReviewFilter filter;
        filter.datasets = {d};
        const FacetCounts counts = facetCounts(filter, columns);
        const QString id = session.samples().dataset(d).spec().id;
        QJsonObject states;
        QStringList words;
        for (int s = 0; s < int(counts.states.size()); ++s) {
            const int count = counts.states[size_t(s)];
            states[stateText(ReviewState(s))] = count;
            words << u"%1 %2"_s.arg(stateText(ReviewState(s))).arg(count);
        }
        console.say(u"%1: %2"_s.arg(id, words.join(u", "_s)));
        datasets << QJsonObject{{u"id"_s, id},
                                {u"images"_s, counts.passed},
                                {u"states"_s, states},
                                {u"without_class"_s, counts.withoutClass},
                                {u"disagreements"_s, counts.disagreements}};
    }
    console.print({{u"datasets"_s, datasets},
                   {u"revision"_s, session.labels->revision()},
                   {u"read_only"_s, session.labels->isReadOnly()}});
    return {};
}

CommandOutcome importFile(ProjectSession &session, const ReviewColumns &columns,
                          const CommandLine &line, Console &console)
{
    const ImportAs as = line.has(u"suggestions"_s) ? ImportAs::Suggestions : ImportAs::Decisions;
    auto plan = planImport(line.value(u"file"_s), *session.labels, columns, as,
                           line.value(u"reviewer"_s, qEnvironmentVariable("USER", u"import"_s)));
    if (!plan)
        return plan.error();
    QJsonArray problems;
    for (const ImportRowProblem &problem : plan->problems) {
        console.complain(Cli::tr("line %1: %2").arg(problem.line).arg(problem.reason));
        problems << QJsonObject{{u"line"_s, problem.line}, {u"reason"_s, problem.reason}};
    }
    const bool dry = line.has(u"dry-run"_s);
    int changed = int(plan->batch.changes.size());
    if (!dry) {
        const auto committed = session.commit(std::move(plan->batch));
        if (!committed)
            return committed.error();
        changed = *committed;
    }
    for (const QString &change : dry ? plan->preview : QStringList())
        console.say(change);
    console.say(
        (dry ? Cli::tr(
             "%1 rows read: %2 would change, %3 say what is known, %4 left out. Nothing was "
             "changed.")
             : Cli::tr("%1 rows read: %2 changed, %3 say what is known, %4 left out."))
            .arg(plan->read)
            .arg(changed)
            .arg(plan->unchanged)
            .arg(plan->problems.size()));
    console.print({{u"read"_s, plan->read},
                   {u"changed"_s, changed},
                   {u"unchanged"_s, plan->unchanged},
                   {u"dry_run"_s, dry},
                   {u"problems"_s, problems}});
    return {};
}

CommandOutcome runReview(const CommandLine &line, Console &console)
{
    const QString what = line.positional(0);
    if (!QStringList{u"status"_s, u"export"_s, u"import"_s}.contains(what))
        return CommandOutcome::usage(Cli::tr("'%1' is none of status, export, import").arg(what));
    if (what != "status"_L1 && !line.has(u"file"_s))
        return CommandOutcome::usage(Cli::tr("--file is needed"));
    auto session = ProjectSession::open(line.positional(1), console);
    if (!session)
        return session.error();
    const ReviewColumns columns =
        ReviewColumns::of(*session->labels, session->project->samples(), session->project->split());
    if (what == "status"_L1)
        return status(*session, columns, console);
    if (what == "import"_L1)
        return importFile(*session, columns, line, console);
    const QString file = line.value(u"file"_s);
    if (const auto written = exportReview(file, *session->labels, columns); !written)
        return written;
    console.say(Cli::tr("%n row(s) written to %1.", nullptr, session->samples().size()).arg(file));
    console.print({{u"file"_s, file}, {u"rows"_s, session->samples().size()}});
    return {};
}

} // namespace

Command reviewCommand()
{
    return {
        .name = u"review"_s,
        .summary = Cli::tr("count decisions, write them to a table, read them from one"),
        .arguments = u"status|export|import PROJECT [--file FILE.csv]"_s,
        .fewestPositionals = 2,
        .mostPositionals = 2,
        .options = {{u"file"_s, u"FILE"_s, Cli::tr("the table to write or read")},
                    {u"suggestions"_s, {}, Cli::tr("import as suggestions instead of decisions")},
                    {u"reviewer"_s, u"NAME"_s, Cli::tr("whose decisions an import holds")},
                    {u"dry-run"_s,
                     {},
                     Cli::tr("say what an import would change, and change nothing")}},
        .run = runReview,
        .details = {}};
}

} // namespace lw
