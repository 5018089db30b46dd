// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/predictions.h"
#include "core/learn/pseudosamples.h"
#include "core/learn/recipeschema.h"
#include "core/learn/training.h"
#include "core/review/pseudolabels.h"
#include "tests/support/fakeproject.h"
#include "tests/support/jobcontext.h"
#include "tests/support/labelsamples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

using namespace lw;
using namespace Qt::StringLiterals;

namespace {

RunConfig planConfig(const QStringList &assignments)
{
    RunConfig config(recipeSchema());
    for (const QString &assignment : assignments) {
        if (const auto set = config.setText(assignment); !set)
            qFatal("%s", qPrintable(set.error().text()));
    }
    return config;
}

} // namespace

/// Which samples a run learns, and as what.
class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void trueEdgesByDefault();
    void edgeMovesTrainingAlone();
    void bandsAreLeftOut();
    void edgeThatCannotBeIsRefused();
    void partlyKnownPicturesOfThePool();
    void aSuggestionIsNoFact();
    void rejectedAndOpenDecisionsStayOut();
    void oneConfidenceForAll();
    void onePersonOneAnswer();
    void decisionOfAPersonStands();
    void networkVotesWhereItPredicted();
    void precisionSetsThresholds();
    void precisionWithoutValidationIsTold();

private:
    TrainPlan plan(const QStringList &assignments);
    std::vector<PlannedSample> ofPool(const TrainPlan &plan) const;
    std::vector<int> poolPerson(int which) const;
    int classOf(int mask, int gender, int age) const { return (mask * 2 + gender) * 3 + age; }
    const SampleTable &samples() const { return *m_project->samples(); }

    QTemporaryDir m_folder;
    QString m_root, m_run;
    std::shared_ptr<const Project> m_project;
    std::unique_ptr<LabelStore> m_labels;
};

void TestPlan::initTestCase()
{
    const auto root = test::makeSmallProject(m_folder.filePath(u"project"_s));
    QVERIFY(root);
    m_root = *root;
    const auto run = test::addPredictedRun(m_root, u"teacher"_s, 4, 5);
    QVERIFY(run);
    m_run = *run;
    JobContext job = test::quietJob();
    const auto project = Project::open(m_root, job);
    QVERIFY(project);
    m_project = *project;
}

void TestPlan::init()
{
    m_labels.reset();
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_project->paths().labels() + end);
    auto labels =
        LabelStore::open(m_project->paths().labels(), m_project->samples(), m_project->taxonomy());
    QVERIFY(labels);
    m_labels = std::move(*labels);
}

TrainPlan TestPlan::plan(const QStringList &assignments)
{
    const RunStore store(m_project->paths().runs(), recipeSchema());
    auto run = store.create(u"plan"_s, planConfig(assignments));
    if (!run)
        qFatal("%s", qPrintable(run.error().text()));
    auto made = makePlan(*m_project, *m_labels, *run, u"cpu"_s, 1);
    if (!made)
        qFatal("%s", qPrintable(made.error().text()));
    return *made;
}

std::vector<PlannedSample> TestPlan::ofPool(const TrainPlan &plan) const
{
    std::vector<PlannedSample> found;
    std::ranges::copy_if(plan.train, std::back_inserter(found), [this](const PlannedSample &s) {
        return samples().role(s.row) == DatasetRole::Pool;
    });
    return found;
}

/// The four images of the pool's n-th person.
std::vector<int> TestPlan::poolPerson(int which) const
{
    const int pool = samples().datasetIndex(u"pool"_s);
    return samples().rowsOfPerson(samples().person(samples().firstRow(pool) + 4 * which));
}

void TestPlan::trueEdgesByDefault()
{
    const TrainPlan usual = plan({});
    QCOMPARE(usual.train.size(), m_project->split().trainRows.size());
    for (const PlannedSample &sample : usual.train) {
        QCOMPARE(sample.number, samples().number(sample.row));
        QCOMPARE(int(sample.classIndex),
                 m_project->taxonomy().classOf(samples().values(sample.row)));
    }
}

