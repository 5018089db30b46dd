// SPDX-License-Identifier: GPL-3.0-or-later
// The report of the page Explore: asked for, written in the background.
#include "core/report/datareport.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/reportpdf.h"

#include <QFileDialog>
#include <QPointer>

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

} // namespace lw
