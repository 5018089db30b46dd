// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace lw {

/// One row of `label_event` in memory.
struct JournalEvent
{
    qint64 id = 0;
    qint32 batch = -1; ///< index into LabelJournal::batches()
    qint32 sample = 0; ///< id in the database, from 1
    qint32 previous = -1; ///< event of the same sample before this one, -1: the first
    float confidence = -1;
    AttributeValues values = noValues; ///< for decisions the whole label, not only what was set
    LabelEventKind kind = LabelEventKind::SetValues;
    quint8 attributeMask = 0;
};

/// One row of `batch` in memory.
struct JournalBatch
{
    qint64 id = 0;
    QString title;
    LabelSource source = LabelSource::Person;
    QString sourceId;
    qint32 sourceIndex = -1; ///< of a model: index into LabelJournal::sources()
    qint64 time = 0; ///< milliseconds UTC
    qint64 undoes = 0;
    qint32 firstEvent = 0;
    qint32 eventCount = 0;
    bool undone = false;
};

/// Every event in order, chained per sample, and what undo and redo would do next. Grows at the
/// end; `dropFrom` takes back batches that could not be written.
class LabelJournal
{
public:
    /// Starts a batch; its events follow by `add`, then `finish`.
    void begin(JournalBatch batch);
    void add(JournalEvent event);
    void finish();
    /// Forgets the batches from this index on.
    void dropFrom(int batch);

    [[nodiscard]] const std::vector<JournalEvent> &events() const { return m_events; }
    [[nodiscard]] const std::vector<JournalBatch> &batches() const { return m_batches; }
    [[nodiscard]] const QStringList &sources() const { return m_sources; } ///< of models
    [[nodiscard]] int batchIndex(qint64 id) const; ///< -1: none
    [[nodiscard]] int lastEventOf(int sample) const;
    [[nodiscard]] bool isLive(const JournalEvent &event) const
    {
        return !m_batches[size_t(event.batch)].undone;
    }
    /// The batch whose events come or go when `batch` (an undo, a redo) happens.
    [[nodiscard]] const JournalBatch &originOf(int batch) const;
    /// Index of the batch that undo / redo takes next, -1: none.
    [[nodiscard]] int nextUndo() const { return m_undo.empty() ? -1 : m_undo.back(); }
    [[nodiscard]] int nextRedo() const { return m_redo.empty() ? -1 : m_redo.back(); }

private:
    void updateUndo(int batch);

    std::vector<JournalEvent> m_events;
    std::vector<JournalBatch> m_batches; ///< ascending ids
    std::vector<qint32> m_lastEvent; ///< by sample id
    QStringList m_sources;
    std::vector<int> m_undo; ///< batches, ascending
    std::vector<int> m_redo; ///< undo batches
};

} // namespace lw
