// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/facefinder.h"
#include "core/learn/trainer/eventlog.h"
#include "core/learn/training.h"

namespace lw {

/// What of each of a plan's pictures is used, one region each; none when whole pictures are.
struct PlanFaces
{
    FaceCrop crop; ///< what the recipe means in its project
    std::vector<CropRegion> train, validation, pool;
};

/// Finds the faces of a plan's pictures that are not known yet and takes out of the plan the
/// pictures that the project excludes. Tells the log what it does. Nothing to do when the crop is
/// switched off.
[[nodiscard]] Result<PlanFaces> findFaces(TrainPlan &plan, EventLog &log,
                                          const std::stop_token &stop);

/// The crop that a recipe means in the plan's project.
[[nodiscard]] Result<FaceCrop> cropOf(const TrainPlan &plan, const RunConfig &config);
/// Regions of planned samples for the crop of a checkpoint. A picture that the project excludes
/// stays and is told unreadable.
[[nodiscard]] Result<std::vector<CropRegion>> regionsFor(const FaceCrop &crop,
                                                         const TrainPlan &plan,
                                                         const std::vector<PlannedSample> &samples,
                                                         const std::stop_token &stop);

} // namespace lw
