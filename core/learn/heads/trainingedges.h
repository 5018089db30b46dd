// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/runconfig.h"
#include "core/taxonomy/taxonomy.h"

namespace lw {

/// Where training draws the edges of the ordered attribute (age): a view on the numbers behind the
/// labels that changes no label and no figure. "58 and over as old", or "without the 27-29 and
/// 57-59 bands".
class TrainingEdges
{
public:
    TrainingEdges(const Taxonomy &taxonomy, const RunConfig &config);

    /// Error: an edge is asked for that does not lie above the one before it, or there is no
    /// attribute with bounds.
    [[nodiscard]] Result<void> check() const;
    /// The attribute with bounds (the ordered one first), or -1.
    [[nodiscard]] int attribute() const { return m_attribute; }
    /// The edges in training; those of the taxonomy but for the last.
    [[nodiscard]] const QList<int> &bounds() const { return m_bounds; }
    /// Value in training of a sample with this number and this label; unknownValue: it is left out.
    /// A number that contradicts the label (a person corrected it) decides nothing.
    [[nodiscard]] int valueOf(double number, int value) const;
    /// True when the number is known (not negative) and agrees with the label by the taxonomy's own
    /// bounds.
    [[nodiscard]] bool agrees(double number, int value) const;

private:
    int m_attribute = -1;
    int m_margin = 0, m_wish = 0;
    QList<int> m_trueBounds, m_bounds;
};

} // namespace lw
