// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demodata.h"
#include "core/demo/drawnface.h"
#include "core/imaging/imagereader.h"
#include "core/learn/photoreport.h"
#include "core/learn/predicting.h"
#include "core/learn/recipeschema.h"
#include "core/learn/training.h"
#include "core/project/triedpool.h"
#include "tests/support/jobcontext.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

/// Drawn people side by side on one photo.
cv::Mat groupPhoto(int columns, int rows, int width, int height, quint64 seed)
{
    SeededRandom random(seed);
    cv::Mat photo(rows * height, columns * width, CV_8UC3);
    for (int i = 0; i < columns * rows; ++i) {
        const auto person = demo::DrawnPerson::random(random, i % 2 == 0, 20 + i * 7 % 50);
        const auto shot = demo::DrawnShot::random(random, demo::MaskWear::None);
        const cv::Rect place(i % columns * width, i / columns * height, width, height);
        demo::drawFace(person, shot, width, height).copyTo(photo(place));
    }
    return photo;
}

} // namespace

/// From a photo of several people to labels on disk, as the Try page and Review do it.
class TestGroupPhoto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { qunsetenv("LABELWRIGHT_WEIGHTS"); }
    void facesBecomeSavedLabels();
    void aCrowdIsReadInParts();
    void aReadingCanBeStopped();

private:
    [[nodiscard]] PhotoModel model() const;
    QTemporaryDir m_folder;
    std::shared_ptr<const Project> m_project;
    RunRecord m_run;
};

void TestGroupPhoto::initTestCase()
{
    SKIP_WITHOUT_SHARED(); // the weights of MTCNN: the Haar cascade does not know drawings
    qputenv("LABELWRIGHT_WEIGHTS", (test::sharedFolder() + u"/parity/mtcnn"_s).toUtf8());
    DemoOptions options;
    options.labelledPeople = 8;
    options.poolPeople = options.evaluationPeople = 0;
    options.wrongGenders = options.swappedPairs = 0;
    options.validationPeoplePerGroup = 1;
    auto job = test::quietJob();
    auto folders = drawDemoFolders(m_folder.filePath(u"demo"_s), options, job);
    QVERIFY2(folders, folders ? "" : qPrintable(folders.error().text()));
    folders->pool.clear();
    folders->evaluation.clear();
    auto project = createDemoProject(*folders, options, job);
    QVERIFY2(project, project ? "" : qPrintable(project.error().text()));
    m_project = *project;
    FaceSettings settings;
    settings.crop.detector = u"mtcnn"_s;
    settings.crop.margin = 15;
    settings.crop.isMarginPercent = true;
    QVERIFY(settings.write(m_project->paths().config()).has_value());
    RunConfig config(recipeSchema());
    for (const QString &option : {u"model=resnet_tiny"_s, u"image_size=32"_s, u"epochs=1"_s})
        QVERIFY(config.setText(option));
    const RunStore store(m_project->paths().runs(), recipeSchema());
    auto run = store.create(u"teacher"_s, config);
    QVERIFY(run.has_value());
    auto labels =
        LabelStore::open(m_project->paths().labels(), m_project->samples(), m_project->taxonomy());
    QVERIFY(labels.has_value());
    auto plan = makePlan(*m_project, **labels, *run, u"cpu"_s, 1);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
    const RunEnded ended = train(*plan, {}, nullptr, {});
    QVERIFY2(ended.end == RunEnd::Finished, qPrintable(ended.error.text()));
    m_run = *store.find(u"teacher"_s);
}

PhotoModel TestGroupPhoto::model() const
{
    PhotoModel model;
    model.id = m_run.id;
    model.runs = {m_run};
    const SampleTable &samples = *m_project->samples();
    for (const int row : m_project->split().validationRows) {
        const auto values = samples.values(row);
        const QString dataset = samples.dataset(samples.datasetOf(row)).spec().id;
        model.validationTruth[dataset + u':' + samples.path(row)] =
            m_project->taxonomy().classOf(values);
    }
    return model;
}

