// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labeljournal.h"

#include <algorithm>

namespace lw {

namespace {

/// What Ctrl+Z walks: acts of a person, among them the withdrawal of a model's labels.
bool isUndoable(const JournalBatch &batch, const std::vector<JournalEvent> &events)
{
    if (batch.source == LabelSource::Person)
        return true;
    return batch.eventCount > 0
        && events[size_t(batch.firstEvent)].kind == LabelEventKind::Withdraw;
}

} // namespace

void LabelJournal::begin(JournalBatch batch)
{
    batch.firstEvent = qint32(m_events.size());
    batch.eventCount = 0;
    batch.undone = false;
    if (batch.source == LabelSource::Model) {
        batch.sourceIndex = qint32(m_sources.indexOf(batch.sourceId));
        if (batch.sourceIndex < 0) {
            batch.sourceIndex = qint32(m_sources.size());
            m_sources.append(batch.sourceId);
        }
    }
    m_batches.push_back(std::move(batch));
}

void LabelJournal::add(JournalEvent event)
{
    event.batch = qint32(m_batches.size()) - 1;
    if (size_t(event.sample) >= m_lastEvent.size())
        m_lastEvent.resize(std::max(size_t(event.sample) + 1, m_lastEvent.size() * 2), -1);
    event.previous = m_lastEvent[size_t(event.sample)];
    m_lastEvent[size_t(event.sample)] = qint32(m_events.size());
    m_events.push_back(event);
    ++m_batches.back().eventCount;
}

void LabelJournal::finish()
{
    updateUndo(int(m_batches.size()) - 1);
}

void LabelJournal::dropFrom(int batch)
{
    if (batch >= int(m_batches.size()))
        return;
    const size_t firstEvent = size_t(m_batches[size_t(batch)].firstEvent);
    for (size_t e = m_events.size(); e-- > firstEvent;)
        m_lastEvent[size_t(m_events[e].sample)] = m_events[e].previous;
    m_events.resize(firstEvent);
    m_batches.resize(size_t(batch));
    m_undo.clear();
    m_redo.clear();
    for (JournalBatch &kept : m_batches)
        kept.undone = false;
    for (int b = 0; b < int(m_batches.size()); ++b)
        updateUndo(b);
}

int LabelJournal::batchIndex(qint64 id) const
{
    const auto it = std::ranges::lower_bound(m_batches, id, {}, &JournalBatch::id);
    return it != m_batches.end() && it->id == id ? int(it - m_batches.begin()) : -1;
}

int LabelJournal::lastEventOf(int sample) const
{
    return sample > 0 && size_t(sample) < m_lastEvent.size() ? m_lastEvent[size_t(sample)] : -1;
}

const JournalBatch &LabelJournal::originOf(int batch) const
{
    const JournalBatch *origin = &m_batches[size_t(batch)];
    while (origin->undoes != 0) {
        const int undone = batchIndex(origin->undoes);
        if (undone < 0 || undone >= batch)
            break;
        batch = undone;
        origin = &m_batches[size_t(undone)];
    }
    return *origin;
}

void LabelJournal::updateUndo(int batch)
{
    const JournalBatch &made = m_batches[size_t(batch)];
    if (made.undoes == 0) {
        if (isUndoable(made, m_events)) {
            m_undo.push_back(batch);
            m_redo.clear();
        }
        return;
    }
    const int undone = batchIndex(made.undoes);
    if (undone < 0 || undone >= batch)
        return; // its target is lost (a damaged row): nothing to take back
    JournalBatch &target = m_batches[size_t(undone)];
    target.undone = true;
    if (target.undoes == 0) {
        std::erase(m_undo, undone);
        if (isUndoable(target, m_events))
            m_redo.push_back(batch);
        return;
    }
    std::erase(m_redo, undone);
    const int origin = batchIndex(target.undoes);
    if (origin < 0)
        return;
    m_batches[size_t(origin)].undone = false;
    if (isUndoable(m_batches[size_t(origin)], m_events))
        m_undo.insert(std::ranges::upper_bound(m_undo, origin), origin);
}

} // namespace lw
