// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/consolejob.h"
#include "app/commands/folderpictures.h"
#include "app/commands/predictphotos.h"
#include "app/commands/steps.h"
#include "core/base/csvcell.h"
#include "core/imaging/imagereader.h"
#include "core/learn/devices.h"
#include "core/learn/facefinder.h"
#include "core/learn/runinput.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int picturesAtOnce = 32;

/// A picture as the run saw those that it learned: the face that its crop means, or the whole.
Result<cv::Mat> readForRun(const QString &file, const RunInput &input, FaceFinder *finder,
                           std::stop_token stop)
{
    if (!finder)
        return readImage(file, input.side);
    const auto found = finder->facesIn(file, stop);
    if (!found)
        return found.error();
    const CropRegion region =
        regionOf(input.crop, found->faces, found->picture, {}, WithoutFace::Centre);
    return readRegion(file, region, input.side);
}

/// The finder that a run's crop needs; null when it saw whole pictures.
Result<std::shared_ptr<FaceFinder>> finderOf(const FaceCrop &crop)
{
    if (!crop.isOn())
        return std::shared_ptr<FaceFinder>();
    auto finder = FaceFinder::open(crop.detector, {});
    if (!finder)
        return finder.error();
    if (auto same = checkDetector(crop, **finder); !same)
        return same.error();
    return finder;
}

/// Any folder of pictures, outside the project's data sets.
Result<Predictions> predictFolder(const ProjectSession &session, const RunRecord &run,
                                  const QString &folder, const QString &device, int threads,
                                  Console &console)
{
    const QStringList files = picturesBelow(folder);
    if (files.isEmpty())
        return Error::badInput(Cli::tr("No picture was found"), folder);
    const auto resolved = resolveDevice(device);
    if (!resolved)
        return resolved.error();
    return runConsoleJob(
        console, Cli::tr("Predicting"), [&](JobContext &job) -> Result<Predictions> {
            auto predictor = Predictor::load(run, session.taxonomy(), *resolved, threads);
            if (!predictor)
                return predictor.error();
            const auto input = runInput(run);
            if (!input)
                return input.error();
            const auto finder = finderOf(input->crop);
            if (!finder)
                return finder.error();
            Predictions predictions{.runId = run.id,
                                    .datasetId = folder,
                                    .paths = {},
                                    .classCount = session.taxonomy().classCount(),
                                    .logits = {},
                                    .checkpointHash = (*predictor)->checkpointHash()};
            for (qsizetype first = 0; first < files.size(); first += picturesAtOnce) {
                std::vector<cv::Mat> pictures;
                for (const QString &file : files.mid(first, picturesAtOnce)) {
                    if (job.stopRequested())
                        return Error::cancelled();
                    auto picture =
                        readForRun(folder + u'/' + file, *input, finder->get(), job.stopToken());
                    if (!picture) {
                        console.complain(picture.error().text());
                        continue;
                    }
                    pictures.push_back(*picture);
                    predictions.paths << file;
                }
                const auto logits = (*predictor)->predict(pictures);
                if (!logits)
                    return logits.error();
                predictions.logits.insert(predictions.logits.end(), logits->begin(), logits->end());
                job.report(std::min(first + picturesAtOnce, files.size()), files.size());
            }
            return predictions;
        });
}

struct PredictedRow
{
    int classIndex = 0;
    std::vector<float> probabilities;
};

PredictedRow rowOf(const Predictions &predictions, int i)
{
    PredictedRow row;
    row.probabilities.resize(size_t(predictions.classCount));
    softmax(predictions.logitsOf(i), row.probabilities);
    row.classIndex = int(std::max_element(row.probabilities.begin(), row.probabilities.end())
                         - row.probabilities.begin());
    return row;
}

