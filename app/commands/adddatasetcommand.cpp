// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/consolejob.h"
#include "app/commands/datasetoptions.h"
#include "app/commands/jsontext.h"
#include "core/project/adddataset.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct AddedFolder
{
    DatasetRole role = DatasetRole::Labelled;
    QString path;
};

/// The one folder that was typed, with its role.
Result<AddedFolder> addedFolder(const CommandLine &line)
{
    QList<AddedFolder> folders;
    for (const QString &path : line.values(u"labelled"_s))
        folders.append({DatasetRole::Labelled, path});
    for (const QString &path : line.values(u"pool"_s))
        folders.append({DatasetRole::Pool, path});
    for (const QString &path : line.values(u"eval"_s))
        folders.append({DatasetRole::Evaluation, path});
    if (folders.size() != 1)
        return Error::badInput(Cli::tr("One folder is needed: --labelled, --pool or --eval"), {}, 0,
                               Cli::tr("Add several data sets one after the other."));
    if (!QFileInfo(folders.first().path).isDir()) {
        Error error = Error::badInput(Cli::tr("The folder is not there"), folders.first().path, 0,
                                      Cli::tr("Check the path."));
        error.kind = ErrorKind::NotFound;
        return error;
    }
    return folders.first();
}

Result<DatasetSpec> specOf(const CommandLine &line, const ProjectConfig &config)
{
    static const QRegularExpression usable(u"^[A-Za-z0-9][A-Za-z0-9_.-]*$"_s);
    const auto folder = addedFolder(line);
    if (!folder)
        return folder.error();
    auto spec = specForFolder(QDir(folder->path).absolutePath(), folder->role, config.taxonomy,
                              line.value(u"format"_s));
    if (!spec)
        return spec.error();
    spec->id = line.value(u"id"_s, freeDatasetId(config.datasets, spec->role));
    if (!usable.match(spec->id).hasMatch())
        return Error::badInput(
            Cli::tr("The id \"%1\" may only hold letters, digits, _, - and .").arg(spec->id));
    QList<DatasetSpec> one{*spec};
    if (auto applied = applyDatasetOptions(line, one); !applied)
        return applied.error();
    return one.first();
}

CommandOutcome runAddDataset(const CommandLine &line, Console &console)
{
    const QString folder = QDir(line.positional(0)).absolutePath();
    const auto config = ProjectConfig::read(ProjectPaths{folder}.config());
    if (!config)
        return config.error();
    const auto spec = specOf(line, *config);
    if (!spec)
        return spec.error();
    const auto project =
        runConsoleJob(console, Cli::tr("Looking at the pictures"),
                      [&](JobContext &job) { return addDataset(folder, *spec, job); });
    if (!project)
        return project.error();
    const SampleTable &samples = *(*project)->samples();
    const DatasetIndex &added = samples.dataset(samples.datasetIndex(spec->id));
    const QJsonObject described = describeDataset(added, (*project)->taxonomy());
    tellDataset(added, (*project)->taxonomy(), console);
    const Split &split = (*project)->split();
    console.say(Cli::tr("Split by person: %1 images to train on, %2 to validate on.")
                    .arg(split.trainRows.size())
                    .arg(split.validationRows.size()));
    console.print({{u"project"_s, folder},
                   {u"dataset"_s, described},
                   {u"train_images"_s, qint64(split.trainRows.size())},
                   {u"validation_images"_s, qint64(split.validationRows.size())}});
    return {};
}

} // namespace

Command addDatasetCommand()
{
    return {
        .name = u"add-dataset"_s,
        .summary = Cli::tr("add a data set to a project; labels, runs and held-out people stay"),
        .arguments = u"PROJECT --labelled DIR | --pool DIR | --eval DIR"_s,
        .options =
            QList<CommandOption>{
                {u"labelled"_s, u"DIR"_s, Cli::tr("data set with labels, also of some attributes"),
                 true},
                {u"pool"_s, u"DIR"_s, Cli::tr("data set to be pseudo-labelled and reviewed"), true},
                {u"eval"_s, u"DIR"_s, Cli::tr("data set to be predicted for the submission"), true},
                {u"id"_s, u"NAME"_s, Cli::tr("name of the data set in the project")},
                {u"format"_s, u"NAME"_s, Cli::tr("force a format instead of recognising it")}}
            + datasetOptions(),
        .run = runAddDataset,
        .details = {}};
}

} // namespace lw
