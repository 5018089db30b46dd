// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/faces/planfaces.h"

#include "core/learn/recipeoption.h"

#include <QFileInfo>

namespace lw {

namespace {

std::vector<int> rowsOfSamples(const std::vector<PlannedSample> &samples)
{
    std::vector<int> rows;
    for (const PlannedSample &sample : samples)
        rows.push_back(sample.row);
    return rows;
}

/// The project of a plan, by its cache folder (<project>/cache/training); empty where there is
/// none.
ProjectPaths pathsOf(const TrainPlan &plan)
{
    if (plan.cacheFolder.isEmpty())
        return {};
    return {.root = QFileInfo(QFileInfo(plan.cacheFolder).path()).path()};
}

CropPlan cropsOf(const TrainPlan &plan, const FaceCrop &crop)
{
    const ProjectPaths paths = pathsOf(plan);
    return cropPlan(paths, *plan.samples, crop);
}

/// Number of samples (or rows) that were taken out.
template <typename Sample>
int dropExcluded(std::vector<Sample> &samples, std::vector<CropRegion> &regions)
{
    size_t kept = 0;
    for (size_t i = 0; i < samples.size(); ++i) {
        if (regions[i].origin == CropRegion::Origin::Excluded)
            continue;
        samples[kept] = samples[i];
        regions[kept++] = regions[i];
    }
    const int dropped = int(samples.size() - kept);
    samples.resize(kept);
    regions.resize(kept);
    return dropped;
}

} // namespace

Result<FaceCrop> cropOf(const TrainPlan &plan, const RunConfig &config)
{
    const ProjectPaths paths = pathsOf(plan);
    if (paths.root.isEmpty() || !QFileInfo::exists(paths.config()))
        return resolvedCrop(config, {});
    const auto settings = FaceSettings::read(paths.config());
    return settings ? Result<FaceCrop>(resolvedCrop(config, settings->crop)) : settings.error();
}

Result<PlanFaces> findFaces(TrainPlan &plan, EventLog &log, const std::stop_token &stop)
{
    const auto crop = cropOf(plan, plan.config);
    if (!crop)
        return crop.error();
    PlanFaces faces;
    CropPlan crops = cropsOf(plan, *crop);
    if (!crops.crop.isOn())
        return faces;
    bool told = false;
    const auto tellOnce = [&](qint64, qint64 total) {
        if (!told && total > 100)
            log.tell(RunWarning{
                Recipe::tr("Faces of %n picture(s) are found first.", nullptr, int(total))});
        told = true;
    };
    int dropped = 0;
    const auto find = [&](auto &samples, const std::vector<int> &rows,
                          std::vector<CropRegion> &regions) -> Result<void> {
        if (rows.empty())
            return {};
        auto found = cropRegions(crops, *plan.samples, rows, stop, tellOnce);
        if (!found)
            return found.error();
        regions = std::move(*found);
        dropped += dropExcluded(samples, regions);
        return {};
    };
    if (auto found = find(plan.train, rowsOfSamples(plan.train), faces.train); !found)
        return found.error();
    if (auto found = find(plan.validation, rowsOfSamples(plan.validation), faces.validation);
        !found)
        return found.error();
    if (auto found = find(plan.pool, plan.pool, faces.pool); !found)
        return found.error();
    if (dropped > 0) {
        log.tell(RunWarning{Recipe::tr(
            "%n picture(s) without a face are left out, as the project says.", nullptr, dropped)});
    }
    faces.crop = crops.crop; // with the detector's fingerprint
    return faces;
}

Result<std::vector<CropRegion>> regionsFor(const FaceCrop &crop, const TrainPlan &plan,
                                           const std::vector<PlannedSample> &samples,
                                           const std::stop_token &stop)
{
    CropPlan crops = cropsOf(plan, crop);
    return cropRegions(crops, *plan.samples, rowsOfSamples(samples), stop);
}

} // namespace lw
