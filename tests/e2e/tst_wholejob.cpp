// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demodata.h"
#include "core/evaluate/ensemble.h"
#include "core/labels/labelstore.h"
#include "core/learn/devices.h"
#include "core/learn/predicting.h"
#include "core/learn/recipeschema.h"
#include "core/learn/training.h"
#include "core/review/pseudolabels.h"
#include "core/review/reviewcsv.h"
#include "core/runs/runstore.h"
#include "tests/support/jobcontext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

QStringList linesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly)
        ? QString::fromUtf8(in.readAll()).split(u'\n', Qt::SkipEmptyParts)
        : QStringList();
}

QString text(const Error &error)
{
    return error.text();
}

} // namespace

#define VERIFY_RESULT(result) QVERIFY2(result, (result) ? "" : qPrintable(text((result).error())))

/// The whole job through core, on drawn faces: each function is one step and uses what the one
/// before it left on disk.
class TestWholeJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsBothLayouts();
    void makesAProject();
    void trainsTwoRuns();
    void pseudoLabelsThePool();
    void keepsWhatAPersonDecides();
    void undoesAcrossARestart();
    void exportsAndImportsTheSame();
    void weighsAnEnsemble();
    void writesTheSubmission();

private:
    void openStore();
    [[nodiscard]] JobContext job() const
    {
        return JobContext({}, [](qint64, qint64, const QString &) {});
    }
    [[nodiscard]] int poolRow(int i) const
    {
        return m_project->samples()->firstRow(m_project->samples()->datasetIndex(u"pool"_s)) + i;
    }

    QTemporaryDir m_folder;
    DemoOptions m_options{.labelledPeople = 18,
                          .poolPeople = 8,
                          .evaluationPeople = 6,
                          .wrongGenders = 1,
                          .swappedPairs = 1,
                          .validationPeoplePerGroup = 1};
    DemoFolders m_folders;
    std::shared_ptr<const Project> m_project;
    std::unique_ptr<LabelStore> m_labels;
    RunStore m_runs;
    std::vector<double> m_weights;
};

void TestWholeJob::initTestCase()
{
    QVERIFY(m_folder.isValid());
    setThreads(1);
}

void TestWholeJob::openStore()
{
    m_labels.reset();
    auto store =
        LabelStore::open(m_project->paths().labels(), m_project->samples(), m_project->taxonomy());
    VERIFY_RESULT(store);
    m_labels = std::move(*store);
    QVERIFY2(!m_labels->isReadOnly(), qPrintable(m_labels->readOnlyReason()));
}

void TestWholeJob::drawsBothLayouts()
{
    auto context = job();
    const auto drawn = drawDemoFolders(m_folder.filePath(u"demo"_s), m_options, context);
    VERIFY_RESULT(drawn);
    m_folders = *drawn;
    QCOMPARE(linesOf(m_folders.labelled + u"/train.csv"_s).size(), 1 + 18);
    QCOMPARE(linesOf(m_folders.pool + u"/df_part_4.csv"_s).size(), 1 + 8 * 4);
    QCOMPARE(linesOf(m_folders.evaluation + u"/info.csv"_s).size(), 1 + 6 * 7);
    QCOMPARE(linesOf(m_folders.truth + u"/planted_errors.csv"_s).size(), 1 + 2);
    // A second time it refuses to write over what is there.
    const auto again = drawDemoFolders(m_folders.root, m_options, context);
    QVERIFY(!again);
    // The same seed draws the same faces.
    const auto twin = drawDemoFolders(m_folder.filePath(u"twin"_s), m_options, context);
    VERIFY_RESULT(twin);
    const QString name =
        u"/images/"_s + QDir(m_folders.pool + u"/images"_s).entryList(QDir::Files).first();
    QFile one(m_folders.pool + name), two(twin->pool + name);
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    QCOMPARE(one.readAll(), two.readAll());
}

void TestWholeJob::makesAProject()
{
    auto context = job();
    const auto project = createDemoProject(m_folders, m_options, context);
    VERIFY_RESULT(project);
    m_project = *project;
    QCOMPARE(m_project->samples()->size(), 18 * 7 + 8 * 4 + 6 * 7);
    QVERIFY(m_project->warnings().isEmpty());
    for (int d = 0; d < m_project->samples()->datasetCount(); ++d)
        QVERIFY(m_project->samples()->dataset(d).problems().isEmpty());
    // Never a person on both sides of the split.
    const Split &split = m_project->split();
    QVERIFY(!split.validationRows.empty());
    std::vector<bool> validationPerson(size_t(m_project->samples()->personCount()));
    for (const int row : split.validationRows)
        validationPerson[size_t(m_project->samples()->person(row))] = true;
    for (const int row : split.trainRows)
        QVERIFY(!validationPerson[size_t(m_project->samples()->person(row))]);
    // It opens again as it was made.
    const auto opened = Project::open(m_project->paths().root, context);
    VERIFY_RESULT(opened);
    QCOMPARE((*opened)->split().validationRows, split.validationRows);
    openStore();
    m_runs = RunStore(m_project->paths().runs(), recipeSchema());
}

