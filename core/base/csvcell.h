// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lw {

/// One cell of a CSV file for people: quoted where needed, and a text that a spreadsheet would run
/// as a formula (it begins with = + - @, tab or return and is no number) gets a leading apostrophe.
[[nodiscard]] QString csvCell(const QString &text);

} // namespace lw
