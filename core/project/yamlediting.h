// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <yaml-cpp/yaml.h>

namespace lw {

/// Changes single values of a YAML text that people write: everything else stays as it is,
/// comments, order and blank lines too. Only for .cpp files of core, as YamlReading. Throws
/// YAML::Exception for a text that is no YAML.
class YamlEditing
{
public:
    explicit YamlEditing(QByteArray text)
        : m_text(std::move(text))
    {
    }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

    /// Sets the value at a path of keys; `value` is YAML for one line ("30", "{a: 1}"), or begins
    /// with a newline. A last key
    /// that is not there yet is added to its map: to the file's own at the end, to others at the
    /// front. False, and nothing changes: the way there is no map, or the text is too unusual.
    [[nodiscard]] bool set(const QList<QByteArray> &path, const QByteArray &value);
    [[nodiscard]] bool has(const QList<QByteArray> &path) const;

private:
    [[nodiscard]] bool replaceValue(const YAML::Node &key, const YAML::Node &old,
                                    const QByteArray &value);
    [[nodiscard]] bool addEntry(const YAML::Node &map, bool isRoot, const QByteArray &entry);

    QByteArray m_text;
};

} // namespace lw
