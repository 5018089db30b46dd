// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/facedetectors.h"

#include "core/learn/faces/mtcnnnetworks.h"

#include <QCoreApplication>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct Box
{
    float x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    float score = 0;
    std::array<float, 4> regression{};
    std::array<float, 10> landmarks{}; ///< x of the five points, then y

    [[nodiscard]] float width() const { return x2 - x1; }
    [[nodiscard]] float height() const { return y2 - y1; }
};

enum class Overlap { Union, Smaller };

/// Share of overlap. `Union`: plain areas, as torchvision's nms; `Smaller`: over the smaller box,
/// all widths and heights one more, as facenet-pytorch's last suppression.
float overlapOf(const Box &a, const Box &b, Overlap overlap)
{
    const float more = overlap == Overlap::Smaller ? 1.F : 0.F;
    const float width = std::max(0.F, std::min(a.x2, b.x2) - std::max(a.x1, b.x1) + more);
    const float height = std::max(0.F, std::min(a.y2, b.y2) - std::max(a.y1, b.y1) + more);
    const float shared = width * height;
    const float areaA = (a.width() + more) * (a.height() + more);
    const float areaB = (b.width() + more) * (b.height() + more);
    return overlap == Overlap::Smaller ? shared / std::min(areaA, areaB)
                                       : shared / (areaA + areaB - shared);
}

/// Keeps the best of boxes that overlap by more than `limit`; best first.
std::vector<Box> suppress(std::vector<Box> boxes, float limit, Overlap overlap)
{
    std::ranges::stable_sort(boxes, std::ranges::greater{}, &Box::score);
    std::vector<Box> kept;
    for (const Box &box : boxes) {
        const auto covers = [&](const Box &other) {
            return overlapOf(other, box, overlap) > limit;
        };
        if (std::ranges::none_of(kept, covers))
            kept.push_back(box);
    }
    return kept;
}

/// Moves the sides by regression times size; `more` is 1 in the second and third step.
void regress(Box &box, float more)
{
    const float width = box.width() + more;
    const float height = box.height() + more;
    box.x1 += box.regression[0] * width;
    box.y1 += box.regression[1] * height;
    box.x2 += box.regression[2] * width;
    box.y2 += box.regression[3] * height;
}

void makeSquare(Box &box)
{
    const float width = box.width();
    const float height = box.height();
    const float side = std::max(width, height);
    // In the reference's order of additions: a box that ends on a whole pixel may not tip over.
    box.x1 = box.x1 + width * 0.5F - side * 0.5F;
    box.y1 = box.y1 + height * 0.5F - side * 0.5F;
    box.x2 = box.x1 + side;
    box.y2 = box.y1 + side;
}

/// Mean colours of rectangles of a picture from its summed-area table (Crow 1984): resizing by area
/// costs four look-ups a pixel, whatever the size of the crop.
class AreaResizer
{
public:
    explicit AreaResizer(const cv::Mat &rgb) { cv::integral(rgb, m_sums, CV_64F); }

    /// Columns [left, right), rows [top, bottom) resized to width x height as adaptive average
    /// pooling does, scaled to (x - 127.5) / 128, into out [3, height, width].
    void resize(int left, int top, int right, int bottom, int width, int height, float *out) const
    {
        // Divisions cost more than all the rest: once a column, not once a pixel.
        const Spans columns(left, right - left, width);
        const Spans rows(top, bottom - top, height);
        const size_t plane = size_t(width) * size_t(height);
        for (int y = 0; y < height; ++y) {
            const auto *upper = m_sums.ptr<cv::Vec3d>(rows.first[size_t(y)]);
            const auto *lower = m_sums.ptr<cv::Vec3d>(rows.last[size_t(y)]);
            const int high = rows.last[size_t(y)] - rows.first[size_t(y)];
            float *line = out + size_t(y) * size_t(width);
            for (size_t x = 0; x < size_t(width); ++x) {
                const int x0 = columns.first[x];
                const int x1 = columns.last[x];
                const double share = 1.0 / (double(high) * double(x1 - x0));
                for (int c = 0; c < 3; ++c) {
                    const double sum = lower[x1][c] - lower[x0][c] - upper[x1][c] + upper[x0][c];
                    line[size_t(c) * plane + x] = (float(sum * share) - 127.5F) * 0.0078125F;
                }
            }
        }
    }

private:
    /// Which `size` pixels from `start` on each of `count` cells covers, as adaptive pooling has
    /// it.
    struct Spans
    {
        Spans(int start, int size, int count)
            : first(size_t(count))
            , last(size_t(count))
        {
            for (int i = 0; i < count; ++i) {
                first[size_t(i)] = start + int(qint64(i) * size / count);
                last[size_t(i)] = start + int((qint64(i + 1) * size + count - 1) / count);
            }
        }
        std::vector<int> first, last;
    };

