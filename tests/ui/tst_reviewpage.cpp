// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"
#include "tests/support/labelsamples.h"
#include "tests/support/pictures.h"
#include "tests/support/shareddata.h"
#include "ui/pages/review/bulkacceptdialog.h"
#include "ui/pages/review/facetspanel.h"
#include "ui/pages/review/filterbar.h"
#include "ui/pages/review/importdialog.h"
#include "ui/pages/review/progressstrip.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/pages/review/scrollbench.h"
#include "ui/pages/review/undotoast.h"
#include "ui/pages/review/viewsmenu.h"
#include "ui/pages/review/wallbar.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lw;

/// Real key presses on the page; what counts is the store, and the database after it is reopened.
class TestReviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void attributeKeysSetOneValueEach();
    void decisionsAdvance();
    void takeSuggestionAndClassKeys();
    void shiftActsOnThePerson();
    void multiSelectIsOneUndoStep();
    void menuShowsTheKeys();
    void chosenOrderBeginsWithTheWorst();
    void undoReturnsToWhatItChanged();
    void typingInSearchLabelsNothing();
    void filterChipsCanBeRemoved();
    void selectionOfAnotherPageIsAChip();
    void settlingAPersonByVote();
    void wallMarksThenRelabels();
    void recapShowsTheLatestDecisions();
    void viewsAreSavedInTheProject();
    void selectionBecomesAFilter();
    void nearDuplicatesAreFound();
    void loupeKeepsTheKeys();
    void bulkAcceptSaysHowMany();
    void exportAndImport();
    void closingTheImportCancelsIt();
    void savedFollowsCommits();
    void decisionsSurviveReopening();
    void closingTheProjectEmptiesThePage();
    void scrollBenchReportsFrames();
    void screenshots();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    [[nodiscard]] const CurrentLabel &label(int row) const
    {
        return m_workspace->labels()->label(row);
    }
    [[nodiscard]] AttributeValues values(int a, int b, int c) const
    {
        AttributeValues all = noValues;
        all[0] = qint8(a);
        all[1] = qint8(b);
        all[2] = qint8(c);
        return all;
    }
    void makeProject(const QString &folder);
    bool openPage(const QString &folder);

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_project;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ReviewPage> m_page;
};

