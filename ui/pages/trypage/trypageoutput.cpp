// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trypage/trypage.h"

#include "core/learn/photoreport.h"
#include "core/project/triedpool.h"
#include "ui/pages/trypage/photoview.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace lw {

void TryPage::saveAnnotated()
{
    if (!m_reading)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the picture with its labels"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(tr("%1 labelled.png").arg(QFileInfo(m_reading->title).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, image = m_view->annotated()](const QString &file) {
                // We never write over a photo that is being tried.
                if (m_files.contains(file)) {
                    m_workspace->showError(Error::failed(tr("This would replace the photo itself."),
                                                         file, tr("Choose another name.")));
                } else if (!image.save(file)) {
                    m_workspace->showError(
                        Error::failed(tr("The picture could not be saved."), file,
                                      tr("Choose another folder, or free space.")));
                } else {
                    m_workspace->showMessage(tr("Saved %1").arg(QFileInfo(file).fileName()));
                }
            });
    dialog->open();
}

Result<void> TryPage::saveTable(const QString &file) const
{
    if (!m_reading || !m_workspace->hasProject())
        return Error::badInput(tr("There is no picture yet."));
    const Taxonomy &taxonomy = m_workspace->project()->taxonomy();
    return writePhotoTable(file, photoTableRows(*m_reading, taxonomy), taxonomy);
}

void TryPage::chooseTable()
{
    if (!m_reading)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the faces as a table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("%1 faces.csv").arg(QFileInfo(m_reading->title).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (const auto saved = saveTable(file); !saved)
            m_workspace->showError(saved.error());
        else
            m_workspace->showMessage(tr("Saved %1").arg(QFileInfo(file).fileName()));
    });
    dialog->open();
}

void TryPage::copyText()
{
    if (m_reading && m_workspace->hasProject())
        QGuiApplication::clipboard()->setText(
            readingText(*m_reading, m_workspace->project()->taxonomy()));
}

void TryPage::toggleWhy()
{
    if (m_whyAction->isChecked()) {
        askWhy();
        return;
    }
    m_view->setWhy({});
    m_whyText->hide();
}

void TryPage::askWhy()
{
    const std::shared_ptr<PhotoReader> chosen = reader();
    const int face = m_view->selectedFace();
    if (!chosen || !m_reading || face < 0)
        return;
    if (m_whyJob != 0)
        m_workspace->jobs()->cancel(m_whyJob);
    const quint64 request = m_request;
    const auto outcome = std::make_shared<WhyOverlay>();
    const QPointer<TryPage> page(this);
    JobSpec job;
    job.title = tr("Where the network looked");
    job.queue = u"try"_s;
    job.work = [chosen, reading = *m_reading, face, outcome](JobContext &context) -> Result<void> {
        if (context.stopRequested())
            return Error::cancelled();
        auto why = whyOverlay(*chosen, reading, face);
        if (!why)
            return why.error();
        *outcome = std::move(*why);
        return {};
    };
    job.finished = [page, request, outcome](const JobInfo &info) {
        if (!page || info.state == JobState::Cancelled)
            return;
        page->m_whyJob = 0;
        if (info.error) {
            page->m_whyAction->setChecked(false);
            page->m_workspace->showError(*info.error);
        } else if (page->m_request == request && page->m_whyAction->isChecked()
                   && page->m_view->selectedFace() == outcome->face) {
            page->m_view->setWhy(*outcome);
            page->m_whyText->setText(outcome->explanation);
            page->m_whyText->show();
            Q_EMIT page->whyShown();
        }
    };
    m_whyJob = m_workspace->jobs()->start(std::move(job));
}

void TryPage::addToPool()
{
    const int face = m_view->selectedFace();
    if (!m_reading || face < 0 || !m_workspace->hasProject())
        return;
    const auto path = std::make_shared<QString>();
    const QPointer<TryPage> page(this);
    JobSpec job;
    job.title = tr("Add the face to the pool");
    job.queue = u"try"_s;
    job.work = [project = m_workspace->project(), reading = *m_reading, face,
                path](JobContext &) -> Result<void> {
        const auto picture = PhotoReader::portraitOf(reading, face);
        if (!picture)
            return picture.error();
        auto added = addToTriedPool(*project, *picture, reading.title);
        if (!added)
            return added.error();
        *path = *added;
        return {};
    };
    job.finished = [page, path](const JobInfo &info) {
        if (!page)
            return;
        if (info.error) {
            page->m_workspace->showError(*info.error);
        } else if (!path->isEmpty()) {
            page->m_workspace->showMessage(
                tr("Added to the pool “tried”. It is in Review once the folders are scanned again "
                   "(F5)."));
            Q_EMIT page->addedToPool(*path);
        }
    };
    m_workspace->jobs()->start(std::move(job));
}

} // namespace lw
