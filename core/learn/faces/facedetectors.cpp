// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/facedetectors.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

using Maker = Result<std::unique_ptr<FaceDetector>> (*)(const QString &file);

struct DetectorEntry
{
    QString name;
    QString file; ///< in the weights folder; empty: comes with OpenCV
    Maker make;
};

// One line a detector.
const std::vector<DetectorEntry> &detectorRegistry()
{
    static const std::vector<DetectorEntry> all{
        {u"haar"_s, {}, [](const QString &) { return makeHaarDetector(); }},
        {u"mtcnn"_s, u"mtcnn.safetensors"_s,
         [](const QString &file) { return makeMtcnnDetector(file); }},
        {u"yunet"_s, u"face_detection_yunet.onnx"_s, makeYunetDetector},
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
            return entry.make(weightsFolder + u'/' + entry.file);
    }
    return Error::badInput(
        QCoreApplication::translate("lw::FaceDetector", "There is no face detector called \"%1\"")
            .arg(name),
        {}, 0,
        QCoreApplication::translate("lw::FaceDetector", "Choose one of: %1.")
            .arg(faceDetectorNames().join(u", "_s)));
}

bool isFaceDetectorInstalled(const QString &name, const QString &weightsFolder)
{
    for (const DetectorEntry &entry : detectorRegistry()) {
        if (entry.name == name)
            return entry.file.isEmpty() || QFile::exists(weightsFolder + u'/' + entry.file);
    }
    return false;
}

QString landmarkDetector(const QString &weightsFolder)
{
    for (const QString &name : {u"mtcnn"_s, u"yunet"_s}) {
        if (isFaceDetectorInstalled(name, weightsFolder))
            return name;
    }
    return u"haar"_s;
}

} // namespace lw
