// SPDX-License-Identifier: GPL-3.0-or-later
// What takes longer than a frame: jobs that read a copy of the labels.
#include "core/review/blindcheck.h"
#include "core/review/knownfixes.h"
#include "ui/pages/review/agreementdialog.h"
#include "ui/pages/review/mergedialog.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/pages/review/reviewtools.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// "project" of ".../project/project.yaml", "labels" of ".../labels.csv".
QString mergedName(const QString &path)
{
    return QFileInfo(path).fileName() == u"project.yaml"
        ? QFileInfo(QFileInfo(path).path()).fileName()
        : QFileInfo(path).completeBaseName();
}

} // namespace

void ReviewTools::inBackground(const QString &title, std::function<Result<void>(JobContext &)> work,
                               std::function<void()> then, std::function<void()> cancelled)
{
    JobSpec job;
    job.title = title;
    job.queue = u"labels"_s;
    job.work = std::move(work);
    job.finished = [self = QPointer(this), project = m_workspace->project().get(),
                    then = std::move(then), cancelled = std::move(cancelled)](const JobInfo &info) {
        if (!self)
            return;
        if (info.state == JobState::Failed && info.error)
            self->m_workspace->showError(*info.error);
        else if (self->m_workspace->project().get() != project)
            return; // it was closed meanwhile
        else if (info.state == JobState::Done)
            then();
        else if (info.state == JobState::Cancelled && cancelled)
            cancelled();
    };
    m_workspace->jobs()->start(std::move(job));
}

void ReviewTools::exportTo(const QString &target, const QString &formatId, bool copyPictures)
{
    std::vector<int> rows = m_list->model()->rows();
    if (rows.empty())
        return;
    auto written = std::make_shared<int>(0);
    const QString name = QDir::toNativeSeparators(target);
    inBackground(
        tr("Exporting labels to %1").arg(QFileInfo(target).fileName()),
        [target, formatId, copyPictures, written, list = m_list->frozen(), rows = std::move(rows),
         notes = fixNotesFile(m_list->projectFolder())](JobContext &job) -> Result<void> {
            const auto done = formatId == u"fixes"
                ? exportFixes(target, *list.labels, list.columns, notes, job)
                : exportLabels(formatId,
                               {.target = target,
                                .labels = list.labels.get(),
                                .columns = &list.columns,
                                .rows = rows,
                                .copyPictures = copyPictures},
                               job);
            if (!done)
                return done.error();
            *written = *done;
            return {};
        },
        [this, written, name] {
            m_workspace->showMessage(
                tr("%1 rows were written to %2.").arg(QLocale().toString(*written), name));
        },
        [this, target, name] {
            m_workspace->showMessage(
                QFileInfo(target).isDir()
                    ? tr("The export was cancelled; %1 holds what was done so far.").arg(name)
                    : tr("The export was cancelled; %1 was not written.").arg(name));
        });
}

void ReviewTools::mergeWith(const QString &path)
{
    if (!m_list->isOpen())
        return;
    auto plan = std::make_shared<MergePlan>();
    inBackground(
        tr("Reading the decisions of %1").arg(QFileInfo(path).fileName()),
        [path, plan, ours = m_list->frozen()](JobContext &job) -> Result<void> {
            auto read = readForeignDecisions(path, ours.columns, job);
            if (!read)
                return read.error();
            *plan = planMerge(*ours.labels, std::move(*read));
            return {};
        },
        [this, plan, path] { showMerge(std::move(*plan), mergedName(path)); });
}

void ReviewTools::showMerge(MergePlan plan, const QString &from)
{
    auto *dialog = new MergeDialog(std::move(plan), m_list->columns(),
                                   m_workspace->sharedThumbnails(), m_page);
    open(dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog, from] {
        for (const LabelBatch &batch :
             mergeBatches(dialog->plan(), m_list->columns().taxonomy, from))
            Q_EMIT batchReady(batch);
    });
}

void ReviewTools::showAgreement()
{
    if (!m_list->isOpen())
        return;
    struct Read
    {
        std::vector<ReviewerAgreement> pairs;
        std::vector<Reliability> checks;
        std::optional<Error> problem; ///< of the file of blind answers: the rest still holds
    };
    auto read = std::make_shared<Read>();
    inBackground(
        tr("Comparing reviewers"),
        [read, list = m_list->frozen(),
         file = blindChecksFile(m_list->projectFolder())](JobContext &job) -> Result<void> {
            const auto answers = readBlindAnswers(file, list.labels->samples());
            if (answers)
                read->checks = reliabilities(*answers, list.columns.taxonomy);
            else
                read->problem = answers.error();
            read->pairs = reviewerAgreements(*list.labels, list.columns, job.stopToken());
            return job.stopRequested() ? Result<void>(Error::cancelled()) : Result<void>();
        },
        [this, read] {
            if (read->problem)
                m_workspace->showError(*read->problem);
            auto *dialog = new AgreementDialog(read->pairs, read->checks, m_reviewer, m_page);
            open(dialog);
            connect(dialog, &AgreementDialog::rowsRequested, this, &ReviewTools::rowsRequested);
            connect(dialog, &AgreementDialog::reviewerNamed, this, [this](const QString &name) {
                m_reviewer = name;
                Q_EMIT reviewerChanged(name);
            });
        });
}

} // namespace lw
