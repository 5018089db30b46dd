// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/adddataset.h"

#include "core/dataset/datasetorigin.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct AddDatasetText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Project)
};

QString absoluteRoot(const ProjectPaths &paths, const QString &root)
{
    return QDir::cleanPath(QDir(paths.root).absoluteFilePath(root));
}

/// What is wrong with adding it, or nothing.
std::optional<Error> obstacle(const ProjectConfig &config, const ProjectPaths &paths,
                              const DatasetSpec &spec)
{
    const QString root = absoluteRoot(paths, spec.root);
    if (!QFileInfo(root).isDir())
        return Error{.kind = ErrorKind::NotFound,
                     .what = AddDatasetText::tr("There is no such folder"),
                     .file = root,
                     .wayOut = AddDatasetText::tr("Check the path.")};
    for (const DatasetSpec &other : config.datasets) {
        if (other.id.compare(spec.id, Qt::CaseInsensitive) == 0)
            return Error::badInput(
                AddDatasetText::tr("Two data sets have the id \"%1\"").arg(spec.id), root, 0,
                AddDatasetText::tr("Give one of them another name."));
        if (absoluteRoot(paths, other.root) == root)
            return Error::badInput(
                AddDatasetText::tr("The folder is the data set \"%1\" already").arg(other.id), root,
                0, AddDatasetText::tr("Scan the data again to find new pictures in it."));
    }
    return {};
}

} // namespace

Result<std::shared_ptr<const Project>> addDataset(const QString &projectFolder, DatasetSpec spec,
                                                  JobContext &job)
{
    const ProjectPaths paths{QDir::cleanPath(QDir(projectFolder).absolutePath())};
    const auto before = ProjectConfig::read(paths.config());
    if (!before)
        return before.error();
    ProjectConfig config = *before;
    if (spec.id.isEmpty())
        spec.id = freeDatasetId(config.datasets, spec.role);
    if (const auto wrong = obstacle(config, paths, spec))
        return *wrong;
    // Inside the project or beside it a path moves with it; elsewhere it stays absolute.
    const QString root = absoluteRoot(paths, spec.root);
    const QString parent = QFileInfo(paths.root).path();
    const bool isNear = parent != u"/" && root.startsWith(parent + u'/');
    spec.root = isNear ? QDir(paths.root).relativeFilePath(root) : root;
    const bool anyLabelled =
        std::any_of(config.datasets.cbegin(), config.datasets.cend(),
                    [](const DatasetSpec &d) { return d.role == DatasetRole::Labelled; });
    if (spec.role == DatasetRole::Labelled && anyLabelled)
        spec.options.insert(heldOutOption, u"false"_s);
    config.datasets.append(spec);
    // An index of an earlier data set of this id would be taken for the new one's.
    QFile::remove(paths.indexFile(spec.id));
    if (auto written = config.write(paths.config()); !written)
        return written.error();
    auto opened = Project::open(paths.root, job);
    if (!opened) {
        if (auto restored = before->write(paths.config()); !restored)
            return restored.error();
    }
    return opened;
}

QString freeDatasetId(const QList<DatasetSpec> &taken, DatasetRole role)
{
    const QString usual = role == DatasetRole::Labelled ? u"train"_s
        : role == DatasetRole::Pool                     ? u"pool"_s
                                                        : u"eval"_s;
    const auto isTaken = [&taken](const QString &id) {
        return std::any_of(taken.begin(), taken.end(), [&id](const DatasetSpec &spec) {
            return spec.id.compare(id, Qt::CaseInsensitive) == 0;
        });
    };
    QString id = usual;
    for (int n = 2; isTaken(id); ++n)
        id = usual + QString::number(n);
    return id;
}

} // namespace lw
