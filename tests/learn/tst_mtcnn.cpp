// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safetensors.h"
#include "core/imaging/imagereader.h"
#include "core/imaging/masks/maskplacement.h"
#include "core/learn/detail/statedict.h"
#include "core/learn/facedetectors.h"
#include "core/learn/faces/mtcnnnetworks.h"
#include "core/learn/weightsfolder.h"
#include "tests/support/shareddata.h"

#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgproc.hpp>
#include <torch/types.h>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

torch::Tensor tensorOf(const SafetensorsFile &file, const QString &name)
{
    const auto view = file.tensor(name);
    if (!view)
        qFatal("%s", qPrintable(view.error().text()));
    return copyOf(*view);
}

double largestDifference(const torch::Tensor &a, const torch::Tensor &b)
{
    return a.numel() == 0 ? 0 : (a - b).abs().max().item<double>();
}

} // namespace

class TestMtcnn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        SKIP_WITHOUT_SHARED();
        m_folder = test::sharedFolder() + u"/parity/mtcnn"_s;
    }

    void networksEqualTheReference()
    {
        const auto networks = MtcnnNetworks::load(m_folder + u"/mtcnn.safetensors"_s);
        QVERIFY2(networks, qPrintable(networks ? QString() : networks.error().text()));
        const auto file = SafetensorsFile::open(m_folder + u"/networks.safetensors"_s);
        QVERIFY(file);
        const torch::NoGradGuard noGradients;
        for (const QString &name : {u"pnet.1"_s, u"pnet.2"_s, u"rnet.1"_s, u"onet.1"_s}) {
            const auto input = tensorOf(*file, name + u".input"_s);
            const auto output = name.startsWith(u'p') ? networks->pnet(input)
                : name.startsWith(u'r')               ? networks->rnet(input)
                                                      : networks->onet(input);
            const auto probability = tensorOf(*file, name + u".probability"_s).select(1, 1);
            QVERIFY(largestDifference(output.probability, probability) < 1e-5);
            QVERIFY(largestDifference(output.regression, tensorOf(*file, name + u".regression"_s))
                    < 1e-5);
            if (name == u"onet.1"_s)
                QVERIFY(largestDifference(output.landmarks, tensorOf(*file, name + u".landmarks"_s))
                        < 1e-5);
        }
    }

    void facesEqualTheReference_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"image1", "image2", "image3", "blank"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void facesEqualTheReference()
    {
        QFETCH(QString, name);
        const auto file = SafetensorsFile::open(m_folder + u'/' + name + u".safetensors"_s);
        QVERIFY(file);
        auto rgb_HWC = tensorOf(*file, u"rgb"_s);
        const cv::Mat rgb(int(rgb_HWC.size(0)), int(rgb_HWC.size(1)), CV_8UC3, rgb_HWC.data_ptr());
        compare(rgb, *file, 0.05, 1e-4);
    }

    void ownDecoderGivesTheSameFaces()
    {
        for (const QString &name : {u"image1"_s, u"image2"_s, u"image3"_s}) {
            const auto file = SafetensorsFile::open(m_folder + u'/' + name + u".safetensors"_s);
            QVERIFY(file);
            const auto picture = readImage(m_folder + u'/' + name + u".jpg"_s);
            QVERIFY2(picture, qPrintable(picture ? QString() : picture.error().text()));
            compare(*picture, *file, 2, 0.02);
        }
    }

    /// Landmarks carry a mask onto a tilted head, where the cascade's box would leave it upright.
    void masksFollowTheLandmarks_data()
    {
        QTest::addColumn<double>("degrees");
        for (const int degrees : {-20, 0, 20})
            QTest::addRow("%d degrees", degrees) << double(degrees);
    }

    void masksFollowTheLandmarks()
    {
        QFETCH(double, degrees);
        const auto upright = readImage(m_folder + u"/image1.jpg"_s);
        QVERIFY(upright);
        cv::Mat tilted;
        const cv::Point2f middle(float(upright->cols) / 2, float(upright->rows) / 2);
        cv::warpAffine(*upright, tilted, cv::getRotationMatrix2D(middle, degrees, 1),
                       upright->size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        const auto detector = makeFaceDetector(u"mtcnn"_s, m_folder);
        QVERIFY(detector);
        const auto faces = (*detector)->detect(tilted);
        QVERIFY(faces && !faces->empty());
        QCOMPARE(landmarkDetector(m_folder), u"mtcnn"_s);
        QCOMPARE(landmarkDetector(m_folder + u"/nowhere"_s), u"haar"_s);
        const FacePoints points = facePoints(faces->front());
        const MaskTemplates masks = MaskTemplates::load({});
        const auto pasted = pasteMask(tilted, points, *masks.find(u"surgical"_s), {});
        QVERIFY2(pasted, qPrintable(pasted ? QString() : pasted.error().text()));
        cv::Mat changed;
        cv::absdiff(tilted, *pasted, changed);
        cv::cvtColor(changed, changed, cv::COLOR_RGB2GRAY);
        const auto isCovered = [&changed](cv::Point2f p) {
            const cv::Rect around(int(p.x) - 2, int(p.y) - 2, 5, 5);
            return cv::mean(changed(around & cv::Rect({}, changed.size())))[0] > 4;
        };
        QVERIFY(!isCovered(points[0]) && !isCovered(points[1])); // the eyes stay free
        QVERIFY(isCovered(points[2]) && isCovered(points[3]) && isCovered(points[4]));
        // The mask's axis is the face's: its middle lies below that of the eyes, along the head.
        const cv::Moments weight = cv::moments(changed > 8, true);
        const cv::Point2f centre(float(weight.m10 / weight.m00), float(weight.m01 / weight.m00));
        const cv::Point2f eyes = (points[0] + points[1]) / 2;
        const cv::Point2f across = points[1] - points[0];
        const cv::Point2f down = (points[3] + points[4]) / 2 - eyes;
        const float aside = (centre - eyes).dot(across) / across.dot(across);
        const float below = (centre - eyes).dot(down) / down.dot(down);
        QVERIFY2(std::abs(aside) < 0.35F, qPrintable(QString::number(double(aside))));
        QVERIFY2(below > 0.6F && below < 1.6F, qPrintable(QString::number(double(below))));
    }

    void wrongWeightsAreRefused()
    {
        const auto detector = makeMtcnnDetector(m_folder + u"/networks.safetensors"_s);
        QVERIFY(!detector);
        QVERIFY(detector.error().text().contains(u"pnet.conv1.weight"_s));
        QVERIFY(!makeMtcnnDetector(u"/nowhere/mtcnn.safetensors"_s));
    }

    void weightsAreBroughtIn()
    {
        QTemporaryDir folder;
        const WeightsFolder weights(folder.filePath(u"weights"_s));
        const auto installed = weights.install(m_folder + u"/mtcnn.safetensors"_s);
        QVERIFY2(installed, qPrintable(installed ? QString() : installed.error().text()));
        QCOMPARE(installed->architecture, u"mtcnn"_s);
        QVERIFY(makeFaceDetector(u"mtcnn"_s, weights.path()));
        // One of the three networks alone, elsewhere: it is kept, and the others are named.
        const auto file = SafetensorsFile::open(m_folder + u"/mtcnn.safetensors"_s);
        std::vector<StateEntry> rnet;
        for (const QString &name : file->names()) {
            if (name.startsWith(u"rnet."))
                rnet.push_back({.name = name.mid(5).toStdString(),
                                .tensor = tensorOf(*file, name),
                                .isBuffer = false});
        }
        const QString alone = folder.filePath(u"rnet.safetensors"_s);
        QVERIFY(saveStateDict(alone, rnet));
        const WeightsFolder elsewhere(folder.filePath(u"elsewhere"_s));
        const auto part = elsewhere.install(alone);
        QVERIFY2(part, qPrintable(part ? QString() : part.error().text()));
        QCOMPARE(part->missingParts, (QStringList{u"pnet"_s, u"onet"_s}));
        QVERIFY(!makeFaceDetector(u"mtcnn"_s, elsewhere.path()));
    }

private:
    void compare(const cv::Mat &rgb, const SafetensorsFile &file, double pixels, double probability)
    {
        auto detector = makeMtcnnDetector(m_folder + u"/mtcnn.safetensors"_s);
        QVERIFY(detector);
        const auto faces = (*detector)->detect(rgb);
        QVERIFY(faces);
        const auto boxes = tensorOf(file, u"boxes"_s);
        const auto scores = tensorOf(file, u"probabilities"_s);
        const auto points = tensorOf(file, u"landmarks"_s);
        QCOMPARE(int64_t(faces->size()), boxes.size(0));
        for (int64_t i = 0; i < boxes.size(0); ++i) {
            const DetectedFace &face = (*faces)[size_t(i)];
            const auto box = torch::tensor({face.box.x, face.box.y, face.box.x + face.box.width,
                                            face.box.y + face.box.height});
            QVERIFY(largestDifference(box, boxes[i]) < pixels);
            QVERIFY(std::abs(face.score - scores[i].item<float>()) < probability);
            for (size_t p = 0; p < 5; ++p) {
                const auto point = torch::tensor({(*face.landmarks)[p].x, (*face.landmarks)[p].y});
                QVERIFY(largestDifference(point, points[i][int64_t(p)]) < pixels);
            }
        }
    }

    QString m_folder;
};

QTEST_GUILESS_MAIN(TestMtcnn)
#include "tst_mtcnn.moc"
