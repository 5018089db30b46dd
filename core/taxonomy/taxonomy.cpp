// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/taxonomy/taxonomy.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int maxClasses =
    4096; // class indexes are stored as qint16; more is a mistake in the file

struct TaxonomyText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Taxonomy)
};

/// What is wrong with one attribute, or an empty string.
QString defectOf(const Attribute &attribute)
{
    if (attribute.name.trimmed().isEmpty())
        return TaxonomyText::tr("An attribute has no name");
    if (attribute.values.size() < 2)
        return TaxonomyText::tr("The attribute %1 needs at least two values").arg(attribute.name);
    if (attribute.values.size() > 127)
        return TaxonomyText::tr("The attribute %1 has more than 127 values").arg(attribute.name);
    QSet<QString> seen;
    for (const QString &value : attribute.values) {
        if (value.trimmed().isEmpty())
            return TaxonomyText::tr("The attribute %1 has an empty value").arg(attribute.name);
        if (seen.contains(value))
            return TaxonomyText::tr("The attribute %1 has the value %2 twice")
                .arg(attribute.name, value);
        seen.insert(value);
    }
    if (attribute.bounds.isEmpty())
        return {};
    if (attribute.bounds.size() != attribute.values.size() - 1)
        return TaxonomyText::tr("The attribute %1 needs one bound less than it has values")
            .arg(attribute.name);
    const auto notAscending = std::adjacent_find(attribute.bounds.cbegin(), attribute.bounds.cend(),
                                                 std::greater_equal<int>());
    if (notAscending != attribute.bounds.cend())
        return TaxonomyText::tr("The bounds of the attribute %1 do not ascend").arg(attribute.name);
    return {};
}

} // namespace

Result<Taxonomy> Taxonomy::create(QList<Attribute> attributes)
{
    const QString wayOut = TaxonomyText::tr("Correct taxonomy.attributes in project.yaml.");
    if (attributes.isEmpty())
        return Error::badInput(TaxonomyText::tr("The taxonomy has no attribute"), {}, 0, wayOut);
    if (attributes.size() > maxAttributes)
        return Error::badInput(
            TaxonomyText::tr("The taxonomy has more than %1 attributes").arg(maxAttributes), {}, 0,
            wayOut);
    QSet<QString> names;
    qint64 classes = 1;
    for (const Attribute &attribute : attributes) {
        const QString defect = defectOf(attribute);
        if (!defect.isEmpty())
            return Error::badInput(defect, {}, 0, wayOut);
        if (names.contains(attribute.name))
            return Error::badInput(
                TaxonomyText::tr("Two attributes are called %1").arg(attribute.name), {}, 0,
                wayOut);
        names.insert(attribute.name);
        classes *= attribute.values.size();
        if (classes > maxClasses)
            return Error::badInput(
                TaxonomyText::tr("The taxonomy has more than %1 classes").arg(maxClasses), {}, 0,
                wayOut);
    }

    Taxonomy taxonomy;
    taxonomy.m_classCount = int(classes);
    taxonomy.m_strides.assign(size_t(attributes.size()), 1);
    for (int a = int(attributes.size()) - 2; a >= 0; --a)
        taxonomy.m_strides[size_t(a)] =
            taxonomy.m_strides[size_t(a) + 1] * int(attributes[a + 1].values.size());
    taxonomy.m_attributes = std::move(attributes);
    return taxonomy;
}

Taxonomy Taxonomy::maskGenderAge()
{
    auto taxonomy = create({{u"mask"_s, {u"wear"_s, u"incorrect"_s, u"none"_s}, false, {}},
                            {u"gender"_s, {u"male"_s, u"female"_s}, false, {}},
                            {u"age"_s, {u"<30"_s, u"30-59"_s, u">=60"_s}, true, {30, 60}}});
    Q_ASSERT(taxonomy);
    return *std::move(taxonomy);
}

int Taxonomy::attributeIndex(const QString &name) const
{
    for (int a = 0; a < attributeCount(); ++a) {
        if (m_attributes[a].name == name)
            return a;
    }
    return -1;
}

int Taxonomy::classOf(std::span<const qint8> values) const
{
    if (m_strides.empty() || values.size() < m_strides.size())
        return unknownValue;
    int classIndex = 0;
    for (size_t a = 0; a < m_strides.size(); ++a) {
        if (values[a] < 0)
            return unknownValue;
        classIndex += values[a] * m_strides[a];
    }
    return classIndex;
}

int Taxonomy::valueIn(int classIndex, int attribute) const
{
    if (classIndex < 0)
        return unknownValue;
    return classIndex / m_strides[size_t(attribute)] % int(m_attributes[attribute].values.size());
}

std::vector<qint8> Taxonomy::valuesOf(int classIndex) const
{
    std::vector<qint8> values(m_strides.size(), qint8(unknownValue));
    for (size_t a = 0; a < values.size(); ++a)
        values[a] = qint8(valueIn(classIndex, int(a)));
    return values;
}

QString Taxonomy::className(int classIndex) const
{
    if (classIndex < 0 || classIndex >= m_classCount)
        return TaxonomyText::tr("unknown");
    QStringList parts;
    for (int a = 0; a < attributeCount(); ++a)
        parts.append(m_attributes[a].values[valueIn(classIndex, a)]);
    return parts.join(u" / "_s);
}

int Taxonomy::valueOfNumber(int attribute, double number) const
{
    const QList<int> &bounds = m_attributes[attribute].bounds;
    if (bounds.isEmpty() || !(number >= 0)) // also not a number
        return unknownValue;
    return int(std::upper_bound(bounds.cbegin(), bounds.cend(), number) - bounds.cbegin());
}

} // namespace lw
