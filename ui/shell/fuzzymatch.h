// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace lw {

/// How well the letters of `query` are found, in order, in `text`: 0 when they are not, else higher
/// for beginnings of words, unbroken runs and short texts. Any case; words of the query may come in
/// any order.
[[nodiscard]] int fuzzyScore(QStringView query, QStringView text);

} // namespace lw
