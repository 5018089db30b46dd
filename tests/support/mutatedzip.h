// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lw::test {

/// Puts the check sums of a zip file's stored entries right again after its contents were changed,
/// so that a reader gets to see the change. Does nothing to what is no zip file, or no longer one.
void mendCheckSums(QByteArray &zip);

} // namespace lw::test
