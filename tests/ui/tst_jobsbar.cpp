// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobsbar.h"

#include "ui/shell/jobrow.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

JobSpec job(const QString &title, const Result<void> &outcome)
{
    return {.title = title,
            .queue = u"disk"_s,
            .work = [outcome](JobContext &) { return outcome; },
            .finished = {}};
}

} // namespace

class TestJobsBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatedJobsAreListedOnceAndFailuresAllStay()
    {
        JobSystem jobs;
        JobsBar bar(&jobs);
        bar.resize(900, 40);
        bar.show();
        QSignalSpy finished(&jobs, &JobSystem::jobFinished);
        for (int i = 0; i < 3; ++i)
            jobs.start(job(u"Figures"_s, {}));
        for (int i = 0; i < 2; ++i)
            jobs.start(job(u"Scan"_s, Error::failed(u"The disk is gone"_s)));
        jobs.start(job(u"Thumbnails"_s, {}));
        QTRY_COMPARE(finished.count(), 6);

        bar.toggleList();
        QVERIFY(bar.list()->isVisible());
        QTRY_COMPARE(bar.list()->findChildren<JobRow *>().size(), 4);
        const auto isFailed = [&jobs](const JobRow *row) {
            return std::ranges::any_of(jobs.jobs(), [row](const JobInfo &job) {
                return job.id == row->job() && job.state == JobState::Failed;
            });
        };
        auto rows = bar.list()->findChildren<JobRow *>();
        std::ranges::sort(rows, {}, [](const JobRow *row) { return row->y(); });
        QTRY_VERIFY(rows[1]->y() > rows[0]->y()); // laid out
        std::ranges::sort(rows, {}, [](const JobRow *row) { return row->y(); });
        QVERIFY(isFailed(rows[0]) && isFailed(rows[1])); // what failed is seen first
    }
};

QTEST_MAIN(TestJobsBar)
#include "tst_jobsbar.moc"
