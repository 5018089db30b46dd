// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/csvtable.h"
#include "core/review/reviewcsv.h"
#include "tests/support/jobcontext.h"
#include "tests/support/labelstorefolder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

namespace {

JobContext job = quietJob();

QString written(const StoreInFolder &in, const QByteArray &text)
{
    const QString name = in.folder.filePath(u"in.csv"_s);
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
    return name;
}

} // namespace

class TestReviewCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreSafe();
    void exportComesBack();
    void importTellsRows();
    void importAsSuggestions();
    void unusableFiles();
};

void TestReviewCsv::cellsAreSafe()
{
    for (const QString &text : {u"=1+1"_s, u"+4"_s, u"-x"_s, u"@a"_s}) {
        QCOMPARE(safeCsvCell(text), u'\'' + text);
        QCOMPARE(plainCsvCell(safeCsvCell(text)), text);
    }
    QCOMPARE(safeCsvCell(u"a,\"b\""_s), u"\"a,\"\"b\"\"\""_s);
    QCOMPARE(safeCsvCell(u"<30"_s), u"<30"_s);
}

void TestReviewCsv::exportComesBack()
{
    StoreInFolder in(SampleTableBuilder().labelled(2).pool(2).build());
    in.store->apply(byModel({suggest(14, 7, 0.625F), suggest(15, 8, 0.5F)}));
    in.store->apply(
        byPerson({decide(14, LabelEventKind::Accept), setClass(0, 17),
                  decide(1, LabelEventKind::Exclude), decide(2, LabelEventKind::Unsure)}));
    const QString file = in.folder.filePath(u"out.csv"_s);
    QVERIFY(exportReview(file, *in.store, in.columns(), {}, job).has_value());
    const auto table = CsvTable::read(file);
    QVERIFY(table.has_value());
    QCOMPARE(table->records.size(), size_t(22));
    const auto cell = [&](int row, const QString &column) {
        return table->records[size_t(row)].cells[table->column(column)];
    };
    QCOMPARE(cell(14, u"state"_s), u"accepted"_s);
    QCOMPARE(cell(14, u"confidence"_s), u"0.625"_s);
    QCOMPARE(cell(14, u"suggested_by"_s), u"teacher@abc#1"_s);
    QCOMPARE(cell(0, u"class"_s), u"17"_s);
    QCOMPARE(cell(0, u"age"_s), u">=60"_s);
    QCOMPARE(cell(0, u"reviewer"_s), u"Ada"_s);
    QVERIFY(QDateTime::fromString(cell(0, u"reviewed_at"_s), Qt::ISODateWithMs).isValid());
    QCOMPARE(cell(3, u"reviewer"_s), QString());
    // Into a fresh store: the same decisions, and nothing that nobody decided.
    StoreInFolder other(in.samples);
    auto plan = planImport(file, *other.store, other.columns(), ImportAs::Decisions, u"Ben"_s, job);
    QVERIFY(plan.has_value());
    QVERIFY(plan->problems.isEmpty());
    QCOMPARE(plan->read, 22);
    QCOMPARE(plan->unchanged, 18);
    QVERIFY(other.store->apply(plan->batch) > 0);
    for (int row = 0; row < 22; ++row) {
        QCOMPARE(other.store->label(row).state == ReviewState::Unreviewed,
                 in.store->label(row).state == ReviewState::Unreviewed);
        if (in.store->label(row).source == LabelSource::Person)
            QCOMPARE(other.store->label(row).classIndex, in.store->label(row).classIndex);
    }
    plan = planImport(file, *other.store, other.columns(), ImportAs::Decisions, u"Ben"_s, job);
    QCOMPARE(plan->batch.changes.size(), size_t(0)); // a second time changes nothing
    QCOMPARE(plan->unchanged, 22);
}

void TestReviewCsv::importTellsRows()
{
    StoreInFolder in(SampleTableBuilder().labelled(1).build());
    const QString file = written(in,
                                 "path,mask,gender\r\n"
                                 "images/000000_person/mask1.jpg,none,female\n"
                                 "images/000000_person/nobody.jpg,none,male\n"
                                 "images/000000_person/mask2.jpg,nothing,male\n"
                                 "images/000000_person/mask3.jpg,1,\n"
                                 "images/000000_person/mask4.jpg,,\n");
    const auto plan = planImport(file, *in.store, in.columns(), ImportAs::Decisions, u"Ben"_s, job);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->problems.size(), 3);
    QCOMPARE(plan->problems[0].line, 3);
    QVERIFY(plan->problems[0].reason.contains(u"nobody.jpg"_s));
    QCOMPARE(plan->problems[1].line, 4);
    QVERIFY(plan->problems[1].reason.contains(u"wear, incorrect, none"_s));
    QCOMPARE(plan->problems[2].line, 6);
    QCOMPARE(plan->preview.size(), 2);
    QVERIFY(plan->preview[0].endsWith(u"wear / male / <30 → none / female / <30"_s));
    in.store->apply(plan->batch);
    QCOMPARE(in.store->label(0).classIndex, qint16(15));
    QCOMPARE(in.store->label(2).classIndex, qint16(6));
    QCOMPARE(in.store->undoTitle(), u"Import in.csv"_s);
}

void TestReviewCsv::importAsSuggestions()
{
    StoreInFolder in(SampleTableBuilder().pool(1).build());
    const QString file = written(in,
                                 "dataset,path,class,confidence\n"
                                 "pool,images/000000_1.jpg,5,0.75\n"
                                 "pool,images/000000_2.jpg,5,2\n"
                                 "pool,images/000000_3.jpg,18,0.5\n");
    const auto plan = planImport(file, *in.store, in.columns(), ImportAs::Suggestions, {}, job);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->problems.size(), 2);
    in.store->apply(plan->batch);
    QCOMPARE(in.store->label(0).suggestion, qint16(5));
    QCOMPARE(in.store->label(0).state, ReviewState::Unreviewed);
    QVERIFY(in.store->withdrawRun(u"import:in.csv"_s) > 0);
}

void TestReviewCsv::unusableFiles()
{
    StoreInFolder in(SampleTableBuilder().pool(1).build());
    const auto plan = [&](const QString &file) {
        return planImport(file, *in.store, in.columns(), ImportAs::Decisions, u"Ben"_s, job);
    };
    QCOMPARE(plan(u"/nowhere.csv"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(!plan(written(in, "")).has_value());
    QVERIFY(plan(written(in, "file,label\na,b\n")).error().wayOut.contains(u"path"_s));
}

QTEST_GUILESS_MAIN(TestReviewCsv)
#include "tst_reviewcsv.moc"
