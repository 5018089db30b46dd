// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/thumbnailcache.h"

#include "core/imaging/imagedecoder.h"
#include "core/imaging/thumbnailpack.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int quality = 88;
constexpr qsizetype smallFile = 64 * 1024;

struct ThumbnailCacheText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ThumbnailCache)
};

ThumbnailPack::Key keyOf(const QFileInfo &info)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(info.absoluteFilePath().toUtf8());
    const std::array<qint64, 2> identity{info.size(), info.lastModified().toMSecsSinceEpoch()};
    hash.addData(QByteArray(reinterpret_cast<const char *>(identity.data()), sizeof identity));
    return hash.result().first(16);
}

/// A JPEG that is already a thumbnail is kept as it is.
bool isThumbnail(const QByteArray &bytes, const ImageHeader &header)
{
    return header.format == u"jpeg" && header.orientation == 1 && header.channels != 4
        && std::max(header.width, header.height) <= ThumbnailCache::thumbnailSide
        && bytes.size() <= smallFile;
}

Result<QByteArray> encode(const cv::Mat &rgb, const QString &file)
{
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    std::vector<uchar> jpeg;
    if (!cv::imencode(".jpg", bgr, jpeg, {cv::IMWRITE_JPEG_QUALITY, quality}))
        return Error::failed(ThumbnailCacheText::tr("The thumbnail could not be encoded"), file);
    return QByteArray(reinterpret_cast<const char *>(jpeg.data()), qsizetype(jpeg.size()));
}

Result<QByteArray> makeThumbnail(const QString &file)
{
    const auto bytes = readImageBytes(file);
    if (!bytes)
        return bytes.error();
    const auto header = probeImageBytes(*bytes, file);
    if (!header)
        return header.error();
    if (isThumbnail(*bytes, *header))
        return *bytes;

    const int longer = std::max(header->width, header->height);
    const int shorter = std::min(header->width, header->height);
    const int side = ThumbnailCache::thumbnailSide;
    const auto image =
        decodeImage(*bytes, *header, file, std::max(1, int(qint64(shorter) * side / longer)));
    if (!image)
        return image.error();
    try {
        const double scale = double(side) / std::max(image->cols, image->rows);
        if (scale >= 1)
            return encode(*image, file);
        const cv::Size size(std::max(1, qRound(image->cols * scale)),
                            std::max(1, qRound(image->rows * scale)));
        cv::Mat small;
        cv::resize(*image, small, size, 0, 0, cv::INTER_AREA);
        return encode(small, file);
    } catch (const cv::Exception &e) {
        return Error::failed(ThumbnailCacheText::tr("The thumbnail could not be made: %1")
                                 .arg(QString::fromStdString(e.err)),
                             file);
    }
}

} // namespace

class ThumbnailCache::Private
{
public:
    explicit Private(const QString &folder)
        : pack(folder)
    {
    }
    ThumbnailPack pack;
};

ThumbnailCache::ThumbnailCache(const QString &folder)
    : d(std::make_unique<Private>(folder))
{
}

ThumbnailCache::~ThumbnailCache() = default;

std::optional<QByteArray> ThumbnailCache::find(const QString &file) const
{
    return d->pack.find(keyOf(QFileInfo(file)));
}

Result<QByteArray> ThumbnailCache::get(const QString &file)
{
    const ThumbnailPack::Key key = keyOf(QFileInfo(file));
    if (auto found = d->pack.find(key))
        return *std::move(found);
    auto made = makeThumbnail(file); // two threads may both make it; the later record wins
    if (made)
        d->pack.add(key, *made);
    return made;
}

} // namespace lw
