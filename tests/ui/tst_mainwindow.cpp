// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "tests/ui/smallproject.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/stattile.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

/// Remembers what the window asks of a page.
class RecordingPage : public Page
{
public:
    RecordingPage(QWidget *parent, QAction *action)
        : Page(parent)
        , m_action(action)
    {
    }
    void activate() override { ++activated; }
    void showSelection(const SampleSelection &selection) override { title = selection.title; }
    [[nodiscard]] QList<QAction *> pageActions() const override { return {m_action}; }

    int activated = 0;
    QString title;

private:
    QAction *m_action;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_project = test::makeSmallProject(m_folder.path());
        QVERIFY(!m_project.isEmpty());
    }

    void init()
    {
        QFile::remove(settingsFile());
        m_settings = std::make_unique<Settings>(settingsFile());
        m_workspace = std::make_unique<Workspace>();
        makeWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
        m_settings.reset();
    }

    void welcomesWithoutAProject()
    {
        QVERIFY(m_window->currentPage().isEmpty());
        QVERIFY(!m_window->showPage(u"explore"_s));
        QVERIFY(!rail(u"explore"_s)->isEnabled());
        QVERIFY(!m_window->commands()->rescan->isEnabled());
    }

    void opensAProjectAndRemembersIt()
    {
        openProject();
        QCOMPARE(m_window->currentPage(), u"explore"_s);
        QVERIFY(m_window->windowTitle().startsWith(m_workspace->project()->name()));
        QCOMPARE(m_settings->get(setting::recentProjects), QStringList{m_project});
        QStringList figures;
        const auto tiles = m_window->findChildren<StatTile *>();
        for (const StatTile *tile : tiles)
            figures.append(tile->value());
        QCOMPARE(figures.value(0), QString::number(m_workspace->labels()->samples().size()));
        QCOMPARE(figures.value(1), u"0"_s);
        QCOMPARE(figures.value(2), u"16"_s); // four pictures of four people
    }

    void pagesAreMadeWhenFirstShown()
    {
        openProject();
        QCOMPARE(m_made, QStringList{u"explore"_s});
        QTest::mouseClick(rail(u"review"_s), Qt::LeftButton);
        QCOMPARE(m_window->currentPage(), u"review"_s);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(m_window->currentPage(), u"explore"_s);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(m_window->currentPage(), u"review"_s);
        QCOMPARE(m_made, (QStringList{u"explore"_s, u"review"_s}));
        QCOMPARE(m_pages[u"review"_s]->activated, 2);
        QCOMPARE(m_settings->get(setting::page), u"review"_s);
        QTest::mouseClick(rail(u"review"_s), Qt::LeftButton);
        QVERIFY(rail(u"review"_s)->isChecked());
    }

    void routesRequestsOfPages()
    {
        openProject();
        m_workspace->showInReview({.title = u"3 images"_s, .rows = {1, 2, 3}});
        QCOMPARE(m_window->currentPage(), u"review"_s);
        QCOMPARE(m_pages[u"review"_s]->title, u"3 images"_s);
        m_workspace->showPage(u"explore"_s);
        QCOMPARE(m_window->currentPage(), u"explore"_s);
    }

    void errorsStayUntilDismissedAndAreCopied()
    {
        m_workspace->showError(Error::badInput(u"It broke"_s, u"a.csv"_s, 7, u"Mend it."_s));
        m_workspace->showError(Error::badInput(u"It broke"_s, u"a.csv"_s, 7, u"Mend it."_s));
        QCOMPARE(m_window->banners()->texts().size(), 1);
        auto *banner = m_window->banners()->findChild<Banner *>();
        QTest::mouseClick(banner->findChild<QToolButton *>(u"copyBanner"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), banner->text());
        QVERIFY(banner->text().contains(u"a.csv"_s));
        QTest::mouseClick(banner->findChild<QToolButton *>(u"dismissBanner"_s), Qt::LeftButton);
        QVERIFY(m_window->banners()->texts().isEmpty());
    }

    void messagesAreToasts()
    {
        m_workspace->showMessage(u"Done."_s);
        QCOMPARE(m_window->findChild<Toast *>()->text(), u"Done."_s);
    }

    void aFolderWithoutAProjectSaysSo()
    {
        m_workspace->openProject(m_folder.filePath(u"nothing"_s));
        QTRY_COMPARE(m_window->banners()->texts().size(), 1);
        QVERIFY(!m_workspace->hasProject());
        QVERIFY(m_window->currentPage().isEmpty());
    }

    void opensADroppedProject()
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(m_project)});
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QSignalSpy opened(m_workspace.get(), &Workspace::projectOpened);
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(opened.wait());
    }

    void undoNamesWhatItTakesBack()
    {
        openProject();
        LabelStore *labels = m_workspace->labels();
        QAction *undo = m_window->commands()->undo;
        QVERIFY(!undo->isEnabled());
        LabelChange change{.row = 84, .attributeMask = 1};
        change.values[0] = 1;
        LabelBatch batch;
        batch.title = u"Set mask to incorrect"_s;
        batch.changes = {change};
        QVERIFY(labels->apply(batch) > 0);
        QVERIFY(undo->isEnabled());
        QVERIFY(undo->text().contains(u"Set mask to incorrect"_s));
        const int before = labels->label(84).values[0];
        QCOMPARE(before, 1);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_window->commands()->redo->isEnabled());
        QVERIFY(labels->label(84).state == ReviewState::Unreviewed);
        QVERIFY(labels->flush().has_value());
    }

    void paletteFindsPagesAndPageActions()
    {
        openProject();
        QVERIFY(m_window->showPage(u"review"_s));
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m_window->palette()->isVisible());
        QVERIFY(m_window->palette()->titles().contains(u"Do review"_s));
        auto *query = m_window->palette()->findChild<QLineEdit *>(u"paletteQuery"_s);
        QTest::keyClicks(query, u"explore"_s);
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(m_window->currentPage(), u"explore"_s);
    }

    void switchesTheThemeAndKeepsIt()
    {
        QAction *dark = nullptr;
        const auto actions = m_window->findChildren<QAction *>(u"theme2"_s);
        QCOMPARE(actions.size(), 1);
        dark = actions.first();
        dark->trigger();
        QVERIFY(Theme::instance()->colors().dark);
        QCOMPARE(m_settings->get(setting::theme), int(ThemeMode::Dark));
        Theme::instance()->setMode(ThemeMode::Light);
    }

    void aSecondInstanceOnlyReads()
    {
        openProject();
        Workspace second;
        Settings settings(m_folder.filePath(u"second.ini"_s));
        MainWindow other(&second, &settings, entries());
        QSignalSpy opened(&second, &Workspace::projectOpened);
        second.openProject(m_project);
        QVERIFY(opened.wait());
        QVERIFY(second.labels()->isReadOnly());
        QVERIFY(other.banners()->texts().join(u' ').contains(second.labels()->readOnlyReason()));
    }

    void closingForgetsTheProject()
    {
        openProject();
        m_window->commands()->closeProject->trigger();
        QVERIFY(!m_workspace->hasProject());
        QVERIFY(m_window->currentPage().isEmpty());
        auto *recent = m_window->findChild<QPushButton *>(u"recentProject"_s);
        QVERIFY(recent);
        QSignalSpy opened(m_workspace.get(), &Workspace::projectOpened);
        QTest::mouseClick(recent, Qt::LeftButton);
        QVERIFY(opened.wait());
    }

private:
    [[nodiscard]] QString settingsFile() const { return m_folder.filePath(u"settings.ini"_s); }

    std::vector<PageEntry> entries()
    {
        const auto entry = [this](const QString &id, const QString &title) {
            return PageEntry{id, title, u"?"_s, id, [this, id](Workspace *, QWidget *parent) {
                                 m_made.append(id);
                                 auto *action = new QAction(u"Do "_s + id, parent);
                                 auto *page = new RecordingPage(parent, action);
                                 m_pages[id] = page;
                                 return page;
                             }};
        };
        return {entry(u"explore"_s, u"Explore"_s), entry(u"review"_s, u"Review"_s)};
    }

    void makeWindow()
    {
        m_made.clear();
        m_window = std::make_unique<MainWindow>(m_workspace.get(), m_settings.get(), entries());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
    }

    void openProject()
    {
        QSignalSpy opened(m_workspace.get(), &Workspace::projectOpened);
        m_workspace->openProject(m_project);
        QVERIFY(opened.wait());
    }

    QToolButton *rail(const QString &id)
    {
        return m_window->findChild<QToolButton *>(u"page-"_s + id);
    }

    QTemporaryDir m_folder;
    QString m_project;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_made;
    QHash<QString, RecordingPage *> m_pages;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
