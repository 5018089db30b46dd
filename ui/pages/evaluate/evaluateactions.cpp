// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the ensemble: the second half of EvaluateSession.
#include "core/evaluate/importedpredictions.h"
#include "core/evaluate/temperature.h"
#include "core/learn/devices.h"
#include "core/learn/predicting.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/shell/workspace.h"

#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

void EvaluateSession::setIncluded(int m, bool included)
{
    EvaluateMember &member = m_members[size_t(m)];
    if (member.isIncluded == included || !member.hasPredictions)
        return;
    member.isIncluded = included;
    load();
}

void EvaluateSession::setWeight(int m, double weight)
{
    m_members[size_t(m)].weight = std::clamp(weight, 0.0, 1.0);
    applyWeights();
}

void EvaluateSession::setTemperature(int m, double temperature)
{
    m_members[size_t(m)].temperature = temperature;
    applyWeights();
}

void EvaluateSession::setMuted(int m, bool muted)
{
    m_members[size_t(m)].isMuted = muted;
    applyWeights();
}

void EvaluateSession::setSolo(int m, bool solo)
{
    m_members[size_t(m)].isSolo = solo;
    applyWeights();
}

void EvaluateSession::setLocked(int m, bool locked)
{
    m_members[size_t(m)].isLocked = locked;
}

void EvaluateSession::setVoting(Voting voting)
{
    m_voting = voting;
    m_ensemble.setVoting(voting);
    applyWeights();
}

void EvaluateSession::calibrate(int m, bool perClass)
{
    EvaluateMember &member = m_members[size_t(m)];
    if (member.index < 0 || !hasTruth())
        return;
    const auto logits = m_ensemble.logitsOf(member.index);
    struct Fit
    {
        std::vector<float> logits;
        double temperature = 1;
        std::vector<double> ofClasses;
    };
    auto fit = std::make_shared<Fit>();
    fit->logits.assign(logits.begin(), logits.end());
    JobSpec job;
    job.title = tr("Temperature of %1").arg(member.run.name);
    job.queue = u"figures"_s;
    job.work = [fit, truth = m_truth, perClass,
                classes = m_ensemble.classCount()](JobContext &) -> Result<void> {
        fit->temperature = fitTemperature(truth, fit->logits, classes);
        if (perClass)
            fit->ofClasses = fitClassTemperatures(truth, fit->logits, classes, fit->temperature);
        return {};
    };
    job.finished = [self = QPointer(this), fit, m, generation = m_generation](const JobInfo &info) {
        if (!self || self->m_generation != generation || info.state != JobState::Done)
            return;
        self->m_members[size_t(m)].classTemperatures = fit->ofClasses;
        self->setTemperature(m, fit->temperature);
        Q_EMIT self->membersChanged();
    };
    m_workspace->jobs()->start(std::move(job));
}

void EvaluateSession::resetTemperatures(int m)
{
    m_members[size_t(m)].classTemperatures.clear();
    setTemperature(m, 1);
    Q_EMIT membersChanged();
}

void EvaluateSession::normalise()
{
    double locked = 0;
    double open = 0;
    for (const EvaluateMember &member : m_members) {
        if (member.index >= 0 && !member.isMuted)
            (member.isLocked ? locked : open) += member.weight;
    }
    if (open <= 0)
        return;
    const double scale = std::max(0.0, 1 - std::min(1.0, locked)) / open;
    for (EvaluateMember &member : m_members) {
        if (member.index >= 0 && !member.isMuted && !member.isLocked)
            member.weight *= scale;
    }
    applyWeights();
    Q_EMIT membersChanged();
}

void EvaluateSession::setBias(int classIndex, double bias)
{
    if (m_bias.empty())
        m_bias.assign(size_t(m_workspace->project()->taxonomy().classCount()), 0.0);
    m_bias[size_t(classIndex)] = bias;
    applyWeights();
}

void EvaluateSession::setBiases(std::vector<double> bias_K)
{
    m_bias = std::move(bias_K);
    m_biasHonesty.reset();
    applyWeights();
    Q_EMIT membersChanged();
}

