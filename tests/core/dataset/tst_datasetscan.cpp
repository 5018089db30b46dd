// SPDX-License-Identifier: GPL-3.0-or-later
//
// Defects that the shared dirty set does not have.
#include "core/dataset/datasetformat.h"
#include "core/project/project.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"
#include "tests/support/pictures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestDatasetScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_root = m_dir->path();
    }

    void pathsThatLeaveTheDataSetAreRefused()
    {
        QVERIFY(writeAistages(m_root, {u"male,20,a"_s}));
        appendRow(u"train.csv"_s, "2,male,Asian,20,../a");
        appendRow(u"train.csv"_s, "3,male,Asian,20,/etc");
        appendRow(u"train.csv"_s, "4,male,Asian,20,");
        QVERIFY(scan(u"aistages"_s));
        QCOMPARE(m_index->size(), 7);
        QCOMPARE(problemCount(u"bad_path"_s), 3);
        QCOMPARE(problemRow(u"bad_path"_s), 3);
    }

    void conflictingRowsKeepTheFirst()
    {
        QVERIFY(writeAistages(m_root, {u"male,20,a"_s, u"female,30,b"_s}));
        appendRow(u"train.csv"_s, "9,female,Asian,60,a");
        QVERIFY(scan(u"aistages"_s));
        QCOMPARE(m_index->size(), 14);
        QCOMPARE(problemRow(u"conflicting_row"_s), 4);
        QCOMPARE(int(m_index->values(0)[1]), 0);
    }

    void badLabelsOfPeopleStayUnknown()
    {
        QVERIFY(writeAistages(m_root,
                              {u"divers,20,a"_s, u"female,0,b"_s, u"female,149,c"_s,
                               u"male,abc,d"_s, u"MALE,20.0,e"_s, u"male,nan,f"_s}));
        QVERIFY(scan(u"aistages"_s));
        QCOMPARE(m_index->size(), 42);
        QCOMPARE(problemCount(u"bad_gender"_s), 1);
        QCOMPARE(problemCount(u"bad_age"_s), 4);
        QCOMPARE(int(m_index->values(0)[1]), unknownValue);
        QCOMPARE(int(m_index->values(0)[2]), 0);
        QCOMPARE(int(m_index->values(7)[2]), unknownValue);
        QCOMPARE(m_index->number(7), -1.0F);
        QCOMPARE(int(m_index->values(28)[1]), 0);
        QCOMPARE(m_index->number(28), 20.0F);
    }

    void missingColumnsAreNamed()
    {
        QVERIFY(writeAistages(m_root, {u"male,20,a"_s}));
        QVERIFY(writeFile(m_root + u"/train.csv"_s, "id;gender;path\n1;male;a\n"));
        QVERIFY(scan(u"aistages"_s));
        QCOMPARE(m_index->size(), 7);
        QVERIFY(problem(u"missing_column"_s)->reason.contains(u"age"_s));
        QVERIFY(writeFile(m_root + u"/train.csv"_s, "id,gender,age\n1,male,20\n"));
        QVERIFY(!scan(u"aistages"_s));
        QVERIFY(m_error.what.contains(u"path"_s) && m_error.file.endsWith(u"train.csv"_s));
    }

    void emptyTablesAreErrorsWithAWayOut()
    {
        QVERIFY(writeFile(m_root + u"/train.csv"_s, ""));
        QVERIFY(!scan(u"aistages"_s));
        QVERIFY(!m_error.wayOut.isEmpty());
        QVERIFY(writeFile(m_root + u"/train.csv"_s, "id,gender,race,age,path\n"));
        QVERIFY(scan(u"aistages"_s));
        QCOMPARE(m_index->size(), 0);
        QCOMPARE(problemCount(u"empty_table"_s), 1);
    }

    void oddThingsAmongThePictures()
    {
        QVERIFY(writeAistages(m_root, {u"male,20,a"_s, u"female,30,b"_s}));
        const QString a = m_root + u"/images/a/"_s;
        QVERIFY(QFile::remove(a + u"mask1.jpg"_s) && QDir(a).mkdir(u"mask1.jpg"_s));
        QVERIFY(QFile::remove(a + u"mask2.jpg"_s)
                && QFile::link(a + u"gone.jpg"_s, a + u"mask2.jpg"_s));
        QVERIFY(
            QFile::remove(a + u"mask3.jpg"_s)
            && QFile::link(a + u"normal.jpg"_s, a + u"mask3.jpg"_s)); // a sound link is followed
        QVERIFY(writeFile(a + u"mask4.png"_s, quartersPicture(48, 64, ".png")));
        QVERIFY(writeFile(a + u"selfie.jpg"_s, quartersPicture(48, 64)));
        QVERIFY(writeFile(m_root + u"/images/c/normal.jpg"_s, quartersPicture(48, 64)));
        QVERIFY(scan(u"aistages"_s));
        QCOMPARE(m_index->size(), 12);
        QCOMPARE(problem(u"not_a_file"_s)->file, u"images/a/mask1.jpg"_s);
        QCOMPARE(problem(u"missing_file"_s)->file, u"images/a/mask2.jpg"_s);
        QCOMPARE(problem(u"second_file"_s)->file, u"images/a/mask4.png"_s);
        QCOMPARE(problem(u"unknown_file"_s)->file, u"images/a/selfie.jpg"_s);
        QCOMPARE(problem(u"folder_without_row"_s)->file, u"images/c"_s);
    }

    void tablesOfPicturesReportWhatDoesNotFit()
    {
        QVERIFY(writeMedicalMasks(m_root, {u"000001,MALE,30"_s, u"000002,FEMALE,61"_s}));
        appendRow(u"df_part_4.csv"_s, "000003,1,000003,MALE,30,../x.jpg,1\r");
        appendRow(u"df_part_4.csv"_s, "000001,7,000001,MALE,31,extra.jpg,1\r");
        appendRow(u"df_part_4.csv"_s, "000001,1,,MALE,30,alone.jpeg,1\r");
        appendRow(u"df_part_4.csv"_s, "short,row\r");
        const QString images = m_root + u"/images/"_s;
        for (const QString &name : {u"extra.jpg"_s, u"alone.jpg"_s, u"unlisted.png"_s})
            QVERIFY(writeFile(images + name, quartersPicture(48, 64)));
        QVERIFY(scan(u"medical-masks"_s));
        QCOMPARE(m_index->size(), 10);
        QCOMPARE(problemRow(u"bad_path"_s), 10);
        QCOMPARE(problemRow(u"bad_type"_s), 11);
        QCOMPARE(problemRow(u"person_disagrees"_s), 11);
        QCOMPARE(problemRow(u"missing_person"_s), 12);
        QCOMPARE(problemRow(u"other_extension"_s), 12);
        QCOMPARE(problemRow(u"ragged_row"_s), 13);
        QCOMPARE(problem(u"not_in_table"_s)->file, u"images/unlisted.png"_s);
    }

    void theTypeMapIsTheUsers()
    {
        QVERIFY(writeMedicalMasks(m_root, {u"000001,MALE,30"_s}));
        QVERIFY(scan(u"medical-masks"_s));
        const auto masks = [this] {
            QList<int> values;
            for (int i = 0; i < m_index->size(); ++i)
                values.append(m_index->values(i)[0]);
            return values;
        };
        QCOMPARE(masks(), (QList<int>{0, 1, 2, 2}));
        QCOMPARE(m_index->group(2), u"TYPE 3"_s);
        m_options = {{u"type_map"_s, QVariantMap{{u"1"_s, u"none"_s}, {u"4"_s, u"wear"_s}}}};
        QVERIFY(scan(u"medical-masks"_s));
        QCOMPARE(masks(), (QList<int>{2, -1, -1, 0}));
        QCOMPARE(problemCount(u"bad_type"_s), 2);
        m_options = {{u"type_map"_s, QVariantMap{{u"1"_s, u"hat"_s}}}};
        QVERIFY(!scan(u"medical-masks"_s));
        QVERIFY(m_error.what.contains(u"hat"_s));
    }

    void aStopEndsTheScan()
    {
        QVERIFY(writeAistages(m_root, {u"male,20,a"_s}));
        std::stop_source stop;
        stop.request_stop();
        JobContext job(stop.get_token(), [](qint64, qint64, const QString &) {});
        const auto index =
            scanDataset(Taxonomy::maskGenderAge(),
                        {u"t"_s, DatasetRole::Labelled, u"aistages"_s, m_root, {}}, m_root, job);
        QVERIFY(!index);
        QCOMPARE(index.error().kind, ErrorKind::Cancelled);
    }

    void unknownFormatsAndFoldersAreErrors()
    {
        QVERIFY(!scan(u"cifar"_s));
        QVERIFY(m_error.wayOut.contains(u"medical-masks"_s));
        m_root += u"/nowhere"_s;
        QVERIFY(!scan(u"aistages"_s));
        QCOMPARE(m_error.kind, ErrorKind::NotFound);
    }

