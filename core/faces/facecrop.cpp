// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/facecrop.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct FacecropText
{
    Q_DECLARE_TR_FUNCTIONS(lw::FaceCrop)
};

/// Whole pixels inside the picture, at least one.
cv::Rect2d inside(double left, double top, double right, double bottom, cv::Size picture)
{
    const double x1 = std::clamp(std::round(left), 0.0, picture.width - 1.0);
    const double y1 = std::clamp(std::round(top), 0.0, picture.height - 1.0);
    const double x2 = std::clamp(std::round(right), x1 + 1, double(picture.width));
    const double y2 = std::clamp(std::round(bottom), y1 + 1, double(picture.height));
    return {x1, y1, x2 - x1, y2 - y1};
}

/// A square about a middle, moved into the picture.
cv::Rect2d squareInside(double x, double y, double side, cv::Size picture)
{
    side = std::clamp(std::round(side), 1.0, double(std::min(picture.width, picture.height)));
    const double left = std::clamp(std::round(x - side / 2), 0.0, picture.width - side);
    const double top = std::clamp(std::round(y - side / 2), 0.0, picture.height - side);
    return {left, top, side, side};
}

CropRegion centreOf(cv::Size picture)
{
    const double side = std::min(picture.width, picture.height);
    return {.box = squareInside(picture.width / 2.0, picture.height / 2.0, side, picture),
            .angle = 0,
            .origin = CropRegion::Origin::Centre};
}

} // namespace

QString FaceCrop::text() const
{
    if (!isOn())
        return FacecropText::tr("Whole pictures");
    const QString size = QString::number(margin, 'g', 6);
    QStringList parts{FacecropText::tr("Faces by %1").arg(detector),
                      isMarginPercent ? FacecropText::tr("margin %1 %").arg(size)
                                      : FacecropText::tr("margin %1 px").arg(size),
                      choice == FaceChoice::Largest ? FacecropText::tr("the largest")
                                                    : FacecropText::tr("the most central"),
                      isSquare ? FacecropText::tr("square") : FacecropText::tr("of any shape")};
    if (isAligned)
        parts.append(FacecropText::tr("eyes level"));
    return parts.join(u", "_s);
}

QJsonObject FaceCrop::toJson() const
{
    if (!isOn())
        return {};
    return {{u"detector"_s, detector},
            {u"fingerprint"_s, detectorFingerprint},
            {u"margin"_s, margin},
            {u"margin_unit"_s, isMarginPercent ? u"percent"_s : u"px"_s},
            {u"choice"_s, choice == FaceChoice::Central ? u"central"_s : u"largest"_s},
            {u"shape"_s, isSquare ? u"square"_s : u"free"_s},
            {u"align"_s, isAligned}};
}

FaceCrop FaceCrop::fromJson(const QJsonObject &object)
{
    FaceCrop crop;
    crop.detector = object["detector"_L1].toString();
    crop.detectorFingerprint = object["fingerprint"_L1].toString();
    crop.margin = object["margin"_L1].toDouble(crop.margin);
    crop.isMarginPercent = object["margin_unit"_L1].toString() == u"percent";
    if (object["choice"_L1].toString() == u"central")
        crop.choice = FaceChoice::Central;
    crop.isSquare = object["shape"_L1].toString() != u"free";
    crop.isAligned = object["align"_L1].toBool();
    return crop.isOn() ? crop : FaceCrop();
}

FaceCrop FaceCrop::of(const RunConfig &config)
{
    FaceCrop crop;
    crop.detector = config.text(u"crop.detector"_s);
    if (crop.detector.isEmpty() || crop.detector == u"none" || crop.detector == u"project")
        return {};
    crop.margin = config.number(u"crop.margin"_s);
    crop.isMarginPercent = config.text(u"crop.margin_unit"_s) == u"percent";
    if (config.text(u"crop.choice"_s) == u"central")
        crop.choice = FaceChoice::Central;
    crop.isSquare = config.text(u"crop.shape"_s) != u"free";
    crop.isAligned = config.flag(u"crop.align"_s);
    return crop;
}

bool FaceCrop::sameAs(const FaceCrop &other) const
{
    FaceCrop a = *this;
    FaceCrop b = other;
    if (a.detectorFingerprint.isEmpty() || b.detectorFingerprint.isEmpty())
        a.detectorFingerprint = b.detectorFingerprint = QString();
    return a == b;
}

FaceCrop resolvedCrop(const RunConfig &recipe, const FaceCrop &ofProject)
{
    const QString detector = recipe.text(u"crop.detector"_s);
    return detector.isEmpty() || detector == u"project" ? ofProject : FaceCrop::of(recipe);
}

QString CropRegion::key() const
{
    if (isWhole())
        return {};
    return u"%1,%2,%3,%4,%5"_s.arg(box.x, 0, 'f', 0)
        .arg(box.y, 0, 'f', 0)
        .arg(box.width, 0, 'f', 0)
        .arg(box.height, 0, 'f', 0)
        .arg(angle, 0, 'f', 2);
}

const DetectedFace *chosenFace(const std::vector<DetectedFace> &faces, FaceChoice choice,
                               cv::Size picture)
{
    const auto rank = [&](const DetectedFace &face) {
        if (choice == FaceChoice::Largest)
            return -double(face.box.area());
        const double x = face.box.x + face.box.width / 2.0 - picture.width / 2.0;
        const double y = face.box.y + face.box.height / 2.0 - picture.height / 2.0;
        return x * x + y * y;
    };
    const auto best = std::ranges::min_element(faces, {}, rank);
    return best == faces.end() ? nullptr : &*best;
}

CropRegion regionAround(const FaceCrop &crop, const DetectedFace &face, cv::Size picture)
{
    const cv::Rect2d box(face.box);
    const double marginX = crop.isMarginPercent ? box.width * crop.margin / 100 : crop.margin;
    const double marginY = crop.isMarginPercent ? box.height * crop.margin / 100 : crop.margin;
    CropRegion region;
    region.origin = CropRegion::Origin::Face;
    if (crop.isAligned && face.landmarks) {
        const cv::Point2f across = (*face.landmarks)[1] - (*face.landmarks)[0];
        region.angle = std::atan2(double(across.y), double(across.x)) * 180 / std::numbers::pi;
    }
    const double x = box.x + box.width / 2;
    const double y = box.y + box.height / 2;
    const double width = box.width + 2 * marginX;
    const double height = box.height + 2 * marginY;
    region.box = crop.isSquare
        ? squareInside(x, y, std::max(width, height), picture)
        : inside(x - width / 2, y - height / 2, x + width / 2, y + height / 2, picture);
    return region;
}

CropRegion regionOf(const FaceCrop &crop, const std::vector<DetectedFace> &faces, cv::Size picture,
                    const std::optional<cv::Rect2d> &drawn, WithoutFace without)
{
    if (!crop.isOn() || picture.empty())
        return {};
    if (drawn) {
        CropRegion region =
            regionAround(crop, {.box = *drawn, .score = 1, .landmarks = {}}, picture);
        region.origin = CropRegion::Origin::Person;
        return region;
    }
    if (const DetectedFace *face = chosenFace(faces, crop.choice, picture))
        return regionAround(crop, *face, picture);
    if (without == WithoutFace::Exclude)
        return {.box = {}, .angle = 0, .origin = CropRegion::Origin::Excluded};
    return centreOf(picture);
}

} // namespace lw
