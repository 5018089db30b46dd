// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/dataset/sampletable.h"
#include "core/dataset/split.h"
#include "core/taxonomy/taxonomy.h"

#include <QVariantMap>

namespace lw {

/// project.yaml, see DESIGN.md section 4.
struct ProjectConfig
{
    Taxonomy taxonomy = Taxonomy::maskGenderAge();
    /// Attributes that must agree across one person's images.
    QStringList personConstant{QStringLiteral("gender"), QStringLiteral("age")};
    QList<DatasetSpec> datasets;
    ValidationSpec validation;
    QString defaultRecipe; ///< name of a recipe, may be empty

    /// Error names the file and the line.
    [[nodiscard]] static Result<ProjectConfig> read(const QString &file);
    /// Written beside, synced and renamed.
    [[nodiscard]] Result<void> write(const QString &file) const;
};

/// Paths inside a project folder.
struct ProjectPaths
{
    QString root; ///< absolute
    [[nodiscard]] QString config() const { return root + QStringLiteral("/project.yaml"); }
    [[nodiscard]] QString labels() const { return root + QStringLiteral("/labels.sqlite"); }
    [[nodiscard]] QString runs() const { return root + QStringLiteral("/runs"); }
    [[nodiscard]] QString exports() const { return root + QStringLiteral("/exports"); }
    [[nodiscard]] QString cache() const { return root + QStringLiteral("/cache"); }
    [[nodiscard]] QString thumbnails() const { return cache() + QStringLiteral("/thumbnails"); }
    [[nodiscard]] QString indexFile(const QString &datasetId) const
    {
        return cache() + QStringLiteral("/index/%1.lwindex").arg(datasetId);
    }
};

/// An opened project: configuration, samples and split. Immutable; labels and runs have their
/// stores.
class Project
{
public:
    /// Makes the folder and project.yaml from recognised data sets, scans them and saves the
    /// indexes.
    [[nodiscard]] static Result<std::shared_ptr<const Project>>
    create(const QString &folder, ProjectConfig config, JobContext &job);
    /// Reads project.yaml (a folder or the file itself) and the cached indexes; a data set without
    /// one is scanned. A data set whose folder is gone opens from its index and is in `warnings()`.
    [[nodiscard]] static Result<std::shared_ptr<const Project>> open(const QString &path,
                                                                     JobContext &job);
    /// Scans all data sets again and opens the result.
    [[nodiscard]] static Result<std::shared_ptr<const Project>> rescan(const QString &path,
                                                                       JobContext &job);

    [[nodiscard]] const ProjectPaths &paths() const { return m_paths; }
    [[nodiscard]] const ProjectConfig &config() const { return m_config; }
    [[nodiscard]] const Taxonomy &taxonomy() const { return m_config.taxonomy; }
    [[nodiscard]] std::shared_ptr<const SampleTable> samples() const { return m_samples; }
    [[nodiscard]] const Split &split() const { return m_split; }
    [[nodiscard]] const QList<Error> &warnings() const { return m_warnings; }
    [[nodiscard]] QString name() const;

private:
    static Result<std::shared_ptr<const Project>> load(const QString &path, bool scanAgain,
                                                       JobContext &job);

    ProjectPaths m_paths;
    ProjectConfig m_config;
    std::shared_ptr<const SampleTable> m_samples;
    Split m_split;
    QList<Error> m_warnings;
};

/// Makes a DatasetSpec (id, role, format, root, default options) for a dropped folder.
[[nodiscard]] Result<DatasetSpec> specForFolder(const QString &folder, DatasetRole role,
                                                const Taxonomy &taxonomy,
                                                const QString &format = {});

} // namespace lw
