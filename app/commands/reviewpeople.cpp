// SPDX-License-Identifier: GPL-3.0-or-later
// review merge, agreement and history: several reviewers.
#include "app/commands/consolejob.h"
#include "app/commands/reviewactions.h"
#include "core/review/blindcheck.h"
#include "core/review/reviewmerge.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString saidBy(const ForeignDecision &decision, const Taxonomy &taxonomy)
{
    if (decision.kind == LabelEventKind::Unsure)
        return u"unsure"_s;
    if (decision.kind == LabelEventKind::Exclude)
        return u"excluded"_s;
    return taxonomy.className(
        taxonomy.classOf({decision.values.data(), size_t(taxonomy.attributeCount())}));
}

QJsonArray conflictJson(const MergePlan &plan, const ReviewColumns &columns, Console &console)
{
    QJsonArray conflicts;
    for (const MergeConflict &conflict : plan.conflicts) {
        const QString mine = saidBy(conflict.mine, columns.taxonomy);
        const QString theirs = saidBy(conflict.theirs, columns.taxonomy);
        const QString &path = columns.samples->path(conflict.mine.row);
        console.say(u"%1  |  %2: %3  |  %4: %5  %6"_s.arg(
            path, conflict.mine.reviewer, mine, conflict.theirs.reviewer, theirs,
            conflict.takeTheirs ? u"-> theirs"_s : u"-> mine"_s));
        conflicts << QJsonObject{{u"path"_s, path},
                                 {u"mine"_s, mine},
                                 {u"my_reviewer"_s, conflict.mine.reviewer},
                                 {u"theirs"_s, theirs},
                                 {u"their_reviewer"_s, conflict.theirs.reviewer},
                                 {u"taken"_s, conflict.takeTheirs ? u"theirs"_s : u"mine"_s}};
    }
    return conflicts;
}

QJsonArray reliabilityJson(const std::vector<Reliability> &all, const ReviewColumns &columns,
                           Console &console)
{
    QJsonArray checks;
    for (const Reliability &one : all) {
        console.say(one.decidedBy == one.checkedBy
                        ? Cli::tr("%1 with themselves, in blind repeats:").arg(one.decidedBy)
                        : Cli::tr("%1 checked blindly by %2:").arg(one.decidedBy, one.checkedBy));
        sayAgreements(one.agreements, console);
        QJsonArray differing;
        for (const int row : one.differing)
            differing << columns.samples->path(row);
        checks << QJsonObject{{u"decided_by"_s, one.decidedBy},
                              {u"checked_by"_s, one.checkedBy},
                              {u"agreement"_s, agreementJson(one.agreements)},
                              {u"differing"_s, differing}};
    }
    return checks;
}

} // namespace

QJsonArray agreementJson(const std::vector<Agreement> &agreements)
{
    QJsonArray all;
    for (const Agreement &agreement : agreements) {
        all << QJsonObject{
            {u"attribute"_s, agreement.attribute.isEmpty() ? u"class"_s : agreement.attribute},
            {u"images"_s, agreement.images},
            {u"agreed"_s, agreement.agreed},
            {u"kappa"_s,
             agreement.kappa ? QJsonValue(*agreement.kappa) : QJsonValue(QJsonValue::Null)}};
    }
    return all;
}

void sayAgreements(const std::vector<Agreement> &agreements, Console &console)
{
    for (const Agreement &agreement : agreements) {
        console.say(
            u"  %1  %2 / %3  kappa %4"_s
                .arg(agreement.attribute.isEmpty() ? Cli::tr("class") : agreement.attribute, -10)
                .arg(agreement.agreed)
                .arg(agreement.images)
                .arg(agreement.kappa ? QString::number(*agreement.kappa, 'f', 3) : u"-"_s));
    }
}

