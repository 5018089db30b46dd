// SPDX-License-Identifier: GPL-3.0-or-later
//
// Masks on drawn faces: where they lie, how they turn, and the data set that a job makes of them.
#include "core/dataset/datasetorigin.h"
#include "core/demo/drawnface.h"
#include "core/imaging/masks/maskplacement.h"
#include "core/project/maskpasting.h"
#include "tests/support/jobcontext.h"
#include "tests/support/pictures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

namespace {

/// An upright face of 200 pixels: eyes 60 apart, mouth 66 below them.
FacePoints frontal(float noseShift = 0)
{
    return {cv::Point2f(70, 80), cv::Point2f(130, 80), cv::Point2f(100 + noseShift, 120),
            cv::Point2f(78, 146), cv::Point2f(122, 146)};
}

cv::Mat skin()
{
    return cv::Mat(240, 200, CV_8UC3, cv::Scalar(205, 160, 135));
}

/// Pixels that pasting changed by more than a shadow does.
cv::Mat changed(const cv::Mat &before, const cv::Mat &after)
{
    cv::Mat difference, grey;
    cv::absdiff(before, after, difference);
    cv::cvtColor(difference, grey, cv::COLOR_RGB2GRAY);
    return grey > 25;
}

cv::Rect changedBox(const cv::Mat &before, const cv::Mat &after)
{
    cv::Mat points;
    cv::findNonZero(changed(before, after), points);
    return points.empty() ? cv::Rect() : cv::boundingRect(points);
}

/// Finds the face where the test drew it.
class FixedDetector : public FaceDetector
{
public:
    QString name() const override { return u"fixed"_s; }
    QString fingerprint() const { return u"fixed"_s; }
    Result<std::vector<DetectedFace>> detect(const cv::Mat &rgb, std::stop_token) override
    {
        if (rgb.at<cv::Vec3b>(0, 0)[2] > 200) // a blue corner: nobody is there
            return std::vector<DetectedFace>();
        const float w = float(rgb.cols), h = float(rgb.rows);
        return std::vector<DetectedFace>{
            {cv::Rect2f(w * 0.2F, h * 0.2F, w * 0.6F, w * 0.6F), 1, {}}};
    }
};

} // namespace

class TestMasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawnTemplatesAreSoundPictures()
    {
        QCOMPARE(MaskTemplates::load({}).ids(),
                 (QStringList{u"surgical"_s, u"kf94"_s, u"cloth"_s, u"black"_s}));
        for (const MaskTemplate &mask : drawnMaskTemplates()) {
            QCOMPARE(mask.rgba.type(), CV_8UC4);
            QVERIFY(!mask.title.isEmpty());
            cv::Mat alpha;
            cv::extractChannel(mask.rgba, alpha, 3);
            const double covered = double(cv::countNonZero(alpha > 250)) / double(alpha.total());
            QVERIFY2(covered > 0.25 && covered < 0.6, qPrintable(QString::number(covered)));
            QVERIFY(cv::countNonZero(alpha == 0) > 0);
            // Nothing of it above the edge on the nose but the ear loops.
            const int topEdge = int(double(alpha.rows) * (0 - double(MaskTemplate::top))
                                    / double(MaskTemplate::bottom - MaskTemplate::top));
            QCOMPARE(int(alpha.at<uchar>(topEdge - 8, alpha.cols / 2)), 0);
            QCOMPARE(int(alpha.at<uchar>(topEdge + 12, alpha.cols / 2)), 255);
        }
    }

    void aWornMaskCoversNoseAndMouth_data()
    {
        QTest::addColumn<int>("pose");
        QTest::addColumn<bool>("nose");
        QTest::addColumn<bool>("mouth");
        QTest::newRow("worn") << int(MaskPose::Worn) << true << true;
        QTest::newRow("under the nose") << int(MaskPose::UnderNose) << false << true;
        QTest::newRow("on the chin") << int(MaskPose::OnChin) << false << false;
    }
    void aWornMaskCoversNoseAndMouth()
    {
        QFETCH(int, pose);
        QFETCH(bool, nose);
        QFETCH(bool, mouth);
        MaskPlacement placement;
        placement.pose = MaskPose(pose);
        for (const MaskTemplate &mask : drawnMaskTemplates()) {
            const cv::Mat before = skin();
            const auto after = pasteMask(before, frontal(), mask, placement);
            QVERIFY(after);
            const cv::Mat where = changed(before, *after);
            QCOMPARE(where.at<uchar>(120, 100) != 0, nose);
            QCOMPARE(where.at<uchar>(146, 100) != 0, mouth);
            QCOMPARE(int(where.at<uchar>(80, 70)), 0); // the eyes are free
            QCOMPARE(int(where.at<uchar>(80, 130)), 0);
            QVERIFY(where.at<uchar>(184, 100) != 0); // the chin is covered
            QCOMPARE(after->size(), before.size());
            QVERIFY(cv::norm(before, skin(), cv::NORM_INF) == 0); // the photo is untouched
        }
    }

    void itFollowsSizeRollAndTurn()
    {
        const MaskTemplate &mask = drawnMaskTemplates().front();
        const cv::Mat before = skin();
        const cv::Rect usual = changedBox(before, *pasteMask(before, frontal(), mask, {}));
        QVERIFY(std::abs(usual.x + usual.width / 2 - 100) <= 2);
        QVERIFY(usual.width > 100 && usual.width < 150);
        MaskPlacement small;
        small.size = 0.8F;
        QVERIFY(changedBox(before, *pasteMask(before, frontal(), mask, small)).height
                < usual.height * 9 / 10);
        // A face twice as large, and the same upside down.
        cv::Mat large(480, 400, CV_8UC3, cv::Scalar(205, 160, 135));
        FacePoints twice = frontal();
        for (cv::Point2f &p : twice)
            p *= 2.0F;
        const auto area = [](const cv::Mat &face, const cv::Mat &masked) {
            return double(cv::countNonZero(changed(face, masked)));
        };
        const double ratio = area(large, *pasteMask(large, twice, mask, {}))
            / area(before, *pasteMask(before, frontal(), mask, {}));
        QVERIFY2(ratio > 3.7 && ratio < 4.3, qPrintable(QString::number(ratio)));
        cv::Mat flipped(240, 200, CV_8UC3, cv::Scalar(205, 160, 135));
        FacePoints down = frontal();
        for (cv::Point2f &p : down)
            p = cv::Point2f(200, 240) - p;
        const cv::Rect below = changedBox(flipped, *pasteMask(flipped, down, mask, {}));
        QVERIFY(std::abs(below.y - (240 - usual.y - usual.height)) <= 3);
        // The nose to the right: the far, right side narrows.
        const cv::Rect turned = changedBox(before, *pasteMask(before, frontal(12), mask, {}));
        const int left = 100 - turned.x, right = turned.x + turned.width - 100;
        QVERIFY2(left > right + 10, qPrintable(u"%1 %2"_s.arg(left).arg(right)));
    }

    void aDarkFaceGetsADarkMask()
    {
        const MaskTemplate &mask = drawnMaskTemplates()[1];
        const auto brightness = [&](double factor) {
            const cv::Mat face = skin() * factor;
            const cv::Mat after = *pasteMask(face, frontal(), mask, {});
            return cv::mean(after(cv::Rect(90, 130, 20, 20)))[1];
        };
        QVERIFY(brightness(0.3) < brightness(1.0) * 0.8);
    }

    void facesAtTheEdgeAndNoFaces()
    {
        const MaskTemplate &mask = drawnMaskTemplates().front();
        FacePoints cut = frontal();
        for (cv::Point2f &p : cut)
            p += cv::Point2f(90, 70);
        QVERIFY(pasteMask(skin(), cut, mask, {})); // half of it is outside
        for (cv::Point2f &p : cut)
            p += cv::Point2f(2000, 2000);
        const auto outside = pasteMask(skin(), cut, mask, {});
        QVERIFY(!outside && !outside.error().wayOut.isEmpty());
        FacePoints same;
        same.fill({50, 50});
        QVERIFY(!pasteMask(skin(), same, mask, {}));
        QVERIFY(!pasteMask(cv::Mat(), frontal(), mask, {}));
        FacePoints line{cv::Point2f(10, 10), {60, 60}, {35, 35}, {85, 85}, {95, 95}};
        QVERIFY(!pasteMask(skin(), line, mask, {}));
    }

    void aFolderOfPicturesIsRead()
    {
        QTemporaryDir dir;
        cv::Mat mask(60, 120, CV_8UC4, cv::Scalar(0, 0, 0, 0));
        cv::rectangle(mask, {20, 10, 80, 40}, cv::Scalar(30, 200, 90, 255), cv::FILLED);
        QVERIFY(cv::imwrite(dir.filePath(u"green.png"_s).toStdString(), mask));
        QVERIFY(cv::imwrite(dir.filePath(u"opaque.png"_s).toStdString(), skin()));
        QVERIFY(cv::imwrite(dir.filePath(u"empty.png"_s).toStdString(),
                            cv::Mat(60, 120, CV_8UC4, cv::Scalar(0, 0, 0, 0))));
        QVERIFY(writeFile(dir.filePath(u"broken.png"_s), "no picture"));
        const MaskTemplates loaded = MaskTemplates::load(dir.path());
        QCOMPARE(loaded.templates.size(), size_t(5));
        QCOMPARE(loaded.problems.size(), 3);
        for (const Error &problem : loaded.problems)
            QVERIFY(problem.file.startsWith(dir.path()));
        const MaskTemplate *green = loaded.find(u"green"_s);
        QVERIFY(green);
        const auto after = pasteMask(skin(), frontal(), *green, {});
        QVERIFY(after);
        const auto pixel = after->at<cv::Vec3b>(140, 100);
        QVERIFY2(pixel[1] > pixel[0] + 40 && pixel[1] > pixel[2] + 40, "B and R are exchanged");
        QCOMPARE(MaskTemplates::load(dir.filePath(u"gone"_s)).problems.size(), 1);
    }

    void theJobMakesADataSetWithLineage()
    {
        QTemporaryDir dir;
        const auto project = makeProject(dir);
        QVERIFY(project);
        const std::vector<CurrentLabel> labels = labelsOf(*project);
        MaskPasting pasting;
        pasting.perPhoto = 2;
        pasting.seed = 7;
        const auto sources = maskPastingSources(*project, labels, pasting);
        QVERIFY(!sources.empty());
        for (const int row : sources) {
            QCOMPARE(int(labels[size_t(row)].values[0]), 2);
            QVERIFY(project->split().part[size_t(row)] != SplitPart::Validation);
        }
        JobContext job = quietJob();
        const auto outcome = pasteMasks(
            *project, labels, pasting,
            []() -> Result<std::unique_ptr<FaceDetector>> {
                return std::unique_ptr<FaceDetector>(std::make_unique<FixedDetector>());
            },
            job);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().text()));
        QCOMPARE(outcome->id, u"masked"_s);
        QCOMPARE(outcome->photos, int(sources.size()));
        QCOMPARE(outcome->made, 2 * int(sources.size()));
        const Project &after = *outcome->project;
        const SampleTable &samples = *after.samples();
        const int d = samples.datasetIndex(u"masked"_s);
        QCOMPARE(samples.dataset(d).size(), outcome->made);
        QCOMPARE(samples.dataset(d).problems().size(), 0);
        QCOMPARE(DatasetOrigin::of(samples.dataset(d).spec()).redistribution,
                 Redistribution::Forbidden); // as its source
        const int first = samples.firstRow(d);
        for (int i = 0; i < samples.dataset(d).size(); ++i) {
            const int row = first + i, source = sources[size_t(i / 2)];
            QCOMPARE(samples.personKey(samples.person(row)),
                     samples.personKey(samples.person(source)));
            QVERIFY(samples.values(row)[0] == 0 || samples.values(row)[0] == 1);
            QCOMPARE(int(samples.values(row)[1]), int(samples.values(source)[1]));
            QCOMPARE(int(samples.values(row)[2]), int(samples.values(source)[2]));
            QCOMPARE(samples.number(row), samples.number(source));
            QCOMPARE(after.split().part[size_t(row)], SplitPart::Train);
        }
        for (int row = 0; row < first; ++row)
            QCOMPARE(after.split().part[size_t(row)], project->split().part[size_t(row)]);
        QFile table(after.paths().root + u"/datasets/masked/masked.csv"_s);
        QVERIFY(table.open(QIODevice::ReadOnly));
        QVERIFY(table.readAll().contains(samples.path(sources.front()).toUtf8()));
        // The pictures it made are no photos of theirs.
        const auto again = maskPastingSources(after, labelsOf(after), pasting);
        QCOMPARE(again.size(), sources.size());
    }

    void aStopLeavesNothingBehind()
    {
        QTemporaryDir dir;
        const auto project = makeProject(dir);
        QVERIFY(project);
        std::stop_source stop;
        JobContext job(stop.get_token(), [&stop](qint64 done, qint64, const QString &) {
            if (done == 1)
                stop.request_stop();
        });
        const auto outcome = pasteMasks(
            *project, labelsOf(*project), {},
            []() -> Result<std::unique_ptr<FaceDetector>> {
                return std::unique_ptr<FaceDetector>(std::make_unique<FixedDetector>());
            },
            job);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
        QVERIFY(QDir(project->paths().root + u"/datasets"_s).isEmpty());
        const auto config = ProjectConfig::read(project->paths().config());
        QVERIFY(config);
        QCOMPARE(config->datasets.size(), 1);
    }

    void withoutPhotosItSaysWhy()
    {
        QTemporaryDir dir;
        const auto project = makeProject(dir);
        QVERIFY(project);
        MaskPasting pasting;
        pasting.dataset = u"elsewhere"_s;
        JobContext job = quietJob();
        const auto outcome = pasteMasks(*project, labelsOf(*project), pasting, {}, job);
        QVERIFY(!outcome && !outcome.error().wayOut.isEmpty());
        pasting = {};
        pasting.templates = {u"hat"_s};
        const auto unknown = pasteMasks(*project, labelsOf(*project), pasting, {}, job);
        QVERIFY(!unknown && unknown.error().what.contains(u"hat"_s));
    }