void TestReviewPage::initTestCase()
{
    QCoreApplication::setOrganizationName(u"labelwright-test"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

/// Five people of the medical-masks layout, four pictures each, as a pool.
void TestReviewPage::makeProject(const QString &folder)
{
    const QString root = folder + u"/data"_s;
    QByteArray csv = "ID,TYPE,USER_ID,GENDER,AGE,name,size_mb\n";
    for (int p = 0; p < 5; ++p) {
        const QByteArray gender = p % 2 ? "FEMALE" : "MALE";
        const QByteArray age = QByteArray::number(25 + 10 * p);
        for (int type = 1; type <= 4; ++type) {
            const QByteArray id = QByteArray::number(p * 4 + type).rightJustified(6, '0');
            const QByteArray user = QByteArray::number(p + 1).rightJustified(6, '0');
            const QByteArray name = id + '_' + QByteArray::number(type) + '_' + user + '_' + gender
                + '_' + age + ".jpg";
            csv += id + ',' + QByteArray::number(type) + ',' + user + ',' + gender + ',' + age + ','
                + name + ",0.01\n";
            // Each picture differs, or it would be reported as a duplicate.
            QVERIFY(test::writeFile(root + u"/images/"_s + QString::fromLatin1(name),
                                    test::quartersPicture(150 + p * 4 + type, 200)));
        }
    }
    QVERIFY(test::writeFile(root + u"/df_part_4.csv"_s, csv));
    ProjectConfig config;
    config.personConstant = {u"gender"_s, u"age"_s};
    const auto spec = specForFolder(root, DatasetRole::Pool, config.taxonomy);
    QVERIFY2(spec.has_value(), spec ? "" : qPrintable(spec.error().text()));
    config.datasets = {*spec};
    JobContext job({}, [](qint64, qint64, const QString &) {});
    const auto project = Project::create(folder + u"/project"_s, config, job);
    QVERIFY2(project.has_value(), project ? "" : qPrintable(project.error().text()));
}

bool TestReviewPage::openPage(const QString &folder)
{
    m_workspace = std::make_unique<Workspace>();
    m_page = std::make_unique<ReviewPage>(m_workspace.get());
    m_page->resize(1280, 800);
    m_page->show();
    QSignalSpy opened(m_workspace.get(), &Workspace::projectOpened);
    QSignalSpy failed(m_workspace.get(), &Workspace::failed);
    m_workspace->openProject(folder);
    if (!opened.wait(20'000))
        return false;
    m_page->activate();
    return failed.isEmpty() && QTest::qWaitForWindowActive(m_page.get());
}

void TestReviewPage::init()
{
    m_project = std::make_unique<QTemporaryDir>();
    makeProject(m_project->path());
    QVERIFY(openPage(m_project->filePath(u"project"_s)));
    m_page->setAutoAdvance(true);
    // A teacher suggests: everyone male, 30-59; the mask as the file says.
    std::vector<LabelChange> suggestions;
    for (int row = 0; row < m_workspace->labels()->samples().size(); ++row)
        suggestions.push_back(
            test::suggest(row, std::min(row % 4, 2) * 6 + 1, 0.5F + 0.02F * float(row)));
    m_workspace->labels()->apply(test::byModel(suggestions));
    m_page->list()->refresh();
    m_page->grid()->setCurrentPosition(0);
    QCOMPARE(m_page->grid()->count(), 20);
}

void TestReviewPage::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_project.reset();
}

void TestReviewPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TestReviewPage::attributeKeysSetOneValueEach()
{
    const int row = m_page->grid()->currentRow();
    press(Qt::Key_D);
    press(Qt::Key_G);
    press(Qt::Key_C);
    QCOMPARE(m_page->grid()->currentRow(), row); // single attributes stay on the picture
    QCOMPARE(label(row).values, values(2, 1, 2));
    QCOMPARE(label(row).classIndex, qint16(17));
    QCOMPARE(label(row).source, LabelSource::Person);
    QCOMPARE(label(row).state, ReviewState::Corrected);
}

void TestReviewPage::decisionsAdvance()
{
    const int first = m_page->grid()->currentRow();
    press(Qt::Key_Q);
    const int second = m_page->grid()->currentRow();
    QVERIFY(second != first);
    QCOMPARE(label(first).state, ReviewState::Accepted);
    press(Qt::Key_E);
    QCOMPARE(label(second).state, ReviewState::Excluded);
    const int third = m_page->grid()->currentRow();
    m_page->setAutoAdvance(false);
    press(Qt::Key_N);
    QCOMPARE(label(third).state, ReviewState::Unsure);
    QCOMPARE(m_page->grid()->currentRow(), third);
    press(Qt::Key_Space);
    QVERIFY(label(m_page->grid()->currentRow()).state == ReviewState::Unreviewed);
}

void TestReviewPage::takeSuggestionAndClassKeys()
{
    m_page->setAutoAdvance(false);
    const int row = m_page->grid()->currentRow();
    const int suggestion = label(row).suggestion;
    press(Qt::Key_W);
    QCOMPARE(int(label(row).classIndex), suggestion);
    QCOMPARE(label(row).state, ReviewState::Accepted);
    press(Qt::Key_Right);
    const int next = m_page->grid()->currentRow();
    const auto likely = m_page->list()->likelyClasses(next);
    press(Qt::Key_3);
    QCOMPARE(int(label(next).classIndex), likely[2].first);
    QCOMPARE(label(next).state, ReviewState::Corrected);
}

void TestReviewPage::shiftActsOnThePerson()
{
    const int row = m_page->grid()->currentRow();
    const SampleTable &samples = m_workspace->labels()->samples();
    const std::vector<int> rows = samples.rowsOfPerson(samples.person(row));
    QCOMPARE(rows.size(), size_t(4));
    press(Qt::Key_G, Qt::ShiftModifier);
    for (const int each : rows)
        QCOMPARE(int(label(each).values[1]), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    for (const int each : rows)
        QCOMPARE(int(label(each).values[1]), 0);
}

void TestReviewPage::multiSelectIsOneUndoStep()
{
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_page->grid()->selection().count(), 20);
    press(Qt::Key_S);
    for (int row = 0; row < 20; ++row)
        QCOMPARE(int(label(row).values[0]), 1);
    QVERIFY(m_page->findChild<UndoToast *>()->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    for (int row = 0; row < 20; ++row)
        QCOMPARE(label(row).state, ReviewState::Unreviewed);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    for (int row = 0; row < 20; ++row)
        QCOMPARE(int(label(row).values[0]), 1);
    QVERIFY(m_workspace->labels()->flush().has_value());
}

void TestReviewPage::menuShowsTheKeys()
{
    const auto *undo = m_page->findChild<QAction *>(u"undoLabels"_s);
    QVERIFY(undo);
    QCOMPARE(undo->shortcut(), m_page->keys()->key(u"undo"_s));
    QSignalSpy triggered(undo, &QAction::triggered);
    press(Qt::Key_S);
    press(Qt::Key_N);
    press(Qt::Key_Z, Qt::ControlModifier); // the registry's, once
    QCOMPARE(triggered.count(), 0);
    QCOMPARE(int(label(0).values[0]), 1);
    QVERIFY(m_page->keys()->setKey(u"undo"_s, Qt::CTRL | Qt::Key_U));
    QCOMPARE(undo->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_U));
    QVERIFY(m_page->keys()->setKey(u"undo"_s, Qt::CTRL | Qt::Key_Z));
}

void TestReviewPage::chosenOrderBeginsWithTheWorst()
{
    SampleGrid *grid = m_page->grid();
    auto *queues = m_page->findChild<QComboBox *>(u"queueChooser"_s);
    const auto choose = [queues](const QString &id) {
        queues->setCurrentIndex(queues->findData(id));
        Q_EMIT queues->activated(queues->currentIndex()); // as from its list
    };
    // The picture that stands last in the new order would keep the cursor.
    m_page->list()->setQueue(u"rare-classes"_s);
    const int last = grid->rowAt(grid->count() - 1);
    m_page->list()->setQueue(u"table"_s);
    grid->setCurrentPosition(grid->positionOf(last));
    choose(u"rare-classes"_s);
    QCOMPARE(m_page->list()->queueId(), u"rare-classes"_s);
    QCOMPARE(grid->selection().current(), 0);
    // One that has to be worked out first.
    grid->setCurrentPosition(7);
    choose(u"near-duplicates"_s);
    grid->setCurrentPosition(5); // meanwhile
    QTRY_VERIFY_WITH_TIMEOUT(m_page->list()->duplicates(), 20'000);
    QTRY_COMPARE(grid->selection().current(), 0);
    grid->setCurrentPosition(3);
    m_page->list()->refresh(); // filtering again moves nobody
    QCOMPARE(grid->selection().current(), 3);
}

void TestReviewPage::undoReturnsToWhatItChanged()
{
    const int row = m_page->grid()->currentRow();
    press(Qt::Key_Q);
    press(Qt::Key_End);
    QVERIFY(m_page->grid()->currentRow() != row);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_page->grid()->currentRow(), row);
    QCOMPARE(label(row).state, ReviewState::Unreviewed);
    QVERIFY(m_page->findChild<UndoToast *>()->text().contains(u"Keep the label"_s));
}

void TestReviewPage::typingInSearchLabelsNothing()
{
    press(Qt::Key_F, Qt::ControlModifier);
    auto *search = m_page->findChild<QLineEdit *>(u"reviewSearch"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"female"_s);
    QCOMPARE(search->text(), u"female"_s);
    QTRY_COMPARE(m_page->grid()->count(), 8);
    QVERIFY(!m_workspace->labels()->canUndo());
    press(Qt::Key_Return);
    QTRY_VERIFY(m_page->grid()->hasFocus());
    press(Qt::Key_Q);
    QVERIFY(m_workspace->labels()->canUndo());
}

void TestReviewPage::filterChipsCanBeRemoved()
{
    ReviewFilter filter;
    filter.attributeValues[0] = 1; // wear
    filter.states = {ReviewState::Unreviewed};
    m_page->list()->setFilter(filter);
    QCOMPARE(m_page->grid()->count(), 5);
    QCOMPARE(m_page->list()->counts().passed, 5);
    auto *chips = m_page->findChild<FilterBar *>();
    QVERIFY(chips->isVisible());
    const QList<FilterChip> all = filterChips(filter, m_page->list()->columns());
    QCOMPARE(all.size(), 2);
    m_page->list()->setFilter(all[1].without);
    QCOMPARE(m_page->grid()->count(), 20);
    filter.text = u"no such picture"_s;
    m_page->list()->setFilter(filter);
    QCOMPARE(m_page->grid()->count(), 0);
    m_page->list()->setFilter({});
    QCOMPARE(m_page->grid()->count(), 20);
}

void TestReviewPage::selectionOfAnotherPageIsAChip()
{
    m_page->showSelection({u"Three pictures"_s, {7, 3, 11}});
    QCOMPARE(m_page->grid()->count(), 3);
    const QList<FilterChip> chips =
        filterChips(m_page->list()->filter(), m_page->list()->columns());
    QCOMPARE(chips.size(), 1);
    QCOMPARE(chips.first().text, u"Three pictures"_s);
    m_page->list()->setFilter(chips.first().without);
    QCOMPARE(m_page->grid()->count(), 20);
}

void TestReviewPage::settlingAPersonByVote()
{
    m_page->setAutoAdvance(false);
    press(Qt::Key_G); // one of four pictures says female
    const int row = m_page->grid()->currentRow();
    QTRY_VERIFY(m_page->list()->hasConflict(row));
    press(Qt::Key_P);
    const SampleTable &samples = m_workspace->labels()->samples();
    QTRY_VERIFY(!m_page->list()->hasConflict(row));
    const std::vector<int> rows = samples.rowsOfPerson(samples.person(row));
    for (const int each : rows)
        QCOMPARE(label(each).values[1], label(row).values[1]);
}

void TestReviewPage::wallMarksThenRelabels()
{
    // The teacher calls five pictures "wear / male / 30-59" (class 1).
    press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(m_page->wallStep() == WallStep::Mark);
    SampleGrid *grid = m_page->grid();
    QCOMPARE(grid->count(), 5);
    QCOMPARE(grid->selection().count(), 0);
    const int wrongByMouse = grid->rowAt(1), wrongByKey = grid->rowAt(3);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->cellRect(1).center());
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->cellRect(2).center());
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->cellRect(2).center());
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    QCOMPARE(grid->selection().selected(), (std::vector<int>{1, 3}));
    QVERIFY(m_page->findChild<QPushButton *>(u"wallGoOn"_s)->text().contains(u"3"_s));
    press(Qt::Key_Return);
    QVERIFY(m_page->wallStep() == WallStep::Relabel);
    QCOMPARE(m_page->list()->model()->rows(), (std::vector<int>{wrongByMouse, wrongByKey}));
    int accepted = 0;
    for (int row = 0; row < 20; ++row)
        accepted += label(row).state == ReviewState::Accepted && label(row).classIndex == 1;
    QCOMPARE(accepted, 3);
    QCOMPARE(label(wrongByMouse).state, ReviewState::Unreviewed);
    press(Qt::Key_Z, Qt::ControlModifier); // the three are one step
    for (int row = 0; row < 20; ++row)
        QCOMPARE(label(row).state, ReviewState::Unreviewed);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    grid->setCurrentPosition(0);
    press(Qt::Key_D); // the marked one gets its right label
    QCOMPARE(int(label(wrongByMouse).values[0]), 2);
    press(Qt::Key_Return);
    QVERIFY(m_page->wallStep() == WallStep::Mark);
    press(Qt::Key_Escape);
    QVERIFY(!m_page->wallStep());
    QCOMPARE(grid->count(), 20);
    QVERIFY(!grid->isMarking());
}

