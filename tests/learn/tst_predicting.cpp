// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/predicting.h"
#include "core/learn/recipeschema.h"
#include "core/learn/training.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace lw;
using namespace Qt::StringLiterals;

class TestPredicting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void planFollowsTheLabels();
    void logitsDoNotDependOnTheBatch();
    void whyPictureCoversWhatTheNetworkSaw();
    void predictionsAreCachedWhileTheCheckpointIsTheSame();
    void unreadablePictureIsLeftOutAndTold();
    void cancelledJobGivesNothing();
    void stopEndsAPredictionInItsMiddle();
    void unknownDatasetListsTheKnown();
    void runWithoutCheckpointIsAnError();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Project> m_project;
    RunConfig m_config{recipeSchema()};
    RunRecord m_run;
};

void TestPredicting::initTestCase()
{
    QStringList people;
    for (int i = 0; i < 12; ++i) {
        people.append(u"%1,%2,person%3"_s.arg(i % 2 ? u"male"_s : u"female"_s)
                          .arg(20 + (i / 2 % 3) * 20)
                          .arg(i));
    }
    QVERIFY(test::writeAistages(m_folder.filePath(u"train"_s), people));
    QVERIFY(
        test::writeMedicalMasks(m_folder.filePath(u"pool"_s), {u"1,MALE,30"_s, u"2,FEMALE,70"_s}));
    ProjectConfig config;
    for (const auto &[folder, role] :
         {std::pair(u"train"_s, DatasetRole::Labelled), std::pair(u"pool"_s, DatasetRole::Pool)}) {
        auto spec = specForFolder(m_folder.filePath(folder), role, config.taxonomy);
        QVERIFY2(spec, spec ? "" : qPrintable(spec.error().text()));
        config.datasets.append(*spec);
    }
    config.validation.peoplePerGroup = 1;
    auto job = test::quietJob();
    auto project = Project::create(m_folder.filePath(u"project"_s), config, job);
    QVERIFY2(project, project ? "" : qPrintable(project.error().text()));
    m_project = *project;

    for (const QString &option : {u"model=resnet_tiny"_s, u"image_size=32"_s, u"epochs=1"_s})
        QVERIFY(m_config.setText(option));
    const RunStore store(m_project->paths().runs(), recipeSchema());
    auto run = store.create(u"teacher"_s, m_config);
    QVERIFY(run);
    auto labels =
        LabelStore::open(m_project->paths().labels(), m_project->samples(), m_project->taxonomy());
    QVERIFY(labels);
    auto plan = makePlan(*m_project, **labels, *run, u"cpu"_s, 1);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
    const RunEnded ended = train(*plan, {}, nullptr, {});
    QCOMPARE(ended.end, RunEnd::Finished);
    m_run = *store.find(u"teacher"_s);
}

void TestPredicting::planFollowsTheLabels()
{
    auto labels = LabelStore::open(m_folder.filePath(u"labels.sqlite"_s), m_project->samples(),
                                   m_project->taxonomy());
    QVERIFY(labels);
    const int pool = m_project->samples()->firstRow(
        m_project->samples()->datasetIndex(m_project->config().datasets[1].id));
    const auto change = [](int row, LabelEventKind kind, int classIndex, float confidence) {
        LabelChange c;
        c.row = row;
        c.kind = kind;
        c.confidence = confidence;
        if (classIndex >= 0) {
            const auto values = Taxonomy::maskGenderAge().valuesOf(classIndex);
            std::copy(values.begin(), values.end(), c.values.begin());
            c.attributeMask = 7;
        }
        return c;
    };
    LabelBatch suggestions;
    suggestions.source = LabelSource::Model;
    suggestions.sourceId = u"teacher@hash#1"_s;
    for (int i = 0; i < 4; ++i)
        suggestions.changes.push_back(
            change(pool + i, LabelEventKind::Suggest, 5, 0.6F + 0.1F * float(i)));
    (*labels)->apply(suggestions);
    LabelBatch review;
    review.changes = {change(pool, LabelEventKind::Accept, -1, -1),
                      change(pool + 3, LabelEventKind::Exclude, -1, -1)};
    (*labels)->apply(review);

    const auto sizes = [&](const QStringList &options) {
        RunRecord run = m_run;
        for (const QString &option : options)
            (void)run.config.setText(option);
        auto plan = makePlan(*m_project, **labels, run, u"cpu"_s, 1);
        return plan ? int(plan->train.size()) : -1;
    };
    const int labelled = sizes({});
    QCOMPARE(labelled, int(m_project->split().trainRows.size()));
    QCOMPARE(sizes({u"train_on=labelled+accepted"_s}), labelled + 1);
    QCOMPARE(sizes({u"train_on=labelled+confident"_s, u"pseudo.threshold=0.65"_s}), labelled + 3);
    QCOMPARE(sizes({u"train_on=labelled+confident"_s, u"pseudo.threshold=0.75"_s}), labelled + 2);
    QCOMPARE(sizes({u"train_on=labelled+confident"_s, u"pseudo.threshold=0.65"_s,
                    u"pseudo.per_class=1"_s}),
             labelled + 2);
}

