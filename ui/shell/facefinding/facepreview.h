// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/picturetiles.h"

#include "core/base/jobsystem.h"
#include "core/faces/facecrop.h"

#include <QMap>
#include <QWidget>

#include <vector>

namespace lw {

class Project;

/// A few pictures cut as the crop would cut them: what a network would see. Faces are found in the
/// background and kept in the project's cache; only the latest settings are drawn.
class FacePreview : public QWidget
{
    Q_OBJECT

public:
    FacePreview(JobSystem *jobs, std::shared_ptr<const Project> project, QWidget *parent);
    ~FacePreview() override; ///< cancels what still runs

    /// Rows to show, the crop, and what becomes of pictures without a face, by data set.
    void showCrops(const std::vector<int> &rows, const FaceCrop &crop,
                   const QMap<QString, WithoutFace> &withoutFace);
    [[nodiscard]] int pictureCount() const { return int(m_tiles.size()); }
    [[nodiscard]] QSize sizeHint() const override { return {420, 420}; }

Q_SIGNALS:
    void shown();
    void failed(const lw::Error &error); ///< the detector is not installed

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Asked
    {
        std::vector<int> rows;
        FaceCrop crop;
        QMap<QString, WithoutFace> withoutFace;
    };
    void start();
    [[nodiscard]] static Result<std::vector<PictureTile>> cut(const Project &project,
                                                              const Asked &asked, JobContext &job);

    JobSystem *m_jobs;
    std::shared_ptr<const Project> m_project;
    Asked m_asked;
    std::vector<PictureTile> m_tiles;
    JobId m_job = 0;
    bool m_isStale = false; ///< settings changed while a job ran
};

} // namespace lw
