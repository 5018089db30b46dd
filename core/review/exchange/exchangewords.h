// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/review/reviewfilter.h"

#include <QHash>
#include <QJsonDocument>

namespace lw {

struct ExchangeText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Exchange)
};

/// Finds samples by the names that other programs give pictures: the path in the data set, with or
/// without the data set before it, an absolute path or a URL, an ending of the path that is unique,
/// or a file name that only one sample has.
class SampleNames
{
public:
    explicit SampleNames(const ReviewColumns &columns);
    [[nodiscard]] int rowOf(const QString &name) const; ///< -1: none, or not unique

private:
    const ReviewColumns &m_columns;
    QHash<QString, int> m_byFileName; ///< -2: several
    QHash<QString, std::vector<int>> m_several;
};

/// Stable words of the files, never translated: "accepted", ...
[[nodiscard]] QString stateWord(ReviewState state);
[[nodiscard]] QString sourceWord(LabelSource source);
/// Header and cells of one sample as the CSV has them.
[[nodiscard]] QStringList exchangeHeader(const Taxonomy &taxonomy);
/// The class that a name of other programs means: a class's name, its number, or a folder that
/// exportedClassFolder made; unknownValue: none.
[[nodiscard]] int classNamed(const QString &name, const Taxonomy &taxonomy);
/// "04_wear_male_from-60": a folder's name that every system takes.
[[nodiscard]] QString exportedClassFolder(int classIndex, const Taxonomy &taxonomy);

[[nodiscard]] Result<QJsonDocument> readJson(const QString &file);
/// Written beside, then renamed.
[[nodiscard]] Result<void> writeWhole(const QString &file, const QByteArray &content);
/// Rows asked for: all when the list is empty.
[[nodiscard]] std::vector<int> rowsOrAll(const std::vector<int> &rows,
                                         const ReviewColumns &columns);

} // namespace lw
