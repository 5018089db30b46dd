// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/jsontext.h"
#include "app/commands/steps.h"

#include <optional>

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

/// What is tuned is tuned where classes are known: on the validation people, unless --on is
/// labelled. Weights first, then the bias on top of them.
Result<void> tune(const ProjectSession &session, const CommandLine &line,
                  const QStringList &members, Ensemble &ensemble, Console &console)
{
    if (!line.has(u"optimise"_s) && !line.has(u"fit-bias"_s))
        return {};
    const QString on = line.value(u"on"_s);
    const std::vector<int> own = truthOf(session, ensemble, on);
    std::optional<Ensemble> validation;
    if (figuresOf(ensemble, own).known == 0) {
        auto made =
            ensembleOf(session, members, u"val"_s, line.value(u"device"_s, u"auto"_s), 0, console);
        if (!made)
            return made.error();
        EnsemblePreset::of(ensemble, {}).applyTo(*made);
        validation = std::move(*made);
    }
    Ensemble &known = validation ? *validation : ensemble;
    const std::vector<int> truth = validation ? truthOf(session, known, u"val"_s) : own;
    if (line.has(u"optimise"_s)) {
        const std::vector<double> weights = known.optimisedWeights(truth, console.stopToken());
        for (int m = 0; m < known.memberCount(); ++m)
            known.setWeight(m, weights[size_t(m)]);
        known.update();
    }
    if (line.has(u"fit-bias"_s)) {
        known.setBias(known.optimisedBias(truth, console.stopToken()));
        known.update();
    }
    if (validation)
        EnsemblePreset::of(known, {}).applyTo(ensemble);
    return {};
}

/// What differs from an earlier submission, in words and numbers.
Result<QJsonObject> against(const ProjectSession &session, const Ensemble &ensemble,
                            const QString &on, const QString &file, Console &console)
{
    const int dataset = session.samples().datasetIndex(on);
    if (dataset < 0)
        return Error::badInput(
            Cli::tr("A submission is compared on a data set, not on '%1'").arg(on));
    const auto earlier = readSubmission(file, ensemble.classCount());
    if (!earlier)
        return earlier.error();
    const SubmissionDifference difference = differenceTo(
        *earlier, session.samples().dataset(dataset), ensemble.paths(), ensemble.predicted());
    console.say(Cli::tr("%1 images have another class than in %2, %3 the same.")
                    .arg(difference.changes.size())
                    .arg(file)
                    .arg(difference.same));
    QJsonArray changes;
    for (const SubmissionChange &change : difference.changes) {
        changes << QJsonObject{{u"image"_s, session.samples().dataset(dataset).path(change.row)},
                               {u"before"_s, change.before},
                               {u"now"_s, change.now}};
    }
    return QJsonObject{{u"same"_s, difference.same},
                       {u"only_now"_s, difference.onlyNow},
                       {u"only_before"_s, difference.onlyBefore},
                       {u"changes"_s, changes}};
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
    if (auto written = writeSubmission(file, session.samples().dataset(dataset), ensemble.paths(),
                                       ensemble.predicted());
        !written)
        return written;
    return writeSubmissionRecipe(ensemble, file);
}

