// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/evaluatesession.h"
#include "core/evaluate/importedpredictions.h"
#include "ui/shell/workspace.h"

#include <QFileInfo>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int membersAtFirst = 6; ///< more runs than that are offered, but not loaded unasked
constexpr int settleDelay = 250; ///< ms without a change before intervals are computed

} // namespace

EvaluateSession::EvaluateSession(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_settleTimer.setSingleShot(true);
    m_settleTimer.setInterval(settleDelay);
    connect(&m_settleTimer, &QTimer::timeout, this, &EvaluateSession::startIntervals);
}

void EvaluateSession::close()
{
    clearData();
    m_data.clear();
    m_members.clear();
    m_bias.clear();
}

void EvaluateSession::clearData()
{
    ++m_generation;
    m_settleTimer.stop();
    m_ensemble = {};
    m_rows.clear();
    m_truth.clear();
    m_values.clear();
    m_known = 0;
    m_matrix = ConfusionMatrix();
    m_intervals.reset();
    m_metrics = {};
    m_honesty.reset();
    m_biasHonesty.reset();
    m_memberValues.clear();
    m_isLoading = m_isOptimising = false;
}

void EvaluateSession::setData(const QString &datasetId)
{
    if (m_data == datasetId)
        return;
    clearData(); // weights, temperatures and bias found on one data set are for the next one, too
    m_data = datasetId;
    refreshRuns();
}

bool EvaluateSession::isFresh(const RunRecord &run) const
{
    const QFileInfo cached(run.predictionsFile(m_data));
    const QFileInfo checkpoint(run.checkpointBest());
    return cached.exists()
        && (!checkpoint.exists() || cached.lastModified() >= checkpoint.lastModified());
}

/// Runs, then tables of other programs: a folder with predictions and no checkpoint.
QList<RunRecord> EvaluateSession::candidates() const
{
    QList<RunRecord> all = m_workspace->runs().runs();
    for (const ImportedMember &imported : importedMembers(m_workspace->project()->paths().root)) {
        RunRecord record;
        record.id = imported.id;
        record.name = imported.name;
        record.folder = imported.folder;
        record.architecture = tr("imported table");
        all.append(record);
    }
    return all;
}

void EvaluateSession::refreshRuns()
{
    if (!m_workspace->hasProject() || m_data.isEmpty())
        return;
    std::vector<EvaluateMember> fresh;
    int included = 0;
    for (const RunRecord &run : candidates()) {
        const bool hasCheckpoint = QFileInfo::exists(run.checkpointBest());
        EvaluateMember member;
        member.run = run;
        member.hasPredictions = isFresh(run);
        member.isImported = isImportedId(run.id);
        if (!hasCheckpoint && !member.hasPredictions)
            continue; // nothing to predict with yet
        const auto old =
            std::find_if(m_members.begin(), m_members.end(),
                         [&](const EvaluateMember &known) { return known.run.id == run.id; });
        if (old != m_members.end()) {
            const bool isNew = member.hasPredictions && !old->hasPredictions;
            const RunRecord record = member.run;
            const bool has = member.hasPredictions;
            member = *old;
            member.run = record;
            member.hasPredictions = has;
            member.isIncluded = has && (old->isIncluded || isNew);
        } else {
            member.isIncluded = member.hasPredictions && included < membersAtFirst;
        }
        included += member.isIncluded;
        fresh.push_back(std::move(member));
    }
    m_members = std::move(fresh);
    Q_EMIT membersChanged();
    load();
}

/// Reads and aligns the included members' predictions in the background.
void EvaluateSession::load()
{
    const quint64 generation = ++m_generation;
    QStringList files;
    QStringList ids;
    for (EvaluateMember &member : m_members) {
        member.index = member.isIncluded ? int(files.size()) : -1;
        if (!member.isIncluded)
            continue;
        files.append(member.run.predictionsFile(m_data));
        ids.append(member.run.id);
    }
    if (files.isEmpty()) {
        takeLoaded({}, {}, generation);
        return;
    }
    struct Loaded
    {
        Ensemble ensemble;
        std::vector<int> rows;
    };
    auto loaded = std::make_shared<Loaded>();
    const auto samples = m_workspace->project()->samples();
    m_isLoading = true;
    JobSpec job;
    job.title = tr("Load predictions");
    job.queue = u"figures"_s;
    job.work = [loaded, files, ids, samples](JobContext &context) -> Result<void> {
        std::vector<Predictions> all;
        for (qsizetype i = 0; i < files.size(); ++i) {
            context.report(i, files.size());
            auto one = Predictions::load(files[i]);
            if (!one)
                return one.error();
            one->runId = ids[i]; // the folder may have been renamed since
            all.push_back(std::move(*one));
        }
        auto ensemble = Ensemble::create(std::move(all));
        if (!ensemble)
            return ensemble.error();
        Predictions aligned;
        aligned.datasetId = ensemble->datasetId();
        aligned.paths = ensemble->paths();
        loaded->rows = aligned.rows(*samples);
        loaded->ensemble = std::move(*ensemble);
        return {};
    };
    job.finished = [self = QPointer(this), loaded, generation](const JobInfo &info) {
        if (!self || self->m_generation != generation)
            return;
        if (info.error)
            self->m_workspace->showError(*info.error);
        if (info.state == JobState::Done)
            self->takeLoaded(std::move(loaded->ensemble), std::move(loaded->rows), generation);
        else
            self->takeLoaded({}, {}, generation);
    };
    m_workspace->jobs()->start(std::move(job));
}

