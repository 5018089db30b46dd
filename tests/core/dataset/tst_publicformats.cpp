// SPDX-License-Identifier: GPL-3.0-or-later
//
// Layouts of public data sets, as small trees of drawn pictures, with the defects that the public
// sets have.
#include "core/dataset/datasetformat.h"
#include "core/dataset/formats/csvlabels.h"
#include "core/dataset/labelwords.h"
#include "tests/support/jobcontext.h"
#include "tests/support/pictures.h"
#include "tests/support/scenes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestPublicFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_root = m_dir->path();
        m_seed = 0;
        m_options.clear();
    }

    void seedsPairThePicturesOfAPerson()
    {
        for (int seed : {0, 1, 2}) {
            draw(u"with_mask/with-mask-default-mask-seed%1.png"_s.arg(seed, 4, 10, QChar(u'0')));
            draw(u"without_mask/seed%1.png"_s.arg(seed, 4, 10, QChar(u'0')));
        }
        draw(u"without_mask/seed0003.png"_s);
        draw(u"without_mask/portrait.png"_s);
        draw(u"elsewhere/seed0004.png"_s);
        QVERIFY(writeFile(m_root + u"/without_mask/seed0005.png"_s, ""));
        QVERIFY(scanRecognised(u"face-mask-lite"_s));
        QCOMPARE(m_index->size(), 8);
        QCOMPARE(int(m_index->people().size()), 5);
        QCOMPARE(valuesOf(u"with_mask/with-mask-default-mask-seed0001.png"_s),
                 (QList<int>{0, -1, -1}));
        QCOMPARE(valuesOf(u"without_mask/seed0001.png"_s), (QList<int>{2, -1, -1}));
        QCOMPARE(person(u"with_mask/with-mask-default-mask-seed0001.png"_s),
                 person(u"without_mask/seed0001.png"_s));
        QCOMPARE(problem(u"bad_name"_s)->file, u"without_mask/portrait.png"_s);
        QCOMPARE(problem(u"unknown_folder"_s)->file, u"elsewhere/seed0004.png"_s);
        QCOMPARE(problem(u"zero_byte"_s)->file, u"without_mask/seed0005.png"_s);
    }

    void copiesBecomeOnePersonBeforeAnySplit()
    {
        const QByteArray face = scenePicture(100);
        QVERIFY(writeFile(m_root + u"/with_mask/1.jpg"_s, face));
        QVERIFY(writeFile(m_root + u"/with_mask/1_bright.jpg"_s, scenePicture(100, false, 1.2)));
        QVERIFY(writeFile(m_root + u"/with_mask/1_flip.jpg"_s, scenePicture(100, true)));
        QVERIFY(writeFile(m_root + u"/with_mask/1_png.png"_s, scenePicture(100, false, 1, ".png")));
        for (const QString &name : {u"with_mask/2.jpg"_s, u"without_mask/1.jpg"_s,
                                    u"without_mask/2.jpg"_s, u"incorrect_mask/1.jpg"_s})
            draw(name);
        QVERIFY(scanRecognised(u"face-mask-detector"_s));
        QCOMPARE(m_index->size(), 8);
        QCOMPARE(int(m_index->people().size()), 5);
        for (const QString &copy :
             {u"with_mask/1_bright.jpg"_s, u"with_mask/1_flip.jpg"_s, u"with_mask/1_png.png"_s})
            QCOMPARE(person(copy), person(u"with_mask/1.jpg"_s));
        QCOMPARE(valuesOf(u"incorrect_mask/1.jpg"_s), (QList<int>{1, -1, -1}));
        QCOMPARE(problem(u"near_duplicates"_s)->severity, ProblemSeverity::Note);
        QVERIFY(problem(u"near_duplicates"_s)->reason.contains(u'3'));
        m_options = {{u"group_duplicates"_s, u"false"_s}};
        QVERIFY(scan(u"face-mask-detector"_s));
        QCOMPARE(int(m_index->people().size()), 8);
    }

    void utkFaceNamesTellAgeAndGender()
    {
        draw(u"part1/26_0_3_20170119181140123.jpg.chip.jpg"_s);
        draw(u"part1/61_1_0_20170109142408075.jpg.chip.jpg"_s);
        draw(u"part2/30_1_2_20170116220224657 .jpg"_s);
        draw(u"part2/59_0_4_20170116220224658.jpg"_s);
        draw(u"part2/39_1_20170116174525125.jpg"_s); // one field is missing
        draw(u"part2/53__0_20170116184028385.jpg"_s); // the gender is empty
        draw(u"part2/44_3_1_20170116184028386.jpg"_s); // there is no gender 3
        draw(u"part2/_1_0_20170116184028387.jpg"_s);
        draw(u"part2/210_1_0_20170116184028388.jpg"_s);
        draw(u"part2/20_0_0_20170116184028389.jpg"_s);
        draw(u"part2/21_1_1_20170116184028390.jpg"_s);
        draw(u"part2/22_1_1_20170116184028391.jpg"_s);
        draw(u"part2/23_1_1_20170116184028392.jpg"_s);
        for (int age = 1; age <= 16; ++age)
            draw(u"part3/%1_0_0_20170110120000000.jpg"_s.arg(age));
        QVERIFY(writeFile(m_root + u"/part2/24_1_1_20170116184028393.jpg"_s, "no picture"));
        QVERIFY(writeFile(m_root + u"/part1/.DS_Store"_s, "x"));
        QVERIFY(scanRecognised(u"utkface"_s));
        QCOMPARE(m_index->size(), 11 + 16);
        QCOMPARE(valuesOf(u"part1/26_0_3_20170119181140123.jpg.chip.jpg"_s),
                 (QList<int>{-1, 0, 0}));
        QCOMPARE(valuesOf(u"part1/61_1_0_20170109142408075.jpg.chip.jpg"_s),
                 (QList<int>{-1, 1, 2}));
        QCOMPARE(valuesOf(u"part2/30_1_2_20170116220224657 .jpg"_s), (QList<int>{-1, 1, 1}));
        QCOMPARE(valuesOf(u"part2/59_0_4_20170116220224658.jpg"_s), (QList<int>{-1, 0, 1}));
        QCOMPARE(valuesOf(u"part2/39_1_20170116174525125.jpg"_s), (QList<int>{-1, -1, 1}));
        QCOMPARE(m_index->number(row(u"part2/39_1_20170116174525125.jpg"_s)), 39.0F);
        QCOMPARE(problemCount(u"bad_name"_s), 5);
        QCOMPARE(problemCount(u"bad_name"_s, ProblemSeverity::Error), 2);
        QVERIFY(!problem(u"bad_name"_s)->wayOut.isEmpty());
        m_options = {{u"same_for_all"_s, QVariantMap{{u"mask"_s, u"none"_s}}}};
        QVERIFY(scan(u"utkface"_s));
        QCOMPARE(valuesOf(u"part1/26_0_3_20170119181140123.jpg.chip.jpg"_s), (QList<int>{2, 0, 0}));
        const DatasetOrigin origin = formatByName(u"utkface"_s)->usualOrigin();
        QCOMPARE(origin.redistribution, Redistribution::Forbidden);
        QVERIFY(origin.source.contains(u"UTKFace"_s) && !origin.licence.isEmpty());
    }

    void agesAreReadAtAnyDepth()
    {
        draw(u"a/25_1_77.jpg"_s);
        draw(u"a/b/c/67_0_2_abc.png"_s);
        draw(u"30_x_y_z.jpg"_s);
        draw(u"29_9_9.jpeg"_s);
        draw(u"a/44_1.jpg"_s); // two fields
        draw(u"a/1_2_3_4_5.jpg"_s); // five
        draw(u"b/child_1_2.jpg"_s);
        draw(u"b/0_1_2.jpg"_s); // nobody is 0 in this data
        draw(u"b/59_1_2.jpg"_s);
        draw(u"b/60_1_2.jpg"_s);
        draw(u"b/31_1_2.jpg"_s);
        QVERIFY(scanRecognised(u"age-recognition"_s));
        QCOMPARE(m_index->size(), 7);
        QCOMPARE(valuesOf(u"a/25_1_77.jpg"_s), (QList<int>{-1, -1, 0}));
        QCOMPARE(valuesOf(u"a/b/c/67_0_2_abc.png"_s), (QList<int>{-1, -1, 2}));
        QCOMPARE(valuesOf(u"30_x_y_z.jpg"_s), (QList<int>{-1, -1, 1}));
        QCOMPARE(problemCount(u"bad_name"_s, ProblemSeverity::Error), 4);
    }

    void imageFoldersMeanWhatTheMapSays()
    {
        for (const QString &name :
             {u"With Mask/a.jpg"_s, u"With Mask/b.jpg"_s, u"no-mask/a.jpg"_s, u"hat/c.jpg"_s,
              u"MASK WORN INCORRECTLY/d.jpg"_s, u"no-mask/ann/1.jpg"_s, u"With Mask/ann/2.jpg"_s,
              u"loose.jpg"_s})
            draw(name);
        QVERIFY(scanRecognised(u"image-folder"_s));
        QCOMPARE(m_index->size(), 7);
        QCOMPARE(valuesOf(u"With Mask/a.jpg"_s), (QList<int>{0, -1, -1}));
        QCOMPARE(valuesOf(u"no-mask/a.jpg"_s), (QList<int>{2, -1, -1}));
        QCOMPARE(valuesOf(u"MASK WORN INCORRECTLY/d.jpg"_s), (QList<int>{1, -1, -1}));
        QCOMPARE(valuesOf(u"hat/c.jpg"_s), (QList<int>{-1, -1, -1}));
        QCOMPARE(problem(u"unknown_folder"_s)->file, u"loose.jpg"_s);
        QCOMPARE(person(u"no-mask/ann/1.jpg"_s), person(u"With Mask/ann/2.jpg"_s));
        QVERIFY(person(u"no-mask/a.jpg"_s) != person(u"With Mask/a.jpg"_s));
        m_options.insert(u"values"_s,
                         QVariantMap{{u"mask"_s, QVariantMap{{u"hat"_s, u"incorrect"_s}}}});
        QVERIFY(scan(u"image-folder"_s));
        QCOMPARE(valuesOf(u"hat/c.jpg"_s), (QList<int>{1, -1, -1}));
        QCOMPARE(valuesOf(u"no-mask/a.jpg"_s), (QList<int>{2, -1, -1})); // its usual meaning
    }

    void foldersCanBeWholeClassesAgesOrGenders()
    {
        draw(u"0/a.jpg"_s);
        draw(u"17/b.jpg"_s);
        QVERIFY(scanRecognised(u"image-folder"_s));
        QCOMPARE(m_options.value(u"attribute"_s).toString(), u"class"_s);
        QCOMPARE(valuesOf(u"17/b.jpg"_s), (QList<int>{2, 1, 2}));
        init();
        draw(u"20-29/a.jpg"_s);
        draw(u"45/b.jpg"_s);
        draw(u"60+/c.jpg"_s);
        draw(u"20-45/d.jpg"_s); // lies in two groups
        QVERIFY(scanRecognised(u"image-folder"_s));
        QCOMPARE(m_options.value(u"attribute"_s).toString(), u"age"_s);
        QCOMPARE(valuesOf(u"20-29/a.jpg"_s), (QList<int>{-1, -1, 0}));
        QCOMPARE(valuesOf(u"60+/c.jpg"_s), (QList<int>{-1, -1, 2}));
        QCOMPARE(valuesOf(u"20-45/d.jpg"_s), (QList<int>{-1, -1, -1}));
        init();
        draw(u"men/a.jpg"_s);
        draw(u"women/b.jpg"_s);
        QVERIFY(scanRecognised(u"image-folder"_s));
        QCOMPARE(valuesOf(u"women/b.jpg"_s), (QList<int>{-1, 1, -1}));
    }

    void tablesAreReadByChosenColumns()
    {
        for (const QString &name : {u"images/a.jpg"_s, u"images/b.jpg"_s, u"images/sub/c.png"_s,
                                    u"images/unlisted.jpg"_s})
            draw(name);
        QVERIFY(writeFile(m_root + u"/people.csv"_s,
                          "file;sex;years;who;Mask\n"
                          "a.jpg;f;34;ann;with mask\n"
                          "images/b.jpg;male;;ben;\n"
                          "c.png;x;149;ann;no mask\n"
                          "d.jpg;male;20;cid;none\n"
                          "../etc/passwd.jpg;male;20;cid;none\n"
                          "a.jpg;f;34;ann;with mask\n"
                          "short;row\n"));
        QVERIFY(scanRecognised(u"csv"_s));
        QCOMPARE(m_index->size(), 3);
        QCOMPARE(valuesOf(u"images/a.jpg"_s), (QList<int>{0, 1, -1})); // "years" is no usual name
        m_options.insert(
            u"labels"_s,
            QVariantMap{{u"mask"_s, u"Mask"_s}, {u"gender"_s, u"sex"_s}, {u"age"_s, u"years"_s}});
        m_options.insert(u"person"_s, u"who"_s);
        QVERIFY(scan(u"csv"_s));
        QCOMPARE(valuesOf(u"images/a.jpg"_s), (QList<int>{0, 1, 1}));
        QCOMPARE(m_index->number(row(u"images/a.jpg"_s)), 34.0F);
        QCOMPARE(valuesOf(u"images/b.jpg"_s), (QList<int>{-1, 0, -1}));
        QCOMPARE(valuesOf(u"images/sub/c.png"_s), (QList<int>{2, -1, -1}));
        QCOMPARE(person(u"images/a.jpg"_s), person(u"images/sub/c.png"_s));
        QCOMPARE(problemCount(u"missing_file"_s), 2);
        QCOMPARE(problem(u"missing_file"_s)->row, 5);
        QCOMPARE(problemCount(u"duplicate_row"_s), 1);
        QCOMPARE(problemCount(u"bad_label"_s), 1); // 149 years; "x" was mapped to nothing
        QCOMPARE(problemCount(u"ragged_row"_s), 1);
        QCOMPARE(problem(u"not_in_table"_s)->file, u"images/unlisted.jpg"_s);
    }

    void aClassColumnSetsEveryAttribute()
    {
        draw(u"a.jpg"_s);
        draw(u"b.jpg"_s);
        QVERIFY(writeFile(m_root + u"/labels.csv"_s, "path,label\na.jpg,4\nb.jpg,18\n"));
        QVERIFY(scan(u"csv"_s,
                     {{u"table"_s, u"labels.csv"_s},
                      {u"path"_s, u"path"_s},
                      {u"labels"_s, QVariantMap{{u"class"_s, u"label"_s}}}}));
        QCOMPARE(valuesOf(u"a.jpg"_s), (QList<int>{0, 1, 1}));
        QCOMPARE(valuesOf(u"b.jpg"_s), (QList<int>{-1, -1, -1}));
        QCOMPARE(problemCount(u"bad_label"_s), 1);
    }

    void wrongOptionsAreNamed_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QVariantMap>("options");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QString &format, const QVariantMap &options,
                            const QString &named) {
            QTest::newRow(name) << format << options << named;
        };
        row("unknown key", u"utkface"_s, {{u"ages"_s, u"1"_s}}, u"ages"_s);
        row("unknown value", u"utkface"_s,
            {{u"same_for_all"_s, QVariantMap{{u"mask"_s, u"hat"_s}}}}, u"hat"_s);
        row("unknown attribute", u"image-folder"_s, {{u"attribute"_s, u"shoe"_s}}, u"shoe"_s);
        row("map to nothing", u"image-folder"_s,
            {{u"attribute"_s, u"mask"_s},
             {u"values"_s, QVariantMap{{u"mask"_s, QVariantMap{{u"a"_s, u"blue"_s}}}}}},
            u"blue"_s);
        row("no table", u"csv"_s, {{u"path"_s, u"file"_s}}, u"table"_s);
        row("table elsewhere", u"csv"_s, {{u"table"_s, u"../x.csv"_s}}, u"table"_s);
    }
    void wrongOptionsAreNamed()
    {
        QFETCH(QString, format);
        QFETCH(QVariantMap, options);
        QFETCH(QString, named);
        draw(u"a/26_0_3_20170119181140123.jpg"_s);
        QVERIFY(!scan(format, options));
        QVERIFY2(m_error.what.contains(named), qPrintable(m_error.what));
        QVERIFY(!m_error.wayOut.isEmpty());
    }

    void dataSetsBelowAFolderAreNotTakenForItsLabels()
    {
        for (int i = 0; i < 3; ++i) {
            draw(u"UTK/%1_0_0_20170101000000.jpg"_s.arg(20 + i));
            draw(u"people/images/%1.jpg"_s.arg(i));
            draw(u"more/images/%1.jpg"_s.arg(i));
            draw(u"sorted/with_mask/%1.jpg"_s.arg(i));
            draw(u"sorted/without_mask/%1.jpg"_s.arg(i));
        }
        QVERIFY(writeFile(m_root + u"/people/list.csv"_s, "path,gender\n0.jpg,f\n"));
        QVERIFY(writeFile(m_root + u"/more/list.csv"_s, "path,gender\n0.jpg,f\n"));
        QStringList found;
        for (const auto &[format, recognition] : recogniseAllFormats(m_root))
            found.append(format->name());
        found.sort();
        QCOMPARE(found, (QStringList{u"csv"_s, u"csv"_s, u"image-folder"_s, u"utkface"_s}));
    }

    void aColumnThatIsNotThereIsNamed()
    {
        draw(u"a.jpg"_s);
        QVERIFY(writeFile(m_root + u"/t.csv"_s, "path,label\na.jpg,1\n"));
        QVERIFY(!scan(u"csv"_s, {{u"table"_s, u"t.csv"_s}, {u"path"_s, u"file"_s}}));
        QVERIFY(m_error.what.contains(u"file"_s) && m_error.what.contains(u"label"_s));
        QCOMPARE(m_error.line, 1);
    }

    void emptyFoldersImportNothingAndSaySo()
    {
        for (const QString &format :
             {u"utkface"_s, u"age-recognition"_s, u"face-mask-lite"_s, u"face-mask-detector"_s}) {
            QVERIFY(scan(format));
            QCOMPARE(m_index->size(), 0);
            QCOMPARE(problemCount(u"no_pictures"_s), 1);
        }
    }

    void aStopEndsEveryScan()
    {
        for (int i = 0; i < 40; ++i)
            draw(u"with_mask/%1_0_0_20170119.jpg"_s.arg(i + 1));
        std::stop_source stop;
        stop.request_stop();
        for (const QString &format : {u"utkface"_s, u"age-recognition"_s, u"face-mask-lite"_s,
                                      u"face-mask-detector"_s, u"image-folder"_s}) {
            DatasetSpec spec{u"t"_s, DatasetRole::Labelled, format, m_root, {}};
            if (format == u"image-folder")
                spec.options = {{u"attribute"_s, u"mask"_s}};
            JobContext job(stop.get_token(), [](qint64, qint64, const QString &) {});
            const auto index = scanDataset(Taxonomy::maskGenderAge(), spec, m_root, job);
            QVERIFY(!index);
            QCOMPARE(index.error().kind, ErrorKind::Cancelled);
        }
    }

