// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/rowkernels.h"

#include <opencv2/core.hpp>

#include <algorithm>

namespace lw::rows {

namespace {

constexpr size_t blockRows = 128; ///< 128 rows of 18 floats: 9 kB, well inside the first cache

void addScaled(const float *__restrict from, float weight, size_t count, float *__restrict to)
{
    for (size_t i = 0; i < count; ++i)
        to[i] += weight * from[i];
}

} // namespace

int argmax(const float *values, size_t k)
{
    float top = values[0];
    for (size_t c = 1; c < k; ++c)
        top = std::max(top, values[c]);
    size_t index = 0;
    while (index + 1 < k && values[index] != top)
        ++index;
    return int(index);
}

void softmaxInPlace(std::span<float> table_NK, size_t k)
{
    if (table_NK.empty())
        return;
    for (size_t at = 0; at < table_NK.size(); at += k) {
        const float top = table_NK[at + size_t(argmax(&table_NK[at], k))];
        for (size_t c = 0; c < k; ++c)
            table_NK[at + c] -= top;
    }
    cv::Mat view(1, int(table_NK.size()), CV_32F, table_NK.data());
    cv::exp(view, view);
    for (size_t at = 0; at < table_NK.size(); at += k) {
        float sum = 0;
        for (size_t c = 0; c < k; ++c)
            sum += table_NK[at + c];
        const float scale = 1 / sum;
        for (size_t c = 0; c < k; ++c)
            table_NK[at + c] *= scale;
    }
}

void mix(const std::vector<std::vector<float>> &tables, std::span<const float> weights, size_t k,
         std::span<float> mixture_NK, std::span<int> predicted_N)
{
    const size_t n = predicted_N.size();
    for (size_t first = 0; first < n; first += blockRows) {
        const size_t rowCount = std::min(blockRows, n - first);
        float *block = mixture_NK.data() + first * k;
        std::fill(block, block + rowCount * k, 0.0F);
        for (size_t m = 0; m < tables.size(); ++m) {
            if (weights[m] != 0)
                addScaled(tables[m].data() + first * k, weights[m], rowCount * k, block);
        }
        for (size_t i = 0; i < rowCount; ++i)
            predicted_N[first + i] = argmax(block + i * k, k);
    }
}

} // namespace lw::rows