Result<void> writeCsv(const Predictions &predictions, const Taxonomy &taxonomy, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) {
        return Error::failed(Cli::tr("The table cannot be written: %1").arg(out.errorString()),
                             file, Cli::tr("Check that the folder exists and can be written."));
    }
    QStringList header{u"path"_s, u"class"_s, u"class_name"_s};
    for (int k = 0; k < taxonomy.classCount(); ++k)
        header << csvCell(u"p%1 %2"_s.arg(k).arg(taxonomy.className(k)));
    out.write((header.join(u',') + u'\n').toUtf8());
    for (int i = 0; i < predictions.size(); ++i) {
        const PredictedRow row = rowOf(predictions, i);
        QStringList cells{csvCell(predictions.paths[i]), QString::number(row.classIndex),
                          csvCell(taxonomy.className(row.classIndex))};
        for (const float p : row.probabilities)
            cells << QString::number(double(p), 'f', 6);
        out.write((cells.join(u',') + u'\n').toUtf8());
    }
    if (!out.commit()) {
        return Error::failed(Cli::tr("The table cannot be written: %1").arg(out.errorString()),
                             file, Cli::tr("Check the free space."));
    }
    return {};
}

QJsonArray countsOf(const Predictions &predictions)
{
    std::vector<qint64> counts(size_t(predictions.classCount));
    for (int i = 0; i < predictions.size(); ++i)
        ++counts[size_t(rowOf(predictions, i).classIndex)];
    QJsonArray array;
    for (const qint64 count : counts)
        array << count;
    return array;
}

/// Photos are read face by face: a file, or a folder when the answer is to be a folder, too.
bool readsPhotos(const CommandLine &line, const ProjectSession &session)
{
    const QString on = line.value(u"on"_s);
    if (session.rowsOf(on))
        return false;
    const QString out = line.value(u"out"_s);
    const bool toFolder = !out.isEmpty() && !out.endsWith(u".csv", Qt::CaseInsensitive);
    return !QFileInfo(on).isDir() || toFolder || line.has(u"detector"_s) || line.has(u"ensemble"_s);
}

CommandOutcome runPredictPhotos(const CommandLine &line, ProjectSession &session, Console &console)
{
    const QString on = line.value(u"on"_s);
    if (!QFileInfo::exists(on)) {
        const auto rows = session.rowsOf(on); // its error lists the data sets
        return rows || looksLikePath(on) ? noSuchFile(on) : rows.error();
    }
    const auto model = photoModel(session, line.value(u"run"_s), line.value(u"ensemble"_s));
    if (!model)
        return model.error();
    session.labels.reset();
    QStringList files;
    if (QFileInfo(on).isDir()) {
        for (const QString &name : picturesBelow(on))
            files << on + u'/' + name;
    } else {
        files << on;
    }
    if (files.isEmpty())
        return Error::badInput(Cli::tr("No picture was found"), on);
    const auto document = predictPhotos(session, *model, files, line.value(u"detector"_s),
                                        line.value(u"out"_s), console);
    if (!document)
        return document.error();
    console.print(*document);
    return {};
}

CommandOutcome runPredict(const CommandLine &line, Console &console)
{
    if (line.has(u"run"_s) == line.has(u"ensemble"_s) || !line.has(u"on"_s))
        return CommandOutcome::usage(Cli::tr("Either --run or --ensemble, and --on are needed"));
    const auto threads = line.integer(u"threads"_s, 0, 0, 1024);
    if (!threads)
        return CommandOutcome::usage(threads.error().what);
    auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    if (readsPhotos(line, *session))
        return runPredictPhotos(line, *session, console);
    session->labels.reset(); // nothing is labelled here: the window may, meanwhile
    if (!line.has(u"run"_s)) {
        return CommandOutcome::usage(
            Cli::tr("--ensemble reads photos; for a data set use the command ensemble"));
    }
    const auto run = session->runs.find(line.value(u"run"_s));
    if (!run)
        return run.error();
    const QString on = line.value(u"on"_s), device = line.value(u"device"_s, u"auto"_s);
    const bool known = bool(session->rowsOf(on));
    const auto predictions = !known && QFileInfo(on).isDir()
        ? predictFolder(*session, *run, on, device, *threads, console)
        : predictDataset(*session, *run, on, device, *threads, console);
    if (!predictions)
        return predictions.error();
    QJsonObject document{{u"run"_s, run->id},
                         {u"on"_s, on},
                         {u"images"_s, predictions->size()},
                         {u"predicted_classes"_s, countsOf(*predictions)}};
    console.say(
        Cli::tr("%n image(s) predicted with %1.", nullptr, predictions->size()).arg(run->id));
    if (line.has(u"out"_s)) {
        if (const auto written = writeCsv(*predictions, session->taxonomy(), line.value(u"out"_s));
            !written)
            return written;
        console.say(Cli::tr("Table: %1").arg(line.value(u"out"_s)));
        document[u"out"_s] = line.value(u"out"_s);
    }
    console.print(document);
    return {};
}

