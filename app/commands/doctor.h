// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace lw {

enum class Health { Good, Note, Problem };

/// One thing that was looked at.
struct DoctorFinding
{
    Health health = Health::Good;
    QString what; ///< "BLAS kernel"
    QString found; ///< "Haswell, 61 and 118 GFLOP/s"
    QString advice; ///< what to do, empty when all is well
};

/// Versions, devices, BLAS, threads, picture formats, cascade, cameras, and the free space of the
/// given folders. Takes about half a second.
[[nodiscard]] QList<DoctorFinding> examine(const QStringList &folders);

} // namespace lw
