// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/exchange/exchangeformat.h"
#include "core/review/exchange/exchangewords.h"
#include "tests/support/jobcontext.h"
#include "tests/support/labelstorefolder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatComesBack_data();
    void everyFormatComesBack();
    void foreignCoco();
    void foreignLabelStudio();
    void suggestionsOfLabelStudio();
    void classNames();
    void nothingIsOverwritten();
    void stoppedExportLeavesTheFile_data();
    void stoppedExportLeavesTheFile();
};

namespace {

JobContext job = quietJob();

void write(const QString &file, const QByteArray &text)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(text), text.size());
}

} // namespace

void TestExchange::everyFormatComesBack_data()
{
    QTest::addColumn<QString>("format");
    for (const ExchangeFormat &format : exchangeFormats()) {
        if (format.id != u"imagefolder") // needs pictures: see nothingIsOverwritten and tst_cli
            QTest::addRow("%s", qPrintable(format.id)) << format.id;
    }
}

void TestExchange::everyFormatComesBack()
{
    QFETCH(const QString, format);
    StoreInFolder in(SampleTableBuilder().labelled(2).pool(3).build());
    in.store->apply(byPerson({setClass(14, 7), setClass(15, 3)}));
    in.store->apply(byPerson({decide(16, LabelEventKind::Unsure)}));
    in.store->apply(byModel({suggest(18, 4, 0.75F)}));
    const ReviewColumns columns = in.columns();
    const QString file = in.folder.filePath(u"out."_s + exchangeFormat(format)->suffix);
    const auto written = exportLabels(
        format, {.target = file, .labels = in.store.get(), .columns = &columns, .rows = {}}, job);
    QVERIFY(written.has_value());
    QCOMPARE(*written, in.samples->size());
    // Into a fresh project: exactly the decisions arrive, and nothing else.
    StoreInFolder other(in.samples);
    const ReviewColumns otherColumns = other.columns();
    auto plan = planExchangeImport(format == u"labelstudio" ? format : QString(), file,
                                   *other.store, otherColumns, ImportAs::Decisions, u"Ada"_s, job);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().text()));
    QVERIFY2(plan->problems.isEmpty(),
             plan->problems.isEmpty() ? "" : qPrintable(plan->problems.first().reason));
    QCOMPARE(plan->batch.changes.size(), size_t(3));
    QVERIFY(other.store->apply(plan->batch) > 0);
    QCOMPARE(other.store->label(14).classIndex, qint16(7));
    QCOMPARE(other.store->label(15).classIndex, qint16(3));
    QCOMPARE(other.store->label(16).state, ReviewState::Unsure);
    QCOMPARE(other.store->lastDecision(14)->sourceId, u"Ada"_s);
}

void TestExchange::foreignCoco()
{
    StoreInFolder in(SampleTableBuilder().pool(3).build());
    const ReviewColumns columns = in.columns();
    const QString name = in.samples->path(5).section(u'/', -1);
    write(in.folder.filePath(u"coco.json"_s),
          R"({"images":[{"id":"a","file_name":"somewhere/)" + name.toUtf8()
              + R"("},{"id":"b","file_name":"gone.jpg"}],
             "categories":[{"id":90,"name":"none / female / >=60"},{"id":1,"name":"dog"}],
             "annotations":[{"id":1,"image_id":"a","category_id":90,"score":0.9},
                            {"id":2,"image_id":"b","category_id":90},
                            {"id":3,"image_id":"a","category_id":1}]})");
    const auto plan = planExchangeImport({}, in.folder.filePath(u"coco.json"_s), *in.store, columns,
                                         ImportAs::Suggestions, u"Ada"_s, job);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->batch.changes.size(), size_t(1));
    QCOMPARE(plan->batch.changes[0].row, 5);
    QCOMPARE(plan->batch.changes[0].confidence, 0.9F);
    QCOMPARE(plan->problems.size(), 2); // no such picture, no such class
    QVERIFY(in.store->apply(plan->batch) > 0);
    QCOMPARE(in.store->label(5).suggestion, qint16(17));
    QCOMPARE(in.store->label(5).state, ReviewState::Unreviewed);
}

