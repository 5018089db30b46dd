// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/facedetector.h"
#include "core/runs/runstore.h"
#include "core/taxonomy/taxonomy.h"

#include <QImage>
#include <QRectF>

#include <functional>
#include <memory>
#include <stop_token>

namespace lw {

/// Logits [N, K] of 8-bit RGB pictures.
using PictureClassifier =
    std::function<Result<std::vector<float>>(const std::vector<cv::Mat> &pictures)>;
/// Loads a run's network; the named seam through which a test gives its own.
using ClassifierFactory =
    std::function<Result<PictureClassifier>(const RunRecord &run, const Taxonomy &taxonomy)>;

/// What a run says about one face.
struct FaceReading
{
    QRectF box; ///< pixels of the picture
    std::vector<float> probabilities; ///< [K]
    int classIndex = unknownValue;
};

enum class Framing { Faces, PortraitCrop, NoFaceFound };

/// A picture with its faces and what a run says about each.
struct PhotoReading
{
    QString title; ///< file name, "Clipboard", "Camera"
    QImage picture; ///< upright, RGB
    std::vector<FaceReading> faces; ///< largest first; one when the whole picture was read
    Framing framing = Framing::Faces;
    [[nodiscard]] QString note() const; ///< says when the whole picture was used, else empty
};

/// Reads pictures with one run: faces by the cascade, classes by the network. Used on one worker
/// thread at a time; made on the GUI thread, everything is loaded by the first `read`.
class PhotoReader
{
public:
    PhotoReader(RunRecord run, Taxonomy taxonomy, ClassifierFactory factory);

    [[nodiscard]] const QString &runId() const { return m_run.id; }
    [[nodiscard]] Result<PhotoReading> readFile(const QString &file, std::stop_token stop);
    [[nodiscard]] Result<PhotoReading> readImage(const QString &title, const QImage &image,
                                                 std::stop_token stop);
    [[nodiscard]] Result<PhotoReading> readPicture(const QString &title, const cv::Mat &rgb,
                                                   std::stop_token stop);

private:
    Result<void> load();
    [[nodiscard]] Result<void> classify(PhotoReading &reading, const std::vector<cv::Mat> &crops);

    RunRecord m_run;
    Taxonomy m_taxonomy;
    ClassifierFactory m_factory;
    PictureClassifier m_classify;
    std::unique_ptr<FaceDetector> m_detector;
};

/// The run's own network on the CPU (learn's Predictor).
[[nodiscard]] ClassifierFactory runClassifier();

/// "photo.jpg, face 1: wear / male / <30 (93 %)" with the attributes' probabilities, to be copied.
[[nodiscard]] QString readingText(const PhotoReading &reading, const Taxonomy &taxonomy);

} // namespace lw
