// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QVariantMap>

namespace lw {

/// NetworkOptions::overrides as a recipe writes them: "depth=6 embed_dim=192", lists with commas:
/// "layers=1,1,1,1 planes=16,32,64,128". Error: a word without "=", a name twice. What a network
/// does not know is its own error when it is made.
[[nodiscard]] Result<QVariantMap> networkVariant(const QString &text);

} // namespace lw
