// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/metrics.h"
#include "core/evaluate/predictions.h"

namespace lw {

enum class Voting { Probabilities, Logits, Hard };

/// Weighted vote over runs whose predictions were aligned on the same samples. Probabilities are
/// computed once; `update` after a weight change is the only work while dragging a slider.
class Ensemble
{
public:
    struct Member {
        QString runId;
        double weight = 1; ///< 0 or more
        double temperature = 1;
    };

    /// Aligns by path: samples that some member lacks are left out (`leftOut()` tells how many).
    [[nodiscard]] static Result<Ensemble> create(std::vector<Predictions> members);

    [[nodiscard]] int memberCount() const;
    [[nodiscard]] const Member &member(int m) const;
    void setWeight(int m, double weight);
    void setTemperature(int m, double temperature);
    void setVoting(Voting voting);
    [[nodiscard]] const QStringList &paths() const; ///< of the N aligned samples
    [[nodiscard]] int size() const;
    [[nodiscard]] int classCount() const;
    [[nodiscard]] int leftOut() const;
    /// Recomputes the mixture [N, K] and the predicted classes [N].
    void update();
    [[nodiscard]] std::span<const float> probabilities() const;
    [[nodiscard]] std::span<const int> predicted() const;

    /// Weights that maximise macro F1 of `truth` [N] (unknown classes are left out): greedy selection
    /// with replacement (Caruana et al. 2004) followed by coordinate search. Deterministic.
    [[nodiscard]] std::vector<double> optimisedWeights(std::span<const int> truth) const;

private:
    int m_classCount = 0;
    QStringList m_paths;
    int m_leftOut = 0;
    Voting m_voting = Voting::Probabilities;
    std::vector<Member> m_members;
    std::vector<std::vector<float>> m_logits; ///< per member [N, K]
    std::vector<std::vector<float>> m_probabilities; ///< per member [N, K]
    std::vector<float> m_mixture; ///< [N, K]
    std::vector<int> m_predicted;
};

/// submission.csv (ImageID, ans) in the order of the evaluation table; an Error lists images without
/// a prediction.
[[nodiscard]] Result<void> writeSubmission(const QString &file, const DatasetIndex &evaluation,
                                           const QStringList &paths, std::span<const int> predicted);

} // namespace lw
