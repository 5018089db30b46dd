// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taxonomy/taxonomy.h"

#include <QKeySequence>
#include <QList>

namespace lw {

/// The bare key of one attribute value.
struct ValueKey
{
    int attribute = 0;
    int value = 0;
    QKeySequence key; ///< empty when the keyboard's left half has no room left

    friend bool operator==(const ValueKey &, const ValueKey &) = default;
};

/// One key per attribute value, made from the taxonomy so that the left hand stays on the home row:
/// attributes are laid one after the other on A S D F G, then Z X C V B, then R T Y U I O, then H J
/// K L M; an attribute whose values do not fit in the rest of a row goes to the next with room. Q,
/// W, E, N and P are never used: they keep, take, exclude, mark unsure and settle a person. mask x
/// gender x age gives mask A S D, gender F G, age Z X C.
[[nodiscard]] QList<ValueKey> valueKeyScheme(const Taxonomy &taxonomy);

} // namespace lw
