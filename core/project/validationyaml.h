// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

namespace lw {

/// Changes only how people are held out in project.yaml; its comments stay where that is possible.
[[nodiscard]] Result<void> writeValidation(const QString &projectFile, const ValidationSpec &spec);

} // namespace lw
