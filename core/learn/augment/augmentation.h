// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/detail/random.h"
#include "core/runs/runconfig.h"

#include <opencv2/core/mat.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace lw {

/// One random change of a training picture. Thread-safe: all randomness comes from `random`.
class Augmentation
{
public:
    virtual ~Augmentation() = default;
    /// `picture` is 8-bit RGB and may be shared: it is never written, a changed copy is returned.
    [[nodiscard]] virtual cv::Mat apply(const cv::Mat &picture, SampleRandom &random) const = 0;
    /// True when it looks at more detail than the network's input shows (crops, zooms).
    [[nodiscard]] virtual bool wantsLargerPicture() const { return false; }
};

struct AugmentationEntry
{
    QList<OptionSpec> options;
    /// Null when the recipe leaves it off.
    std::function<std::unique_ptr<Augmentation>(const RunConfig &)> make;
    QString probability = {}; ///< option that says how often; empty: it draws that itself
};

/// Such an option: 0..1, usually 1.
[[nodiscard]] OptionSpec howOften(const QString &key, const QString &title,
                                  const QString &condition);

} // namespace lw
