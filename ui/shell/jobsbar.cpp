// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobsbar.h"

#include "ui/shell/jobrow.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSet>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int shownInBar = 2;

} // namespace

JobsBar::JobsBar(JobSystem *jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_running(new QHBoxLayout)
    , m_idle(new QLabel(tr("Nothing is running"), this))
    , m_button(new QToolButton(this))
    , m_list(new QFrame(this, Qt::Popup))
    , m_listContents(new QWidget)
    , m_listColumn(new QVBoxLayout(m_listContents))
{
    setObjectName(u"jobsBar"_s);
    setProperty("surface", u"bar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_idle->setProperty("role", u"faint"_s);
    m_button->setObjectName(u"jobsButton"_s);
    m_button->setIcon(Theme::instance()->icon(u"layers"_s));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setToolTip(tr("All jobs: waiting, running, finished and failed"));
    m_button->setProperty("popup", true);
    connect(m_button, &QToolButton::clicked, this, &JobsBar::toggleList);
    m_running->setSpacing(6 * Theme::grid);
    m_running->addWidget(m_idle);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4 * Theme::grid, 2, 2 * Theme::grid, 2);
    row->addLayout(m_running, 1);
    row->addWidget(m_button);

    m_list->setProperty("surface", u"raised"_s);
    m_listContents->setObjectName(u"scrollContents"_s);
    m_listColumn->setAlignment(Qt::AlignTop);
    auto *scroll = new QScrollArea(m_list);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_listContents);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(scroll);

    connect(jobs, &JobSystem::jobAdded, this, &JobsBar::refresh);
    connect(jobs, &JobSystem::jobChanged, this, &JobsBar::refresh);
    connect(jobs, &JobSystem::jobFinished, this, &JobsBar::refresh);
    refresh();
}

void JobsBar::toggleList()
{
    if (m_list->isVisible()) {
        m_list->hide();
        return;
    }
    fillList();
    const int width = std::min(520, std::max(320, window()->width() - 48));
    const int wanted = m_listContents->sizeHint().height() + 8;
    const int height = std::clamp(wanted, 80, 420);
    const QPoint corner = mapToGlobal(QPoint(this->width() - width - 8, -height - 6));
    m_list->setGeometry(QRect(corner, QSize(width, height)));
    m_list->show();
}

QWidget *JobsBar::list() const
{
    return m_list;
}

JobRow *JobsBar::makeRow(QWidget *parent)
{
    auto *row = new JobRow(parent);
    connect(row, &JobRow::cancelRequested, m_jobs, &JobSystem::cancel);
    connect(row, &JobRow::dismissRequested, this, [this](JobId job) {
        m_jobs->dismiss(job);
        refresh();
    });
    return row;
}

void JobsBar::showRows(QHash<JobId, JobRow *> &rows, const QList<JobInfo> &jobs, QBoxLayout *layout,
                       QWidget *parent)
{
    QHash<JobId, JobRow *> gone = rows;
    int place = 0;
    for (const JobInfo &job : jobs) {
        JobRow *&row = rows[job.id];
        if (!row)
            row = makeRow(parent);
        if (layout->indexOf(row) != place)
            layout->insertWidget(place, row); // a row that is there already moves
        ++place;
        row->setJob(job);
        gone.remove(job.id);
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        rows.remove(it.key());
        it.value()->hide();
        it.value()->deleteLater(); // it may be the one whose button was pressed
    }
}

void JobsBar::refresh()
{
    const QList<JobInfo> jobs = m_jobs->jobs();
    QList<JobInfo> running;
    for (const JobInfo &job : jobs) {
        const bool runs = job.state == JobState::Running || job.state == JobState::Cancelling;
        if (runs && running.size() < shownInBar)
            running.append(job);
    }
    showRows(m_barRows, running, m_running, this);
    m_idle->setVisible(running.isEmpty());
    refreshButton(jobs);
    if (m_list->isVisible())
        fillList();
}

void JobsBar::refreshButton(const QList<JobInfo> &jobs)
{
    const auto failed = std::ranges::count_if(
        jobs, [](const JobInfo &job) { return job.state == JobState::Failed; });
    const auto open = std::ranges::count_if(jobs, [](const JobInfo &job) { return !job.isOver(); });
    m_button->setVisible(!jobs.isEmpty());
    m_button->setIcon(Theme::instance()->icon(failed > 0 ? u"warning"_s : u"layers"_s));
    if (failed > 0)
        m_button->setText(tr("%n job(s) failed", nullptr, int(failed)));
    else if (open > 0)
        m_button->setText(tr("%n job(s)", nullptr, int(open)));
    else
        m_button->setText(tr("Finished jobs"));
}

void JobsBar::fillList()
{
    QList<JobInfo> jobs = m_jobs->jobs();
    // What runs or waits, what failed, the rest; each newest first.
    const auto rank = [](const JobInfo &job) {
        if (!job.isOver())
            return 0;
        return job.state == JobState::Failed ? 1 : 2;
    };
    std::ranges::stable_sort(jobs, [rank](const JobInfo &a, const JobInfo &b) {
        return std::pair(rank(a), b.id) < std::pair(rank(b), a.id);
    });
    // Small jobs that come again and again (figures of a page) would push out what one looks for.
    QSet<QString> done;
    jobs.removeIf([&done](const JobInfo &job) {
        if (job.state != JobState::Done)
            return false;
        const bool earlier = done.contains(job.title);
        done.insert(job.title);
        return earlier;
    });
    showRows(m_listRows, jobs, m_listColumn, m_listContents);
    if (jobs.isEmpty())
        m_list->hide();
}

} // namespace lw