void EvaluateSession::fitBias(bool onHalf)
{
    if (!hasEnsemble() || !hasTruth() || m_isOptimising)
        return;
    struct Found
    {
        std::vector<double> bias;
        std::optional<Honesty> honesty;
    };
    auto found = std::make_shared<Found>();
    m_isOptimising = true;
    JobSpec job;
    job.title = tr("Fit the decision bias");
    job.queue = u"figures"_s;
    job.work = [found, ensemble = std::make_shared<const Ensemble>(m_ensemble), truth = m_truth,
                person = people(), onHalf](JobContext &context) -> Result<void> {
        auto honesty = honestGain(*ensemble, truth, person, Tuning::Bias, 42, context.stopToken());
        if (honesty)
            found->honesty = std::move(*honesty);
        else if (onHalf)
            return honesty.error();
        found->bias =
            onHalf ? found->honesty->tuned : ensemble->optimisedBias(truth, context.stopToken());
        return context.stopRequested() ? Result<void>(Error::cancelled()) : Result<void>();
    };
    job.finished = [self = QPointer(this), found, generation = m_generation](const JobInfo &info) {
        if (!self)
            return;
        self->m_isOptimising = false;
        if (info.error)
            self->m_workspace->showError(*info.error);
        if (self->m_generation == generation && info.state == JobState::Done) {
            self->m_bias = std::move(found->bias);
            self->m_biasHonesty = std::move(found->honesty);
            self->applyWeights();
        }
        Q_EMIT self->membersChanged();
    };
    m_workspace->jobs()->start(std::move(job));
    Q_EMIT membersChanged();
}

void EvaluateSession::importTable(const QString &file)
{
    const auto project = m_workspace->project();
    std::vector<int> rows;
    const int dataset = project->samples()->datasetIndex(m_data);
    if (dataset < 0) {
        rows = project->split().validationRows;
    } else {
        rows.resize(size_t(project->samples()->dataset(dataset).size()));
        std::iota(rows.begin(), rows.end(), project->samples()->firstRow(dataset));
    }
    auto imported = std::make_shared<ImportedPredictions>();
    JobSpec job;
    job.title = tr("Import %1").arg(QFileInfo(file).fileName());
    job.queue = u"figures"_s;
    job.work = [project, rows, file, imported, data = m_data](JobContext &) -> Result<void> {
        auto read = readPredictionsCsv(file, *project->samples(), rows, data, project->taxonomy());
        if (!read)
            return read.error();
        *imported = std::move(*read);
        const auto saved = saveImported(project->paths().root, QFileInfo(file).completeBaseName(),
                                        imported->predictions);
        return saved ? Result<void>() : Result<void>(saved.error());
    };
    job.finished = [self = QPointer(this), imported, project, file](const JobInfo &info) {
        if (!self || self->m_workspace->project() != project)
            return;
        if (info.error)
            self->m_workspace->showError(*info.error);
        if (info.state != JobState::Done)
            return;
        if (!imported->problems.isEmpty()) {
            Error first = imported->problems.first();
            first.what = tr("%n row(s) of the table are set aside. The first: %1", nullptr,
                            int(imported->problems.size()))
                             .arg(first.what);
            self->m_workspace->showError(first);
        }
        self->m_workspace->showMessage(
            imported->onlyClasses
                ? tr("%n image(s) with a class were imported; without probabilities each class "
                     "counts as nearly certain.",
                     nullptr, imported->predictions.size())
                : tr("%n image(s) with probabilities were imported.", nullptr,
                     imported->predictions.size()));
        self->refreshRuns();
    };
    m_workspace->jobs()->start(std::move(job));
}

