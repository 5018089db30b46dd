// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/thumbnailcache.h"
#include "core/itemmodels/samplelistmodel.h"
#include "tests/support/labelsamples.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/widgets/thumbnailloader.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QWheelEvent>

#include <atomic>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace lw;

class TestSampleGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void arrowsMoveAndShiftSelects();
    void clicksSelect();
    void rubberBandSelects();
    void selectAllIsWhatTheListHolds();
    void ctrlWheelChangesColumns();
    void placeIsKeptOverNewLists();
    void scrollingFiftyThousandDecodesNothingHere();
    void labelsRepaintOnlyTheirCells();

private:
    static constexpr int people = 12500; // four pictures each
    QTemporaryDir m_folder;
    std::shared_ptr<const SampleTable> m_samples;
    std::unique_ptr<LabelStore> m_store;
    std::unique_ptr<SampleListModel> m_model;
    std::unique_ptr<ThumbnailLoader> m_loader;
    std::unique_ptr<SampleGrid> m_grid;
};

void TestSampleGrid::initTestCase()
{
    m_samples = test::SampleTableBuilder().pool(people).build();
    auto store = LabelStore::open(m_folder.filePath(u"labels.sqlite"_s), m_samples,
                                  Taxonomy::maskGenderAge());
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
    m_store = std::move(*store);
}

void TestSampleGrid::init()
{
    m_model = std::make_unique<SampleListModel>();
    m_model->setStore(m_store.get());
    std::vector<int> rows(size_t(m_samples->size()));
    std::iota(rows.begin(), rows.end(), 0);
    m_model->setRows(rows);
    m_loader = std::make_unique<ThumbnailLoader>(
        m_samples, std::make_shared<ThumbnailCache>(m_folder.filePath(u"cache"_s)));
    m_grid = std::make_unique<SampleGrid>();
    m_grid->setColumns(5);
    m_grid->setModel(m_model.get());
    m_grid->setLoader(m_loader.get());
    m_grid->resize(800, 700);
    m_grid->show();
    QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
    m_grid->setFocus();
    m_grid->setCurrentPosition(0);
}

void TestSampleGrid::cleanup()
{
    m_grid.reset();
    m_loader.reset();
    m_model.reset();
}

void TestSampleGrid::arrowsMoveAndShiftSelects()
{
    QSignalSpy current(m_grid.get(), &SampleGrid::currentChanged);
    QTest::keyClick(m_grid.get(), Qt::Key_Right);
    QTest::keyClick(m_grid.get(), Qt::Key_Down);
    QCOMPARE(m_grid->currentRow(), 6);
    QCOMPARE(current.count(), 2);
    QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_grid->effectiveRows(), std::vector<int>({6, 7, 8}));
    QTest::keyClick(m_grid.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_grid->effectiveRows(), std::vector<int>({6, 7}));
    QTest::keyClick(m_grid.get(), Qt::Key_End);
    QCOMPARE(m_grid->currentRow(), m_samples->size() - 1);
    const auto [first, end] = m_grid->visiblePositions();
    QVERIFY(first <= m_samples->size() - 1 && end == m_samples->size());
}

void TestSampleGrid::clicksSelect()
{
    const auto click = [this](int position, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, modifiers,
                          m_grid->cellRect(position).center());
    };
    click(2, Qt::NoModifier);
    click(4, Qt::ControlModifier);
    QCOMPARE(m_grid->effectiveRows(), std::vector<int>({2, 4}));
    click(2, Qt::ControlModifier);
    QCOMPARE(m_grid->effectiveRows(), std::vector<int>({4}));
    click(7, Qt::NoModifier);
    click(9, Qt::ShiftModifier);
    QCOMPARE(m_grid->effectiveRows(), std::vector<int>({7, 8, 9}));
    QSignalSpy opened(m_grid.get(), &SampleGrid::opened);
    QTest::mouseDClick(m_grid->viewport(), Qt::LeftButton, Qt::NoModifier,
                       m_grid->cellRect(1).center());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toInt(), 1);
}

