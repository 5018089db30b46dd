// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/facebox.h"
#include "core/labels/labelstore_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

LabelStore::Private::Folded LabelStore::Private::fold(int row, const LabelJournal &journal)
{
    const bool labelled = samples->role(row) == DatasetRole::Labelled;
    folder.start(taxonomy, labelled ? samples->values(row) : std::span<const qint8>());
    int chain[64];
    int length = 0;
    std::vector<int> longChain; // a sample with more events than usual
    for (int e = journal.lastEventOf(sampleOfRow[size_t(row)]); e >= 0;
         e = journal.events()[size_t(e)].previous) {
        if (!journal.isLive(journal.events()[size_t(e)]))
            continue;
        if (length < int(std::size(chain)))
            chain[length++] = e;
        else
            longChain.push_back(e);
    }
    const auto take = [this, &journal](int e) {
        const JournalEvent &event = journal.events()[size_t(e)];
        const JournalBatch &batch = journal.batches()[size_t(event.batch)];
        if (event.kind == LabelEventKind::Suggest) {
            const int classIndex =
                taxonomy.classOf({event.values.data(), size_t(taxonomy.attributeCount())});
            if (classIndex != unknownValue)
                folder.suggest(batch.sourceIndex, qint16(classIndex), event.confidence);
        } else if (event.kind == LabelEventKind::Withdraw) {
            folder.withdraw(journal.sources(), batch.sourceId);
        } else if (event.kind != faceBoxEvent) {
            folder.decide(event.kind, event.values);
        }
    };
    for (auto it = longChain.rbegin(); it != longChain.rend(); ++it)
        take(*it);
    while (length > 0)
        take(chain[--length]);
    return {folder.result(), folder.base()};
}

std::optional<JournalEvent> LabelStore::Private::resolve(const LabelBatch &batch,
                                                         const LabelChange &change)
{
    if (change.row < 0 || change.row >= samples->size())
        return {};
    // A model suggests and withdraws, a person decides; neither speaks for the other.
    const bool ofModel =
        change.kind == LabelEventKind::Suggest || change.kind == LabelEventKind::Withdraw;
    if (ofModel != (batch.source == LabelSource::Model))
        return {};
    if (!ofModel && batch.source != LabelSource::Person)
        return {};
    auto event = ofModel ? resolveModel(batch, change) : resolveDecision(change);
    if (event)
        event->sample = sampleIdOf(change.row);
    return event;
}

std::optional<JournalEvent> LabelStore::Private::resolveDecision(const LabelChange &change)
{
    const CurrentLabel &label = labels[size_t(change.row)];
    JournalEvent event;
    event.kind = change.kind;
    event.attributeMask = change.attributeMask;
    if (change.kind == faceBoxEvent) {
        event.values = change.values;
        const bool isNew =
            unpackedFaceBox(change.values) != faceBoxOf(*q, change.row).value_or(FaceBox());
        return isNew ? std::optional(event) : std::nullopt;
    }
    switch (change.kind) {
    case LabelEventKind::SetValues:
    case LabelEventKind::Accept:
        return resolveValues(change, label);
    case LabelEventKind::Unsure:
        return label.state == ReviewState::Unsure ? std::nullopt : std::optional(event);
    case LabelEventKind::Exclude:
        return label.state == ReviewState::Excluded ? std::nullopt : std::optional(event);
    case LabelEventKind::Reset:
        if (label.state == ReviewState::Unreviewed && label.source != LabelSource::Person)
            return {};
        return event;
    default:
        return {};
    }
}

std::optional<JournalEvent> LabelStore::Private::resolveValues(const LabelChange &change,
                                                               const CurrentLabel &label)
{
    JournalEvent event;
    event.values = label.values;
    event.attributeMask = change.attributeMask;
    event.confidence = change.confidence; // of a person: how sure a fix of a label error is
    const size_t attributes = size_t(taxonomy.attributeCount());
    if (change.kind == LabelEventKind::SetValues) {
        for (size_t a = 0; a < attributes; ++a) {
            const int value = change.values[a];
            if (!(change.attributeMask & (1u << a)))
                continue;
            if (value < 0 || value >= taxonomy.attributes()[qsizetype(a)].values.size())
                return {};
            event.values[a] = qint8(value);
        }
    }
    const bool complete = taxonomy.classOf({event.values.data(), attributes}) != unknownValue;
    if (change.kind == LabelEventKind::Accept && !complete)
        return {}; // there is nothing to accept
    const bool decided =
        label.state == ReviewState::Accepted || label.state == ReviewState::Corrected;
    if (event.values == label.values
        && (decided || (!complete && label.source == LabelSource::Person)))
        return {};
    // "Accepted" is a label that agrees with what was there without a person, whichever key set it.
    // What a data set left open cannot disagree: adding only that corrects nothing.
    const AttributeValues base = fold(change.row).base;
    bool agrees = base != noValues;
    for (size_t a = 0; a < attributes; ++a)
        agrees = agrees && (base[a] == unknownValue || base[a] == event.values[a]);
    event.kind = agrees ? LabelEventKind::Accept : LabelEventKind::SetValues;
    return event;
}

