// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/importdialog.h"

#include "core/base/jobsystem.h"
#include "core/review/exchange/exchangeformat.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int shownProblems = 500;
constexpr qsizetype shownChanges = 500;

/// What a file would change; `made` gets it. Runs as a job.
Result<void> readImport(const QString &file, const FrozenList &list, ImportAs as,
                        const QString &reviewer, FixPlan &made, JobContext &job)
{
    if (isFixList(file)) {
        auto fixes = planFixImport(file, *list.labels, list.columns, reviewer, job);
        if (!fixes)
            return fixes.error();
        made = std::move(*fixes);
        return {};
    }
    auto plan = planExchangeImport({}, file, *list.labels, list.columns, as, reviewer, job);
    if (!plan)
        return plan.error();
    made.plan = std::move(*plan);
    return {};
}

} // namespace

ImportDialog::ImportDialog(JobSystem *jobs, ReviewList *list, QString file, QString reviewer,
                           QWidget *parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_list(list)
    , m_file(std::move(file))
    , m_reviewer(std::move(reviewer))
    , m_as(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_changes(new QListWidget(this))
    , m_problems(new QListWidget(this))
    , m_problemTitle(new QLabel(this))
{
    const QString name = QFileInfo(m_file).fileName();
    setWindowTitle(tr("Import labels from %1").arg(name));
    setMinimumSize(600, 480);
    m_as->setObjectName(u"importAs"_s);
    m_as->addItem(tr("Decisions of a person"), int(ImportAs::Decisions));
    m_as->addItem(tr("Suggestions, to be reviewed"), int(ImportAs::Suggestions));
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setTextVisible(false);
    m_as->setEnabled(!isFixList(m_file)); // known fixes are decisions
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(u"importButton"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("Take the labels as"), m_as);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * Theme::grid);
    layout->addLayout(form);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(m_changes, 2);
    layout->addWidget(m_problemTitle);
    layout->addWidget(m_problems, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_as, &QComboBox::currentIndexChanged, this, &ImportDialog::startReading);
    connect(m_jobs, &JobSystem::jobChanged, this, &ImportDialog::showProgress);
    startReading();
}

ImportDialog::~ImportDialog()
{
    if (m_job != 0)
        m_jobs->cancel(m_job);
}

void ImportDialog::startReading()
{
    if (const JobId earlier = std::exchange(m_job, 0); earlier != 0)
        m_jobs->cancel(earlier);
    m_made = {};
    m_changes->clear();
    m_problems->clear();
    m_problemTitle->hide();
    m_problems->hide();
    m_import->setEnabled(false);
    m_summary->setText(tr("The file is being read: nothing changes before you say Import."));
    m_progress->setRange(0, 0);
    m_progress->show();
    auto made = std::make_shared<FixPlan>();
    JobSpec job;
    job.title = tr("Reading labels of %1").arg(QFileInfo(m_file).fileName());
    job.queue = u"labels"_s;
    job.work = [file = m_file, list = m_list->frozen(), reviewer = m_reviewer,
                as = ImportAs(m_as->currentData().toInt()), made](JobContext &context) {
        return readImport(file, list, as, reviewer, *made, context);
    };
    job.finished = [self = QPointer(this), made](const JobInfo &info) {
        if (self && info.id == self->m_job)
            self->finishReading(info, std::move(*made));
    };
    m_job = m_jobs->start(std::move(job));
}

void ImportDialog::showProgress(const JobInfo &info)
{
    if (info.id != m_job || info.total <= 0)
        return;
    m_progress->setRange(0, int(info.total));
    m_progress->setValue(int(info.done));
}

void ImportDialog::finishReading(const JobInfo &info, FixPlan made)
{
    m_job = 0;
    m_progress->hide();
    m_made = std::move(made);
    if (info.state == JobState::Cancelled)
        m_summary->setText(tr("Reading was cancelled; nothing was changed."));
    else if (info.error)
        m_summary->setText(info.error->text());
    else
        showPlan();
}

void ImportDialog::showPlan()
{
    const ImportPlan &plan = m_made.plan;
    const int changes = int(plan.batch.changes.size());
    const QLocale locale;
    m_summary->setText(tr("%1 rows were read: %2 labels would change, %3 are the same already.")
                           .arg(locale.toString(plan.read), locale.toString(changes),
                                locale.toString(plan.unchanged)));
    m_changes->addItems(plan.preview.mid(0, shownChanges));
    if (changes > shownChanges)
        m_changes->addItem(tr("and %n more", nullptr, changes - int(shownChanges)));
    for (const ImportRowProblem &problem : plan.problems) {
        if (m_problems->count() == shownProblems)
            break;
        m_problems->addItem(tr("Line %1: %2").arg(problem.line).arg(problem.reason));
    }
    m_problemTitle->setText(tr("%n row(s) were left out:", nullptr, int(plan.problems.size())));
    m_problemTitle->setVisible(!plan.problems.isEmpty());
    m_problems->setVisible(!plan.problems.isEmpty());
    m_import->setEnabled(changes > 0);
}

} // namespace lw