void EvaluateSession::predict(int m)
{
    EvaluateMember &member = m_members[size_t(m)];
    const auto device = resolveDevice(u"auto"_s);
    if (!device) {
        m_workspace->showError(device.error());
        return;
    }
    JobSpec job;
    job.title = tr("Predict %1 with %2").arg(m_data, member.run.name);
    job.queue = *device;
    job.work = [project = m_workspace->project(), run = member.run, data = m_data,
                device = *device](JobContext &context) -> Result<void> {
        auto outcome = cachedPredictions(*project, run, data, device, 0, context);
        if (!outcome)
            return outcome.error();
        return {};
    };
    job.finished = [self = QPointer(this), run = member.run.id,
                    data = m_data](const JobInfo &info) {
        if (!self)
            return;
        for (EvaluateMember &known : self->m_members) {
            if (known.run.id == run)
                known.predicting = 0;
        }
        if (info.error)
            self->m_workspace->showError(*info.error);
        if (info.state == JobState::Done)
            self->m_workspace->notifyPredictionsChanged(run, data);
        Q_EMIT self->membersChanged();
    };
    member.predicting = m_workspace->jobs()->start(std::move(job));
    Q_EMIT membersChanged();
}

/// The search runs twice: on everybody for the sliders, and on half of the people for the truth
/// about what it is worth.
void EvaluateSession::optimise()
{
    if (!hasEnsemble() || !hasTruth() || m_isOptimising)
        return;
    struct Found
    {
        std::vector<double> weights;
        std::optional<Honesty> honesty;
    };
    auto found = std::make_shared<Found>();
    m_isOptimising = true;
    JobSpec job;
    job.title = tr("Optimise weights");
    job.queue = u"figures"_s;
    job.work = [found, ensemble = std::make_shared<const Ensemble>(m_ensemble), truth = m_truth,
                person = people()](JobContext &context) -> Result<void> {
        found->weights = ensemble->optimisedWeights(truth, context.stopToken());
        if (context.stopRequested())
            return Error::cancelled();
        auto honesty =
            honestGain(*ensemble, truth, person, Tuning::Weights, 42, context.stopToken());
        if (honesty)
            found->honesty = std::move(*honesty);
        return {};
    };
    job.finished = [self = QPointer(this), found, generation = m_generation](const JobInfo &info) {
        if (!self)
            return;
        self->m_isOptimising = false;
        if (self->m_generation == generation && info.state == JobState::Done) {
            double locked = 0;
            double open = 0;
            for (const EvaluateMember &member : self->m_members) {
                if (member.index < 0)
                    continue;
                locked += member.isLocked ? member.weight : 0;
                open += member.isLocked ? 0 : found->weights[size_t(member.index)];
            }
            // Locked members keep their weight; the others share what is left of 1.
            const double scale =
                locked > 0 && open > 0 ? std::max(0.0, 1 - std::min(1.0, locked)) / open : 1;
            for (EvaluateMember &member : self->m_members) {
                if (member.index >= 0 && !member.isLocked)
                    member.weight = found->weights[size_t(member.index)] * scale;
            }
            self->m_honesty = std::move(found->honesty);
            self->applyWeights();
        }
        Q_EMIT self->membersChanged();
    };
    m_workspace->jobs()->start(std::move(job));
    Q_EMIT membersChanged();
}

void EvaluateSession::applyPreset(const EnsemblePreset &preset)
{
    m_voting = preset.voting;
    m_bias = preset.bias;
    double largest = 1;
    for (const Ensemble::Member &saved : preset.members)
        largest = std::max(largest, saved.weight);
    for (EvaluateMember &member : m_members) {
        const auto saved =
            std::find_if(preset.members.begin(), preset.members.end(),
                         [&](const Ensemble::Member &one) { return one.runId == member.run.id; });
        member.isMuted = member.isSolo = false;
        member.isIncluded = member.hasPredictions && saved != preset.members.end();
        if (saved != preset.members.end()) {
            member.weight = saved->weight / largest;
            member.temperature = saved->temperature;
            member.classTemperatures = saved->classTemperatures;
        }
    }
    load();
}

Calibration EvaluateSession::calibration() const
{
    return Calibration::of(m_truth, m_ensemble.probabilities(), m_ensemble.classCount());
}

} // namespace lw
