// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>
#include <utility>

namespace lw {

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same numbers on every compiler and library,
/// which std::shuffle and std::uniform_int_distribution do not promise. Not for cryptography.
class SeededRandom
{
public:
    /// Different streams of one seed are independent of each other.
    explicit SeededRandom(quint64 seed, quint64 stream = 0)
        : m_state(seed)
    {
        m_state = next() ^ (stream * 0xd1342543de82ef95ULL);
    }
    [[nodiscard]] quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// Uniform in 0..limit-1, without the bias of a bare remainder. `limit` > 0.
    [[nodiscard]] quint64 below(quint64 limit)
    {
        const quint64 rest = (0 - limit) % limit; // 2^64 mod limit
        for (;;) {
            const quint64 value = next();
            if (value >= rest)
                return value % limit;
        }
    }
    /// Uniform in [0, 1).
    [[nodiscard]] double uniform() { return std::ldexp(double(next() >> 11), -53); }
    /// Uniform in [low, high).
    [[nodiscard]] float between(float low, float high)
    {
        return low + float(uniform()) * (high - low);
    }
    /// Fisher and Yates' shuffle.
    template <typename Container> void shuffle(Container &items)
    {
        for (qsizetype i = qsizetype(items.size()) - 1; i > 0; --i) {
            using std::swap;
            swap(items[i], items[qsizetype(below(quint64(i) + 1))]);
        }
    }

private:
    quint64 m_state;
};

} // namespace lw
