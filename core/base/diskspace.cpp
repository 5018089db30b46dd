// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diskspace.h"

#include <QFile>

#include <sys/statvfs.h>

namespace lw {

std::optional<DiskSpace> diskSpaceOf(const QString &folder)
{
    struct statvfs disk
    {
    };
    if (::statvfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return {};
    return DiskSpace{.available = qint64(disk.f_bavail) * qint64(disk.f_frsize),
                     .isReadOnly = (disk.f_flag & ST_RDONLY) != 0};
}

} // namespace lw
