// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelstore_p.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

LabelStore::LabelStore()
    : d(std::make_unique<Private>())
{
}

LabelStore::~LabelStore()
{
    if (d->writer) {
        d->writer->waitUntilIdle();
        d->takeOutcomes(); // the last chance to say that something was not saved
    }
    d->writer.reset();
}

bool LabelStore::isReadOnly() const
{
    return !d->writer;
}

QString LabelStore::readOnlyReason() const
{
    return d->readOnlyReason;
}

int LabelStore::damagedRows() const
{
    return d->damagedRows;
}

const SampleTable &LabelStore::samples() const
{
    return *d->samples;
}

const Taxonomy &LabelStore::taxonomy() const
{
    return d->taxonomy;
}

const CurrentLabel &LabelStore::label(int row) const
{
    return d->labels[size_t(row)];
}

std::span<const CurrentLabel> LabelStore::labels() const
{
    return d->labels;
}

qint64 LabelStore::revision() const
{
    return d->lastBatch;
}

std::vector<CurrentLabel> LabelStore::labelsAt(qint64 revision, std::span<const int> rows) const
{
    LabelJournal past = d->journal;
    const auto later =
        std::ranges::upper_bound(d->journal.batches(), revision, {}, &JournalBatch::id);
    past.dropFrom(int(later - d->journal.batches().begin()));
    std::vector<CurrentLabel> labels;
    labels.reserve(rows.size());
    for (const int row : rows)
        labels.push_back(d->fold(row, past).label);
    return labels;
}

const QStringList &LabelStore::suggestionSources() const
{
    return d->journal.sources();
}

const std::vector<int> &LabelStore::lastChangedRows() const
{
    return d->changedRows;
}

std::shared_ptr<const LabelSnapshot> LabelStore::snapshot() const
{
    return std::make_shared<const LabelSnapshot>(d->samples, d->taxonomy, d->labels, d->sampleOfRow,
                                                 d->journal);
}

std::optional<LabelEvent> LabelStore::lastDecision(int row) const
{
    return lastDecisionIn(d->journal, d->sampleOfRow[size_t(row)], row);
}

std::vector<LabelEvent> LabelStore::events(int row) const
{
    return eventsIn(d->journal, d->sampleOfRow[size_t(row)], row);
}

std::vector<LabelEvent> LabelStore::history(int row) const
{
    const LabelJournal &journal = d->journal;
    std::vector<LabelEvent> history = events(row);
    std::vector<qint64> batches;
    for (const LabelEvent &event : history)
        batches.push_back(event.batch);
    for (const JournalBatch &batch : journal.batches()) {
        if (batch.undoes == 0)
            continue;
        const qint64 origin = journal.originOf(journal.batchIndex(batch.id)).id;
        if (std::ranges::find(batches, origin) == batches.end())
            continue;
        history.push_back({.row = row,
                           .kind = LabelEventKind::Undo,
                           .source = batch.source,
                           .sourceId = {},
                           .time = QDateTime::fromMSecsSinceEpoch(batch.time, QTimeZone::utc()),
                           .batch = batch.id,
                           .undoes = batch.undoes,
                           .undone = batch.undone});
    }
    std::ranges::stable_sort(history, {}, &LabelEvent::batch);
    return history;
}

std::vector<BatchInfo> LabelStore::batches(int latest) const
{
    std::vector<BatchInfo> found;
    const auto &all = d->journal.batches();
    for (auto it = all.rbegin(); it != all.rend() && int(found.size()) < latest; ++it) {
        found.push_back({.id = it->id,
                         .title = it->title,
                         .source = it->source,
                         .sourceId = it->sourceId,
                         .time = QDateTime::fromMSecsSinceEpoch(it->time, QTimeZone::utc()),
                         .changes = it->eventCount,
                         .undone = it->undone,
                         .undoes = it->undoes});
    }
    return found;
}

