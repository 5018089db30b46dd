// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagereader.h"

#include "core/imaging/imagedecoder.h"
#include "core/imaging/imageprobe.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct ImagereaderText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ImageReader)
};

void setKind(QString *kind, const QString &word)
{
    if (kind)
        *kind = word;
}

/// Opens a picture file. Only regular files: opening a pipe would wait for ever.
Result<void> openImage(QFile &device, QString *kind)
{
    const QString file = device.fileName();
    const QFileInfo info(file);
    if (!info.exists()) {
        setKind(kind, u"missing_file"_s);
        return Error{.kind = ErrorKind::NotFound,
                     .what = info.isSymLink()
                         ? ImagereaderText::tr("The link points to a file that is not there")
                         : ImagereaderText::tr("The file is not there"),
                     .file = file,
                     .wayOut = ImagereaderText::tr("Put the picture back, or remove its row.")};
    }
    if (!info.isFile()) {
        setKind(kind, u"not_a_file"_s);
        return Error::badInput(info.isDir() ? ImagereaderText::tr("This is a folder, not a picture")
                                            : ImagereaderText::tr("This is not a regular file"),
                               file, 0, ImagereaderText::tr("Put the picture in its place."));
    }
    if (!device.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        setKind(kind, u"unreadable"_s);
        return Error::badInput(
            ImagereaderText::tr("The file could not be opened: %1").arg(device.errorString()), file,
            0, ImagereaderText::tr("Check the rights of the file and of its folder."));
    }
    return {};
}

/// Applies EXIF orientation 2..8 to a picture stored with it; of a large one there are never three
/// copies.
cv::Mat upright(cv::Mat image, int orientation)
{
    if (orientation >= 5) { // 5..8 are stored lying: first swap the axes
        cv::Mat swapped;
        cv::transpose(image, swapped);
        image = std::move(swapped);
    }
    // What is left to mirror: 2 and 6 left-right, 4 and 8 top-bottom, 3 and 7 both.
    switch (orientation) {
    case 2:
    case 6:
        cv::flip(image, image, 1);
        break;
    case 3:
    case 7:
        cv::flip(image, image, -1);
        break;
    case 4:
    case 8:
        cv::flip(image, image, 0);
        break;
    default:
        break;
    }
    return image;
}