private:
    /// Drawn faces in folders by mask, by person below; age and gender from a table.
    static std::shared_ptr<const Project> makeProject(const QTemporaryDir &dir)
    {
        QByteArray table = "file,who,mask,gender,age\n";
        SeededRandom random(3);
        for (int p = 0; p < 12; ++p) {
            const demo::DrawnPerson person = demo::DrawnPerson::random(random, p % 2, 20 + 3 * p);
            for (const demo::MaskWear wear : {demo::MaskWear::None, demo::MaskWear::Worn}) {
                const cv::Mat face =
                    demo::drawFace(person, demo::DrawnShot::random(random, wear), 96, 128);
                cv::Mat bgr;
                cv::cvtColor(face, bgr, cv::COLOR_RGB2BGR);
                bgr.at<cv::Vec3b>(0, 0) = {0, 0, 0};
                const bool isBare = wear == demo::MaskWear::None;
                const QString name = u"%1_%2.png"_s.arg(p).arg(isBare ? u"bare"_s : u"masked"_s);
                cv::imwrite(dir.filePath(name).toStdString(), bgr);
                table += u"%1,person%2,%3,%4,%5\n"_s.arg(name)
                             .arg(p)
                             .arg(isBare ? u"none"_s : u"wear"_s)
                             .arg(p % 2 ? u"female"_s : u"male"_s)
                             .arg(20 + 3 * p)
                             .toUtf8();
            }
        }
        QFile csv(dir.filePath(u"faces.csv"_s));
        if (!csv.open(QIODevice::WriteOnly) || csv.write(table) != table.size())
            return {};
        csv.close();
        auto spec = specForFolder(dir.path(), DatasetRole::Labelled, Taxonomy::maskGenderAge());
        if (!spec || spec->format != u"csv")
            return {};
        spec->options.insert(u"person"_s, u"who"_s);
        DatasetOrigin{u"drawn"_s, u"ours"_s, Redistribution::Forbidden}.putInto(*spec);
        ProjectConfig config;
        config.datasets = {*spec};
        config.validation.peoplePerGroup = 1;
        JobContext job = quietJob();
        return Project::create(dir.filePath(u"project"_s), config, job).value_or(nullptr);
    }
    /// As the store shows them before anybody decided.
    static std::vector<CurrentLabel> labelsOf(const Project &project)
    {
        const SampleTable &samples = *project.samples();
        std::vector<CurrentLabel> labels(size_t(samples.size()));
        for (int row = 0; row < samples.size(); ++row) {
            const auto values = samples.values(row);
            std::copy(values.begin(), values.end(), labels[size_t(row)].values.begin());
            labels[size_t(row)].source = LabelSource::Dataset;
        }
        return labels;
    }
};

QTEST_GUILESS_MAIN(TestMasks)
#include "tst_masks.moc"
