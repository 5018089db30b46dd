// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/steps.h"

#include "app/commands/command.h"
#include "app/commands/consolejob.h"
#include "core/evaluate/importedpredictions.h"
#include "core/learn/devices.h"
#include "core/learn/folds.h"
#include "core/review/pseudolabels.h"
#include "core/runs/rundevice.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Tells training events as lines and progress.
class TrainReporter
{
public:
    explicit TrainReporter(Console &console)
        : m_console(console)
    {
    }
    void operator()(const RunStarted &started)
    {
        m_totalSteps = qint64(started.epochs) * started.stepsPerEpoch;
        m_epochs = started.epochs;
        m_console.say(Cli::tr("Training on %1 images, validating on %2, %3 epochs on %4")
                          .arg(started.trainSamples)
                          .arg(started.validationSamples)
                          .arg(started.epochs)
                          .arg(started.device));
    }
    void operator()(const BatchDone &batch)
    {
        m_console.progress(Cli::tr("Training"), batch.step, m_totalSteps,
                           Cli::tr("epoch %1, loss %2, %3 images a second")
                               .arg(batch.epoch)
                               .arg(batch.loss, 0, 'f', 3)
                               .arg(batch.imagesPerSecond, 0, 'f', 0));
    }
    void operator()(const EpochDone &epoch)
    {
        m_console.say(
            Cli::tr("epoch %1/%2  loss %3  accuracy %4  |  validation loss %5  accuracy %6  "
                    "macro F1 %7%8  (%9)")
                .arg(epoch.epoch)
                .arg(m_epochs)
                .arg(epoch.trainLoss, 0, 'f', 3)
                .arg(epoch.trainAccuracy, 0, 'f', 3)
                .arg(epoch.validationLoss, 0, 'f', 3)
                .arg(epoch.validationAccuracy, 0, 'f', 3)
                .arg(epoch.validationMacroF1, 0, 'f', 3)
                .arg(epoch.best ? u" *"_s : QString(), durationText(epoch.seconds)));
    }
    void operator()(const CheckpointSaved &) {}
    void operator()(const RunWarning &warning) { m_console.complain(warning.text); }
    void operator()(const RunEnded &) { m_console.endProgress(); }

private:
    Console &m_console;
    qint64 m_totalSteps = 0;
    int m_epochs = 0;
};

Result<RunRecord> outcomeOf(const ProjectSession &session, const RunRecord &run,
                            const RunEnded &ended)
{
    if (ended.end == RunEnd::Failed)
        return ended.error;
    if (ended.end == RunEnd::Stopped)
        return Error::cancelled();
    return session.runs.find(run.id);
}

/// The run to train: the first of several processes makes or finds it and tells the others.
Result<RunRecord> runOf(const ProjectSession &session, const TrainStep &step)
{
    if (!step.group || step.ranks.rank == 0) {
        auto run = step.resume.isEmpty() ? session.runs.create(step.name, step.recipe)
                                         : session.runs.find(step.resume);
        if (!run || !step.group)
            return run;
        const auto told = textOfFirst(*step.group, u"run"_s, run->id);
        return told ? run : told.error();
    }
    const auto id = textOfFirst(*step.group, u"run"_s, {});
    return id ? session.runs.find(*id) : id.error();
}

/// Of several processes on a machine with graphics cards, each has its own.
Result<QString> deviceOf(const TrainStep &step)
{
    const bool ownCard = step.group && (step.device == u"auto"_s || step.device == u"cuda"_s);
    const auto device = resolveDevice(step.device);
    if (!device || !ownCard || !device->startsWith(u"cuda"_s))
        return device;
    return resolveDevice(u"cuda:%1"_s.arg(step.ranks.localRank));
}

} // namespace

