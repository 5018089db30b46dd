// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/csvtable.h"
#include "core/review/reviewcsv.h"

#include <functional>

namespace lw {

/// What an export writes.
struct ExchangeExport
{
    QString target; ///< a file, or a folder that is made
    const LabelView *labels = nullptr;
    const ReviewColumns *columns = nullptr;
    std::vector<int> rows; ///< empty: all
    bool copyPictures = false; ///< ImageFolder: copies instead of symbolic links
};

/// One way in and out for labels. To add one: a .cpp in this folder, a line in the registry.
struct ExchangeFormat
{
    QString id; ///< stable: "csv", "imagefolder", "coco", "labelstudio"
    QString title; ///< translated
    QString suffix; ///< "csv", "json"; empty: a folder
    /// Returns how many samples were written. What is there already is replaced only when it is a
    /// file; a folder must be new or empty.
    std::function<Result<int>(const ExchangeExport &, JobContext &)> write;
    /// Reads into a table with the columns of the CSV (dataset, path, class or attributes, state,
    /// confidence); `suggestions`: what models said, where the format tells it apart.
    std::function<Result<CsvTable>(const QString &file, const ReviewColumns &, bool suggestions,
                                   JobContext &)>
        read;
    /// Whether a file or folder is of this format, from its beginning.
    std::function<bool(const QString &file)> recognises;
};

/// In the order of menus. One line each in exchangeregistry.cpp.
[[nodiscard]] const std::vector<ExchangeFormat> &exchangeFormats();
/// By id; null: none.
[[nodiscard]] const ExchangeFormat *exchangeFormat(const QString &id);
/// The format of a file or folder that is there; an Error lists what there is.
[[nodiscard]] Result<const ExchangeFormat *> recognisedExchange(const QString &file);

/// Writes labels; `formatId` empty: by the target's ending. Returns how many samples. Cancelled, it
/// leaves what was at the target (of a folder: what was placed so far).
[[nodiscard]] Result<int> exportLabels(const QString &formatId, const ExchangeExport &what,
                                       JobContext &job);
/// The dry run of an import of any format (`formatId` empty: recognised).
[[nodiscard]] Result<ImportPlan> planExchangeImport(const QString &formatId, const QString &file,
                                                    const LabelView &labels,
                                                    const ReviewColumns &columns, ImportAs as,
                                                    const QString &reviewer, JobContext &job);

// One per file of this folder.
[[nodiscard]] ExchangeFormat csvExchange();
[[nodiscard]] ExchangeFormat imageFolderExchange();
[[nodiscard]] ExchangeFormat cocoExchange();
[[nodiscard]] ExchangeFormat labelStudioExchange();

} // namespace lw