CommandOutcome reviewMerge(ProjectSession &session, const ReviewColumns &columns,
                           const CommandLine &line, Console &console)
{
    const QString prefer = line.value(u"prefer"_s, u"mine"_s);
    const QStringList rules{u"mine"_s, u"theirs"_s, u"newest"_s};
    if (!line.has(u"with"_s))
        return CommandOutcome::usage(Cli::tr("--with is needed"));
    if (!rules.contains(prefer))
        return CommandOutcome::usage(
            Cli::tr("'%1' is none of %2").arg(prefer, rules.join(u", "_s)));
    const QString path = line.value(u"with"_s);
    auto theirs = runConsoleJob(console, Cli::tr("Opening the project"), [&](JobContext &job) {
        return readForeignDecisions(path, columns, job);
    });
    if (!theirs)
        return theirs.error();
    MergePlan plan = planMerge(*session.labels, std::move(*theirs));
    settleConflicts(plan, MergeRule(rules.indexOf(prefer)));
    const QJsonArray conflicts = conflictJson(plan, columns, console);
    int changed = 0;
    for (LabelBatch &batch :
         mergeBatches(plan, columns.taxonomy, QFileInfo(path).completeBaseName())) {
        if (line.has(u"dry-run"_s)) {
            changed += int(batch.changes.size());
            continue;
        }
        const auto committed = session.commit(std::move(batch));
        if (!committed)
            return committed.error();
        changed += *committed;
    }
    console.say(Cli::tr("%1 decided by them alone, %2 the same, %3 in conflict, %4 unknown "
                        "pictures; %5 labels change.")
                    .arg(plan.added.size())
                    .arg(plan.same)
                    .arg(plan.conflicts.size())
                    .arg(plan.missing.size())
                    .arg(changed));
    sayAgreements(plan.agreements, console);
    console.print({{u"added"_s, qint64(plan.added.size())},
                   {u"same"_s, plan.same},
                   {u"conflicts"_s, conflicts},
                   {u"missing"_s, QJsonArray::fromStringList(plan.missing)},
                   {u"changed"_s, changed},
                   {u"dry_run"_s, line.has(u"dry-run"_s)},
                   {u"agreement"_s, agreementJson(plan.agreements)}});
    return {};
}

CommandOutcome reviewAgreement(ProjectSession &session, const ReviewColumns &columns,
                               const CommandLine &, Console &console)
{
    QJsonArray pairs;
    for (const ReviewerAgreement &pair :
         reviewerAgreements(*session.labels, columns, console.stopToken())) {
        console.say(Cli::tr("%1 and %2:").arg(pair.first, pair.second));
        sayAgreements(pair.agreements, console);
        pairs << QJsonObject{{u"first"_s, pair.first},
                             {u"second"_s, pair.second},
                             {u"agreement"_s, agreementJson(pair.agreements)}};
    }
    const auto answers =
        readBlindAnswers(blindChecksFile(session.project->paths().root), session.samples());
    if (!answers)
        return answers.error();
    const QJsonArray checks =
        reliabilityJson(reliabilities(*answers, columns.taxonomy), columns, console);
    if (pairs.isEmpty() && checks.isEmpty())
        console.say(Cli::tr("No picture was judged twice."));
    console.print({{u"reviewers"_s, pairs}, {u"blind_checks"_s, checks}});
    return {};
}

CommandOutcome reviewHistory(ProjectSession &session, const ReviewColumns &, const CommandLine &,
                             Console &console)
{
    QJsonArray batches;
    for (const BatchInfo &batch : session.labels->batches(1000)) {
        console.say(u"%1  %2  %3  %4  %5%6"_s.arg(batch.id)
                        .arg(batch.time.toLocalTime().toString(Qt::ISODate), batch.sourceId)
                        .arg(batch.changes)
                        .arg(batch.title, batch.undone ? Cli::tr(" (undone)") : QString()));
        batches << QJsonObject{
            {u"id"_s, batch.id},           {u"time"_s, batch.time.toString(Qt::ISODateWithMs)},
            {u"by"_s, batch.sourceId},     {u"title"_s, batch.title},
            {u"changes"_s, batch.changes}, {u"undone"_s, batch.undone},
            {u"undoes"_s, batch.undoes}};
    }
    console.print({{u"steps"_s, batches}});
    return {};
}

} // namespace lw
