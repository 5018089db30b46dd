// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/heads/trainingedges.h"

#include "core/learn/recipeoption.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

int numericAttribute(const Taxonomy &taxonomy)
{
    int found = -1;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const Attribute &attribute = taxonomy.attributes()[a];
        if (attribute.bounds.isEmpty())
            continue;
        if (attribute.ordered)
            return a;
        if (found < 0)
            found = a;
    }
    return found;
}

int valueBy(const QList<int> &bounds, double number)
{
    return int(
        std::count_if(bounds.begin(), bounds.end(), [number](int b) { return b <= number; }));
}

} // namespace

TrainingEdges::TrainingEdges(const Taxonomy &taxonomy, const RunConfig &config)
    : m_attribute(numericAttribute(taxonomy))
    , m_margin(config.integer(u"ordered.margin"_s))
    , m_wish(config.integer(u"ordered.last_edge"_s))
{
    if (m_attribute < 0)
        return;
    m_trueBounds = taxonomy.attributes()[m_attribute].bounds;
    m_bounds = m_trueBounds;
    if (m_wish > 0)
        m_bounds.last() = m_wish;
}

Result<void> TrainingEdges::check() const
{
    if (m_wish <= 0 && m_margin <= 0)
        return {};
    if (m_attribute < 0) {
        return Error::badInput(
            Recipe::tr("Edges in training need an attribute with numbers behind it, and this "
                       "project has none"),
            {}, 0,
            Recipe::tr("Set `ordered.last_edge` and `ordered.margin` to 0, or give an attribute "
                       "`bounds` in project.yaml."));
    }
    if (m_bounds.size() > 1 && m_bounds.last() <= m_bounds[m_bounds.size() - 2]) {
        return Error::badInput(Recipe::tr("The last edge in training (%1) is not above the edge "
                                          "before it (%2)")
                                   .arg(m_wish)
                                   .arg(m_bounds[m_bounds.size() - 2]),
                               {}, 0, Recipe::tr("Choose a larger number, or 0."));
    }
    return {};
}

bool TrainingEdges::agrees(double number, int value) const
{
    return number >= 0 && valueBy(m_trueBounds, number) == value;
}

int TrainingEdges::valueOf(double number, int value) const
{
    if (m_attribute < 0 || !agrees(number, value))
        return value;
    for (const int bound : m_trueBounds) {
        if (number >= bound - m_margin && number < bound)
            return unknownValue;
    }
    return valueBy(m_bounds, number);
}

} // namespace lw
