// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/runactions.h"

#include "ui/pages/train/runcomparison.h"
#include "ui/pages/train/runlog.h"
#include "ui/pages/train/runtable.h"
#include "ui/shell/pseudolabelling.h"
#include "ui/shell/trainingqueue.h"
#include "ui/shell/workspace.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lw {

RunActions::RunActions(Workspace *workspace, RunTable *table, QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_page(page)
{
    connect(table, &RunTable::resumeRequested, this, &RunActions::resume);
    connect(table, &RunTable::pauseRequested, this,
            [this](const RunRecord &run) { m_workspace->training()->pause(run.id); });
    connect(table, &RunTable::stopRequested, this,
            [this](const RunRecord &run) { m_workspace->training()->stop(run.id); });
    connect(table, &RunTable::cloneRequested, this, &RunActions::cloneRequested);
    connect(table, &RunTable::compareRequested, this, &RunActions::compare);
    connect(table, &RunTable::logRequested, this, &RunActions::showLog);
    connect(table, &RunTable::noteRequested, this, &RunActions::editNote);
    connect(table, &RunTable::removeRequested, this, &RunActions::confirmRemoval);
    connect(table, &RunTable::pseudoLabelRequested, this, &RunActions::pseudoLabel);
    connect(table, &RunTable::evaluateRequested, this,
            [this] { m_workspace->showPage(u"evaluate"_s); });
}

void RunActions::addEvents(const QString &runId, const QList<TrainEvent> &events)
{
    if (m_log && m_log->runId() == runId)
        m_log->addEvents(events);
}

void RunActions::resume(const RunRecord &run)
{
    const auto resumed = m_workspace->training()->resume(run);
    if (!resumed)
        m_workspace->showError(resumed.error());
    Q_EMIT this->resumed(run.id);
}

void RunActions::editNote(const RunRecord &run)
{
    auto *dialog = new QInputDialog(m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note of %1").arg(run.name));
    dialog->setLabelText(tr("A note; words that begin with # become tags"));
    QString text = run.note;
    for (const QString &tag : run.tags)
        text += u" #"_s + tag;
    dialog->setTextValue(text.trimmed());
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, run](const QString &typed) { storeNote(run, typed); });
    dialog->open();
}

/// The record as it is now: meanwhile the run may have gone on.
void RunActions::storeNote(const RunRecord &run, const QString &typed)
{
    const auto current = m_workspace->runs().find(run.id);
    RunRecord changed = current && current->id == run.id ? *current : run;
    QStringList words;
    changed.tags.clear();
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'#') && word.size() > 1)
            changed.tags.append(word.mid(1));
        else
            words.append(word);
    }
    changed.note = words.join(u' ');
    const auto saved = m_workspace->runs().save(changed);
    if (!saved)
        m_workspace->showError(saved.error());
    m_workspace->notifyRunsChanged();
}

void RunActions::confirmRemoval(const QList<RunRecord> &runs)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Move to the trash"),
                                tr("Move %n run(s) with checkpoints and predictions to the trash?",
                                   nullptr, int(runs.size())),
                                QMessageBox::Cancel, m_page);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Labels that were made with them stay, and so does their lineage."));
    auto *yes = box->addButton(tr("Move to the trash"), QMessageBox::DestructiveRole);
    connect(yes, &QPushButton::clicked, this, [this, runs] {
        for (const RunRecord &run : runs) {
            const auto removed = m_workspace->runs().remove(run);
            if (!removed)
                m_workspace->showError(removed.error());
        }
        m_workspace->notifyRunsChanged();
    });
    box->open();
}

void RunActions::compare(const QList<RunRecord> &runs)
{
    auto *dialog = new RunComparison(runs, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RunActions::showLog(const RunRecord &run)
{
    if (m_log)
        m_log->close();
    m_log = new RunLog(m_workspace->runs(), run, m_page);
    m_log->setAttribute(Qt::WA_DeleteOnClose);
    m_log->show(); // not modal: it is read while the run goes on
}

void RunActions::pseudoLabel(const RunRecord &run)
{
    const QStringList pools = poolIds(*m_workspace);
    if (pools.isEmpty()) {
        m_workspace->showMessage(
            tr("This project has no pool. Add a data set without labels to pseudo-label."));
        return;
    }
    for (const QString &pool : pools)
        startPseudoLabelling(m_workspace, run, pool);
}

} // namespace lw
