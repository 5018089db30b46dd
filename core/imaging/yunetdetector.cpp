// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/facedetector.h"

#include <QCoreApplication>
#include <QFile>

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>
#include <opencv2/objdetect/face.hpp>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

class YunetDetector : public FaceDetector
{
public:
    YunetDetector(cv::Ptr<cv::FaceDetectorYN> detector, QString fingerprint)
        : m_detector(std::move(detector))
        , m_fingerprint(std::move(fingerprint))
    {
    }

    [[nodiscard]] QString name() const override { return u"yunet"_s; }
    [[nodiscard]] QString fingerprint() const override { return m_fingerprint; }

    [[nodiscard]] Result<std::vector<DetectedFace>> detect(const cv::Mat &rgb,
                                                           std::stop_token stop) override
    {
        if (stop.stop_requested())
            return Error::cancelled();
        try {
            cv::Mat bgr, found;
            cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
            m_detector->setInputSize(bgr.size());
            m_detector->detect(bgr, found);
            std::vector<DetectedFace> faces;
            for (int i = 0; i < found.rows; ++i)
                faces.push_back(faceOf(found.ptr<float>(i)));
            sortBySize(faces);
            return faces;
        } catch (const cv::Exception &e) {
            return Error::failed(QString::fromUtf8(e.what()));
        }
    }

private:
    /// Columns of FaceDetectorYN: x, y, w, h, five points, score.
    [[nodiscard]] static DetectedFace faceOf(const float *row)
    {
        DetectedFace face;
        face.box = {row[0], row[1], row[2], row[3]};
        std::array<cv::Point2f, 5> points;
        for (size_t p = 0; p < points.size(); ++p)
            points[p] = {row[4 + 2 * p], row[5 + 2 * p]};
        face.landmarks = points;
        face.score = row[14];
        return face;
    }

    cv::Ptr<cv::FaceDetectorYN> m_detector;
    QString m_fingerprint;
};

} // namespace

Result<std::unique_ptr<FaceDetector>> makeYunetDetector(const QString &onnxFile)
{
    if (!QFile::exists(onnxFile)) {
        return Error{.kind = ErrorKind::NotFound,
                     .what = QCoreApplication::translate("lw::FaceDetector",
                                                         "YuNet's network file is not installed"),
                     .file = onnxFile,
                     .wayOut = QCoreApplication::translate(
                         "lw::FaceDetector",
                         "Put face_detection_yunet_2023mar.onnx of the OpenCV Zoo there, or choose "
                         "another detector.")};
    }
    try {
        auto detector = cv::FaceDetectorYN::create(QFile::encodeName(onnxFile).toStdString(), "",
                                                   cv::Size(320, 320), 0.7F, 0.3F, 5000);
        return std::unique_ptr<FaceDetector>(
            std::make_unique<YunetDetector>(std::move(detector), fingerprintOf(onnxFile)));
    } catch (const cv::Exception &e) {
        return Error::badInput(
            QCoreApplication::translate("lw::FaceDetector",
                                        "YuNet's network file cannot be read: %1")
                .arg(QString::fromUtf8(e.what())),
            onnxFile, 0,
            QCoreApplication::translate("lw::FaceDetector",
                                        "Download the file again, or choose another detector."));
    }
}

} // namespace lw