void TestGroupPhoto::facesBecomeSavedLabels()
{
    const QString file = m_folder.filePath(u"group.png"_s);
    QVERIFY(writePicture(file, groupPhoto(3, 2, 300, 400, 5)).has_value());
    const Taxonomy &taxonomy = m_project->taxonomy();
    {
        PhotoReader uncalibrated(model(), taxonomy, runClassifier());
        const auto reading = uncalibrated.readFile(file);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().text()));
        QVERIFY(!reading->isCalibrated && !reading->notes.isEmpty());
    }
    auto job = test::quietJob();
    QVERIFY(cachedPredictions(*m_project, m_run, u"val"_s, u"cpu"_s, 1, job).has_value());
    PhotoReader reader(model(), taxonomy, runClassifier());
    const auto reading = reader.readFile(file);
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().text()));
    QVERIFY(reading->isCalibrated);
    QCOMPARE(reading->detector, u"mtcnn"_s);
    qInfo("%d of 6 drawn people were found", int(reading->faces.size()));
    QVERIFY(reading->faces.size() >= 4 && reading->faces.size() <= 6);
    for (const FaceReading &face : reading->faces) {
        float sum = 0;
        for (const float p : face.probabilities)
            sum += p;
        QVERIFY(qAbs(sum - 1) < 1e-4F);
    }
    // The annotated picture and the table.
    const QString picture = m_folder.filePath(u"group-labelled.png"_s);
    QVERIFY(writePicture(picture, annotatedPhoto(*reading, taxonomy)).has_value());
    QCOMPARE(readImageHeader(picture)->width, 900);
    const QString table = m_folder.filePath(u"faces.csv"_s);
    QVERIFY(writePhotoTable(table, photoTableRows(*reading, taxonomy), taxonomy).has_value());
    QFile csv(table);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().trimmed().split('\n').size(), qsizetype(reading->faces.size()) + 1);
    // Each face becomes a sample of its own, and its label is kept.
    QStringList paths;
    for (int i = 0; i < int(reading->faces.size()); ++i) {
        const auto portrait = PhotoReader::portraitOf(*reading, i);
        QVERIFY(portrait.has_value());
        const auto added = addToTriedPool(*m_project, *portrait, reading->title);
        QVERIFY2(added, added ? "" : qPrintable(added.error().text()));
        paths.append(*added);
    }
    const auto again = Project::open(m_project->paths().root, job);
    QVERIFY2(again, again ? "" : qPrintable(again.error().text()));
    QCOMPARE(FaceSettings::read((*again)->paths().config())->crop.detector, u"mtcnn"_s);
    const auto samples = (*again)->samples();
    const auto openLabels = [&] {
        return LabelStore::open((*again)->paths().labels(), samples, taxonomy);
    };
    {
        auto labels = openLabels();
        QVERIFY(labels.has_value());
        LabelBatch batch;
        batch.title = u"From a photo"_s;
        for (int i = 0; i < int(paths.size()); ++i) {
            LabelChange change{.row = samples->rowOf(u"tried"_s, paths[i])};
            QVERIFY(change.row >= 0);
            const auto values = taxonomy.valuesOf(reading->faces[size_t(i)].classIndex);
            std::copy(values.begin(), values.end(), change.values.begin());
            change.attributeMask = 7;
            batch.changes.push_back(change);
        }
        QVERIFY((*labels)->apply(batch) > 0);
        QVERIFY((*labels)->flush().has_value());
    }
    auto labels = openLabels();
    QVERIFY(labels.has_value());
    for (int i = 0; i < int(paths.size()); ++i) {
        const CurrentLabel &label = (*labels)->label(samples->rowOf(u"tried"_s, paths[i]));
        QCOMPARE(int(label.classIndex), reading->faces[size_t(i)].classIndex);
        QVERIFY(label.source == LabelSource::Person);
    }
}

void TestGroupPhoto::aCrowdIsReadInParts()
{
    PhotoReader reader(model(), m_project->taxonomy(), runClassifier());
    const auto reading = reader.readPicture(u"crowd"_s, groupPhoto(12, 9, 120, 160, 9));
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().text()));
    qInfo("%d of 108 drawn people were found in %.1f s", int(reading->faces.size()),
          reading->seconds);
    QVERIFY(reading->faces.size() >= 60);
    for (const FaceReading &face : reading->faces)
        QVERIFY(face.classIndex >= 0 && face.probabilities.size() == 18);
}

void TestGroupPhoto::aReadingCanBeStopped()
{
    PhotoReader reader(model(), m_project->taxonomy(), runClassifier());
    std::stop_source stop;
    stop.request_stop();
    const auto reading =
        reader.readPicture(u"crowd"_s, groupPhoto(3, 2, 300, 400, 5), stop.get_token());
    QVERIFY(!reading.has_value());
    QVERIFY(reading.error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestGroupPhoto)
#include "tst_groupphoto.moc"
