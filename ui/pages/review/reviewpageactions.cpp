// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys, buttons and menus of the review page do.
#include "core/review/knownfixes.h"
#include "core/review/personconsistency.h"
#include "ui/pages/review/bulkacceptdialog.h"
#include "ui/pages/review/keysdialog.h"
#include "ui/pages/review/progressstrip.h"
#include "ui/pages/review/reviewheader.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/reviewtools.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/pages/review/undotoast.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int askFrom = 200; ///< destructive actions on more samples than this are asked back
constexpr int selectUndone = 2000; ///< larger undo steps are scrolled to, not selected

} // namespace

LabelActions ReviewPage::actions() const
{
    return LabelActions(*m_list.labels(), m_reviewer);
}

std::vector<int> ReviewPage::targets(KeyScope scope) const
{
    const int row = m_grid->currentRow();
    switch (scope) {
    case KeyScope::Selection:
        return m_grid->effectiveRows();
    case KeyScope::Current:
        return row < 0 ? std::vector<int>() : std::vector<int>{row};
    case KeyScope::Person:
        if (row < 0)
            return {};
        return m_list.columns().samples->rowsOfPerson(m_list.columns().person[size_t(row)]);
    }
    return {};
}

void ReviewPage::showToast(const QString &text, bool canUndo)
{
    m_toast->show(text, canUndo);
}

void ReviewPage::apply(LabelActions::Outcome outcome, bool advanceAfter)
{
    LabelStore *labels = m_list.labels();
    if (!labels)
        return;
    if (m_blind) {
        showToast(tr("The random check only asks for values; choose another order to decide."),
                  false);
        return;
    }
    if (labels->isReadOnly()) {
        // The banner that says so stands above already; one more at every key would only pile up.
        showToast(tr("Labels cannot be changed now: %1").arg(labels->readOnlyReason()), false);
        return;
    }
    const int count = int(outcome.batch.changes.size());
    if (count == 0) {
        if (outcome.skipped > 0)
            showToast(
                tr("Nothing to keep or take: %n picture(s) have no complete label or suggestion.",
                   nullptr, outcome.skipped),
                false);
        return;
    }
    const QString title = outcome.batch.title;
    const bool isOne = m_grid->selection().count() <= 1;
    m_progress->addPending(labels->apply(std::move(outcome.batch)));
    if (count > 1)
        showToast(title, true);
    if (advanceAfter && isOne && m_header->autoAdvance())
        advance(1);
}

void ReviewPage::applyAsking(LabelActions::Outcome outcome, const QString &question)
{
    if (int(outcome.batch.changes.size()) <= askFrom) {
        apply(std::move(outcome), true);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Many pictures"), question,
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("This is one step and can be undone."));
    box->addButton(tr("Go on"), QMessageBox::AcceptRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, outcome](QAbstractButton *button) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            apply(outcome, false);
    });
    box->open();
}

void ReviewPage::chooseClass(int classIndex)
{
    if (m_list.isOpen())
        apply(actions().setClass(targets(KeyScope::Selection), classIndex), true);
}

void ReviewPage::settlePerson()
{
    const int row = m_grid->currentRow();
    if (row < 0 || !m_list.isOpen())
        return;
    const int person = m_list.columns().person[size_t(row)];
    LabelBatch batch = lw::settlePerson(m_list.columns(), m_list.probabilities(), person,
                                        m_list.personConstant(), m_reviewer);
    if (batch.changes.empty()) {
        showToast(tr("The labels of this person agree already."), false);
        return;
    }
    apply({std::move(batch), 0}, false);
}

void ReviewPage::advance(int direction)
{
    const int next = m_list.nextUnreviewed(m_grid->selection().current(), direction);
    if (next < 0)
        showToast(tr("Everything in this list is reviewed."), false);
    else
        m_grid->setCurrentPosition(next);
}

void ReviewPage::undo()
{
    LabelStore *labels = m_list.labels();
    if (!labels || !labels->canUndo()) {
        showToast(tr("There is nothing to undo."), false);
        return;
    }
    const QString title = labels->undoTitle();
    afterUndo(labels->undo(), tr("Undone: %1").arg(title));
}

void ReviewPage::redo()
{
    LabelStore *labels = m_list.labels();
    if (!labels || !labels->canRedo()) {
        showToast(tr("There is nothing to redo."), false);
        return;
    }
    const QString title = labels->redoTitle();
    afterUndo(labels->redo(), tr("Done again: %1").arg(title));
}

void ReviewPage::afterUndo(qint64 batch, const QString &what)
{
    m_progress->addPending(batch);
    const std::vector<int> &rows = m_list.labels()->lastChangedRows();
    std::vector<int> listed;
    for (const int row : rows) {
        if (m_grid->positionOf(row) >= 0)
            listed.push_back(row);
    }
    if (!listed.empty() && int(listed.size()) <= selectUndone) {
        m_grid->selectRows(listed);
    } else if (!listed.empty()) {
        m_grid->setCurrentPosition(m_grid->positionOf(listed.front()));
    }
    showToast(listed.empty() && !rows.empty() ? tr("%1 (not in the list shown)").arg(what) : what,
              false);
}

void ReviewPage::openBulkAccept()
{
    if (!m_list.isOpen())
        return;
    auto *dialog = new BulkAcceptDialog(
        *m_list.labels(), m_list.model()->rows(),
        ConfidenceCalibration::of(m_list.columns(), m_list.probabilities()), m_list.runId(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_workspace, &Workspace::projectClosing, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        apply(actions().acceptAbove(m_list.model()->rows(), dialog->thresholds()), false);
    });
    dialog->open();
}

void ReviewPage::openImport(const QString &file)
{
    if (m_list.isOpen())
        m_tools->importFrom(file);
}

void ReviewPage::exportTo(const QString &file)
{
    if (m_list.isOpen())
        m_tools->exportTo(file, {}, false);
}

void ReviewPage::showRows(const std::vector<int> &rows, const QString &title)
{
    showSelection({title, rows});
    m_stack->currentWidget()->setFocus();
}

/// The whole suspect is one step: seven pictures of a person, or both of a pair.
void ReviewPage::fixSuspect(bool certain)
{
    const LabelSuspect *suspect = m_list.suspectOf(m_grid->currentRow());
    if (!suspect) {
        showToast(tr("Nothing is suspected here: the queue “Likely label errors” shows what is."),
                  false);
        return;
    }
    LabelBatch batch = markedAsFix(fixSuspects({*suspect}, m_list.columns(), m_reviewer), certain);
    batch.title = (certain ? tr("Fix: %1") : tr("Fix, ambiguous: %1"))
                      .arg(suspectText(*suspect, m_list.columns()));
    apply({std::move(batch), 0}, true);
}

void ReviewPage::setValue(KeyScope scope, int attribute, int value)
{
    if (m_blind)
        answerBlind(attribute, value);
    else
        apply(actions().setValue(targets(scope), attribute, value), false);
}

void ReviewPage::openKeys()
{
    auto *dialog = new KeysDialog(&m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace lw
