// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/network.h"
#include "core/learn/detail/statedict.h"
#include "core/learn/heads/headlayout.h"
#include "core/learn/loader/preprocessing.h"
#include "core/runs/runstore.h"

#include <QJsonObject>
#include <QStringList>

namespace lw {

/// What must be known to use a checkpoint's network.
struct CheckpointInfo
{
    QString architecture;
    QString variant; ///< networkVariant() of the recipe, usually empty
    QStringList classNames; ///< K, in order
    HeadLayout heads; ///< what the outputs of the last layer mean
    Preprocessing preprocessing;
    QJsonObject progress; ///< of the run, to go on; empty in a best checkpoint
};

/// One file of a checkpoint: "model", "state", ...
struct CheckpointPart
{
    QString name;
    std::vector<StateEntry> entries;
};

/// Writes a checkpoint folder: parts as .safetensors and manifest.json with the size and SHA-256 of
/// each, beside `folder`, synced, then renamed over it. With `previous` the old checkpoint is kept
/// there. At every moment `folder` or `previous` (or `folder`.old) holds a whole checkpoint.
[[nodiscard]] Result<void> writeCheckpoint(const QString &folder, const CheckpointInfo &info,
                                           const std::vector<CheckpointPart> &parts,
                                           const QString &previous = {});

/// A checkpoint whose files agree with its manifest.
struct Checkpoint
{
    QString folder;
    CheckpointInfo info;
    QString modelHash; ///< SHA-256 of model.safetensors, hexadecimal

    [[nodiscard]] QString part(const QString &name) const
    {
        return folder + u'/' + name + QStringLiteral(".safetensors");
    }
    [[nodiscard]] bool hasPart(const QString &name) const;
    [[nodiscard]] Result<SafetensorsFile> openPart(const QString &name) const;
    /// The network with its weights, in evaluation mode, on the CPU.
    [[nodiscard]] Result<Network> network() const;
};

/// Reads and checks size and SHA-256 of every file; the Error names the damaged one.
[[nodiscard]] Result<Checkpoint> openCheckpoint(const QString &folder);
/// The first of the folders that holds a good checkpoint; `problem` tells in words when that is not
/// the first one.
[[nodiscard]] Result<Checkpoint> openFirstGood(const QStringList &folders, QString *problem);
/// SHA-256 of the network of a run's best checkpoint, from its manifest alone: fast, unchecked.
[[nodiscard]] Result<QString> checkpointModelHash(const QString &folder);
/// From the manifest of a run's best checkpoint alone: fast, unchecked. NotFound: there is none.
[[nodiscard]] Result<CheckpointInfo> bestCheckpointInfo(const RunRecord &run);
/// A run's best checkpoint, checked; Error when it knows another number of classes.
[[nodiscard]] Result<Checkpoint> bestCheckpointOf(const RunRecord &run, const Taxonomy &taxonomy);
/// Where a run's best network may lie: the best checkpoint, or the one it replaces.
[[nodiscard]] QStringList bestCheckpointFolders(const QString &bestFolder);

} // namespace lw
