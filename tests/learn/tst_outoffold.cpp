// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/croppicture.h"
#include "core/learn/folds.h"
#include "core/learn/methods/composite.h"
#include "core/learn/photoreader.h"
#include "core/learn/recipeschema.h"
#include "core/learn/runinput.h"
#include "core/learn/training.h"
#include "core/runs/recipesteps.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

RunConfig foldConfig(const QStringList &more)
{
    RunConfig config(recipeSchema());
    const QStringList usual{u"model=resnet_tiny"_s, u"image_size=32"_s, u"epochs=1"_s,
                            u"batch=16"_s, u"normalise=dataset"_s};
    for (const QString &assignment : usual + more) {
        if (const auto set = config.setText(assignment); !set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    return config;
}

} // namespace

class TestOutOfFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everybodyIsHeldOutOnce();
    void eachPictureIsPredictedByTheRunThatDidNotLearnIt();
    void poolIsPredictedByAll();
    void parallelMultipliesItsMembers();
    void networksOfDifferentCropsAreRefused();
    void nobodyHeldOutMeansNothingMeasured();
    void foldThatDoesNotExist();

private:
    RunRecord trained(const QString &name, const RunConfig &config);
    void photosAreReadLikeDatasets(const RunRecord &run, const Predictions &known);

    QTemporaryDir m_folder;
    std::shared_ptr<const Project> m_project;
    std::unique_ptr<LabelStore> m_labels;
    RunStore m_store;
};

void TestOutOfFold::initTestCase()
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
        QVERIFY(spec);
        config.datasets.append(*spec);
    }
    config.validation.peoplePerGroup = 1;
    auto job = test::quietJob();
    auto project = Project::create(m_folder.filePath(u"project"_s), config, job);
    QVERIFY2(project, project ? "" : qPrintable(project.error().text()));
    m_project = *project;
    auto labels =
        LabelStore::open(m_project->paths().labels(), m_project->samples(), m_project->taxonomy());
    QVERIFY(labels);
    m_labels = std::move(*labels);
    m_store = RunStore(m_project->paths().runs(), recipeSchema());
}

RunRecord TestOutOfFold::trained(const QString &name, const RunConfig &config)
{
    auto run = m_store.create(name, config);
    if (!run)
        qFatal("%s", qPrintable(run.error().text()));
    const auto plan = makePlan(*m_project, *m_labels, *run, u"cpu"_s, 1);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().text()));
    const RunEnded ended = train(*plan, {}, nullptr, {});
    if (ended.end != RunEnd::Finished)
        qFatal("%s", qPrintable(ended.error.text()));
    return *m_store.find(run->id);
}

void TestOutOfFold::everybodyIsHeldOutOnce()
{
    const SampleTable &samples = *m_project->samples();
    std::multiset<int> held;
    for (int fold = 1; fold <= 3; ++fold) {
        const auto rows = trainingRows(
            *m_project, foldConfig({u"folds.count=3"_s, u"folds.index=%1"_s.arg(fold)}));
        QVERIFY(rows);
        std::set<int> learned;
        for (const int row : rows->train)
            learned.insert(samples.person(row));
        for (const int row : rows->validation)
            QVERIFY(!learned.contains(samples.person(row)));
        held.insert(rows->validation.begin(), rows->validation.end());
    }
    QCOMPARE(held.size(), size_t(12 * 7));
    QCOMPARE(std::set<int>(held.begin(), held.end()).size(), held.size());
}

