// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/faces/croppicture.h"
#include "core/faces/faceboxes.h"
#include "core/labels/facebox.h"
#include "core/project/facesettings.h"

#include <functional>
#include <stop_token>

namespace lw {

/// One detector for many threads and its cache: the only place where faces of files are found, so
/// that training, prediction and Try see the same boxes.
class FaceFinder
{
public:
    /// `cacheFolder` empty: nothing is kept on disk. Errors say what the detector needs.
    [[nodiscard]] static Result<std::shared_ptr<FaceFinder>> open(const QString &detector,
                                                                  const QString &cacheFolder);
    ~FaceFinder(); ///< saves what is new

    [[nodiscard]] const QString &detector() const { return m_name; }
    [[nodiscard]] const QString &fingerprint() const { return m_fingerprint; }
    [[nodiscard]] FaceBoxes &boxes() { return *m_boxes; }

    [[nodiscard]] Result<FoundFaces> facesIn(const QString &file, std::stop_token stop = {});
    /// Nothing is looked up or kept.
    [[nodiscard]] Result<FoundFaces> facesIn(const SearchPicture &picture, std::stop_token stop);
    /// Finds what is missing of these files, several at a time, and saves now and then. Files that
    /// cannot be read are passed over (whoever reads them later says so).
    using Progress = std::function<void(qint64 done, qint64 total)>;
    [[nodiscard]] Result<void> findAll(const QStringList &files, std::stop_token stop,
                                       const Progress &progress = {});

private:
    FaceFinder() = default;
    [[nodiscard]] Result<std::unique_ptr<FaceDetector>> borrow();
    void giveBack(std::unique_ptr<FaceDetector> detector);

    QString m_name, m_fingerprint;
    std::shared_ptr<FaceBoxes> m_boxes;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<FaceDetector>> m_idle;
};

/// How a project's pictures are cut, copied for another thread.
struct CropPlan
{
    FaceCrop crop;
    QString cacheFolder; ///< of found faces
    QMap<QString, WithoutFace> withoutFace; ///< by data set, else the centre
    QHash<int, FaceBox> drawn; ///< by row, as people drew them
};
/// With what project.yaml says of pictures without a face, and what people drew (as committed).
[[nodiscard]] CropPlan cropPlan(const ProjectPaths &paths, const SampleTable &samples,
                                const FaceCrop &crop);
[[nodiscard]] CropPlan cropPlan(const Project &project, const FaceCrop &crop);

/// Regions of some rows, after finding the faces that are not known yet; empty when the crop is
/// switched off. The crop's fingerprint is checked, or set when it has none.
[[nodiscard]] Result<std::vector<CropRegion>>
cropRegions(CropPlan &plan, const SampleTable &samples, const std::vector<int> &rows,
            std::stop_token stop, const FaceFinder::Progress &progress = {});

/// Refuses a detector whose file is another one than the crop was made with.
[[nodiscard]] Result<void> checkDetector(const FaceCrop &crop, const FaceFinder &finder);

} // namespace lw