void TestSampleGrid::rubberBandSelects()
{
    QWidget *viewport = m_grid->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, m_grid->cellRect(0).center());
    QTest::mouseMove(viewport, m_grid->cellRect(6).center());
    QTest::mouseMove(viewport, m_grid->cellRect(6).center() + QPoint(1, 1));
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, m_grid->cellRect(6).center());
    QCOMPARE(m_grid->effectiveRows(), std::vector<int>({0, 1, 5, 6}));
}

void TestSampleGrid::selectAllIsWhatTheListHolds()
{
    m_model->setRows({5, 9, 13});
    m_grid->selectAll();
    QCOMPARE(m_grid->effectiveRows(), std::vector<int>({5, 9, 13}));
    QCOMPARE(m_grid->selection().count(), 3);
}

void TestSampleGrid::ctrlWheelChangesColumns()
{
    const auto wheel = [this](int steps) {
        const QPointF at = m_grid->viewport()->rect().center();
        QWheelEvent event(at, m_grid->viewport()->mapToGlobal(at), {}, QPoint(0, 120 * steps),
                          Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_grid->viewport(), &event);
    };
    wheel(1);
    QCOMPARE(m_grid->columns(), 4);
    wheel(5);
    QCOMPARE(m_grid->columns(), SampleGrid::minColumns);
    wheel(-30);
    QCOMPARE(m_grid->columns(), SampleGrid::maxColumns);
    m_grid->setCurrentPosition(20'000);
    m_grid->setColumns(6);
    const auto [first, end] = m_grid->visiblePositions();
    QVERIFY(first <= 20'000 && 20'000 < end); // what was looked at stays in view
}

void TestSampleGrid::placeIsKeptOverNewLists()
{
    m_grid->setCurrentPosition(100);
    m_model->setRows({40, 100, 90});
    QCOMPARE(m_grid->currentRow(), 100);
    m_model->setRows({40, 90}); // the current one left: its place holds 90 now
    QCOMPARE(m_grid->currentRow(), 90);
    m_model->setRows({});
    QCOMPARE(m_grid->currentRow(), -1);
    QVERIFY(m_grid->effectiveRows().empty());
}

void TestSampleGrid::scrollingFiftyThousandDecodesNothingHere()
{
    QCOMPARE(m_model->rowCount(), 50'000);
    std::atomic<int> onGui = 0;
    std::atomic<int> tried = 0;
    m_loader->setDecodeObserver([&, gui = QThread::currentThread()](int) {
        ++tried;
        onGui += QThread::currentThread() == gui;
    });
    QSignalSpy painted(m_grid.get(), &SampleGrid::painted);
    QScrollBar *bar = m_grid->verticalScrollBar();
    for (int step = 0; step <= 100; ++step) {
        bar->setValue(int(qint64(bar->maximum()) * step / 100));
        m_grid->grab();
    }
    QVERIFY(painted.count() >= 101);
    QCOMPARE(m_grid->visiblePositions().second, 50'000);
    QTRY_VERIFY(tried > 0);
    QTRY_VERIFY(m_loader->isIdle());
    QCOMPARE(onGui.load(), 0);
    // Rows that were only passed by were never decoded (each stop names at most four pages).
    QVERIFY2(tried < 10'000, qPrintable(QString::number(tried)));
    QVERIFY(m_loader->problem(49'999)); // no such file: a greyed cell that says so
}

void TestSampleGrid::labelsRepaintOnlyTheirCells()
{
    QTRY_VERIFY(m_loader->isIdle());
    const QImage before = m_grid->viewport()->grab().toImage();
    m_store->apply(test::byPerson({test::setClass(1, 17)}));
    const QImage after = m_grid->viewport()->grab().toImage();
    const QRect cell = m_grid->cellRect(1);
    QVERIFY(before.copy(cell) != after.copy(cell));
    QCOMPARE(before.copy(m_grid->cellRect(3)), after.copy(m_grid->cellRect(3)));
}

QTEST_MAIN(TestSampleGrid)
#include "tst_samplegrid.moc"
