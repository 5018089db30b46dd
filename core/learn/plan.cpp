// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/folds.h"
#include "core/learn/methods/methodregistry.h"
#include "core/learn/methods/outoffold.h"
#include "core/learn/recipeoption.h"
#include "core/learn/recipeschema.h"
#include "core/learn/training.h"
#include "core/review/knownfixes.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// A decided label of any data set, unless a person left it open or took it out.
bool isUsable(const CurrentLabel &label)
{
    return label.classIndex != unknownValue && label.state != ReviewState::Excluded
        && label.state != ReviewState::Unsure;
}

PlannedSample sampleOf(int row, const CurrentLabel &label)
{
    return {.row = row, .values = label.values, .classIndex = label.classIndex, .weight = 1};
}

Result<void> addLabelled(const Project &project, const LabelStore &labels, TrainPlan &plan)
{
    const auto rows = trainingRows(project, plan.config);
    if (!rows)
        return rows.error();
    const QString fixes = plan.config.text(u"label_fixes"_s);
    const FixUse use = fixes == u"none"_s ? FixUse::None
        : fixes == u"certain"_s           ? FixUse::OnlyCertain
                                          : FixUse::All;
    const auto add = [&labels](const std::vector<int> &rows, FixUse use,
                               std::vector<PlannedSample> &samples) {
        for (const int row : rows) {
            if (const CurrentLabel label = labelWithFixes(labels, row, use); isUsable(label))
                samples.push_back(sampleOf(row, label));
        }
    };
    add(rows->train, use, plan.train);
    add(rows->validation, FixUse::All, plan.validation); // runs are compared on one truth
    return {};
}

/// Labels of the pool that a person accepted or corrected.
void addReviewed(const LabelStore &labels, TrainPlan &plan)
{
    const SampleTable &samples = labels.samples();
    for (int row = 0; row < samples.size(); ++row) {
        const CurrentLabel &label = labels.label(row);
        const bool decided =
            label.state == ReviewState::Accepted || label.state == ReviewState::Corrected;
        if (decided && samples.role(row) == DatasetRole::Pool && isUsable(label))
            plan.train.push_back(sampleOf(row, label));
    }
}

/// Suggestions nobody decided on, above the threshold, the most confident of each class first. A
/// rejected suggestion is none any more.
void addConfident(const Taxonomy &taxonomy, const LabelStore &labels, TrainPlan &plan)
{
    const SampleTable &samples = labels.samples();
    const double threshold = plan.config.number(u"pseudo.threshold"_s);
    const auto limit = size_t(plan.config.integer(u"pseudo.per_class"_s));
    const bool weighted = plan.config.flag(u"pseudo.weighted"_s);
    std::map<int, std::vector<PlannedSample>> byClass;
    for (int row = 0; row < samples.size(); ++row) {
        const CurrentLabel &label = labels.label(row);
        const bool open = label.state == ReviewState::Unreviewed
            && samples.role(row) == DatasetRole::Pool && label.source != LabelSource::Person;
        if (!open || label.suggestion == unknownValue || double(label.confidence) < threshold)
            continue;
        PlannedSample sample{.row = row,
                             .values = noValues,
                             .classIndex = label.suggestion,
                             .weight = label.confidence};
        const auto values = taxonomy.valuesOf(label.suggestion);
        std::copy(values.begin(), values.end(), sample.values.begin());
        byClass[label.suggestion].push_back(sample);
    }
    for (auto &[classIndex, found] : byClass) {
        std::stable_sort(
            found.begin(), found.end(),
            [](const PlannedSample &a, const PlannedSample &b) { return a.weight > b.weight; });
        if (limit > 0 && found.size() > limit)
            found.resize(limit);
        for (PlannedSample &sample : found) {
            if (!weighted)
                sample.weight = 1;
            plan.train.push_back(sample);
        }
    }
}

/// Runs whose pseudo-labels or weights this run uses.
void addParents(const LabelStore &labels, TrainPlan &plan)
{
    if (plan.config.text(u"train_on"_s) == u"labelled"_s)
        return;
    for (const PlannedSample &sample : plan.train) {
        const qint32 source = labels.label(sample.row).suggestionRun;
        if (source < 0)
            continue;
        const QString run = labels.suggestionSources()[source].section(u'@', 0, 0);
        if (!plan.run.parents.contains(run))
            plan.run.parents.append(run);
    }
}

Result<void> resolveStart(const Project &project, TrainPlan &plan)
{
    const QString name = plan.config.text(u"start_from"_s);
    if (name.isEmpty())
        return {};
    const auto parent = RunStore(project.paths().runs(), recipeSchema()).find(name);
    if (!parent)
        return parent.error();
    plan.startFrom = parent->checkpointBest();
    if (!plan.run.parents.contains(parent->id))
        plan.run.parents.append(parent->id);
    return {};
}

/// What a method that predicts needs besides; its members become parents.
Result<void> resolveMembers(const Project &project, TrainPlan &plan)
{
    if (!specialMethod(plan.config))
        return {};
    plan.project = std::make_shared<const Project>(project);
    if (plan.config.text(u"members"_s).isEmpty())
        return {};
    auto members = membersOf(plan.run, RunStore(project.paths().runs(), recipeSchema()));
    if (!members)
        return members.error();
    plan.members = std::move(*members);
    for (const RunRecord &member : plan.members) {
        if (!plan.run.parents.contains(member.id))
            plan.run.parents.append(member.id);
    }
    if (isFoldSet(plan.run)) { // measured on everybody: each by the run that did not learn them
        plan.validation.insert(plan.validation.end(), plan.train.begin(), plan.train.end());
        plan.train.clear();
    }
    return {};
}

} // namespace

Result<TrainPlan> makePlan(const Project &project, const LabelStore &labels, const RunRecord &run,
                           const QString &device, int threads)
{
    TrainPlan plan;
    plan.run = run;
    plan.config = run.config;
    plan.taxonomy = project.taxonomy();
    plan.samples = project.samples();
    plan.device = device;
    plan.threads = threads;
    plan.cacheFolder = project.paths().cache() + u"/training"_s;
    plan.run.labelRevision = labels.revision();
    if (auto added = addLabelled(project, labels, plan); !added)
        return added.error();
    const QString trainOn = plan.config.text(u"train_on"_s);
    if (trainOn != u"labelled"_s)
        addReviewed(labels, plan);
    if (trainOn == u"labelled+confident"_s)
        addConfident(project.taxonomy(), labels, plan);
    addParents(labels, plan);
    if (auto resolved = resolveStart(project, plan); !resolved)
        return resolved.error();
    if (auto resolved = resolveMembers(project, plan); !resolved)
        return resolved.error();
    if (plan.train.empty() && plan.validation.empty()) {
        return Error::badInput(
            Recipe::tr("There is no labelled picture to train on"), project.paths().root, 0,
            Recipe::tr("Add a labelled data set, or review labels of the pool."));
    }
    return plan;
}

} // namespace lw
