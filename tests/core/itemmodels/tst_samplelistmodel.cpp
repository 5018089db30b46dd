// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/itemmodels/samplelistmodel.h"
#include "tests/support/labelstorefolder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestSampleListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesAndLookup();
    void changesComeAsRanges();
    void storeMayGoFirst();
};

void TestSampleListModel::rolesAndLookup()
{
    StoreInFolder in(SampleTableBuilder().labelled(2).pool(1).build());
    SampleListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setStore(in.store.get());
    QCOMPARE(model.rowCount(), 0);
    model.setRows({14, 3, 6}, {0.25F, 0.5F, 0.75F});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.sampleRow(0), 14);
    QCOMPARE(model.listRow(6), 2);
    QCOMPARE(model.listRow(7), -1);
    QCOMPARE(model.sampleRow(3), -1);
    in.store->apply(byModel({suggest(14, 7, 0.75F)}));
    const auto role = [&](int row, int r) { return model.data(model.index(row), r); };
    QCOMPARE(role(0, SampleListModel::RowRole).toInt(), 14);
    QCOMPARE(role(0, SampleListModel::ClassRole).toInt(), 7);
    QCOMPARE(role(0, SampleListModel::SourceRole).toInt(), int(LabelSource::Model));
    QCOMPARE(role(0, SampleListModel::ConfidenceRole).toFloat(), 0.75F);
    QCOMPARE(role(0, SampleListModel::DatasetRole).toString(), u"pool"_s);
    QCOMPARE(role(1, SampleListModel::ClassRole).toInt(), 0);
    QCOMPARE(role(1, SampleListModel::OrderValueRole).toFloat(), 0.5F);
    QVERIFY(role(1, SampleListModel::AbsolutePathRole).toString().startsWith(u"/nowhere/train/"_s));
    model.setRows({0});
    QVERIFY(std::isnan(model.orderValue(0)));
    QCOMPARE(model.listRow(14), -1);
}

void TestSampleListModel::changesComeAsRanges()
{
    StoreInFolder in(SampleTableBuilder().labelled(3).build());
    SampleListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setStore(in.store.get());
    model.setRows({20, 2, 1, 0, 7, 5});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    in.store->apply(byPerson({setClass(0, 9), setClass(1, 9), setClass(5, 9), setClass(13, 9)}));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 2);
    QCOMPARE(changed[0][1].toModelIndex().row(), 3);
    QCOMPARE(changed[1][0].toModelIndex().row(), 5);
    in.store->undo();
    QCOMPARE(changed.count(), 4);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowCount(), 6); // rows never leave by themselves
}

void TestSampleListModel::storeMayGoFirst()
{
    StoreInFolder in(SampleTableBuilder().labelled(1).build());
    SampleListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setStore(in.store.get());
    model.setRows({0, 1});
    in.store.reset();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.store());
    model.setRows({0});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestSampleListModel)
#include "tst_samplelistmodel.moc"
