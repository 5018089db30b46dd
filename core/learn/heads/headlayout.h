// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"
#include "core/taxonomy/taxonomy.h"

#include <torch/types.h>

#include <QJsonObject>

#include <optional>
#include <span>
#include <vector>

namespace lw {

/// One factor of the classes as a head sees it.
struct HeadAttribute
{
    QString name;
    int values = 0; ///< of the taxonomy
    /// Value of each bin the head tells apart; bins of one value are neighbours. Without finer bins
    /// it is 0, 1, ..., values - 1.
    std::vector<int> valueOfBin;
    /// Numbers at which the next bin begins, one less than bins; empty: the bins are the values.
    std::vector<int> binBounds;
    bool ordinal = false; ///< its own head steps from one bin to the next

    [[nodiscard]] int bins() const { return int(valueOfBin.size()); }
    friend bool operator==(const HeadAttribute &, const HeadAttribute &) = default;
};

/// Some outputs of the last layer that belong together.
struct HeadPart
{
    enum class Kind { Joint, Attribute, Number };
    Kind kind = Kind::Joint;
    int attribute = -1; ///< of Attribute and Number
    int first = 0, outputs = 0; ///< where they lie among the outputs
    int classes = 0; ///< what it tells apart (bins); 0 for Number
};

/// What the outputs of a network's last layer mean, and how they become log-probabilities of the
/// classes: one joint head, a head per attribute, or both fused. This is the one place that knows;
/// whoever calls NetworkImpl::forward gets class logits [N, K], whatever the layout.
class HeadLayout
{
public:
    enum class Kind { Joint, Attributes, Both };

    [[nodiscard]] static QList<OptionSpec> options();
    /// The usual: the outputs are the logits of the classes.
    [[nodiscard]] static HeadLayout joint(int classCount);
    /// As a recipe wants it. `numbers`: those known of the training samples (ages), in any order;
    /// finer bins lie between the smallest and the largest. Bounds are those that training uses
    /// (see TrainingEdges).
    [[nodiscard]] static HeadLayout of(const Taxonomy &taxonomy, const RunConfig &config,
                                       std::span<const float> numbers);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// The one attribute that is learned (a part of the method parallel), or -1: all of them.
    [[nodiscard]] int only() const { return m_only; }
    [[nodiscard]] int classCount() const { return m_classCount; }
    [[nodiscard]] int outputCount() const;
    /// The outputs are the class logits: nothing is to be done.
    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] const std::vector<HeadAttribute> &attributes() const { return m_attributes; }
    [[nodiscard]] const std::vector<HeadPart> &parts() const { return m_parts; }

    /// Outputs [N, W] to class logits [N, K]: log-probabilities, up to a constant per row.
    [[nodiscard]] torch::Tensor classLogits(const torch::Tensor &outputs_NW) const;
    /// The logits of one part's own classes [N, bins]; of an ordinal one its log-probabilities.
    [[nodiscard]] torch::Tensor partLogits(const HeadPart &part,
                                           const torch::Tensor &outputs_NW) const;
    /// What figures count: the classes, or the values of the only attribute.
    [[nodiscard]] int measuredCount() const;
    [[nodiscard]] torch::Tensor measuredClasses(const torch::Tensor &classes_N) const;
    [[nodiscard]] torch::Tensor measuredLogits(const torch::Tensor &logits_NK) const;
    /// A number on the scale that the Number part learns: about -1..1 between the bounds.
    [[nodiscard]] float scaledNumber(float number) const;

    /// For a checkpoint's manifest; empty for a plain one. An object that cannot be read gives
    /// nothing.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static std::optional<HeadLayout> fromJson(const QJsonObject &object,
                                                            int classCount);

    /// Outputs of the one fit the other. A plain one does not know its attributes when it comes
    /// from a checkpoint, and need not.
    friend bool operator==(const HeadLayout &a, const HeadLayout &b)
    {
        if (a.isPlain() && b.isPlain())
            return a.m_classCount == b.m_classCount;
        return a.m_kind == b.m_kind && a.m_classCount == b.m_classCount
            && a.m_attributes == b.m_attributes && a.m_number == b.m_number && a.m_only == b.m_only;
    }

private:
    void arrangeParts();
    [[nodiscard]] int numberOfBins() const;

    Kind m_kind = Kind::Joint;
    int m_classCount = 0;
    std::vector<HeadAttribute> m_attributes;
    int m_only = -1;
    int m_number = -1; ///< attribute whose number is learned as well; -1: none
    double m_numberCentre = 0, m_numberSpread = 1;
    std::vector<HeadPart> m_parts;
};

} // namespace lw
