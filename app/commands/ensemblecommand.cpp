// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/jsontext.h"
#include "app/commands/steps.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Result<std::vector<double>> weightsOf(const CommandLine &line, int members)
{
    const QStringList words = line.value(u"weights"_s).split(u',');
    std::vector<double> weights;
    for (const QString &word : words) {
        bool ok = false;
        weights.push_back(word.toDouble(&ok));
        if (!ok || weights.back() < 0)
            return Error::badInput(
                Cli::tr("'%1' is no weight; weights are numbers from 0 on").arg(word));
    }
    if (int(weights.size()) != members)
        return Error::badInput(
            Cli::tr("%1 runs need %1 weights, not %2").arg(members).arg(weights.size()));
    return weights;
}

/// Weights are found where classes are known: on the validation people, unless --on is labelled.
Result<std::vector<double>> optimise(const ProjectSession &session, const Ensemble &ensemble,
                                     const QString &on, const QStringList &runs,
                                     const QString &device, Console &console)
{
    const std::vector<int> truth = truthOf(session, ensemble, on);
    if (figuresOf(ensemble, truth).known > 0)
        return ensemble.optimisedWeights(truth, console.stopToken());
    const auto validation = ensembleOf(session, runs, u"val"_s, device, 0, console);
    if (!validation)
        return validation.error();
    return validation->optimisedWeights(truthOf(session, *validation, u"val"_s),
                                        console.stopToken());
}

Result<void> submit(const ProjectSession &session, const Ensemble &ensemble, const QString &on,
                    const QString &file)
{
    const int dataset = session.samples().datasetIndex(on);
    if (dataset < 0 || session.samples().dataset(dataset).spec().role != DatasetRole::Evaluation) {
        return Error::badInput(
            Cli::tr("A submission is made on an evaluation data set, not on '%1'").arg(on), {}, 0,
            Cli::tr("Name it with --on."));
    }
    return writeSubmission(file, session.samples().dataset(dataset), ensemble.paths(),
                           ensemble.predicted());
}

QJsonObject describe(const Ensemble &ensemble, const EnsembleFigures &figures,
                     const Taxonomy &taxonomy)
{
    QJsonArray members, counts;
    for (int m = 0; m < ensemble.memberCount(); ++m) {
        members << QJsonObject{{u"run"_s, ensemble.member(m).runId},
                               {u"weight"_s, ensemble.member(m).weight}};
    }
    std::vector<qint64> predicted(size_t(ensemble.classCount()));
    for (const int k : ensemble.predicted())
        ++predicted[size_t(k)];
    for (const qint64 count : predicted)
        counts << count;
    QJsonObject document{{u"members"_s, members},
                         {u"images"_s, ensemble.size()},
                         {u"left_out"_s, ensemble.leftOut()},
                         {u"known"_s, figures.known},
                         {u"predicted_classes"_s, counts}};
    if (figures.known > 0) {
        document[u"metrics"_s] = toJson(figures.metrics, taxonomy);
        document[u"confusion"_s] = toJson(figures.confusion);
        document[u"ece"_s] = figures.calibration.ece;
        document[u"nll"_s] = figures.calibration.nll;
        document[u"brier"_s] = figures.calibration.brier;
    }
    return document;
}

void tell(const Ensemble &ensemble, const EnsembleFigures &figures, const Taxonomy &taxonomy,
          Console &console)
{
    for (int m = 0; m < ensemble.memberCount(); ++m)
        console.say(
            u"%1  %2"_s.arg(ensemble.member(m).weight, 7, 'f', 3).arg(ensemble.member(m).runId));
    if (ensemble.leftOut() > 0)
        console.complain(
            Cli::tr("%n image(s) that some run lacks are left out.", nullptr, ensemble.leftOut()));
    if (figures.known == 0) {
        console.say(Cli::tr("%1 images; no classes are known here, so nothing can be scored.")
                        .arg(ensemble.size()));
        return;
    }
    console.say(Cli::tr("macro F1 %1, accuracy %2, calibration error %3 on %4 images")
                    .arg(figures.metrics.macroF1, 0, 'f', 4)
                    .arg(figures.metrics.accuracy, 0, 'f', 4)
                    .arg(figures.calibration.ece, 0, 'f', 4)
                    .arg(figures.known));
    for (int k = 0; k < taxonomy.classCount(); ++k) {
        console.say(Cli::tr("  %1 F1 %2  of %3")
                        .arg(taxonomy.className(k), -30)
                        .arg(figures.metrics.f1[size_t(k)], 0, 'f', 3)
                        .arg(figures.metrics.support[size_t(k)]));
    }
}

CommandOutcome runEnsemble(const CommandLine &line, Console &console)
{
    const QStringList runs = line.value(u"runs"_s).split(u',', Qt::SkipEmptyParts);
    if (runs.isEmpty() || !line.has(u"on"_s))
        return CommandOutcome::usage(Cli::tr("Both --runs A,B and --on are needed"));
    if (line.has(u"weights"_s) && line.has(u"optimise"_s))
        return CommandOutcome::usage(Cli::tr("--weights and --optimise exclude each other"));
    const QString on = line.value(u"on"_s), device = line.value(u"device"_s, u"auto"_s);
    std::vector<double> weights(size_t(runs.size()), 1);
    if (line.has(u"weights"_s)) {
        const auto given = weightsOf(line, int(runs.size()));
        if (!given)
            return CommandOutcome::usage(given.error().what);
        weights = *given;
    }
    const auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    auto ensemble = ensembleOf(*session, runs, on, device, 0, console);
    if (!ensemble)
        return ensemble.error();
    if (line.has(u"optimise"_s)) {
        const auto found = optimise(*session, *ensemble, on, runs, device, console);
        if (!found)
            return found.error();
        weights = *found;
    }
    for (int m = 0; m < ensemble->memberCount(); ++m)
        ensemble->setWeight(m, weights[size_t(m)]);
    ensemble->update();
    const EnsembleFigures figures = figuresOf(*ensemble, truthOf(*session, *ensemble, on));
    tell(*ensemble, figures, session->taxonomy(), console);
    QJsonObject document = describe(*ensemble, figures, session->taxonomy());
    document[u"on"_s] = on;
    if (line.has(u"submission"_s)) {
        const QString file = line.value(u"submission"_s);
        if (const auto written = submit(*session, *ensemble, on, file); !written)
            return written;
        console.say(Cli::tr("Submission: %1").arg(file));
        document[u"submission"_s] = file;
    }
    console.print(document);
    return {};
}

} // namespace

Command ensembleCommand()
{
    return {
        .name = u"ensemble"_s,
        .summary = Cli::tr("weigh several runs, score them, write the submission"),
        .arguments = u"PROJECT --runs A,B [--weights 1,0.5 | --optimise] --on val|DATASET"_s,
        .options = {{u"runs"_s, u"A,B"_s, Cli::tr("ids, names or unambiguous beginnings")},
                    {u"on"_s, u"WHAT"_s, Cli::tr("val or a data set's id")},
                    {u"weights"_s, u"W,W"_s, Cli::tr("one number per run; equal by default")},
                    {u"optimise"_s,
                     {},
                     Cli::tr("find the weights that maximise macro F1 where classes are known")},
                    {u"submission"_s, u"FILE"_s,
                     Cli::tr("write ImageID, ans in the order of the evaluation table")},
                    {u"device"_s, u"DEVICE"_s, Cli::tr("auto, cpu or cuda:0")}},
        .run = runEnsemble,
        .details = Cli::tr(
            "With --optimise on a data set without labels the weights are found on the validation "
            "people.")};
}

} // namespace lw
