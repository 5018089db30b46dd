// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/umap.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace lw {

namespace {

struct UmapText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Map)
};

// Of 1 / (1 + a d^(2b)), fitted to min_dist 0.1 and spread 1 (section 4.2 of the paper).
constexpr float curveA = 1.5769434603F, curveB = 0.8950608779F;
constexpr float largestStep = 4;
constexpr float extent = 10; ///< half the width of the first positions

/// Xorshift (Marsaglia 2003): a good generator would take most of the time.
struct QuickRandom
{
    quint64 state;
    quint32 below(quint32 bound)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return quint32(((state >> 32) * bound) >> 32);
    }
};

/// Local scale of one point: rho is the distance to its nearest, sigma makes the memberships sum to
/// log2(k).
struct LocalScale
{
    float rho = 0, sigma = 1;
};

LocalScale scaleOf(std::span<const float> distances, double meanDistance)
{
    constexpr int steps = 64;
    constexpr double tolerance = 1e-5, smallestShare = 1e-3;
    LocalScale scale;
    for (const float distance : distances) {
        if (distance > 0) {
            scale.rho = distance;
            break;
        }
    }
    const double target = std::log2(double(distances.size()));
    double low = 0, high = 0, sigma = 1;
    for (int step = 0; step < steps; ++step) {
        double sum = 0;
        for (const float distance : distances) {
            const double beyond = double(distance) - double(scale.rho);
            sum += beyond > 0 ? std::exp(-beyond / sigma) : 1;
        }
        if (std::abs(sum - target) < tolerance)
            break;
        if (sum > target) {
            high = sigma;
            sigma = (low + high) / 2;
        } else {
            low = sigma;
            sigma = high > 0 ? (low + high) / 2 : sigma * 2;
        }
    }
    scale.sigma = float(std::max(sigma, smallestShare * meanDistance));
    return scale;
}

/// How often an edge is drawn: once in `every` epochs, the surest in each.
struct DrawnEdge
{
    int from = 0, to = 0;
    float every = 1, next = 1;
    float everyPush = 1, nextPush = 1;
};

class Layout
{
public:
    Layout(const std::vector<FuzzyEdge> &graph, std::vector<float> &positions_N2,
           const UmapOptions &options, int epochs)
        : m_positions(positions_N2)
        , m_points(quint32(positions_N2.size() / 2))
        , m_random{options.seed * 0x9E3779B97F4A7C15ULL + 1}
    {
        float surest = 0;
        for (const FuzzyEdge &edge : graph)
            surest = std::max(surest, edge.weight);
        for (const FuzzyEdge &edge : graph) {
            const float every = edge.weight > 0 ? surest / edge.weight : float(epochs + 1);
            if (every > float(epochs))
                continue; // too weak to be drawn even once
            const float push = every / float(options.negatives);
            m_edges.push_back({edge.from, edge.to, every, every, push, push});
            m_edges.push_back({edge.to, edge.from, every, every, push, push});
        }
    }

    /// `rate` falls from 1 to 0 over the epochs.
    void epoch(int number, float rate)
    {
        const auto now = float(number);
        for (DrawnEdge &edge : m_edges) {
            if (edge.next > now)
                continue;
            pull(edge.from, edge.to, rate);
            edge.next += edge.every;
            const int pushes = int((now - edge.nextPush) / edge.everyPush);
            for (int p = 0; p < pushes; ++p)
                push(edge.from, int(m_random.below(m_points)), rate);
            edge.nextPush += float(std::max(0, pushes)) * edge.everyPush;
        }
    }

private:
    [[nodiscard]] float *at(int point) { return m_positions.data() + size_t(point) * 2; }

