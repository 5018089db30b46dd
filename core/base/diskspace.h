// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace lw {

/// What the file system that holds a folder says of itself.
struct DiskSpace
{
    qint64 available = 0; ///< bytes that this user may still write
    bool isReadOnly = false;
};

/// Nothing when there is no such folder. Asks the system itself: QStorageInfo looks for the folder
/// in the table of mounts, where (Qt 6.4) it does not stand in a chroot or in some containers.
[[nodiscard]] std::optional<DiskSpace> diskSpaceOf(const QString &folder);

} // namespace lw