void TestPredicting::logitsDoNotDependOnTheBatch()
{
    auto predictor = Predictor::load(m_run, m_project->taxonomy(), u"cpu"_s, 1);
    QVERIFY2(predictor, predictor ? "" : qPrintable(predictor.error().text()));
    std::vector<cv::Mat> pictures;
    for (int i = 0; i < 7; ++i)
        pictures.emplace_back(40 + i * 5, 60, CV_8UC3, cv::Scalar(30 * i, 255 - 30 * i, 80));
    const auto together = (*predictor)->predict(pictures);
    QVERIFY(together);
    QCOMPARE(together->size(), size_t(7 * 18));
    for (size_t i = 0; i < pictures.size(); ++i) {
        const auto alone = (*predictor)->predict({pictures[i]});
        for (size_t k = 0; k < 18; ++k)
            QVERIFY(std::abs((*alone)[k] - (*together)[i * 18 + k]) < 1e-5F);
    }
    QVERIFY((*predictor)->predict({})->empty());
}

void TestPredicting::whyPictureCoversWhatTheNetworkSaw()
{
    auto predictor = Predictor::load(m_run, m_project->taxonomy(), u"cpu"_s, 1);
    QVERIFY(predictor);
    cv::Mat picture(80, 60, CV_8UC3, cv::Scalar(20, 60, 120));
    picture(cv::Rect(10, 40, 30, 30)).setTo(cv::Scalar(240, 200, 10));
    float hottest = 0;
    for (int k = 0; k < 18; ++k) {
        const auto why = (*predictor)->whyPicture(picture, k);
        QVERIFY2(why, why ? "" : qPrintable(why.error().text()));
        QCOMPARE(why->method, WhyPicture::Method::GradCam);
        QCOMPARE(why->classIndex, k);
        QVERIFY(why->height > 0 && why->width == why->height);
        QCOMPARE(why->heat.size(), size_t(why->height * why->width));
        const auto [low, high] = std::minmax_element(why->heat.begin(), why->heat.end());
        QVERIFY(*low >= 0 && (*high == 1 || *high == 0));
        hottest = std::max(hottest, *high);
        // Stretched or cut to its centre square, as the run was trained.
        const bool centre = m_run.config.text(u"resize"_s) == u"centre"_s;
        QCOMPARE(why->top, centre ? 0.125 : 0.0);
        QCOMPARE(why->bottom, centre ? 0.875 : 1.0);
        QCOMPARE(why->left, 0.0);
    }
    QCOMPARE(hottest, 1.F);
    QVERIFY(!(*predictor)->whyPicture(picture, 18));
    QVERIFY(!(*predictor)->whyPicture(picture, -1));
}

