// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labeldatabase.h"

namespace lw {

/// Folder of the copies: `backups` beside the database.
[[nodiscard]] QString labelBackupFolder(const QString &databaseFile);
/// Makes a copy named by the time and deletes all but the 10 newest. Returns the copy's file.
[[nodiscard]] Result<QString> makeLabelBackup(LabelDatabase &database, const QString &databaseFile);

} // namespace lw
