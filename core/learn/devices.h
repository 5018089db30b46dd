// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>

namespace lw {

struct DeviceInfo
{
    QString id; ///< "cpu", "cuda:0"
    QString title; ///< "CPU, 2 threads", "NVIDIA RTX 4090, 24 GB"
    qint64 memory = 0; ///< bytes, 0: unknown
};

[[nodiscard]] QList<DeviceInfo> devices();
/// "auto" becomes the first CUDA device or the CPU; an unknown one is an Error that lists the
/// known.
[[nodiscard]] Result<QString> resolveDevice(const QString &wish);
/// Sets LibTorch's and OpenCV's threads; 0: all cores.
void setThreads(int threads);
[[nodiscard]] int threads();
[[nodiscard]] QString torchVersion(); ///< "1.13.1, CPU" or "2.6.0, CUDA 12.4"

} // namespace lw
