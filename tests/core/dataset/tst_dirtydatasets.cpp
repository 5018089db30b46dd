// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every defect of shared/data/dirty is reported, and the rest is imported.
#include "core/dataset/csvfile.h"
#include "core/dataset/datasetformat.h"
#include "core/project/project.h"
#include "tests/support/jobcontext.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

using Dataset = std::shared_ptr<const DatasetIndex>;

class TestDirtyDatasets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        SKIP_WITHOUT_SHARED();
        for (const QString &set : {u"train"_s, u"eval"_s, u"external"_s}) {
            m_dirty.insert(set, scan(u"dirty/"_s + set));
            m_small.insert(set, scan(u"small/"_s + set));
        }
    }

    void everyDefectIsReported_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("detail");
        const auto table = CsvFile::read(sharedFolder() + u"/data/dirty_truth/defects.csv"_s,
                                         {u"kind"_s, u"where"_s, u"detail"_s});
        QVERIFY(table);
        QCOMPARE(table->rows().size(), size_t(31));
        for (const CsvRow &row : table->rows())
            QTest::newRow(qPrintable(row.fields[0] + u' ' + row.fields[1]))
                << row.fields[0] << row.fields[1] << row.fields[2];
    }
    void everyDefectIsReported()
    {
        QFETCH(QString, kind);
        QFETCH(QString, where);
        QFETCH(QString, detail);
        const QString set = where.section(u'/', 0, 0);
        const QString file = where.section(u'/', 1);
        const DatasetIndex &index = *m_dirty.value(set);

        if (kind.contains(u"_csv")) { // read as if nothing were there
            QVERIFY(index.size() > 0);
            QCOMPARE(problemsOf(index, u"missing_column"_s).size(), 0);
            QCOMPARE(problemsOf(index, u"ragged_row"_s).size(), 0);
            return;
        }
        if (kind == u"foreign_files") {
            QVERIFY(index.ignoredFiles() >= 3);
            for (const DatasetProblem &problem : index.problems())
                QVERIFY(!problem.file.endsWith(u"notes.txt") && !problem.file.endsWith(u".db"));
            return;
        }
        const DatasetProblem *found = problemAt(index, kind, file, detail);
        QVERIFY2(found, qPrintable(u"not reported: "_s + where));
        QVERIFY(!found->reason.isEmpty() && !found->wayOut.isEmpty());
        const bool usable = found->severity == ProblemSeverity::Note;
        if (file.startsWith(u"images/")) {
            const bool imported = isImported(index, file);
            QCOMPARE(imported, usable);
        }
    }

    void theRestIsImported()
    {
        SKIP_WITHOUT_SHARED();
        // 12 people x 7, without: empty, truncated, text, one pixel, missing.
        QCOMPARE(m_dirty.value(u"train"_s)->size(), 12 * 7 - 5);
        QCOMPARE(int(m_dirty.value(u"train"_s)->people().size()), 12);
        QCOMPARE(m_dirty.value(u"external"_s)->size(), 12 * 4 - 5);
        QCOMPARE(int(m_dirty.value(u"external"_s)->people().size()), 12);
        QCOMPARE(m_dirty.value(u"eval"_s)->size(), 14);
        // Four external people with a bad GENDER or AGE: the rows that still have a picture.
        const DatasetIndex &external = *m_dirty.value(u"external"_s);
        QCOMPARE(problemsOf(external, u"bad_gender"_s).size()
                     + problemsOf(external, u"bad_age"_s).size(),
                 qsizetype(16));
    }

    void soundSetsGiveOnlyTheListedTraps()
    {
        SKIP_WITHOUT_SHARED();
        const DatasetIndex &train = *m_small.value(u"train"_s);
        QCOMPARE(train.size(), 1890);
        QCOMPARE(int(train.people().size()), 270);
        QCOMPARE(train.problems().size(), 0);
        QVERIFY(train.ignoredFiles() > 0);
        const DatasetIndex &eval = *m_small.value(u"eval"_s);
        QCOMPARE(eval.size(), 300);
        QCOMPARE(int(eval.people().size()), 300);
        QCOMPARE(eval.problems().size(), 0);
        const DatasetIndex &external = *m_small.value(u"external"_s);
        QCOMPARE(external.size(), 1600);
        QCOMPARE(int(external.people().size()), 400);
        QCOMPARE(external.problems().size(), 32);
        QSet<int> people;
        for (const DatasetProblem &problem : external.problems()) {
            QVERIFY(problem.kind == u"bad_gender" || problem.kind == u"bad_age");
            QVERIFY(problem.row > 1);
        }
        for (int i = 0; i < external.size(); ++i) {
            if (Taxonomy::maskGenderAge().classOf(external.values(i)) == unknownValue)
                people.insert(external.person(i));
        }
        QCOMPARE(people.size(), 8);
    }

    void classesOfTheSoundSetAreThoseWritten()
    {
        SKIP_WITHOUT_SHARED();
        const std::vector<int> written{275, 215, 40, 365, 400, 55, 55, 43, 8,
                                       73,  80,  11, 55,  43,  8,  73, 80, 11};
        std::vector<int> counts(18, 0);
        const DatasetIndex &train = *m_small.value(u"train"_s);
        for (int i = 0; i < train.size(); ++i)
            ++counts[size_t(Taxonomy::maskGenderAge().classOf(train.values(i)))];
        QCOMPARE(counts, written);
    }

    void formatsAreRecognised()
    {
        SKIP_WITHOUT_SHARED();
        const QString small = sharedFolder() + u"/data/small"_s;
        QCOMPARE(recogniseFormat(small + u"/train"_s)->first->name(), u"aistages"_s);
        QCOMPARE(recogniseFormat(small + u"/eval"_s)->first->name(), u"aistages-eval"_s);
        QCOMPARE(recogniseFormat(small + u"/external/"_s)->first->name(), u"medical-masks"_s);
        QCOMPARE(recogniseAllFormats(small).size(), 3);
        const auto nothing = recogniseFormat(sharedFolder() + u"/parity/shapes"_s);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, ErrorKind::NotFound);
    }

