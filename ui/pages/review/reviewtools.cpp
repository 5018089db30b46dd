// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewtools.h"

#include "core/review/knownfixes.h"
#include "core/review/personleaks.h"
#include "ui/pages/review/classprogress.h"
#include "ui/pages/review/exportdialog.h"
#include "ui/pages/review/historydialog.h"
#include "ui/pages/review/importdialog.h"
#include "ui/pages/review/leaksdialog.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace lw {

ReviewTools::ReviewTools(Workspace *workspace, ReviewList *list, QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_list(list)
    , m_page(page)
{
    setObjectName(u"reviewTools"_s);
}

void ReviewTools::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_workspace, &Workspace::projectClosing, dialog, &QDialog::reject);
    dialog->open();
}

void ReviewTools::chooseExport()
{
    if (!m_list->isOpen())
        return;
    const QString exports = m_workspace->project()->paths().exports();
    QDir().mkpath(exports);
    auto *dialog = new ExportDialog(exports, m_list->model()->rowCount(), m_page);
    open(dialog);
    connect(dialog, &ExportDialog::exportChosen, this, &ReviewTools::exportTo);
}

void ReviewTools::chooseImport()
{
    if (!m_list->isOpen())
        return;
    // A folder is chosen for an ImageFolder, so files and folders are both welcome.
    auto *dialog =
        new QFileDialog(m_page, tr("Import labels (a file, or a folder of class folders)"),
                        m_workspace->project()->paths().exports(),
                        tr("Tables and JSON (*.csv *.json);;All files (*)"));
    open(dialog);
    dialog->setFileMode(QFileDialog::AnyFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewTools::importFrom);
}

void ReviewTools::importFrom(const QString &file)
{
    if (!m_list->isOpen())
        return;
    auto *dialog = new ImportDialog(m_workspace->jobs(), m_list, file, m_reviewer, m_page);
    open(dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Q_EMIT batchReady(dialog->plan().batch);
        if (dialog->notes().isEmpty())
            return;
        const auto kept = saveFixNotes(fixNotesFile(m_list->projectFolder()), dialog->notes());
        if (!kept)
            m_workspace->showError(kept.error());
    });
}

void ReviewTools::chooseMerge()
{
    if (!m_list->isOpen())
        return;
    auto *dialog =
        new QFileDialog(m_page, tr("Project, or exported table, whose decisions are merged"),
                        QDir::homePath(), tr("Projects and tables (project.yaml *.csv)"));
    open(dialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewTools::mergeWith);
}

void ReviewTools::showHistory()
{
    if (!m_list->isOpen())
        return;
    auto *dialog = new HistoryDialog(m_list->labels(), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_workspace, &Workspace::projectClosing, dialog, &QDialog::reject);
    connect(dialog, &HistoryDialog::undoRequested, this, &ReviewTools::undoRequested);
    connect(dialog, &HistoryDialog::rowsRequested, this, &ReviewTools::rowsRequested);
    connect(dialog, &HistoryDialog::withdrawRequested, this, [this](const QString &source) {
        const qint64 batch = m_list->labels()->withdrawRun(source);
        Q_EMIT applied(batch);
        m_workspace->showMessage(
            batch == 0
                ? tr("There was nothing to withdraw: people decided on all of it.")
                : tr("The labels of %1 were withdrawn; decisions of people stay.").arg(source));
    });
    dialog->show(); // beside the page, so that one can go on
}

void ReviewTools::showProgress()
{
    if (m_list->isOpen())
        open(new ClassProgress(m_list, m_page));
}

void ReviewTools::showLeaks()
{
    if (!m_list->isOpen())
        return;
    const ReviewColumns &columns = m_list->columns();
    const NearDuplicates none;
    const NearDuplicates *duplicates = m_list->duplicates();
    auto *dialog = new LeaksDialog(personLeaks(*columns.samples, columns.person, columns.part,
                                               duplicates ? *duplicates : none),
                                   *columns.samples, duplicates != nullptr, m_page);
    open(dialog);
    connect(dialog, &LeaksDialog::rowsRequested, this, &ReviewTools::rowsRequested);
}

} // namespace lw