void TestReviewPage::recapShowsTheLatestDecisions()
{
    press(Qt::Key_R, Qt::ControlModifier); // nothing decided yet: said, not shown
    QVERIFY(!m_page->wallStep());
    m_page->setAutoAdvance(false);
    std::vector<int> decided;
    for (const int position : {6, 2, 9}) {
        m_page->grid()->setCurrentPosition(position);
        decided.insert(decided.begin(), m_page->grid()->currentRow());
        press(Qt::Key_9);
    }
    const int classIndex = label(decided.front()).classIndex;
    std::erase_if(decided, [&](int row) { return label(row).classIndex != classIndex; });
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_page->wallStep() == WallStep::Mark);
    QCOMPARE(m_page->list()->model()->rows(), decided); // latest first
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QVERIFY(m_page->wallStep() == WallStep::Relabel);
    QCOMPARE(m_page->list()->model()->rows(), (std::vector<int>{decided.front()}));
    // Another page asks for pictures: the wall gives way.
    m_page->showSelection({u"Two"_s, {1, 2}});
    QVERIFY(!m_page->wallStep());
    QCOMPARE(m_page->grid()->count(), 2);
}

void TestReviewPage::viewsAreSavedInTheProject()
{
    ReviewFilter filter;
    filter.attributeValues[0] = 1;
    m_page->list()->setQueue(u"least-confident"_s);
    m_page->list()->setFilter(filter);
    m_page->viewsMenu()->save(u"  Unsure masks "_s);
    m_page->list()->setQueue(u"table"_s);
    m_page->list()->setFilter({});
    m_page.reset();
    m_workspace.reset();
    QVERIFY(openPage(m_project->filePath(u"project"_s)));
    QCOMPARE(m_page->viewsMenu()->views().size(), size_t(1));
    m_page->viewsMenu()->choose(u"Unsure masks"_s);
    QCOMPARE(m_page->grid()->count(), 5);
    QCOMPARE(m_page->list()->queueId(), u"least-confident"_s);
    m_page->viewsMenu()->remove(u"Unsure masks"_s);
    QVERIFY(m_page->viewsMenu()->views().empty());
}

