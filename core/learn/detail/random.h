// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <utility>
#include <vector>

namespace lw {

/// Random numbers that depend on their place only: (seed, epoch, index) always gives the same
/// sequence, whichever thread draws it and whenever. SplitMix64 (Steele, Lea and Flood 2014).
class SampleRandom
{
public:
    using result_type = std::uint64_t;

    explicit SampleRandom(std::initializer_list<std::uint64_t> place)
    {
        for (const std::uint64_t part : place) {
            m_state ^= part + 0x9E3779B97F4A7C15u + (m_state << 6) + (m_state >> 2);
            m_state = operator()();
        }
    }

    result_type operator()()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return ~result_type(0); }

    /// Uniform in [0, 1).
    double uniform() { return double(operator()() >> 11) * 0x1.0p-53; }
    double uniform(double from, double to) { return from + (to - from) * uniform(); }
    /// Uniform in 0..count-1.
    int below(int count) { return int(uniform() * count); }
    bool chance(double probability) { return uniform() < probability; }
    /// Beta(alpha, alpha), as mixup and CutMix draw their ratio.
    double beta(double alpha)
    {
        std::gamma_distribution<double> gamma(alpha, 1);
        const double a = gamma(*this);
        const double b = gamma(*this);
        return a + b > 0 ? a / (a + b) : 0.5;
    }
    /// Fisher-Yates.
    template <typename T> void shuffle(std::vector<T> &items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[std::size_t(below(int(i)))]);
    }

private:
    std::uint64_t m_state = 0x853C49E6748FEA9Bu;
};

} // namespace lw