private:
    static Dataset scan(const QString &folder)
    {
        const QString root = sharedFolder() + u"/data/"_s + folder;
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        const auto spec = specForFolder(root, DatasetRole::Labelled, taxonomy);
        if (!spec)
            return {};
        JobContext job = quietJob();
        return scanDataset(taxonomy, *spec, spec->root, job).value_or(nullptr);
    }

    static QList<DatasetProblem> problemsOf(const DatasetIndex &index, const QString &kind)
    {
        QList<DatasetProblem> problems = index.problems();
        problems.removeIf([&kind](const DatasetProblem &p) { return p.kind != kind; });
        return problems;
    }

    static bool isImported(const DatasetIndex &index, const QString &file)
    {
        for (int i = 0; i < index.size(); ++i) {
            if (index.path(i) == file)
                return true;
        }
        return false;
    }

    /// The 1-based line numbers of `text` in the data set's table.
    static QList<qint64> linesOf(const DatasetIndex &index, const QString &table,
                                 const QString &text)
    {
        QFile file(index.rootPath() + u'/' + table);
        QList<qint64> lines;
        if (!file.open(QIODevice::ReadOnly))
            return lines;
        for (qint64 line = 1; !file.atEnd(); ++line) {
            if (QString::fromUtf8(file.readLine()).trimmed() == text)
                lines.append(line);
        }
        return lines;
    }

    static const DatasetProblem *problemAt(const DatasetIndex &index, const QString &kind,
                                           const QString &file, const QString &detail)
    {
        static const QHash<QString, QString> kinds{{u"truncated_jpeg"_s, u"truncated"_s},
                                                   {u"text_as_jpg"_s, u"not_an_image"_s},
                                                   {u"one_pixel"_s, u"too_small"_s}};
        const QString word = kinds.value(kind, kind);
        const bool inTable = file.endsWith(u".csv");
        QList<qint64> lines;
        if (inTable) {
            lines = linesOf(index, file, detail.section(u": "_s, 1));
        }
        for (const DatasetProblem &problem : index.problems()) {
            const bool here = inTable
                ? problem.file == file && lines.contains(problem.row)
                : problem.file == file || (problem.row > 0 && problem.reason.contains(file));
            const bool same = problem.kind == word
                || (word == u"missing_path" && problem.kind == u"missing_file");
            if (here && same)
                return &problem;
        }
        return nullptr;
    }

    QHash<QString, Dataset> m_dirty, m_small;
};

QTEST_GUILESS_MAIN(TestDirtyDatasets)
#include "tst_dirtydatasets.moc"
