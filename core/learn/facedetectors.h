// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/facedetector.h"

namespace lw {

/// MTCNN on LibTorch (Zhang et al. 2016, arXiv:1604.02878) with facenet-pytorch's weights: one
/// .safetensors with the prefixes pnet., rnet., onet. Steps and rounding are those of
/// facenet-pytorch, so boxes, scores and landmarks are the same.
struct MtcnnOptions
{
    int minFaceSize = 20; ///< pixels
    double thresholds[3] = {0.6, 0.7, 0.7};
    double factor = 0.709; ///< between two sizes of the pyramid
};
[[nodiscard]] Result<std::unique_ptr<FaceDetector>>
makeMtcnnDetector(const QString &weightsFile, const MtcnnOptions &options = {});

/// "haar", "mtcnn", "yunet", in the order of preference for a first use.
[[nodiscard]] QStringList faceDetectorNames();
/// A detector by name, its weights taken from `weightsFolder` (mtcnn.safetensors,
/// face_detection_yunet.onnx). NotFound tells what is missing and where it belongs.
[[nodiscard]] Result<std::unique_ptr<FaceDetector>> makeFaceDetector(const QString &name,
                                                                     const QString &weightsFolder);

/// Whether the detector's file is there, without a look into it.
[[nodiscard]] bool isFaceDetectorInstalled(const QString &name, const QString &weightsFolder);
/// The best installed detector that knows eyes, nose and mouth, else Haar, which does not.
[[nodiscard]] QString landmarkDetector(const QString &weightsFolder);

} // namespace lw
