// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/dataset/datasetorigin.h"

#include <memory>

namespace lw {

/// Whether a folder looks like a format, and why.
struct Recognition
{
    int score = 0; ///< 0: no, 100: certain
    QString why; ///< "train.csv with id, gender, race, age, path"
    QString root; ///< the folder that holds the layout (may lie one level below the dropped one)
};

/// One data set layout on disk. Implementations are stateless; one .cpp each in formats/, one line
/// in formatregistry.cpp.
class DatasetFormat
{
public:
    virtual ~DatasetFormat() = default;
    [[nodiscard]] virtual QString name() const = 0; ///< "aistages"
    [[nodiscard]] virtual QString title() const = 0; ///< translated, for people
    [[nodiscard]] virtual DatasetRole usualRole() const = 0;
    [[nodiscard]] virtual Recognition recognise(const QString &folder) const = 0;
    /// Options with which a folder would be read (type_map, columns): looks into `root` unless that
    /// is empty.
    [[nodiscard]] virtual QVariantMap defaultOptions(const Taxonomy &,
                                                     const QString & /*root*/ = {}) const
    {
        return {};
    }
    /// Where a public data set of this layout usually comes from; empty for layouts of anybody.
    [[nodiscard]] virtual DatasetOrigin usualOrigin() const { return {}; }
    /// Reads tables, walks the folder, checks every picture's head and tail. Problems are recorded
    /// in the builder, never thrown; an Error means that nothing could be read at all.
    [[nodiscard]] virtual Result<void> scan(const Taxonomy &taxonomy,
                                            DatasetIndex::Builder &builder, const DatasetSpec &spec,
                                            const QString &rootPath, JobContext &job) const = 0;
};

/// All formats, in the order in which they are tried.
[[nodiscard]] const std::vector<std::unique_ptr<DatasetFormat>> &formatRegistry();
[[nodiscard]] const DatasetFormat *formatByName(const QString &name);
/// Best match for a dropped folder; NotFound (with what was looked for) when none fits.
[[nodiscard]] Result<std::pair<const DatasetFormat *, Recognition>>
recogniseFormat(const QString &folder);
/// All data sets in a dropped folder: itself, or those one level below. May be empty.
[[nodiscard]] QList<std::pair<const DatasetFormat *, Recognition>>
recogniseAllFormats(const QString &folder);
/// Scans one data set. `rootPath` is absolute.
[[nodiscard]] Result<std::shared_ptr<const DatasetIndex>> scanDataset(const Taxonomy &taxonomy,
                                                                      const DatasetSpec &spec,
                                                                      const QString &rootPath,
                                                                      JobContext &job);

} // namespace lw
