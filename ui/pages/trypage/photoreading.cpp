// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trypage/photoreading.h"

#include "core/evaluate/predictions.h"
#include "core/imaging/imagereader.h"
#include "core/learn/predicting.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int faceSearchSide = 1000; ///< shorter side of a decoded photo is not much below this
/// A face this wide for its picture is a portrait as the networks were trained on.
constexpr double portraitFaceShare = 0.3;
/// Around a found face: the portraits of training are about twice as wide as the face, 3 : 4.
constexpr double cropWidthPerFace = 2.0;
constexpr double cropHeightPerWidth = 4.0 / 3.0;

struct TryPageText
{
    Q_DECLARE_TR_FUNCTIONS(lw::TryPage)
};

QImage imageOf(const cv::Mat &rgb)
{
    return QImage(rgb.data, rgb.cols, rgb.rows, qsizetype(rgb.step), QImage::Format_RGB888).copy();
}

/// The part of the picture that is shown to the network for a face.
cv::Rect cropAround(const cv::Rect2f &face, const cv::Size &size)
{
    const double width = double(face.width) * cropWidthPerFace;
    const double height = width * cropHeightPerWidth;
    const double x = double(face.x) + (double(face.width) - width) / 2;
    const double y = double(face.y) + (double(face.height) - height) / 2;
    return cv::Rect(int(x), int(y), int(width), int(height)) & cv::Rect(cv::Point(), size);
}

bool isPortraitCrop(const std::vector<DetectedFace> &faces, const cv::Mat &rgb)
{
    return faces.size() == 1 && rgb.rows >= rgb.cols
        && double(faces.front().box.width) >= portraitFaceShare * rgb.cols;
}

} // namespace

QString PhotoReading::note() const
{
    switch (framing) {
    case Framing::Faces:
        return {};
    case Framing::PortraitCrop:
        return TryPageText::tr("The picture is a portrait, so the whole of it was read.");
    case Framing::NoFaceFound:
        return TryPageText::tr(
            "No face was found, so the whole picture was read. A mask or a turned head can "
            "hide a face from the detector.");
    }
    return {};
}

PhotoReader::PhotoReader(RunRecord run, Taxonomy taxonomy, ClassifierFactory factory)
    : m_run(std::move(run))
    , m_taxonomy(std::move(taxonomy))
    , m_factory(std::move(factory))
{
}

Result<void> PhotoReader::load()
{
    if (m_classify)
        return {};
    auto detector = makeHaarDetector();
    if (!detector)
        return detector.error();
    auto classifier = m_factory(m_run, m_taxonomy);
    if (!classifier)
        return classifier.error();
    m_detector = std::move(*detector);
    m_classify = std::move(*classifier);
    return {};
}

Result<PhotoReading> PhotoReader::readFile(const QString &file, std::stop_token stop)
{
    const auto rgb = lw::readImage(file, faceSearchSide);
    if (!rgb)
        return rgb.error();
    return readPicture(QFileInfo(file).fileName(), *rgb, stop);
}

Result<PhotoReading> PhotoReader::readImage(const QString &title, const QImage &image,
                                            std::stop_token stop)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    if (rgb.isNull())
        return Error::badInput(TryPageText::tr("There is no picture on the clipboard."), {}, 0,
                               TryPageText::tr("Copy a picture, then paste again."));
    const cv::Mat view(rgb.height(), rgb.width(), CV_8UC3, const_cast<uchar *>(rgb.constBits()),
                       size_t(rgb.bytesPerLine()));
    return readPicture(title, view.clone(), stop);
}

Result<PhotoReading> PhotoReader::readPicture(const QString &title, const cv::Mat &rgb,
                                              std::stop_token stop)
{
    if (auto loaded = load(); !loaded)
        return loaded.error();
    auto found = m_detector->detect(rgb, stop);
    if (!found)
        return found.error();
    PhotoReading reading{.title = title, .picture = imageOf(rgb), .faces = {}};
    reading.framing = found->empty()  ? Framing::NoFaceFound
        : isPortraitCrop(*found, rgb) ? Framing::PortraitCrop
                                      : Framing::Faces;
    std::vector<cv::Mat> crops;
    if (reading.framing == Framing::Faces) {
        for (const DetectedFace &face : *found) {
            const cv::Rect crop = cropAround(face.box, rgb.size());
            if (crop.area() == 0)
                continue;
            crops.push_back(rgb(crop).clone());
            reading.faces.push_back({.box = QRectF(double(face.box.x), double(face.box.y),
                                                   double(face.box.width), double(face.box.height)),
                                     .probabilities = {}});
        }
    } else {
        crops.push_back(rgb);
        reading.faces.push_back({.box = QRectF(reading.picture.rect()), .probabilities = {}});
    }
    if (stop.stop_requested())
        return Error::cancelled();
    if (auto done = classify(reading, crops); !done)
        return done.error();
    return reading;
}

Result<void> PhotoReader::classify(PhotoReading &reading, const std::vector<cv::Mat> &crops)
{
    auto logits_NK = m_classify(crops);
    if (!logits_NK)
        return logits_NK.error();
    const auto classes = size_t(m_taxonomy.classCount());
    if (logits_NK->size() != crops.size() * classes)
        return Error::failed(
            TryPageText::tr("The run was trained for other classes than the project's."), {},
            TryPageText::tr("Choose another run."));
    for (size_t i = 0; i < crops.size(); ++i) {
        FaceReading &face = reading.faces[i];
        face.probabilities.resize(classes);
        softmax({logits_NK->data() + i * classes, classes}, face.probabilities);
        face.classIndex =
            int(std::ranges::max_element(face.probabilities) - face.probabilities.begin());
    }
    return {};
}

ClassifierFactory runClassifier()
{
    return [](const RunRecord &run, const Taxonomy &taxonomy) -> Result<PictureClassifier> {
        auto loaded = Predictor::load(run, taxonomy, u"cpu"_s);
        if (!loaded)
            return loaded.error();
        std::shared_ptr<Predictor> predictor = std::move(*loaded);
        return PictureClassifier([predictor](const std::vector<cv::Mat> &pictures) {
            return predictor->predict(pictures);
        });
    };
}

QString readingText(const PhotoReading &reading, const Taxonomy &taxonomy)
{
    const QLocale locale;
    const auto percent = [&locale](double p) { return locale.toString(100 * p, 'f', 1); };
    QStringList lines{reading.title};
    if (!reading.note().isEmpty())
        lines.append(reading.note());
    for (size_t i = 0; i < reading.faces.size(); ++i) {
        const FaceReading &face = reading.faces[i];
        lines.append(TryPageText::tr("Face %1: %2 (%3 %)")
                         .arg(locale.toString(int(i) + 1), taxonomy.className(face.classIndex),
                              percent(double(face.probabilities[size_t(face.classIndex)]))));
        for (int a = 0; a < taxonomy.attributeCount(); ++a) {
            const Attribute &attribute = taxonomy.attributes()[a];
            std::vector<double> sums(size_t(attribute.values.size()), 0);
            for (int k = 0; k < taxonomy.classCount(); ++k)
                sums[size_t(taxonomy.valueIn(k, a))] += double(face.probabilities[size_t(k)]);
            QStringList values;
            for (int v = 0; v < attribute.values.size(); ++v)
                values.append(u"%1 %2 %"_s.arg(attribute.values[v], percent(sums[size_t(v)])));
            lines.append(u"  %1: %2"_s.arg(attribute.name, values.join(u", "_s)));
        }
    }
    return lines.join(u'\n');
}

} // namespace lw
