// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace lw {

// Logarithm and exponential for loops over all classes of all samples: within 3e-7 of the library's
// and the same to the bit on every machine. The library's are written in newer vector instructions
// than the rest of the program; on processors that pay for each change between old and new, loops
// that call them were seventeen times as slow.

/// Natural logarithm of a positive normal number.
[[nodiscard]] inline float fastLog(float x)
{
    // x = m 2^e with m in [1/sqrt 2, sqrt 2); ln m = 2 artanh((m - 1) / (m + 1)).
    const auto bits = std::bit_cast<std::uint32_t>(x) - 0x3f3504f3u;
    const float exponent = float(std::int32_t(bits) >> 23);
    const float m = std::bit_cast<float>((bits & 0x007fffffu) + 0x3f3504f3u);
    const float s = (m - 1) / (m + 1), s2 = s * s;
    const float series =
        2 * s * (1 + s2 * (1.0F / 3 + s2 * (1.0F / 5 + s2 * (1.0F / 7 + s2 * (1.0F / 9)))));
    return exponent * 0.69314718F + series;
}

/// Exponential; below -87 it is that of -87, above 88 that of 88.
[[nodiscard]] inline float fastExp(float x)
{
    x = x < -87 ? -87.0F : x > 88 ? 88.0F : x;
    // x = n ln 2 + r with |r| <= ln 2 / 2; adding 1.5 * 2^23 rounds to a whole number.
    const float whole = x * 1.44269504F + 12582912.0F;
    const float n = whole - 12582912.0F;
    const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    const float p = 1
        + r
            * (1
               + r
                   * (0.5F
                      + r
                          * (1.6666667e-1F
                             + r * (4.1666638e-2F + r * (8.3334519e-3F + r * 1.3929847e-3F)))));
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(p)
                                + (std::uint32_t(std::int32_t(n)) << 23));
}

} // namespace lw
