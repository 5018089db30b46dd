// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dataset/sampletable.h"

#include <QDateTime>
#include <QObject>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace lw {

enum class LabelSource : quint8 { None, Dataset, Model, Person };
enum class ReviewState : quint8 { Unreviewed, Accepted, Corrected, Unsure, Excluded };
/// What an event does. Numbers are stored: never renumber.
enum class LabelEventKind : quint8 {
    SetValues = 1, ///< a person sets the values in the mask
    Accept = 2, ///< a person keeps the current label (or takes the suggestion)
    Unsure = 3,
    Exclude = 4,
    Reset = 5, ///< a person takes back their decision: unreviewed again
    Suggest = 6, ///< a model's label, with confidence and lineage
    Withdraw = 7, ///< a model's labels are taken back (sourceId names the run)
    Undo = 8, ///< undoes the batch in `undoes`; undoing an Undo is a redo
};

using AttributeValues = std::array<qint8, maxAttributes>;
inline constexpr AttributeValues noValues{-1, -1, -1, -1, -1, -1, -1, -1};

/// One change to one sample, as a caller asks for it.
struct LabelChange
{
    int row = -1;
    LabelEventKind kind = LabelEventKind::SetValues;
    AttributeValues values = noValues; ///< used where the mask has a bit
    quint8 attributeMask = 0; ///< bit a: attribute a is set by this event
    float confidence = -1; ///< 0..1 for models, negative: none
};

/// Changes that belong together: one transaction, one undo step.
struct LabelBatch
{
    QString title; ///< for the undo menu: "Accept 31 352 labels"
    LabelSource source = LabelSource::Person;
    QString sourceId; ///< reviewer's name; for models "run@checkpointhash#revision"
    std::vector<LabelChange> changes;
};

/// What is known of one sample now: person > data set (labelled sets) > model.
struct CurrentLabel
{
    AttributeValues values = noValues;
    qint16 classIndex = unknownValue; ///< unknownValue while any attribute is unknown
    LabelSource source = LabelSource::None;
    ReviewState state = ReviewState::Unreviewed;
    qint16 suggestion =
        unknownValue; ///< latest model class that was neither withdrawn nor rejected
    float confidence = -1; ///< of the suggestion, 0..1, negative: none
    qint32 suggestionRun = -1; ///< index into LabelStore::suggestionSources(), -1: none
};

/// One stored event, for history panels and exports.
struct LabelEvent
{
    qint64 id = 0;
    int row = -1;
    LabelEventKind kind = LabelEventKind::SetValues;
    LabelSource source = LabelSource::None;
    QString sourceId;
    AttributeValues values = noValues;
    quint8 attributeMask = 0;
    float confidence = -1;
    QDateTime time; ///< UTC
    qint64 batch = 0;
    qint64 undoes = 0; ///< batch undone by this one, or 0
    bool undone = false; ///< its batch was undone (and not redone)
};

struct BatchInfo
{
    qint64 id = 0;
    QString title;
    LabelSource source = LabelSource::Person;
    QString sourceId;
    QDateTime time;
    int changes = 0;
    bool undone = false;
    qint64 undoes = 0; ///< batch undone by this one, or 0
};

/// A copy of the database made before a migration or while working.
struct LabelBackup
{
    QString file; ///< absolute
    QDateTime time; ///< local
    qint64 bytes = 0;
};

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
class LabelStore : public QObject
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
    [[nodiscard]] const SampleTable &samples() const;
    [[nodiscard]] const Taxonomy &taxonomy() const;

    // Reading: columns in memory.
    [[nodiscard]] const CurrentLabel &label(int row) const;
    [[nodiscard]] std::span<const CurrentLabel> labels() const; ///< one per row
    [[nodiscard]] qint64 revision() const; ///< grows with every batch
    [[nodiscard]] const QStringList &suggestionSources() const;
    [[nodiscard]] std::vector<LabelEvent> history(int row) const; ///< newest last
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
