// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lw {

/// Items a second over about the last ten seconds, and the time left that follows from it.
/// The first report is the baseline, so that a resumed job starts with an honest rate.
class ProgressRate
{
public:
    /// `seconds` on any monotonic clock. A count that goes back starts anew (the next stage).
    void update(double seconds, qint64 done);
    [[nodiscard]] double rate() const; ///< items a second, 0 while unknown
    /// Seconds until `total`, negative while unknown.
    [[nodiscard]] double secondsLeft(qint64 done, qint64 total) const;

private:
    double m_items = 0; ///< decayed sums
    double m_time = 0;
    double m_lastSeconds = -1;
    qint64 m_lastDone = 0;
};

} // namespace lw
