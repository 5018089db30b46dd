// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/facebox.h"
#include "core/learn/augmentpreview.h"
#include "core/learn/facefinder.h"
#include "core/learn/loader/preprocessing.h"
#include "core/learn/photoreader.h"
#include "core/learn/predicting.h"
#include "core/learn/recipeschema.h"
#include "core/learn/runinput.h"
#include "core/learn/training.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"

#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

#include <numeric>

using namespace lw;
using namespace Qt::StringLiterals;

/// One crop from training to Try. Found faces are put into the project's cache, so that the test
/// does not hang on what a detector makes of drawings.
class TestFaceCrops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runRecordsItsCrop();
    void predictionSeesTheRegion();
    void drawnBoxChangesOnlyItsPicture();
    void tryReadsWhatPredictionReads();
    void previewIsCutAsTrainingIs();
    void stopEndsTheSearchForFaces();
    void anotherCropIsRefusedWhenGoingOn();
    void picturesWithoutAFaceMayBeLeftOut();

private:
    [[nodiscard]] RunEnded trainRun(const QString &name, bool resume = false);
    [[nodiscard]] Predictions predictions();
    [[nodiscard]] static std::vector<float> logits(const Predictions &all, int i)
    {
        const auto row = all.logitsOf(i);
        return {row.begin(), row.end()};
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Project> m_project;
    RunConfig m_config{recipeSchema()};
    RunRecord m_run;
    QString m_fingerprint;
    int m_faceless = 0; ///< rows for which no face is known
};

void TestFaceCrops::initTestCase()
{
    QStringList people;
    for (int i = 0; i < 12; ++i) {
        people.append(u"%1,%2,person%3"_s.arg(i % 2 ? u"male"_s : u"female"_s)
                          .arg(20 + (i / 2 % 3) * 20)
                          .arg(i));
    }
    QVERIFY(test::writeAistages(m_folder.filePath(u"train"_s), people));
    ProjectConfig config;
    auto spec =
        specForFolder(m_folder.filePath(u"train"_s), DatasetRole::Labelled, config.taxonomy);
    QVERIFY2(spec, spec ? "" : qPrintable(spec.error().text()));
    config.datasets.append(*spec);
    config.validation.peoplePerGroup = 1;
    auto job = test::quietJob();
    auto project = Project::create(m_folder.filePath(u"project"_s), config, job);
    QVERIFY2(project, project ? "" : qPrintable(project.error().text()));
    m_project = *project;
    FaceSettings settings;
    settings.crop.detector = u"haar"_s;
    settings.crop.margin = 2;
    QVERIFY(settings.write(m_project->paths().config()).has_value());
    auto finder = FaceFinder::open(u"haar"_s, facesFolder(m_project->paths()));
    QVERIFY2(finder, finder ? "" : qPrintable(finder.error().text()));
    m_fingerprint = (*finder)->fingerprint();
    QVERIFY(!m_fingerprint.isEmpty());
    const SampleTable &samples = *m_project->samples();
    for (int row = 0; row < samples.size(); ++row) {
        const auto picture = readSearchPicture(samples.absolutePath(row));
        QVERIFY(picture.has_value());
        FoundFaces found{.picture = picture->whole, .faces = {}};
        const auto side = float(std::min(found.picture.width, found.picture.height));
        if (row % 5 == 0)
            ++m_faceless;
        else
            found.faces = {{.box = {0, 0, side / 2, side / 2}, .score = 1, .landmarks = {}}};
        (*finder)->boxes().store(samples.absolutePath(row), found);
    }
    finder->reset(); // saves
    for (const QString &option : {u"model=resnet_tiny"_s, u"image_size=32"_s, u"epochs=1"_s})
        QVERIFY(m_config.setText(option));
    const RunEnded ended = trainRun(u"teacher"_s);
    QVERIFY2(ended.end == RunEnd::Finished, qPrintable(ended.error.text()));
    m_run = *RunStore(m_project->paths().runs(), recipeSchema()).find(u"teacher"_s);
}

RunEnded TestFaceCrops::trainRun(const QString &name, bool resume)
{
    const RunStore store(m_project->paths().runs(), recipeSchema());
    auto run = resume ? store.find(name) : store.create(name, m_config);
    auto labels =
        LabelStore::open(m_project->paths().labels(), m_project->samples(), m_project->taxonomy());
    auto plan = makePlan(*m_project, **labels, *run, u"cpu"_s, 1);
    if (!plan)
        return {.end = RunEnd::Failed, .error = plan.error()};
    plan->resume = resume;
    return train(*plan, {}, nullptr, {});
}

Predictions TestFaceCrops::predictions()
{
    auto job = test::quietJob();
    auto outcome = cachedPredictions(*m_project, m_run, u"val"_s, u"cpu"_s, 1, job);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().text()));
    return outcome->predictions;
}