QJsonObject describe(const Ensemble &ensemble, const EnsembleFigures &figures,
                     const BootstrapResult &intervals, const Taxonomy &taxonomy)
{
    QJsonArray members, counts;
    for (int m = 0; m < ensemble.memberCount(); ++m) {
        members << QJsonObject{{u"run"_s, ensemble.member(m).runId},
                               {u"weight"_s, ensemble.member(m).weight},
                               {u"temperature"_s, ensemble.member(m).temperature}};
    }
    std::vector<qint64> predicted(size_t(ensemble.classCount()));
    for (const int k : ensemble.predicted())
        ++predicted[size_t(k)];
    for (const qint64 count : predicted)
        counts << count;
    QJsonObject document{
        {u"members"_s, members},        {u"voting"_s, votingName(ensemble.voting())},
        {u"images"_s, ensemble.size()}, {u"left_out"_s, ensemble.leftOut()},
        {u"known"_s, figures.known},    {u"predicted_classes"_s, counts}};
    QJsonArray bias;
    for (const double one : ensemble.bias())
        bias << one;
    if (!bias.isEmpty())
        document[u"bias"_s] = bias;
    if (figures.known > 0) {
        document[u"macro_f1_interval"_s] =
            QJsonArray{intervals.macroF1.low, intervals.macroF1.high};
        document[u"metrics"_s] = toJson(figures.metrics, taxonomy);
        document[u"confusion"_s] = toJson(figures.confusion);
        document[u"ece"_s] = figures.calibration.ece;
        document[u"nll"_s] = figures.calibration.nll;
        document[u"brier"_s] = figures.calibration.brier;
    }
    return document;
}

void tell(const Ensemble &ensemble, const EnsembleFigures &figures,
          const BootstrapResult &intervals, const Taxonomy &taxonomy, Console &console)
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
                    .arg(scoreWithInterval(intervals.macroF1))
                    .arg(figures.metrics.accuracy, 0, 'f', 4)
                    .arg(figures.calibration.ece, 0, 'f', 4)
                    .arg(figures.known));
    for (int k = 0; k < taxonomy.classCount(); ++k) {
        const Interval &f1 = intervals.f1[size_t(k)];
        const int people = intervals.peopleOfClass[size_t(k)];
        console.say(Cli::tr("  %1 F1 %2  %3  of %4")
                        .arg(taxonomy.className(k), -30)
                        .arg(f1.value, 0, 'f', 3)
                        .arg(people < fewestPeople
                                 ? Cli::tr("too few to say")
                                 : u"%1-%2"_s.arg(f1.low, 0, 'f', 3).arg(f1.high, 0, 'f', 3),
                             -14)
                        .arg(figures.metrics.support[size_t(k)]));
    }
}

/// Members, and weights and the rest where a preset or options give them.
Result<Ensemble> chosenEnsemble(const ProjectSession &session, const CommandLine &line,
                                const std::vector<double> &weights, QStringList &members,
                                Console &console)
{
    std::optional<EnsemblePreset> preset;
    if (line.has(u"preset"_s)) {
        auto read = presetOf(session, line.value(u"preset"_s));
        if (!read)
            return read.error();
        preset = std::move(*read);
        members.clear();
        for (const Ensemble::Member &member : preset->members)
            members << member.runId;
    }
    auto ensemble = ensembleOf(session, members, line.value(u"on"_s),
                               line.value(u"device"_s, u"auto"_s), 0, console);
    if (!ensemble)
        return ensemble;
    if (preset)
        preset->applyTo(*ensemble);
    for (int m = 0; !preset && m < ensemble->memberCount(); ++m)
        ensemble->setWeight(m, weights[size_t(m)]);
    if (line.has(u"voting"_s)) {
        const auto voting = votingFromName(line.value(u"voting"_s));
        if (!voting)
            return Error::badInput(Cli::tr("--voting is probabilities, logits or hard"));
        ensemble->setVoting(*voting);
    }
    ensemble->update();
    return ensemble;
}

Result<void> finish(const ProjectSession &session, const CommandLine &line,
                    const Ensemble &ensemble, const EnsembleFigures &figures, QJsonObject &document,
                    Console &console)
{
    const QString on = line.value(u"on"_s);
    if (line.has(u"against"_s)) {
        const auto difference = against(session, ensemble, on, line.value(u"against"_s), console);
        if (!difference)
            return difference.error();
        document[u"against"_s] = *difference;
    }
    if (line.has(u"submission"_s)) {
        const QString file = line.value(u"submission"_s);
        if (const auto written = submit(session, ensemble, on, file); !written)
            return written;
        console.say(Cli::tr("Submission: %1").arg(file));
        document[u"submission"_s] = file;
    }
    if (line.has(u"save"_s)) {
        const QString name = line.value(u"save"_s);
        EnsemblePreset preset = EnsemblePreset::of(ensemble, name);
        preset.macroF1 = figures.known > 0 ? figures.metrics.macroF1 : -1;
        return preset.write(ensemblePresetFile(session.project->paths().root, name));
    }
    return {};
}