private:
    void draw(const QString &path)
    {
        const bool isPng = path.endsWith(u".png"_s);
        QVERIFY(writeFile(m_root + u'/' + path,
                          scenePicture(++m_seed, false, 1, isPng ? ".png" : ".jpg")));
    }
    bool scanRecognised(const QString &format)
    {
        const auto match = recogniseFormat(m_root);
        if (!match || match->first->name() != format) {
            qWarning("recognised as %s", match ? qPrintable(match->first->name()) : "nothing");
            return false;
        }
        return scan(format, match->first->defaultOptions(Taxonomy::maskGenderAge(), m_root));
    }
    bool scan(const QString &format) { return scan(format, m_options); }
    bool scan(const QString &format, const QVariantMap &options)
    {
        m_options = options;
        const DatasetSpec spec{u"t"_s, DatasetRole::Labelled, format, m_root, options};
        JobContext job = quietJob();
        auto index = scanDataset(Taxonomy::maskGenderAge(), spec, m_root, job);
        m_index = index.value_or(nullptr);
        m_error = index ? Error() : index.error();
        if (!index)
            qInfo("%s", qPrintable(m_error.text()));
        return index.has_value();
    }
    int row(const QString &path) const
    {
        for (int i = 0; i < m_index->size(); ++i) {
            if (m_index->path(i) == path)
                return i;
        }
        qWarning("no picture %s", qPrintable(path));
        return 0;
    }
    QList<int> valuesOf(const QString &path) const
    {
        const auto values = m_index->values(row(path));
        return {values.begin(), values.end()};
    }
    int person(const QString &path) const { return m_index->person(row(path)); }
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
    int problemCount(const QString &kind, std::optional<ProblemSeverity> severity = {}) const
    {
        int count = 0;
        for (const DatasetProblem &p : m_index->problems())
            count += p.kind == kind && p.severity == severity.value_or(p.severity) ? 1 : 0;
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_root;
    quint64 m_seed = 0;
    QVariantMap m_options;
    std::shared_ptr<const DatasetIndex> m_index;
    Error m_error;
};

QTEST_GUILESS_MAIN(TestPublicFormats)
#include "tst_publicformats.moc"
