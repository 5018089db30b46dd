// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/temperature.h"
#include "core/evaluate/rowkernels.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
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

namespace {

/// Mean negative log-likelihood of logits scaled class by class, with its derivatives by the
/// scales. Convex in the scales: it is that of a multinomial logistic regression.
class ScaledLikelihood
{
public:
    ScaledLikelihood(std::span<const int> truth, std::span<const float> logits_NK, int classes,
                     double temperature, double priorSamples)
        : m_classes(classes)
    {
        const auto k = size_t(classes);
        for (size_t i = 0; i < truth.size(); ++i) {
            if (truth[i] < 0 || truth[i] >= classes)
                continue;
            m_truth.push_back(truth[i]);
            const auto row = logits_NK.subspan(i * k, k);
            for (const float z : row)
                m_logits.push_back(float(double(z) / temperature));
        }
        rows::scaleClasses(m_logits, std::vector<double>(k, 1.0)); // centres
        m_prior = m_truth.empty() ? 1 : priorSamples / double(m_truth.size());
    }

    [[nodiscard]] bool isEmpty() const { return m_truth.empty(); }

    /// `gradient` [K, 1] and `curvature` [K, K] are filled when they are given.
    double at(const cv::Mat1d &scales, cv::Mat1d *gradient, cv::Mat1d *curvature) const
    {
        if (gradient)
            *gradient = cv::Mat1d(m_classes, 1, 0.0);
        if (curvature)
            *curvature = cv::Mat1d(m_classes, m_classes, 0.0);
        double sum = 0;
        std::vector<double> p(size_t(m_classes), 0.0);
        for (size_t i = 0; i < m_truth.size(); ++i) {
            const float *z = m_logits.data() + i * size_t(m_classes);
            sum += probabilities(z, scales, m_truth[i], p);
            if (gradient)
                addDerivatives(z, m_truth[i], p, *gradient, *curvature);
        }
        const auto n = double(m_truth.size());
        double penalty = 0;
        for (int c = 0; c < m_classes; ++c)
            penalty += m_prior / 2 * (scales(c) - 1) * (scales(c) - 1);
        if (gradient) {
            *gradient = *gradient / n + m_prior * (scales - 1);
            *curvature = *curvature / n + m_prior * cv::Mat1d::eye(m_classes, m_classes);
        }
        return sum / n + penalty;
    }

private:
    /// Fills `p`; returns -log p(truth).
    double probabilities(const float *z, const cv::Mat1d &scales, int truth,
                         std::vector<double> &p) const
    {
        double top = -std::numeric_limits<double>::infinity();
        for (int c = 0; c < m_classes; ++c) {
            p[size_t(c)] = double(z[c]) * scales(c);
            top = std::max(top, p[size_t(c)]);
        }
        const double own = p[size_t(truth)] - top;
        double total = 0;
        for (double &value : p)
            total += value = std::exp(value - top);
        for (double &value : p)
            value /= total;
        return std::log(total) - own;
    }
    void addDerivatives(const float *z, int truth, const std::vector<double> &p,
                        cv::Mat1d &gradient, cv::Mat1d &curvature) const
    {
        for (int a = 0; a < m_classes; ++a) {
            const double pa = p[size_t(a)] * double(z[a]);
            gradient(a) += pa - (a == truth ? double(z[a]) : 0);
            double *row = curvature[a];
            for (int b = 0; b < m_classes; ++b)
                row[b] -= pa * p[size_t(b)] * double(z[b]);
            row[a] += pa * double(z[a]);
        }
    }

    int m_classes;
    std::vector<int> m_truth;
    std::vector<float> m_logits; ///< centred, divided by the temperature
    double m_prior = 0;
};

} // namespace

std::vector<double> fitClassTemperatures(std::span<const int> truth,
                                         std::span<const float> logits_NK, int classes,
                                         double temperature, double priorSamples)
{
    const ScaledLikelihood likelihood(truth, logits_NK, classes, temperature, priorSamples);
    std::vector<double> factors(size_t(classes), 1.0);
    if (likelihood.isEmpty())
        return factors;
    cv::Mat1d scales(classes, 1, 1.0);
    cv::Mat1d gradient;
    cv::Mat1d curvature;
    for (int round = 0; round < 50; ++round) {
        const double loss = likelihood.at(scales, &gradient, &curvature);
        cv::Mat1d step;
        if (!cv::solve(curvature, gradient, step, cv::DECOMP_CHOLESKY))
            break;
        // Newton's step, halved until it helps, inside the bounds of the factors.
        double length = 1;
        cv::Mat1d moved;
        for (; length > 1e-6; length /= 2) {
            moved = cv::min(cv::max(scales - length * step, 0.2), 5.0);
            if (likelihood.at(moved, nullptr, nullptr) < loss)
                break;
        }
        if (length <= 1e-6)
            break;
        const double change = cv::norm(moved - scales, cv::NORM_INF);
        scales = moved.clone();
        if (change < 1e-5)
            break;
    }
    for (int c = 0; c < classes; ++c)
        factors[size_t(c)] = 1 / scales(c);
    return factors;
}

} // namespace lw
