// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/masks/maskplacement.h"
#include "core/labels/label.h"
#include "core/project/project.h"

#include <functional>

namespace lw {

/// What a job that makes a data set of pasted masks is asked for.
struct MaskPasting
{
    QString id; ///< of the new data set; empty: "masked", with a number when that is taken
    QString dataset; ///< whose photos are used; empty: all labelled ones and the pool
    QStringList templates; ///< ids, empty: all
    QString templateFolder; ///< of further PNGs, may be empty
    float worn = 0.6F, underNose = 0.2F, onChin = 0.2F; ///< shares, any sum over 0
    MaskJitter jitter;
    int perPhoto = 1; ///< pictures made of each photo
    int most = 0; ///< photos drawn at random, 0: all of them
    quint64 seed = 1;
    bool heldOutToo = false; ///< also photos of people held out for validation
    bool unknownToo = false; ///< also photos of which nobody said whether a mask is worn
};

/// What came of it.
struct MaskPastingOutcome
{
    QString id;
    int photos = 0; ///< tried
    int made = 0; ///< pictures written
    QList<Error> skipped; ///< photos without a face, damaged ones: with the file's name
    std::shared_ptr<const Project> project; ///< with the new data set
};

using DetectorMaker = std::function<Result<std::unique_ptr<FaceDetector>>()>;

/// Rows of photos that a mask can be put on: no mask by the current labels (a model's guess does
/// not count), not excluded, not made by pasting; those `most` lets through, ascending. `labels`:
/// one per row.
[[nodiscard]] std::vector<int> maskPastingSources(const Project &project,
                                                  std::span<const CurrentLabel> labels,
                                                  const MaskPasting &pasting);

/// Value of the mask attribute that a pose stands for, or unknownValue.
[[nodiscard]] int maskValueOf(const Taxonomy &taxonomy, MaskPose pose);

/// Detects, pastes, writes datasets/<id> in the project's folder (pictures and masked.csv with the
/// lineage of each) and adds it to project.yaml as a labelled set. The person is the photo's, so
/// that both stay on one side of any split; gender and age are those of the photo now. Nothing
/// stays after an error or a stop. BadInput when there is nothing to put a mask on.
[[nodiscard]] Result<MaskPastingOutcome>
pasteMasks(const Project &project, std::span<const CurrentLabel> labels, const MaskPasting &pasting,
           const DetectorMaker &makeDetector, JobContext &job);

} // namespace lw
