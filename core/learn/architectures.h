// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace lw {

/// What the form shows of a network before anything is built.
struct ArchitectureInfo
{
    QString name; ///< timm's or torchvision's: "resnet18"
    QString family; ///< "ResNet"
    int inputSize = 224; ///< pixels, usual
    qint64 parameters = 0; ///< with 18 classes
    double gflops = 0; ///< per image at inputSize, multiply-adds counted as two
    double activations = 0; ///< millions of numbers kept per image at inputSize while training
};

/// About how many bytes a training step needs: parameters, gradients, two states of the optimizer,
/// and the activations of the batch.
[[nodiscard]] qint64 estimatedMemory(const ArchitectureInfo &info, int batch, int imageSize);

/// All networks, in the order of the form.
[[nodiscard]] const QList<ArchitectureInfo> &architectures();
[[nodiscard]] const ArchitectureInfo *architectureByName(const QString &name);

/// Names of a network's stages, first to last, for optimizer.freeze. `variant` as in a recipe. The
/// network is built without its weights, which takes up to a tenth of a second: not on the GUI
/// thread. Error: there is no such network or variant.
[[nodiscard]] Result<QStringList> stageNames(const QString &architecture,
                                             const QString &variant = {});

} // namespace lw
