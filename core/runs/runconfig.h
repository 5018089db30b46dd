// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/optionspec.h"

#include <QMap>

namespace lw {

/// A recipe: values by dotted key, written as nested YAML. Keys left out have their default.
class RunConfig
{
public:
    RunConfig() = default;
    explicit RunConfig(QList<OptionSpec> schema)
        : m_schema(std::move(schema))
    {
    }

    /// Error names file, line and key: unknown key (with the nearest known one), wrong type, out of
    /// range.
    [[nodiscard]] static Result<RunConfig> read(const QString &file,
                                                const QList<OptionSpec> &schema);
    [[nodiscard]] static Result<RunConfig>
    fromYaml(const QString &text, const QList<OptionSpec> &schema, const QString &fileName = {});
    [[nodiscard]] QString toYaml(bool onlyChanged = false) const;
    [[nodiscard]] Result<void> write(const QString &file) const;

    [[nodiscard]] const QList<OptionSpec> &schema() const { return m_schema; }
    [[nodiscard]] const OptionSpec *spec(const QString &key) const;
    [[nodiscard]] QVariant value(const QString &key) const; ///< set value or default
    [[nodiscard]] bool isSet(const QString &key) const { return m_values.contains(key); }
    /// Checks type and range.
    [[nodiscard]] Result<void> set(const QString &key, const QVariant &value);
    /// "key=value" as on the command line.
    [[nodiscard]] Result<void> setText(const QString &assignment);
    void reset(const QString &key) { m_values.remove(key); }

    [[nodiscard]] int integer(const QString &key) const { return value(key).toInt(); }
    [[nodiscard]] double number(const QString &key) const { return value(key).toDouble(); }
    [[nodiscard]] bool flag(const QString &key) const { return value(key).toBool(); }
    [[nodiscard]] QString text(const QString &key) const { return value(key).toString(); }

private:
    QList<OptionSpec> m_schema;
    QMap<QString, QVariant> m_values;
};

} // namespace lw
