// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labeldatabase.h"
#include "core/labels/labelchecksum.h"

#include <QFile>
#include <QSqlError>
#include <QVariant>

#include <atomic>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int rowsPerInsert = 64;
constexpr int eventColumns = 8;
constexpr qint64 rowsPerCheckpoint = 400; ///< some megabytes of log when they come one by one

/// Which file a path leads to: its number on the disk; 0 when there is none.
quint64 fileIdOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat state = {};
    if (::stat(QFile::encodeName(path).constData(), &state) != 0)
        return 0;
    return (quint64(state.st_dev) << 48) ^ quint64(state.st_ino);
#else
    return QFile::exists(path) ? 1 : 0;
#endif
}

struct LabeldatabaseText
{
    Q_DECLARE_TR_FUNCTIONS(lw::LabelStore)
};

} // namespace

struct LabelDatabase::Statements
{
    QSqlQuery sample, batch, event, events;
};

Error labelDatabaseError(const QString &file, const QString &nativeCode, const QString &message)
{
    Error error = Error::failed(
        LabeldatabaseText::tr("The labels could not be read or written: %1").arg(message), file);
    switch (nativeCode.toInt() & 0xff) { // primary result codes of SQLite
    case 13:
        error.kind = ErrorKind::DiskFull;
        error.what = LabeldatabaseText::tr("The disk is full");
        error.wayOut = LabeldatabaseText::tr(
            "Free some space, then label again: what is shown is what is saved.");
        break;
    case 8:
    case 3:
        error.kind = ErrorKind::ReadOnly;
        error.what = LabeldatabaseText::tr(
            "The labels cannot be written: the file or its folder is read-only.");
        error.wayOut = LabeldatabaseText::tr(
            "Allow writing to the project's folder, then open the project again.");
        break;
    case 5:
    case 6:
        error.kind = ErrorKind::Busy;
        error.what = LabeldatabaseText::tr("The labels are locked by another program.");
        error.wayOut = LabeldatabaseText::tr(
            "Close the other program that has the project open and try again.");
        break;
    case 11:
    case 26:
        error.kind = ErrorKind::BadInput;
        error.what = LabeldatabaseText::tr("The file of labels is damaged: %1").arg(message);
        error.wayOut = LabeldatabaseText::tr("Restore a copy from the folder “backups” beside it.");
        break;
    case 10:
    case 14:
        error.what = LabeldatabaseText::tr("The file of labels cannot be opened or written: %1")
                         .arg(message);
        error.wayOut =
            LabeldatabaseText::tr("Check the disk and that the project's folder is still there.");
        break;
    default:
        break;
    }
    return error;
}

LabelDatabase::LabelDatabase() = default;

