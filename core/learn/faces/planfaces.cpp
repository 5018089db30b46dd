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

Result<FaceSettings> settingsOf(const TrainPlan &plan)
{
    const ProjectPaths paths = pathsOf(plan);
    if (paths.root.isEmpty() || !QFileInfo::exists(paths.config()))
        return FaceSettings();
    return FaceSettings::read(paths.config());
}

CropPlan cropsOf(const TrainPlan &plan, const FaceCrop &crop)
{
    const ProjectPaths paths = pathsOf(plan);
    return cropPlan(paths, *plan.samples, crop);
}

/// Number of samples that were taken out.
int dropExcluded(std::vector<PlannedSample> &samples, std::vector<CropRegion> &regions)
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

Result<PlanFaces> findFaces(TrainPlan &plan, EventLog &log, const std::stop_token &stop)
{
    const auto settings = settingsOf(plan);
    if (!settings)
        return settings.error();
    PlanFaces faces;
    CropPlan crops = cropsOf(plan, resolvedCrop(plan.config, settings->crop));
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
    for (auto [samples, regions] :
         {std::pair(&plan.train, &faces.train), std::pair(&plan.validation, &faces.validation)}) {
        auto found = cropRegions(crops, *plan.samples, rowsOfSamples(*samples), stop, tellOnce);
        if (!found)
            return found.error();
        *regions = std::move(*found);
        dropped += dropExcluded(*samples, *regions);
    }
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
