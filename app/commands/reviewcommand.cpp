// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/reviewactions.h"

#include <algorithm>

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

using ReviewAction = CommandOutcome (*)(ProjectSession &, const ReviewColumns &,
                                        const CommandLine &, Console &);

CommandOutcome reviewStatus(ProjectSession &session, const ReviewColumns &columns,
                            const CommandLine &, Console &console)
{
    return status(session, columns, console);
}

struct ReviewVerb
{
    QString name;
    ReviewAction run = nullptr; ///< null: works on the closed project
    bool needsFile = false;
};

const QList<ReviewVerb> &reviewVerbs()
{
    static const QList<ReviewVerb> all{{u"status"_s, reviewStatus},
                                       {u"export"_s, reviewExport, true},
                                       {u"import"_s, reviewImport, true},
                                       {u"merge"_s, reviewMerge},
                                       {u"agreement"_s, reviewAgreement},
                                       {u"duplicates"_s, reviewDuplicates},
                                       {u"history"_s, reviewHistory},
                                       {u"backups"_s},
                                       {u"restore"_s}};
    return all;
}

CommandOutcome runReview(const CommandLine &line, Console &console)
{
    const QString what = line.positional(0);
    const auto verb = std::ranges::find(reviewVerbs(), what, &ReviewVerb::name);
    if (verb == reviewVerbs().end()) {
        QStringList known;
        for (const ReviewVerb &one : reviewVerbs())
            known << one.name;
        return CommandOutcome::usage(Cli::tr("'%1' is none of %2").arg(what, known.join(u", "_s)));
    }
    if (verb->needsFile && !line.has(u"file"_s))
        return CommandOutcome::usage(Cli::tr("--file is needed"));
    if (!verb->run)
        return reviewBackups(line, console);
    auto session = ProjectSession::open(line.positional(1), console);
    if (!session)
        return session.error();
    const ReviewColumns columns =
        ReviewColumns::of(*session->labels, session->project->samples(), session->project->split());
    return verb->run(*session, columns, line, console);
}

} // namespace

Command reviewCommand()
{
    return {
        .name = u"review"_s,
        .summary = Cli::tr("count decisions, export, import, merge and check them"),
        .arguments =
            u"status|export|import|merge|agreement|duplicates|history|backups|restore PROJECT "
            "[--file FILE]"_s,
        .fewestPositionals = 2,
        .mostPositionals = 2,
        .options = {{u"file"_s, u"FILE"_s, Cli::tr("the file or folder to write, read or restore")},
                    {u"format"_s, u"FORMAT"_s,
                     Cli::tr("csv, imagefolder, coco, labelstudio or fixes; an import recognises "
                             "it, an export goes by the ending")},
                    {u"copy"_s, {}, Cli::tr("imagefolder: copy the pictures instead of linking")},
                    {u"suggestions"_s, {}, Cli::tr("import as suggestions instead of decisions")},
                    {u"reviewer"_s, u"NAME"_s, Cli::tr("whose decisions an import holds")},
                    {u"with"_s, u"PROJECT|CSV"_s, Cli::tr("merge: whose decisions are taken in")},
                    {u"prefer"_s, u"WHOSE"_s,
                     Cli::tr("merge: mine, theirs or newest where two differ; mine by default")},
                    {u"dry-run"_s,
                     {},
                     Cli::tr("say what an import or merge would change, and change nothing")}},
        .run = runReview,
        .details = {}};
}

} // namespace lw
