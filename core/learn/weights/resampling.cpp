// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights/resampling.h"

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

/// Keys' cubic with a = -0.5 (IEEE ASSP-29, 1981).
double cubic(double x)
{
    x = std::abs(x);
    if (x < 1)
        return (1.5 * x - 2.5) * x * x + 1;
    return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
}

/// Weights [to, from] that resample an axis; rows sum to one, nothing outside is read.
torch::Tensor axisWeights(int64_t from, int64_t to)
{
    const torch::Tensor weights = torch::zeros({to, from}, torch::kFloat64);
    auto access = weights.accessor<double, 2>();
    const double scale = double(from) / double(to), stretch = std::max(scale, 1.0);
    for (int64_t i = 0; i < to; ++i) {
        const double centre = scale * (double(i) + 0.5);
        const auto first = std::max<int64_t>(int64_t(std::floor(centre - 2 * stretch + 0.5)), 0);
        const auto end = std::min<int64_t>(int64_t(std::floor(centre + 2 * stretch + 0.5)), from);
        double sum = 0;
        for (int64_t j = first; j < end; ++j)
            sum += access[i][j] = cubic((double(j) - centre + 0.5) / stretch);
        for (int64_t j = first; j < end; ++j)
            access[i][j] /= sum;
    }
    return weights;
}

} // namespace

torch::Tensor resamplePositions(const torch::Tensor &table_1TC, int64_t prefix,
                                std::array<int64_t, 2> fromGrid, std::array<int64_t, 2> toGrid)
{
    const torch::Tensor exact = table_1TC.detach().to(torch::kFloat64);
    const int64_t channels = exact.size(2);
    const torch::Tensor grid_hwC =
        exact.slice(1, prefix).reshape({fromGrid[0], fromGrid[1], channels});
    const torch::Tensor rows_hwC =
        torch::matmul(axisWeights(fromGrid[0], toGrid[0]), grid_hwC.reshape({fromGrid[0], -1}))
            .reshape({toGrid[0], fromGrid[1], channels});
    const torch::Tensor both_hwC = torch::matmul(axisWeights(fromGrid[1], toGrid[1]), rows_hwC);
    return torch::cat({exact.slice(1, 0, prefix), both_hwC.reshape({1, -1, channels})}, 1)
        .to(table_1TC.dtype());
}

} // namespace lw
