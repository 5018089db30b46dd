// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/remedy.h"
#include "core/labels/labelfacts.h"
#include "core/learn/folds.h"
#include "core/learn/heads/trainingedges.h"
#include "core/learn/methods/composite.h"
#include "core/learn/methods/methodregistry.h"
#include "core/learn/pseudosamples.h"
#include "core/learn/recipeoption.h"
#include "core/learn/recipeschema.h"
#include "core/learn/training.h"
#include "core/review/knownfixes.h"
#include "core/review/personconsistency.h"

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Unless a person left it open or took it out.
bool isOpenToTraining(const CurrentLabel &label)
{
    return label.state != ReviewState::Excluded && label.state != ReviewState::Unsure;
}

/// Turns labels into samples of a plan.
class SampleMaker
{
public:
    SampleMaker(const Taxonomy &taxonomy, const LabelStore &labels, const RunConfig &config)
        : m_taxonomy(taxonomy)
        , m_labels(labels)
        , m_edges(taxonomy, config)
    {
        const QString fixes = config.text(u"label_fixes"_s);
        if (fixes == u"none")
            m_fixes = FixUse::None;
        else if (fixes == u"certain")
            m_fixes = FixUse::OnlyCertain;
    }

    /// Nothing when nothing is known of it or a person took it out.
    [[nodiscard]] std::optional<PlannedSample> known(int row, FixUse fixes = FixUse::All) const
    {
        const CurrentLabel label = labelWithFixes(m_labels, row, fixes);
        if (!isOpenToTraining(label))
            return {};
        PlannedSample sample;
        sample.row = row;
        sample.values = knownValues(m_labels.samples(), m_taxonomy, row, label);
        if (sample.values == noValues)
            return {};
        setClass(sample);
        return sample;
    }
    /// The same as training sees it, with its own edges; nothing when they leave it out.
    [[nodiscard]] std::optional<PlannedSample> forTraining(int row) const
    {
        return withEdges(known(row, m_fixes));
    }
    /// A picture of the pool by what its own files tell, where no person says otherwise.
    /// `asked`: bit a: attribute a counts.
    [[nodiscard]] std::optional<PlannedSample> byOwnFiles(int row, quint32 asked) const
    {
        const CurrentLabel &label = m_labels.label(row);
        if (!isOpenToTraining(label))
            return {};
        PlannedSample sample;
        sample.row = row;
        sample.values = knownValues(m_labels.samples(), m_taxonomy, row, label);
        const auto written = m_labels.samples().values(row);
        for (size_t a = 0; a < written.size(); ++a) {
            if (sample.values[a] == unknownValue && (asked >> a & 1u))
                sample.values[a] = written[a];
        }
        if (sample.values == noValues)
            return {};
        setClass(sample);
        return withEdges(sample);
    }

private:
    [[nodiscard]] std::optional<PlannedSample> withEdges(std::optional<PlannedSample> sample) const
    {
        const int a = m_edges.attribute();
        if (!sample || a < 0)
            return sample;
        qint8 &value = sample->values[size_t(a)];
        const float number = m_labels.samples().number(sample->row);
        if (m_edges.agrees(number, value)) {
            sample->number = number;
            value = qint8(m_edges.valueOf(number, value));
            if (value == unknownValue)
                return {};
            setClass(*sample);
        }
        return sample;
    }
    void setClass(PlannedSample &sample) const
    {
        sample.classIndex =
            qint16(m_taxonomy.classOf({sample.values.data(), size_t(m_taxonomy.attributeCount())}));
    }

    const Taxonomy &m_taxonomy;
    const LabelStore &m_labels;
    TrainingEdges m_edges;
    FixUse m_fixes = FixUse::All; ///< of training; runs are compared on one truth
};

Result<void> addLabelled(const Project &project, const SampleMaker &maker, TrainPlan &plan)
{
    const auto rows = trainingRows(project, plan.config);
    if (!rows)
        return rows.error();
    const bool partly = plan.config.text(u"partly_known"_s) != u"none"_s;
    for (const int row : rows->train) {
        const auto sample = maker.forTraining(row);
        if (sample && (partly || sample->classIndex != unknownValue))
            plan.train.push_back(*sample);
    }
    for (const int row : rows->validation) { // always by the true edges
        const auto sample = maker.known(row);
        if (sample && sample->classIndex != unknownValue)
            plan.validation.push_back(*sample);
    }
    return {};
}

/// Labels of the pool that a person accepted or corrected.
void addReviewed(const LabelStore &labels, const SampleMaker &maker, TrainPlan &plan)
{
    const SampleTable &samples = labels.samples();
    for (int row = 0; row < samples.size(); ++row) {
        const ReviewState state = labels.label(row).state;
        const bool decided = state == ReviewState::Accepted || state == ReviewState::Corrected;
        if (!decided || samples.role(row) != DatasetRole::Pool)
            continue;
        if (const auto sample = maker.forTraining(row);
            sample && sample->classIndex != unknownValue)
            plan.train.push_back(*sample);
    }
}

