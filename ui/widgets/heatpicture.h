// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/whypicture.h"

#include <QImage>

namespace lw {

/// The photo in grey with the heat of a why-picture laid over it, smoothly scaled: dark violet
/// where the network did not look, yellow where it did (ordered in lightness, so that it reads
/// without telling red from green). The photo itself when there is no heat.
[[nodiscard]] QImage heatPicture(const QImage &photo, const WhyPicture &why);

} // namespace lw
