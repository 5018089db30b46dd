// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobrow.h"

#include "ui/shell/jobwords.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lw {

JobRow::JobRow(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_copy(new QToolButton(this))
    , m_end(new QToolButton(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setTextVisible(false);
    m_copy->setIcon(Theme::instance()->icon(u"copy"_s));
    m_copy->setToolTip(tr("Copy this message"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_copy->setObjectName(u"copyJobError"_s);
    m_end->setIcon(Theme::instance()->icon(u"close"_s));
    m_end->setObjectName(u"endJob"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, Theme::grid, 0, Theme::grid);
    grid->setHorizontalSpacing(2 * Theme::grid);
    grid->setVerticalSpacing(Theme::grid);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_words, 1, 0);
    grid->addWidget(m_bar, 2, 0);
    grid->addWidget(m_copy, 0, 1, 3, 1, Qt::AlignTop);
    grid->addWidget(m_end, 0, 2, 3, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_error); });
    connect(m_end, &QToolButton::clicked, this, [this] {
        if (m_isOver)
            Q_EMIT dismissRequested(m_job);
        else
            Q_EMIT cancelRequested(m_job);
    });
}

void JobRow::setJob(const JobInfo &job)
{
    m_job = job.id;
    m_isOver = job.isOver();
    m_error = job.error ? job.error->text() : QString();
    m_title->setText(job.title);
    const QString progress = job.isOver() ? QString() : jobProgressText(job);
    QString words = progress.isEmpty() ? jobStateText(job.state) : progress;
    if (job.state == JobState::Cancelling)
        words = jobStateText(job.state);
    if (job.state == JobState::Failed && !m_error.isEmpty())
        words = m_error;
    m_words->setText(words);
    const QString role = job.state == JobState::Failed ? u"bad"_s : u"muted"_s;
    if (m_words->property("role") != role) {
        m_words->setProperty("role", role);
        m_words->style()->polish(m_words);
    }
    m_bar->setVisible(job.state == JobState::Running || job.state == JobState::Cancelling);
    m_bar->setRange(0, job.total > 0 ? 1000 : 0);
    if (job.total > 0)
        m_bar->setValue(int(1000 * job.done / job.total));
    m_copy->setVisible(!m_error.isEmpty());
    showButton(job);
}

void JobRow::showButton(const JobInfo &job)
{
    m_end->setEnabled(job.state != JobState::Cancelling);
    m_end->setToolTip(m_isOver ? tr("Remove from the list") : tr("Cancel %1").arg(job.title));
    m_end->setAccessibleName(m_end->toolTip());
}

} // namespace lw