CommandOutcome runPseudoLabel(const CommandLine &line, Console &console)
{
    if (line.has(u"run"_s) == line.has(u"ensemble"_s))
        return CommandOutcome::usage(Cli::tr("Either --run or --ensemble is needed"));
    auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    const QString device = line.value(u"device"_s, u"auto"_s);
    QString teacherId;
    PoolTeacher teacher;
    if (line.has(u"run"_s)) {
        const auto run = session->runs.find(line.value(u"run"_s));
        if (!run)
            return run.error();
        teacherId = run->id;
        teacher = [&session, run = *run, device, &console](const QString &dataset) {
            return predictDataset(*session, run, dataset, device, 0, console);
        };
    } else {
        const auto preset = presetOf(*session, line.value(u"ensemble"_s));
        if (!preset)
            return preset.error();
        teacherId = u"ensemble:"_s + preset->name;
        teacher = [&session, preset = *preset, device, &console](const QString &dataset) {
            return teacherPredictions(*session, preset, dataset, device, 0, console);
        };
    }
    const auto report = pseudoLabelPools(*session, teacher);
    if (!report)
        return report.error();
    for (const QString &warning : report->warnings)
        console.complain(warning);
    console.say(
        Cli::tr("%1 images predicted, %2 labels suggested. No decision of a person was changed.")
            .arg(report->predicted)
            .arg(report->written));
    console.print({{line.has(u"run"_s) ? u"run"_s : u"ensemble"_s, teacherId},
                   {u"predicted"_s, report->predicted},
                   {u"suggested"_s, report->written},
                   {u"warnings"_s, QJsonArray::fromStringList(report->warnings)}});
    return {};
}

} // namespace

Command predictCommand()
{
    return {
        .name = u"predict"_s,
        .summary = Cli::tr("predict a data set, the validation people or a folder with a run"),
        .arguments = u"PROJECT --run RUN --on DATASET|val|DIR|PHOTO [--out FILE.csv|DIR]"_s,
        .options = {{u"run"_s, u"RUN"_s, Cli::tr("id, name or unambiguous beginning")},
                    {u"ensemble"_s, u"NAME"_s,
                     Cli::tr("saved weights of several runs, for photos")},
                    {u"on"_s, u"WHAT"_s,
                     Cli::tr("a data set's id, val, a folder of pictures, or a photo")},
                    {u"detector"_s, u"NAME"_s,
                     Cli::tr("for photos: haar, mtcnn or yunet instead of the run's own")},
                    {u"out"_s, u"FILE"_s,
                     Cli::tr("table: path, class, its name, a probability per class; for photos "
                             "a folder for annotated pictures and faces.csv")},
                    {u"device"_s, u"DEVICE"_s, Cli::tr("auto, cpu or cuda:0")},
                    {u"threads"_s, u"N"_s, Cli::tr("0 for all cores, the default")}},
        .run = runPredict,
        .details = {}};
}

Command pseudoLabelCommand()
{
    return {.name = u"pseudo-label"_s,
            .summary =
                Cli::tr("label the pool with a run or an ensemble; decisions of people stay"),
            .arguments = u"PROJECT --run RUN | --ensemble NAME"_s,
            .options = {{u"run"_s, u"RUN"_s, Cli::tr("the teacher")},
                        {u"ensemble"_s, u"NAME"_s,
                         Cli::tr("saved weights of several runs as the teacher")},
                        {u"device"_s, u"DEVICE"_s, Cli::tr("auto, cpu or cuda:0")}},
            .run = runPseudoLabel,
            .details = {}};
}

} // namespace lw