void TestWholeJob::trainsTwoRuns()
{
    for (const QString &name : {u"teacher"_s, u"second"_s}) {
        auto recipe = loadRecipe(u"quick-look"_s);
        VERIFY_RESULT(recipe);
        for (const QString &change :
             {u"epochs=3"_s, u"image_size=32"_s, u"seed=%1"_s.arg(name.size())})
            VERIFY_RESULT(recipe->setText(change));
        const auto run = m_runs.create(name, *recipe);
        VERIFY_RESULT(run);
        const auto plan = makePlan(*m_project, *m_labels, *run, u"cpu"_s, 1);
        VERIFY_RESULT(plan);
        QCOMPARE(int(plan->train.size()), int(m_project->split().trainRows.size()));
        QStringList log;
        const RunEnded ended = train(*plan,
                                     [&log](const TrainEvent &event) {
                                         if (std::holds_alternative<RunStarted>(event))
                                             log << u"started"_s;
                                         if (std::holds_alternative<EpochDone>(event))
                                             log << u"epoch"_s;
                                         if (std::holds_alternative<RunEnded>(event))
                                             log << u"ended"_s;
                                     },
                                     nullptr, {});
        QVERIFY2(ended.end == RunEnd::Finished, qPrintable(ended.error.text()));
        QCOMPARE(log, QStringList({u"started"_s, u"epoch"_s, u"epoch"_s, u"epoch"_s, u"ended"_s}));
        const auto record = m_runs.find(name);
        VERIFY_RESULT(record);
        QCOMPARE(record->status, RunStatus::Finished);
        QVERIFY(record->bestMacroF1 > 0);
        QVERIFY(QDir(record->folder).exists());
    }
    QCOMPARE(m_runs.runs().size(), 2);
}

void TestWholeJob::pseudoLabelsThePool()
{
    auto context = job();
    const auto run = m_runs.find(u"teacher"_s);
    VERIFY_RESULT(run);
    const auto outcome = cachedPredictions(*m_project, *run, u"pool"_s, u"cpu"_s, 1, context);
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->predictions.size(), 8 * 4);
    QVERIFY(outcome->problems.isEmpty());
    QVERIFY(QFile::exists(run->predictionsFile(u"pool"_s)));
    LabelBatch batch =
        pseudoLabels(outcome->predictions, *m_project->samples(), m_project->taxonomy());
    QCOMPARE(int(batch.changes.size()), 8 * 4);
    QVERIFY(m_labels->apply(std::move(batch)) > 0);
    VERIFY_RESULT(m_labels->flush());
    const CurrentLabel &label = m_labels->label(poolRow(0));
    QCOMPARE(label.state, ReviewState::Unreviewed);
    QVERIFY(label.suggestion >= 0);
    QVERIFY(label.confidence > 0 && label.confidence <= 1);
    QVERIFY(m_labels->suggestionSources().first().startsWith(run->id));
}

void TestWholeJob::keepsWhatAPersonDecides()
{
    const qint16 before = m_labels->label(poolRow(1)).suggestion;
    LabelBatch accept{
        .title = u"Accept"_s, .source = LabelSource::Person, .sourceId = u"ada"_s, .changes = {}};
    accept.changes.push_back({.row = poolRow(1), .kind = LabelEventKind::Accept});
    QVERIFY(m_labels->apply(accept) > 0);
    LabelBatch correct{
        .title = u"Set mask"_s, .source = LabelSource::Person, .sourceId = u"ada"_s, .changes = {}};
    for (const int i : {2, 3}) {
        LabelChange change{.row = poolRow(i), .kind = LabelEventKind::SetValues};
        change.values = {2, 1, 0, -1, -1, -1, -1, -1};
        change.attributeMask = 7;
        correct.changes.push_back(change);
    }
    QVERIFY(m_labels->apply(correct) > 0);
    LabelBatch exclude{
        .title = u"Exclude"_s, .source = LabelSource::Person, .sourceId = u"ada"_s, .changes = {}};
    exclude.changes.push_back({.row = poolRow(4), .kind = LabelEventKind::Exclude});
    QVERIFY(m_labels->apply(exclude) > 0);
    VERIFY_RESULT(m_labels->flush());
    QCOMPARE(m_labels->label(poolRow(1)).classIndex, before);
    QCOMPARE(m_labels->label(poolRow(1)).source, LabelSource::Person);
    QCOMPARE(m_labels->label(poolRow(3)).classIndex, qint16((2 * 2 + 1) * 3));

    // A model never changes what a person decided.
    auto context = job();
    const auto run = m_runs.find(u"second"_s);
    VERIFY_RESULT(run);
    const auto outcome = cachedPredictions(*m_project, *run, u"pool"_s, u"cpu"_s, 1, context);
    VERIFY_RESULT(outcome);
    m_labels->apply(
        pseudoLabels(outcome->predictions, *m_project->samples(), m_project->taxonomy()));
    VERIFY_RESULT(m_labels->flush());
    QCOMPARE(m_labels->label(poolRow(3)).classIndex, qint16((2 * 2 + 1) * 3));
    QCOMPARE(m_labels->label(poolRow(4)).state, ReviewState::Excluded);
}

