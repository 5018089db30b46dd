// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/predictions.h"
#include "core/taxonomy/taxonomy.h"

namespace lw {

/// Predictions that some other program wrote as a table.
struct ImportedPredictions
{
    Predictions predictions;
    bool onlyClasses = false; ///< the table names a class, no probabilities
    int unmatched = 0; ///< rows that name no image of the data
    QList<Error> problems; ///< of rows that were set aside; at most a hundred
};

/// Reads a CSV with one row an image. The image is in a column path, ImageID, image, file, name or
/// id (a relative path or a file name that is unique among `rows`). Probabilities (or logits) are
/// in K columns called by the class names, 0..K-1 or p0..; without them the class is in a column
/// ans, class, label or prediction, as a number or a name, and counts as nearly certain. Rows with
/// something wrong are set aside and told. `rows` are those of `datasetId` (a data set's id, or
/// "val"). Error: no column fits, or no row can be used.
[[nodiscard]] Result<ImportedPredictions>
readPredictionsCsv(const QString &file, const SampleTable &samples, const std::vector<int> &rows,
                   const QString &datasetId, const Taxonomy &taxonomy);

/// A member of ensembles that is no run: imported/<name>/predictions/<data>.safetensors in the
/// project.
struct ImportedMember
{
    QString id; ///< "csv:<name>", as presets name it
    QString name;
    QString folder;
};
[[nodiscard]] QString importedFolder(const QString &projectRoot, const QString &name);
[[nodiscard]] bool isImportedId(const QString &id);
[[nodiscard]] QList<ImportedMember> importedMembers(const QString &projectRoot);
/// Keeps predictions as the member `name`; those of other data stay.
[[nodiscard]] Result<ImportedMember> saveImported(const QString &projectRoot, const QString &name,
                                                  Predictions predictions);
/// Predictions of a member for one data set. Error: there are none.
[[nodiscard]] Result<Predictions> loadImported(const QString &projectRoot, const QString &id,
                                               const QString &datasetId);

} // namespace lw
