// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct JobsBarText
{
    Q_DECLARE_TR_FUNCTIONS(lw::JobsBar)
};

} // namespace

QString jobStateText(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return JobsBarText::tr("Waiting");
    case JobState::Running:
        return JobsBarText::tr("Running");
    case JobState::Cancelling:
        return JobsBarText::tr("Stopping…");
    case JobState::Done:
        return JobsBarText::tr("Done");
    case JobState::Failed:
        return JobsBarText::tr("Failed");
    case JobState::Cancelled:
        return JobsBarText::tr("Cancelled");
    }
    return {};
}

QString jobDurationText(double seconds)
{
    const qint64 whole = std::llround(seconds);
    if (whole < 60)
        return JobsBarText::tr("%1 s").arg(whole);
    if (whole < 3600)
        return JobsBarText::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return JobsBarText::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString jobProgressText(const JobInfo &job)
{
    const QLocale locale;
    QStringList parts;
    if (!job.stage.isEmpty())
        parts.append(job.stage);
    if (job.total > 0)
        parts.append(
            JobsBarText::tr("%1 of %2").arg(locale.toString(job.done), locale.toString(job.total)));
    else if (job.done > 0)
        parts.append(locale.toString(job.done));
    if (job.rate > 0)
        parts.append(JobsBarText::tr("%1 a second")
                         .arg(locale.toString(job.rate, 'f', job.rate < 10 ? 1 : 0)));
    if (job.secondsLeft >= 0)
        parts.append(JobsBarText::tr("%1 left").arg(jobDurationText(job.secondsLeft)));
    return parts.join(u" · "_s);
}

} // namespace lw