private:
    bool scan(const QString &format)
    {
        const Taxonomy taxonomy = Taxonomy::maskGenderAge();
        DatasetSpec spec{u"t"_s, DatasetRole::Labelled, format, m_root, m_options};
        if (const DatasetFormat *known = formatByName(format); known && m_options.isEmpty())
            spec.options = known->defaultOptions(taxonomy);
        JobContext job = quietJob();
        auto index = scanDataset(taxonomy, spec, m_root, job);
        m_index = index.value_or(nullptr);
        m_error = index ? Error() : index.error();
        return index.has_value();
    }
    void appendRow(const QString &table, const QByteArray &line)
    {
        QFile file(m_root + u'/' + table);
        QVERIFY(file.open(QIODevice::Append));
        file.write(line + '\n');
    }
    const DatasetProblem *problem(const QString &kind) const
    {
        for (const DatasetProblem &p : m_index->problems()) {
            if (p.kind == kind)
                return &p;
        }
        qWarning("no problem %s", qPrintable(kind));
        static const DatasetProblem none;
        return &none;
    }
    qint64 problemRow(const QString &kind) const { return problem(kind)->row; }
    int problemCount(const QString &kind) const
    {
        int count = 0;
        for (const DatasetProblem &p : m_index->problems())
            count += p.kind == kind ? 1 : 0;
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_root;
    QVariantMap m_options;
    std::shared_ptr<const DatasetIndex> m_index;
    Error m_error;
};

QTEST_GUILESS_MAIN(TestDatasetScan)
#include "tst_datasetscan.moc"
