// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progressrate.h"

#include <cmath>

namespace lw {

namespace {
constexpr double memorySeconds = 10;
constexpr double believableSeconds = 0.3; // before that a rate is noise
} // namespace

void ProgressRate::update(double seconds, qint64 done)
{
    if (m_lastSeconds < 0 || done < m_lastDone) {
        *this = {};
    } else {
        const double elapsed = seconds - m_lastSeconds;
        const double decay = std::exp(-elapsed / memorySeconds);
        m_items = m_items * decay + double(done - m_lastDone);
        m_time = m_time * decay + elapsed;
    }
    m_lastSeconds = seconds;
    m_lastDone = done;
}

double ProgressRate::rate() const
{
    return m_time >= believableSeconds ? m_items / m_time : 0;
}

double ProgressRate::secondsLeft(qint64 done, qint64 total) const
{
    const double itemsPerSecond = rate();
    if (total <= 0 || itemsPerSecond <= 0)
        return -1;
    return double(qMax<qint64>(0, total - done)) / itemsPerSecond;
}

} // namespace lw