void TestOutOfFold::eachPictureIsPredictedByTheRunThatDidNotLearnIt()
{
    QStringList ids;
    for (int fold = 1; fold <= 2; ++fold)
        ids.append(
            trained(u"fold"_s, foldConfig({u"folds.count=2"_s, u"folds.index=%1"_s.arg(fold)})).id);
    const RunRecord set =
        trained(u"set"_s, foldConfig({u"method=out-of-fold"_s, u"members="_s + ids.join(u',')}));
    QCOMPARE(set.parents, ids);
    QCOMPARE(set.validationSamples, qint64(12 * 7));
    QVERIFY(set.bestMacroF1 >= 0);
    auto job = test::quietJob();
    const auto all = cachedPredictions(*m_project, set, u"train"_s, u"cpu"_s, 1, job);
    QVERIFY2(all, all ? "" : qPrintable(all.error().text()));
    QCOMPARE(all->predictions.size(), 12 * 7);
    const auto rowsOfAll = all->predictions.rows(*m_project->samples());
    int compared = 0;
    for (const QString &id : ids) {
        const auto member = *m_store.find(id);
        const auto own = cachedPredictions(*m_project, member, u"val"_s, u"cpu"_s, 1, job);
        QVERIFY(own);
        QCOMPARE(own->predictions.size(), int(heldOutRows(*m_project, member.config)->size()));
        const auto rows = own->predictions.rows(*m_project->samples());
        for (int i = 0; i < own->predictions.size(); ++i) {
            const auto at = std::find(rowsOfAll.begin(), rowsOfAll.end(), rows[size_t(i)]);
            QVERIFY(at != rowsOfAll.end());
            const auto expected = own->predictions.logitsOf(i);
            const auto found = all->predictions.logitsOf(int(at - rowsOfAll.begin()));
            for (size_t c = 0; c < expected.size(); ++c)
                QVERIFY(std::abs(expected[c] - found[c]) < 1e-4f);
            ++compared;
        }
    }
    QCOMPARE(compared, 12 * 7);
    const auto held = cachedPredictions(*m_project, set, u"val"_s, u"cpu"_s, 1, job);
    QVERIFY(held);
    QCOMPARE(held->predictions.size(), int(m_project->split().validationRows.size()));
}

void TestOutOfFold::poolIsPredictedByAll()
{
    const auto set = m_store.find(u"set"_s);
    QVERIFY(set);
    auto job = test::quietJob();
    const auto mean = cachedPredictions(*m_project, *set, u"pool"_s, u"cpu"_s, 1, job);
    QVERIFY2(mean, mean ? "" : qPrintable(mean.error().text()));
    QCOMPARE(mean->predictions.size(), 8);
    std::vector<double> expected;
    for (const QString &id : set->parents) {
        const auto own =
            cachedPredictions(*m_project, *m_store.find(id), u"pool"_s, u"cpu"_s, 1, job);
        QVERIFY(own);
        const auto at = own->predictions.paths.indexOf(mean->predictions.paths[3]);
        std::vector<float> probabilities(size_t(own->predictions.classCount));
        softmax(own->predictions.logitsOf(int(at)), probabilities);
        expected.resize(probabilities.size());
        for (size_t c = 0; c < expected.size(); ++c)
            expected[c] += std::log(double(probabilities[c])) / 2;
    }
    for (size_t c = 0; c < expected.size(); ++c)
        QVERIFY(std::abs(expected[c] - double(mean->predictions.logitsOf(3)[c])) < 1e-3);
}

/// A network per attribute; the class's probability is the product of its values'.
void TestOutOfFold::parallelMultipliesItsMembers()
{
    const Taxonomy &taxonomy = m_project->taxonomy();
    QStringList ids;
    for (const Attribute &attribute : taxonomy.attributes()) {
        const RunRecord run =
            trained(attribute.name, foldConfig({u"only_attribute="_s + attribute.name}));
        ids.append(run.id);
        for (const TrainEvent &event : m_store.events(run)) { // measured on the values
            if (const auto *epoch = std::get_if<EpochDone>(&event))
                QCOMPARE(epoch->validationF1.size(), size_t(attribute.values.size()));
        }
    }
    const RunRecord parallel =
        trained(u"parallel"_s, foldConfig({u"method=parallel"_s, u"members="_s + ids.join(u',')}));
    QCOMPARE(parallel.parents, ids);
    QVERIFY(parallel.bestMacroF1 >= 0);
    auto job = test::quietJob();
    const auto product = cachedPredictions(*m_project, parallel, u"val"_s, u"cpu"_s, 1, job);
    QVERIFY2(product, product ? "" : qPrintable(product.error().text()));
    QCOMPARE(product->predictions.size(), int(m_project->split().validationRows.size()));
    const int picture = product->predictions.size() / 2;
    std::vector<double> expected(size_t(taxonomy.classCount()), 1);
    for (int a = 0; a < ids.size(); ++a) {
        const auto own =
            cachedPredictions(*m_project, *m_store.find(ids[a]), u"val"_s, u"cpu"_s, 1, job);
        QVERIFY(own);
        const auto at = own->predictions.paths.indexOf(product->predictions.paths[picture]);
        std::vector<float> probabilities(expected.size());
        softmax(own->predictions.logitsOf(int(at)), probabilities);
        std::vector<double> ofValue(size_t(taxonomy.attributes()[a].values.size()));
        for (size_t c = 0; c < expected.size(); ++c)
            ofValue[size_t(taxonomy.valueIn(int(c), a))] += double(probabilities[c]);
        for (size_t c = 0; c < expected.size(); ++c)
            expected[c] *= ofValue[size_t(taxonomy.valueIn(int(c), a))];
    }
    std::vector<float> found(expected.size());
    softmax(product->predictions.logitsOf(picture), found);
    for (size_t c = 0; c < expected.size(); ++c)
        QVERIFY(std::abs(expected[c] - double(found[c])) < 1e-5);
    photosAreReadLikeDatasets(parallel, product->predictions);
}

