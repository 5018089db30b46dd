// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

#include <span>
#include <vector>

namespace lw {

/// One factor of the classes, such as mask = wear | incorrect | none.
struct Attribute
{
    QString name;
    QStringList values; ///< display names, in class order
    bool ordered = false; ///< values lie on an axis (age)
    QList<int>
        bounds; ///< for a number behind the attribute: value i holds bounds[i-1] <= n < bounds[i]

    friend bool operator==(const Attribute &, const Attribute &) = default;
};

inline constexpr int unknownValue = -1; ///< attribute value or class that is not known
inline constexpr int maxAttributes = 8;

/// The classes as a product of attributes; the last attribute changes fastest:
/// class = (mask * 2 + gender) * 3 + age.
class Taxonomy
{
public:
    Taxonomy() = default;
    /// BadInput when empty, a value or name repeats, or bounds are not ascending or not values-1
    /// many.
    [[nodiscard]] static Result<Taxonomy> create(QList<Attribute> attributes);
    /// mask x gender x age, 18 classes.
    [[nodiscard]] static Taxonomy maskGenderAge();

    [[nodiscard]] const QList<Attribute> &attributes() const { return m_attributes; }
    [[nodiscard]] int attributeCount() const { return int(m_attributes.size()); }
    [[nodiscard]] int classCount() const { return m_classCount; }
    /// Index of the attribute called `name`, or -1.
    [[nodiscard]] int attributeIndex(const QString &name) const;
    /// Class of the values (one per attribute), or unknownValue if any of them is unknown.
    [[nodiscard]] int classOf(std::span<const qint8> values) const;
    /// Value of one attribute in a class.
    [[nodiscard]] int valueIn(int classIndex, int attribute) const;
    [[nodiscard]] std::vector<qint8> valuesOf(int classIndex) const;
    /// "wear / male / <30"
    [[nodiscard]] QString className(int classIndex) const;
    /// Value of a numeric attribute (age 45 -> 1), by its bounds; unknownValue if it has none.
    [[nodiscard]] int valueOfNumber(int attribute, double number) const;

    friend bool operator==(const Taxonomy &, const Taxonomy &) = default;

private:
    QList<Attribute> m_attributes;
    std::vector<int> m_strides;
    int m_classCount = 0;
};

} // namespace lw
