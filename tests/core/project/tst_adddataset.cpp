// SPDX-License-Identifier: GPL-3.0-or-later
//
// Data sets that label only some attributes, and data sets added to a project that is worked on.
#include "core/dataset/partiallabels.h"
#include "core/project/adddataset.h"
#include "core/project/validationyaml.h"

#include "core/dataset/datasetformat.h"
#include "core/dataset/datasetorigin.h"
#include "core/labels/labelfacts.h"
#include "core/labels/labelstore.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"
#include "tests/support/labelsamples.h"
#include "tests/support/pictures.h"
#include "tests/support/scenes.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestAddDataset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QStringList people;
        for (int p = 0; p < 12; ++p)
            people.append(u"%1,%2,p%3"_s.arg(p % 2 ? u"male"_s : u"female"_s)
                              .arg(p % 3 ? 25 : 45)
                              .arg(p, 2, 10, QChar(u'0')));
        QVERIFY(writeAistages(m_dir->filePath(u"train"_s), people));
        for (int i = 0; i < 10; ++i)
            QVERIFY(writeFile(m_dir->filePath(u"utk/%1_%2_0_20170101%3.jpg"_s.arg(20 + 5 * i)
                                                  .arg(i % 2)
                                                  .arg(i, 6, 10, QChar(u'0'))),
                              scenePicture(quint64(i))));
    }

    void labelsRunsAndHeldOutPeopleStay()
    {
        const auto before = create({spec(u"train"_s, u"train"_s)});
        QVERIFY(before);
        const QStringList heldOut = heldOutPaths(*before);
        QVERIFY(!heldOut.isEmpty());
        {
            auto labels =
                LabelStore::open(before->paths().labels(), before->samples(), before->taxonomy());
            QVERIFY(labels);
            QVERIFY((*labels)->apply(byPerson({setClass(3, 10)})) != 0);
            QVERIFY((*labels)->flush());
        }
        const auto after = add(spec(u"utk"_s, u"extra"_s));
        QVERIFY2(after, qPrintable(m_error.text()));
        QCOMPARE(after->samples()->datasetCount(), 2);
        QCOMPARE(after->samples()->size(), 12 * 7 + 10);
        QCOMPARE(heldOutPaths(*after), heldOut);
        auto labels =
            LabelStore::open(after->paths().labels(), after->samples(), after->taxonomy());
        QVERIFY(labels);
        QCOMPARE((*labels)->label(3).classIndex, qint16(10));
        QCOMPARE((*labels)->label(3).state, ReviewState::Corrected);
        const CurrentLabel &partial = (*labels)->label(12 * 7);
        QCOMPARE(int(partial.values[0]), unknownValue); // the mask
        QCOMPARE(int(partial.values[1]), 0);
        QCOMPARE(int(partial.values[2]), 0);
        QCOMPARE(partial.classIndex, qint16(unknownValue));
        QCOMPARE(partial.source, LabelSource::Dataset);
    }

    void theOriginIsKeptInTheProject()
    {
        DatasetSpec extra = spec(u"utk"_s, u"extra"_s);
        QCOMPARE(DatasetOrigin::of(extra).redistribution, Redistribution::Forbidden);
        DatasetOrigin origin{u"https://example.org/faces?a=1&b: 2"_s, u"CC BY 4.0"_s,
                             Redistribution::Allowed};
        origin.putInto(extra);
        QVERIFY(create({spec(u"train"_s, u"train"_s), extra}));
        QFile yaml(projectFolder() + u"/project.yaml"_s);
        QVERIFY(yaml.open(QIODevice::ReadOnly));
        const QByteArray text = yaml.readAll();
        QVERIFY(text.contains("licence: CC BY 4.0") && text.contains("redistribution: allowed"));
        const auto config = ProjectConfig::read(yaml.fileName());
        QVERIFY(config);
        QCOMPARE(DatasetOrigin::of(config->datasets[1]), origin);
        QCOMPARE(DatasetOrigin::of(config->datasets[0]), DatasetOrigin());
        QCOMPARE(config->datasets[1].options, extra.options); // or the index is scanned again
        yaml.close();
        QVERIFY(yaml.open(QIODevice::WriteOnly));
        yaml.write(QByteArray(text).replace("redistribution: allowed", "redistribution: perhaps"));
        yaml.close();
        const auto wrong = ProjectConfig::read(yaml.fileName());
        QVERIFY(!wrong && wrong.error().what.contains(u"perhaps"_s) && wrong.error().line > 0);
    }

    void whatCannotBeAddedChangesNothing()
    {
        QVERIFY(create({spec(u"train"_s, u"train"_s)}));
        const QByteArray before = projectFile();
        QVERIFY(!add(spec(u"train"_s, u"again"_s)));
        QVERIFY(m_error.what.contains(u"train"_s));
        QVERIFY(!add(spec(u"utk"_s, u"TRAIN"_s)));
        DatasetSpec wrong = spec(u"utk"_s, u"extra"_s);
        wrong.options.insert(u"same_for_all"_s, QVariantMap{{u"mask"_s, u"hat"_s}});
        QVERIFY(!add(wrong));
        QVERIFY(m_error.what.contains(u"hat"_s));
        std::stop_source stop;
        stop.request_stop();
        JobContext job(stop.get_token(), [](qint64, qint64, const QString &) {});
        QVERIFY(!addDataset(projectFolder(), spec(u"utk"_s, u"extra"_s), job));
        QCOMPARE(projectFile(), before);
        QVERIFY(add(spec(u"utk"_s, u"extra"_s)));
    }

    void aProjectOfPartialLabelsIsSplitByPerson()
    {
        for (int seed = 0; seed < 20; ++seed) {
            const QString number = QString::number(seed).rightJustified(4, u'0');
            QVERIFY(writeFile(
                m_dir->filePath(u"lite/with_mask/with-mask-default-mask-seed%1.png"_s.arg(number)),
                scenePicture(quint64(seed), false, 1, ".png")));
            QVERIFY(writeFile(m_dir->filePath(u"lite/without_mask/seed%1.png"_s.arg(number)),
                              scenePicture(quint64(seed + 100), false, 1, ".png")));
        }
        const auto project = create({spec(u"lite"_s, u"lite"_s)});
        QVERIFY(project);
        const Split &split = project->split();
        QCOMPARE(split.validationRows.size(), size_t(16)); // 8 people, gender and age unknown
        QCOMPARE(split.trainRows.size(), size_t(24));
        const SampleTable &samples = *project->samples();
        QSet<int> held;
        for (const int row : split.validationRows)
            held.insert(samples.person(row));
        for (const int row : split.trainRows)
            QVERIFY(!held.contains(samples.person(row)));
        // Of the attributes only the mask is known: that is said, and people are drawn by it.
        QVERIFY(hasOnlyPartialLabels(samples, project->taxonomy()));
        QCOMPARE(split.warnings.size(), 1);
        QVERIFY(split.warnings.first().contains(u"Known are: mask"_s));
        QCOMPARE(project->config().validation.group, QStringList{u"mask"_s});
        // An older project file says otherwise: a better way is offered, and can be written.
        const QString file = project->paths().config();
        ValidationSpec older;
        older.group = {u"gender"_s, u"age"_s};
        QVERIFY(writeValidation(file, older));
        JobContext job({}, [](qint64, qint64, const QString &) {});
        const auto again = Project::open(project->paths().root, job);
        QVERIFY(again);
        QCOMPARE((*again)->config().validation.group, older.group);
        QVERIFY((*again)->split().warnings.first().contains(u"group: [mask]"_s));
        const ValidationSpec better =
            validationByWhatIsKnown(*(*again)->samples(), (*again)->taxonomy(), older);
        QCOMPARE(better.group, QStringList{u"mask"_s});
        QCOMPARE(better.peoplePerGroup, 8);
        QVERIFY(writeValidation(file, better));
        QVERIFY(ProjectConfig::read(file)->validation == better);
    }

    void completePeopleAreHeldOutBeforePartlyLabelledOnes()
    {
        const auto project = create({spec(u"train"_s, u"train"_s), spec(u"utk"_s, u"extra"_s)});
        QVERIFY(project);
        for (const int row : project->split().validationRows)
            QCOMPARE(project->samples()->datasetOf(row), 0);
        QVERIFY(!project->split().validationRows.empty());
    }

    void onlyWhatIsMissingIsAskedFor()
    {
        const auto project = create({spec(u"utk"_s, u"utk"_s)});
        QVERIFY(project);
        const Taxonomy &taxonomy = project->taxonomy();
        const SampleTable &samples = *project->samples();
        auto opened = LabelStore::open(project->paths().labels(), project->samples(), taxonomy);
        QVERIFY(opened);
        LabelStore &labels = **opened;
        const auto known = [&](int row) {
            return knownValues(samples, taxonomy, row, labels.label(row));
        };
        QVERIFY(isIncomplete(taxonomy, known(0)));
        // A guess completes the class, but not what is known.
        QVERIFY(labels.apply(byModel({suggest(0, 12)})) != 0); // none / male / <30
        QCOMPARE(labels.label(0).classIndex, qint16(12));
        QCOMPARE(int(known(0)[0]), unknownValue);
        QCOMPARE(int(known(0)[1]), 0);
        QVERIFY(isIncomplete(taxonomy, known(0)));
        // Adding the missing attribute corrects nothing.
        QVERIFY(labels.apply(byPerson({setValue(1, 0, 2)})) != 0);
        QCOMPARE(labels.label(1).state, ReviewState::Accepted);
        QVERIFY(!isIncomplete(taxonomy, known(1)));
        // Contradicting the data set does.
        QVERIFY(labels.apply(byPerson({setValue(2, 0, 2), setValue(2, 1, 1)})) != 0);
        QCOMPARE(labels.label(2).state, ReviewState::Corrected);
        QVERIFY(labels.apply(byPerson({decide(0, LabelEventKind::Accept)})) != 0);
        QCOMPARE(int(known(0)[0]), 2);
        QVERIFY(labels.flush());
    }

