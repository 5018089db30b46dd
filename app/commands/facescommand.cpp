// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/consolejob.h"
#include "app/commands/folderpictures.h"
#include "app/commands/projectsession.h"
#include "core/learn/facesurvey.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QJsonObject jsonOf(const DetectedFace &face)
{
    QJsonObject object{
        {u"box"_s,
         QJsonArray{double(face.box.x), double(face.box.y), double(face.box.x + face.box.width),
                    double(face.box.y + face.box.height)}},
        {u"score"_s, double(face.score)}};
    if (face.landmarks) {
        QJsonArray points;
        for (const cv::Point2f &point : *face.landmarks)
            points << QJsonArray{double(point.x), double(point.y)};
        object[u"landmarks"_s] = points;
    }
    return object;
}

/// A photo or a folder of photos, without a project.
CommandOutcome findInPhotos(const CommandLine &line, Console &console)
{
    const auto finder = FaceFinder::open(line.value(u"detector"_s, u"haar"_s), {});
    if (!finder)
        return finder.error();
    const QString place = line.positional(0);
    const bool isFolder = QFileInfo(place).isDir();
    const QStringList names =
        isFolder ? picturesBelow(place) : QStringList{QFileInfo(place).fileName()};
    if (names.isEmpty())
        return Error::badInput(Cli::tr("No picture was found"), place);
    const QString folder = isFolder ? place : QFileInfo(place).path();
    QJsonArray photos;
    int withFaces = 0;
    for (const QString &name : names) {
        const auto found = (*finder)->facesIn(folder + u'/' + name, console.stopToken());
        if (!found) {
            if (!isFolder || found.error().kind == ErrorKind::Cancelled)
                return found.error();
            console.complain(found.error().text());
            continue;
        }
        QJsonArray faces;
        for (const DetectedFace &face : found->faces)
            faces << jsonOf(face);
        withFaces += faces.isEmpty() ? 0 : 1;
        photos << QJsonObject{{u"file"_s, name}, {u"faces"_s, faces}};
        console.say(Cli::tr("%1: %n face(s)", nullptr, int(faces.size())).arg(name));
    }
    console.print({{u"detector"_s, (*finder)->detector()},
                   {u"photos"_s, photos},
                   {u"with_faces"_s, withFaces}});
    return {};
}

/// The project's crop with what the command line sets of it.
Result<FaceCrop> cropFrom(const CommandLine &line, const FaceCrop &ofProject)
{
    RunConfig config(faceCropOptions());
    const QJsonObject before = ofProject.toJson();
    for (const OptionSpec &spec : faceCropOptions()) {
        const QString key = spec.key.section(u'.', 1);
        if (!before.contains(key))
            continue;
        if (auto set = config.set(spec.key, before[key].toVariant()); !set)
            return set.error();
    }
    if (line.has(u"detector"_s)) {
        if (auto set = config.set(u"crop.detector"_s, line.value(u"detector"_s)); !set)
            return set.error();
    }
    for (const QString &assignment : line.values(u"set"_s)) {
        if (auto set = config.setText(assignment); !set)
            return set.error();
    }
    FaceCrop crop = FaceCrop::of(config);
    if (!crop.isOn()) {
        return Error::badInput(
            Cli::tr("Neither the project nor the command line names a face detector"), {}, 0,
            Cli::tr("Add --detector haar, mtcnn or yunet."));
    }
    return crop;
}

Result<void> keepInProject(const ProjectSession &session, const CommandLine &line,
                           const FaceCrop &crop)
{
    auto settings = FaceSettings::read(session.project->paths().config());
    if (!settings)
        return settings.error();
    settings->crop = crop;
    settings->crop.detectorFingerprint.clear();
    for (const QString &assignment : line.values(u"without-face"_s)) {
        const QString id = assignment.section(u'=', 0, 0);
        const QString word = assignment.section(u'=', 1);
        if (session.samples().datasetIndex(id) < 0 || (word != u"centre" && word != u"exclude")) {
            return Error::badInput(
                Cli::tr("“%1” does not say what to do without a face").arg(assignment), {}, 0,
                Cli::tr("Write DATASET=centre or DATASET=exclude."));
        }
        settings->withoutFace[id] = word == u"exclude" ? WithoutFace::Exclude : WithoutFace::Centre;
    }
    return settings->write(session.project->paths().config());
}

