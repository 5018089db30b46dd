// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/temperature.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lw {

double negativeLogLikelihood(std::span<const int> truth, std::span<const float> logits_NK,
                             int classes, double temperature)
{
    double sum = 0;
    qint64 n = 0;
    const auto k = size_t(classes);
    for (size_t i = 0; i < truth.size(); ++i) {
        if (truth[i] < 0 || truth[i] >= classes)
            continue;
        const auto row = logits_NK.subspan(i * k, k);
        const double top = *std::max_element(row.begin(), row.end());
        double total = 0;
        for (const float z : row)
            total += std::exp((double(z) - top) / temperature);
        sum += std::log(total) - (double(row[size_t(truth[i])]) - top) / temperature;
        ++n;
    }
    return n > 0 ? sum / double(n) : 0;
}

double fitTemperature(std::span<const int> truth, std::span<const float> logits_NK, int classes)
{
    if (std::none_of(truth.begin(), truth.end(), [=](int c) { return c >= 0 && c < classes; }))
        return 1;
    const auto loss = [&](double logT) {
        return negativeLogLikelihood(truth, logits_NK, classes, std::exp(logT));
    };
    const double ratio = 1 / std::numbers::phi;
    double low = std::log(0.05);
    double high = std::log(20.0);
    double a = high - ratio * (high - low);
    double b = low + ratio * (high - low);
    double lossA = loss(a);
    double lossB = loss(b);
    while (high - low > 1e-4) {
        if (lossA <= lossB) {
            high = b;
            b = a;
            lossB = lossA;
            a = high - ratio * (high - low);
            lossA = loss(a);
        } else {
            low = a;
            a = b;
            lossA = lossB;
            b = low + ratio * (high - low);
            lossB = loss(b);
        }
    }
    return std::exp((low + high) / 2);
}

} // namespace lw
