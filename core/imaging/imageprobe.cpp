// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imageprobe.h"

#include "core/imaging/bytewindow.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

using Defect = ImageProbe::Defect;

struct ImageprobeText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ImageReader)
};

/// Orientation (tag 0x112) of a TIFF structure at `start`, 1 when there is none.
int exifOrientation(ByteWindow &in, qint64 start, qint64 end)
{
    const bool little = in.matches(start, "II");
    if (!little && !in.matches(start, "MM"))
        return 1;
    const auto number = [&](qint64 offset, int bytes) {
        return little ? in.little(offset, bytes) : in.big(offset, bytes);
    };
    const qint64 ifd = start + number(start + 4, 4);
    if (ifd + 2 > end)
        return 1;
    const int entries = int(number(ifd, 2));
    for (int i = 0; i < entries && ifd + 2 + (i + 1) * 12 <= end; ++i) {
        const qint64 entry = ifd + 2 + i * 12;
        if (number(entry, 2) == 0x112) {
            const int value = int(number(entry + 8, 2));
            return value >= 1 && value <= 8 ? value : 1;
        }
    }
    return 1;
}

/// The end marker FF D9 at or after `from`. Compressed data never holds it (FF is followed by 00 or
/// a restart marker there), but an embedded thumbnail before `from` may.
bool hasJpegEnd(ByteWindow &in, qint64 from)
{
    const auto found = [](const QByteArray &bytes) { return bytes.contains("\xff\xd9"); };
    const qint64 tail = std::max(from, in.size() - 2);
    if (in.bytes(tail, 2) == "\xff\xd9")
        return true;
    const qint64 wideTail = std::max(from, in.size() - 65536);
    return found(in.bytes(wideTail, in.size() - wideTail))
        || (wideTail > from && found(in.bytes(from, wideTail - from + 1)));
}

/// Samples of all components for one pixel, by the frame's header at `frame`: 3, or 1.5 where the
/// colours are stored at half the scale.
double jpegSamples(ByteWindow &in, qint64 frame)
{
    int largestAcross = 1, largestDown = 1, sum = 0;
    for (int c = 0; c < in.u8(frame + 9); ++c) {
        const int factors = in.u8(frame + 11 + 3 * c);
        largestAcross = std::max(largestAcross, factors >> 4);
        largestDown = std::max(largestDown, factors & 15);
        sum += (factors >> 4) * (factors & 15);
    }
    return double(sum) / (largestAcross * largestDown);
}

ImageProbe probeJpeg(ByteWindow &in)
{
    ImageProbe probe;
    probe.header.format = u"jpeg"_s;
    double samples = 3; // of a pixel
    bool hasManyScans = false;
    qint64 at = 2;
    while (!in.pastEnd()) {
        if (in.u8(at) != 0xff) {
            probe.defect = in.pastEnd() ? Defect::Truncated : Defect::NotAnImage;
            return probe;
        }
        const int marker = in.u8(at + 1);
        if (marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += marker == 0xff ? 1 : 2; // fill byte, or a marker without a segment
            continue;
        }
        const qint64 length = in.big(at + 2, 2);
        const bool isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
            probe.header.bitDepth = in.u8(at + 4);
            probe.header.height = int(in.big(at + 5, 2));
            probe.header.width = int(in.big(at + 7, 2));
            probe.header.channels = in.u8(at + 9);
            samples = jpegSamples(in, at);
            hasManyScans = marker == 0xc2 || marker == 0xc6 || marker == 0xca; // progressive
        } else if (marker == 0xe1 && in.matches(at + 4, QByteArrayView("Exif\0\0", 6))) {
            probe.header.orientation = exifOrientation(in, at + 10, at + 2 + length);
        } else if (marker == 0xda) {
            // A scan of some components will be followed by others.
            hasManyScans = hasManyScans || in.u8(at + 4) < probe.header.channels;
            break;
        } else if (marker == 0xd9 || length < 2) {
            probe.defect = Defect::NotAnImage;
            return probe;
        }
        at += 2 + length;
    }
    if (hasManyScans) // two bytes a coefficient
        probe.header.heldBytes =
            qint64(2 * samples * double(probe.header.width) * double(probe.header.height));
    if (in.pastEnd() || !hasJpegEnd(in, at))
        probe.defect = Defect::Truncated;
    else if (probe.header.width == 0)
        probe.defect = Defect::NotAnImage;
    else if (probe.header.bitDepth != 8)
        probe.defect = Defect::Unsupported;
    return probe;
}