bool LabelStore::canUndo() const
{
    return d->writer && d->journal.nextUndo() >= 0;
}

bool LabelStore::canRedo() const
{
    return d->writer && d->journal.nextRedo() >= 0;
}

QString LabelStore::undoTitle() const
{
    return canUndo() ? d->journal.batches()[size_t(d->journal.nextUndo())].title : QString();
}

QString LabelStore::redoTitle() const
{
    return canRedo() ? d->journal.originOf(d->journal.nextRedo()).title : QString();
}

qint64 LabelStore::undo()
{
    const int batch = d->journal.nextUndo();
    return batch < 0 ? 0 : d->undoIndex(batch, tr("Undo: %1").arg(undoTitle()));
}

qint64 LabelStore::redo()
{
    const int batch = d->journal.nextRedo();
    if (batch < 0)
        return 0;
    const QString title = d->journal.originOf(batch).title;
    return d->undoIndex(batch, tr("Redo: %1").arg(title));
}

qint64 LabelStore::undoBatch(qint64 batch)
{
    const int index = d->journal.batchIndex(batch);
    if (index < 0 || d->journal.batches()[size_t(index)].undone)
        return 0;
    // Undoing a redo would bring nothing back that its origin does not: name the origin instead.
    const JournalBatch &target = d->journal.batches()[size_t(index)];
    if (target.undoes != 0 && d->journal.originOf(index).id != target.undoes)
        return 0;
    return d->undoIndex(index, tr("Undo: %1").arg(target.title));
}

void LabelStore::backup()
{
    if (!d->writer)
        return;
    d->changedSinceBackup = false;
    d->writer->backup();
}

void LabelStore::limitPagesForTest(qint64 pages)
{
    if (d->writer)
        d->writer->limitPages(pages);
}

Result<void> LabelStore::flush()
{
    if (!d->writer)
        return {};
    d->writer->waitUntilIdle();
    d->takeOutcomes();
    if (d->lastFailure)
        return *std::exchange(d->lastFailure, std::nullopt);
    return {};
}

void LabelStore::Private::takeOutcomes()
{
    if (!writer)
        return;
    std::optional<Error> failure;
    for (const WriteOutcome &outcome : writer->takeOutcomes()) {
        if (outcome.batch == 0) {
            if (outcome.error)
                Q_EMIT q->writeFailed(*outcome.error);
            else
                Q_EMIT q->backupMade(outcome.backup);
            continue;
        }
        if (outcome.error) {
            failure = outcome.error;
            continue;
        }
        if (!pending.empty() && pending.front().batch == outcome.batch) {
            pending.pop_front();
            Q_EMIT q->committed(outcome.batch);
        }
    }
    if (failure && !pending.empty())
        rollBack(*failure);
}

void LabelStore::Private::rollBack(const Error &error)
{
    const int first = journal.batchIndex(pending.front().batch);
    std::vector<int> rows;
    for (int b = first; b < int(journal.batches().size()); ++b) {
        const JournalBatch &batch = journal.originOf(b);
        const std::vector<int> touched = rowsOf(batch);
        rows.insert(rows.end(), touched.begin(), touched.end());
    }
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());

    journal.dropFrom(first);
    for (const Pending &lost : pending) {
        for (const int row : lost.newSampleRows) {
            rowOfSample[size_t(sampleOfRow[size_t(row)])] = -1;
            sampleOfRow[size_t(row)] = 0;
        }
    }
    pending.clear();
    writer->acknowledgeFailure();
    changedRows = rows;
    refold(rows);
    lastFailure = error;
    Q_EMIT q->labelsChanged(rows);
    Q_EMIT q->undoChanged();
    Error told = error;
    told.what = tr("%n label(s) could not be saved and are shown as they were before. %1", nullptr,
                   int(rows.size()))
                    .arg(error.what);
    Q_EMIT q->writeFailed(told);
}

} // namespace lw
