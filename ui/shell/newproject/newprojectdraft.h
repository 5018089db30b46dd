// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/dataset/datasetorigin.h"
#include "core/dataset/formats/csvlabels.h"
#include "core/project/project.h"

#include <QObject>

#include <memory>
#include <optional>

namespace lw {

/// One data set of a project that is being put together.
struct DraftDataset
{
    enum class State { Scanning, Ready, Failed };
    DatasetSpec spec; ///< with an absolute root
    QString title; ///< of the format
    QString why; ///< what it was recognised by
    QStringList tables; ///< of the folder, when it is read by a table
    std::optional<CsvColumns> columns; ///< of the table that is read
    State state = State::Scanning;
    std::shared_ptr<const DatasetIndex> index; ///< when Ready
    Error error; ///< when Failed
    JobId job = 0;
    qint64 done = 0, total = 0; ///< pictures, while scanning
};

/// What the New project dialog collects: folders are recognised and scanned in the background.
class NewProjectDraft : public QObject
{
    Q_OBJECT

public:
    /// With a project its data sets are added to that instead of making a new one.
    NewProjectDraft(JobSystem *jobs, std::shared_ptr<const Project> project, QObject *parent);
    ~NewProjectDraft() override; ///< cancels what still runs

    [[nodiscard]] const std::vector<DraftDataset> &datasets() const { return m_datasets; }
    [[nodiscard]] const Taxonomy &taxonomy() const { return m_taxonomy; }
    [[nodiscard]] const std::shared_ptr<const Project> &project() const { return m_project; }
    [[nodiscard]] bool isAddition() const { return m_project != nullptr; }
    [[nodiscard]] bool isBusy() const; ///< recognising or scanning
    [[nodiscard]] bool isReady() const; ///< something is there, and all of it was scanned
    [[nodiscard]] JobSystem *jobs() const { return m_jobs; }

    /// Adds the data sets found in a folder (or one level below it).
    void addFolder(const QString &folder);
    void remove(int dataset);
    void setRole(int dataset, DatasetRole role);
    void setTypeMap(int dataset, const QVariantMap &typeMap);
    /// All options of a data set; scans it again when they changed.
    void setOptions(int dataset, const QVariantMap &options);
    void setOrigin(int dataset, const DatasetOrigin &origin);
    /// Reads another table of the folder, with options guessed anew.
    void setTable(int dataset, const QString &table);
    /// Bounds of the ordered attribute; its values are named after them. Scans again.
    void setAgeBounds(int first, int second);
    [[nodiscard]] ProjectConfig config() const;

    /// Makes the project (or adds to the one there is; `folder` is then its own) in the background;
    /// `created` or `createFailed` follows.
    void create(const QString &folder);
    void cancelCreate();

Q_SIGNALS:
    void changed(); ///< data sets came, went or changed state
    void progressed(); ///< only numbers moved
    void notRecognised(const lw::Error &error);
    void createProgressed(const lw::JobInfo &job);
    void created(const QString &folder);
    void createFailed(const lw::Error &error);

private:
    void scan(int dataset);
    void addRecognised(std::vector<DraftDataset> found);
    void takeScan(JobId job, const JobInfo &info, std::shared_ptr<const DatasetIndex> index);
    [[nodiscard]] QString freeId(DatasetRole role) const;
    void followJob(const JobInfo &job);

    JobSystem *m_jobs;
    std::shared_ptr<const Project> m_project; ///< null: a new one
    Taxonomy m_taxonomy = Taxonomy::maskGenderAge();
    std::vector<DraftDataset> m_datasets;
    QList<JobId> m_recognising;
    JobId m_creating = 0;
};

} // namespace lw
