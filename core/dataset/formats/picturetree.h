// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/dataset/datasetindex.h"

#include <functional>
#include <optional>

namespace lw {

/// All pictures below a folder, for layouts whose labels are in folder and file names.
struct PictureTree
{
    QStringList paths; ///< relative to the root, with '/', sorted
    int ignored = 0; ///< companions and files that are no pictures
    bool isCut = false; ///< there were more than `most`

    /// Links are not followed, hidden folders not entered. `most` < 0: all of them.
    [[nodiscard]] static PictureTree of(const QString &root, qsizetype most = -1,
                                        std::stop_token stop = {});
};

/// Walks the tree, asks `read` what each path says (nothing: it recorded why and the picture is
/// left out), checks the pictures and adds them. `regroup` (may be empty) sees the records last.
using PathReader = std::function<std::optional<SampleRecord>(const QString &path)>;
using RecordPass = std::function<Result<void>(std::vector<SampleRecord> &records)>;
[[nodiscard]] Result<void> scanTree(DatasetIndex::Builder &builder, const QString &rootPath,
                                    JobContext &job, const PathReader &read,
                                    const RecordPass &regroup = {});

/// Whether a folder right below holds a table: then it is a data set of its own, and its pictures
/// are none of a layout that is told by names alone.
[[nodiscard]] bool isAboveTables(const QString &root);

/// A person's key that no other data set has: equal keys of two data sets mean one person.
[[nodiscard]] QString ownPersonKey(const DatasetSpec &spec, const QString &name);

/// "a/b/26_0_3_2017.jpg.chip.jpg" -> "26_0_3_2017": what people and programs append is cut off.
[[nodiscard]] QString nameStem(const QString &path);

/// "With-Mask" -> "with_mask".
[[nodiscard]] QString plainFolderName(const QString &name);

} // namespace lw
