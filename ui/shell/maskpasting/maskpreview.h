// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/picturetiles.h"

#include "core/base/jobsystem.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace lw {

struct MaskPasting;
class LabelStore;
class Project;

/// A few photos with masks as the settings would put them on. Faces are found once, in the
/// background; a moved slider only pastes again, and only the latest settings are drawn.
class MaskPreview : public QWidget
{
    Q_OBJECT

public:
    MaskPreview(JobSystem *jobs, QWidget *parent);
    ~MaskPreview() override; ///< cancels what still runs
    /// Photos to show, absolute, and the detector's name.
    void setPhotos(const QStringList &files, const QString &detector);
    void setPasting(const MaskPasting &pasting);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void shown(int faces, int photos); ///< new pictures are on screen
    void failed(const lw::Error &error); ///< no detector, masks that cannot be read

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Shared; ///< photos, faces and masks: only the running job touches it
    void start();

    JobSystem *m_jobs;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<MaskPasting> m_pasting;
    std::vector<PictureTile> m_tiles;
    JobId m_job = 0;
    bool m_isStale = false; ///< settings changed while a job ran
};

} // namespace lw