    void pull(int from, int to, float rate)
    {
        float *a = at(from);
        float *b = at(to);
        const std::array difference{a[0] - b[0], a[1] - b[1]};
        const float squared = difference[0] * difference[0] + difference[1] * difference[1];
        if (squared <= 0)
            return;
        const float power = std::pow(squared, curveB);
        const float factor = -2 * curveA * curveB * power / squared / (curveA * power + 1);
        for (size_t axis = 0; axis < 2; ++axis) {
            const float step = bounded(factor * difference[axis]) * rate;
            a[axis] += step;
            b[axis] -= step;
        }
    }
    void push(int from, int other, float rate)
    {
        if (from == other)
            return;
        float *a = at(from);
        const float *b = at(other);
        const std::array difference{a[0] - b[0], a[1] - b[1]};
        const float squared = difference[0] * difference[0] + difference[1] * difference[1];
        const float factor = squared > 0
            ? 2 * curveB / ((0.001F + squared) * (curveA * std::pow(squared, curveB) + 1))
            : 0;
        for (size_t axis = 0; axis < 2; ++axis)
            a[axis] += (squared > 0 ? bounded(factor * difference[axis]) : largestStep) * rate;
    }
    static float bounded(float step) { return std::clamp(step, -largestStep, largestStep); }

    std::vector<float> &m_positions;
    quint32 m_points;
    QuickRandom m_random;
    std::vector<DrawnEdge> m_edges;
};

/// The first positions in a box of usual size, with a little noise so that equal points part.
std::vector<float> placed(std::span<const float> start_N2, quint64 seed)
{
    std::vector<float> positions(start_N2.begin(), start_N2.end());
    float largest = 0;
    for (const float x : positions)
        largest = std::max(largest, std::abs(x));
    const float scale = largest > 0 ? extent / largest : 1;
    QuickRandom random{seed + 0x51ED270B};
    for (float &x : positions)
        x = x * scale + (float(random.below(1'000'000)) / 1e6F - 0.5F) * 1e-3F;
    return positions;
}

} // namespace

std::vector<FuzzyEdge> fuzzyGraph(const Neighbours &neighbours)
{
    const auto k = size_t(neighbours.count);
    const size_t n = k > 0 ? neighbours.indices.size() / k : 0;
    double mean = 0;
    for (const float distance : neighbours.distances)
        mean += double(distance);
    mean /= double(std::max<size_t>(1, neighbours.distances.size()));
    std::vector<FuzzyEdge> edges;
    edges.reserve(n * k);
    for (size_t i = 0; i < n; ++i) {
        const std::span<const float> distances(&neighbours.distances[i * k], k);
        const LocalScale scale = scaleOf(distances, mean);
        for (size_t j = 0; j < k; ++j) {
            const int other = neighbours.indices[i * k + j];
            if (other == int(i) || (j > 0 && other == neighbours.indices[i * k + j - 1]))
                continue;
            const float beyond = distances[j] - scale.rho;
            const float weight =
                beyond <= 0 || scale.sigma <= 0 ? 1 : std::exp(-beyond / scale.sigma);
            edges.push_back({std::min(int(i), other), std::max(int(i), other), weight});
        }
    }
    std::ranges::sort(edges, [](const FuzzyEdge &a, const FuzzyEdge &b) {
        return a.from != b.from ? a.from < b.from : a.to < b.to;
    });
    std::vector<FuzzyEdge> joined;
    for (const FuzzyEdge &edge : edges) {
        // Neighbours from either side: a + b - a b.
        if (!joined.empty() && joined.back().from == edge.from && joined.back().to == edge.to)
            joined.back().weight += edge.weight - joined.back().weight * edge.weight;
        else
            joined.push_back(edge);
    }
    return joined;
}

Result<std::vector<float>> umap(std::span<const float> points_ND, int dims,
                                std::span<const float> start_N2, const UmapOptions &options,
                                JobContext &job)
{
    auto neighbours = nearestNeighbours(points_ND, dims, options.neighbours, job);
    if (!neighbours)
        return neighbours.error();
    constexpr size_t manyPoints = 10'000;
    const size_t n = start_N2.size() / 2;
    const int epochs = options.epochs > 0 ? options.epochs : n > manyPoints ? 200 : 500;
    std::vector<float> positions = placed(start_N2, options.seed);
    Layout layout(fuzzyGraph(*neighbours), positions, options, epochs);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        if (job.stopRequested())
            return Error::cancelled();
        layout.epoch(epoch, 1 - float(epoch) / float(epochs));
        job.report(epoch + 1, epochs, UmapText::tr("UMAP"));
    }
    return positions;
}

} // namespace lw
