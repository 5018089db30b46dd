// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewtools.h"

#include "core/review/blindcheck.h"
#include "core/review/knownfixes.h"
#include "core/review/personleaks.h"
#include "core/review/reviewmerge.h"
#include "ui/pages/review/agreementdialog.h"
#include "ui/pages/review/classprogress.h"
#include "ui/pages/review/exportdialog.h"
#include "ui/pages/review/historydialog.h"
#include "ui/pages/review/importdialog.h"
#include "ui/pages/review/leaksdialog.h"
#include "ui/pages/review/mergedialog.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

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

template <typename Dialog> Dialog *ReviewTools::opened(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_workspace, &Workspace::projectClosing, dialog, &QDialog::reject);
    dialog->open();
    return dialog;
}

void ReviewTools::chooseExport()
{
    if (!m_list->isOpen())
        return;
    const QString exports = m_workspace->project()->paths().exports();
    QDir().mkpath(exports);
    auto *dialog = opened(new ExportDialog(exports, m_list->model()->rowCount(), m_page));
    connect(dialog, &ExportDialog::exportChosen, this, &ReviewTools::exportTo);
}

void ReviewTools::say(const QString &target, const Result<int> &written)
{
    if (written) {
        m_workspace->showMessage(
            tr("%1 rows were written to %2.")
                .arg(QLocale().toString(*written), QDir::toNativeSeparators(target)));
    } else {
        m_workspace->showError(written.error());
    }
}

void ReviewTools::exportTo(const QString &target, const QString &formatId, bool copyPictures)
{
    const ExchangeExport what{.target = target,
                              .labels = m_list->labels(),
                              .columns = &m_list->columns(),
                              .rows = m_list->model()->rows(),
                              .copyPictures = copyPictures};
    if (what.rows.empty())
        return;
    if (formatId == u"fixes") {
        say(target,
            exportFixes(target, *m_list->labels(), m_list->columns(),
                        fixNotesFile(m_list->projectFolder())));
    } else if (formatId == u"imagefolder") {
        auto placements = prepareImageFolder(what);
        if (placements)
            placeInBackground(std::move(*placements), target, copyPictures);
        else
            m_workspace->showError(placements.error());
    } else {
        say(target, exportLabels(formatId, what));
    }
}

void ReviewTools::placeInBackground(std::vector<PicturePlacement> placements, const QString &target,
                                    bool copyPictures)
{
    auto placed = std::make_shared<int>(0);
    JobSpec job;
    job.title = tr("Exporting pictures");
    job.queue = u"disk"_s;
    job.work = [placements = std::move(placements), copyPictures,
                placed](JobContext &context) -> Result<void> {
        const auto report = [&](int done) { context.report(done, qint64(placements.size())); };
        const auto done = placePictures(placements, copyPictures, report, context.stopToken());
        if (!done)
            return done.error();
        *placed = *done;
        return {};
    };
    job.finished = [self = QPointer(this), target, placed](const JobInfo &info) {
        if (self && info.state == JobState::Done)
            self->say(target, *placed);
        else if (self && info.error && info.state == JobState::Failed)
            self->m_workspace->showError(*info.error);
    };
    m_workspace->jobs()->start(std::move(job));
}

void ReviewTools::chooseImport()
{
    if (!m_list->isOpen())
        return;
    // A folder is chosen for an ImageFolder, so files and folders are both welcome.
    auto *dialog = opened(new QFileDialog(m_page,
                                          tr("Import labels (a file, or a folder of class "
                                             "folders)"),
                                          m_workspace->project()->paths().exports(),
                                          tr("Tables and JSON (*.csv *.json);;All files (*)")));
    dialog->setFileMode(QFileDialog::AnyFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewTools::importFrom);
}

void ReviewTools::importFrom(const QString &file)
{
    auto *dialog =
        opened(new ImportDialog(*m_list->labels(), m_list->columns(), file, m_reviewer, m_page));
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
        opened(new QFileDialog(m_page, tr("Project, or exported table, whose decisions are merged"),
                               QDir::homePath(), tr("Projects and tables (project.yaml *.csv)")));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewTools::mergeWith);
}

void ReviewTools::mergeWith(const QString &path)
{
    if (!m_list->isOpen())
        return;
    auto found = std::make_shared<ForeignDecisions>();
    JobSpec job;
    job.title = tr("Reading the decisions of %1").arg(QFileInfo(path).fileName());
    job.queue = u"disk"_s;
    // Of our columns only what labels do not change is read there.
    job.work = [path, ours = m_list->columns(), found](JobContext &context) -> Result<void> {
        if (path.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
            auto read = foreignDecisions(path, ours);
            if (!read)
                return read.error();
            *found = std::move(*read);
            return {};
        }
        const auto project = Project::open(path, context);
        if (!project)
            return project.error();
        const auto labels = LabelStore::open((*project)->paths().labels(), (*project)->samples(),
                                             (*project)->taxonomy());
        if (!labels)
            return labels.error();
        auto read = foreignDecisions(**labels, ours);
        if (!read)
            return read.error();
        *found = std::move(*read);
        return {};
    };
    job.finished = [self = QPointer(this), found, path](const JobInfo &info) {
        if (!self)
            return;
        if (info.error && info.state == JobState::Failed)
            self->m_workspace->showError(*info.error);
        if (info.state != JobState::Done || !self->m_list->isOpen())
            return;
        const QString name = QFileInfo(path).fileName() == u"project.yaml"
            ? QFileInfo(QFileInfo(path).path()).fileName()
            : QFileInfo(path).completeBaseName();
        auto *dialog = self->opened(new MergeDialog(planMerge(*self->m_list->labels(), *found),
                                                    self->m_list->columns(), self->m_page));
        QObject::connect(dialog, &QDialog::accepted, self.data(), [self, dialog, name] {
            for (const LabelBatch &batch :
                 mergeBatches(dialog->plan(), self->m_list->columns().taxonomy, name))
                Q_EMIT self->batchReady(batch);
        });
    };
    m_workspace->jobs()->start(std::move(job));
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
        opened(new ClassProgress(m_list, m_page));
}

void ReviewTools::showAgreement()
{
    if (!m_list->isOpen())
        return;
    const auto answers =
        readBlindAnswers(blindChecksFile(m_list->projectFolder()), m_list->labels()->samples());
    if (!answers)
        m_workspace->showError(answers.error());
    auto *dialog = opened(new AgreementDialog(
        reviewerAgreements(*m_list->labels(), m_list->columns()),
        answers ? reliabilities(*answers, m_list->columns().taxonomy) : std::vector<Reliability>(),
        m_reviewer, m_page));
    connect(dialog, &AgreementDialog::rowsRequested, this, &ReviewTools::rowsRequested);
    connect(dialog, &AgreementDialog::reviewerNamed, this, [this](const QString &name) {
        m_reviewer = name;
        Q_EMIT reviewerChanged(name);
    });
}

void ReviewTools::showLeaks()
{
    if (!m_list->isOpen())
        return;
    const ReviewColumns &columns = m_list->columns();
    const NearDuplicates none;
    const NearDuplicates *duplicates = m_list->duplicates();
    auto *dialog =
        opened(new LeaksDialog(personLeaks(*columns.samples, columns.person, columns.part,
                                           duplicates ? *duplicates : none),
                               *columns.samples, duplicates != nullptr, m_page));
    connect(dialog, &LeaksDialog::rowsRequested, this, &ReviewTools::rowsRequested);
}

} // namespace lw
