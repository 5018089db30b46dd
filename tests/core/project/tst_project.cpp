// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"
#include "tests/support/pictures.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_data = m_dir->filePath(u"data/train"_s);
        QVERIFY(writeAistages(
            m_data, {u"male,20,a"_s, u"male,21,b"_s, u"female,45,c"_s, u"female,46,d"_s}));
        QVERIFY(writeMedicalMasks(m_dir->filePath(u"data/pool"_s), {u"000001,MALE,30"_s}));
        QVERIFY(writeAistagesEval(m_dir->filePath(u"data/eval"_s), 3));
    }

    void aProjectIsMadeAndOpenedAgain()
    {
        QVERIFY(create());
        JobContext job = quietJob();
        const auto opened = Project::open(folder(), job);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
        const Project &project = **opened;
        QCOMPARE(project.name(), u"project"_s);
        QCOMPARE(project.samples()->size(), 4 * 7 + 4 + 3);
        QCOMPARE(project.config().datasets, m_project->config().datasets);
        QCOMPARE(project.taxonomy(), Taxonomy::maskGenderAge());
        QCOMPARE(project.config().datasets[0].root, u"../data/train"_s);
        QCOMPARE(project.split().validationRows, m_project->split().validationRows);
        QCOMPARE(project.split().validationRows.size(), size_t(14));
        QVERIFY(project.warnings().isEmpty());
        QVERIFY(Project::open(project.paths().config(), job));
        QCOMPARE(project.samples()->rowOf(u"train"_s, project.samples()->path(9)), 9);
    }

    void openingReadsTheIndexAndRescanSeesChanges()
    {
        QVERIFY(create());
        QVERIFY(QFile::remove(m_data + u"/images/a/mask1.jpg"_s));
        JobContext job = quietJob();
        QCOMPARE((*Project::open(folder(), job))->samples()->size(), 35);
        QCOMPARE((*Project::rescan(folder(), job))->samples()->size(), 34);
        QCOMPARE((*Project::open(folder(), job))->samples()->size(), 34);
    }

    void aDamagedOrForeignIndexIsScannedAgain()
    {
        QVERIFY(create());
        const QString index = m_project->paths().indexFile(u"train"_s);
        QFile file(index);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        file.write("rubbish");
        file.close();
        JobContext job = quietJob();
        QCOMPARE((*Project::open(folder(), job))->samples()->size(), 35);
        // Other bounds mean other labels: the cached index must not be used.
        ProjectConfig config = m_project->config();
        QList<Attribute> attributes = config.taxonomy.attributes();
        attributes[2].bounds = {21, 60};
        config.taxonomy = *Taxonomy::create(attributes);
        QVERIFY(config.write(m_project->paths().config()));
        const auto opened = Project::open(folder(), job);
        const SampleTable &samples = *(*opened)->samples();
        QCOMPARE(int(samples.values(0)[2]), 0);
        QCOMPARE(int(samples.values(7)[2]), 1); // 21 years
    }

    void aMissingFolderOpensFromTheIndex()
    {
        QVERIFY(create());
        QVERIFY(QDir().rename(m_data, m_data + u"-away"_s));
        JobContext job = quietJob();
        auto opened = Project::open(folder(), job);
        QVERIFY(opened);
        QCOMPARE((*opened)->samples()->size(), 35);
        QCOMPARE((*opened)->warnings().size(), 1);
        QVERIFY(QFile::remove((*opened)->paths().indexFile(u"train"_s)));
        opened = Project::open(folder(), job);
        QVERIFY(opened);
        QCOMPARE((*opened)->samples()->size(), 7);
    }

    void creatingOverAProjectIsRefused()
    {
        QVERIFY(create());
        JobContext job = quietJob();
        const auto again = Project::create(folder(), m_project->config(), job);
        QVERIFY(!again);
        QVERIFY(!Project::create(m_dir->filePath(u"empty"_s), {}, job));
    }

    void cancellingLeavesNothingBehind()
    {
        std::stop_source stop;
        stop.request_stop();
        JobContext job(stop.get_token(), [](qint64, qint64, const QString &) {});
        const auto project = Project::create(folder(), config(), job);
        QVERIFY(!project);
        QCOMPARE(project.error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(folder()));
    }

    void mistakesInTheFileAreNamedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("word");
        QTest::newRow("unknown key")
            << QByteArray("labelwright: 1\ntaxonomie: {}\n") << 2 << u"taxonomie"_s;
        QTest::newRow("not yaml") << QByteArray("labelwright: 1\ndatasets: [\n  {id: a\n") << 4
                                  << u"YAML"_s;
        QTest::newRow("role") << QByteArray(
            "labelwright: 1\ndatasets:\n  - {id: a, role: x, format: f, root: r}\n")
                              << 3 << u"\"x\""_s;
        QTest::newRow("id twice") << QByteArray(
            "labelwright: 1\ndatasets:\n  - {id: a, role: pool, format: f, root: r}\n"
            "  - {id: A, role: pool, format: f, root: r}\n")
                                  << 4 << u"\"A\""_s;
        QTest::newRow("id leaves the cache") << QByteArray(
            "labelwright: 1\ndatasets:\n  - {id: ../a, role: pool, format: f, root: r}\n")
                                             << 3 << u"../a"_s;
        QTest::newRow("seed") << QByteArray("labelwright: 1\nvalidation: {seed: much}\n") << 2
                              << u"seed"_s;
        QTest::newRow("group") << QByteArray("labelwright: 1\nvalidation: {group: [hat]}\n") << 2
                               << u"hat"_s;
        QTest::newRow("version") << QByteArray("labelwright: 7\n") << 1 << u"7"_s;
        QTest::newRow("no version") << QByteArray("datasets: []\n") << 1 << u"labelwright"_s;
        QTest::newRow("bounds") << QByteArray("labelwright: 1\ntaxonomy:\n  attributes:\n"
                                              "    - {name: a, values: [x, y], bounds: [3, 4]}\n")
                                << 4 << u"bound"_s;
    }
    void mistakesInTheFileAreNamedWithTheirLine()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(int, line);
        QFETCH(QString, word);
        const QString file = m_dir->filePath(u"project.yaml"_s);
        QVERIFY(writeFile(file, yaml));
        const auto config = ProjectConfig::read(file);
        QVERIFY(!config);
        QCOMPARE(config.error().file, file);
        QCOMPARE(config.error().line, line);
        QVERIFY2(config.error().what.contains(word), qPrintable(config.error().text()));
        QVERIFY(!config.error().wayOut.isEmpty());
    }

    void theFileOfTheDesignIsRead()
    {
        const QString file = m_dir->filePath(u"project.yaml"_s);
        QVERIFY(writeFile(file, R"(labelwright: 1
taxonomy:
  attributes:                      # class = (mask * 2 + gender) * 3 + age
    - {name: mask,   values: [wear, incorrect, none]}
    - {name: gender, values: [male, female]}
    - {name: age,    values: ["<30", "30-59", ">=60"], ordered: true, bounds: [30, 60]}
person_constant: [gender, age]     # must agree across one person's images
datasets:
  - {id: train, role: labelled,   format: aistages,        root: data/train}
  - {id: pool,  role: pool,       format: medical-masks,   root: data/external, options: {type_map: {1: wear, 2: incorrect, 3: none, 4: none}}}
  - {id: eval,  role: evaluation, format: aistages-eval,   root: data/eval}
validation: {by: person, people_per_group: 8, group: [gender, age], seed: 42}
)"));
        const auto config = ProjectConfig::read(file);
        QVERIFY2(config, qPrintable(config ? QString() : config.error().text()));
        QCOMPARE(config->taxonomy, Taxonomy::maskGenderAge());
        QCOMPARE(config->datasets.size(), 3);
        QCOMPARE(config->datasets[1].options.value(u"type_map"_s).toMap().value(u"2"_s).toString(),
                 u"incorrect"_s);
        QCOMPARE(config->validation, ValidationSpec());
        QVERIFY(config->write(file));
        const auto again = ProjectConfig::read(file);
        QVERIFY(again);
        QCOMPARE(again->datasets, config->datasets);
        QCOMPARE(again->taxonomy, config->taxonomy);
    }

    void fiftyThousandSamplesLoadAtOnce()
    {
        const DatasetSpec spec{u"pool"_s, DatasetRole::Pool, u"medical-masks"_s, u"/nowhere"_s, {}};
        DatasetIndex::Builder builder(spec, u"/nowhere"_s, 3);
        for (int i = 0; i < 50'252; ++i)
            builder.add(
                {u"images/%1_%2_%1_FEMALE_34.jpg"_s.arg(i / 4, 6, 10, QChar(u'0')).arg(i % 4),
                 QString::number(i / 4),
                 {qint8(i % 3), 1, 0},
                 34,
                 u"TYPE %1"_s.arg(i % 4),
                 192,
                 256,
                 9000 + i});
        const auto built = builder.build();
        const QString file = m_dir->filePath(u"large.lwindex"_s);
        QVERIFY(built->save(file, "taxonomy"));
        QElapsedTimer timer;
        timer.start();
        const auto loaded = DatasetIndex::load(file, spec, u"/nowhere"_s, "taxonomy");
        const qint64 milliseconds = timer.elapsed();
        QVERIFY(loaded);
        qInfo("50,252 samples loaded in %lld ms", milliseconds);
        QVERIFY(milliseconds < 400); // under 100 on a quiet machine
        const DatasetIndex &index = **loaded;
        QCOMPARE(index.size(), 50'252);
        QCOMPARE(index.people().size(), built->people().size());
        QCOMPARE(index.path(50'000), built->path(50'000));
        QCOMPARE(index.bytes(50'000), qint64(59'000));
        QCOMPARE(index.group(7), u"TYPE 3"_s);
        QVERIFY(!DatasetIndex::load(file, spec, u"/nowhere"_s, "other"));
    }

private:
    QString folder() const { return m_dir->filePath(u"project"_s); }
    ProjectConfig config() const
    {
        ProjectConfig config;
        const Taxonomy &taxonomy = config.taxonomy;
        config.datasets = {
            *specForFolder(m_data, DatasetRole::Labelled, taxonomy),
            *specForFolder(m_dir->filePath(u"data/pool"_s), DatasetRole::Pool, taxonomy),
            *specForFolder(m_dir->filePath(u"data/eval"_s), DatasetRole::Evaluation, taxonomy)};
        return config;
    }
    bool create()
    {
        JobContext job = quietJob();
        auto project = Project::create(folder(), config(), job);
        m_project = project.value_or(nullptr);
        return project.has_value();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data;
    std::shared_ptr<const Project> m_project;
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
