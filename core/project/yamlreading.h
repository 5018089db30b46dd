// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <QVariant>

#include <yaml-cpp/yaml.h>

namespace lw {

/// Reads a YAML file of known keys; the first thing wrong is kept as an Error with its line. Only
/// for .cpp files of core: yaml-cpp stays out of public headers.
class YamlReading
{
public:
    explicit YamlReading(QString file)
        : m_file(std::move(file))
    {
    }
    /// Loads the file; a Null node and an error when it cannot be read or parsed.
    [[nodiscard]] YAML::Node load();

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] const Error &error() const { return *m_error; }
    void fail(const YAML::Node &at, const QString &what, const QString &wayOut = {});
    /// Names the first key of a map that is not in `known`.
    void checkKeys(const YAML::Node &map, const QString &where, const QStringList &known);

    // Values of a map; absent keys keep `value`, wrong ones are errors with their line.
    void read(const YAML::Node &map, const char *key, QString &value);
    void read(const YAML::Node &map, const char *key, QStringList &value);
    void read(const YAML::Node &map, const char *key, QList<int> &value);
    void read(const YAML::Node &map, const char *key, int &value);
    void read(const YAML::Node &map, const char *key, quint64 &value);
    void read(const YAML::Node &map, const char *key, bool &value);
    /// Scalars become strings, maps QVariantMap, sequences QVariantList.
    [[nodiscard]] static QVariant variant(const YAML::Node &node);
    [[nodiscard]] static QString text(const YAML::Node &scalar);

private:
    QString m_file;
    std::optional<Error> m_error;
};

} // namespace lw
