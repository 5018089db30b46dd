// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/maskpasting/maskpreview.h"

#include "core/imaging/imagereader.h"
#include "core/learn/facedetectors.h"
#include "core/learn/weightsfolder.h"
#include "core/project/maskpasting.h"
#include "ui/shell/theme.h"

#include <QPainter>
#include <QPointer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int previewSide = 320; ///< pixels of the shorter side of a decoded photo

QImage previewImage(const cv::Mat &rgb)
{
    return QImage(rgb.data, rgb.cols, rgb.rows, qsizetype(rgb.step), QImage::Format_RGB888).copy();
}

} // namespace

struct MaskPreview::Shared
{
    QStringList files;
    QString detectorName;
    bool isDetected = false;
    struct Face
    {
        cv::Mat photo;
        FacePoints points{};
    };
    std::vector<Face> faces;
    QString folder;
    MaskTemplates templates;

    Result<void> detect(JobContext &job)
    {
        if (isDetected)
            return {};
        const auto detector = makeFaceDetector(detectorName, WeightsFolder::defaultFolder());
        if (!detector)
            return detector.error();
        faces.clear();
        for (const QString &file : std::as_const(files)) {
            if (job.stopRequested())
                return Error::cancelled();
            auto photo = readImage(file, previewSide);
            if (!photo)
                continue;
            const auto found = (*detector)->detect(*photo, job.stopToken());
            if (found && !found->empty())
                faces.push_back({*photo, facePoints(found->front())});
        }
        isDetected = true;
        return {};
    }

    Result<void> loadTemplates(const QString &wanted)
    {
        if (!templates.templates.empty() && folder == wanted)
            return {};
        folder = wanted;
        templates = MaskTemplates::load(wanted);
        return templates.problems.isEmpty() ? Result<void>() : templates.problems.first();
    }

    /// One picture a face; the poses take turns by their shares, the same for the same settings.
    std::vector<PictureTile> paste(const MaskPasting &pasting, JobContext &job) const
    {
        std::vector<PictureTile> images;
        std::vector<const MaskTemplate *> masks;
        for (const MaskTemplate &mask : templates.templates) {
            if (pasting.templates.isEmpty() || pasting.templates.contains(mask.id))
                masks.push_back(&mask);
        }
        for (size_t i = 0; i < faces.size() && !masks.empty() && !job.stopRequested(); ++i) {
            SeededRandom random(pasting.seed, i);
            const float part = (float(i) + 0.5F) / float(faces.size())
                * (pasting.worn + pasting.underNose + pasting.onChin);
            const MaskPose pose = part < pasting.worn     ? MaskPose::Worn
                : part < pasting.worn + pasting.underNose ? MaskPose::UnderNose
                                                          : MaskPose::OnChin;
            const auto pasted = pasteMask(faces[i].photo, faces[i].points, *masks[i % masks.size()],
                                          randomPlacement(random, pose, pasting.jitter));
            images.push_back(
                {.image = previewImage(pasted ? *pasted : faces[i].photo), .caption = {}});
        }
        return images;
    }
};

MaskPreview::MaskPreview(JobSystem *jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_shared(std::make_shared<Shared>())
{
    setMinimumSize(320, 240);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Photos with the masks as they would be pasted"));
}

MaskPreview::~MaskPreview()
{
    if (m_job != 0)
        m_jobs->cancel(m_job);
}

QSize MaskPreview::sizeHint() const
{
    return {520, 420};
}

void MaskPreview::setPhotos(const QStringList &files, const QString &detector)
{
    if (files == m_shared->files && detector == m_shared->detectorName)
        return;
    if (m_job != 0)
        m_jobs->cancel(m_job); // keeps its own photos to the end
    m_job = 0;
    m_shared = std::make_shared<Shared>();
    m_shared->files = files;
    m_shared->detectorName = detector;
    if (m_pasting)
        start();
}

void MaskPreview::setPasting(const MaskPasting &pasting)
{
    m_pasting = std::make_unique<MaskPasting>(pasting);
    m_isStale = m_job != 0;
    if (m_job == 0)
        start();
}

void MaskPreview::start()
{
    m_isStale = false;
    const auto images = std::make_shared<std::vector<PictureTile>>();
    JobSpec spec;
    spec.title = tr("Preview of pasted masks");
    spec.queue = u"preview"_s;
    spec.work = [shared = m_shared, pasting = *m_pasting, images](JobContext &job) -> Result<void> {
        if (auto found = shared->detect(job); !found)
            return found;
        auto loaded = shared->loadTemplates(pasting.templateFolder);
        *images = shared->paste(pasting, job);
        return loaded;
    };
    spec.finished = [self = QPointer(this), shared = m_shared, images](const JobInfo &job) {
        if (!self || self->m_shared != shared)
            return;
        self->m_job = 0;
        if (job.state == JobState::Failed && job.error)
            Q_EMIT self->failed(*job.error);
        if (job.state == JobState::Done || !images->empty()) {
            self->m_tiles = std::move(*images);
            self->update();
            Q_EMIT self->shown(int(self->m_tiles.size()), int(shared->files.size()));
        }
        if (self->m_isStale)
            self->start();
    };
    m_job = m_jobs->start(std::move(spec));
}

void MaskPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (const int count = int(m_tiles.size()); count > 0) {
        drawPictureTiles(painter, rect(), m_tiles, count <= 2 ? count : count <= 6 ? 3 : 4);
        return;
    }
    painter.setPen(Theme::instance()->colors().textMuted);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                     m_job != 0 ? tr("Looking for faces…") : tr("No face to put a mask on."));
}

} // namespace lw