void TestWholeJob::undoesAcrossARestart()
{
    openStore();
    QVERIFY(m_labels->canUndo());
    QCOMPARE(m_labels->undoTitle(), u"Exclude"_s);
    QVERIFY(m_labels->undo() > 0); // the exclusion
    QVERIFY(m_labels->undo() > 0); // both corrections, one step
    VERIFY_RESULT(m_labels->flush());
    QCOMPARE(m_labels->label(poolRow(4)).state, ReviewState::Unreviewed);
    QCOMPARE(m_labels->label(poolRow(2)).state, ReviewState::Unreviewed);
    QCOMPARE(m_labels->label(poolRow(3)).state, ReviewState::Unreviewed);
    QVERIFY(m_labels->redo() > 0);
    VERIFY_RESULT(m_labels->flush());
    QCOMPARE(m_labels->label(poolRow(3)).classIndex, qint16((2 * 2 + 1) * 3));
    QCOMPARE(m_labels->label(poolRow(1)).source, LabelSource::Person);
}

void TestWholeJob::exportsAndImportsTheSame()
{
    const ReviewColumns columns =
        ReviewColumns::of(*m_labels, m_project->samples(), m_project->split());
    const QString file = m_folder.filePath(u"review.csv"_s);
    JobContext job = test::quietJob();
    VERIFY_RESULT(exportReview(file, *m_labels, columns, {}, job));
    QCOMPARE(linesOf(file).size(), 1 + m_project->samples()->size());
    const auto plan = planImport(file, *m_labels, columns, ImportAs::Decisions, u"bob"_s, job);
    VERIFY_RESULT(plan);
    QCOMPARE(plan->read, m_project->samples()->size());
    QVERIFY2(plan->problems.isEmpty(),
             plan->problems.isEmpty() ? "" : qPrintable(plan->problems[0].reason));
    QCOMPARE(int(plan->batch.changes.size()), 0);
}

void TestWholeJob::weighsAnEnsemble()
{
    auto context = job();
    std::vector<Predictions> members;
    for (const QString &name : {u"teacher"_s, u"second"_s}) {
        const auto run = m_runs.find(name);
        VERIFY_RESULT(run);
        auto outcome = cachedPredictions(*m_project, *run, u"val"_s, u"cpu"_s, 1, context);
        VERIFY_RESULT(outcome);
        members.push_back(std::move(outcome->predictions));
    }
    std::vector<int> truth;
    for (const int row : members[0].rows(*m_project->samples()))
        truth.push_back(m_labels->label(row).classIndex);
    QCOMPARE(truth.size(), m_project->split().validationRows.size());
    auto ensemble = Ensemble::create(std::move(members));
    VERIFY_RESULT(ensemble);
    const auto macroF1 = [&] {
        ensemble->update();
        return ClassificationMetrics::of(ConfusionMatrix::of(truth, ensemble->predicted(), 18))
            .macroF1;
    };
    double best = 0; // the better of the two alone
    for (const int alone : {0, 1}) {
        ensemble->setWeight(alone, 1);
        ensemble->setWeight(1 - alone, 0);
        best = std::max(best, macroF1());
    }
    m_weights = ensemble->optimisedWeights(truth);
    QCOMPARE(int(m_weights.size()), 2);
    for (const int m : {0, 1})
        ensemble->setWeight(m, m_weights[size_t(m)]);
    QVERIFY2(macroF1() >= best - 1e-9, qPrintable(QString::number(best)));
}

void TestWholeJob::writesTheSubmission()
{
    auto context = job();
    std::vector<Predictions> members;
    for (const QString &name : {u"teacher"_s, u"second"_s}) {
        const auto run = m_runs.find(name);
        VERIFY_RESULT(run);
        auto outcome = cachedPredictions(*m_project, *run, u"eval"_s, u"cpu"_s, 1, context);
        VERIFY_RESULT(outcome);
        members.push_back(std::move(outcome->predictions));
    }
    auto ensemble = Ensemble::create(std::move(members));
    VERIFY_RESULT(ensemble);
    for (const int m : {0, 1})
        ensemble->setWeight(m, m_weights[size_t(m)]);
    ensemble->update();
    const QString file = m_folder.filePath(u"submission.csv"_s);
    const int dataset = m_project->samples()->datasetIndex(u"eval"_s);
    VERIFY_RESULT(writeSubmission(file, m_project->samples()->dataset(dataset), ensemble->paths(),
                                  ensemble->predicted()));
    const QStringList written = linesOf(file),
                      asked = linesOf(m_folders.evaluation + u"/info.csv"_s);
    QCOMPARE(written.size(), asked.size());
    QCOMPARE(written.first(), u"ImageID,ans"_s);
    for (qsizetype i = 1; i < written.size(); ++i) {
        QCOMPARE(written[i].section(u',', 0, 0), asked[i].section(u',', 0, 0)); // the table's order
        const int answer = written[i].section(u',', 1).toInt();
        QVERIFY(answer >= 0 && answer < 18);
    }
}

QTEST_GUILESS_MAIN(TestWholeJob)
#include "tst_wholejob.moc"