cv::Mat withoutAlpha(const cv::Mat &bgra)
{
    cv::Mat bgr(bgra.size(), CV_8UC3);
    for (int y = 0; y < bgra.rows; ++y) {
        const uchar *in = bgra.ptr<uchar>(y);
        uchar *out = bgr.ptr<uchar>(y);
        for (int x = 0; x < bgra.cols; ++x, in += 4, out += 3) {
            const int alpha = in[3];
            for (int c = 0; c < 3; ++c)
                out[c] = uchar((in[c] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return bgr;
}

/// Of a large picture row by row: cvtColor in place would copy all of it.
void swapRedAndBlue(cv::Mat &image)
{
    constexpr size_t largePixels = 4'000'000;
    if (image.total() < largePixels) {
        cv::cvtColor(image, image, cv::COLOR_BGR2RGB);
        return;
    }
    for (int y = 0; y < image.rows; ++y) {
        cv::Mat row = image.row(y);
        cv::cvtColor(row, row, cv::COLOR_BGR2RGB);
    }
}

/// Any depth and channel count to 8-bit RGB.
cv::Mat toRgb(cv::Mat image)
{
    if (image.depth() == CV_16U)
        image.convertTo(image, CV_8U, 1.0 / 257);
    else if (image.depth() != CV_8U)
        cv::normalize(image, image, 0, 255, cv::NORM_MINMAX, CV_8U); // floating-point TIFF
    if (image.channels() == 1) {
        cv::Mat rgb;
        cv::cvtColor(image, rgb, cv::COLOR_GRAY2RGB);
        return rgb;
    }
    if (image.channels() == 4)
        image = withoutAlpha(image);
    swapRedAndBlue(image);
    return image;
}

/// As decoder flag.
int decodeFlags(const ImageHeader &header, int shorterSide)
{
    if (header.format != u"jpeg")
        return cv::IMREAD_UNCHANGED; // keeps alpha and 16 bits; ignores the orientation
    const int reduction = jpegReduction(header, shorterSide);
    const int flags = reduction == 8 ? cv::IMREAD_REDUCED_COLOR_8
        : reduction == 4             ? cv::IMREAD_REDUCED_COLOR_4
        : reduction == 2             ? cv::IMREAD_REDUCED_COLOR_2
                                     : cv::IMREAD_COLOR;
    return flags | cv::IMREAD_IGNORE_ORIENTATION;
}

Error tooLarge(const ImageHeader &header, const QString &file)
{
    const QString what = ImagereaderText::tr("The picture is too large (%1 × %2 pixels)")
                             .arg(header.width)
                             .arg(header.height);
    const bool isProgressive = header.format == u"jpeg" && header.heldBytes > 0;
    return Error::badInput(
        what, file, 0,
        isProgressive
            ? ImagereaderText::tr("A progressive JPEG has to be decoded whole: save it as a "
                                  "baseline JPEG, or reduce it to 30 megapixels.")
            : ImagereaderText::tr("Save it as a JPEG, or reduce it to 80 megapixels."));
}

} // namespace

Result<ImageHeader> readImageHeader(const QString &file, QString *kind)
{
    QFile device(file);
    if (const auto opened = openImage(device, kind); !opened)
        return opened.error();
    const ImageProbe probe = probeImage(device);
    if (probe.defect != ImageProbe::Defect::None) {
        setKind(kind, defectKind(probe.defect));
        return defectError(probe, file);
    }
    return probe.header;
}

Result<QByteArray> readImageBytes(const QString &file, QString *kind)
{
    QFile device(file);
    if (const auto opened = openImage(device, kind); !opened)
        return opened.error();
    // A large file is most likely no photo: look before it fills the memory.
    constexpr qint64 large = qint64(64) << 20;
    if (device.size() > large) {
        const ImageProbe probe = probeImage(device);
        if (probe.defect != ImageProbe::Defect::None) {
            setKind(kind, defectKind(probe.defect));
            return defectError(probe, file);
        }
        if (device.size() > mostDecodingBytes) {
            setKind(kind, u"too_large"_s);
            return tooLarge(probe.header, file);
        }
        device.seek(0);
    }
    const qint64 expected = device.size();
    QByteArray bytes = device.readAll();
    if (bytes.size() < expected) {
        setKind(kind, u"unreadable"_s);
        return Error::badInput(
            ImagereaderText::tr("The file could not be read: %1").arg(device.errorString()), file,
            0, ImagereaderText::tr("Check the disk, or copy the file again from its source."));
    }
    return bytes;
}

Result<ImageHeader> probeImageBytes(const QByteArray &bytes, const QString &file)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    const ImageProbe probe = probeImage(device);
    if (probe.defect != ImageProbe::Defect::None)
        return defectError(probe, file);
    return probe.header;
}

qint64 decodingBytes(const ImageHeader &header, int reduction)
{
    const qint64 pixels = qint64(header.width) * header.height / (qint64(reduction) * reduction);
    const bool isJpeg = header.format == u"jpeg";
    const int depth = isJpeg ? 1 : std::clamp(header.bitDepth / 8, 1, 8); // bytes
    // Grey with alpha is decoded as colour with alpha.
    const int colours = isJpeg ? 3 : header.hasAlpha ? 4 : std::clamp(header.channels, 1, 4);
    constexpr int rgb = 3;
    const qint64 decoded = pixels * colours * depth;
    const qint64 reducedDepth = depth > 1 ? decoded + pixels * colours : decoded;
    const qint64 coloured = colours == rgb ? pixels * rgb : pixels * (colours + rgb);
    const qint64 turned = pixels * rgb * (header.orientation >= 5 ? 2 : 1);
    return std::max({header.heldBytes + decoded, reducedDepth, coloured, turned});
}

int jpegReduction(const ImageHeader &header, int shorterSide)
{
    int reduction = 1;
    const int shorter = std::min(header.width, header.height);
    while (header.format == u"jpeg" && shorterSide > 0 && reduction < 8
           && shorter / (2 * reduction) >= shorterSide)
        reduction *= 2;
    return reduction;
}

Result<cv::Mat> decodeImage(const QByteArray &bytes, const ImageHeader &header, const QString &file,
                            int shorterSide)
{
    if (decodingBytes(header, jpegReduction(header, shorterSide)) + bytes.size()
        > mostDecodingBytes)
        return tooLarge(header, file);
    const QString wayOut =
        ImagereaderText::tr("Copy the file again from its source, or convert it to JPEG or PNG.");
    try {
        const cv::Mat encoded(1, int(bytes.size()), CV_8UC1,
                              const_cast<char *>(bytes.constData())); // only read
        cv::Mat decoded = cv::imdecode(encoded, decodeFlags(header, shorterSide));
        if (decoded.empty())
            return Error::badInput(
                ImagereaderText::tr("The picture is damaged and cannot be decoded"), file, 0,
                wayOut);
        return upright(toRgb(std::move(decoded)), header.orientation);
    } catch (const cv::Exception &e) {
        return Error::badInput(ImagereaderText::tr("The picture cannot be decoded: %1")
                                   .arg(QString::fromStdString(e.err)),
                               file, 0, wayOut);
    } catch (const std::bad_alloc &) {
        return Error{.kind = ErrorKind::OutOfMemory,
                     .what = ImagereaderText::tr("The picture does not fit into memory"),
                     .file = file,
                     .wayOut = ImagereaderText::tr("Reduce the picture, or close other programs.")};
    }
}

Result<cv::Mat> readImage(const QString &file, int shorterSide)
{
    const auto bytes = readImageBytes(file);
    if (!bytes)
        return bytes.error();
    const auto header = probeImageBytes(*bytes, file);
    if (!header)
        return header.error();
    return decodeImage(*bytes, *header, file, shorterSide);
}

} // namespace lw
