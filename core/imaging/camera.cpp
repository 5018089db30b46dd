// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/camera.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

namespace lw {

namespace {

struct CameraText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Camera)
};

} // namespace

Result<void> watchCamera(int index, const std::function<void(const cv::Mat &)> &take,
                         std::stop_token stop)
{
    try {
        cv::VideoCapture camera(index);
        if (!camera.isOpened()) {
            return Error{.kind = ErrorKind::NotFound,
                         .what = CameraText::tr("No camera was found."),
                         .file = {},
                         .wayOut =
                             CameraText::tr("Connect one and try again, or open a photo instead.")};
        }
        camera.set(cv::CAP_PROP_BUFFERSIZE, 1); // the newest frame, not one of a second ago
        cv::Mat bgr, rgb;
        while (!stop.stop_requested()) {
            if (!camera.read(bgr) || bgr.empty()) {
                return Error::failed(
                    CameraText::tr("The camera gives no picture any more."), {},
                    CameraText::tr("Check its cable and that no other program uses it."));
            }
            cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
            take(rgb);
        }
        return {};
    } catch (const cv::Exception &e) {
        return Error::failed(CameraText::tr("The camera could not be used: %1.")
                                 .arg(QString::fromStdString(e.what())),
                             {}, CameraText::tr("Check that no other program uses it."));
    }
}

} // namespace lw
