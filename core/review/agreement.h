// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"

#include <stop_token>

namespace lw {

/// How far two judges agree beyond chance on one attribute (or on the class).
struct Agreement
{
    QString attribute; ///< empty: the whole class
    int images = 0; ///< that both judged
    int agreed = 0;
    std::optional<double> kappa; ///< nothing when chance alone explains everything
};

/// Cohen's kappa (Cohen: A coefficient of agreement for nominal scales, 1960) of counts
/// [first's value][second's value]; nothing without images or when both always say the same one.
[[nodiscard]] std::optional<double> cohenKappa(const std::vector<std::vector<int>> &counts);

/// Pairs of complete judgements of the same images, [n] each.
struct JudgedPair
{
    int row = -1;
    AttributeValues first = noValues, second = noValues;
};
/// One entry per attribute, and the class last.
[[nodiscard]] std::vector<Agreement> agreementsOf(const std::vector<JudgedPair> &pairs,
                                                  const Taxonomy &taxonomy);

struct ReviewerAgreement
{
    QString first, second; ///< reviewers
    std::vector<Agreement> agreements; ///< per attribute, and the class last
};
/// Every two reviewers who decided on the same images; most common images first. Of several
/// decisions of one reviewer on one image the latest live one counts.
[[nodiscard]] std::vector<ReviewerAgreement> reviewerAgreements(const LabelView &labels,
                                                                const ReviewColumns &columns,
                                                                const std::stop_token &stop = {});

} // namespace lw