void TestPlan::edgeMovesTrainingAlone()
{
    const TrainPlan moved = plan({u"ordered.last_edge=57"_s});
    int changed = 0;
    for (const PlannedSample &sample : moved.train) {
        const float age = samples().number(sample.row);
        QCOMPARE(int(sample.values[2]), age < 30 ? 0 : age < 57 ? 1 : 2);
        QCOMPARE(int(sample.classIndex) % 3, int(sample.values[2]));
        changed += age >= 57 && age < 60;
    }
    QVERIFY(changed > 0);
    for (const PlannedSample &sample : moved.validation) // figures keep the true edge
        QCOMPARE(int(sample.classIndex),
                 m_project->taxonomy().classOf(samples().values(sample.row)));
    QCOMPARE(m_labels->revision(), 0); // no label changed
}

void TestPlan::bandsAreLeftOut()
{
    const TrainPlan usual = plan({}), without = plan({u"ordered.margin=3"_s});
    const auto inBand = [this](const PlannedSample &sample) {
        const float age = samples().number(sample.row);
        return (age >= 27 && age < 30) || (age >= 57 && age < 60);
    };
    const auto banded = std::ranges::count_if(usual.train, inBand);
    QVERIFY(banded > 0);
    QCOMPARE(std::ranges::count_if(without.train, inBand), 0);
    QCOMPARE(qint64(without.train.size()), qint64(usual.train.size()) - banded);
    QCOMPARE(without.validation.size(), usual.validation.size());
}

void TestPlan::edgeThatCannotBeIsRefused()
{
    const RunStore store(m_project->paths().runs(), recipeSchema());
    const auto run = store.create(u"edge"_s, planConfig({u"ordered.last_edge=20"_s}));
    const auto made = makePlan(*m_project, *m_labels, *run, u"cpu"_s, 1);
    QVERIFY(!made);
    QVERIFY(made.error().what.contains("20"_L1) && made.error().what.contains("30"_L1));
}

void TestPlan::partlyKnownPicturesOfThePool()
{
    QVERIFY(ofPool(plan({})).empty());
    const std::vector<int> first = poolPerson(0), second = poolPerson(1);
    m_labels->apply(test::byPerson(
        {test::decide(first[0], LabelEventKind::Exclude), test::setValue(second[0], 1, 0)}));
    const auto found = ofPool(plan({u"partly_known=all"_s}));
    QCOMPARE(found.size(), size_t(6 * 4 - 1));
    for (const PlannedSample &sample : found) {
        QVERIFY(sample.row != first[0]);
        const auto written = samples().values(sample.row);
        const int gender = sample.row == second[0] ? 0 : written[1]; // the person's word counts
        QCOMPARE(int(sample.values[1]), gender);
        QCOMPARE(sample.values[2], written[2]);
        QCOMPARE(sample.number, samples().number(sample.row));
        QCOMPARE(sample.values[0], written[0]);
    }
    // What a pool calls its kinds of picture need not be what the labelled set calls them.
    const auto ofPeople = ofPool(plan({u"partly_known=people"_s}));
    QCOMPARE(ofPeople.size(), found.size());
    for (size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(int(ofPeople[i].values[0]), unknownValue);
        QCOMPARE(ofPeople[i].values[1], found[i].values[1]);
        QCOMPARE(ofPeople[i].values[2], found[i].values[2]);
    }
}

