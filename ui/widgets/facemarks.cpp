// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facemarks.h"

#include "core/base/jobsystem.h"
#include "core/faces/faceboxes.h"
#include "core/project/facesettings.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace lw {

struct FaceMarks::Loaded
{
    std::vector<FaceState> states;
    std::shared_ptr<FaceBoxes> boxes;
};

FaceMarks::FaceMarks(JobSystem *jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
{
}

void FaceMarks::open(std::shared_ptr<const Project> project)
{
    close();
    m_project = std::move(project);
    const auto outcome = std::make_shared<Loaded>();
    const QPointer<FaceMarks> self(this);
    const int request = m_request;
    JobSpec job;
    job.title = tr("Read the found faces");
    job.queue = u"faces"_s;
    job.work = [project = m_project, outcome](JobContext &) -> Result<void> {
        const auto settings = FaceSettings::read(project->paths().config());
        outcome->boxes = FaceBoxes::latest(facesFolder(project->paths()),
                                           settings ? settings->crop.detector : QString());
        outcome->states = faceStates(*project);
        return {};
    };
    job.finished = [self, request, outcome](const JobInfo &info) {
        if (!self || self->m_request != request || info.state != JobState::Done)
            return;
        self->m_states = std::move(outcome->states);
        self->m_boxes = outcome->boxes;
        Q_EMIT self->loaded();
    };
    m_jobs->start(std::move(job));
}

void FaceMarks::close()
{
    ++m_request;
    m_project.reset();
    m_states.clear();
    m_boxes.reset();
}

std::optional<QRectF> FaceMarks::boxOf(int row) const
{
    if (!m_boxes || row < 0)
        return {};
    const auto found = m_boxes->peek(m_project->samples()->absolutePath(row));
    if (!found || found->faces.empty() || found->picture.empty())
        return {};
    const cv::Rect2f &box = found->faces.front().box;
    return QRectF(double(box.x) / found->picture.width, double(box.y) / found->picture.height,
                  double(box.width) / found->picture.width,
                  double(box.height) / found->picture.height);
}

} // namespace lw