private:
    QString projectFolder() const { return m_dir->filePath(u"project"_s); }
    QByteArray projectFile() const
    {
        QFile file(projectFolder() + u"/project.yaml"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    DatasetSpec spec(const QString &folder, const QString &id) const
    {
        auto made = specForFolder(m_dir->filePath(folder), DatasetRole::Labelled,
                                  Taxonomy::maskGenderAge());
        if (!made)
            qFatal("%s", qPrintable(made.error().text()));
        made->id = id;
        return *made;
    }
    std::shared_ptr<const Project> create(const QList<DatasetSpec> &datasets)
    {
        ProjectConfig config;
        config.datasets = datasets;
        JobContext job = quietJob();
        return Project::create(projectFolder(), config, job).value_or(nullptr);
    }
    std::shared_ptr<const Project> add(const DatasetSpec &extra)
    {
        JobContext job = quietJob();
        const auto added = addDataset(projectFolder(), extra, job);
        m_error = added ? Error() : added.error();
        return added.value_or(nullptr);
    }
    static QStringList heldOutPaths(const Project &project)
    {
        QStringList paths;
        for (const int row : project.split().validationRows)
            paths.append(project.samples()->path(row));
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    Error m_error;
};

QTEST_GUILESS_MAIN(TestAddDataset)
#include "tst_adddataset.moc"
