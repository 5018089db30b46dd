// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewview.h"
#include "tests/support/labelstorefolder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestReviewView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFacetComesBack();
    void namesOutliveNumbers();
    void aDamagedFileIsSaid();
};

void TestReviewView::everyFacetComesBack()
{
    StoreInFolder in(SampleTableBuilder().labelled(3).pool(2).build());
    in.store->apply(byModel({suggest(21, 7, 0.9F)}));
    ReviewColumns columns = in.columns();
    columns.problemKinds = {u"blur"_s, u"dark"_s};
    ReviewView view{u"Hard ones"_s, {}, u"smallest-margin"_s};
    view.filter.classes = {4, unknownValue};
    view.filter.attributeValues[1] = 2;
    view.filter.states = {ReviewState::Unsure, ReviewState::Unreviewed};
    view.filter.sources = {LabelSource::Model};
    view.filter.datasets = {1};
    view.filter.parts = {SplitPart::Validation};
    view.filter.people = {2};
    view.filter.runs = {0, -1};
    view.filter.problems = 2;
    view.filter.confidenceFrom = 0.25F;
    view.filter.confidenceTo = 0.75F;
    view.filter.onlyDisagreement = true;
    view.filter.onlyIncomplete = true;
    view.filter.text = u"00"_s;
    view.filter.rows = std::vector<int>{5, 22, 3};
    view.filter.rowsTitle = u"Three"_s;
    QVERIFY(saveViews(in.folder.path(), {view}, columns).has_value());
    const auto read = loadViews(in.folder.path(), columns);
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), size_t(1));
    const ReviewView &back = read->front();
    QCOMPARE(back.name, view.name);
    QCOMPARE(back.queueId, view.queueId);
    QCOMPARE(back.filter.classes, view.filter.classes);
    QCOMPARE(back.filter.attributeValues, view.filter.attributeValues);
    QCOMPARE(back.filter.states, view.filter.states);
    QCOMPARE(back.filter.sources, view.filter.sources);
    QCOMPARE(back.filter.datasets, view.filter.datasets);
    QCOMPARE(back.filter.parts, view.filter.parts);
    QCOMPARE(back.filter.people, view.filter.people);
    QCOMPARE(back.filter.runs, view.filter.runs);
    QCOMPARE(back.filter.problems, view.filter.problems);
    QCOMPARE(*back.filter.confidenceFrom, 0.25F);
    QCOMPARE(*back.filter.confidenceTo, 0.75F);
    QVERIFY(back.filter.onlyDisagreement);
    QVERIFY(back.filter.onlyIncomplete);
    QCOMPARE(back.filter.text, view.filter.text);
    QCOMPARE(*back.filter.rows, *view.filter.rows);
    QCOMPARE(back.filter.rowsTitle, view.filter.rowsTitle);
}

void TestReviewView::namesOutliveNumbers()
{
    StoreInFolder in(SampleTableBuilder().labelled(3).pool(2).build());
    ReviewView view{u"Pool"_s, {}, u"table"_s};
    view.filter.datasets = {1};
    view.filter.rows = std::vector<int>{21, 28};
    const QJsonObject json = viewToJson(view, in.columns());
    // The labelled set is gone: the pool is data set 0 now and its rows begin at 0.
    StoreInFolder later(SampleTableBuilder().pool(2).build());
    const ReviewView back = viewFromJson(json, later.columns());
    QCOMPARE(back.filter.datasets, (std::vector<int>{0}));
    QCOMPARE(*back.filter.rows, (std::vector<int>{0, 7}));
}

void TestReviewView::aDamagedFileIsSaid()
{
    StoreInFolder in(SampleTableBuilder().labelled(1).build());
    QCOMPARE(loadViews(in.folder.path(), in.columns())->size(), size_t(0));
    QFile file(in.folder.filePath(u"review-views.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"views\": [");
    file.close();
    const auto read = loadViews(in.folder.path(), in.columns());
    QVERIFY(!read.has_value());
    QVERIFY(read.error().text().contains(u"review-views.json"_s));
}

QTEST_GUILESS_MAIN(TestReviewView)
#include "tst_reviewview.moc"
