// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"

namespace lw {

/// What a bench project is made of. The proportions are those of the real task: at the default,
/// 2,700 labelled people with 7 pictures and 7,838 pool people with 4 make 50,252 samples; an
/// evaluation set of a quarter of that (12,600) comes on top.
struct SyntheticProjectOptions
{
    int samples = 50'252; ///< labelled and pool together, at least 100
    int photoWidth = 192; ///< pixels
    int photoHeight = 256;
    quint64 seed = 1;
};

/// Draws a project into `folder` (which must not hold one): real JPEG files in all three layouts,
/// then project.yaml and indexes. A few hundred drawings are made and then hard-linked (copied
/// where links are not possible), which takes seconds. So the disk cache holds far less than for as
/// many different photos: measure decoding with it, not the disk. The same options give the same
/// files.
[[nodiscard]] Result<void> makeSyntheticProject(const QString &folder,
                                                const SyntheticProjectOptions &options,
                                                JobContext &job);

} // namespace lw
