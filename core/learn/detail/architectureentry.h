// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/architectures.h"
#include "core/learn/detail/network.h"

#include <QSet>

#include <functional>

namespace lw {

/// A row of the registry: what the form shows, and how the network is built.
struct ArchitectureEntry
{
    ArchitectureInfo info;
    std::function<Result<Network>(const NetworkOptions &)> create;
};

[[nodiscard]] const QList<ArchitectureEntry> &architectureRegistry();

/// "The network X cannot be built: <problem>".
[[nodiscard]] Error misfit(const QString &architecture, const QString &problem,
                           const QString &wayOut = {});

/// Reads the overrides of one network, with its own values as defaults, and remembers what was
/// wrong: an unknown name, a number out of range, a list of the wrong length.
class Overrides
{
public:
    explicit Overrides(const NetworkOptions &options)
        : m_values(options.overrides)
    {
    }

    [[nodiscard]] int integer(const QString &name, int value, int minimum = 1, int maximum = 65536);
    [[nodiscard]] double number(const QString &name, double value, double minimum, double maximum);
    [[nodiscard]] QString word(const QString &name, const QString &value,
                               const QStringList &choices);
    /// length 0: any but empty.
    [[nodiscard]] std::vector<int> integers(const QString &name, const std::vector<int> &values,
                                            int length = 0, int minimum = 1);
    [[nodiscard]] QVariant raw(const QString &name);
    /// To be called last: the first problem, or an override nobody asked for.
    [[nodiscard]] Result<void> check(const QString &architecture) const;

private:
    bool take(const QString &name);
    void fail(const QString &name, const QString &wanted);

    QVariantMap m_values;
    QStringList m_known;
    QString m_problem;
};

} // namespace lw
