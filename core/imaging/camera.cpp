// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/camera.h"

#include <QFile>
#include <QFileInfo>

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

using Clock = std::chrono::steady_clock;

struct CameraText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Camera)
};

Error cannotOpen(const QString &source, bool isFile)
{
    if (isFile) {
        return Error::badInput(CameraText::tr("The video cannot be read"), source, 0,
                               CameraText::tr("Convert it to MP4 (H.264) or AVI, or choose another "
                                              "one."));
    }
    return Error{.kind = ErrorKind::NotFound,
                 .what = CameraText::tr("No camera was found."),
                 .file = {},
                 .wayOut = CameraText::tr("Connect one and try again, or open a photo instead.")};
}

/// Waits for a moment or a stop, whichever comes first.
void waitUntil(Clock::time_point moment, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_until(lock, stop, moment, [] { return false; });
}

Result<void> watch(cv::VideoCapture &camera, bool isFile, FrameSource kind,
                   const std::function<void(const cv::Mat &)> &take, const std::stop_token &stop)
{
    const double rate = isFile ? camera.get(cv::CAP_PROP_FPS) : 0;
    const auto pause = std::chrono::duration_cast<Clock::duration>(
        std::chrono::duration<double>(rate > 1 && rate < 240 ? 1 / rate : 1.0 / 25));
    auto next = Clock::now();
    cv::Mat bgr, rgb;
    for (qint64 frames = 0; !stop.stop_requested(); ++frames) {
        if (!camera.read(bgr) || bgr.empty()) {
            if (kind == FrameSource::Film && frames > 0)
                return {}; // its end
            return Error::failed(CameraText::tr("The camera gives no picture any more."), {},
                                 CameraText::tr("Check its cable and that no other program uses "
                                                "it."));
        }
        cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
        take(rgb);
        if (isFile) {
            next += pause;
            waitUntil(next, stop);
        }
    }
    return {};
}

} // namespace

QString defaultCamera()
{
    const QString named = qEnvironmentVariable("LABELWRIGHT_CAMERA");
    return named.isEmpty() ? u"0"_s : named;
}

bool isVideoFile(const QString &file)
{
    static const QStringList suffixes{u"mp4"_s, u"m4v"_s,  u"mov"_s, u"avi"_s,
                                      u"mkv"_s, u"webm"_s, u"mpg"_s, u"mpeg"_s};
    return suffixes.contains(QFileInfo(file).suffix().toLower());
}

Result<void> watchCamera(const QString &source, FrameSource kind,
                         const std::function<void(const cv::Mat &)> &take, std::stop_token stop)
{
    try {
        bool isNumber = false;
        const int index = source.toInt(&isNumber);
        cv::VideoCapture camera;
        const bool opened =
            isNumber ? camera.open(index) : camera.open(QFile::encodeName(source).toStdString());
        if (!opened)
            return cannotOpen(source, !isNumber);
        if (isNumber)
            camera.set(cv::CAP_PROP_BUFFERSIZE, 1); // the newest frame, not one of a second ago
        return watch(camera, !isNumber, kind, take, stop);
    } catch (const cv::Exception &e) {
        return Error::failed(CameraText::tr("The camera could not be used: %1.")
                                 .arg(QString::fromStdString(e.what())),
                             {}, CameraText::tr("Check that no other program uses it."));
    }
}

} // namespace lw
