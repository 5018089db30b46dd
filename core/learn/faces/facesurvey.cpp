// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/facesurvey.h"

#include <algorithm>

namespace lw {

namespace {

QList<FaceCounts> faceCountsOf(const SampleTable &samples, const std::vector<int> &rows,
                               const FaceBoxes &boxes, const QHash<int, FaceBox> &drawn)
{
    std::vector<FaceCounts> all(size_t(samples.datasetCount()));
    for (const int row : rows) {
        FaceCounts &counts = all[size_t(samples.datasetOf(row))];
        const auto found = boxes.peek(samples.absolutePath(row));
        counts.drawn += drawn.contains(row) ? 1 : 0;
        ++(!found                          ? counts.unread
               : found->faces.empty()      ? counts.none
               : found->faces.size() == 1U ? counts.one
                                           : counts.several);
    }
    QList<FaceCounts> some;
    for (int d = 0; d < samples.datasetCount(); ++d) {
        all[size_t(d)].dataset = samples.dataset(d).spec().id;
        if (all[size_t(d)].all() > 0)
            some.append(all[size_t(d)]);
    }
    return some;
}

} // namespace

std::vector<int> rowsOfDatasets(const SampleTable &samples, const QStringList &datasets)
{
    std::vector<int> rows;
    for (int d = 0; d < samples.datasetCount(); ++d) {
        if (!datasets.isEmpty() && !datasets.contains(samples.dataset(d).spec().id))
            continue;
        for (int i = 0; i < samples.dataset(d).size(); ++i)
            rows.push_back(samples.firstRow(d) + i);
    }
    return rows;
}

Result<QList<FaceCounts>> surveyFaces(const Project &project, FaceCrop &crop,
                                      const std::vector<int> &rows, JobContext &job)
{
    CropPlan plan = cropPlan(project, crop);
    const SampleTable &samples = *project.samples();
    const auto regions =
        cropRegions(plan, samples, rows, job.stopToken(),
                    [&job](qint64 done, qint64 total) { job.report(done, total); });
    if (!regions)
        return regions.error();
    crop = plan.crop;
    const auto boxes = FaceBoxes::open(plan.cacheFolder, crop.detector, crop.detectorFingerprint);
    return faceCountsOf(samples, rows, *boxes, plan.drawn);
}

QList<FaceCounts> knownFaces(const Project &project, const QString &detector)
{
    const SampleTable &samples = *project.samples();
    const auto boxes = FaceBoxes::latest(facesFolder(project.paths()), detector);
    return faceCountsOf(samples, rowsOfDatasets(samples, {}), *boxes,
                        readFaceBoxes(project.paths().labels(), samples));
}

} // namespace lw
