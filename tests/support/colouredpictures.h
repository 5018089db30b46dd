// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"
#include "core/taxonomy/taxonomy.h"

namespace lw::test {

/// shape (square, disc) x colour (red, blue): four classes that a tiny network learns in seconds.
[[nodiscard]] Taxonomy shapeTaxonomy();
/// Draws `perClass` pictures of each class below `folder`, two people a class, as one labelled data
/// set "shapes". Sizes and places vary with `seed`.
[[nodiscard]] std::shared_ptr<const SampleTable> drawShapes(const QString &folder, int perClass,
                                                            quint64 seed = 1);

} // namespace lw::test
