// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/croppicture.h"
#include "core/faces/faceboxes.h"
#include "core/faces/facestates.h"
#include "core/labels/facebox.h"
#include "core/project/facesettings.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"
#include "tests/support/labelstorefolder.h"
#include "tests/support/pictures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

FaceCrop haarCrop(double margin)
{
    FaceCrop crop;
    crop.detector = u"haar"_s;
    crop.margin = margin;
    return crop;
}

DetectedFace faceAt(float x, float y, float width, float height)
{
    return {.box = {x, y, width, height}, .score = 0.9F, .landmarks = {}};
}

void writeText(const QString &file, const QByteArray &text)
{
    QVERIFY(test::writeFile(file, text));
}

} // namespace

class TestFaceCrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marginAndShape()
    {
        const cv::Size picture(400, 600);
        FaceCrop crop = haarCrop(30);
        const DetectedFace face = faceAt(150, 200, 80, 100);
        // A square about the face's middle (190, 250), as wide as 100 + 2 * 30.
        QVERIFY(regionAround(crop, face, picture).box == cv::Rect2d(110, 170, 160, 160));
        crop.isSquare = false;
        QVERIFY(regionAround(crop, face, picture).box == cv::Rect2d(120, 170, 140, 160));
        crop.isMarginPercent = true;
        crop.margin = 50;
        QVERIFY(regionAround(crop, face, picture).box == cv::Rect2d(110, 150, 160, 200));
        // Near an edge a square is moved, not cut; a free shape is cut.
        QVERIFY(regionAround(haarCrop(30), faceAt(0, 0, 100, 100), picture).box
                == cv::Rect2d(0, 0, 160, 160));
        QVERIFY(regionAround(crop, faceAt(-10, 560, 40, 60), picture).box
                == cv::Rect2d(0, 530, 50, 70));
        // Never larger than the picture.
        QVERIFY(regionAround(haarCrop(2000), face, picture).box == cv::Rect2d(0, 50, 400, 400));
    }

    void eyesBecomeLevel()
    {
        FaceCrop crop = haarCrop(10);
        DetectedFace face = faceAt(100, 100, 100, 100);
        face.landmarks = std::array<cv::Point2f, 5>{
            {{120, 140}, {170, 190}, {150, 170}, {130, 190}, {160, 190}}};
        QCOMPARE(regionAround(crop, face, {400, 400}).angle, 0.0);
        crop.isAligned = true;
        QVERIFY(qAbs(regionAround(crop, face, {400, 400}).angle - 45) < 1e-6);
        // Turned by this angle, the right eye lies level with the left one.
        cv::Mat picture(400, 400, CV_8UC3, cv::Scalar(0, 0, 0));
        picture(cv::Rect(116, 136, 8, 8)).setTo(cv::Scalar(255, 0, 0));
        picture(cv::Rect(166, 186, 8, 8)).setTo(cv::Scalar(0, 255, 0));
        const cv::Mat level =
            cutRegion(picture, picture.size(), regionAround(crop, face, picture.size()));
        std::vector<cv::Mat> channels;
        cv::split(level, channels);
        cv::Point left, right;
        cv::minMaxLoc(channels[0], nullptr, nullptr, nullptr, &left);
        cv::minMaxLoc(channels[1], nullptr, nullptr, nullptr, &right);
        QVERIFY(right.x > left.x + 60);
        QVERIFY(qAbs(right.y - left.y) <= 8);
    }

    void choosesTheFace()
    {
        const cv::Size picture(1000, 500);
        const std::vector<DetectedFace> faces{faceAt(0, 0, 200, 200), faceAt(450, 200, 100, 100)};
        QVERIFY(chosenFace(faces, FaceChoice::Largest, picture) == &faces[0]);
        QVERIFY(chosenFace(faces, FaceChoice::Central, picture) == &faces[1]);
        QVERIFY(!chosenFace({}, FaceChoice::Largest, picture));
        const FaceCrop crop = haarCrop(0);
        const auto none = regionOf(crop, {}, picture, {}, WithoutFace::Centre);
        QCOMPARE(none.origin, CropRegion::Origin::Centre);
        QVERIFY(none.box == cv::Rect2d(250, 0, 500, 500));
        QCOMPARE(regionOf(crop, {}, picture, {}, WithoutFace::Exclude).origin,
                 CropRegion::Origin::Excluded);
        const auto drawn =
            regionOf(crop, faces, picture, cv::Rect2d(700, 100, 50, 50), WithoutFace::Exclude);
        QCOMPARE(drawn.origin, CropRegion::Origin::Person);
        QVERIFY(drawn.box == cv::Rect2d(700, 100, 50, 50));
        QVERIFY(regionOf({}, faces, picture, {}, WithoutFace::Centre).isWhole());
    }

    void keptInJsonAndRefusedWhenAnother()
    {
        FaceCrop crop = haarCrop(12.5);
        crop.isMarginPercent = true;
        crop.choice = FaceChoice::Central;
        crop.isSquare = false;
        crop.isAligned = true;
        crop.detectorFingerprint = u"abc"_s;
        QVERIFY(FaceCrop::fromJson(crop.toJson()) == crop);
        QVERIFY(FaceCrop::fromJson({}) == FaceCrop());
        FaceCrop other = crop;
        other.detectorFingerprint.clear();
        QVERIFY(crop.sameAs(other)); // not known is not another one
        other.detectorFingerprint = u"def"_s;
        QVERIFY(!crop.sameAs(other));
        other = crop;
        other.margin = 13;
        QVERIFY(!crop.sameAs(other));
    }

    void readsTheSameRegionAtAnyScale()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"quarters.jpg"_s);
        QVERIFY(test::writeFile(file, test::quartersPicture(1600, 1200)));
        CropRegion region{
            .box = {820, 20, 700, 560}, .angle = 0, .origin = CropRegion::Origin::Face};
        const auto full = readRegion(file, region, 0);
        QVERIFY(full.has_value());
        QCOMPARE(full->cols, 700);
        QCOMPARE(full->rows, 560);
        const auto small = readRegion(file, region, 64);
        QVERIFY(small.has_value());
        QVERIFY(small->rows >= 64 && small->rows < 200);
        for (const cv::Mat &part : {*full, *small}) {
            const cv::Scalar colour = cv::mean(part); // the green quarter
            QVERIFY(colour[1] > 200 && colour[0] < 60 && colour[2] < 60);
        }
        region.origin = CropRegion::Origin::Excluded;
        QVERIFY(!readRegion(file, region, 64).has_value());
    }

    void boxesAreKeptWhileTheFileIsTheSame()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"a.jpg"_s);
        QVERIFY(test::writeFile(file, test::quartersPicture(64, 48)));
        FoundFaces found{.picture = {64, 48}, .faces = {faceAt(1, 2, 30, 40), faceAt(5, 5, 8, 8)}};
        found.faces[0].landmarks =
            std::array<cv::Point2f, 5>{{{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}}};
        {
            const auto boxes = FaceBoxes::open(folder.filePath(u"faces"_s), u"haar"_s, u"ab"_s);
            boxes->store(file, found);
            QVERIFY(boxes->save().has_value());
        }
        const auto again = FaceBoxes::open(folder.filePath(u"faces"_s), u"haar"_s, u"ab"_s);
        const auto known = again->find(file);
        QVERIFY(known.has_value());
        QCOMPARE(known->faces.size(), size_t(2));
        QVERIFY(known->faces[0].box == found.faces[0].box);
        QVERIFY(known->faces[0].landmarks == found.faces[0].landmarks);
        QVERIFY(!known->faces[1].landmarks);
        QCOMPARE(known->picture.width, 64);
        // Another detector's file is another cache, and a changed picture is looked at again.
        QCOMPARE(FaceBoxes::open(folder.filePath(u"faces"_s), u"haar"_s, u"cd"_s)->size(), 0);
        QCOMPARE(FaceBoxes::latest(folder.filePath(u"faces"_s), u"haar"_s)->size(), 1);
        QCOMPARE(FaceBoxes::latest(folder.filePath(u"faces"_s), u"mtcnn"_s)->size(), 0);
        QVERIFY(test::writeFile(file, test::quartersPicture(80, 48)));
        QVERIFY(!again->find(file).has_value());
        // A damaged cache is an empty one.
        QFile cache(again->fileName());
        QVERIFY(cache.open(QIODevice::ReadWrite) && cache.seek(40) && cache.write("x") == 1);
        cache.close();
        QCOMPARE(FaceBoxes::open(folder.filePath(u"faces"_s), u"haar"_s, u"ab"_s)->size(), 0);
    }

    void projectFileSaysTheCrop()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"project.yaml"_s);
        const QByteArray head =
            "labelwright: 1\ndatasets:\n  - {id: train, role: labelled, format: "
            "aistages, root: data}\n";
        writeText(file, head);
        QVERIFY(FaceSettings::read(file).has_value());
        QVERIFY(!FaceSettings::read(file)->crop.isOn());
        writeText(file,
                  head
                      + "preprocessing:\n  crop: {detector: mtcnn, margin: 20, margin_unit: "
                        "percent}\n  without_face: {train: exclude}\n");
        QVERIFY(ProjectConfig::read(file).has_value());
        auto settings = FaceSettings::read(file);
        QVERIFY(settings.has_value());
        QCOMPARE(settings->crop.detector, u"mtcnn"_s);
        QCOMPARE(settings->crop.margin, 20.0);
        QVERIFY(settings->crop.isMarginPercent);
        QVERIFY(settings->withoutFace.value(u"train"_s) == WithoutFace::Exclude);
        // Written back, also by whoever changes something else of the project.
        settings->crop.margin = 15;
        QVERIFY(settings->write(file).has_value());
        QVERIFY(ProjectConfig::read(file)->write(file).has_value());
        QCOMPARE(FaceSettings::read(file)->crop.margin, 15.0);
        QCOMPARE(FaceSettings::read(file)->withoutFace.size(), 1);
        // A mistake names its line.
        writeText(file, head + "preprocessing:\n  crop: {detector: sharp-eyes}\n");
        const auto wrong = ProjectConfig::read(file);
        QVERIFY(!wrong.has_value());
        QCOMPARE(wrong.error().line, 5);
        writeText(file, head + "preprocessing:\n  crop: {detektor: haar}\n");
        QVERIFY(!ProjectConfig::read(file).has_value());
    }

    void settingsAreWrittenBetweenTheComments_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("nothing was said")
            << QByteArray("# mine\n")
            << QByteArray("# mine\npreprocessing:\n  crop: {detector: mtcnn, margin: 15, "
                          "margin_unit: percent, choice: largest, shape: square, align: false}\n"
                          "  without_face: {train: exclude}\n");
        QTest::newRow("in one line, commented")
            << QByteArray("preprocessing: # how faces are cut\n"
                          "  crop: {detector: haar, margin: 30, choice: largest, shape: square, "
                          "align: no, margin_unit: px} # as in the report\n"
                          "  without_face: {train: centre}\n"
                          "# the end\n")
            << QByteArray("preprocessing: # how faces are cut\n"
                          "  crop: {detector: mtcnn, margin: 15, choice: largest, shape: square, "
                          "align: false, margin_unit: percent} # as in the report\n"
                          "  without_face: {train: exclude}\n"
                          "# the end\n");
        QTest::newRow("in lines, quoted")
            << QByteArray("preprocessing:\n"
                          "  # usual for portraits\n"
                          "  crop:\n"
                          "    detector: \"haar\" # always there\n"
                          "    margin: 30 # pixels\n")
            << QByteArray("preprocessing:\n"
                          "  without_face: {train: exclude}\n"
                          "  # usual for portraits\n"
                          "  crop:\n"
                          "    align: false\n    shape: square\n    choice: largest\n"
                          "    margin_unit: percent\n"
                          "    detector: mtcnn # always there\n"
                          "    margin: 15 # pixels\n");
        QTest::newRow("an empty key")
            << QByteArray("preprocessing: # later\n") << QByteArray("# later\n");
    }

    void settingsAreWrittenBetweenTheComments()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"project.yaml"_s);
        const QByteArray head =
            "# my project\nlabelwright: 1\n\ndatasets:\n"
            "  - {id: train, role: labelled, format: aistages, root: data} # ä\n";
        writeText(file, head + before);
        FaceSettings settings;
        settings.crop.detector = u"mtcnn"_s;
        settings.crop.margin = 15;
        settings.crop.isMarginPercent = true;
        settings.withoutFace[u"train"_s] = WithoutFace::Exclude;
        const auto written = settings.write(file);
        QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray text = out.readAll();
        QVERIFY2(text.startsWith(head), text.constData());
        if (qstrcmp(QTest::currentDataTag(), "an empty key") != 0)
            QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(head + after));
        QVERIFY(text.contains(after.trimmed().split('\n').last()));
        QVERIFY(ProjectConfig::read(file).has_value());
        auto read = FaceSettings::read(file);
        QVERIFY(read.has_value());
        QVERIFY(read->crop == settings.crop);
        QVERIFY(read->withoutFace == settings.withoutFace);
        // Switched off again: the words stay, the crop does not count.
        QVERIFY(FaceSettings().write(file).has_value());
        QVERIFY(!FaceSettings::read(file)->crop.isOn());
        QVERIFY(FaceSettings::read(file)->withoutFace.value(u"train"_s) == WithoutFace::Centre);
        QVERIFY(out.seek(0) && out.readAll().startsWith(head));
    }

    void anUnusualFileIsWrittenAnew()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"project.yaml"_s);
        writeText(file,
                  "{labelwright: 1, datasets: [], preprocessing: {crop: {detector: "
                  "\"h\\x61ar\"}}}\n");
        FaceSettings settings;
        settings.crop.detector = u"yunet"_s;
        const auto written = settings.write(file);
        QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
        QCOMPARE(FaceSettings::read(file)->crop.detector, u"yunet"_s);
    }

    void recipeMayDifferFromTheProject()
    {
        RunConfig recipe(faceCropOptions());
        QVERIFY(resolvedCrop(recipe, haarCrop(7)) == haarCrop(7));
        QVERIFY(recipe.setText(u"crop.detector=none"_s).has_value());
        QVERIFY(!resolvedCrop(recipe, haarCrop(7)).isOn());
        QVERIFY(recipe.setText(u"crop.detector=mtcnn"_s).has_value());
        QCOMPARE(resolvedCrop(recipe, haarCrop(7)).margin, 30.0);
    }

    void drawnBoxIsAnEventAndUndone()
    {
        const FaceBox box{0.25, 0.125, 0.5, 0.375};
        const FaceBox read = unpackedFaceBox(packedFaceBox(box));
        QVERIFY(qAbs(read.x - box.x) < 1e-5 && qAbs(read.height - box.height) < 1e-5);
        test::StoreInFolder in(test::SampleTableBuilder().labelled(2).build());
        QVERIFY(in.store);
        const QString file = in.folder.filePath(u"labels.sqlite"_s);
        const auto before = in.store->label(3);
        const auto draw = [&](const FaceBox &drawn) {
            LabelBatch batch;
            batch.title = u"Draw"_s;
            batch.changes = {{.row = 3, .kind = faceBoxEvent, .values = packedFaceBox(drawn)}};
            return in.store->apply(batch);
        };
        QVERIFY(draw(box) > 0);
        QCOMPARE(draw(box), 0); // the same again changes nothing
        QVERIFY(faceBoxOf(*in.store, 3).has_value());
        QVERIFY(!faceBoxOf(*in.store, 4).has_value());
        // The label is as it was, and is no decision.
        QCOMPARE(in.store->label(3).classIndex, before.classIndex);
        QVERIFY(in.store->label(3).state == ReviewState::Unreviewed);
        QVERIFY(!in.store->lastDecision(3).has_value());
        QVERIFY(in.store->flush().has_value());
        QCOMPARE(readFaceBoxes(file, *in.samples).size(), 1);
        // Undo, redo and the empty box survive a restart.
        const auto reopen = [&] {
            in.store.reset();
            auto opened = LabelStore::open(file, in.samples, Taxonomy::maskGenderAge());
            QVERIFY(opened.has_value());
            in.store = std::move(*opened);
            QVERIFY(!in.store->isReadOnly());
        };
        reopen();
        QVERIFY(faceBoxOf(*in.store, 3).has_value());
        QVERIFY(in.store->undo() > 0);
        reopen();
        QVERIFY(!faceBoxOf(*in.store, 3).has_value());
        QVERIFY(readFaceBoxes(file, *in.samples).isEmpty());
        QVERIFY(in.store->redo() > 0);
        QVERIFY(faceBoxOf(*in.store, 3).has_value());
        QVERIFY(draw({}) > 0);
        QVERIFY(in.store->flush().has_value());
        QVERIFY(!faceBoxOf(*in.store, 3).has_value());
        QVERIFY(readFaceBoxes(file, *in.samples).isEmpty());
        QVERIFY(in.store->undo() > 0);
        QVERIFY(in.store->flush().has_value());
        QCOMPARE(readFaceBoxes(file, *in.samples).size(), 1);
        QCOMPARE(in.store->damagedRows(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFaceCrop)
#include "tst_facecrop.moc"