CommandOutcome runEnsemble(const CommandLine &line, Console &console)
{
    QStringList members = line.value(u"runs"_s).split(u',', Qt::SkipEmptyParts);
    if (members.isEmpty() != line.has(u"preset"_s) || !line.has(u"on"_s))
        return CommandOutcome::usage(Cli::tr("--on is needed, and either --runs A,B or --preset"));
    if (line.has(u"weights"_s) && line.has(u"optimise"_s))
        return CommandOutcome::usage(Cli::tr("--weights and --optimise exclude each other"));
    std::vector<double> weights(size_t(members.size()), 1);
    if (line.has(u"weights"_s)) {
        const auto given = weightsOf(line, int(members.size()));
        if (!given)
            return CommandOutcome::usage(given.error().what);
        weights = *given;
    }
    const auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    auto ensemble = chosenEnsemble(*session, line, weights, members, console);
    if (!ensemble)
        return ensemble.error();
    if (const auto tuned = tune(*session, line, members, *ensemble, console); !tuned)
        return tuned;
    const std::vector<int> truth = truthOf(*session, *ensemble, line.value(u"on"_s));
    const EnsembleFigures figures = figuresOf(*ensemble, truth);
    const auto intervals = intervalsOf(*session, *ensemble, truth, console.stopToken());
    if (!intervals)
        return intervals.error();
    tell(*ensemble, figures, *intervals, session->taxonomy(), console);
    QJsonObject document = describe(*ensemble, figures, *intervals, session->taxonomy());
    document[u"on"_s] = line.value(u"on"_s);
    if (const auto finished = finish(*session, line, *ensemble, figures, document, console);
        !finished)
        return finished;
    console.print(document);
    return {};
}

} // namespace

Command ensembleCommand()
{
    return {
        .name = u"ensemble"_s,
        .summary = Cli::tr("weigh several runs, score them, write the submission"),
        .arguments =
            u"PROJECT --runs A,B|--preset NAME [--weights 1,0.5|--optimise] --on val|DATASET"_s,
        .options = {{u"runs"_s, u"A,B"_s,
                     Cli::tr("ids, names or unambiguous beginnings of runs, or .csv files with a "
                             "class or probabilities for each image")},
                    {u"preset"_s, u"NAME"_s, Cli::tr("weights saved in the project")},
                    {u"on"_s, u"WHAT"_s, Cli::tr("val or a data set's id")},
                    {u"weights"_s, u"W,W"_s, Cli::tr("one number per run; equal by default")},
                    {u"optimise"_s,
                     {},
                     Cli::tr("find the weights that maximise macro F1 where classes are known")},
                    {u"fit-bias"_s,
                     {},
                     Cli::tr("find the decision bias per class, as --optimise finds weights")},
                    {u"voting"_s, u"HOW"_s, Cli::tr("probabilities, logits or hard")},
                    {u"save"_s, u"NAME"_s, Cli::tr("keep the weights in the project")},
                    {u"against"_s, u"FILE"_s,
                     Cli::tr("an earlier submission: which images have another class now")},
                    {u"submission"_s, u"FILE"_s,
                     Cli::tr("write ImageID, ans in the order of the evaluation table")},
                    {u"device"_s, u"DEVICE"_s, Cli::tr("auto, cpu or cuda:0")}},
        .run = runEnsemble,
        .details = Cli::tr(
            "With --optimise on a data set without labels the weights are found on the validation "
            "people.")};
}

} // namespace lw
