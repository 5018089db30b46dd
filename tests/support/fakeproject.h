// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace lw::test {

/// A small real project made through Project::create: 48 drawn people in "train" (7 pictures each,
/// uneven ages), 6 in "pool", 12 pictures in "eval"; one broken picture, so that there is a
/// problem. Returns the project's folder.
[[nodiscard]] Result<QString> makeSmallProject(const QString &folder);

/// Adds a finished run with cached predictions for "val", "pool" and "eval" of an opened-before
/// project. `skill` lifts the logit of the true class over unit noise; the checkpoint is a dummy
/// file.
[[nodiscard]] Result<QString> addPredictedRun(const QString &projectFolder, const QString &name,
                                              double skill, unsigned seed);

} // namespace lw::test