LabelDatabase::~LabelDatabase()
{
    m_statements.reset();
    if (m_connection.isEmpty())
        return;
    m_db.close();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Error LabelDatabase::errorOf(const QSqlError &error) const
{
    return labelDatabaseError(m_file, error.nativeErrorCode(), error.databaseText());
}

Result<void> LabelDatabase::execute(const QString &sql)
{
    QSqlQuery query(m_db);
    if (!query.exec(sql))
        return errorOf(query.lastError());
    return {};
}

Result<void> LabelDatabase::open(const QString &file, Access access)
{
    static std::atomic<int> number{0};
    m_file = file;
    m_connection = u"labels-%1"_s.arg(++number);
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_db.setDatabaseName(file);
    const QString options = u"QSQLITE_BUSY_TIMEOUT=3000"_s;
    m_db.setConnectOptions(access == Access::ReadOnly ? options + u";QSQLITE_OPEN_READONLY"_s
                                                      : options);
    if (!m_db.open())
        return errorOf(m_db.lastError());
    if (access == Access::ReadOnly)
        return execute(u"SELECT count(*) FROM sqlite_master"_s);
    for (const QString &pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s,
                                  u"PRAGMA wal_autocheckpoint=0"_s, // see checkpointWhenDue()
                                  u"PRAGMA cache_size=-8000"_s}) {
        if (auto done = execute(pragma); !done)
            return done;
    }
    // Tells at once, not at the first label, when the file cannot be written.
    if (auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    m_fileId = fileIdOf(file);
    return execute(u"ROLLBACK"_s);
}

bool LabelDatabase::isHalfMade()
{
    QSqlQuery query(m_db);
    const QString tables =
        u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('property', "
        "'sample', 'batch', 'label_event')"_s;
    if (!query.exec(tables) || !query.next())
        return false;
    const int found = query.value(0).toInt(), version = schemaVersion();
    return version == 0 ? found > 0 : found < 4;
}

int LabelDatabase::schemaVersion()
{
    QSqlQuery query(m_db);
    return query.exec(u"PRAGMA user_version"_s) && query.next() ? query.value(0).toInt() : -1;
}

Result<void> LabelDatabase::upgradeSchema(const QString &scriptFolder)
{
    for (int version = schemaVersion() + 1;; ++version) {
        QFile script(u"%1/labels-%2.sql"_s.arg(scriptFolder).arg(version));
        if (!script.exists())
            return {};
        if (!script.open(QIODevice::ReadOnly))
            return Error::failed(script.errorString(), script.fileName());
        QStringList statements = QString::fromUtf8(script.readAll()).split(u";\n"_s);
        statements.prepend(u"BEGIN IMMEDIATE"_s);
        statements.append(u"PRAGMA user_version = %1"_s.arg(version));
        statements.append(u"COMMIT"_s);
        for (const QString &statement : statements) {
            if (statement.trimmed().isEmpty())
                continue;
            if (auto done = execute(statement); !done) {
                (void)execute(u"ROLLBACK"_s); // a half-migrated file does not exist
                return done;
            }
        }
    }
}

QString LabelDatabase::property(const QString &key)
{
    QSqlQuery query(m_db);
    query.prepare(u"SELECT value FROM property WHERE key = ?"_s);
    query.addBindValue(key);
    return query.exec() && query.next() ? query.value(0).toString() : QString();
}

Result<void> LabelDatabase::setProperty(const QString &key, const QString &value)
{
    QSqlQuery query(m_db);
    query.prepare(u"INSERT OR REPLACE INTO property VALUES (?, ?)"_s);
    query.addBindValue(key);
    query.addBindValue(value);
    if (!query.exec())
        return errorOf(query.lastError());
    return {};
}

Result<void> LabelDatabase::copyTo(const QString &file)
{
    QSqlQuery query(m_db);
    query.prepare(u"VACUUM INTO ?"_s);
    query.addBindValue(file);
    if (!query.exec())
        return errorOf(query.lastError());
    return {};
}

Result<void> LabelDatabase::limitPages(qint64 pages)
{
    return execute(u"PRAGMA max_page_count = %1"_s.arg(pages));
}

Result<void> LabelDatabase::prepareStatements()
{
    if (m_statements)
        return {};
    m_statements.reset(
        new Statements{QSqlQuery(m_db), QSqlQuery(m_db), QSqlQuery(m_db), QSqlQuery(m_db)});
    const QString row = u"(?, ?, ?, ?, ?, ?, ?, ?)"_s;
    const QString insertEvents = u"INSERT INTO label_event VALUES "_s;
    const std::pair<QSqlQuery *, QString> all[] = {
        {&m_statements->sample, u"INSERT INTO sample VALUES (?, ?, ?, ?)"_s},
        {&m_statements->batch, u"INSERT INTO batch VALUES "_s + row},
        {&m_statements->event, insertEvents + row},
        {&m_statements->events,
         insertEvents + QStringList(rowsPerInsert, row).join(QLatin1Char(','))}};
    for (const auto &[query, sql] : all) {
        if (!query->prepare(sql)) {
            const Error error = errorOf(query->lastError());
            m_statements.reset();
            return error;
        }
    }
    return {};
}

Result<void> LabelDatabase::write(const std::vector<BatchWrite> &batches, ChainTail &tail)
{
    // A moved or deleted project would still take writes through the open file: that is not
    // "saved".
    if (const quint64 now = fileIdOf(m_file); now == 0 || (m_fileId != 0 && now != m_fileId))
        return labelDatabaseError(m_file, u"14"_s,
                                  now == 0 ? LabeldatabaseText::tr("the file is gone")
                                           : LabeldatabaseText::tr("another file lies there now"));
    if (auto prepared = prepareStatements(); !prepared)
        return prepared;
    if (auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    ChainTail next = tail;
    Result<void> outcome;
    for (const BatchWrite &batch : batches) {
        outcome = writeBatch(batch, next);
        if (!outcome)
            break;
    }
    if (outcome)
        outcome = execute(u"COMMIT"_s);
    if (!outcome) {
        (void)execute(u"ROLLBACK"_s);
        return outcome;
    }
    tail = next;
    for (const BatchWrite &batch : batches)
        m_rowsInLog += 1 + qint64(batch.events.size() + batch.newSamples.size());
    return {};
}

void LabelDatabase::checkpointWhenDue()
{
    if (m_rowsInLog < rowsPerCheckpoint)
        return;
    (void)execute(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    m_rowsInLog = 0;
}

Result<void> LabelDatabase::writeBatch(const BatchWrite &write, ChainTail &tail)
{
    QSqlQuery &sampleQuery = m_statements->sample;
    for (const StoredSample &sample : write.newSamples) {
        sampleQuery.bindValue(0, sample.id);
        sampleQuery.bindValue(1, sample.dataset);
        sampleQuery.bindValue(2, sample.path);
        sampleQuery.bindValue(3, qint64(hashOf(sample)));
        if (!sampleQuery.exec())
            return errorOf(sampleQuery.lastError());
    }
    const JournalBatch &batch = write.batch;
    tail.batch = chained(hashOf(batch, batch.eventCount), tail.batch);
    QSqlQuery &query = m_statements->batch;
    const auto notNull = [](const QString &text) { return text.isNull() ? u""_s : text; };
    const QVariant values[] = {
        batch.id,   notNull(batch.title), int(batch.source), notNull(batch.sourceId),
        batch.time, batch.undoes,         batch.eventCount,  qint64(tail.batch)};
    for (int i = 0; i < eventColumns; ++i)
        query.bindValue(i, values[i]);
    if (!query.exec())
        return errorOf(query.lastError());
    return writeEvents(write, tail);
}

Result<void> LabelDatabase::writeEvents(const BatchWrite &write, ChainTail &tail)
{
    const auto bind = [&](QSqlQuery &query, int slot, const JournalEvent &event) {
        tail.event = chained(hashOf(event, write.batch.id), tail.event);
        const int first = slot * eventColumns;
        query.bindValue(first, event.id);
        query.bindValue(first + 1, write.batch.id);
        query.bindValue(first + 2, event.sample);
        query.bindValue(first + 3, int(event.kind));
        query.bindValue(first + 4, int(event.attributeMask));
        query.bindValue(first + 5, qint64(packedValues(event.values)));
        query.bindValue(first + 6, double(event.confidence));
        query.bindValue(first + 7, qint64(tail.event));
    };
    const int count = int(write.events.size());
    for (int i = 0; i < count;) {
        const bool many = count - i >= rowsPerInsert;
        QSqlQuery &query = many ? m_statements->events : m_statements->event;
        const int rows = many ? rowsPerInsert : 1;
        for (int slot = 0; slot < rows; ++slot)
            bind(query, slot, write.events[size_t(i + slot)]);
        if (!query.exec())
            return errorOf(query.lastError());
        i += rows;
    }
    return {};
}

} // namespace lw
