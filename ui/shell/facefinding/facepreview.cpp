// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/facefinding/facepreview.h"

#include "core/learn/facefinder.h"
#include "ui/shell/theme.h"

#include <QPainter>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int cropTileSide = 224; ///< pixels that a tile is decoded with at least

QImage tileImage(const cv::Mat &rgb)
{
    const QImage view(rgb.data, rgb.cols, rgb.rows, qsizetype(rgb.step), QImage::Format_RGB888);
    const bool isLarge = std::max(rgb.cols, rgb.rows) > 2 * cropTileSide;
    return isLarge
        ? view.scaled(cropTileSide, cropTileSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        : view.copy();
}

QString captionOf(CropRegion::Origin origin)
{
    switch (origin) {
    case CropRegion::Origin::Face:
        return {};
    case CropRegion::Origin::Person:
        return FacePreview::tr("drawn by hand");
    case CropRegion::Origin::Centre:
        return FacePreview::tr("no face: the middle");
    case CropRegion::Origin::Excluded:
        return FacePreview::tr("no face: left out");
    case CropRegion::Origin::Whole:
        break;
    }
    return FacePreview::tr("cannot be read");
}

} // namespace

FacePreview::FacePreview(JobSystem *jobs, std::shared_ptr<const Project> project, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_project(std::move(project))
{
    setMinimumSize(260, 240);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Pictures as they would be cut"));
}

FacePreview::~FacePreview()
{
    if (m_job != 0)
        m_jobs->cancel(m_job);
}

void FacePreview::showCrops(const std::vector<int> &rows, const FaceCrop &crop,
                            const QMap<QString, WithoutFace> &withoutFace)
{
    m_asked = {.rows = rows, .crop = crop, .withoutFace = withoutFace};
    m_isStale = m_job != 0;
    if (m_job == 0)
        start();
}

Result<std::vector<PictureTile>> FacePreview::cut(const Project &project, const Asked &asked,
                                                  JobContext &job)
{
    CropPlan plan = cropPlan(project, asked.crop);
    plan.withoutFace = asked.withoutFace;
    const SampleTable &samples = *project.samples();
    const auto regions = cropRegions(plan, samples, asked.rows, job.stopToken());
    if (!regions)
        return regions.error();
    std::vector<PictureTile> tiles;
    for (size_t i = 0; i < regions->size(); ++i) {
        if (job.stopRequested())
            return Error::cancelled();
        const CropRegion &region = (*regions)[i];
        PictureTile tile{.image = {}, .caption = captionOf(region.origin)};
        if (region.origin != CropRegion::Origin::Excluded && !region.isWhole()) {
            const auto picture =
                readRegion(samples.absolutePath(asked.rows[i]), region, cropTileSide);
            if (picture)
                tile.image = tileImage(*picture);
        }
        tiles.push_back(std::move(tile));
    }
    return tiles;
}

void FacePreview::start()
{
    m_isStale = false;
    const auto tiles = std::make_shared<std::vector<PictureTile>>();
    JobSpec spec;
    spec.title = tr("Preview of cut faces");
    spec.queue = u"preview"_s;
    spec.work = [project = m_project, asked = m_asked, tiles](JobContext &job) -> Result<void> {
        auto made = cut(*project, asked, job);
        if (!made)
            return made.error();
        *tiles = *std::move(made);
        return {};
    };
    spec.finished = [self = QPointer(this), tiles](const JobInfo &job) {
        if (!self)
            return;
        self->m_job = 0;
        self->m_tiles = std::move(*tiles);
        self->update();
        if (self->m_isStale)
            self->start();
        else if (job.state == JobState::Failed && job.error)
            Q_EMIT self->failed(*job.error);
        else if (job.state == JobState::Done)
            Q_EMIT self->shown();
    };
    m_job = m_jobs->start(std::move(spec));
    update();
}

void FacePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_tiles.empty()) {
        drawPictureTiles(painter, rect(), m_tiles, m_tiles.size() <= 2 ? int(m_tiles.size()) : 3);
        return;
    }
    painter.setPen(Theme::instance()->colors().textMuted);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                     m_job != 0 ? tr("Looking for faces…") : tr("Nothing to show."));
}

} // namespace lw
