// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Explore asks first and then does in the background: the report, another split.
#include "core/project/validationyaml.h"
#include "core/report/datareport.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/reportpdf.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lw {

void ExplorePage::askForReport()
{
    if (!m_workspace->hasProject())
        return;
    auto *dialog = new QFileDialog(this, tr("Report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("One HTML page (*.html)"), tr("PDF (*.pdf)")});
    dialog->setDefaultSuffix(u"html"_s);
    dialog->selectFile(m_workspace->project()->name() + u".html"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u".pdf"_s) ? u"pdf"_s : u"html"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ExplorePage::writeReport);
    dialog->open();
}

void ExplorePage::writeReport(const QString &file)
{
    if (!m_workspace->hasProject() || !m_workspace->labels())
        return;
    const auto now = m_workspace->labels()->labels();
    JobSpec job;
    job.title = tr("Report");
    job.queue = u"figures"_s;
    job.work = [file, project = m_workspace->project(),
                labels = std::vector<CurrentLabel>(now.begin(), now.end())](
                   JobContext &context) -> Result<void> {
        const Report report = dataReport(*project, labels);
        return file.endsWith(u".pdf"_s, Qt::CaseInsensitive)
            ? writeReportPdf(report, file, context.stopToken())
            : report.write(file);
    };
    job.finished = [self = QPointer(this), file](const JobInfo &info) {
        if (!self)
            return;
        if (info.error)
            self->m_workspace->showError(*info.error);
        else if (info.state == JobState::Done)
            self->m_workspace->showMessage(tr("Report written to %1").arg(file));
    };
    m_workspace->jobs()->start(std::move(job));
}

void ExplorePage::askForSplit(const ValidationSpec &spec)
{
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Hold other people out"),
        tr("Hold %n people of each group out, grouped by %1?", nullptr, spec.peoplePerGroup)
            .arg(spec.group.join(u", "_s)),
        QMessageBox::Cancel, this);
    box->setInformativeText(tr("This changes project.yaml. Runs that were trained before may have "
                               "learned people who are held out now: train new ones."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"splitQuestion"_s);
    connect(box->addButton(tr("Hold them out"), QMessageBox::AcceptRole), &QPushButton::clicked,
            this, [this, spec] { holdOut(spec); });
    box->open();
}

void ExplorePage::holdOut(const ValidationSpec &spec)
{
    if (!m_workspace->hasProject())
        return;
    const ProjectPaths paths = m_workspace->project()->paths();
    JobSpec job;
    job.title = tr("Hold other people out");
    job.queue = u"disk"_s;
    job.work = [spec, file = paths.config()](JobContext &) { return writeValidation(file, spec); };
    job.finished = [workspace = QPointer(m_workspace), root = paths.root](const JobInfo &info) {
        if (!workspace)
            return;
        if (info.error)
            workspace->showError(*info.error);
        else if (info.state == JobState::Done && workspace->hasProject()
                 && workspace->project()->paths().root == root)
            workspace->openProject(root);
    };
    m_workspace->jobs()->start(std::move(job));
}

} // namespace lw
