// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labelstore.h"

#include <QCoreApplication>

namespace lw {

/// What the labelling keys do to any number of samples: each makes one batch, so one undo step.
/// The batch is empty when nothing of it applies (`skipped` tells how many samples that were).
class LabelActions
{
    Q_DECLARE_TR_FUNCTIONS(lw::LabelActions)

public:
    struct Outcome
    {
        LabelBatch batch;
        int skipped = 0;
    };

    LabelActions(const LabelStore &labels, QString reviewer);

    [[nodiscard]] Outcome setValue(const std::vector<int> &rows, int attribute, int value) const;
    [[nodiscard]] Outcome setClass(const std::vector<int> &rows, int classIndex) const;
    /// Keeps the current label; samples whose label is incomplete are skipped.
    [[nodiscard]] Outcome keep(const std::vector<int> &rows) const;
    /// Samples without a suggestion are skipped.
    [[nodiscard]] Outcome takeSuggestion(const std::vector<int> &rows) const;
    [[nodiscard]] Outcome exclude(const std::vector<int> &rows) const;
    [[nodiscard]] Outcome unsure(const std::vector<int> &rows) const;
    /// Takes back every decision: unreviewed again.
    [[nodiscard]] Outcome reset(const std::vector<int> &rows) const;
    /// Accepts the suggestion of unreviewed samples at or above its class's threshold [K].
    [[nodiscard]] Outcome acceptAbove(const std::vector<int> &rows,
                                      const std::vector<float> &thresholds) const;

private:
    [[nodiscard]] LabelBatch batch(QString title) const;
    [[nodiscard]] Outcome plain(const std::vector<int> &rows, LabelEventKind kind,
                                QString title) const;
    [[nodiscard]] LabelChange accepting(int row, int classIndex) const;
    [[nodiscard]] quint8 fullMask() const;

    const LabelStore &m_labels;
    QString m_reviewer;
};

} // namespace lw