/// A labelled picture whose age its file does not tell must not be learned with a guessed one.
void TestPlan::aSuggestionIsNoFact()
{
    const std::vector<int> rows = poolPerson(2);
    m_labels->apply(test::byModel({test::suggest(rows[0], classOf(0, 0, 2), 0.99F)}));
    QCOMPARE(int(m_labels->label(rows[0]).classIndex), classOf(0, 0, 2)); // shown, but no fact
    QVERIFY(ofPool(plan({u"train_on=labelled+accepted"_s})).empty());
    m_labels->apply(test::byPerson({test::decide(rows[0], LabelEventKind::Accept)}));
    const auto found = ofPool(plan({u"train_on=labelled+accepted"_s}));
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(int(found[0].classIndex), classOf(0, 0, 2));
}

void TestPlan::rejectedAndOpenDecisionsStayOut()
{
    const std::vector<int> rows = poolPerson(3);
    std::vector<LabelChange> suggestions;
    for (const int row : rows)
        suggestions.push_back(test::suggest(row, classOf(0, 1, 1), 0.95F));
    m_labels->apply(test::byModel(suggestions));
    m_labels->apply(test::byPerson({test::setClass(rows[0], classOf(2, 0, 0)),
                                    test::decide(rows[1], LabelEventKind::Unsure),
                                    test::decide(rows[2], LabelEventKind::Exclude)}));
    // Another run repeats what was rejected.
    m_labels->apply(
        test::byModel({test::suggest(rows[0], classOf(0, 1, 1), 0.99F)}, u"other@def#2"_s));
    const auto found = ofPool(plan({u"train_on=labelled+confident"_s, u"pseudo.agree=false"_s}));
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].row, rows[0]);
    QCOMPARE(int(found[0].classIndex), classOf(2, 0, 0)); // as the person corrected it
    QCOMPARE(found[0].weight, 1.0F);
    QCOMPARE(found[1].row, rows[3]);
    QCOMPARE(found[1].weight, 0.95F);
}

void TestPlan::oneConfidenceForAll()
{
    std::vector<LabelChange> suggestions;
    for (int person = 0; person < 6; ++person) {
        const auto rows = poolPerson(person);
        for (size_t i = 0; i < rows.size(); ++i)
            suggestions.push_back(
                test::suggest(rows[i], int(i), 0.5F + 0.1F * float(i) + 0.01F * float(person)));
    }
    m_labels->apply(test::byModel(suggestions));
    const QStringList options{u"train_on=labelled+confident"_s, u"pseudo.agree=false"_s,
                              u"pseudo.threshold=0.7"_s};
    QCOMPARE(ofPool(plan(options)).size(), size_t(12)); // classes 2 and 3 of each person
    const auto capped =
        ofPool(plan(options + QStringList{u"pseudo.per_class=2"_s, u"pseudo.weighted=false"_s}));
    QCOMPARE(capped.size(), size_t(4));
    for (const PlannedSample &sample : capped) {
        QVERIFY(samples().person(sample.row) >= samples().person(poolPerson(4)[0])); // the surest
        QCOMPARE(sample.weight, 1.0F);
    }
}

void TestPlan::onePersonOneAnswer()
{
    const std::vector<int> rows = poolPerson(0);
    m_labels->apply(test::byModel({test::suggest(rows[0], classOf(0, 1, 2), 0.9F),
                                   test::suggest(rows[1], classOf(1, 1, 2), 0.8F),
                                   test::suggest(rows[2], classOf(2, 1, 1), 0.9F),
                                   test::suggest(rows[3], classOf(0, 0, 2), 0.4F)}));
    const auto found = ofPool(plan({u"train_on=labelled+confident"_s, u"pseudo.threshold=0"_s}));
    QCOMPARE(found.size(), size_t(4));
    const double gender = (0.9 + 0.8 + 0.9) / 3.0, age = (0.9 + 0.8 + 0.4) / 3.0;
    for (const PlannedSample &sample : found) {
        QCOMPARE(int(sample.values[1]), 1);
        QCOMPARE(int(sample.values[2]), 2);
        const auto place = std::ranges::find(rows, sample.row) - rows.begin();
        const std::array<int, 4> masks{0, 1, 2, 0};
        QCOMPARE(int(sample.values[0]), masks[size_t(place)]); // the mask is the picture's own
        const std::array<double, 4> sure{0.9, 0.8, 0.9, 0.4};
        QVERIFY(std::abs(double(sample.weight) - sure[size_t(place)] * gender * age) < 1e-6);
    }
    // Without agreement each keeps what was suggested.
    const auto own = ofPool(
        plan({u"train_on=labelled+confident"_s, u"pseudo.threshold=0"_s, u"pseudo.agree=false"_s}));
    QCOMPARE(std::ranges::count_if(own, [](const auto &s) { return s.values[1] == 0; }), 1);
}

