// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"

namespace lw {

/// Whether an option's condition (OptionSpec::visibleWhen) holds:
///
///     loss.name=focal|ldam                      one of these values
///     augment.cutmix!=0                         none of these
///     distill.from!=                            not empty
///     augment.cutmix!=0 or augment.mixup!=0     one of several; "and", which binds closer: all
///
/// An empty condition holds, one about an unknown key does not. Values are compared as optionText.
[[nodiscard]] bool conditionHolds(const QString &condition, const RunConfig &config);

/// One comparison of a condition.
struct OptionComparison
{
    QString key;
    QStringList values;
    bool isEqual = true; ///< false: none of the values

    [[nodiscard]] static QList<OptionComparison> of(const QString &condition);
};

} // namespace lw
