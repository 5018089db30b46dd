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
    }
};

QTEST_MAIN(TestJobsBar)
#include "tst_jobsbar.moc"
