// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trypage/photoreading.h"

#include "core/learn/photoreport.h"
#include "ui/widgets/heatpicture.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct TryPageText
{
    Q_DECLARE_TR_FUNCTIONS(lw::TryPage)
};

QImage imageFrom(const cv::Mat &rgb)
{
    return QImage(rgb.data, rgb.cols, rgb.rows, qsizetype(rgb.step), QImage::Format_RGB888).copy();
}

} // namespace

QImage photoImage(const PhotoReading &reading)
{
    return imageFrom(reading.rgb);
}

QRectF faceRect(const PhotoReading &reading, int face)
{
    const cv::Rect2f &box = reading.faces[size_t(face)].face.box;
    return {double(box.x) / reading.whole.width, double(box.y) / reading.whole.height,
            double(box.width) / reading.whole.width, double(box.height) / reading.whole.height};
}

QRectF regionRect(const PhotoReading &reading, const CropRegion &region)
{
    if (region.isWhole())
        return {0, 0, 1, 1};
    return {region.box.x / reading.whole.width, region.box.y / reading.whole.height,
            region.box.width / reading.whole.width, region.box.height / reading.whole.height};
}

Result<PhotoReading> readImage(PhotoReader &reader, const QString &title, const QImage &image,
                               std::stop_token stop)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    if (rgb.isNull())
        return Error::badInput(TryPageText::tr("There is no picture on the clipboard."), {}, 0,
                               TryPageText::tr("Copy a picture, then paste again."));
    const cv::Mat view(rgb.height(), rgb.width(), CV_8UC3, const_cast<uchar *>(rgb.constBits()),
                       size_t(rgb.bytesPerLine()));
    return reader.readPicture(title, view.clone(), stop);
}

QString readingNote(const PhotoReading &reading)
{
    return reading.notes.join(u'\n');
}

QString readingText(const PhotoReading &reading, const Taxonomy &taxonomy)
{
    const QLocale locale;
    const auto percent = [&locale](double p) { return locale.toString(100 * p, 'f', 1); };
    QStringList lines{reading.title};
    lines += reading.notes;
    for (size_t i = 0; i < reading.faces.size(); ++i) {
        const FaceReading &face = reading.faces[i];
        lines.append(TryPageText::tr("Face %1: %2 (%3 %)")
                         .arg(locale.toString(int(i) + 1), taxonomy.className(face.classIndex),
                              percent(double(face.probabilities[size_t(face.classIndex)]))));
        for (int a = 0; a < taxonomy.attributeCount(); ++a) {
            const Attribute &attribute = taxonomy.attributes()[a];
            const auto sums = attributeProbabilities(face.probabilities, taxonomy, a);
            QStringList values;
            for (int v = 0; v < attribute.values.size(); ++v)
                values.append(u"%1 %2 %"_s.arg(attribute.values[v], percent(sums[size_t(v)])));
            lines.append(u"  %1: %2"_s.arg(attribute.name, values.join(u", "_s)));
        }
    }
    return lines.join(u'\n');
}

Result<WhyOverlay> whyOverlay(PhotoReader &reader, const PhotoReading &reading, int face)
{
    const auto why = reader.why(reading, face);
    if (!why)
        return why.error();
    const cv::Mat part = cutRegion(reading.rgb, reading.whole, why->region);
    WhyOverlay overlay;
    overlay.face = face;
    overlay.heat = heatPicture(imageFrom(part), why->picture);
    overlay.region = regionRect(reading, why->region);
    overlay.angle = why->region.angle;
    overlay.explanation = why->picture.method == WhyPicture::Method::GradCam
        ? TryPageText::tr("Yellow: what speaks for the label (Grad-CAM).")
        : TryPageText::tr("Yellow: what the network attended to (attention rollout).");
    return overlay;
}

} // namespace lw
