// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lw::test {

/// Blurred random patches, a different picture for each seed: for what compares pictures.
/// `mirrored` turns it left to right, `light` multiplies it.
[[nodiscard]] QByteArray scenePicture(quint64 seed, bool mirrored = false, double light = 1,
                                      const char *extension = ".jpg");

} // namespace lw::test