ImageProbe probePng(ByteWindow &in)
{
    ImageProbe probe;
    probe.header.format = u"png"_s;
    if (!in.matches(12, "IHDR")) {
        probe.defect = in.size() < 33 ? Defect::Truncated : Defect::NotAnImage;
        return probe;
    }
    probe.header.width = int(std::min<quint32>(in.big(16, 4), INT32_MAX));
    probe.header.height = int(std::min<quint32>(in.big(20, 4), INT32_MAX));
    probe.header.bitDepth = in.u8(24);
    const int colorType = in.u8(25); // bit 0 palette, bit 1 colour, bit 2 alpha
    probe.header.channels = (colorType & 2) != 0 ? 3 : 1;
    probe.header.hasAlpha = (colorType & 4) != 0;
    // Chunk heads up to the picture data; then the end, where only a file with something behind its
    // end needs a walk over all chunks.
    qint64 at = 33;
    bool ends = in.size() >= 45 && in.matches(in.size() - 8, "IEND");
    while (!in.pastEnd() && at + 12 <= in.size()) {
        const qint64 length = in.big(at, 4);
        if (in.matches(at + 4, "tRNS"))
            probe.header.hasAlpha = true;
        else if (in.matches(at + 4, "eXIf"))
            probe.header.orientation = exifOrientation(in, at + 8, at + 8 + length);
        else if (in.matches(at + 4, "IEND") || (in.matches(at + 4, "IDAT") && ends)) {
            ends = true;
            break;
        }
        at += 12 + length;
    }
    if (!ends || in.pastEnd())
        probe.defect = Defect::Truncated;
    return probe;
}

ImageProbe probeWebp(ByteWindow &in)
{
    ImageProbe probe;
    probe.header.format = u"webp"_s;
    if (qint64(in.little(4, 4)) + 8 > in.size()) {
        probe.defect = Defect::Truncated;
    } else if (in.matches(12, "VP8X")) {
        probe.header.hasAlpha = (in.u8(20) & 0x10) != 0;
        probe.header.width = int(in.little(24, 3)) + 1;
        probe.header.height = int(in.little(27, 3)) + 1;
    } else if (in.matches(12, "VP8L")) {
        const quint32 bits = in.little(21, 4);
        probe.header.width = int(bits & 0x3fff) + 1;
        probe.header.height = int(bits >> 14 & 0x3fff) + 1;
    } else {
        probe.header.width = int(in.little(26, 2) & 0x3fff);
        probe.header.height = int(in.little(28, 2) & 0x3fff);
    }
    if (!in.matches(12, "VP8 "))
        probe.header.heldBytes = qint64(4) * probe.header.width * probe.header.height;
    return probe;
}

ImageProbe probeBmp(ByteWindow &in)
{
    ImageProbe probe;
    probe.header.format = u"bmp"_s;
    probe.header.width = int(in.little(18, 4));
    probe.header.height = std::abs(int(in.little(22, 4)));
    const qint64 rowBytes = (qint64(probe.header.width) * in.little(28, 2) + 31) / 32 * 4;
    const bool compressed = in.little(30, 4) != 0;
    if (in.pastEnd() || probe.header.width <= 0)
        probe.defect = in.pastEnd() ? Defect::Truncated : Defect::NotAnImage;
    else if (!compressed && in.little(10, 4) + rowBytes * probe.header.height > in.size())
        probe.defect = Defect::Truncated;
    return probe;
}

ImageProbe probeTiff(ByteWindow &in)
{
    ImageProbe probe;
    probe.header.format = u"tiff"_s;
    probe.header.channels = 1; // unless it says more
    const bool little = in.matches(0, "II");
    const auto number = [&](qint64 offset, int bytes) {
        return little ? in.little(offset, bytes) : in.big(offset, bytes);
    };
    const qint64 ifd = number(4, 4);
    const int entries = int(number(ifd, 2));
    constexpr int cmyk = 5;
    int photometric = 0;
    for (int i = 0; i < entries && !in.pastEnd(); ++i) {
        const qint64 entry = ifd + 2 + i * 12;
        const int tag = int(number(entry, 2));
        const int bytes = number(entry + 2, 2) == 3 ? 2 : 4; // SHORT or LONG
        const qint64 value = number(entry + 8, bytes);
        if (tag == 256)
            probe.header.width = int(std::min<qint64>(value, INT32_MAX));
        else if (tag == 257)
            probe.header.height = int(std::min<qint64>(value, INT32_MAX));
        else if (tag == 258) // bits of each sample: in the entry when two fit, else elsewhere
            probe.header.bitDepth =
                number(entry + 4, 4) > 2 ? int(number(number(entry + 8, 4), 2)) : int(value);
        else if (tag == 262)
            photometric = int(value);
        else if (tag == 277)
            probe.header.channels = int(std::min<qint64>(value, 64));
    }
    const int stored = std::max(1, probe.header.channels);
    probe.header.hasAlpha = photometric != cmyk && (stored == 2 || stored == 4);
    probe.header.channels = stored - (probe.header.hasAlpha ? 1 : 0);
    // A strip may be all of it, and is read into four channels.
    probe.header.heldBytes = qint64(probe.header.width) * probe.header.height
        * std::max(4, stored * std::clamp(probe.header.bitDepth / 8, 1, 8));
    if (in.pastEnd())
        probe.defect = Defect::Truncated;
    return probe;
}

