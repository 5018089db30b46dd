// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewscope.h"

#include "core/dataset/sampletable.h"

#include <algorithm>

namespace lw {

std::vector<bool> datasetsUnderReview(const SampleTable &samples)
{
    std::vector<bool> asked;
    const auto ask = [&](DatasetRole role) {
        asked.clear();
        for (int d = 0; d < samples.datasetCount(); ++d)
            asked.push_back(samples.dataset(d).spec().role == role);
    };
    ask(DatasetRole::Pool);
    if (std::ranges::find(asked, true) == asked.end())
        ask(DatasetRole::Labelled);
    return asked;
}

} // namespace lw
