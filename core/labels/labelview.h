// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"
#include "core/labels/label.h"
#include "core/labels/labeljournal.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace lw {

/// What exports, imports and comparisons read of labels: the store itself, or a copy of it as it
/// was at one moment (LabelSnapshot).
class LabelView
{
public:
    virtual ~LabelView() = default;

    [[nodiscard]] virtual const SampleTable &samples() const = 0;
    [[nodiscard]] virtual const Taxonomy &taxonomy() const = 0;
    [[nodiscard]] virtual std::span<const CurrentLabel> labels() const = 0; ///< one per row
    [[nodiscard]] virtual const QStringList &suggestionSources() const = 0;
    /// The latest decision of a person that counts; nothing when there is none.
    [[nodiscard]] virtual std::optional<LabelEvent> lastDecision(int row) const = 0;
    /// The row's events, newest last, undone ones marked; without the undos themselves, so that it
    /// costs only what the row has (LabelStore::history has them, too).
    [[nodiscard]] virtual std::vector<LabelEvent> events(int row) const = 0;

    [[nodiscard]] const CurrentLabel &label(int row) const { return labels()[size_t(row)]; }
};

/// A copy that another thread may read while the store goes on: a few milliseconds for 50,000
/// labels.
class LabelSnapshot final : public LabelView
{
public:
    LabelSnapshot(std::shared_ptr<const SampleTable> samples, Taxonomy taxonomy,
                  std::vector<CurrentLabel> labels, std::vector<qint32> sampleOfRow,
                  LabelJournal journal);

    [[nodiscard]] const SampleTable &samples() const override { return *m_samples; }
    [[nodiscard]] const Taxonomy &taxonomy() const override { return m_taxonomy; }
    [[nodiscard]] std::span<const CurrentLabel> labels() const override { return m_labels; }
    [[nodiscard]] const QStringList &suggestionSources() const override;
    [[nodiscard]] std::optional<LabelEvent> lastDecision(int row) const override;
    [[nodiscard]] std::vector<LabelEvent> events(int row) const override;

private:
    std::shared_ptr<const SampleTable> m_samples;
    Taxonomy m_taxonomy;
    std::vector<CurrentLabel> m_labels;
    std::vector<qint32> m_sampleOfRow; ///< id in the journal, 0: no event yet
    LabelJournal m_journal;
};

/// The same of a journal; `sample`: the row's id in it, 0: none.
[[nodiscard]] std::optional<LabelEvent> lastDecisionIn(const LabelJournal &journal, int sample,
                                                       int row);
[[nodiscard]] std::vector<LabelEvent> eventsIn(const LabelJournal &journal, int sample, int row);

} // namespace lw