    cv::Mat m_sums;
};

class MtcnnDetector : public FaceDetector
{
public:
    MtcnnDetector(MtcnnNetworks networks, QString fingerprint, const MtcnnOptions &options)
        : m_networks(std::move(networks))
        , m_fingerprint(std::move(fingerprint))
        , m_options(options)
    {
    }

    [[nodiscard]] QString name() const override { return u"mtcnn"_s; }
    [[nodiscard]] QString fingerprint() const override { return m_fingerprint; }

    [[nodiscard]] Result<std::vector<DetectedFace>> detect(const cv::Mat &rgb,
                                                           std::stop_token stop) override
    {
        try {
            const torch::NoGradGuard noGradients;
            const AreaResizer resizer(rgb);
            auto candidates = propose(resizer, rgb.size(), stop);
            if (stop.stop_requested())
                return Error::cancelled();
            candidates = refine(resizer, rgb.size(), std::move(candidates));
            return facesOf(finish(resizer, rgb.size(), std::move(candidates)));
        } catch (const std::exception &e) {
            return Error::failed(
                QCoreApplication::translate("lw::FaceDetector", "The face detector failed: %1")
                    .arg(QString::fromUtf8(e.what())));
        }
    }

private:
    [[nodiscard]] std::vector<Box> propose(const AreaResizer &resizer, cv::Size size,
                                           const std::stop_token &stop) const;
    [[nodiscard]] std::vector<Box> proposeAt(const AreaResizer &resizer, cv::Size size,
                                             double scale) const;
    [[nodiscard]] std::vector<Box> refine(const AreaResizer &resizer, cv::Size size,
                                          std::vector<Box> boxes) const;
    [[nodiscard]] std::vector<Box> finish(const AreaResizer &resizer, cv::Size size,
                                          std::vector<Box> boxes) const;
    [[nodiscard]] static torch::Tensor cropAll(const AreaResizer &resizer, cv::Size size,
                                               std::vector<Box> &boxes, int side);
    [[nodiscard]] static std::vector<DetectedFace> facesOf(const std::vector<Box> &boxes);

    MtcnnNetworks m_networks;
    QString m_fingerprint;
    MtcnnOptions m_options;
};

std::vector<Box> MtcnnDetector::propose(const AreaResizer &resizer, cv::Size size,
                                        const std::stop_token &stop) const
{
    std::vector<Box> boxes;
    double scale = 12.0 / m_options.minFaceSize;
    for (double shorter = std::min(size.width, size.height) * scale;
         shorter >= 12 && !stop.stop_requested(); shorter *= m_options.factor) {
        std::ranges::copy(suppress(proposeAt(resizer, size, scale), 0.5F, Overlap::Union),
                          std::back_inserter(boxes));
        scale *= m_options.factor;
    }
    boxes = suppress(std::move(boxes), 0.7F, Overlap::Union);
    for (Box &box : boxes) {
        regress(box, 0);
        makeSquare(box);
    }
    return boxes;
}

std::vector<Box> MtcnnDetector::proposeAt(const AreaResizer &resizer, cv::Size size,
                                          double scale) const
{
    const int height = int(size.height * scale + 1);
    const int width = int(size.width * scale + 1);
    auto input_NCHW = torch::empty({1, 3, height, width});
    resizer.resize(0, 0, size.width, size.height, width, height, input_NCHW.data_ptr<float>());
    const auto output = m_networks.pnet(input_NCHW);
    const auto probability = output.probability.contiguous();
    const auto p = probability.accessor<float, 3>();
    const auto r = output.regression.accessor<float, 4>();
    const auto divisor = float(scale);
    std::vector<Box> boxes;
    for (int64_t row = 0; row < p.size(1); ++row) {
        for (int64_t column = 0; column < p.size(2); ++column) {
            if (p[0][row][column] < m_options.thresholds[0])
                continue;
            Box box;
            box.x1 = std::floor(float(2 * column + 1) / divisor);
            box.y1 = std::floor(float(2 * row + 1) / divisor);
            box.x2 = std::floor(float(2 * column + 12) / divisor);
            box.y2 = std::floor(float(2 * row + 12) / divisor);
            box.score = p[0][row][column];
            for (int64_t k = 0; k < 4; ++k)
                box.regression[size_t(k)] = r[0][k][row][column];
            boxes.push_back(box);
        }
    }
    return boxes;
}

