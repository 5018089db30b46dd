// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/croppicture.h"

#include "core/imaging/imagedecoder.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int shorterSideSearched = 1000;
constexpr qint64 mostPixelsSearched = 8'000'000; ///< a panorama's shorter side says little
constexpr qint64 roomForPicture = mostDecodingBytes - 40'000'000; ///< the rest is for the file

struct CroppictureText
{
    Q_DECLARE_TR_FUNCTIONS(lw::FaceCrop)
};

cv::Size uprightSize(const ImageHeader &header)
{
    return header.orientation >= 5 ? cv::Size(header.height, header.width)
                                   : cv::Size(header.width, header.height);
}

/// How many times smaller (1, 2, 4, 8) a JPEG is decoded so that the region's shorter side stays at
/// least `side`, or smaller still where it would fill the memory; 1 for other formats.
int reductionFor(const CropRegion &region, const ImageHeader &header, cv::Size whole, int side)
{
    if (header.format != u"jpeg")
        return 1;
    const bool usesBox = region.box.width > 0 && region.box.height > 0;
    const double shorter = usesBox ? std::min(region.box.width, region.box.height)
                                   : std::min(whole.width, whole.height);
    int reduction = 1;
    while (reduction < 8
           && ((side > 0 && shorter / (2 * reduction) >= side)
               || decodingBytes(header, reduction) > roomForPicture))
        reduction *= 2;
    return reduction;
}

Error excludedPicture(const QString &file)
{
    return Error::badInput(
        CroppictureText::tr("No face was found, and the project leaves such pictures out"), file, 0,
        CroppictureText::tr("Draw the face's box in Review, or let project.yaml take the centre."));
}

cv::Mat cutTurned(const cv::Mat &picture, const cv::Rect2d &box, double angle)
{
    const cv::Point2f middle(float(box.x + box.width / 2), float(box.y + box.height / 2));
    const cv::Size size(std::max(1, int(std::round(box.width))),
                        std::max(1, int(std::round(box.height))));
    cv::Mat turn = cv::getRotationMatrix2D(middle, angle, 1);
    turn.at<double>(0, 2) += size.width / 2.0 - double(middle.x);
    turn.at<double>(1, 2) += size.height / 2.0 - double(middle.y);
    cv::Mat part;
    cv::warpAffine(picture, part, turn, size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return part;
}

} // namespace

cv::Mat cutRegion(const cv::Mat &picture, cv::Size whole, const CropRegion &region)
{
    if (region.box.width <= 0 || region.box.height <= 0)
        return picture;
    const double sx = double(picture.cols) / whole.width;
    const double sy = double(picture.rows) / whole.height;
    const cv::Rect2d box(region.box.x * sx, region.box.y * sy, region.box.width * sx,
                         region.box.height * sy);
    if (region.angle != 0)
        return cutTurned(picture, box, region.angle);
    const int left = std::clamp(int(std::round(box.x)), 0, picture.cols - 1);
    const int top = std::clamp(int(std::round(box.y)), 0, picture.rows - 1);
    const int right = std::clamp(int(std::round(box.x + box.width)), left + 1, picture.cols);
    const int bottom = std::clamp(int(std::round(box.y + box.height)), top + 1, picture.rows);
    return picture(cv::Rect(left, top, right - left, bottom - top));
}

Result<cv::Mat> readRegion(const QString &file, const CropRegion &region, int side)
{
    auto cut = readRegions(file, {region}, side);
    if (!cut)
        return cut.error();
    return cut->front();
}

Result<std::vector<cv::Mat>> readRegions(const QString &file,
                                         const std::vector<CropRegion> &regions, int side)
{
    const auto bytes = readImageBytes(file);
    if (!bytes)
        return bytes.error();
    const auto header = probeImageBytes(*bytes, file);
    if (!header)
        return header.error();
    const cv::Size whole = uprightSize(*header);
    const int shorterWhole = std::min(whole.width, whole.height);
    std::map<int, std::vector<size_t>> byReduction;
    for (size_t i = 0; i < regions.size(); ++i) {
        if (regions[i].origin == CropRegion::Origin::Excluded)
            return excludedPicture(file);
        byReduction[reductionFor(regions[i], *header, whole, side)].push_back(i);
    }
    // One scale after the other: two large ones together would fill the memory.
    std::vector<cv::Mat> parts(regions.size());
    for (const auto &[reduction, members] : byReduction) {
        const auto picture =
            decodeImage(*bytes, *header, file, reduction > 1 ? shorterWhole / reduction : 0);
        if (!picture)
            return picture.error();
        for (const size_t i : members) {
            const cv::Mat part = cutRegion(*picture, whole, regions[i]);
            parts[i] = regions.size() > 1 ? part.clone() : part;
        }
    }
    return parts;
}

SearchPicture searchPicture(const cv::Mat &rgb)
{
    SearchPicture picture{.rgb = rgb, .whole = rgb.size()};
    int factor = 1;
    while (std::min(rgb.cols, rgb.rows) / (2 * factor) >= shorterSideSearched
           || qint64(rgb.cols) * rgb.rows / (factor * factor) > mostPixelsSearched)
        factor *= 2;
    if (factor > 1)
        cv::resize(rgb, picture.rgb, cv::Size(rgb.cols / factor, rgb.rows / factor), 0, 0,
                   cv::INTER_AREA);
    return picture;
}

Result<SearchPicture> readSearchPicture(const QString &file)
{
    const auto bytes = readImageBytes(file);
    if (!bytes)
        return bytes.error();
    const auto header = probeImageBytes(*bytes, file);
    if (!header)
        return header.error();
    const cv::Size whole = uprightSize(*header);
    const int reduction = reductionFor({}, *header, whole, shorterSideSearched);
    auto rgb = decodeImage(*bytes, *header, file,
                           reduction > 1 ? std::min(whole.width, whole.height) / reduction : 0);
    if (!rgb)
        return rgb.error();
    SearchPicture picture = searchPicture(*rgb);
    picture.whole = whole;
    return picture;
}

void scaleToWhole(std::vector<DetectedFace> &faces, const SearchPicture &picture)
{
    const auto sx = float(double(picture.whole.width) / picture.rgb.cols);
    const auto sy = float(double(picture.whole.height) / picture.rgb.rows);
    if (sx == 1 && sy == 1)
        return;
    for (DetectedFace &face : faces) {
        face.box = {face.box.x * sx, face.box.y * sy, face.box.width * sx, face.box.height * sy};
        if (!face.landmarks)
            continue;
        for (cv::Point2f &point : *face.landmarks)
            point = {point.x * sx, point.y * sy};
    }
}

} // namespace lw
