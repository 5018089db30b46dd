// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/facedetectors.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

using Maker = Result<std::unique_ptr<FaceDetector>> (*)(const QString &weightsFolder);

struct DetectorEntry
{
    QString name;
    Maker make;
};

// One line a detector.
const std::vector<DetectorEntry> &detectorRegistry()
{
    static const std::vector<DetectorEntry> all{
        {u"haar"_s, [](const QString &) { return makeHaarDetector(); }},
        {u"mtcnn"_s,
         [](const QString &folder) { return makeMtcnnDetector(folder + u"/mtcnn.safetensors"_s); }},
        {u"yunet"_s,
         [](const QString &folder) {
             return makeYunetDetector(folder + u"/face_detection_yunet.onnx"_s);
         }},
    };
    return all;
}

} // namespace

QStringList faceDetectorNames()
{
    QStringList names;
    for (const DetectorEntry &entry : detectorRegistry())
        names.append(entry.name);
    return names;
}

Result<std::unique_ptr<FaceDetector>> makeFaceDetector(const QString &name,
                                                       const QString &weightsFolder)
{
    for (const DetectorEntry &entry : detectorRegistry()) {
        if (entry.name == name)
            return entry.make(weightsFolder);
    }
    return Error::badInput(
        QCoreApplication::translate("lw::FaceDetector", "There is no face detector called \"%1\"")
            .arg(name),
        {}, 0,
        QCoreApplication::translate("lw::FaceDetector", "Choose one of: %1.")
            .arg(faceDetectorNames().join(u", "_s)));
}

} // namespace lw