void EvaluateSession::takeLoaded(Ensemble ensemble, std::vector<int> rows, quint64 generation)
{
    if (generation != m_generation)
        return;
    m_isLoading = false;
    m_ensemble = std::move(ensemble);
    m_rows = std::move(rows);
    m_honesty.reset();
    m_biasHonesty.reset();
    m_memberValues.clear();
    m_ensemble.setVoting(m_voting);
    refreshTruth();
    for (EvaluateMember &member : m_members) {
        member.macroF1Alone = -1;
        if (member.index < 0 || !hasEnsemble() || !hasTruth())
            continue;
        Ensemble alone = m_ensemble;
        for (int m = 0; m < alone.memberCount(); ++m)
            alone.setWeight(m, m == member.index ? 1 : 0);
        alone.update();
        member.macroF1Alone =
            ClassificationMetrics::of(
                ConfusionMatrix::of(m_truth, alone.predicted(), alone.classCount()))
                .macroF1;
    }
    applyWeights();
    Q_EMIT membersChanged();
}

std::vector<double> EvaluateSession::effectiveWeights() const
{
    std::vector<double> weights(size_t(m_ensemble.memberCount()), 0.0);
    const bool anySolo =
        std::any_of(m_members.begin(), m_members.end(), [](const EvaluateMember &member) {
            return member.isSolo && member.index >= 0;
        });
    for (const EvaluateMember &member : m_members) {
        if (member.index < 0 || size_t(member.index) >= weights.size())
            continue;
        const bool counts = anySolo ? member.isSolo : !member.isMuted;
        weights[size_t(member.index)] = counts ? member.weight : 0;
    }
    return weights;
}

void EvaluateSession::applyWeights()
{
    if (hasEnsemble()) {
        const std::vector<double> weights = effectiveWeights();
        for (int m = 0; m < m_ensemble.memberCount(); ++m)
            m_ensemble.setWeight(m, weights[size_t(m)]);
        for (const EvaluateMember &member : m_members) {
            if (member.index < 0 || member.index >= m_ensemble.memberCount())
                continue;
            m_ensemble.setTemperature(member.index, member.temperature);
            m_ensemble.setClassTemperatures(member.index, member.classTemperatures);
        }
        m_ensemble.setBias(m_bias);
        m_ensemble.update();
    }
    recompute();
}

void EvaluateSession::recompute()
{
    ++m_revision;
    m_matrix = ConfusionMatrix::of(m_truth, m_ensemble.predicted(), m_ensemble.classCount());
    m_metrics = ClassificationMetrics::of(m_matrix);
    m_intervals.reset();
    Q_EMIT updated();
    m_settleTimer.start();
}

std::vector<int> EvaluateSession::predictedBy(int m) const
{
    if (m < 0)
        return {m_ensemble.predicted().begin(), m_ensemble.predicted().end()};
    const int index = m_members[size_t(m)].index;
    if (index < 0)
        return {};
    Ensemble alone = m_ensemble;
    for (int other = 0; other < alone.memberCount(); ++other)
        alone.setWeight(other, other == index ? 1 : 0);
    alone.setBias({});
    alone.update();
    return {alone.predicted().begin(), alone.predicted().end()};
}

/// Intervals of the figures as they are now, and what each member adds.
void EvaluateSession::startIntervals()
{
    if (m_intervalJob != 0)
        m_workspace->jobs()->cancel(m_intervalJob);
    m_intervalJob = 0;
    if (!hasEnsemble() || !hasTruth()) {
        Q_EMIT settled();
        return;
    }
    struct Figures
    {
        BootstrapResult intervals;
        std::vector<MemberValue> values;
    };
    auto figures = std::make_shared<Figures>();
    const auto ensemble = std::make_shared<const Ensemble>(m_ensemble);
    JobSpec job;
    job.title = tr("Intervals by resampling people");
    job.queue = u"figures"_s;
    job.work = [figures, ensemble, truth = m_truth,
                person = people()](JobContext &context) -> Result<void> {
        auto intervals = bootstrapByPerson(truth, ensemble->predicted(), person,
                                           ensemble->classCount(), {}, context.stopToken());
        if (!intervals)
            return intervals.error();
        figures->intervals = std::move(*intervals);
        if (ensemble->memberCount() > 1) {
            BootstrapOptions options;
            options.resamples = 400;
            auto values = leaveOneOut(*ensemble, truth, person, options, context.stopToken());
            if (!values)
                return values.error();
            figures->values = std::move(*values);
        }
        return {};
    };
    job.finished = [self = QPointer(this), figures, revision = m_revision](const JobInfo &info) {
        if (!self || self->m_revision != revision || info.state != JobState::Done)
            return;
        self->m_intervals = std::move(figures->intervals);
        self->m_memberValues = std::move(figures->values);
        Q_EMIT self->settled();
    };
    m_intervalJob = m_workspace->jobs()->start(std::move(job));
    Q_EMIT settled();
}

} // namespace lw