std::optional<JournalEvent> LabelStore::Private::resolveModel(const LabelBatch &batch,
                                                              const LabelChange &change)
{
    JournalEvent event;
    event.kind = change.kind;
    if (change.kind == LabelEventKind::Withdraw)
        return event;
    const size_t attributes = size_t(taxonomy.attributeCount());
    const int classIndex = taxonomy.classOf({change.values.data(), attributes});
    if (classIndex < 0 || classIndex >= taxonomy.classCount())
        return {};
    const CurrentLabel &label = labels[size_t(change.row)];
    if (label.suggestionRun >= 0 && label.suggestion == classIndex
        && label.confidence == change.confidence
        && journal.sources()[label.suggestionRun] == batch.sourceId)
        return {};
    std::copy_n(change.values.begin(), attributes, event.values.begin());
    event.attributeMask = quint8((1u << attributes) - 1);
    event.confidence = change.confidence;
    return event;
}

int LabelStore::Private::sampleIdOf(int row)
{
    qint32 &id = sampleOfRow[size_t(row)];
    if (id == 0) {
        id = ++lastSample;
        rowOfSample.resize(std::max(rowOfSample.size(), size_t(id) + 1), -1);
        rowOfSample[size_t(id)] = row;
        newSamples.push_back(
            {id, samples->dataset(samples->datasetOf(row)).spec().id, samples->path(row)});
        newSampleRows.push_back(row);
    }
    return id;
}

void LabelStore::Private::beginBatch(const LabelBatch &batch, qint64 undoes)
{
    JournalBatch made;
    made.id = ++lastBatch;
    made.title = batch.title;
    made.source = batch.source;
    made.sourceId = batch.sourceId;
    made.time = QDateTime::currentMSecsSinceEpoch();
    made.undoes = undoes;
    newSamples.clear();
    newSampleRows.clear();
    journal.begin(std::move(made));
}

qint64 LabelStore::Private::finishBatch()
{
    const JournalBatch &batch = journal.batches().back();
    const qint64 id = batch.id;
    if (batch.eventCount == 0 && batch.undoes == 0) {
        journal.dropFrom(int(journal.batches().size()) - 1);
        --lastBatch;
        return 0;
    }
    journal.finish();
    BatchWrite write;
    write.batch = batch;
    write.events.assign(journal.events().begin() + batch.firstEvent, journal.events().end());
    write.newSamples = std::move(newSamples);
    pending.push_back({id, std::move(newSampleRows)});
    writer->write(std::move(write));
    changedSinceBackup = true;
    startBackupTimer();
    if (batch.undoes != 0)
        refold(changedRows);
    Q_EMIT q->labelsChanged(changedRows);
    Q_EMIT q->undoChanged();
    return id;
}

void LabelStore::Private::refold(const std::vector<int> &rows)
{
    for (const int row : rows)
        labels[size_t(row)] = fold(row).label;
}

std::vector<int> LabelStore::Private::rowsOf(const JournalBatch &batch) const
{
    std::vector<int> rows;
    rows.reserve(size_t(batch.eventCount));
    for (int e = batch.firstEvent; e < batch.firstEvent + batch.eventCount; ++e) {
        const int row = rowOfSample[size_t(journal.events()[size_t(e)].sample)];
        if (row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    return rows;
}

qint64 LabelStore::Private::undoIndex(int batch, const QString &title)
{
    if (batch < 0 || !writer)
        return 0;
    const JournalBatch &target = journal.batches()[size_t(batch)];
    LabelBatch undo;
    undo.title = title;
    undo.source = LabelSource::Person;
    changedRows = rowsOf(journal.originOf(batch));
    beginBatch(undo, target.id);
    return finishBatch();
}

qint64 LabelStore::apply(LabelBatch batch)
{
    if (!d->writer || batch.changes.empty())
        return 0;
    d->changedRows.clear();
    d->beginBatch(batch, 0);
    for (const LabelChange &change : batch.changes) {
        auto event = d->resolve(batch, change);
        if (!event)
            continue;
        event->id = ++d->lastEvent;
        d->journal.add(*event);
        // At once: a later change of the same batch may build on it (mask, then gender).
        d->labels[size_t(change.row)] = d->fold(change.row).label;
        d->changedRows.push_back(change.row);
    }
    return d->finishBatch();
}

qint64 LabelStore::withdrawRun(const QString &sourceId)
{
    LabelBatch batch;
    batch.title = tr("Withdraw the labels of %1").arg(sourceId);
    batch.source = LabelSource::Model;
    batch.sourceId = sourceId;
    std::vector<bool> belongs;
    for (const QString &source : d->journal.sources())
        belongs.push_back(sourceBelongsTo(source, sourceId));
    // Every row with a live suggestion of the source, also where another run's is the visible one.
    std::vector<int> rows;
    for (const JournalEvent &event : d->journal.events()) {
        const JournalBatch &from = d->journal.batches()[size_t(event.batch)];
        if (event.kind != LabelEventKind::Suggest || from.undone || from.sourceIndex < 0
            || !belongs[size_t(from.sourceIndex)])
            continue;
        const int row = d->rowOfSample[size_t(event.sample)];
        if (row < 0)
            continue;
        const ReviewState state = d->labels[size_t(row)].state;
        if (state != ReviewState::Accepted && state != ReviewState::Corrected)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    for (const int row : rows) {
        d->fold(row);
        if (d->folder.hasSuggestionOf(d->journal.sources(), sourceId))
            batch.changes.push_back({.row = row, .kind = LabelEventKind::Withdraw});
    }
    return apply(std::move(batch));
}

} // namespace lw
