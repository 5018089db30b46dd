// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/metrics.h"
#include "core/evaluate/predictions.h"
#include "core/evaluate/submission.h"

#include <stop_token>

namespace lw {

enum class Voting { Probabilities, Logits, Hard };

/// Weighted vote over runs whose predictions were aligned on the same samples. What a member says
/// is computed once; `update` after a weight change is the only work while dragging a slider. A
/// value: copies may be handed to other threads.
class Ensemble
{
    Q_DECLARE_TR_FUNCTIONS(lw::Ensemble)

public:
    struct Member
    {
        QString runId;
        double weight = 1; ///< 0 or more
        double temperature = 1; ///< more than 0
        /// [K] factors on the temperature of each class's logit; empty: all 1. See
        /// `fitClassTemperatures`.
        std::vector<double> classTemperatures;
        QString checkpointHash; ///< SHA-256 of what made its predictions
        qint64 labelRevision = 0; ///< that it was trained on
    };

    Ensemble() = default;
    /// Aligns by path: samples that some member lacks are left out (`leftOut()` tells how many).
    /// Errors: no member, members of different data sets or class counts, nothing in common.
    [[nodiscard]] static Result<Ensemble> create(std::vector<Predictions> members);

    [[nodiscard]] int memberCount() const { return int(m_members.size()); }
    [[nodiscard]] const Member &member(int m) const { return m_members[size_t(m)]; }
    void setWeight(int m, double weight);
    void setTemperature(int m, double temperature);
    void setClassTemperatures(int m, std::vector<double> factors_K);
    void setVoting(Voting voting);
    [[nodiscard]] Voting voting() const { return m_voting; }
    /// Decision bias: added to the logit of each class of the mixture (logit adjustment after
    /// training, Menon et al. 2021, arXiv:2007.07314). [K], or empty for none.
    void setBias(std::vector<double> bias_K);
    [[nodiscard]] const std::vector<double> &bias() const { return m_bias; }
    [[nodiscard]] const QString &datasetId() const { return m_datasetId; }
    [[nodiscard]] const QStringList &paths() const { return m_paths; } ///< of the N aligned samples
    [[nodiscard]] int size() const { return int(m_paths.size()); }
    [[nodiscard]] int classCount() const { return m_classCount; }
    [[nodiscard]] int leftOut() const { return m_leftOut; }
    /// Aligned logits [N, K] of one member.
    [[nodiscard]] std::span<const float> logitsOf(int m) const { return m_logits[size_t(m)]; }
    /// Recomputes the mixture [N, K] and the predicted classes [N]. With all weights 0 every member
    /// counts the same.
    void update();
    [[nodiscard]] std::span<const float> probabilities() const { return m_mixture; }
    [[nodiscard]] std::span<const int> predicted() const { return m_predicted; }
    /// The mixture as predictions of a teacher called `id`: logits are log probabilities, the hash
    /// stands for members, weights, temperatures and bias, the revision is the members' latest.
    [[nodiscard]] Predictions asPredictions(const QString &id) const;

    /// Weights (sum 1) that maximise macro F1 of `truth` [N] (unknown classes are left out): greedy
    /// selection with replacement (Caruana et al. 2004) followed by coordinate search.
    /// Deterministic; a stop returns the best weights so far.
    [[nodiscard]] std::vector<double> optimisedWeights(std::span<const int> truth,
                                                       std::stop_token stop = {}) const;
    /// The bias [K] (mean 0) that maximises macro F1 of `truth` [N] with the weights as they are.
    /// All 0 when no sample has a known class; a stop returns the best so far.
    [[nodiscard]] std::vector<double> optimisedBias(std::span<const int> truth,
                                                    std::stop_token stop = {}) const;

private:
    void prepare(int m);
    void mix(std::span<float> mixture_NK, std::span<int> predicted_N) const;

    int m_classCount = 0;
    QString m_datasetId;
    QStringList m_paths;
    int m_leftOut = 0;
    Voting m_voting = Voting::Probabilities;
    std::vector<Member> m_members;
    std::vector<std::vector<float>> m_logits; ///< per member [N, K]
    /// Per member [N, K], what is averaged: probabilities, logits / temperature, or one-hot votes.
    std::vector<std::vector<float>> m_votes;
    std::vector<double> m_bias; ///< [K] or empty
    std::vector<float> m_mixture; ///< [N, K]
    std::vector<int> m_predicted;
};

} // namespace lw
