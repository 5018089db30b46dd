// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/heads/headlayout.h"

#include "core/learn/heads/trainingedges.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const QStringList kindWords{u"joint"_s, u"attributes"_s, u"both"_s};

std::vector<int> counting(int count)
{
    std::vector<int> numbers(size_t(count), 0);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

/// Bounds, and every `width` from each of them to the next, as far as there are numbers.
std::vector<int> finerBounds(const QList<int> &bounds, int width, std::span<const float> numbers)
{
    constexpr double mostBins = 64; // a width that a slip made tiny must not fill the memory
    const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
    width = std::max(width, int(std::ceil(double(*most - *least) / mostBins)));
    std::vector<int> finer;
    for (int bound = bounds.first() - width; float(bound) > *least; bound -= width)
        finer.push_back(bound);
    std::reverse(finer.begin(), finer.end());
    for (qsizetype i = 0; i < bounds.size(); ++i) {
        const bool last = i + 1 == bounds.size();
        const int end = last ? int(std::floor(*most)) + 1 : bounds[i + 1];
        for (int bound = bounds[i]; bound == bounds[i] || bound < end; bound += width)
            finer.push_back(bound);
    }
    return finer;
}

HeadAttribute withFinerBins(HeadAttribute attribute, const QList<int> &bounds, int width,
                            std::span<const float> numbers)
{
    attribute.binBounds = finerBounds(bounds, width, numbers);
    attribute.valueOfBin = {0};
    for (const int begin : attribute.binBounds) {
        const auto value =
            std::count_if(bounds.begin(), bounds.end(), [begin](int b) { return b <= begin; });
        attribute.valueOfBin.push_back(int(value));
    }
    return attribute;
}

QJsonArray integers(const std::vector<int> &values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

std::vector<int> integersFrom(const QJsonValue &value)
{
    std::vector<int> integers;
    for (const QJsonValue &item : value.toArray())
        integers.push_back(item.toInt());
    return integers;
}

} // namespace

HeadLayout HeadLayout::joint(int classCount)
{
    HeadLayout layout;
    layout.m_classCount = classCount;
    layout.m_attributes = {{.name = u"class"_s,
                            .values = classCount,
                            .valueOfBin = counting(classCount),
                            .binBounds = {},
                            .ordinal = false}};
    layout.arrangeParts();
    return layout;
}

HeadLayout HeadLayout::of(const Taxonomy &taxonomy, const RunConfig &config,
                          std::span<const float> numbers)
{
    HeadLayout layout;
    layout.m_kind = Kind(std::max<qsizetype>(0, kindWords.indexOf(config.text(u"heads"_s))));
    layout.m_classCount = taxonomy.classCount();
    layout.m_only = taxonomy.attributeIndex(config.text(u"only_attribute"_s));
    if (layout.m_only >= 0)
        layout.m_kind = Kind::Attributes;
    const TrainingEdges edges(taxonomy, config);
    const int width = config.integer(u"ordered.bin_width"_s);
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const Attribute &given = taxonomy.attributes()[a];
        HeadAttribute attribute{.name = given.name,
                                .values = int(given.values.size()),
                                .valueOfBin = counting(int(given.values.size())),
                                .binBounds = {},
                                .ordinal = given.ordered && config.flag(u"ordered.ordinal"_s)};
        const bool numeric = a == edges.attribute() && !numbers.empty();
        if (numeric && width > 0)
            attribute = withFinerBins(std::move(attribute), edges.bounds(), width, numbers);
        if (numeric && config.number(u"ordered.number_weight"_s) > 0) {
            const QList<int> &bounds = edges.bounds();
            layout.m_number = a;
            layout.m_numberCentre = (bounds.first() + bounds.last()) / 2.0;
            layout.m_numberSpread = bounds.size() > 1
                ? (bounds.last() - bounds.first()) / 2.0
                : std::max(1.0, std::abs(bounds.first()) / 3.0);
        }
        layout.m_attributes.push_back(std::move(attribute));
    }
    layout.arrangeParts();
    return layout;
}

int HeadLayout::numberOfBins() const
{
    int bins = 1;
    for (const HeadAttribute &attribute : m_attributes)
        bins *= attribute.bins();
    return bins;
}