torch::Tensor MtcnnDetector::cropAll(const AreaResizer &resizer, cv::Size size,
                                     std::vector<Box> &boxes, int side)
{
    struct Crop
    {
        int left, top, right, bottom;
    };
    const auto cropOf = [&](const Box &box) {
        return Crop{std::max(int(box.x1), 1) - 1, std::max(int(box.y1), 1) - 1,
                    std::min(int(box.x2), size.width), std::min(int(box.y2), size.height)};
    };
    std::erase_if(boxes, [&](const Box &box) {
        const Crop crop = cropOf(box);
        return crop.right <= crop.left || crop.bottom <= crop.top;
    });
    auto crops_NCHW = torch::empty({int64_t(boxes.size()), 3, side, side});
    float *out = crops_NCHW.data_ptr<float>();
    for (const Box &box : boxes) {
        const Crop crop = cropOf(box);
        resizer.resize(crop.left, crop.top, crop.right, crop.bottom, side, side, out);
        out += 3 * side * side;
    }
    return crops_NCHW;
}

/// Takes score and regression of the boxes above the threshold.
std::vector<Box> keepLikely(const std::vector<Box> &boxes, const MtcnnNetworks::Output &output,
                            double threshold)
{
    const auto probability = output.probability.contiguous();
    const auto regression = output.regression.contiguous();
    std::vector<Box> kept;
    for (size_t i = 0; i < boxes.size(); ++i) {
        const float p = probability.data_ptr<float>()[i];
        if (p <= threshold)
            continue;
        Box box = boxes[i];
        box.score = p;
        std::copy_n(regression.data_ptr<float>() + 4 * i, 4, box.regression.begin());
        if (output.landmarks.defined()) {
            const auto points = output.landmarks.contiguous();
            std::copy_n(points.data_ptr<float>() + 10 * i, 10, box.landmarks.begin());
        }
        kept.push_back(box);
    }
    return kept;
}

std::vector<Box> MtcnnDetector::refine(const AreaResizer &resizer, cv::Size size,
                                       std::vector<Box> boxes) const
{
    const auto crops_NCHW = cropAll(resizer, size, boxes, 24);
    if (boxes.empty())
        return boxes;
    boxes = keepLikely(boxes, m_networks.rnet(crops_NCHW), m_options.thresholds[1]);
    boxes = suppress(std::move(boxes), 0.7F, Overlap::Union);
    for (Box &box : boxes) {
        regress(box, 1);
        makeSquare(box);
    }
    return boxes;
}

std::vector<Box> MtcnnDetector::finish(const AreaResizer &resizer, cv::Size size,
                                       std::vector<Box> boxes) const
{
    const auto crops_NCHW = cropAll(resizer, size, boxes, 48);
    if (boxes.empty())
        return boxes;
    boxes = keepLikely(boxes, m_networks.onet(crops_NCHW), m_options.thresholds[2]);
    for (Box &box : boxes) {
        const float width = box.width() + 1;
        const float height = box.height() + 1;
        for (size_t point = 0; point < 5; ++point) {
            box.landmarks[point] = width * box.landmarks[point] + box.x1 - 1;
            box.landmarks[point + 5] = height * box.landmarks[point + 5] + box.y1 - 1;
        }
        regress(box, 1);
    }
    return suppress(std::move(boxes), 0.7F, Overlap::Smaller);
}

std::vector<DetectedFace> MtcnnDetector::facesOf(const std::vector<Box> &boxes)
{
    std::vector<DetectedFace> faces;
    for (const Box &box : boxes) {
        DetectedFace face;
        face.box = {box.x1, box.y1, box.width(), box.height()};
        face.score = box.score;
        std::array<cv::Point2f, 5> points;
        for (size_t p = 0; p < points.size(); ++p)
            points[p] = {box.landmarks[p], box.landmarks[p + 5]};
        face.landmarks = points;
        faces.push_back(face);
    }
    sortBySize(faces);
    return faces;
}

} // namespace

Result<std::unique_ptr<FaceDetector>> makeMtcnnDetector(const QString &weightsFile,
                                                        const MtcnnOptions &options)
{
    auto networks = MtcnnNetworks::load(weightsFile);
    if (!networks)
        return networks.error();
    return std::unique_ptr<FaceDetector>(
        std::make_unique<MtcnnDetector>(std::move(*networks), fingerprintOf(weightsFile), options));
}

} // namespace lw