QJsonArray tellCounts(const QList<FaceCounts> &all, Console &console)
{
    QJsonArray datasets;
    for (const FaceCounts &count : all) {
        console.say(Cli::tr("%1: one face in %2 images, several in %3, none in %4; drawn by hand "
                            "in %5, unreadable %6")
                        .arg(count.dataset)
                        .arg(count.one)
                        .arg(count.several)
                        .arg(count.none)
                        .arg(count.drawn)
                        .arg(count.unread));
        datasets << QJsonObject{{u"id"_s, count.dataset},      {u"one"_s, count.one},
                                {u"several"_s, count.several}, {u"none"_s, count.none},
                                {u"drawn"_s, count.drawn},     {u"unreadable"_s, count.unread}};
    }
    return datasets;
}

CommandOutcome runFaces(const CommandLine &line, Console &console)
{
    const QFileInfo place(line.positional(0));
    const bool isProject = place.fileName() == u"project.yaml"
        || QFileInfo::exists(place.filePath() + u"/project.yaml"_s);
    if (!isProject && place.exists())
        return findInPhotos(line, console);
    if (!isProject && looksLikePath(line.positional(0)))
        return noSuchFile(line.positional(0));
    auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    session->labels.reset(); // the window may label meanwhile
    const auto settings = FaceSettings::read(session->project->paths().config());
    if (!settings)
        return settings.error();
    const auto wanted = cropFrom(line, settings->crop);
    if (!wanted)
        return wanted.error();
    for (const QString &id : line.values(u"dataset"_s)) {
        if (session->samples().datasetIndex(id) < 0)
            return session->rowsOf(id).error(); // lists those that there are
    }
    FaceCrop crop = *wanted;
    const std::vector<int> rows = rowsOfDatasets(session->samples(), line.values(u"dataset"_s));
    const auto counts = runConsoleJob(console, Cli::tr("Finding faces"), [&](JobContext &job) {
        return surveyFaces(*session->project, crop, rows, job);
    });
    if (!counts)
        return counts.error();
    if (line.has(u"keep"_s)) {
        if (const auto kept = keepInProject(*session, line, crop); !kept)
            return kept;
        console.say(Cli::tr("Kept in %1.").arg(session->project->paths().config()));
    }
    console.say(crop.text());
    console.print({{u"crop"_s, crop.toJson()}, {u"datasets"_s, tellCounts(*counts, console)}});
    return {};
}

} // namespace

Command facesCommand()
{
    return {.name = u"faces"_s,
            .summary = Cli::tr("find the faces of a project's pictures, or of any photos"),
            .arguments = u"PROJECT|PHOTO|DIR [--detector NAME] [--set crop.KEY=VALUE] [--keep]"_s,
            .options = {{u"detector"_s, u"NAME"_s, Cli::tr("haar, mtcnn or yunet")},
                        {u"dataset"_s, u"ID"_s, Cli::tr("only this data set"), true},
                        {u"set"_s, u"KEY=VALUE"_s,
                         Cli::tr("crop.margin, crop.margin_unit, crop.choice, crop.shape, "
                                 "crop.align"),
                         true},
                        {u"without-face"_s, u"ID=WORD"_s,
                         Cli::tr("with --keep: centre or exclude, for a data set"), true},
                        {u"keep"_s, {}, Cli::tr("write the crop into project.yaml")}},
            .run = runFaces,
            .details = {}};
}

} // namespace lw
