// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/consolejob.h"
#include "app/commands/datasetoptions.h"
#include "app/commands/jsontext.h"
#include "core/project/project.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct NamedRole
{
    QString option; ///< --labelled
    DatasetRole role;
    QString id; ///< of the first data set of this role
};

QList<NamedRole> roles()
{
    return {{u"labelled"_s, DatasetRole::Labelled, u"train"_s},
            {u"pool"_s, DatasetRole::Pool, u"pool"_s},
            {u"eval"_s, DatasetRole::Evaluation, u"eval"_s}};
}

Result<ProjectConfig> configFor(const CommandLine &line, const QString &folder)
{
    ProjectConfig config;
    config.personConstant = {u"gender"_s, u"age"_s};
    for (const NamedRole &named : roles()) {
        int number = 0;
        for (const QString &path : line.values(named.option)) {
            if (!QFileInfo(path).isDir()) {
                Error error =
                    Error::badInput(Cli::tr("The folder is not there"), path, 0,
                                    Cli::tr("Check the path after --%1.").arg(named.option));
                error.kind = ErrorKind::NotFound;
                return error;
            }
            const QString absolute = QDir(path).absolutePath();
            auto spec =
                specForFolder(absolute, named.role, config.taxonomy, line.value(u"format"_s));
            if (!spec)
                return spec.error();
            spec->id = ++number == 1 ? named.id : u"%1-%2"_s.arg(named.id).arg(number);
            // Below the project a path moves with it; elsewhere it stays absolute.
            const QString relative =
                QDir(folder).relativeFilePath(QDir(folder).absoluteFilePath(spec->root));
            if (!relative.startsWith(".."_L1))
                spec->root = relative;
            config.datasets << *spec;
        }
    }
    if (auto applied = applyDatasetOptions(line, config.datasets); !applied)
        return applied.error();
    return config;
}

CommandOutcome runInit(const CommandLine &line, Console &console)
{
    if (!line.has(u"labelled"_s) && !line.has(u"pool"_s) && !line.has(u"eval"_s))
        return CommandOutcome::usage(
            Cli::tr("At least one folder is needed: --labelled, --pool or --eval"));
    const QString folder = QDir(line.positional(0)).absolutePath();
    if (QFileInfo::exists(ProjectPaths{folder}.config())) {
        return Error::badInput(Cli::tr("There is a project already"), ProjectPaths{folder}.config(),
                               0, Cli::tr("Choose another folder, or open this one."));
    }
    const auto config = configFor(line, folder);
    if (!config)
        return config.error();
    const auto project =
        runConsoleJob(console, Cli::tr("Looking at the pictures"),
                      [&](JobContext &job) { return Project::create(folder, *config, job); });
    if (!project)
        return project.error();

    QJsonArray datasets;
    qsizetype problems = 0;
    const auto samples = (*project)->samples();
    for (int d = 0; d < samples->datasetCount(); ++d) {
        tellDataset(samples->dataset(d), (*project)->taxonomy(), console);
        datasets << describeDataset(samples->dataset(d), (*project)->taxonomy());
        problems += samples->dataset(d).problems().size();
    }
    QJsonArray warnings;
    for (const Error &warning : (*project)->warnings()) {
        console.complain(warning.text());
        warnings << toJson(warning);
    }
    const Split &split = (*project)->split();
    for (const QString &warning : split.warnings) {
        console.say(warning);
        warnings << warning;
    }
    console.say(Cli::tr("Split by person: %1 images to train on, %2 to validate on.")
                    .arg(split.trainRows.size())
                    .arg(split.validationRows.size()));
    console.say(Cli::tr("%n problem(s) in all; the rest is imported.", nullptr, int(problems)));
    console.say(Cli::tr("Project: %1").arg(folder));
    console.print({{u"project"_s, folder},
                   {u"datasets"_s, datasets},
                   {u"problems"_s, problems},
                   {u"train_images"_s, qint64(split.trainRows.size())},
                   {u"validation_images"_s, qint64(split.validationRows.size())},
                   {u"warnings"_s, warnings}});
    return {};
}

} // namespace

Command initCommand()
{
    return {
        .name = u"init"_s,
        .summary = Cli::tr("make a project from folders of pictures and list every problem"),
        .arguments = u"PROJECT --labelled DIR [--pool DIR] [--eval DIR]"_s,
        .options =
            QList<CommandOption>{
                {u"labelled"_s, u"DIR"_s, Cli::tr("data set with labels"), true},
                {u"pool"_s, u"DIR"_s, Cli::tr("data set to be pseudo-labelled and reviewed"), true},
                {u"eval"_s, u"DIR"_s, Cli::tr("data set to be predicted for the submission"), true},
                {u"format"_s, u"NAME"_s, Cli::tr("force a format instead of recognising it")}}
            + datasetOptions(),
        .run = runInit,
        .details = {}};
}

} // namespace lw
