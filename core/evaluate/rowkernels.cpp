// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/rowkernels.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace lw::rows {

namespace {

constexpr size_t blockRows = 128; ///< 128 rows of 18 floats: 9 kB, well inside the first cache

void addScaled(const float *__restrict from, float weight, size_t count, float *__restrict to)
{
    for (size_t i = 0; i < count; ++i)
        to[i] += weight * from[i];
}

void multiply(const float *__restrict by, size_t count, float *__restrict values)
{
    for (size_t i = 0; i < count; ++i)
        values[i] *= by[i];
}

/// Four sums at once: one would wait for each addition before the next.
void sumToOne(float *row, size_t k)
{
    std::array<float, 4> sums{};
    size_t c = 0;
    for (; c + 4 <= k; c += 4) {
        for (size_t lane = 0; lane < 4; ++lane)
            sums[lane] += row[c + lane];
    }
    for (; c < k; ++c)
        sums[0] += row[c];
    const float sum = sums[0] + sums[1] + sums[2] + sums[3];
    const float scale = sum > 0 ? 1 / sum : 1;
    for (size_t i = 0; i < k; ++i)
        row[i] *= scale;
}

/// The change of each class, repeated for every row of a block: so that one loop over the block
/// needs no remainder of k.
std::vector<float> biasPattern(const Bias &bias, size_t k)
{
    std::vector<float> pattern;
    if (bias.bias_K.size() != k)
        return pattern;
    pattern.resize(blockRows * k);
    for (size_t i = 0; i < pattern.size(); ++i) {
        const double change = bias.bias_K[i % k];
        pattern[i] = float(bias.table == Table::Logits ? change : std::exp(change));
    }
    return pattern;
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
         const Bias &bias, std::span<float> mixture_NK, std::span<int> predicted_N)
{
    const size_t n = predicted_N.size();
    const std::vector<float> pattern = biasPattern(bias, k);
    for (size_t first = 0; first < n; first += blockRows) {
        const size_t rowCount = std::min(blockRows, n - first);
        float *block = mixture_NK.data() + first * k;
        std::fill(block, block + rowCount * k, 0.0F);
        for (size_t m = 0; m < tables.size(); ++m) {
            if (weights[m] != 0)
                addScaled(tables[m].data() + first * k, weights[m], rowCount * k, block);
        }
        if (!pattern.empty()) {
            if (bias.table == Table::Logits)
                addScaled(pattern.data(), 1, rowCount * k, block);
            else
                multiply(pattern.data(), rowCount * k, block);
        }
        for (size_t i = 0; i < rowCount; ++i) {
            predicted_N[first + i] = argmax(block + i * k, k);
            if (!pattern.empty() && bias.table == Table::Shares)
                sumToOne(block + i * k, k);
        }
    }
}

void scaleClasses(std::span<float> logits_NK, std::span<const double> factors_K)
{
    const size_t k = factors_K.size();
    if (k == 0)
        return;
    for (size_t at = 0; at < logits_NK.size(); at += k) {
        float mean = 0;
        for (size_t c = 0; c < k; ++c)
            mean += logits_NK[at + c];
        mean /= float(k);
        for (size_t c = 0; c < k; ++c)
            logits_NK[at + c] = (logits_NK[at + c] - mean) / float(factors_K[c]);
    }
}

void voteInPlace(std::span<float> table_NK, size_t k)
{
    for (size_t at = 0; at < table_NK.size(); at += k) {
        const auto best = size_t(argmax(&table_NK[at], k));
        for (size_t c = 0; c < k; ++c)
            table_NK[at + c] = c == best ? 1.0F : 0.0F;
    }
}

void logarithmInPlace(std::span<float> shares_NK)
{
    constexpr float smallest = 1e-12F;
    for (float &share : shares_NK)
        share = std::log(std::max(share, smallest));
}

} // namespace lw::rows
