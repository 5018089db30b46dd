// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewmerge.h"

#include "core/labels/labelstore.h"
#include "core/project/project.h"
#include "core/review/csvtable.h"
#include "core/review/exchange/exchangewords.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct MergeText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ReviewMerge)
};

std::optional<ForeignDecision> decisionFrom(const LabelEvent &event)
{
    ForeignDecision decision{.row = event.row,
                             .kind = event.kind,
                             .values = event.values,
                             .reviewer = event.sourceId,
                             .time = event.time};
    if (event.kind == LabelEventKind::Accept)
        decision.kind = LabelEventKind::SetValues;
    const bool isKnown = decision.kind == LabelEventKind::SetValues
        || decision.kind == LabelEventKind::Unsure || decision.kind == LabelEventKind::Exclude;
    return isKnown ? std::optional(decision) : std::nullopt;
}

int rowIn(const ReviewColumns &ours, const SampleNames &names, const QString &dataset,
          const QString &path)
{
    const int row = ours.samples->rowOf(dataset, path);
    return row >= 0 ? row : names.rowOf(path);
}

bool saysTheSame(const ForeignDecision &a, const ForeignDecision &b)
{
    return a.kind == b.kind && (a.kind != LabelEventKind::SetValues || a.values == b.values);
}

LabelChange changeOf(const ForeignDecision &decision, const Taxonomy &taxonomy)
{
    LabelChange change{.row = decision.row, .kind = decision.kind};
    if (decision.kind == LabelEventKind::SetValues) {
        change.values = decision.values;
        change.attributeMask = quint8((1u << taxonomy.attributeCount()) - 1);
    }
    return change;
}

std::optional<LabelEventKind> kindOfState(const QString &state)
{
    if (state == u"accepted"_s || state == u"corrected"_s)
        return LabelEventKind::SetValues;
    if (state == u"unsure"_s)
        return LabelEventKind::Unsure;
    if (state == u"excluded"_s)
        return LabelEventKind::Exclude;
    return {};
}

} // namespace

Result<ForeignDecisions> foreignDecisions(const LabelView &other, const ReviewColumns &ours,
                                          const std::stop_token &stop)
{
    if (!(other.taxonomy() == ours.taxonomy)) {
        return Error::badInput(
            MergeText::tr("The other project has other attributes or values."), {}, 0,
            MergeText::tr("Only projects with the same attributes can be merged."));
    }
    const SampleNames names(ours);
    ForeignDecisions found;
    const SampleTable &samples = other.samples();
    for (int row = 0; row < samples.size(); ++row) {
        if (stop.stop_requested())
            return Error::cancelled();
        const auto event = other.lastDecision(row);
        auto decision = event ? decisionFrom(*event) : std::nullopt;
        if (!decision)
            continue;
        const QString &path = samples.path(row);
        decision->row = rowIn(ours, names, samples.dataset(samples.datasetOf(row)).spec().id, path);
        if (decision->row < 0)
            found.missing.append(path);
        else
            found.decisions.push_back(std::move(*decision));
    }
    return found;
}

