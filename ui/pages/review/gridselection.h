// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace lw {

/// Which positions of a list are selected, with a current one and the anchor of ranges. Plain bits:
/// selecting all of 200,000 costs nothing.
class GridSelection
{
public:
    /// Forgets everything; the list has `size` positions now.
    void reset(int size);
    [[nodiscard]] int size() const { return int(m_bits.size()); }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int current() const { return m_current; } ///< -1: none
    [[nodiscard]] bool contains(int position) const
    {
        return position >= 0 && position < size() && m_bits[std::size_t(position)];
    }

    void selectOnly(int position); ///< and makes it current and anchor
    void toggle(int position);
    /// Anchor to `position`; what was selected elsewhere stays when `keep`.
    void extendTo(int position, bool keep = false);
    void selectAll();
    void clear(); ///< nothing selected; the current one stays
    void set(int position, bool on);
    void setCurrent(int position); ///< moves current and anchor, the selection stays
    /// Selected positions ascending; the current one when nothing is selected.
    [[nodiscard]] std::vector<int> effective() const;
    [[nodiscard]] std::vector<int> selected() const;

private:
    [[nodiscard]] int clamped(int position) const;
    std::vector<bool> m_bits;
    int m_count = 0;
    int m_current = -1;
    int m_anchor = -1;
};

} // namespace lw