/// One picture at a time (Try, predict PHOTO) gives what predicting the data set gives.
void TestOutOfFold::photosAreReadLikeDatasets(const RunRecord &run, const Predictions &known)
{
    const QString file = m_project->samples()->absolutePath(known.rows(*m_project->samples())[1]);
    std::vector<float> expected(size_t(known.classCount)), found(expected.size());
    softmax(known.logitsOf(1), expected);
    auto predictor = Predictor::load(run, m_project->taxonomy(), u"cpu"_s, 1);
    QVERIFY2(predictor, predictor ? "" : qPrintable(predictor.error().text()));
    QCOMPARE((*predictor)->checkpointHash(), known.checkpointHash);
    const auto picture = readRegion(file, {}, 32);
    QVERIFY(picture);
    const auto logits = (*predictor)->predict({*picture});
    QVERIFY2(logits, logits ? "" : qPrintable(logits.error().text()));
    softmax(*logits, found);
    for (size_t c = 0; c < expected.size(); ++c)
        QVERIFY(std::abs(expected[c] - found[c]) < 1e-4F);
    const auto why = (*predictor)->whyPicture(*picture, 0);
    QVERIFY2(why, why ? "" : qPrintable(why.error().text()));
    QCOMPARE(why->heat.size(), size_t(why->width * why->height));

    const auto input = runInput(run);
    QVERIFY(input);
    QCOMPARE(input->side, 32);
    PhotoModel model;
    model.id = run.id;
    model.runs = {run};
    PhotoReader reader(model, m_project->taxonomy(), runClassifier());
    const auto reading = reader.readFile(file, {});
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().text()));
    QCOMPARE(reading->faces.front().probabilities.size(), expected.size());
}

/// Networks that see different parts of a picture cannot be given one region.
void TestOutOfFold::networksOfDifferentCropsAreRefused()
{
    QStringList ids;
    for (const QString &detector : {u"none"_s, u"haar"_s}) {
        ids.append(trained(detector, foldConfig({u"crop.detector="_s + detector})).id);
    }
    const auto run = m_store.create(
        u"mixed"_s, foldConfig({u"method=parallel"_s, u"members="_s + ids.join(u',')}));
    QVERIFY(run);
    const auto predictor = Predictor::load(*run, m_project->taxonomy(), u"cpu"_s, 1);
    QVERIFY(!predictor);
    QVERIFY2(predictor.error().what.contains(u"different parts"_s),
             qPrintable(predictor.error().text()));
    QVERIFY(!predictor.error().wayOut.isEmpty());
}

void TestOutOfFold::nobodyHeldOutMeansNothingMeasured()
{
    const RunRecord run = trained(u"all"_s, foldConfig({u"validate=none"_s}));
    QCOMPARE(run.trainSamples, qint64(12 * 7));
    QCOMPARE(run.validationSamples, qint64(0));
    QCOMPARE(run.bestMacroF1, -1.0);
    auto job = test::quietJob();
    QVERIFY(!cachedPredictions(*m_project, run, u"val"_s, u"cpu"_s, 1, job));
    QVERIFY(cachedPredictions(*m_project, run, u"pool"_s, u"cpu"_s, 1, job));
}

void TestOutOfFold::foldThatDoesNotExist()
{
    QVERIFY(!trainingRows(*m_project, foldConfig({u"folds.count=3"_s, u"folds.index=4"_s})));
    QVERIFY(!trainingRows(*m_project, foldConfig({u"folds.count=1"_s})));
}

QTEST_GUILESS_MAIN(TestOutOfFold)
#include "tst_outoffold.moc"