void HeadLayout::arrangeParts()
{
    m_parts.clear();
    int first = 0;
    const auto add = [this, &first](HeadPart part) {
        part.first = first;
        first += part.outputs;
        m_parts.push_back(part);
    };
    if (m_kind != Kind::Attributes) {
        const int bins = numberOfBins();
        add({.kind = HeadPart::Kind::Joint, .outputs = bins, .classes = bins});
    }
    for (size_t a = 0; a < m_attributes.size() && m_kind != Kind::Joint; ++a) {
        if (m_only >= 0 && int(a) != m_only)
            continue;
        const int bins = m_attributes[a].bins();
        add({.kind = HeadPart::Kind::Attribute,
             .attribute = int(a),
             .outputs = m_attributes[a].ordinal ? bins - 1 : bins,
             .classes = bins});
    }
    if (m_number >= 0 && (m_only < 0 || m_only == m_number))
        add({.kind = HeadPart::Kind::Number, .attribute = m_number, .outputs = 1, .classes = 0});
}

int HeadLayout::outputCount() const
{
    return m_parts.empty() ? 0 : m_parts.back().first + m_parts.back().outputs;
}

bool HeadLayout::isPlain() const
{
    return m_attributes.empty()
        || (m_kind == Kind::Joint && m_number < 0 && numberOfBins() == m_classCount);
}

float HeadLayout::scaledNumber(float number) const
{
    return float((double(number) - m_numberCentre) / m_numberSpread);
}

QJsonObject HeadLayout::toJson() const
{
    if (isPlain())
        return {};
    QJsonArray attributes;
    for (const HeadAttribute &attribute : m_attributes) {
        attributes.append(QJsonObject{{u"name"_s, attribute.name},
                                      {u"values"_s, attribute.values},
                                      {u"value_of_bin"_s, integers(attribute.valueOfBin)},
                                      {u"bin_bounds"_s, integers(attribute.binBounds)},
                                      {u"ordinal"_s, attribute.ordinal}});
    }
    QJsonObject object{{u"kind"_s, kindWords[int(m_kind)]},
                       {u"outputs"_s, outputCount()},
                       {u"attributes"_s, attributes}};
    if (m_only >= 0)
        object[u"only"_s] = m_only;
    if (m_number >= 0) {
        object[u"number"_s] = QJsonObject{{u"attribute"_s, m_number},
                                          {u"centre"_s, m_numberCentre},
                                          {u"spread"_s, m_numberSpread}};
    }
    return object;
}

std::optional<HeadLayout> HeadLayout::fromJson(const QJsonObject &object, int classCount)
{
    if (object.isEmpty())
        return joint(classCount);
    HeadLayout layout;
    const auto kind = kindWords.indexOf(object["kind"_L1].toString());
    layout.m_kind = Kind(std::max<qsizetype>(0, kind));
    layout.m_classCount = classCount;
    layout.m_only = object["only"_L1].toInt(-1);
    int classes = 1;
    bool sound = kind >= 0;
    for (const QJsonValue &value : object["attributes"_L1].toArray()) {
        HeadAttribute attribute{.name = value["name"_L1].toString(),
                                .values = value["values"_L1].toInt(),
                                .valueOfBin = integersFrom(value["value_of_bin"_L1]),
                                .binBounds = integersFrom(value["bin_bounds"_L1]),
                                .ordinal = value["ordinal"_L1].toBool()};
        classes *= attribute.values;
        for (int v = 0; v < attribute.values; ++v) // every value has a bin
            sound = sound && std::ranges::count(attribute.valueOfBin, v) > 0;
        for (const int v : attribute.valueOfBin)
            sound = sound && v >= 0 && v < attribute.values;
        layout.m_attributes.push_back(std::move(attribute));
    }
    if (const QJsonObject number = object["number"_L1].toObject(); !number.isEmpty()) {
        layout.m_number = number["attribute"_L1].toInt(-1);
        layout.m_numberCentre = number["centre"_L1].toDouble();
        layout.m_numberSpread = number["spread"_L1].toDouble(1);
    }
    layout.arrangeParts();
    if (!sound || classes != classCount || layout.outputCount() != object["outputs"_L1].toInt())
        return {};
    return layout;
}

} // namespace lw
