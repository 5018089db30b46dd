// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/gridselection.h"

#include <algorithm>

namespace lw {

void GridSelection::reset(int size)
{
    m_bits.assign(size_t(std::max(0, size)), false);
    m_count = 0;
    m_current = m_anchor = -1;
}

int GridSelection::clamped(int position) const
{
    return size() == 0 ? -1 : std::clamp(position, 0, size() - 1);
}

void GridSelection::set(int position, bool on)
{
    if (position < 0 || position >= size() || m_bits[size_t(position)] == on)
        return;
    m_bits[size_t(position)] = on;
    m_count += on ? 1 : -1;
}

void GridSelection::clear()
{
    std::fill(m_bits.begin(), m_bits.end(), false);
    m_count = 0;
}

void GridSelection::selectOnly(int position)
{
    clear();
    setCurrent(position);
    set(m_current, true);
}

void GridSelection::toggle(int position)
{
    setCurrent(position);
    set(m_current, !contains(m_current));
}

void GridSelection::extendTo(int position, bool keep)
{
    position = clamped(position);
    if (position < 0)
        return;
    if (!keep)
        clear();
    if (m_anchor < 0)
        m_anchor = position;
    for (int i = std::min(m_anchor, position); i <= std::max(m_anchor, position); ++i)
        set(i, true);
    m_current = position;
}

void GridSelection::selectAll()
{
    std::fill(m_bits.begin(), m_bits.end(), true);
    m_count = size();
    if (m_current < 0)
        m_current = m_anchor = clamped(0);
}

void GridSelection::setCurrent(int position)
{
    m_current = m_anchor = clamped(position);
}

std::vector<int> GridSelection::selected() const
{
    std::vector<int> positions;
    positions.reserve(size_t(m_count));
    if (m_count == 0)
        return positions;
    for (int i = 0; i < size(); ++i) {
        if (m_bits[size_t(i)])
            positions.push_back(i);
    }
    return positions;
}

std::vector<int> GridSelection::effective() const
{
    if (m_count == 0 && m_current >= 0)
        return {m_current};
    return selected();
}

} // namespace lw