void TestReviewPage::selectionBecomesAFilter()
{
    m_page->grid()->setCurrentPosition(2);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_page->grid()->selection().count(), 3);
    press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(m_page->grid()->count(), 3);
    const auto chips = filterChips(m_page->list()->filter(), m_page->list()->columns());
    QCOMPARE(chips.size(), 1);
    m_page->list()->setFilter(chips.first().without);
    QCOMPARE(m_page->grid()->count(), 20);
}

void TestReviewPage::nearDuplicatesAreFound()
{
    // The drawn pictures of this project differ in their size only: all people look alike.
    m_page->list()->setQueue(u"near-duplicates"_s);
    QVERIFY(!m_page->list()->notice().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_page->list()->duplicates(), 20'000);
    QVERIFY(!m_page->list()->duplicates()->isEmpty());
    QVERIFY(m_page->grid()->count() > 1);
    QVERIFY(m_page->list()->valueText(0).contains(u"group 1"_s));
    QVERIFY(QFile::exists(m_project->filePath(u"project/cache/picture-hashes.bin"_s)));
}

void TestReviewPage::loupeKeepsTheKeys()
{
    press(Qt::Key_Return);
    QVERIFY(m_page->isLoupe());
    const int row = m_page->grid()->currentRow();
    press(Qt::Key_Right);
    const int next = m_page->grid()->currentRow();
    QVERIFY(next != row);
    press(Qt::Key_D);
    QCOMPARE(int(label(next).values[0]), 2);
    press(Qt::Key_Escape);
    QVERIFY(!m_page->isLoupe());
}

void TestReviewPage::bulkAcceptSaysHowMany()
{
    m_page->openBulkAccept();
    auto *dialog = m_page->findChild<BulkAcceptDialog *>();
    QVERIFY(dialog);
    dialog->setThreshold(79);
    QCOMPARE(dialog->wouldAccept(), 5);
    dialog->accept();
    int accepted = 0;
    for (int row = 0; row < 20; ++row)
        accepted += label(row).state == ReviewState::Accepted;
    QCOMPARE(accepted, 5);
    m_page->undo();
    for (int row = 0; row < 20; ++row)
        QCOMPARE(label(row).state, ReviewState::Unreviewed);
}

void TestReviewPage::exportAndImport()
{
    const int row = m_page->grid()->currentRow();
    press(Qt::Key_S);
    QCOMPARE(int(label(row).values[0]), 1);
    const QString file = m_project->filePath(u"labels.csv"_s);
    m_page->exportTo(file);
    QTRY_VERIFY(QFile::exists(file)); // a job writes it
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count('\n'), 21);
    m_page->undo();
    QVERIFY(label(row).values[0] != 1 || label(row).state == ReviewState::Unreviewed);
    m_page->openImport(file);
    auto *dialog = m_page->findChild<ImportDialog *>();
    QVERIFY(dialog);
    auto *button = dialog->findChild<QPushButton *>(u"importButton"_s);
    QVERIFY(dialog->isReading() && !button->isEnabled());
    QTRY_VERIFY(!dialog->isReading());
    QVERIFY(button->isEnabled());
    QCOMPARE(dialog->plan().read, 20);
    QVERIFY(!dialog->plan().batch.changes.empty());
    QCOMPARE(label(row).state, ReviewState::Unreviewed); // a dry run changes nothing
    dialog->accept();
    QCOMPARE(int(label(row).values[0]), 1);
}

