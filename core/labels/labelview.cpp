// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelview.h"

#include "core/labels/facebox.h"

#include <QTimeZone>

#include <algorithm>

namespace lw {

namespace {

LabelEvent eventFrom(const LabelJournal &journal, const JournalEvent &event, int row)
{
    const JournalBatch &batch = journal.batches()[size_t(event.batch)];
    return {.id = event.id,
            .row = row,
            .kind = event.kind,
            .source = batch.source,
            .sourceId = batch.sourceId,
            .values = event.values,
            .attributeMask = event.attributeMask,
            .confidence = event.confidence,
            .time = QDateTime::fromMSecsSinceEpoch(batch.time, QTimeZone::utc()),
            .batch = batch.id,
            .undone = batch.undone};
}

} // namespace

std::optional<LabelEvent> lastDecisionIn(const LabelJournal &journal, int sample, int row)
{
    for (int e = journal.lastEventOf(sample); e >= 0; e = journal.events()[size_t(e)].previous) {
        const JournalEvent &event = journal.events()[size_t(e)];
        if (!journal.isLive(event)
            || journal.batches()[size_t(event.batch)].source != LabelSource::Person)
            continue;
        if (event.kind == faceBoxEvent)
            continue; // says nothing of the label
        if (event.kind == LabelEventKind::Reset)
            return {};
        return eventFrom(journal, event, row);
    }
    return {};
}

std::vector<LabelEvent> eventsIn(const LabelJournal &journal, int sample, int row)
{
    std::vector<LabelEvent> events;
    for (int e = journal.lastEventOf(sample); e >= 0; e = journal.events()[size_t(e)].previous)
        events.push_back(eventFrom(journal, journal.events()[size_t(e)], row));
    std::ranges::reverse(events);
    return events;
}

LabelSnapshot::LabelSnapshot(std::shared_ptr<const SampleTable> samples, Taxonomy taxonomy,
                             std::vector<CurrentLabel> labels, std::vector<qint32> sampleOfRow,
                             LabelJournal journal)
    : m_samples(std::move(samples))
    , m_taxonomy(std::move(taxonomy))
    , m_labels(std::move(labels))
    , m_sampleOfRow(std::move(sampleOfRow))
    , m_journal(std::move(journal))
{
}

const QStringList &LabelSnapshot::suggestionSources() const
{
    return m_journal.sources();
}

std::optional<LabelEvent> LabelSnapshot::lastDecision(int row) const
{
    return lastDecisionIn(m_journal, m_sampleOfRow[size_t(row)], row);
}

std::vector<LabelEvent> LabelSnapshot::events(int row) const
{
    return eventsIn(m_journal, m_sampleOfRow[size_t(row)], row);
}

} // namespace lw
