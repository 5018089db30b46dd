// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/reviewfilter.h"
#include "tests/support/labelsamples.h"

#include <QTemporaryDir>

namespace lw::test {

/// A store over drawn samples in a folder that goes away with it.
struct StoreInFolder
{
    explicit StoreInFolder(std::shared_ptr<const SampleTable> table)
        : samples(std::move(table))
    {
        auto opened = LabelStore::open(folder.filePath(QStringLiteral("labels.sqlite")), samples,
                                       Taxonomy::maskGenderAge());
        if (opened)
            store = std::move(*opened);
    }
    [[nodiscard]] ReviewColumns columns() const
    {
        return ReviewColumns::of(*store, samples, split);
    }

    QTemporaryDir folder;
    std::shared_ptr<const SampleTable> samples;
    Split split;
    std::unique_ptr<LabelStore> store;
};

/// Probabilities that give `confidence` to each row's class and spread the rest evenly.
[[nodiscard]] inline std::vector<float> peaked(const std::vector<int> &classes, float confidence,
                                               int classCount = 18)
{
    std::vector<float> p;
    for (const int k : classes) {
        for (int c = 0; c < classCount; ++c)
            p.push_back(c == k ? confidence : (1 - confidence) / float(classCount - 1));
    }
    return p;
}

} // namespace lw::test
