// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/neighbours.h"

#include <opencv2/flann.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

struct MapText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Map)
};

constexpr int trees = 4;
constexpr int checks = 96; ///< leaves looked at: about 95 % of the true neighbours in 30 dimensions
constexpr int queryRows = 512; ///< between two looks at the stop token

/// A search finds the point itself, too, and pads with -1 where it found too few.
void takeRow(const int *found, const float *squared, int columns, int self, int k, int *indices,
             float *distances)
{
    int taken = 0;
    for (int c = 0; c < columns && taken < k; ++c) {
        if (found[c] == self || found[c] < 0)
            continue;
        indices[taken] = found[c];
        distances[taken++] = std::sqrt(std::max(0.0F, squared[c]));
    }
    // Too few found: the last one again keeps the table rectangular and adds no wrong neighbour.
    for (; taken < k; ++taken) {
        indices[taken] = taken > 0 ? indices[taken - 1] : (self > 0 ? self - 1 : self + 1);
        distances[taken] = taken > 0 ? distances[taken - 1] : 0;
    }
}

} // namespace

Result<Neighbours> nearestNeighbours(std::span<const float> points_ND, int dims, int k,
                                     JobContext &job)
{
    const auto n = dims > 0 ? int(points_ND.size() / size_t(dims)) : 0;
    if (n < 2)
        return Error::badInput(MapText::tr("A map needs at least two images"));
    Neighbours result;
    result.count = std::min(k, n - 1);
    const auto width = size_t(result.count);
    result.indices.resize(size_t(n) * width);
    result.distances.resize(size_t(n) * width);
    const cv::Mat points(n, dims, CV_32F, const_cast<float *>(points_ND.data()));
    cvflann::seed_random(1); // the same points give the same map
    cv::flann::Index index(points, cv::flann::KDTreeIndexParams(trees));
    const cv::flann::SearchParams parameters(checks);
    const int columns = result.count + 1;
    for (int first = 0; first < n; first += queryRows) {
        if (job.stopRequested())
            return Error::cancelled();
        const int rows = std::min(queryRows, n - first);
        cv::Mat found, squared;
        index.knnSearch(points.rowRange(first, first + rows), found, squared, columns, parameters);
        for (int r = 0; r < rows; ++r) {
            const size_t at = size_t(first + r) * width;
            takeRow(found.ptr<int>(r), squared.ptr<float>(r), columns, first + r, result.count,
                    &result.indices[at], &result.distances[at]);
        }
        job.report(first + rows, n, MapText::tr("Neighbours"));
    }
    return result;
}

} // namespace lw
