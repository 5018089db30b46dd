// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/labels/labeljournal.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace lw {

/// A sample as the database names it.
struct StoredSample
{
    qint32 id = 0;
    QString dataset;
    QString path;
};

/// One batch on its way to the disk, copied out of the journal.
struct BatchWrite
{
    JournalBatch batch;
    std::vector<JournalEvent> events;
    std::vector<StoredSample> newSamples;
    quint64 generation = 0; ///< of the writer
};

/// The last checksums written; the next rows are chained to them.
struct ChainTail
{
    quint64 batch = 0;
    quint64 event = 0;
};

/// Everything read at opening. Rows whose own checksum is wrong are left out and counted; rows that
/// are sound but whose predecessor is missing are kept and counted as gaps.
struct LoadedLabels
{
    std::vector<StoredSample> samples;
    LabelJournal journal;
    ChainTail tail;
    int damagedRows = 0;
    int gaps = 0;
    QString sqliteMessage; ///< of a page that could not be read, or empty
};

/// One named connection to labels.sqlite, used in the thread that made it and removed with it.
class LabelDatabase
{
public:
    enum class Access { ReadWrite, ReadOnly };

    LabelDatabase();
    LabelDatabase(LabelDatabase &&) = delete;
    ~LabelDatabase();

    /// WAL and synchronous=FULL when writable.
    Result<void> open(const QString &file, Access access);
    /// Runs the numbered scripts labels-N.sql that the file lacks, each in one transaction.
    Result<void>
    upgradeSchema(const QString &scriptFolder = QStringLiteral(":/labelwright/schema"));
    [[nodiscard]] int schemaVersion();
    /// Tables without the version that comes with them, or a version without its tables: somebody
    /// broke an upgrade (ours is one transaction).
    [[nodiscard]] bool isHalfMade();
    [[nodiscard]] QString property(const QString &key);
    Result<void> setProperty(const QString &key, const QString &value);
    LoadedLabels load();
    /// All batches in one transaction; `tail` moves only when COMMIT returned.
    Result<void> write(const std::vector<BatchWrite> &batches, ChainTail &tail);
    /// Carries what is committed from the log (WAL) into the file, once enough has gathered. Waits
    /// for the disk, which a commit should not do for it: call it when nobody waits. A failure
    /// loses nothing, the log only grows.
    void checkpointWhenDue();
    /// A consistent copy (VACUUM INTO), fit to be opened by itself.
    Result<void> copyTo(const QString &file);
    /// Named seam for tests of a full disk.
    Result<void> limitPages(qint64 pages);

private:
    Result<void> execute(const QString &sql);
    [[nodiscard]] Error errorOf(const QSqlError &error) const;
    Result<void> writeBatch(const BatchWrite &write, ChainTail &tail);
    Result<void> writeEvents(const BatchWrite &write, ChainTail &tail);
    Result<void> prepareStatements();

    QString m_file;
    QString m_connection;
    quint64 m_fileId = 0; ///< of the opened file on its disk, 0: not known
    qint64 m_rowsInLog = 0; ///< since the last checkpoint
    QSqlDatabase m_db;
    struct Statements;
    std::unique_ptr<Statements> m_statements;
};

/// Error of SQLite in words: full disk, read-only, locked, damaged; with the way out.
[[nodiscard]] Error labelDatabaseError(const QString &file, const QString &nativeCode,
                                       const QString &message);

} // namespace lw
