// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dataset/sampletable.h"
#include "core/labels/labelview.h"

#include <QObject>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace lw {

/// The project's labels: append-only events on disk, columns in memory.
///
/// Reading is immediate and belongs to the thread that owns the store (the GUI or the command
/// line). `apply` changes the columns at once and hands the batch to the writer thread, which has
/// its own SQLite connection (WAL, synchronous=FULL); `committed` is emitted only after COMMIT
/// returned. When a write fails the columns are put back and `writeFailed` tells why: there is
/// never a false "saved".
///
/// Fold: person > data set (labelled sets) > model. A person's event carries the whole label as it
/// was seen (keys set one attribute, the others are kept as shown), so that no model can change it
/// later; a suggestion that contradicts a decision is rejected and stays so, whoever repeats it,
/// until the decision is reset or undone. A sample counts as reviewed once its class is complete.
/// Undo and redo walk what a person did: decisions, imports and withdrawals. Pseudo-labels arrive
/// in the background and are not in the way of Ctrl+Z: they are taken back by `withdrawRun` or,
/// from the history, by `undoBatch`.
class LabelStore : public QObject, public LabelView
{
    Q_OBJECT

public:
    /// Opens or makes the database, upgrades its schema (after a backup) and folds the events.
    /// Opens for reading only, with the reason in words, when the folder cannot be written, another
    /// instance writes, the taxonomy is another one, or rows are damaged (what is sound is there).
    /// An Error only when nothing can be read or the folder of a new database cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<LabelStore>>
    open(const QString &file, std::shared_ptr<const SampleTable> samples, const Taxonomy &taxonomy);
    ~LabelStore() override; ///< waits until everything applied is committed

    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString readOnlyReason() const; ///< in words, empty when writable
    [[nodiscard]] int damagedRows() const; ///< rows left out because their checksum is wrong
    /// Copies of this database, newest first (folder `backups` beside it; 10 are kept).
    [[nodiscard]] static QList<LabelBackup> backups(const QString &file);
    /// Puts a copy in place of the (closed) database; the replaced one is kept as a backup.
    [[nodiscard]] static Result<void> restore(const QString &file, const QString &backup);
    [[nodiscard]] const SampleTable &samples() const override;
    [[nodiscard]] const Taxonomy &taxonomy() const override;

    // Reading: columns in memory.
    [[nodiscard]] const CurrentLabel &label(int row) const;
    [[nodiscard]] std::span<const CurrentLabel> labels() const override;
    /// A copy as of now, for jobs.
    [[nodiscard]] std::shared_ptr<const LabelSnapshot> snapshot() const;
    [[nodiscard]] qint64 revision() const; ///< grows with every batch
    /// The labels of some rows as they were after the batch `revision` (0: before any event).
    [[nodiscard]] std::vector<CurrentLabel> labelsAt(qint64 revision,
                                                     std::span<const int> rows) const;
    [[nodiscard]] const QStringList &suggestionSources() const override;
    [[nodiscard]] std::vector<LabelEvent> history(int row) const; ///< newest last, with undos
    [[nodiscard]] std::optional<LabelEvent> lastDecision(int row) const override;
    [[nodiscard]] std::vector<LabelEvent> events(int row) const override;
    [[nodiscard]] std::vector<BatchInfo> batches(int latest = 200) const; ///< newest first

    // Writing. Returns the batch's id, 0 when nothing would change or the store is read-only.
    qint64 apply(LabelBatch batch);
    /// Withdraws the suggestions of a source ("run@hash#revision", or just "run": all of its
    /// checkpoints) where no person decided; returns the batch's id, 0 when there are none.
    qint64 withdrawRun(const QString &sourceId);
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QString undoTitle() const;
    [[nodiscard]] QString redoTitle() const;
    qint64 undo(); ///< the latest person batch not yet undone; survives a restart
    qint64 redo();
    qint64
    undoBatch(qint64 batch); ///< any live batch, from the history; 0 when it cannot be undone
    /// Copies the database in the background (done by itself every 30 minutes of work, too).
    void backup();
    /// Blocks until everything applied so far is committed (or failed). For the command line and
    /// tests.
    [[nodiscard]] Result<void> flush();
    /// Named seam: from now on the database behaves as on a disk with this many pages of 4 kB.
    void limitPagesForTest(qint64 pages);
    /// Rows changed by the latest undo, redo or apply, for scrolling to them.
    [[nodiscard]] const std::vector<int> &lastChangedRows() const;

Q_SIGNALS:
    /// Columns of these rows changed (emitted once per batch, before it is committed).
    void labelsChanged(const std::vector<int> &rows);
    void committed(qint64 batch);
    void backupMade(const QString &file);
    void writeFailed(const lw::Error &error);
    void undoChanged();

private:
    LabelStore();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lw