void TestFaceCrops::runRecordsItsCrop()
{
    const auto input = runInput(m_run);
    QVERIFY(input.has_value());
    QCOMPARE(input->side, 32);
    QCOMPARE(input->crop.detector, u"haar"_s);
    QCOMPARE(input->crop.margin, 2.0);
    QCOMPARE(input->crop.detectorFingerprint, m_fingerprint);
    // Weights of a detector that changed are refused, in words.
    FaceCrop other = input->crop;
    other.detectorFingerprint = u"0123456789ab"_s;
    CropPlan plan = cropPlan(*m_project, other);
    const auto regions = cropRegions(plan, *m_project->samples(), {0}, {});
    QVERIFY(!regions.has_value());
    QVERIFY(regions.error().text().contains(u"haar"_s));
    QVERIFY(!regions.error().wayOut.isEmpty());
}

void TestFaceCrops::predictionSeesTheRegion()
{
    const Predictions all = predictions();
    QVERIFY(all.size() > 2);
    auto predictor = Predictor::load(m_run, m_project->taxonomy(), u"cpu"_s, 1);
    QVERIFY(predictor.has_value());
    const auto input = runInput(m_run);
    CropPlan plan = cropPlan(*m_project, input->crop);
    const std::vector<int> rows = all.rows(*m_project->samples());
    const auto regions = cropRegions(plan, *m_project->samples(), rows, {});
    QVERIFY(regions.has_value());
    double wholeDiffers = 0;
    for (int i = 0; i < all.size(); ++i) {
        const QString file = m_project->samples()->absolutePath(rows[size_t(i)]);
        QVERIFY(!(*regions)[size_t(i)].isWhole());
        const auto region = readRegion(file, (*regions)[size_t(i)], input->side);
        QVERIFY(region.has_value());
        const auto own = (*predictor)->predict({*region});
        const auto whole = (*predictor)->predict({*readRegion(file, {}, input->side)});
        QVERIFY(own.has_value() && whole.has_value());
        for (int k = 0; k < all.classCount; ++k) {
            QVERIFY(qAbs((*own)[size_t(k)] - all.logitsOf(i)[size_t(k)]) < 1e-4F);
            wholeDiffers = std::max(wholeDiffers,
                                    double(qAbs((*whole)[size_t(k)] - all.logitsOf(i)[size_t(k)])));
        }
    }
    QVERIFY(wholeDiffers > 1e-3); // else the comparison would say nothing
}

void TestFaceCrops::drawnBoxChangesOnlyItsPicture()
{
    const Predictions before = predictions();
    const std::vector<int> rows = before.rows(*m_project->samples());
    auto labels =
        LabelStore::open(m_project->paths().labels(), m_project->samples(), m_project->taxonomy());
    QVERIFY(labels.has_value());
    LabelBatch batch;
    batch.title = u"Draw"_s;
    batch.changes = {
        {.row = rows[1], .kind = faceBoxEvent, .values = packedFaceBox({0.6, 0.6, 0.3, 0.3})}};
    QVERIFY((*labels)->apply(batch) > 0);
    QVERIFY((*labels)->flush().has_value());
    const auto sameAsBefore = [&](const Predictions &now, int row) {
        for (int i = 0; i < now.size(); ++i) {
            const auto j = before.paths.indexOf(now.paths[i]);
            if (rows[size_t(j)] == row)
                return logits(now, i) == logits(before, int(j));
        }
        return false;
    };
    const Predictions drawn = predictions();
    QCOMPARE(drawn.size(), before.size());
    for (const int row : rows)
        QCOMPARE(sameAsBefore(drawn, row), row != rows[1]);
    QVERIFY((*labels)->undo() > 0);
    QVERIFY((*labels)->flush().has_value());
    const Predictions undone = predictions();
    for (const int row : rows) {
        if (row != rows[1])
            QVERIFY(sameAsBefore(undone, row));
    }
    const auto place = undone.paths.indexOf(before.paths[1]);
    for (int k = 0; k < before.classCount; ++k)
        QVERIFY(qAbs(undone.logitsOf(int(place))[size_t(k)] - before.logitsOf(1)[size_t(k)])
                < 1e-4F);
}

void TestFaceCrops::tryReadsWhatPredictionReads()
{
    // A picture in which the detector finds nothing: both take the middle.
    const Predictions all = predictions();
    const std::vector<int> rows = all.rows(*m_project->samples());
    int compared = 0;
    PhotoModel model;
    model.id = m_run.id;
    model.runs = {m_run};
    PhotoReader reader(model, m_project->taxonomy(), runClassifier());
    for (int i = 0; i < all.size(); ++i) {
        if (rows[size_t(i)] % 5 != 0)
            continue;
        const auto reading =
            reader.readFile(m_project->samples()->absolutePath(rows[size_t(i)]), {});
        QVERIFY2(reading.has_value(), reading ? "" : qPrintable(reading.error().text()));
        QVERIFY(reading->framing == Framing::NoFaceFound);
        std::vector<float> expected(size_t(all.classCount));
        softmax(all.logitsOf(i), expected);
        for (size_t k = 0; k < expected.size(); ++k)
            QVERIFY(qAbs(expected[k] - reading->faces[0].probabilities[k]) < 1e-5F);
        ++compared;
    }
    QVERIFY(compared > 0);
}

