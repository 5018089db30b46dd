// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelchecksum.h"
#include "core/labels/labeldatabase.h"

#include <QSet>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Reads a table by ascending id. Where a page cannot be read, the range is halved until only the
/// unreadable ids are left out.
class RangeReader
{
public:
    RangeReader(const QSqlDatabase &db, QString columns, QString table,
                std::function<void(const QSqlQuery &)> take)
        : m_db(db)
        , m_columns(std::move(columns))
        , m_table(std::move(table))
        , m_take(std::move(take))
    {
    }

    void readAll()
    {
        QSqlQuery query(m_db);
        qint64 last = qint64(1) << 22; // where even the largest id cannot be read
        if (query.exec(u"SELECT max(id) FROM "_s + m_table) && query.next())
            last = query.value(0).toLongLong();
        else
            message = query.lastError().databaseText();
        read(1, last);
    }

    QString message;

private:
    void read(qint64 from, qint64 to)
    {
        if (from > to)
            return;
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        query.prepare(
            u"SELECT %1 FROM %2 WHERE id BETWEEN ? AND ? ORDER BY id"_s.arg(m_columns, m_table));
        query.addBindValue(from);
        query.addBindValue(to);
        bool sound = query.exec();
        while (sound && query.next()) {
            from = query.value(0).toLongLong() + 1;
            m_take(query);
        }
        if (sound && !query.lastError().isValid())
            return;
        message = query.lastError().databaseText();
        if (from >= to)
            return;
        const qint64 middle = from + (to - from) / 2;
        read(from, middle);
        read(middle + 1, to);
    }

    QSqlDatabase m_db;
    QString m_columns, m_table;
    std::function<void(const QSqlQuery &)> m_take;
};

struct LoadedEvent
{
    JournalEvent event;
    qint64 batch = 0;
};

/// Puts events under their batches; a batch that was lost gets a stand-in, so that its events
/// count.
void fillJournal(LabelJournal &journal, std::vector<JournalBatch> batches,
                 std::vector<LoadedEvent> events)
{
    std::ranges::stable_sort(events, {}, &LoadedEvent::batch);
    auto batch = batches.begin();
    auto event = events.begin();
    while (batch != batches.end() || event != events.end()) {
        JournalBatch made;
        if (batch != batches.end() && (event == events.end() || batch->id <= event->batch)) {
            made = std::move(*batch++);
        } else {
            made.id = event->batch;
            made.sourceId = u"?"_s;
            const LabelEventKind kind = event->event.kind;
            const bool ofModel =
                kind == LabelEventKind::Suggest || kind == LabelEventKind::Withdraw;
            made.source = ofModel ? LabelSource::Model : LabelSource::Person;
        }
        const qint64 id = made.id;
        journal.begin(std::move(made));
        for (; event != events.end() && event->batch == id; ++event)
            journal.add(event->event);
        journal.finish();
    }
}

} // namespace

LoadedLabels LabelDatabase::load()
{
    LoadedLabels loaded;
    const auto chain = [&loaded](quint64 stored, quint64 own, quint64 &tail) {
        const bool sound = isOwn(stored, own);
        if (!sound)
            ++loaded.damagedRows;
        else if (stored != chained(own, tail))
            ++loaded.gaps;
        tail = stored;
        return sound;
    };

    RangeReader samples(
        m_db, u"id, dataset, path, checksum"_s, u"sample"_s, [&](const QSqlQuery &q) {
            StoredSample sample{q.value(0).toInt(), q.value(1).toString(), q.value(2).toString()};
            if (quint64(q.value(3).toLongLong()) == hashOf(sample))
                loaded.samples.push_back(std::move(sample));
            else
                ++loaded.damagedRows;
        });
    samples.readAll();

    std::vector<JournalBatch> batches;
    QSet<QString> texts; // most titles and names repeat: one copy of each
    const auto shared = [&texts](const QString &text) { return *texts.insert(text); };
    RangeReader batchRows(m_db, u"id, title, source, source_id, time, undoes, events, checksum"_s,
                          u"batch"_s, [&](const QSqlQuery &q) {
                              JournalBatch batch;
                              batch.id = q.value(0).toLongLong();
                              batch.title = shared(q.value(1).toString());
                              batch.source = LabelSource(q.value(2).toInt());
                              batch.sourceId = shared(q.value(3).toString());
                              batch.time = q.value(4).toLongLong();
                              batch.undoes = q.value(5).toLongLong();
                              const quint64 own = hashOf(batch, q.value(6).toLongLong());
                              if (chain(quint64(q.value(7).toLongLong()), own, loaded.tail.batch))
                                  batches.push_back(std::move(batch));
                          });
    batchRows.readAll();

    std::vector<LoadedEvent> events;
    RangeReader eventRows(
        m_db, u"id, batch, sample, kind, attribute_mask, attribute_values, confidence, checksum"_s,
        u"label_event"_s, [&](const QSqlQuery &q) {
            LoadedEvent loadedEvent;
            JournalEvent &event = loadedEvent.event;
            event.id = q.value(0).toLongLong();
            loadedEvent.batch = q.value(1).toLongLong();
            event.sample = q.value(2).toInt();
            event.kind = LabelEventKind(q.value(3).toInt());
            event.attributeMask = quint8(q.value(4).toInt());
            event.values = unpackedValues(quint64(q.value(5).toLongLong()));
            event.confidence = q.value(6).toFloat();
            if (chain(quint64(q.value(7).toLongLong()), hashOf(event, loadedEvent.batch),
                      loaded.tail.event))
                events.push_back(loadedEvent);
        });
    eventRows.readAll();

    fillJournal(loaded.journal, std::move(batches), std::move(events));
    for (const QString &message : {samples.message, batchRows.message, eventRows.message}) {
        if (!message.isEmpty())
            loaded.sqliteMessage = message;
    }
    return loaded;
}

} // namespace lw
