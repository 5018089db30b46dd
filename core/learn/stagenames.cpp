// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/exceptions.h"
#include "core/learn/architectures.h"
#include "core/learn/detail/network.h"
#include "core/learn/detail/networkvariant.h"

namespace lw {

Result<QStringList> stageNames(const QString &architecture, const QString &variant)
{
    try {
        auto overrides = networkVariant(variant);
        if (!overrides)
            return overrides.error();
        NetworkOptions options;
        options.overrides = std::move(*overrides);
        options.initialise = false;
        const auto network = createNetwork(architecture, options);
        if (!network)
            return network.error();
        QStringList names;
        for (const Stage &stage : (*network)->stages())
            names.append(QString::fromStdString(stage.name));
        return names;
    } catch (...) {
        return errorFromCurrentException();
    }
}

} // namespace lw
