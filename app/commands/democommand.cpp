// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/consolejob.h"
#include "app/commands/jsontext.h"
#include "app/commands/steps.h"
#include "core/demo/demodata.h"
#include "core/learn/recipeschema.h"
#include "core/report/datareport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// The whole job on drawn data, one step after the other.
class DemoTour
{
public:
    DemoTour(const CommandLine &line, Console &console)
        : m_line(line)
        , m_console(console)
    {
        m_clock.start();
    }

    CommandOutcome run();

private:
    Result<void> draw();
    Result<void> trainTwo();
    Result<void> pseudoLabel();
    Result<void> weigh();
    Result<void> submit();
    Result<void> report();
    void step(const QString &text);
    void addRunSections(Report &report) const;

    const CommandLine &m_line;
    Console &m_console;
    QElapsedTimer m_clock;
    int m_step = 0;
    DemoFolders m_folders;
    ProjectSession m_session;
    QList<RunRecord> m_runs;
    std::vector<double> m_weights;
    PseudoLabelReport m_pseudo;
    EnsembleFigures m_validation, m_evaluation;
    QJsonObject m_document;
};

void DemoTour::step(const QString &text)
{
    m_console.say(u"\n%1. %2  [%3]"_s.arg(++m_step).arg(
        text, durationText(double(m_clock.elapsed()) / 1000)));
}

Result<void> DemoTour::draw()
{
    DemoOptions options;
    const auto people = m_line.integer(u"people"_s, options.labelledPeople, 12, 5000);
    if (!people)
        return people.error();
    options.poolPeople = options.poolPeople * *people / options.labelledPeople;
    options.evaluationPeople =
        std::max(6, options.evaluationPeople * *people / options.labelledPeople);
    options.labelledPeople = *people;
    step(Cli::tr("Drawing faces: parametric drawings, no photograph, no real person"));
    const auto drawn = runConsoleJob(m_console, Cli::tr("Demo"), [&](JobContext &job) {
        return drawDemoFolders(m_line.positional(0), options, job);
    });
    if (!drawn)
        return drawn.error();
    m_folders = *drawn;
    step(Cli::tr("Making a project of both layouts"));
    const auto project =
        runConsoleJob(m_console, Cli::tr("Looking at the pictures"),
                      [&](JobContext &job) { return createDemoProject(m_folders, options, job); });
    if (!project)
        return project.error();
    auto session = ProjectSession::open(m_folders.root, m_console);
    if (!session)
        return session.error();
    m_session = std::move(*session);
    for (int d = 0; d < m_session.samples().datasetCount(); ++d) {
        const DatasetIndex &index = m_session.samples().dataset(d);
        m_console.say(Cli::tr("   %1: %2 drawings of %3 people in %4")
                          .arg(index.spec().id)
                          .arg(index.size())
                          .arg(index.people().size())
                          .arg(index.rootPath()));
    }
    const Split &split = m_session.project->split();
    m_console.say(Cli::tr("   %1 to train on, %2 to validate on; never a person on both sides")
                      .arg(split.trainRows.size())
                      .arg(split.validationRows.size()));
    return {};
}

Result<void> DemoTour::trainTwo()
{
    const auto epochs = m_line.integer(u"epochs"_s, 0, 0, 1000);
    if (!epochs)
        return epochs.error();
    for (int i = 0; i < 2; ++i) {
        auto recipe = loadRecipe(u"quick-look"_s);
        if (!recipe)
            return recipe.error();
        QStringList changes{u"seed=%1"_s.arg(i + 1)};
        if (*epochs > 0)
            changes << u"epochs=%1"_s.arg(*epochs);
        if (i == 1)
            changes << u"loss.name=focal"_s; // a second opinion needs more than another seed
        for (const QString &change : changes) {
            if (const auto set = recipe->setText(change); !set)
                return set;
        }
        step(i == 0 ? Cli::tr("Training the teacher, a tiny network on small pictures")
                    : Cli::tr("Training a second network with another loss and seed"));
        const auto run = trainRun(m_session,
                                  {.name = i == 0 ? u"teacher"_s : u"second"_s,
                                   .recipe = *recipe,
                                   .resume = {},
                                   .device = m_line.value(u"device"_s, u"auto"_s),
                                   .threads = 0},
                                  m_console);
        if (!run)
            return run.error();
        m_runs << *run;
    }
    return {};
}

