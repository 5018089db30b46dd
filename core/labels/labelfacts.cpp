// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelfacts.h"

namespace lw {

AttributeValues knownValues(const SampleTable &samples, const Taxonomy &taxonomy, int row,
                            const CurrentLabel &label)
{
    const bool isDecided =
        label.state == ReviewState::Accepted || label.state == ReviewState::Corrected;
    if (isDecided || label.suggestion == unknownValue)
        return label.values;
    AttributeValues known = noValues;
    if (label.source == LabelSource::Model)
        return known;
    // The suggestion fills only what was open. What equals it is a guess unless the data set said
    // it; of a person who answered one attribute so far, an answer that equals it counts as one.
    const bool isLabelled = samples.role(row) == DatasetRole::Labelled;
    const std::span<const qint8> written = samples.values(row);
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const qint8 value = label.values[size_t(a)];
        const bool isWritten = isLabelled && written[size_t(a)] == value;
        if (isWritten || value != taxonomy.valueIn(label.suggestion, a))
            known[size_t(a)] = value;
    }
    return known;
}

bool isIncomplete(const Taxonomy &taxonomy, const AttributeValues &known)
{
    int count = 0;
    for (int a = 0; a < taxonomy.attributeCount(); ++a)
        count += known[size_t(a)] != unknownValue ? 1 : 0;
    return count > 0 && count < taxonomy.attributeCount();
}

bool isPartlyLabelled(const SampleTable &samples, const Taxonomy &taxonomy, int row,
                      const CurrentLabel &label)
{
    return label.state != ReviewState::Excluded
        && isIncomplete(taxonomy, knownValues(samples, taxonomy, row, label));
}

} // namespace lw
