// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/mergedialog.h"

#include "core/imaging/thumbnailcache.h"
#include "tests/support/labelstorefolder.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace lw;
using namespace lw::test;
using namespace Qt::StringLiterals;

class TestMergeDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void aTickTakesTheirs();
    void oneButtonSettlesAll();
    void picturesHaveRoomAndRowsNameTheirSample();

private:
    [[nodiscard]] QTreeWidget *conflicts() const
    {
        return m_dialog->findChild<QTreeWidget *>(u"conflicts"_s);
    }
    [[nodiscard]] qsizetype taken() const
    {
        return std::ranges::count(m_dialog->plan().conflicts, true, &MergeConflict::takeTheirs);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MergeDialog> m_dialog;
};

/// Two people judged three pictures differently, and one alike.
void TestMergeDialog::init()
{
    const auto samples = SampleTableBuilder().pool(3).build();
    StoreInFolder mine(samples), theirs(samples);
    const auto decide = [](const QString &name, std::vector<LabelChange> changes) {
        LabelBatch batch = byPerson(std::move(changes));
        batch.sourceId = name;
        return batch;
    };
    mine.store->apply(
        decide(u"Ada"_s, {setClass(0, 1), setClass(1, 2), setClass(2, 3), setClass(5, 7)}));
    theirs.store->apply(
        decide(u"Bob"_s, {setClass(0, 4), setClass(1, 5), setClass(2, 6), setClass(5, 7)}));
    const ReviewColumns columns = mine.columns();
    auto found = foreignDecisions(*theirs.store, columns);
    QVERIFY(found.has_value());
    m_dialog = std::make_unique<MergeDialog>(planMerge(*mine.store, std::move(*found)), columns,
                                             std::make_shared<ThumbnailCache>(m_folder.path()));
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestMergeDialog::aTickTakesTheirs()
{
    QCOMPARE(conflicts()->topLevelItemCount(), 3);
    QCOMPARE(taken(), 0);
    const QTreeWidgetItem *item = conflicts()->topLevelItem(1);
    QVERIFY(item->text(1).contains(u"Ada"_s) && item->text(2).contains(u"Bob"_s));
    const QModelIndex theirs = conflicts()->model()->index(1, 2);
    QStyleOptionViewItem option;
    option.initFrom(conflicts());
    option.features = QStyleOptionViewItem::HasCheckIndicator;
    option.rect = conflicts()->visualRect(theirs);
    const QRect box = conflicts()->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator,
                                                           &option, conflicts());
    QTest::mouseClick(conflicts()->viewport(), Qt::LeftButton, {}, box.center());
    QCOMPARE(taken(), 1);
    QVERIFY(m_dialog->plan().conflicts[1].takeTheirs);
    const auto labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(u"of 1 theirs is taken"_s);
    }));
}

void TestMergeDialog::oneButtonSettlesAll()
{
    auto *all = m_dialog->findChild<QPushButton *>(u"allTheirs"_s);
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(taken(), 3);
    QCOMPARE(conflicts()->topLevelItem(2)->checkState(2), Qt::Checked);
    QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"allMine"_s), Qt::LeftButton);
    QCOMPARE(taken(), 0);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return); // merges what is shown
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void TestMergeDialog::picturesHaveRoomAndRowsNameTheirSample()
{
    QVERIFY(conflicts()->visualItemRect(conflicts()->topLevelItem(0)).height()
            >= conflicts()->iconSize().height());
    QVERIFY(conflicts()->topLevelItem(0)->text(0).contains(u"images/"_s));
    QVERIFY(conflicts()->topLevelItem(0)->toolTip(2).contains(u"Bob"_s));
}

QTEST_MAIN(TestMergeDialog)
#include "tst_mergedialog.moc"