/// Kinds that are pictures but that OpenCV does not decode here.
QString unsupportedFormat(ByteWindow &in)
{
    if (in.matches(0, "GIF8"))
        return u"gif"_s;
    if (in.matches(4, "ftypavif"))
        return u"avif"_s;
    if (in.matches(4, "ftyphei") || in.matches(4, "ftypmif1"))
        return u"heic"_s;
    const bool isFilm = in.matches(4, "ftyp") || in.matches(4, "moov") || in.matches(4, "mdat")
        || (in.matches(0, "RIFF") && in.matches(8, "AVI "))
        || in.matches(0, "\x1a\x45\xdf\xa3") // Matroska, WebM
        || in.matches(0, QByteArrayView("\0\0\1\xba", 4)) // MPEG
        || in.matches(0, QByteArrayView("\0\0\1\xb3", 4));
    return isFilm ? u"video"_s : QString();
}

ImageProbe probeByContent(ByteWindow &in)
{
    if (in.matches(0, "\xff\xd8"))
        return probeJpeg(in);
    if (in.matches(0, "\x89PNG\r\n\x1a\n"))
        return probePng(in);
    if (in.matches(0, "RIFF") && in.matches(8, "WEBP"))
        return probeWebp(in);
    if (in.matches(0, "BM") && in.size() > 26 && in.little(6, 4) == 0)
        return probeBmp(in);
    if (in.matches(0, QByteArrayView("II*\0", 4)) || in.matches(0, QByteArrayView("MM\0*", 4)))
        return probeTiff(in);
    ImageProbe probe;
    probe.header.format = unsupportedFormat(in);
    probe.defect = probe.header.format.isEmpty() ? Defect::NotAnImage : Defect::Unsupported;
    return probe;
}

} // namespace

ImageProbe probeImage(QIODevice &device)
{
    ByteWindow in(device);
    ImageProbe probe;
    if (in.size() == 0) {
        probe.defect = Defect::Empty;
        return probe;
    }
    probe = probeByContent(in);
    if (probe.defect != Defect::None)
        return probe;
    const qint64 width = probe.header.width, height = probe.header.height;
    if (width < smallestImageSide || height < smallestImageSide)
        probe.defect = Defect::TooSmall;
    else if (width * height > largestImagePixels)
        probe.defect = Defect::TooLarge;
    return probe;
}

QString defectKind(ImageProbe::Defect defect)
{
    switch (defect) {
    case Defect::None:
        break;
    case Defect::Empty:
        return u"zero_byte"_s;
    case Defect::NotAnImage:
        return u"not_an_image"_s;
    case Defect::Unsupported:
        return u"unsupported_format"_s;
    case Defect::Truncated:
        return u"truncated"_s;
    case Defect::TooSmall:
        return u"too_small"_s;
    case Defect::TooLarge:
        return u"too_large"_s;
    }
    return {};
}

Error defectError(const ImageProbe &probe, const QString &file)
{
    const QString size = u"%1 x %2"_s.arg(probe.header.width).arg(probe.header.height);
    const QString copyAgain = ImageprobeText::tr("Copy the file again from its source.");
    switch (probe.defect) {
    case Defect::None:
        break;
    case Defect::Empty:
        return Error::badInput(ImageprobeText::tr("The file is empty"), file, 0, copyAgain);
    case Defect::NotAnImage:
        return Error::badInput(
            ImageprobeText::tr("The file is not a picture"), file, 0,
            ImageprobeText::tr("Replace it with the picture it should be, or delete it."));
    case Defect::Unsupported:
        if (probe.header.format == u"video") {
            return Error::badInput(
                ImageprobeText::tr("The file is a video, not a photo"), file, 0,
                ImageprobeText::tr("Play it on the Try page, or save one of its pictures."));
        }
        return Error::badInput(ImageprobeText::tr("Pictures of this kind (%1) cannot be read")
                                   .arg(probe.header.format),
                               file, 0,
                               ImageprobeText::tr("Convert it to an 8-bit JPEG or to PNG."));
    case Defect::Truncated:
        return Error::badInput(ImageprobeText::tr("The file ends early"), file, 0, copyAgain);
    case Defect::TooSmall:
        return Error::badInput(ImageprobeText::tr("The picture is too small (%1 pixels)").arg(size),
                               file, 0, ImageprobeText::tr("Replace it with the full picture."));
    case Defect::TooLarge:
        return Error::badInput(ImageprobeText::tr("The picture is too large (%1 pixels)").arg(size),
                               file, 0, ImageprobeText::tr("Reduce it to at most 400 megapixels."));
    }
    return Error::failed(ImageprobeText::tr("The picture could not be read"), file);
}

} // namespace lw
