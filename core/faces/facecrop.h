// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/facedetector.h"
#include "core/runs/runconfig.h"

#include <QJsonObject>

namespace lw {

enum class FaceChoice { Largest, Central };
/// What becomes of a picture in which no face was found.
enum class WithoutFace { Centre, Exclude };

/// What of a picture a network sees: the face with a margin, or (switched off) the whole picture.
/// The same value cuts at training, pseudo-labelling, evaluation, prediction and Try; a run keeps
/// it in its checkpoint.
struct FaceCrop
{
    QString detector; ///< "haar", "mtcnn", "yunet"; empty: the whole picture
    double margin = 30; ///< on each side, in pixels of the picture or per cent of the face
    bool isMarginPercent = false;
    FaceChoice choice = FaceChoice::Largest;
    bool isSquare = true; ///< else as wide and high as the face
    bool isAligned = false; ///< turned until the eyes are level, where the detector knows them
    /// Of the detector's file, so that the same name with other weights is noticed; may be empty.
    QString detectorFingerprint;

    [[nodiscard]] bool isOn() const { return !detector.isEmpty(); }
    /// "Faces by mtcnn, margin 30 px, the largest, square"
    [[nodiscard]] QString text() const;
    /// The keys of `faceCropOptions` as a map, for checkpoints; empty when switched off.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static FaceCrop fromJson(const QJsonObject &object);
    /// From the options crop.*; switched off for "none" and "project".
    [[nodiscard]] static FaceCrop of(const RunConfig &config);
    /// Same but for fingerprints of which one is not known.
    [[nodiscard]] bool sameAs(const FaceCrop &other) const;

    friend bool operator==(const FaceCrop &, const FaceCrop &) = default;
};

/// crop.detector, crop.margin, ...: declared once for recipes and for `preprocessing: crop:` of
/// project.yaml. A recipe's detector is "project" unless it says otherwise: what project.yaml has.
[[nodiscard]] QList<OptionSpec> faceCropOptions();
/// What a recipe means in a project: its own crop, or the project's.
[[nodiscard]] FaceCrop resolvedCrop(const RunConfig &recipe, const FaceCrop &ofProject);

/// A part of an upright picture, in pixels of the whole of it.
struct CropRegion
{
    enum class Origin : quint8 { Whole, Face, Person, Centre, Excluded };
    cv::Rect2d box; ///< inside the picture unless it is turned
    double angle = 0; ///< degrees, clockwise, about the middle of the box
    Origin origin = Origin::Whole; ///< Whole and Excluded: `box` does not count

    [[nodiscard]] bool isWhole() const { return origin == Origin::Whole; }
    /// Short text that changes with the pixels: part of cache keys.
    [[nodiscard]] QString key() const;
};

/// The face that a crop is about, or null.
[[nodiscard]] const DetectedFace *chosenFace(const std::vector<DetectedFace> &faces,
                                             FaceChoice choice, cv::Size picture);
/// A face with its margin. Squares are moved into the picture and never wider than it.
[[nodiscard]] CropRegion regionAround(const FaceCrop &crop, const DetectedFace &face,
                                      cv::Size picture);
/// The region of a picture: around the box a person drew, else around the chosen face, else what
/// the data set says of pictures without a face.
[[nodiscard]] CropRegion regionOf(const FaceCrop &crop, const std::vector<DetectedFace> &faces,
                                  cv::Size picture, const std::optional<cv::Rect2d> &drawn,
                                  WithoutFace without);

} // namespace lw