void TestExchange::foreignLabelStudio()
{
    StoreInFolder in(SampleTableBuilder().pool(2).build());
    const ReviewColumns columns = in.columns();
    write(in.folder.filePath(u"tasks.json"_s),
          R"([{"data":{"image":"/data/local-files/?d=photos%2F)"
              + in.samples->path(1).section(u'/', -1).toUtf8() + R"("},
               "annotations":[{"result":[
                 {"from_name":"mask","type":"choices","value":{"choices":["incorrect"]}},
                 {"from_name":"sex","type":"choices","value":{"choices":["female"]}},
                 {"from_name":"age","type":"choices","value":{"choices":["30-59"]}}]}]},
              {"data":{"image":"x.jpg"},"annotations":[]}])");
    const auto plan = planExchangeImport({}, in.folder.filePath(u"tasks.json"_s), *in.store,
                                         columns, ImportAs::Decisions, u"Ada"_s, job);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->read, 1); // nobody answered the second task
    QVERIFY(in.store->apply(plan->batch) > 0);
    QCOMPARE(in.store->label(1).classIndex, qint16((1 * 2 + 1) * 3 + 1));
}

void TestExchange::suggestionsOfLabelStudio()
{
    StoreInFolder in(SampleTableBuilder().pool(2).build());
    in.store->apply(byModel({suggest(3, 8, 0.5F)}));
    const ReviewColumns columns = in.columns();
    const QString file = in.folder.filePath(u"ls.json"_s);
    QVERIFY(exportLabels(
                u"labelstudio"_s,
                {.target = file, .labels = in.store.get(), .columns = &columns, .rows = {3}}, job)
                .has_value());
    StoreInFolder other(in.samples);
    const ReviewColumns otherColumns = other.columns();
    const auto plan = planExchangeImport({}, file, *other.store, otherColumns,
                                         ImportAs::Suggestions, u"Ada"_s, job);
    QVERIFY(plan.has_value() && other.store->apply(plan->batch) > 0);
    QCOMPARE(other.store->label(3).suggestion, qint16(8));
    QCOMPARE(other.store->label(3).confidence, 0.5F);
}

void TestExchange::classNames()
{
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    for (int k = 0; k < taxonomy.classCount(); ++k) {
        QCOMPARE(classNamed(exportedClassFolder(k, taxonomy), taxonomy), k);
        QCOMPARE(classNamed(taxonomy.className(k), taxonomy), k);
        QCOMPARE(classNamed(QString::number(k), taxonomy), k);
        QVERIFY(!exportedClassFolder(k, taxonomy).contains(u'<'));
    }
    QCOMPARE(classNamed(u"wear_male_<30"_s, taxonomy), 0);
    QCOMPARE(classNamed(u"18"_s, taxonomy), unknownValue);
    QCOMPARE(classNamed(u"cat"_s, taxonomy), unknownValue);
}

void TestExchange::nothingIsOverwritten()
{
    StoreInFolder in(SampleTableBuilder().labelled(1).build());
    const ReviewColumns columns = in.columns();
    const QString folder = in.folder.filePath(u"full"_s);
    QVERIFY(QDir().mkpath(folder + u"/mine"_s));
    const auto written = exportLabels(
        u"imagefolder"_s,
        {.target = folder, .labels = in.store.get(), .columns = &columns, .rows = {}}, job);
    QVERIFY(!written.has_value());
    QVERIFY(!written.error().wayOut.isEmpty());
}

void TestExchange::stoppedExportLeavesTheFile_data()
{
    everyFormatComesBack_data();
}

void TestExchange::stoppedExportLeavesTheFile()
{
    QFETCH(const QString, format);
    StoreInFolder in(SampleTableBuilder().labelled(3).build());
    const ReviewColumns columns = in.columns();
    const QString file = in.folder.filePath(u"out."_s + exchangeFormat(format)->suffix);
    write(file, "before");
    const ExchangeExport what{
        .target = file, .labels = in.store.get(), .columns = &columns, .rows = {}};
    std::stop_source source;
    std::vector<qint64> told;
    JobContext stopped(source.get_token(), [&](qint64 done, qint64 total, const QString &) {
        QCOMPARE(total, 21);
        told.push_back(done);
        if (done == 5)
            source.request_stop();
    });
    const auto written = exportLabels(format, what, stopped);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().kind, ErrorKind::Cancelled);
    QCOMPARE(told, (std::vector<qint64>{1, 2, 3, 4, 5}));
    QFile left(file);
    QVERIFY(left.open(QIODevice::ReadOnly));
    QCOMPARE(left.readAll(), "before");
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
