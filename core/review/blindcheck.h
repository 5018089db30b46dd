// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/agreement.h"

namespace lw {

/// One blind repeat: a decided picture was judged again without seeing its label.
struct BlindAnswer
{
    QDateTime time; ///< UTC
    QString reviewer; ///< who answered
    int row = -1;
    QString decidedBy; ///< whose decision was checked
    int before = unknownValue; ///< class as decided
    int answer = unknownValue; ///< class as judged now
};

/// Where a project keeps its blind answers.
[[nodiscard]] inline QString blindChecksFile(const QString &projectRoot)
{
    return projectRoot + QStringLiteral("/blind-checks.csv");
}
/// Appends to the project's list of blind answers (CSV, one line each, never rewritten). The labels
/// stay as they are: a repeat measures, it does not decide.
[[nodiscard]] Result<void> appendBlindAnswer(const QString &file, const BlindAnswer &answer,
                                             const SampleTable &samples);
/// All answers on pictures that are still there; none when there is no file.
[[nodiscard]] Result<std::vector<BlindAnswer>> readBlindAnswers(const QString &file,
                                                                const SampleTable &samples);

/// How reliable one reviewer's decisions proved.
struct Reliability
{
    QString decidedBy, checkedBy; ///< the same name: with themselves
    std::vector<Agreement> agreements; ///< per attribute, the class last
    std::vector<int> differing; ///< rows
};
/// By pair of names, most repeats first; of several repeats of a picture the latest counts.
[[nodiscard]] std::vector<Reliability> reliabilities(const std::vector<BlindAnswer> &answers,
                                                     const Taxonomy &taxonomy);

} // namespace lw