Result<RunRecord> trainRun(ProjectSession &session, const TrainStep &step, Console &console)
{
    const bool isFirst = step.ranks.rank == 0;
    const auto device = deviceOf(step);
    if (!device)
        return device.error();
    auto run = runOf(session, step);
    if (!run)
        return run;
    auto plan = makePlan(*session.project, *session.labels, *run, *device, step.threads);
    if (!plan) {
        if (step.resume.isEmpty() && isFirst)
            (void)session.runs.remove(*run); // nothing was learned: leave no empty run behind
        return plan.error();
    }
    plan->resume = !step.resume.isEmpty();
    plan->group = step.group;
    if (step.releaseLabels)
        session.labels.reset();
    TrainReporter reporter(console);
    TrainSink sink;
    if (isFirst) {
        console.say(Cli::tr("Run %1 in %2").arg(run->id, run->folder));
        if (!step.group)
            saveRunDevice(run->folder, {.id = *device, .threads = step.threads});
        sink = [&reporter](const TrainEvent &event) { std::visit(reporter, event); };
    }
    const RunEnded ended = train(*plan, sink, nullptr, console.stopToken());
    console.endProgress();
    if (ended.end == RunEnd::Stopped && isFirst)
        console.complain(Cli::tr("Stopped; go on with --resume %1").arg(run->id));
    auto finished = outcomeOf(session, *run, ended);
    if (isFirst && finished && finished->status == RunStatus::Finished
        && !learnsEverybody(run->config)) {
        // So that Evaluate and `ensemble` have the validation people at once.
        if (const auto predicted =
                predictDataset(session, *finished, u"val"_s, step.device, step.threads, console);
            !predicted)
            console.complain(predicted.error().text());
    }
    return finished;
}

Result<Predictions> predictDataset(const ProjectSession &session, const RunRecord &run,
                                   const QString &dataset, const QString &device, int threads,
                                   Console &console)
{
    const auto resolved = resolveDevice(device);
    if (!resolved)
        return resolved.error();
    if (const auto rows = session.rowsOf(dataset); !rows)
        return rows.error();
    auto outcome = runConsoleJob(
        console, Cli::tr("Predicting %1 with %2").arg(dataset, run.id), [&](JobContext &job) {
            return cachedPredictions(*session.project, run, dataset, *resolved, threads, job);
        });
    if (!outcome)
        return outcome.error();
    for (const DatasetProblem &problem : outcome->problems)
        console.complain(problem.file + u": "_s + problem.reason);
    return std::move(outcome->predictions);
}

Result<PseudoLabelReport> pseudoLabelPools(ProjectSession &session, const PoolTeacher &teacher)
{
    if (const auto writable = session.checkWritable(); !writable)
        return writable.error();
    session.labels.reset(); // while it predicts, the window may label
    std::vector<Predictions> pools;
    for (int d = 0; d < session.samples().datasetCount(); ++d) {
        const DatasetSpec &spec = session.samples().dataset(d).spec();
        if (spec.role != DatasetRole::Pool)
            continue;
        auto predictions = teacher(spec.id);
        if (!predictions)
            return predictions.error();
        pools.push_back(std::move(*predictions));
    }
    if (pools.empty()) {
        return Error::badInput(
            Cli::tr("The project has no pool to label"), session.project->paths().config(), 0,
            Cli::tr("Add a data set with the role pool, or make the project with --pool."));
    }
    if (const auto opened = session.openLabels(); !opened)
        return opened.error();
    PseudoLabelReport report;
    for (const Predictions &predictions : pools) {
        const auto written =
            session.commit(pseudoLabels(predictions, session.samples(), session.taxonomy()));
        if (!written)
            return written.error();
        report.predicted += predictions.size();
        report.written += *written;
        const QString warning = mappingWarning(predictions, session.samples(), session.taxonomy());
        if (!warning.isEmpty())
            report.warnings << warning;
    }
    return report;
}

namespace {

/// A table of another program as a member; rows that do not fit are told.
Result<Predictions> readTable(const ProjectSession &session, const QString &file,
                              const QString &dataset, Console &console)
{
    const auto rows = session.rowsOf(dataset);
    if (!rows)
        return rows.error();
    auto table = readPredictionsCsv(file, session.samples(), *rows, dataset, session.taxonomy());
    if (!table)
        return table.error();
    for (const Error &problem : table->problems)
        console.complain(problem.text());
    return std::move(table->predictions);
}

} // namespace