/// The form's preview is cut as training is; a crop of the recipe's own goes before the project's.
void TestFaceCrops::previewIsCutAsTrainingIs()
{
    auto labels =
        LabelStore::open(m_project->paths().labels(), m_project->samples(), m_project->taxonomy());
    RunRecord run;
    run.config = m_config;
    const auto plan = makePlan(*m_project, **labels, run, u"cpu"_s, 1);
    QVERIFY(plan);
    RunConfig recipe = m_config;
    QVERIFY(recipe.setText(u"augment.flip=0"_s));
    const auto cropped = previewBatch(*plan, recipe, 8, 1);
    QVERIFY2(cropped, cropped ? "" : qPrintable(cropped.error().text()));
    QCOMPARE(cropped->size(), size_t(8));
    CropPlan crops = cropPlan(*m_project, runInput(m_run)->crop);
    for (const PreviewPicture &picture : *cropped) {
        const auto region = cropRegions(crops, *m_project->samples(), {picture.row}, {});
        QVERIFY(region);
        const QString file = m_project->samples()->absolutePath(picture.row);
        const auto expected = readSquared(file, picture.side, false, region->front());
        QVERIFY(expected);
        const cv::Mat seen(picture.side, picture.side, CV_8UC3,
                           const_cast<unsigned char *>(picture.pixels.data()));
        QVERIFY2(cv::norm(seen, *expected, cv::NORM_INF) <= 1, qPrintable(file));
    }
    QVERIFY(recipe.setText(u"crop.detector=none"_s));
    const auto whole = previewBatch(*plan, recipe, 8, 1);
    QVERIFY(whole);
    QCOMPARE((*whole)[0].row, (*cropped)[0].row);
    QVERIFY((*whole)[0].pixels != (*cropped)[0].pixels);
}

/// Finding faces ends within the picture that each thread looks at.
void TestFaceCrops::stopEndsTheSearchForFaces()
{
    CropPlan crops = cropPlan(*m_project, runInput(m_run)->crop);
    const QTemporaryDir nothingFound;
    crops.cacheFolder = nothingFound.path();
    std::vector<int> rows(size_t(m_project->samples()->size()));
    std::iota(rows.begin(), rows.end(), 0);
    std::stop_source stop;
    int searched = 0;
    const auto regions =
        cropRegions(crops, *m_project->samples(), rows, stop.get_token(), [&](qint64, qint64) {
            ++searched;
            stop.request_stop();
        });
    QVERIFY(!regions);
    QCOMPARE(regions.error().kind, ErrorKind::Cancelled);
    QVERIFY2(searched >= 1 && searched <= 8, qPrintable(QString::number(searched)));
}

void TestFaceCrops::anotherCropIsRefusedWhenGoingOn()
{
    auto settings = FaceSettings::read(m_project->paths().config());
    QVERIFY(settings.has_value());
    const FaceSettings before = *settings;
    settings->crop.margin = 9;
    QVERIFY(settings->write(m_project->paths().config()).has_value());
    const RunEnded ended = trainRun(u"teacher"_s, true);
    QCOMPARE(ended.end, RunEnd::Failed);
    QVERIFY2(ended.error.what.contains(u"face crop"_s), qPrintable(ended.error.what));
    QVERIFY(ended.error.what.contains(u"margin 9 px"_s));
    QVERIFY(!ended.error.wayOut.isEmpty());
    QVERIFY(before.write(m_project->paths().config()).has_value());
}

void TestFaceCrops::picturesWithoutAFaceMayBeLeftOut()
{
    auto settings = FaceSettings::read(m_project->paths().config());
    settings->withoutFace[m_project->config().datasets[0].id] = WithoutFace::Exclude;
    QVERIFY(settings->write(m_project->paths().config()).has_value());
    const RunEnded ended = trainRun(u"strict"_s);
    QVERIFY2(ended.end == RunEnd::Finished, qPrintable(ended.error.text()));
    const RunStore store(m_project->paths().runs(), recipeSchema());
    const auto run = store.find(u"strict"_s);
    QVERIFY(run.has_value());
    const qint64 all = m_run.trainSamples + m_run.validationSamples;
    QCOMPARE(run->trainSamples + run->validationSamples, all - m_faceless);
}

QTEST_GUILESS_MAIN(TestFaceCrops)
#include "tst_facecrops.moc"
