// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/ensemble.h"

#include <QDateTime>

namespace lw {

/// Weights worth keeping, and the recipe of a submission: ensembles/<name>.yaml in the project.
struct EnsemblePreset
{
    QString name;
    Voting voting = Voting::Probabilities;
    std::vector<Ensemble::Member> members;
    std::vector<double> bias; ///< decision bias [K], or empty
    QString datasetId; ///< the data on which the figures below were seen
    double macroF1 = -1; ///< negative: not measured
    QDateTime saved; ///< UTC

    [[nodiscard]] static EnsemblePreset of(const Ensemble &ensemble, const QString &name);
    /// Sets voting, weights, temperatures and bias; members that the preset lacks get weight 0.
    void applyTo(Ensemble &ensemble) const;
    /// Written beside and renamed. Errors name the file.
    [[nodiscard]] Result<void> write(const QString &file) const;
    [[nodiscard]] static Result<EnsemblePreset> read(const QString &file);
};

/// ensembles/<name>.yaml, with characters that a file name cannot hold replaced.
[[nodiscard]] QString ensemblePresetFile(const QString &projectRoot, const QString &name);
/// All readable presets of a project, by name; unreadable ones are told in `problems` (may be
/// null).
[[nodiscard]] QList<EnsemblePreset> ensemblePresets(const QString &projectRoot,
                                                    QList<Error> *problems = nullptr);

/// Writes the recipe of a submission beside it: the same name with .yaml.
[[nodiscard]] Result<void> writeSubmissionRecipe(const Ensemble &ensemble,
                                                 const QString &submissionFile);

/// "probabilities", "logits", "hard": the word in files and on the command line.
[[nodiscard]] QString votingName(Voting voting);
[[nodiscard]] std::optional<Voting> votingFromName(const QString &name);

} // namespace lw