Result<ForeignDecisions> foreignDecisions(const QString &csvFile, const ReviewColumns &ours,
                                          const std::stop_token &stop)
{
    const auto table = CsvTable::read(csvFile, stop);
    if (!table)
        return table.error();
    const int dataset = table->column(u"dataset"_s), path = table->column(u"path"_s),
              state = table->column(u"state"_s), classIndex = table->column(u"class"_s),
              reviewer = table->column(u"reviewer"_s), time = table->column(u"reviewed_at"_s);
    if (path < 0 || state < 0 || classIndex < 0 || reviewer < 0) {
        return Error::badInput(
            MergeText::tr("The table does not tell who decided what."), csvFile, 1,
            MergeText::tr("It needs the columns path, class, state and reviewer, as an export of "
                          "labels has them."));
    }
    const SampleNames names(ours);
    ForeignDecisions found;
    for (const CsvTable::Record &record : table->records) {
        if (stop.stop_requested())
            return Error::cancelled();
        const auto cell = [&record](int column) {
            return column >= 0 && column < record.cells.size()
                ? plainCsvCell(record.cells[column].trimmed())
                : QString();
        };
        const auto kind = kindOfState(cell(state));
        const int label = cell(classIndex).isEmpty() ? unknownValue : cell(classIndex).toInt();
        if (!kind
            || (*kind == LabelEventKind::SetValues
                && (label < 0 || label >= ours.taxonomy.classCount())))
            continue;
        ForeignDecision decision{.row = rowIn(ours, names, cell(dataset), cell(path)),
                                 .kind = *kind,
                                 .reviewer = cell(reviewer),
                                 .time = QDateTime::fromString(cell(time), Qt::ISODateWithMs)};
        if (*kind == LabelEventKind::SetValues) {
            const std::vector<qint8> values = ours.taxonomy.valuesOf(label);
            std::ranges::copy(values, decision.values.begin());
        }
        if (decision.row < 0)
            found.missing.append(cell(path));
        else
            found.decisions.push_back(std::move(decision));
    }
    return found;
}

Result<ForeignDecisions> readForeignDecisions(const QString &path, const ReviewColumns &ours,
                                              JobContext &job)
{
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return foreignDecisions(path, ours, job.stopToken());
    const auto project = Project::open(path, job);
    if (!project)
        return project.error();
    const auto labels = LabelStore::open((*project)->paths().labels(), (*project)->samples(),
                                         (*project)->taxonomy());
    if (!labels)
        return labels.error();
    return foreignDecisions(**labels, ours, job.stopToken());
}

MergePlan planMerge(const LabelView &ours, ForeignDecisions theirs)
{
    MergePlan plan;
    plan.missing = std::move(theirs.missing);
    std::vector<JudgedPair> pairs;
    for (ForeignDecision &decision : theirs.decisions) {
        const auto event = ours.lastDecision(decision.row);
        const auto mine = event ? decisionFrom(*event) : std::nullopt;
        if (!mine) {
            plan.added.push_back(std::move(decision));
            continue;
        }
        if (mine->kind == LabelEventKind::SetValues && decision.kind == LabelEventKind::SetValues)
            pairs.push_back({decision.row, mine->values, decision.values});
        if (saysTheSame(*mine, decision))
            ++plan.same;
        else
            plan.conflicts.push_back({*mine, std::move(decision)});
    }
    plan.agreements = agreementsOf(pairs, ours.taxonomy());
    return plan;
}

void settleConflicts(MergePlan &plan, MergeRule rule)
{
    for (MergeConflict &conflict : plan.conflicts) {
        conflict.takeTheirs = rule == MergeRule::Theirs
            || (rule == MergeRule::Newest && conflict.theirs.time > conflict.mine.time);
    }
}

std::vector<LabelBatch> mergeBatches(const MergePlan &plan, const Taxonomy &taxonomy,
                                     const QString &from)
{
    std::map<QString, LabelBatch> byReviewer;
    const auto add = [&](const ForeignDecision &decision) {
        const QString name = decision.reviewer.isEmpty() ? from : decision.reviewer;
        byReviewer[name].changes.push_back(changeOf(decision, taxonomy));
    };
    for (const ForeignDecision &decision : plan.added)
        add(decision);
    for (const MergeConflict &conflict : plan.conflicts) {
        if (conflict.takeTheirs)
            add(conflict.theirs);
    }
    std::vector<LabelBatch> batches;
    for (auto &[name, batch] : byReviewer) {
        batch.title =
            MergeText::tr("Merge %n decision(s) of %1 from %2", nullptr, int(batch.changes.size()))
                .arg(name, from);
        batch.source = LabelSource::Person;
        batch.sourceId = name;
        batches.push_back(std::move(batch));
    }
    return batches;
}

} // namespace lw