Result<Ensemble> ensembleOf(const ProjectSession &session, const QStringList &runs,
                            const QString &dataset, const QString &device, int threads,
                            Console &console)
{
    std::vector<Predictions> members;
    for (const QString &name : runs) {
        if (isImportedId(name)) {
            auto imported = loadImported(session.project->paths().root, name, dataset);
            if (!imported)
                return imported.error();
            members.push_back(std::move(*imported));
            continue;
        }
        if (name.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
            auto table = readTable(session, name, dataset, console);
            if (!table)
                return table.error();
            members.push_back(std::move(*table));
            continue;
        }
        const auto run = session.runs.find(name);
        if (!run)
            return run.error();
        auto predictions = predictDataset(session, *run, dataset, device, threads, console);
        if (!predictions)
            return predictions.error();
        members.push_back(std::move(*predictions));
    }
    return Ensemble::create(std::move(members));
}

std::vector<int> truthOf(const ProjectSession &session, const Ensemble &ensemble,
                         const QString &dataset)
{
    // Through the row lookup of predictions, which knows how "val" names its samples.
    Predictions names;
    names.datasetId = dataset;
    names.paths = ensemble.paths();
    return session.truthOf(names.rows(session.samples()));
}

EnsembleFigures figuresOf(const Ensemble &ensemble, const std::vector<int> &truth)
{
    EnsembleFigures figures;
    figures.confusion = ConfusionMatrix::of(truth, ensemble.predicted(), ensemble.classCount());
    figures.metrics = ClassificationMetrics::of(figures.confusion);
    figures.known = figures.confusion.total();
    if (figures.known > 0)
        figures.calibration =
            Calibration::of(truth, ensemble.probabilities(), ensemble.classCount());
    return figures;
}

Result<BootstrapResult> intervalsOf(const ProjectSession &session, const Ensemble &ensemble,
                                    const std::vector<int> &truth, std::stop_token stop)
{
    Predictions names;
    names.datasetId = ensemble.datasetId();
    names.paths = ensemble.paths();
    std::vector<int> people;
    for (const int row : names.rows(session.samples()))
        people.push_back(row >= 0 ? session.samples().person(row) : -1);
    return bootstrapByPerson(truth, ensemble.predicted(), people, ensemble.classCount(), {},
                             std::move(stop));
}

QString scoreWithInterval(const Interval &interval)
{
    return Cli::tr("%1 (%2 to %3)")
        .arg(interval.value, 0, 'f', 4)
        .arg(interval.low, 0, 'f', 4)
        .arg(interval.high, 0, 'f', 4);
}

Result<Predictions> teacherPredictions(const ProjectSession &session, const EnsemblePreset &preset,
                                       const QString &dataset, const QString &device, int threads,
                                       Console &console)
{
    QStringList members;
    for (const Ensemble::Member &member : preset.members) {
        if (member.weight > 0)
            members << member.runId;
    }
    auto ensemble = ensembleOf(session, members, dataset, device, threads, console);
    if (!ensemble)
        return ensemble.error();
    preset.applyTo(*ensemble);
    return ensemble->asPredictions(u"ensemble:"_s + preset.name);
}

Result<EnsemblePreset> presetOf(const ProjectSession &session, const QString &name)
{
    const QString root = session.project->paths().root;
    const QString file = ensemblePresetFile(root, name);
    if (QFileInfo::exists(file))
        return EnsemblePreset::read(file);
    QStringList known;
    for (const EnsemblePreset &preset : ensemblePresets(root))
        known << preset.name;
    Error error = Error::badInput(Cli::tr("There are no saved weights called '%1'").arg(name), {},
                                  0, Cli::tr("There are: %1.").arg(known.join(u", "_s)));
    error.kind = ErrorKind::NotFound;
    return error;
}

} // namespace lw
