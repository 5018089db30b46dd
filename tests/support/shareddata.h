// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lw::test {

/// Folder of the project's shared test data (LABELWRIGHT_SHARED, else ../shared beside the
/// checkout), or empty when it is absent: the test then skips, saying so (see SKIP_WITHOUT_SHARED).
[[nodiscard]] QString sharedFolder();

} // namespace lw::test

#define SKIP_WITHOUT_SHARED()                                                                      \
    if (lw::test::sharedFolder().isEmpty())                                                        \
    QSKIP("shared test data is absent: set LABELWRIGHT_SHARED to its folder")
