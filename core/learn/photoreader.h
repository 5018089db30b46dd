// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/ensemblepreset.h"
#include "core/learn/facefinder.h"
#include "core/learn/whypicture.h"
#include "core/runs/runstore.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace lw {

/// A run's network as photos are read with it: the seam through which a test gives its own.
class FaceClassifier
{
public:
    virtual ~FaceClassifier() = default;
    [[nodiscard]] virtual FaceCrop crop() const { return {}; } ///< the run was trained with
    [[nodiscard]] virtual int inputSide() const { return 0; } ///< pixels; 0: pictures in full
    /// Logits [N, K] of regions as `readRegion` and `cutRegion` give them.
    [[nodiscard]] virtual Result<std::vector<float>>
    classify(const std::vector<cv::Mat> &regions) = 0;
    [[nodiscard]] virtual Result<WhyPicture> why(const cv::Mat &region, int classIndex);
};
using ClassifierFactory = std::function<Result<std::unique_ptr<FaceClassifier>>(
    const RunRecord &run, const Taxonomy &taxonomy)>;
/// The run's own network on the CPU (Predictor).
[[nodiscard]] ClassifierFactory runClassifier();

/// Who reads photos: one run, or an ensemble with its saved weights.
struct PhotoModel
{
    QString id; ///< run id, or "ensemble:<name>"
    QString title;
    QList<RunRecord> runs;
    std::optional<EnsemblePreset> preset; ///< of an ensemble
    QStringList missing; ///< members of it that cannot read photos: deleted, or imported tables
    /// True classes by "dataset:path" of validation people, to calibrate a single run by.
    QHash<QString, int> validationTruth;
};

/// What a model says about one face.
struct FaceReading
{
    DetectedFace face; ///< in pixels of the whole picture; the box is all of it when none was found
    std::vector<float> probabilities; ///< [K], calibrated where that was possible
    int classIndex = unknownValue;
};

enum class Framing { Faces, PortraitCrop, NoFaceFound };

/// A picture with its faces and what a model says about each.
struct PhotoReading
{
    QString title; ///< file name, "Clipboard", "Camera"
    QString file; ///< absolute; empty when it never was a file
    cv::Mat rgb; ///< upright, perhaps at reduced scale
    cv::Size whole; ///< upright, in full: boxes count in it
    std::vector<FaceReading> faces; ///< largest first; one when the picture was read without
    Framing framing = Framing::Faces;
    QString detector; ///< that looked for the faces
    bool isCalibrated = false;
    QStringList notes; ///< sentences a reader must know
    double seconds = 0; ///< from the decoded picture on

    [[nodiscard]] double scale() const { return double(rgb.cols) / whole.width; }
};

/// Reads photos with one model: faces by a detector, cut exactly as each run was trained, classes
/// by the networks. Used on one thread at a time; everything is loaded by the first reading.
class PhotoReader
{
    Q_DECLARE_TR_FUNCTIONS(lw::PhotoReader)

public:
    PhotoReader(PhotoModel model, Taxonomy taxonomy, ClassifierFactory factory);
    ~PhotoReader();

    [[nodiscard]] const PhotoModel &model() const { return m_model; }
    [[nodiscard]] const Taxonomy &taxonomy() const { return m_taxonomy; }
    /// Another detector than the model was trained with; empty: the model's own, or Haar.
    void setDetector(const QString &name) { m_detector = name; }

    [[nodiscard]] Result<PhotoReading> readFile(const QString &file, std::stop_token stop = {});
    /// 8-bit RGB, upright.
    [[nodiscard]] Result<PhotoReading> readPicture(const QString &title, const cv::Mat &rgb,
                                                   std::stop_token stop = {});
    /// Where the (first) network looks in a face of a reading, and the region that was looked at.
    struct Why
    {
        WhyPicture picture;
        CropRegion region;
    };
    [[nodiscard]] Result<Why> why(const PhotoReading &reading, int face);
    /// A face as a sample of its own: the whole picture when there is one face or none, else a
    /// portrait around it, in full resolution where the file is still there.
    [[nodiscard]] static Result<cv::Mat> portraitOf(const PhotoReading &reading, int face);

private:
    struct Member;
    Result<void> load();
    [[nodiscard]] Result<std::shared_ptr<FaceFinder>> finder();
    [[nodiscard]] FaceCrop modelCrop() const;
    [[nodiscard]] Result<PhotoReading> read(PhotoReading reading, const SearchPicture &picture,
                                            std::stop_token stop);
    void addNotes(PhotoReading &reading) const;
    void frame(PhotoReading &reading, std::vector<DetectedFace> faces) const;
    [[nodiscard]] static CropRegion regionFor(const FaceCrop &crop, const PhotoReading &reading,
                                              const FaceReading &face);
    [[nodiscard]] static Result<std::vector<cv::Mat>> cutFaces(const FaceClassifier &classifier,
                                                               const PhotoReading &reading,
                                                               size_t first, size_t count);
    [[nodiscard]] Result<void> classify(PhotoReading &reading, const std::stop_token &stop);
    [[nodiscard]] Result<void> vote(PhotoReading &reading,
                                    std::vector<std::vector<float>> logitsOfMembers) const;

    PhotoModel m_model;
    Taxonomy m_taxonomy;
    ClassifierFactory m_factory;
    QString m_detector;
    std::vector<Member> m_members;
    std::shared_ptr<FaceFinder> m_finder;
};

} // namespace lw