void TestReviewPage::closingTheImportCancelsIt()
{
    const QString file = m_project->filePath(u"many.csv"_s);
    QByteArray text = "path,class\n";
    for (int i = 0; i < 200'000; ++i)
        text += "nobody" + QByteArray::number(i) + ".jpg,1\n";
    QVERIFY(test::writeFile(file, text));
    QSignalSpy finished(m_workspace->jobs(), &JobSystem::jobFinished);
    m_page->openImport(file);
    auto *dialog = m_page->findChild<ImportDialog *>();
    QVERIFY(dialog && dialog->isReading());
    dialog->reject();
    QTRY_VERIFY(std::ranges::any_of(finished, [](const QList<QVariant> &arguments) {
        return arguments[0].value<JobInfo>().state == JobState::Cancelled;
    }));
    QTRY_VERIFY(m_page->findChildren<ImportDialog *>().isEmpty());
}

void TestReviewPage::savedFollowsCommits()
{
    auto *strip = m_page->findChild<ProgressStrip *>();
    QVERIFY(m_workspace->labels()->flush().has_value());
    press(Qt::Key_Q);
    QTRY_COMPARE(strip->pending(), 0);
    QCOMPARE(strip->savedText(), u"Saved"_s);
    QVERIFY(strip->progressText().contains(u"1 decided, 19 left"_s));
    strip->addPending(987654); // a batch that is never committed
    QCOMPARE(strip->savedText(), u"Saving 1 change(s)"_s);
    Q_EMIT m_workspace->labels()->writeFailed(Error::failed(u"disk full"_s));
    QCOMPARE(strip->savedText(), u"Not saved"_s);
}

void TestReviewPage::decisionsSurviveReopening()
{
    const int first = m_page->grid()->currentRow();
    press(Qt::Key_Q);
    const int second = m_page->grid()->currentRow();
    press(Qt::Key_E);
    QVERIFY(m_workspace->labels()->flush().has_value());
    m_page.reset();
    m_workspace.reset();
    QVERIFY(openPage(m_project->filePath(u"project"_s)));
    QCOMPARE(label(first).state, ReviewState::Accepted);
    QCOMPARE(label(second).state, ReviewState::Excluded);
    press(Qt::Key_Z, Qt::ControlModifier); // undo survives the restart
    QCOMPARE(label(second).state, ReviewState::Unreviewed);
}

void TestReviewPage::closingTheProjectEmptiesThePage()
{
    m_page->setLoupe(true);
    m_workspace->closeProject();
    QCOMPARE(m_page->grid()->count(), 0);
    QVERIFY(!m_page->list()->isOpen());
    m_page->setFocus();
    QTest::keyClick(m_page.get(), Qt::Key_Q); // nothing to act on, nothing happens
}

void TestReviewPage::scrollBenchReportsFrames()
{
    m_page.reset();
    m_workspace.reset();
    const auto metrics = benchScroll(m_project->filePath(u"project"_s));
    QVERIFY2(metrics.has_value(), metrics ? "" : qPrintable(metrics.error().text()));
    QCOMPARE((*metrics)[u"samples"_s].toInt(), 20);
    QVERIFY((*metrics)[u"rss_mb"_s].toDouble() > 1);
    QVERIFY(!benchScroll(m_project->filePath(u"nothing here"_s)).has_value());
}

/// LABELWRIGHT_SCREENSHOTS=DIR: the page on shared photos, light and dark, to be looked at.
void TestReviewPage::screenshots()
{
    const QString folder = qEnvironmentVariable("LABELWRIGHT_SCREENSHOTS");
    if (folder.isEmpty())
        QSKIP("set LABELWRIGHT_SCREENSHOTS to a folder to take screenshots");
    SKIP_WITHOUT_SHARED();
    m_page.reset();
    m_workspace.reset();
    ProjectConfig config;
    config.personConstant = {u"gender"_s, u"age"_s};
    const QString shared = test::sharedFolder() + u"/data/small"_s;
    for (const auto &[name, role] : {std::pair(u"train"_s, DatasetRole::Labelled),
                                     std::pair(u"external"_s, DatasetRole::Pool)}) {
        const auto spec = specForFolder(shared + u'/' + name, role, config.taxonomy);
        QVERIFY(spec.has_value());
        config.datasets << *spec;
    }
    JobContext job({}, [](qint64, qint64, const QString &) {});
    QVERIFY(Project::create(m_project->filePath(u"shown"_s), config, job).has_value());
    QVERIFY(openPage(m_project->filePath(u"shown"_s)));
    m_page->resize(1440, 900);
    LabelStore *labels = m_workspace->labels();
    std::vector<LabelChange> suggestions;
    for (int row = 0; row < labels->samples().size(); ++row) {
        const auto own = labels->samples().values(row);
        const int classIndex = std::max(0, labels->taxonomy().classOf(own));
        const int shown = row % 9 == 4 ? (classIndex + 6) % 18 : classIndex;
        suggestions.push_back(
            test::suggest(row, shown, 0.35F + 0.65F * float(row * 37 % 100) / 100));
    }
    labels->apply(test::byModel(suggestions));
    SampleGrid *grid = m_page->grid();
    const auto shoot = [&](const QString &name) {
        QTest::qWait(1500);
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::instance()->setMode(mode);
            QTest::qWait(200);
            m_page->grab().save(u"%1/review-%2-%3.png"_s.arg(
                folder, name, mode == ThemeMode::Dark ? u"dark"_s : u"light"_s));
        }
    };
    m_page->list()->setQueue(u"least-confident"_s);
    grid->setCurrentPosition(3);
    for (const Qt::Key key : {Qt::Key_Q, Qt::Key_Q, Qt::Key_N, Qt::Key_E, Qt::Key_W, Qt::Key_W})
        press(key);
    press(Qt::Key_G);
    shoot(u"grid"_s);
    grid->setColumns(12);
    ReviewFilter filter;
    filter.datasets = {1};
    filter.attributeValues[0] = 6;
    m_page->list()->setFilter(filter);
    grid->selectRows({grid->rowAt(3), grid->rowAt(4), grid->rowAt(16), grid->rowAt(17)});
    press(Qt::Key_G);
    shoot(u"small"_s);
    m_page->setLoupe(true);
    shoot(u"loupe"_s);
    m_page->setLoupe(false);
    press(Qt::Key_Question);
    shoot(u"keys"_s);
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
