// SPDX-License-Identifier: GPL-3.0-or-later
// review export and import, in every format.
#include "app/commands/consolejob.h"
#include "app/commands/reviewactions.h"
#include "core/review/exchange/exchangeformat.h"
#include "core/review/knownfixes.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const QString &fixesFormat()
{
    static const QString id = u"fixes"_s;
    return id;
}

QString notesFile(const ProjectSession &session)
{
    return fixNotesFile(session.project->paths().root);
}

Result<FixPlan> plannedImport(const ProjectSession &session, const ReviewColumns &columns,
                              const CommandLine &line, JobContext &job)
{
    const QString file = line.value(u"file"_s), format = line.value(u"format"_s);
    if (format == fixesFormat() || (format.isEmpty() && isFixList(file)))
        return planFixImport(file, *session.labels, columns, reviewerOf(line), job);
    const ImportAs as = line.has(u"suggestions"_s) ? ImportAs::Suggestions : ImportAs::Decisions;
    auto plan =
        planExchangeImport(format, file, *session.labels, columns, as, reviewerOf(line), job);
    if (!plan)
        return plan.error();
    return FixPlan{std::move(*plan), {}};
}

} // namespace

QString reviewerOf(const CommandLine &line)
{
    return line.value(u"reviewer"_s, qEnvironmentVariable("USER", u"import"_s));
}

CommandOutcome reviewExport(ProjectSession &session, const ReviewColumns &columns,
                            const CommandLine &line, Console &console)
{
    const QString file = line.value(u"file"_s), format = line.value(u"format"_s);
    const auto written = runConsoleJob(console, Cli::tr("Exporting labels"), [&](JobContext &job) {
        if (format == fixesFormat())
            return exportFixes(file, *session.labels, columns, notesFile(session), job);
        return exportLabels(format,
                            {.target = file,
                             .labels = session.labels.get(),
                             .columns = &columns,
                             .rows = {},
                             .copyPictures = line.has(u"copy"_s)},
                            job);
    });
    if (!written)
        return written.error();
    console.say(Cli::tr("%n row(s) written to %1.", nullptr, *written).arg(file));
    console.print({{u"file"_s, file}, {u"rows"_s, *written}});
    return {};
}

CommandOutcome reviewImport(ProjectSession &session, const ReviewColumns &columns,
                            const CommandLine &line, Console &console)
{
    auto made = runConsoleJob(console, Cli::tr("Reading labels"), [&](JobContext &job) {
        return plannedImport(session, columns, line, job);
    });
    if (!made)
        return made.error();
    ImportPlan &plan = made->plan;
    QJsonArray problems, changes;
    for (const ImportRowProblem &problem : plan.problems) {
        console.complain(Cli::tr("line %1: %2").arg(problem.line).arg(problem.reason));
        problems << QJsonObject{{u"line"_s, problem.line}, {u"reason"_s, problem.reason}};
    }
    const bool dry = line.has(u"dry-run"_s);
    int changed = int(plan.batch.changes.size());
    if (!dry && changed > 0) {
        const auto committed = session.commit(std::move(plan.batch));
        if (!committed)
            return committed.error();
        changed = *committed;
        if (!made->notes.isEmpty()) {
            if (const auto kept = saveFixNotes(notesFile(session), made->notes); !kept)
                return kept;
        }
    }
    for (const QString &change : dry ? plan.preview : QStringList()) {
        console.say(change);
        changes << change;
    }
    console.say(
        (dry ? Cli::tr(
             "%1 rows read: %2 would change, %3 say what is known, %4 left out. Nothing was "
             "changed.")
             : Cli::tr("%1 rows read: %2 changed, %3 say what is known, %4 left out."))
            .arg(plan.read)
            .arg(changed)
            .arg(plan.unchanged)
            .arg(plan.problems.size()));
    QJsonObject said{{u"read"_s, plan.read},
                     {u"changed"_s, changed},
                     {u"unchanged"_s, plan.unchanged},
                     {u"dry_run"_s, dry},
                     {u"problems"_s, problems}};
    if (dry)
        said[u"changes"_s] = changes;
    console.print(said);
    return {};
}

} // namespace lw
