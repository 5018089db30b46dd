// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <opencv2/imgcodecs.hpp>

namespace lw::test {

QByteArray quartersPicture(int width, int height, const char *extension)
{
    cv::Mat bgr(height, width, CV_8UC3, cv::Scalar(255, 255, 255));
    bgr(cv::Rect(0, 0, width / 2, height / 2)).setTo(cv::Scalar(0, 0, 255));
    bgr(cv::Rect(width / 2, 0, width - width / 2, height / 2)).setTo(cv::Scalar(0, 255, 0));
    bgr(cv::Rect(0, height / 2, width / 2, height - height / 2)).setTo(cv::Scalar(255, 0, 0));
    std::vector<uchar> bytes;
    cv::imencode(extension, bgr, bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

QByteArray withOrientation(const QByteArray &jpeg, int orientation)
{
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 32);
    exif[25] = char(orientation);
    QByteArray segment("\xff\xe1\0\0", 4);
    segment[3] = char(exif.size() + 2);
    return jpeg.first(2) + segment + exif + jpeg.mid(2);
}

bool writeFile(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

} // namespace lw::test