Result<void> DemoTour::pseudoLabel()
{
    step(Cli::tr("Pseudo-labelling the pool with the teacher"));
    const auto labelled = pseudoLabelPools(m_session, [this](const QString &dataset) {
        return predictDataset(m_session, m_runs.first(), dataset,
                              m_line.value(u"device"_s, u"auto"_s), 0, m_console);
    });
    if (!labelled)
        return labelled.error();
    m_pseudo = *labelled;
    m_console.say(Cli::tr("   %1 of %2 drawings got a suggestion to review")
                      .arg(m_pseudo.written)
                      .arg(m_pseudo.predicted));
    for (const QString &warning : m_pseudo.warnings)
        m_console.say(u"   "_s + warning);
    return {};
}

QStringList idsOf(const QList<RunRecord> &runs)
{
    QStringList ids;
    for (const RunRecord &run : runs)
        ids << run.id;
    return ids;
}

Result<void> DemoTour::weigh()
{
    step(Cli::tr("Weighing both on the validation people"));
    auto ensemble = ensembleOf(m_session, idsOf(m_runs), u"val"_s,
                               m_line.value(u"device"_s, u"auto"_s), 0, m_console);
    if (!ensemble)
        return ensemble.error();
    const std::vector<int> truth = truthOf(m_session, *ensemble, u"val"_s);
    m_weights = ensemble->optimisedWeights(truth, m_console.stopToken());
    for (int m = 0; m < ensemble->memberCount(); ++m) {
        ensemble->setWeight(m, m_weights[size_t(m)]);
        m_console.say(Cli::tr("   %1: weight %2, macro F1 alone %3")
                          .arg(m_runs[m].id)
                          .arg(m_weights[size_t(m)], 0, 'f', 2)
                          .arg(m_runs[m].bestMacroF1, 0, 'f', 3));
    }
    ensemble->update();
    m_validation = figuresOf(*ensemble, truth);
    const auto intervals = intervalsOf(m_session, *ensemble, truth, m_console.stopToken());
    if (!intervals)
        return intervals.error();
    m_console.say(Cli::tr("   ensemble: macro F1 %1, accuracy %2")
                      .arg(scoreWithInterval(intervals->macroF1))
                      .arg(m_validation.metrics.accuracy, 0, 'f', 3));
    return {};
}

/// The demo knows what it drew, so it can score what a real submission could not.
std::vector<int> drawnTruth(const QString &table, const QStringList &paths)
{
    QHash<QString, int> classes;
    QFile file(table);
    if (file.open(QIODevice::ReadOnly)) {
        const QStringList lines =
            QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.mid(1))
            classes.insert(line.section(u',', 0, 0), line.section(u',', 1).toInt());
    }
    std::vector<int> truth;
    for (const QString &path : paths)
        truth.push_back(classes.value(path.section(u'/', -1), unknownValue));
    return truth;
}

Result<void> DemoTour::submit()
{
    step(Cli::tr("Predicting the evaluation set and writing the submission"));
    auto ensemble = ensembleOf(m_session, idsOf(m_runs), u"eval"_s,
                               m_line.value(u"device"_s, u"auto"_s), 0, m_console);
    if (!ensemble)
        return ensemble.error();
    for (int m = 0; m < ensemble->memberCount(); ++m)
        ensemble->setWeight(m, m_weights[size_t(m)]);
    ensemble->update();
    const QString exports = m_session.project->paths().exports(),
                  file = exports + u"/submission.csv"_s;
    QDir().mkpath(exports);
    const int dataset = m_session.samples().datasetIndex(u"eval"_s);
    if (const auto written = writeSubmission(file, m_session.samples().dataset(dataset),
                                             ensemble->paths(), ensemble->predicted());
        !written)
        return written;
    m_evaluation =
        figuresOf(*ensemble, drawnTruth(m_folders.truth + u"/eval_truth.csv"_s, ensemble->paths()));
    m_console.say(Cli::tr("   %1 (macro F1 against what was drawn: %2)")
                      .arg(file)
                      .arg(m_evaluation.metrics.macroF1, 0, 'f', 3));
    m_document[u"submission"_s] = file;
    return {};
}

