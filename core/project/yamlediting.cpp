// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/yamlediting.h"

#include <yaml-cpp/yaml.h>

#include <optional>

namespace lw {

namespace {

struct YamlEntry
{
    YAML::Node key, value;
};

std::optional<YamlEntry> entryOf(const YAML::Node &map, const QByteArray &key)
{
    if (!map.IsMap())
        return {};
    for (const auto &entry : map) {
        if (entry.first.IsScalar() && entry.first.Scalar() == key.toStdString())
            return YamlEntry{entry.first, entry.second};
    }
    return {};
}

/// The map that holds the last key of a path, or nothing.
std::optional<YAML::Node> mapAbove(const YAML::Node &root, const QList<QByteArray> &path)
{
    YAML::Node map;
    map.reset(root);
    for (qsizetype i = 0; i + 1 < path.size(); ++i) {
        const auto entry = entryOf(map, path[i]);
        if (!entry)
            return {};
        map.reset(entry->value);
    }
    return map.IsMap() ? std::optional(map) : std::nullopt;
}

/// Bytes of a scalar as it is written, with its quotes; nothing when it is written in an unusual
/// way (over several lines, with escapes).
std::optional<qsizetype> writtenLength(const QByteArray &text, qsizetype at,
                                       const std::string &scalar)
{
    if (at < 0 || at >= text.size())
        return {};
    const char quote = text[at] == '"' || text[at] == '\'' ? text[at] : '\0';
    QByteArray written = QByteArray::fromStdString(scalar);
    if (quote != '\0')
        written = quote + written + quote;
    const bool isThere = !written.isEmpty() && text.sliced(at).startsWith(written);
    return isThere ? std::optional(written.size()) : std::nullopt;
}

/// Bytes of a list of plain words in one line, "[a, b]"; nothing for others.
std::optional<qsizetype> writtenListLength(const QByteArray &text, qsizetype at)
{
    if (at < 0 || at >= text.size() || text[at] != '[')
        return {};
    const qsizetype end = text.indexOf(']', at);
    if (end < 0)
        return {};
    const QByteArray inside = text.sliced(at + 1, end - at - 1);
    for (const char unusual : {'[', '{', '"', '\'', '#', '\n'}) {
        if (inside.contains(unusual))
            return {};
    }
    return end + 1 - at;
}

/// "key: value"; a value of several lines begins on the next one.
QByteArray entryText(const QByteArray &key, const QByteArray &value)
{
    return key + (value.startsWith('\n') ? ":" : ": ") + value;
}

/// Where the line of a map's first key begins, with the comments above it; nothing when something
/// else stands before the key in its line.
std::optional<qsizetype> firstLineOf(const QByteArray &text, const YAML::Mark &firstKey)
{
    if (firstKey.pos < firstKey.column || firstKey.pos > text.size())
        return {};
    qsizetype start = firstKey.pos - firstKey.column;
    if (!text.sliced(start, firstKey.column).trimmed().isEmpty())
        return {};
    while (start > 0) {
        const qsizetype above = start > 1 ? text.lastIndexOf('\n', start - 2) + 1 : 0;
        const QByteArray line = text.sliced(above, start - above).trimmed();
        if (!line.isEmpty() && !line.startsWith('#'))
            break;
        start = above;
    }
    return start;
}

} // namespace

bool YamlEditing::has(const QList<QByteArray> &path) const
{
    const YAML::Node root = YAML::Load(m_text.toStdString());
    const auto map = mapAbove(root, path);
    const auto entry = map ? entryOf(*map, path.last()) : std::nullopt;
    return entry && !entry->value.IsNull();
}

bool YamlEditing::replaceValue(const YAML::Node &key, const YAML::Node &old,
                               const QByteArray &value)
{
    if (old.IsScalar() || old.IsSequence()) {
        const auto length = old.IsScalar() ? writtenLength(m_text, old.Mark().pos, old.Scalar())
                                           : writtenListLength(m_text, old.Mark().pos);
        if (length)
            m_text.replace(old.Mark().pos, *length, value);
        return length.has_value();
    }
    const auto keyLength = writtenLength(m_text, key.Mark().pos, key.Scalar());
    if (!old.IsNull() || !keyLength)
        return false;
    // Nothing stands behind the colon.
    const qsizetype behindKey = key.Mark().pos + *keyLength;
    const qsizetype colon = m_text.indexOf(':', behindKey);
    if (colon < 0 || !m_text.sliced(behindKey, colon - behindKey).trimmed().isEmpty())
        return false;
    m_text.insert(colon + 1, value.startsWith('\n') ? value : ' ' + value);
    return true;
}

bool YamlEditing::addEntry(const YAML::Node &map, bool isRoot, const QByteArray &entry)
{
    const qsizetype at = map.Mark().pos;
    if (at >= 0 && at < m_text.size() && m_text[at] == '{') {
        if (entry.contains('\n'))
            return false;
        m_text.insert(at + 1, map.size() > 0 ? entry + ", " : entry);
        return true;
    }
    if (isRoot) {
        if (!m_text.endsWith('\n'))
            m_text += '\n';
        m_text += entry + '\n';
        return true;
    }
    if (map.size() == 0)
        return false;
    const YAML::Mark first = map.begin()->first.Mark();
    const auto line = firstLineOf(m_text, first);
    if (line)
        m_text.insert(*line, QByteArray(first.column, ' ') + entry + '\n');
    return line.has_value();
}

bool YamlEditing::set(const QList<QByteArray> &path, const QByteArray &value)
{
    const YAML::Node root = YAML::Load(m_text.toStdString());
    const auto map = mapAbove(root, path);
    if (!map)
        return false;
    if (const auto entry = entryOf(*map, path.last()))
        return replaceValue(entry->key, entry->value, value);
    return addEntry(*map, path.size() == 1, entryText(path.last(), value));
}

} // namespace lw
