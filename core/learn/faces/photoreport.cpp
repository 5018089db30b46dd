// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/photoreport.h"

#include "core/base/csvcell.h"
#include "core/imaging/lettering.h"

#include <QFileInfo>
#include <QSaveFile>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct PhotoreportText
{
    Q_DECLARE_TR_FUNCTIONS(lw::PhotoReader)
};

/// Dark enough for white letters, told apart without red against green.
constexpr std::array<std::array<int, 3>, 6> faceColours{
    {{0, 90, 160}, {170, 75, 0}, {0, 110, 85}, {140, 45, 110}, {95, 85, 0}, {60, 60, 60}}};

/// The class in words with its probability; where its letters cannot be written, its number.
QString faceLabel(const FaceReading &face, const Taxonomy &taxonomy, bool canWriteAll)
{
    QString name = taxonomy.className(face.classIndex);
    const bool isAscii =
        std::ranges::all_of(name, [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
    if (!isAscii && !canWriteAll)
        name = u"#%1"_s.arg(face.classIndex);
    return u"%1  %2 %"_s.arg(name).arg(100 * double(face.probabilities[size_t(face.classIndex)]), 0,
                                       'f', 0);
}

/// All letters that labels may have.
QString lettersOf(const Taxonomy &taxonomy)
{
    QString letters = u"0123456789 %#"_s;
    for (int k = 0; k < taxonomy.classCount(); ++k)
        letters += taxonomy.className(k);
    return letters;
}

} // namespace

std::vector<double> attributeProbabilities(const std::vector<float> &classes_K,
                                           const Taxonomy &taxonomy, int attribute)
{
    std::vector<double> sums(size_t(taxonomy.attributes()[attribute].values.size()), 0);
    for (int k = 0; k < taxonomy.classCount(); ++k)
        sums[size_t(taxonomy.valueIn(k, attribute))] += double(classes_K[size_t(k)]);
    return sums;
}

QStringList photoTableHeader(const Taxonomy &taxonomy)
{
    QStringList header{u"file"_s,   u"face"_s,  u"x"_s,     u"y"_s,          u"width"_s,
                       u"height"_s, u"score"_s, u"class"_s, u"class_name"_s, u"calibrated"_s};
    for (const Attribute &attribute : taxonomy.attributes()) {
        for (const QString &value : attribute.values)
            header << u"%1 %2"_s.arg(attribute.name, value);
    }
    for (int k = 0; k < taxonomy.classCount(); ++k)
        header << u"p%1 %2"_s.arg(k).arg(taxonomy.className(k));
    return header;
}

QList<QStringList> photoTableRows(const PhotoReading &reading, const Taxonomy &taxonomy)
{
    QList<QStringList> rows;
    const auto number = [](double value, int decimals) {
        return QString::number(value, 'f', decimals);
    };
    for (size_t i = 0; i < reading.faces.size(); ++i) {
        const FaceReading &face = reading.faces[i];
        const cv::Rect2f &box = face.face.box;
        QStringList row{reading.title,
                        QString::number(reading.framing == Framing::NoFaceFound ? 0 : i + 1),
                        number(double(box.x), 1),
                        number(double(box.y), 1),
                        number(double(box.width), 1),
                        number(double(box.height), 1),
                        number(double(face.face.score), 4),
                        QString::number(face.classIndex),
                        taxonomy.className(face.classIndex),
                        reading.isCalibrated ? u"yes"_s : u"no"_s};
        for (int a = 0; a < taxonomy.attributeCount(); ++a) {
            for (const double p : attributeProbabilities(face.probabilities, taxonomy, a))
                row << number(p, 6);
        }
        for (const float p : face.probabilities)
            row << number(double(p), 6);
        rows << row;
    }
    return rows;
}

Result<void> writePhotoTable(const QString &file, const QList<QStringList> &rows,
                             const Taxonomy &taxonomy)
{
    QSaveFile out(file);
    QString text;
    for (const QStringList &row : QList<QStringList>{photoTableHeader(taxonomy)} + rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells << csvCell(cell);
        text += cells.join(u',') + u'\n';
    }
    const QByteArray bytes = text.toUtf8();
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        return Error::failed(
            PhotoreportText::tr("The table could not be written: %1").arg(out.errorString()), file,
            PhotoreportText::tr("Choose a folder you may write to, with enough free space."));
    }
    return {};
}

cv::Mat annotatedPhoto(const PhotoReading &reading, const Taxonomy &taxonomy)
{
    cv::Mat picture = reading.rgb.clone();
    const double scale = reading.scale();
    const int thickness = std::max(2, picture.cols / 400);
    const int height = std::clamp(picture.cols / 40, 13, 48);
    const int padding = height / 4;
    const Lettering lettering(lettersOf(taxonomy));
    for (const FaceReading &face : reading.faces) {
        const auto &rgb = faceColours[size_t(face.classIndex) % faceColours.size()];
        const cv::Scalar colour(rgb[0], rgb[1], rgb[2]);
        const cv::Rect2f &found = face.face.box;
        const cv::Rect box(int(found.x * scale), int(found.y * scale), int(found.width * scale),
                           int(found.height * scale));
        cv::rectangle(picture, box, colour, thickness, cv::LINE_AA);
        const QString label = faceLabel(face, taxonomy, lettering.hasFont());
        const cv::Size size = lettering.sizeOf(label, height);
        cv::Rect plate(box.x, box.y - size.height, size.width + 2 * padding, size.height);
        plate.x = std::clamp(plate.x, 0, std::max(0, picture.cols - plate.width));
        plate.y = std::clamp(plate.y, 0, std::max(0, picture.rows - plate.height));
        cv::rectangle(picture, plate, colour, cv::FILLED);
        lettering.write(picture, label, {plate.x + padding, plate.y}, height, {255, 255, 255});
    }
    return picture;
}

Result<void> writePicture(const QString &file, const cv::Mat &rgb)
{
    try {
        cv::Mat bgr;
        cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
        std::vector<uchar> bytes;
        const std::string suffix = u".%1"_s.arg(QFileInfo(file).suffix()).toStdString();
        QSaveFile out(file);
        if (cv::imencode(suffix, bgr, bytes) && out.open(QIODevice::WriteOnly)
            && out.write(reinterpret_cast<const char *>(bytes.data()), qint64(bytes.size()))
                == qint64(bytes.size())
            && out.commit())
            return {};
    } catch (const cv::Exception &) { // no such kind of picture: said below
    }
    return Error::failed(PhotoreportText::tr("The picture could not be written"), file,
                         PhotoreportText::tr("Choose a .png or .jpg file in a folder you may "
                                             "write to, with enough free space."));
}

} // namespace lw
