// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"
#include "ui/shell/fuzzymatch.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_field = new QLineEdit(m_window.get());
        m_palette = new CommandPalette(m_window.get());
        m_commands.clear();
        for (const QString &title : {u"New project"_s, u"Open project"_s, u"Start training"_s,
                                     u"Export labels"_s, u"Dark"_s}) {
            auto *action = new QAction(title, m_window.get());
            m_commands.append({title, u"File"_s, action});
        }
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        m_field->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void scoresWhatIsMeant_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginning of a word beats its middle")
            << u"lab"_s << u"Export labels"_s << u"Syllable"_s;
        QTest::newRow("a run beats scattered letters")
            << u"new"_s << u"New project"_s << u"Narrow every window"_s;
        QTest::newRow("initials") << u"np"_s << u"New project"_s << u"Snapshot"_s;
        QTest::newRow("words in any order")
            << u"project new"_s << u"New project"_s << u"New page"_s;
        QTest::newRow("the shorter of two")
            << u"open"_s << u"Open"_s << u"Open a very long title"_s;
    }
    void scoresWhatIsMeant()
    {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyScore(query, better) > fuzzyScore(query, worse));
    }

    void findsNothingThatIsNotThere()
    {
        QCOMPARE(fuzzyScore(u"xyz", u"New project"), 0);
        QCOMPARE(fuzzyScore(u"project zebra", u"New project"), 0);
        QVERIFY(fuzzyScore(u"", u"New project") > 0);
        QVERIFY(fuzzyScore(u"프로젝트", u"새 프로젝트") > 0);
    }

    void typesAndRuns()
    {
        m_palette->open(m_commands);
        QVERIFY(m_palette->isVisible());
        QCOMPARE(m_palette->titles().size(), 5);
        auto *query = m_palette->findChild<QLineEdit *>(u"paletteQuery"_s);
        QTest::keyClicks(query, u"train"_s);
        QCOMPARE(m_palette->titles(), QStringList{u"Start training"_s});
        QSignalSpy ran(m_commands[2].action, &QAction::triggered);
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(ran.size(), 1);
        QVERIFY(!m_palette->isVisible());
    }

    void arrowsChoose()
    {
        m_palette->open(m_commands);
        auto *query = m_palette->findChild<QLineEdit *>(u"paletteQuery"_s);
        QSignalSpy ran(m_commands[1].action, &QAction::triggered);
        QTest::keyClick(query, Qt::Key_Down);
        QTest::keyClick(query, Qt::Key_Down);
        QTest::keyClick(query, Qt::Key_Up);
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(ran.size(), 1);
    }

    void clickRuns()
    {
        m_palette->open(m_commands);
        auto *list = m_palette->findChild<QListView *>();
        QSignalSpy ran(m_commands[3].action, &QAction::triggered);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(3, 0)).center());
        QCOMPARE(ran.size(), 1);
    }

    void disabledCommandsAreLeftOut()
    {
        m_commands[0].action->setEnabled(false);
        delete m_commands[4].action;
        m_palette->open(m_commands);
        QCOMPARE(m_palette->titles(),
                 (QStringList{u"Open project"_s, u"Start training"_s, u"Export labels"_s}));
    }

    void escapeGivesTheFocusBack()
    {
        QTRY_VERIFY(m_field->hasFocus());
        m_palette->open(m_commands);
        auto *query = m_palette->findChild<QLineEdit *>(u"paletteQuery"_s);
        QTRY_VERIFY(query->hasFocus());
        QTest::keyClick(query, Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        QTRY_VERIFY(m_field->hasFocus());
    }

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    CommandPalette *m_palette = nullptr;
    QList<PaletteCommand> m_commands;
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