/// A list of thresholds that is none would silently train on other images.
Result<void> checkThresholds(const RunConfig &config, int classes)
{
    const QString text = config.text(u"pseudo.class_thresholds"_s);
    if (text.isEmpty() || !thresholdsFromText(text, classes).empty())
        return {};
    return Error::badInput(
        Recipe::tr("pseudo.class_thresholds is “%1”, not %2 numbers of 0 to 1")
            .arg(text)
            .arg(classes),
        {}, 0, Recipe::tr("Write one number for each class, separated by semicolons, or none."));
}

/// Pictures of the pool of which its own files tell attributes and that are not used yet.
void addPartlyKnown(const LabelStore &labels, const SampleMaker &maker, quint32 asked,
                    TrainPlan &plan)
{
    const SampleTable &samples = labels.samples();
    std::vector<bool> isUsed(size_t(samples.size()), false);
    for (const PlannedSample &sample : plan.train)
        isUsed[size_t(sample.row)] = true;
    for (int row = 0; row < samples.size(); ++row) {
        if (isUsed[size_t(row)] || samples.role(row) != DatasetRole::Pool)
            continue;
        if (const auto sample = maker.byOwnFiles(row, asked))
            plan.train.push_back(*sample);
    }
}

/// Bits of the attributes that a person has only once.
quint32 attributesOfPeople(const Project &project)
{
    quint32 asked = 0;
    for (const int a : attributeIndices(project.taxonomy(), project.config().personConstant))
        asked |= 1u << a;
    return asked;
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

/// The best checkpoint of the run that an option names, which becomes a parent; empty: none named.
Result<QString> checkpointNamed(const Project &project, const QString &key, TrainPlan &plan)
{
    const QString name = plan.config.text(key);
    if (name.isEmpty())
        return QString();
    const auto parent = RunStore(project.paths().runs(), recipeSchema()).find(name);
    if (!parent)
        return parent.error();
    if (!plan.run.parents.contains(parent->id))
        plan.run.parents.append(parent->id);
    return parent->checkpointBest();
}

Result<void> resolveRuns(const Project &project, TrainPlan &plan)
{
    auto start = checkpointNamed(project, u"start_from"_s, plan);
    auto teacher = checkpointNamed(project, u"distill.from"_s, plan);
    if (!start || !teacher)
        return start ? teacher.error() : start.error();
    plan.startFrom = std::move(*start);
    plan.teacher = std::move(*teacher);
    return {};
}

/// The pool's pictures, whatever is suggested for them; not those that a person took out.
void addPool(const LabelStore &labels, TrainPlan &plan)
{
    if (!methodOf(plan.config).usesPool)
        return;
    const SampleTable &samples = labels.samples();
    for (int row = 0; row < samples.size(); ++row) {
        const ReviewState state = labels.label(row).state;
        if (samples.role(row) == DatasetRole::Pool && state != ReviewState::Excluded
            && state != ReviewState::Unsure)
            plan.pool.push_back(row);
    }
}

/// What a method that predicts needs besides; its members become parents.
Result<void> resolveMembers(const Project &project, TrainPlan &plan)
{
    if (!methodOf(plan.config).run)
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
        std::ranges::copy_if(plan.train, std::back_inserter(plan.validation),
                             [](const PlannedSample &s) { return s.classIndex != unknownValue; });
        plan.train.clear();
    }
    return {};
}

/// A method without epochs is mostly a step that has inherited what the other steps use.
void warnOfIgnored(TrainPlan &plan)
{
    if (methodOf(plan.config).run)
        return;
    if (const QString warning = ignoredWarning(plan.config); !warning.isEmpty())
        plan.warnings.append(warning);
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
    if (auto checked = TrainingEdges(project.taxonomy(), plan.config).check(); !checked)
        return checked.error();
    const SampleMaker maker(project.taxonomy(), labels, plan.config);
    if (auto added = addLabelled(project, maker, plan); !added)
        return added.error();
    const QString trainOn = plan.config.text(u"train_on"_s);
    if (trainOn != u"labelled"_s)
        addReviewed(labels, maker, plan);
    if (trainOn == u"labelled+confident"_s) {
        if (auto checked = checkThresholds(plan.config, project.taxonomy().classCount()); !checked)
            return checked.error();
        const PseudoSamples pseudo = pseudoSamples(project, labels, plan.config);
        plan.train.insert(plan.train.end(), pseudo.samples.begin(), pseudo.samples.end());
        plan.warnings += pseudo.warnings;
    }
    const QString partly = plan.config.text(u"partly_known"_s);
    if (partly == u"all"_s)
        addPartlyKnown(labels, maker, ~0u, plan);
    else if (partly == u"people"_s)
        addPartlyKnown(labels, maker, attributesOfPeople(project), plan);
    warnOfIgnored(plan);
    addParents(labels, plan);
    addPool(labels, plan);
    if (auto resolved = resolveRuns(project, plan); !resolved)
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
