// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/datasetindex.h"

namespace lw {

/// Whether a data set's pictures may be handed on.
enum class Redistribution { Unknown, Allowed, Forbidden };

/// Where a data set comes from and what may be done with it: kept with every import, as the keys
/// source, licence and redistribution of project.yaml.
struct DatasetOrigin
{
    QString source; ///< an address or a name, may be empty
    QString licence; ///< in words, empty: not known
    Redistribution redistribution = Redistribution::Unknown;

    /// Kept among the options of a spec, under originOption.
    [[nodiscard]] static DatasetOrigin of(const DatasetSpec &spec);
    void putInto(DatasetSpec &spec) const;
    [[nodiscard]] QString redistributionWord() const; ///< "unknown", "allowed", "forbidden"
    /// False when the word is none of the three.
    bool setRedistribution(const QString &word);

    friend bool operator==(const DatasetOrigin &, const DatasetOrigin &) = default;
};

// Options that every data set may have, whatever its format.
inline constexpr QLatin1StringView originOption("origin");
/// "false": none of its people are drawn for validation, unless another data set has them too.
inline constexpr QLatin1StringView heldOutOption("held_out");

/// Options of the format alone.
[[nodiscard]] QVariantMap formatOptions(const QVariantMap &options);
[[nodiscard]] bool mayHoldOut(const DatasetSpec &spec);

} // namespace lw
