// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lw {

/// Pictures anywhere below a folder, by suffix, relative to it and sorted.
[[nodiscard]] QStringList picturesBelow(const QString &folder);

} // namespace lw
