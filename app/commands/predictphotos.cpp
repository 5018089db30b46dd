// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/predictphotos.h"

#include "app/commands/consolejob.h"
#include "app/commands/steps.h"
#include "core/learn/photoreport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QJsonObject jsonOfFace(const FaceReading &face, const Taxonomy &taxonomy)
{
    const cv::Rect2f &box = face.face.box;
    QJsonObject attributes;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const Attribute &attribute = taxonomy.attributes()[a];
        const auto sums = attributeProbabilities(face.probabilities, taxonomy, a);
        QJsonObject values;
        for (int v = 0; v < attribute.values.size(); ++v)
            values[attribute.values[v]] = sums[size_t(v)];
        attributes[attribute.name] = values;
    }
    QJsonArray probabilities;
    for (const float p : face.probabilities)
        probabilities << double(p);
    return {{u"box"_s,
             QJsonArray{double(box.x), double(box.y), double(box.x + box.width),
                        double(box.y + box.height)}},
            {u"score"_s, double(face.face.score)},
            {u"class"_s, face.classIndex},
            {u"class_name"_s, taxonomy.className(face.classIndex)},
            {u"attributes"_s, attributes},
            {u"probabilities"_s, probabilities}};
}

void say(const PhotoReading &reading, const Taxonomy &taxonomy, Console &console)
{
    for (size_t i = 0; i < reading.faces.size(); ++i) {
        const FaceReading &face = reading.faces[i];
        const double p = double(face.probabilities[size_t(face.classIndex)]);
        console.say(Cli::tr("%1, face %2: %3 (%4 %)")
                        .arg(reading.title)
                        .arg(i + 1)
                        .arg(taxonomy.className(face.classIndex))
                        .arg(100 * p, 0, 'f', 1));
    }
    for (const QString &note : reading.notes)
        console.say(u"    "_s + note);
}

/// A name that is not there yet among those written now.
QString annotatedName(const QString &title, QSet<QString> &used)
{
    const QString base = QFileInfo(title).completeBaseName();
    QString name = base + u"-labelled.png"_s;
    for (int n = 2; used.contains(name); ++n)
        name = u"%1-%2-labelled.png"_s.arg(base).arg(n);
    used.insert(name);
    return name;
}

} // namespace

Result<PhotoModel> photoModel(const ProjectSession &session, const QString &run,
                              const QString &ensemble)
{
    PhotoModel model;
    if (!ensemble.isEmpty()) {
        const auto preset = presetOf(session, ensemble);
        if (!preset)
            return preset.error();
        model.id = u"ensemble:"_s + preset->name;
        model.title = preset->name;
        model.preset = *preset;
        for (const Ensemble::Member &member : preset->members) {
            if (member.weight <= 0)
                continue;
            const auto found = session.runs.find(member.runId);
            if (!found)
                return found.error();
            model.runs.append(*found);
        }
        return model;
    }
    const auto found = session.runs.find(run);
    if (!found)
        return found.error();
    model.id = found->id;
    model.title = found->id;
    model.runs = {*found};
    const std::vector<int> &rows = session.project->split().validationRows;
    const std::vector<int> truth = session.truthOf(rows);
    const SampleTable &samples = session.samples();
    for (size_t i = 0; i < rows.size(); ++i) {
        const QString dataset = samples.dataset(samples.datasetOf(rows[i])).spec().id;
        model.validationTruth[dataset + u':' + samples.path(rows[i])] = truth[i];
    }
    return model;
}

Result<QJsonObject> predictPhotos(const ProjectSession &session, const PhotoModel &model,
                                  const QStringList &files, const QString &detector,
                                  const QString &outFolder, Console &console)
{
    PhotoReader reader(model, session.taxonomy(), runClassifier());
    reader.setDetector(detector);
    if (!outFolder.isEmpty() && !QDir().mkpath(outFolder))
        return Error::failed(Cli::tr("The folder cannot be made"), outFolder,
                             Cli::tr("Choose a folder you may write to."));
    QJsonArray photos;
    QList<QStringList> table;
    QSet<QString> used;
    qint64 faces = 0;
    const auto done =
        runConsoleJob(console, Cli::tr("Reading photos"), [&](JobContext &job) -> Result<void> {
            for (const QString &file : files) {
                const auto reading = reader.readFile(file, job.stopToken());
                if (!reading) {
                    if (files.size() == 1 || reading.error().kind == ErrorKind::Cancelled)
                        return reading.error();
                    console.complain(reading.error().text());
                    continue;
                }
                QJsonArray found;
                for (const FaceReading &face : reading->faces)
                    found << jsonOfFace(face, session.taxonomy());
                faces += reading->framing == Framing::NoFaceFound ? 0 : found.size();
                photos << QJsonObject{{u"file"_s, file},
                                      {u"detector"_s, reading->detector},
                                      {u"face_found"_s, reading->framing != Framing::NoFaceFound},
                                      {u"calibrated"_s, reading->isCalibrated},
                                      {u"notes"_s, QJsonArray::fromStringList(reading->notes)},
                                      {u"faces"_s, found}};
                say(*reading, session.taxonomy(), console);
                job.report(photos.size(), files.size());
                if (outFolder.isEmpty())
                    continue;
                table += photoTableRows(*reading, session.taxonomy());
                const QString target = outFolder + u'/' + annotatedName(reading->title, used);
                if (auto written =
                        writePicture(target, annotatedPhoto(*reading, session.taxonomy()));
                    !written)
                    return written;
            }
            return {};
        });
    if (!done)
        return done.error();
    QJsonObject document{{u"run"_s, model.id}, {u"photos"_s, photos}, {u"faces"_s, faces}};
    if (!outFolder.isEmpty()) {
        const QString file = outFolder + u"/faces.csv"_s;
        if (auto written = writePhotoTable(file, table, session.taxonomy()); !written)
            return written.error();
        console.say(Cli::tr("Pictures and faces.csv: %1").arg(outFolder));
        document[u"out"_s] = outFolder;
    }
    return document;
}

} // namespace lw