void TestPlan::decisionOfAPersonStands()
{
    const std::vector<int> rows = poolPerson(0);
    m_labels->apply(test::byPerson({test::setClass(rows[3], classOf(2, 0, 0))}));
    m_labels->apply(test::byModel({test::suggest(rows[0], classOf(0, 1, 2), 0.9F),
                                   test::suggest(rows[1], classOf(1, 1, 2), 0.8F)}));
    const auto found = ofPool(plan({u"train_on=labelled+confident"_s, u"pseudo.threshold=0"_s}));
    QCOMPARE(found.size(), size_t(3));
    for (const PlannedSample &sample : found) {
        QCOMPARE(int(sample.values[1]), 0);
        QCOMPARE(int(sample.values[2]), 0);
    }
}

void TestPlan::networkVotesWhereItPredicted()
{
    const RunStore store(m_project->paths().runs(), recipeSchema());
    const auto predictions = Predictions::load(store.find(m_run)->predictionsFile(u"pool"_s));
    QVERIFY(predictions);
    m_labels->apply(pseudoLabels(*predictions, samples(), m_project->taxonomy()));
    const auto found = ofPool(plan({u"train_on=labelled+confident"_s, u"pseudo.threshold=0"_s}));
    QCOMPARE(found.size(), size_t(24));
    std::map<int, std::set<std::pair<int, int>>> answers;
    for (const PlannedSample &sample : found) {
        answers[samples().person(sample.row)].insert({sample.values[1], sample.values[2]});
        QVERIFY(sample.weight > 0 && sample.weight <= 1);
    }
    QCOMPARE(answers.size(), size_t(6));
    for (const auto &[person, own] : answers)
        QCOMPARE(own.size(), size_t(1));
}

void TestPlan::precisionSetsThresholds()
{
    const RunStore store(m_project->paths().runs(), recipeSchema());
    const auto predictions = Predictions::load(store.find(m_run)->predictionsFile(u"pool"_s));
    m_labels->apply(pseudoLabels(*predictions, samples(), m_project->taxonomy()));
    const auto countAt = [this](const QString &precision) {
        const TrainPlan made = plan({u"train_on=labelled+confident"_s, u"pseudo.threshold=1"_s,
                                     u"pseudo.precision="_s + precision});
        return made.warnings.isEmpty() ? int(ofPool(made).size()) : -1;
    };
    const int loose = countAt(u"0.1"_s), strict = countAt(u"0.99"_s);
    QCOMPARE(loose, 24);
    QVERIFY2(strict >= 0 && strict <= loose, qPrintable(QString::number(strict)));
    QCOMPARE(countAt(u"0"_s), 0); // one confidence for all: nothing reaches 1
}

void TestPlan::precisionWithoutValidationIsTold()
{
    const std::vector<int> rows = poolPerson(0);
    m_labels->apply(test::byModel({test::suggest(rows[0], classOf(0, 1, 2), 0.9F)}));
    const TrainPlan made = plan({u"train_on=labelled+confident"_s, u"pseudo.precision=0.9"_s});
    QCOMPARE(made.warnings.size(), 1);
    QVERIFY(made.warnings.first().contains("0.8"_L1));
    QCOMPARE(ofPool(made).size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
