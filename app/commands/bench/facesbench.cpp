// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"
#include "app/commands/folderpictures.h"
#include "core/faces/croppicture.h"
#include "core/learn/facedetectors.h"
#include "core/learn/weightsfolder.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int facePasses = 5;

struct FacePass
{
    double seconds = 0;
    qint64 faces = 0, withFaces = 0;
};

Result<FacePass> findOnce(FaceDetector &detector, const std::vector<cv::Mat> &photos,
                          Console &console)
{
    FacePass pass;
    QElapsedTimer timer;
    timer.start();
    for (const cv::Mat &photo : photos) {
        const auto faces = detector.detect(photo, console.stopToken());
        if (!faces)
            return faces.error();
        pass.faces += qint64(faces->size());
        pass.withFaces += faces->empty() ? 0 : 1;
    }
    pass.seconds = double(timer.nsecsElapsed()) / 1e9;
    return pass;
}

/// Photos are decoded before: what is measured is the detector.
Result<QJsonObject> runFacesBench(const CommandLine &line, Console &console)
{
    const auto folder = requiredOption(line, u"folder"_s);
    if (!folder)
        return folder.error();
    const QString name = line.value(u"detector"_s, u"haar"_s);
    // A weights file may be named, for those who have none installed.
    auto detector = line.has(u"file"_s) && name == u"mtcnn"
        ? makeMtcnnDetector(line.value(u"file"_s))
        : makeFaceDetector(name, WeightsFolder::defaultFolder());
    if (!detector)
        return detector.error();
    std::vector<cv::Mat> photos;
    for (const QString &file : picturesBelow(*folder)) {
        if (const auto photo = readSearchPicture(*folder + u'/' + file))
            photos.push_back(photo->rgb);
        else
            console.complain(photo.error().text());
    }
    if (photos.empty())
        return Error::badInput(Cli::tr("No picture was found"), *folder);
    if (auto warm = (*detector)->detect(photos.front()); !warm)
        return warm.error();
    std::vector<double> rates;
    FacePass last;
    for (int pass = 0; pass < facePasses; ++pass) {
        const auto timed = findOnce(**detector, photos, console);
        if (!timed)
            return timed.error();
        last = *timed;
        rates.push_back(double(photos.size()) / last.seconds);
        console.progress(Cli::tr("Finding faces"), pass + 1, facePasses, {});
    }
    console.endProgress();
    return QJsonObject{
        {u"detector"_s, name},
        {u"images"_s, qint64(photos.size())},
        {u"faces"_s, last.faces},
        {u"images_per_s"_s, median(rates)},
        {u"found_percent"_s, 100.0 * double(last.withFaces) / double(photos.size())}};
}

} // namespace

Bench facesBench()
{
    return {.name = u"faces"_s,
            .arguments = u"--detector haar|mtcnn|yunet --folder DIR [--file WEIGHTS]"_s,
            .run = runFacesBench};
}

} // namespace lw