void DemoTour::addRunSections(Report &report) const
{
    report.heading(Cli::tr("Training"));
    QList<ReportSeries> losses, scores;
    QList<QStringList> rows;
    for (const RunRecord &run : m_runs) {
        ReportSeries loss{run.name, {}}, score{run.name, {}};
        for (const TrainEvent &event : m_session.runs.events(run)) {
            if (const auto *epoch = std::get_if<EpochDone>(&event)) {
                loss.values.push_back(epoch->validationLoss);
                score.values.push_back(epoch->validationMacroF1);
            }
        }
        losses << loss;
        scores << score;
        rows << QStringList{run.id,
                            run.architecture,
                            QString::number(run.bestEpoch),
                            QString::number(run.bestMacroF1, 'f', 4),
                            QString::number(run.bestAccuracy, 'f', 4),
                            durationText(run.seconds)};
    }
    report.lines(Cli::tr("Validation macro F1"), scores, Cli::tr("epoch"));
    report.lines(Cli::tr("Validation loss"), losses, Cli::tr("epoch"));
    report.table({Cli::tr("Run"), Cli::tr("Network"), Cli::tr("Best epoch"), Cli::tr("Macro F1"),
                  Cli::tr("Accuracy"), Cli::tr("Time")},
                 rows);
}

Result<void> DemoTour::report()
{
    Report page(Cli::tr("Labelwright demo: the whole job on drawn faces"));
    page.paragraph(Cli::tr(
        "Every face here is a drawing made by the program. The figures show that the whole job "
        "works; they say nothing about real photographs."));
    page.figures({{QString::number(m_validation.metrics.macroF1, 'f', 3),
                   Cli::tr("macro F1, validation people")},
                  {QString::number(m_evaluation.metrics.macroF1, 'f', 3),
                   Cli::tr("macro F1, evaluation drawings")},
                  {QString::number(m_pseudo.written), Cli::tr("suggestions to review")},
                  {durationText(double(m_clock.elapsed()) / 1000), Cli::tr("for everything")}});
    addDataSections(page, *m_session.project, m_session.labels->labels());
    addRunSections(page);
    page.heading(Cli::tr("Ensemble on the validation people"));
    page.confusion(m_validation.confusion, classNames(m_session.taxonomy()));
    const QString file = m_session.project->paths().exports() + u"/report.html"_s;
    if (const auto written = page.write(file); !written)
        return written;
    m_document[u"report"_s] = file;
    return {};
}

CommandOutcome DemoTour::run()
{
    if (const auto drawn = draw(); !drawn)
        return drawn;
    m_document[u"project"_s] = m_folders.root;
    if (!m_line.has(u"draw-only"_s)) {
        for (auto part : {&DemoTour::trainTwo, &DemoTour::pseudoLabel, &DemoTour::weigh,
                          &DemoTour::submit, &DemoTour::report}) {
            if (const auto done = (this->*part)(); !done)
                return done;
        }
        m_document[u"validation"_s] = toJson(m_validation.metrics, m_session.taxonomy());
        m_document[u"evaluation_macro_f1"_s] = m_evaluation.metrics.macroF1;
        m_document[u"suggestions"_s] = m_pseudo.written;
        m_console.say(Cli::tr("\nThe report: %1").arg(m_document[u"report"_s].toString()));
    }
    m_document[u"seconds"_s] = double(m_clock.elapsed()) / 1000;
    m_console.say(Cli::tr("Open the project in the window: ./run %1").arg(m_folders.root));
    m_console.print(m_document);
    return {};
}

} // namespace

Command demoCommand()
{
    return {
        .name = u"demo"_s,
        .summary = Cli::tr("draw a small project and do the whole job on it (2 to 3 minutes)"),
        .arguments = u"DIR"_s,
        .options = {{u"draw-only"_s, {}, Cli::tr("make the project and stop before training")},
                    {u"people"_s, u"N"_s, Cli::tr("labelled people, 100 by default")},
                    {u"epochs"_s, u"N"_s, Cli::tr("train so long instead of as the recipe says")},
                    {u"device"_s, u"DEVICE"_s, Cli::tr("auto, cpu or cuda:0")}},
        .run = [](const CommandLine &line,
                  Console &console) { return DemoTour(line, console).run(); },
        .details = Cli::tr(
            "Every face is a drawing: no photograph, no real person. Figures measured on it say "
            "nothing about real photographs.")};
}

} // namespace lw
