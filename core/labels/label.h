// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taxonomy/taxonomy.h"

#include <QDateTime>
#include <QString>

#include <array>
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

} // namespace lw
