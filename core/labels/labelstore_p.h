// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labelfold.h"
#include "core/labels/labelstore.h"
#include "core/labels/labelwriter.h"

#include <QLockFile>
#include <QTemporaryDir>
#include <QTimer>

#include <deque>
#include <optional>

namespace lw {

/// Columns, journal and writer of one open store. Used on the owner's thread only.
class LabelStore::Private
{
public:
    // labelopen.cpp
    Result<void> open(const QString &file);
    Result<void> openReadOnly(const QString &file);
    void takeLoaded(LoadedLabels loaded);
    void startBackupTimer();
    void checkTaxonomy(LabelDatabase &database, bool writable);

    // labelapply.cpp
    struct Folded
    {
        CurrentLabel label;
        AttributeValues base = noValues;
    };
    Folded fold(int row) { return fold(row, journal); }
    Folded fold(int row, const LabelJournal &journal);
    /// The event that a change means now, or nothing when it would change nothing.
    std::optional<JournalEvent> resolve(const LabelBatch &batch, const LabelChange &change);
    std::optional<JournalEvent> resolveDecision(const LabelChange &change);
    std::optional<JournalEvent> resolveValues(const LabelChange &change, const CurrentLabel &label);
    std::optional<JournalEvent> resolveModel(const LabelBatch &batch, const LabelChange &change);
    int sampleIdOf(int row); ///< registers the sample at its first event
    void beginBatch(const LabelBatch &batch, qint64 undoes);
    qint64 finishBatch(); ///< hands it to the writer, tells the change; 0 when it is empty
    void refold(const std::vector<int> &rows);
    qint64 undoIndex(int batch, const QString &title);
    std::vector<int> rowsOf(const JournalBatch &batch) const;

    // labelstore.cpp
    void takeOutcomes();
    void rollBack(const Error &error);

    LabelStore *q = nullptr;
    QString file;
    std::shared_ptr<const SampleTable> samples;
    Taxonomy taxonomy;
    QString readOnlyReason;
    int damagedRows = 0;

    std::vector<CurrentLabel> labels; ///< per row
    std::vector<qint32> sampleOfRow; ///< id in the database, 0: no event yet
    std::vector<qint32> rowOfSample; ///< by id, -1: not in the table (any more)
    qint32 lastSample = 0;
    qint64 lastEvent = 0;
    qint64 lastBatch = 0;
    LabelJournal journal;
    LabelFold folder;
    std::vector<int> changedRows;

    struct Pending
    {
        qint64 batch = 0;
        std::vector<int> newSampleRows;
    };
    std::deque<Pending> pending; ///< applied, not yet committed
    std::vector<StoredSample> newSamples; ///< of the batch being made
    std::vector<int> newSampleRows;
    std::optional<Error> lastFailure; ///< since the last flush
    bool changedSinceBackup = false;

    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<QTemporaryDir> readingCopy; ///< of a database in an unwritable folder
    std::unique_ptr<QTimer> backupTimer;
    std::unique_ptr<LabelWriter> writer; ///< null: read-only
};

} // namespace lw
