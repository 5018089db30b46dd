// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/facedetector.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double longerSideSearched = 960; ///< a larger picture is searched at this size

QString cascadeFile()
{
    const QString name = u"haarcascades/haarcascade_frontalface_default.xml"_s;
    for (const QString &folder :
         {u"/usr/share/opencv4/"_s, u"/usr/local/share/opencv4/"_s, u"/usr/share/opencv/"_s}) {
        if (QFile::exists(folder + name))
            return folder + name;
    }
    return QStandardPaths::locate(QStandardPaths::GenericDataLocation, u"opencv4/"_s + name);
}

class HaarDetector : public FaceDetector
{
public:
    explicit HaarDetector(const QString &file)
        : m_fingerprint(fingerprintOf(file))
    {
        m_cascade.load(QFile::encodeName(file).toStdString());
    }

    [[nodiscard]] bool isLoaded() const { return !m_cascade.empty(); }
    [[nodiscard]] QString name() const override { return u"haar"_s; }
    [[nodiscard]] QString fingerprint() const override { return m_fingerprint; }

    [[nodiscard]] Result<std::vector<DetectedFace>> detect(const cv::Mat &rgb,
                                                           std::stop_token stop) override
    {
        if (stop.stop_requested())
            return Error::cancelled();
        try {
            return search(rgb);
        } catch (const cv::Exception &e) {
            return Error::failed(QString::fromUtf8(e.what()));
        }
    }

private:
    [[nodiscard]] std::vector<DetectedFace> search(const cv::Mat &rgb)
    {
        const double longer = std::max(rgb.cols, rgb.rows);
        const double scale = std::min(1.0, longerSideSearched / longer);
        cv::Mat grey;
        cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
        if (scale < 1)
            cv::resize(grey, grey, {}, scale, scale, cv::INTER_AREA);
        cv::equalizeHist(grey, grey);

        const int smallest = std::max(24, std::min(grey.cols, grey.rows) / 12);
        std::vector<cv::Rect> boxes;
        std::vector<int> levels;
        std::vector<double> weights;
        m_cascade.detectMultiScale(grey, boxes, levels, weights, 1.1, 5, 0, {smallest, smallest},
                                   {}, true);
        std::vector<DetectedFace> faces;
        for (size_t i = 0; i < boxes.size(); ++i) {
            const cv::Rect &box = boxes[i];
            DetectedFace face;
            face.box = {float(box.x / scale), float(box.y / scale), float(box.width / scale),
                        float(box.height / scale)};
            face.score = float(1 / (1 + std::exp(-weights[i])));
            faces.push_back(face);
        }
        sortBySize(faces);
        return faces;
    }

    QString m_fingerprint;
    cv::CascadeClassifier m_cascade;
};

} // namespace

QString fingerprintOf(const QString &file)
{
    QFile in(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!in.open(QIODevice::ReadOnly) || !hash.addData(&in))
        return {};
    return QString::fromLatin1(hash.result().toHex().first(12));
}

void sortBySize(std::vector<DetectedFace> &faces)
{
    std::ranges::stable_sort(faces, std::ranges::greater{},
                             [](const DetectedFace &face) { return face.box.area(); });
}

Result<std::unique_ptr<FaceDetector>> makeHaarDetector()
{
    const QString file = cascadeFile();
    auto detector = file.isEmpty() ? nullptr : std::make_unique<HaarDetector>(file);
    if (!detector || !detector->isLoaded()) {
        return Error{.kind = ErrorKind::NotFound,
                     .what = QCoreApplication::translate("lw::FaceDetector",
                                                         "The face cascade could not be loaded"),
                     .file = file,
                     .wayOut = QCoreApplication::translate(
                         "lw::FaceDetector", "Install the package opencv-data and try again.")};
    }
    return std::unique_ptr<FaceDetector>(std::move(detector));
}

} // namespace lw
