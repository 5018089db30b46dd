// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dataset/datasetindex.h"

#include <QHash>

namespace lw {

/// Options that every format of labelled pictures shares, and how a written label becomes a value.
///
/// `values`: attribute -> word -> value's name ("" leaves it unknown); what is not in the map is
/// understood by its usual meaning ("with_mask", "female", "34"). `same_for_all`: attribute ->
/// value's name, for what a whole data set has in common (nobody in UTKFace wears a mask).
class LabelWords
{
public:
    /// BadInput names an option that the format does not have (`own` and the two above), an
    /// attribute or a value that the taxonomy does not have.
    [[nodiscard]] static Result<LabelWords>
    create(const Taxonomy &taxonomy, const QVariantMap &options, const QStringList &own = {});

    [[nodiscard]] std::vector<qint8> unknown() const;
    /// Sets one attribute (or all of them for "class") from a word; an empty string, or what is
    /// wrong with it. `number` receives years where the attribute has bounds.
    [[nodiscard]] QString set(std::vector<qint8> &values, float &number, const QString &attribute,
                              const QString &word) const;
    /// Sets what the data set has in common, where the value is not known.
    void fillCommon(std::vector<qint8> &values) const;

    /// What a word usually means: an attribute's value, or unknownValue.
    [[nodiscard]] static int usualValue(const Taxonomy &taxonomy, int attribute,
                                        const QString &word);
    /// Class of a class name ("wear / male / <30") or number, or unknownValue.
    [[nodiscard]] static int usualClass(const Taxonomy &taxonomy, const QString &word);
    /// Attribute (or "class") that most of the words are values of; empty when they are of none.
    [[nodiscard]] static QString attributeOf(const Taxonomy &taxonomy, const QStringList &words);
    /// word -> name of its usual value, "" where it has none: the map that a dialog lets people
    /// change.
    [[nodiscard]] static QVariantMap usualMap(const Taxonomy &taxonomy, const QString &attribute,
                                              const QStringList &words);

private:
    explicit LabelWords(const Taxonomy &taxonomy)
        : m_taxonomy(taxonomy)
    {
    }
    Result<void> readValues(const QVariantMap &values);
    Result<void> readCommon(const QVariantMap &common);

    Taxonomy m_taxonomy;
    QHash<QString, QHash<QString, int>> m_map; ///< attribute -> lower-case word -> value
    std::vector<qint8> m_common;
};

/// The name under which "all attributes at once" stands in options.
inline constexpr QLatin1StringView classAttribute("class");

} // namespace lw