void TestPredicting::predictionsAreCachedWhileTheCheckpointIsTheSame()
{
    const QString pool = m_project->config().datasets[1].id;
    auto job = test::quietJob();
    const auto first = cachedPredictions(*m_project, m_run, pool, u"cpu"_s, 1, job);
    QVERIFY2(first, first ? "" : qPrintable(first.error().text()));
    QCOMPARE(first->predictions.size(), 8);
    QCOMPARE(first->predictions.checkpointHash.size(), 64);

    // A marked file shows whether the second call reads it.
    Predictions marked = first->predictions;
    marked.logits[0] = 1234;
    QVERIFY(marked.save(m_run.predictionsFile(pool)));
    const auto second = cachedPredictions(*m_project, m_run, pool, u"cpu"_s, 1, job);
    QCOMPARE(second->predictions.logits[0], 1234.0F);
    marked.checkpointHash = u"of another checkpoint"_s;
    QVERIFY(marked.save(m_run.predictionsFile(pool)));
    const auto third = cachedPredictions(*m_project, m_run, pool, u"cpu"_s, 1, job);
    QCOMPARE(third->predictions.logits, first->predictions.logits);

    const auto validation = cachedPredictions(*m_project, m_run, u"val"_s, u"cpu"_s, 1, job);
    QCOMPARE(validation->predictions.size(), int(m_project->split().validationRows.size()));
    QCOMPARE(validation->predictions.rows(*m_project->samples()),
             m_project->split().validationRows);
}

void TestPredicting::unreadablePictureIsLeftOutAndTold()
{
    const QString pool = m_project->config().datasets[1].id;
    const SampleTable &samples = *m_project->samples();
    const int row = samples.firstRow(samples.datasetIndex(pool)) + 2;
    const QString file = samples.absolutePath(row);
    QVERIFY(QFile::rename(file, file + u".away"_s));
    QFile::remove(m_run.predictionsFile(pool));
    auto job = test::quietJob();
    for (int round = 0; round < 2; ++round) { // the second time from the cache
        const auto outcome = cachedPredictions(*m_project, m_run, pool, u"cpu"_s, 1, job);
        QVERIFY(outcome);
        QCOMPARE(outcome->predictions.size(), 7);
        QCOMPARE(outcome->problems.size(), 1);
        QVERIFY(outcome->problems.first().file.endsWith(samples.path(row)));
    }
    QVERIFY(QFile::rename(file + u".away"_s, file));
    QCOMPARE(cachedPredictions(*m_project, m_run, pool, u"cpu"_s, 1, job)->predictions.size(), 8);
}

void TestPredicting::cancelledJobGivesNothing()
{
    std::stop_source stop;
    stop.request_stop();
    JobContext job(stop.get_token(), [](qint64, qint64, const QString &) {});
    const auto outcome = predictRows(*m_project, m_run, {0, 1, 2}, u"train"_s, u"cpu"_s, 1, job);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
}

/// A stop that comes while it predicts is obeyed within a batch.
void TestPredicting::stopEndsAPredictionInItsMiddle()
{
    std::vector<int> rows(size_t(m_project->samples()->size()));
    std::iota(rows.begin(), rows.end(), 0);
    QVERIFY(rows.size() > 48); // three batches
    std::stop_source stop;
    int batches = 0;
    JobContext job(stop.get_token(), [&](qint64 done, qint64, const QString &) {
        batches += done > 0;
        stop.request_stop();
    });
    const auto outcome = predictRows(*m_project, m_run, rows, u"train"_s, u"cpu"_s, 1, job);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(batches, 1);
}

void TestPredicting::unknownDatasetListsTheKnown()
{
    auto job = test::quietJob();
    const auto outcome = cachedPredictions(*m_project, m_run, u"nothing"_s, u"cpu"_s, 1, job);
    QVERIFY(!outcome);
    QVERIFY(outcome.error().wayOut.contains("val"_L1));
}

void TestPredicting::runWithoutCheckpointIsAnError()
{
    const RunStore store(m_project->paths().runs(), recipeSchema());
    const auto run = store.create(u"untrained"_s, m_config);
    QVERIFY(run);
    QVERIFY(!Predictor::load(*run, m_project->taxonomy(), u"cpu"_s, 1));
}

QTEST_GUILESS_MAIN(TestPredicting)
#include "tst_predicting.moc"
