// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace lw {

/// Pictures anywhere below a folder, by suffix, relative to it and sorted.
[[nodiscard]] QStringList picturesBelow(const QString &folder);

/// Whether a word of the command line means a file or a folder, there or not: it has a slash or the
/// suffix of a picture or a video.
[[nodiscard]] bool looksLikePath(const QString &word);
/// NotFound: there is no such file, or not even its folder.
[[nodiscard]] Error noSuchFile(const QString &path);

} // namespace lw
