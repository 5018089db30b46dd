// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenes.h"

#include "core/base/seededrandom.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace lw::test {

QByteArray scenePicture(quint64 seed, bool mirrored, double light, const char *extension)
{
    SeededRandom random(seed, 7);
    cv::Mat small(6, 6, CV_8UC3), bgr;
    for (int i = 0; i < 36 * 3; ++i)
        small.data[i] = uchar(40 + random.below(160));
    cv::resize(small, bgr, cv::Size(96, 128), 0, 0, cv::INTER_CUBIC);
    if (mirrored)
        cv::flip(bgr, bgr, 1);
    bgr.convertTo(bgr, CV_8U, light);
    std::vector<uchar> bytes;
    cv::imencode(extension, bgr, bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

} // namespace lw::test
