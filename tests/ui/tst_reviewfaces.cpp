// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/facestates.h"
#include "core/labels/facebox.h"
#include "core/learn/facefinder.h"
#include "tests/ui/smallproject.h"
#include "ui/pages/review/faceboxoverlay.h"
#include "ui/pages/review/loupeview.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/samplegrid.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace lw;

/// Found faces as a filter, and a box drawn with the mouse in the large picture.
class TestReviewFaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"labelwright-test"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        m_project = test::makeSmallProject(m_folder.path());
        QVERIFY(!m_project.isEmpty());
        // What the job would have found: nothing, one or two faces in turn.
        auto job = test::quietJob();
        const auto project = Project::open(m_project, job);
        QVERIFY(project.has_value());
        auto finder = FaceFinder::open(u"haar"_s, facesFolder((*project)->paths()));
        QVERIFY(finder.has_value());
        const SampleTable &samples = *(*project)->samples();
        for (int row = 0; row < samples.size(); ++row) {
            FoundFaces found{.picture = {48, 64}, .faces = {}};
            for (int i = 0; i < row % 3; ++i)
                found.faces.push_back({.box = {12, 16, 24, 32}, .score = 1, .landmarks = {}});
            (*finder)->boxes().store(samples.absolutePath(row), found);
            ++m_counts[row % 3];
        }
    }

    void facesAreAFilter()
    {
        Workspace workspace;
        ReviewPage page(&workspace);
        open(workspace, page);
        auto *tree = page.findChild<QTreeWidget *>();
        QTreeWidgetItem *group = nullptr;
        QTRY_VERIFY((group = groupOf(tree, u"Faces"_s)) != nullptr);
        QCOMPARE(group->childCount(), 3);
        QCOMPARE(group->child(0)->text(0), u"One face found"_s);
        QTRY_COMPARE(group->child(1)->text(1), QString::number(m_counts[0]));
        QCOMPARE(group->child(2)->text(1), QString::number(m_counts[2]));
        group->child(1)->setCheckState(0, Qt::Checked); // no face found
        QTRY_COMPARE(page.grid()->count(), m_counts[0]);
        workspace.closeProject();
    }

    void aDragDrawsTheBox()
    {
        Workspace workspace;
        ReviewPage page(&workspace);
        open(workspace, page);
        int position = 0;
        while (page.grid()->rowAt(position) % 3 == 0)
            ++position;
        page.grid()->setCurrentPosition(position);
        const int row = page.grid()->currentRow();
        auto *overlay = page.findChild<FaceBoxOverlay *>();
        auto *loupe = page.findChild<LoupeView *>();
        page.findChild<QAction *>(u"drawFaceBox"_s)->trigger();
        QVERIFY(page.isLoupe() && overlay->isVisible());
        QTRY_VERIFY(!loupe->pictureRect().isEmpty());
        QTRY_VERIFY(overlay->box().has_value()); // the detector's, to start from
        QVERIFY(qAbs(overlay->box()->x() - 0.25) < 1e-6);
        const QRectF picture = loupe->pictureRect();
        const auto at = [&](double x, double y) {
            return QPointF(picture.x() + x * picture.width(), picture.y() + y * picture.height())
                .toPoint();
        };
        // Outside of the box a drag draws a new one.
        QTest::mousePress(overlay, Qt::LeftButton, {}, at(0.05, 0.05));
        QTest::mouseMove(overlay, at(0.15, 0.15));
        QTest::mouseMove(overlay, at(0.2, 0.2));
        QTest::mouseRelease(overlay, Qt::LeftButton, {}, at(0.2, 0.2));
        auto box = faceBoxOf(*workspace.labels(), row);
        QVERIFY(box.has_value());
        QVERIFY(qAbs(box->x - 0.05) < 0.02 && qAbs(box->width - 0.15) < 0.03);
        QVERIFY(workspace.labels()->label(row).state == ReviewState::Unreviewed);
        QCOMPARE(workspace.labels()->undoTitle(), u"Draw the face's box"_s);
        // Inside, it moves the box.
        QTest::mousePress(overlay, Qt::LeftButton, {}, at(0.125, 0.125));
        QTest::mouseMove(overlay, at(0.4, 0.4));
        QTest::mouseMove(overlay, at(0.525, 0.525));
        QTest::mouseRelease(overlay, Qt::LeftButton, {}, at(0.525, 0.525));
        box = faceBoxOf(*workspace.labels(), row);
        QVERIFY(qAbs(box->x - 0.45) < 0.02 && qAbs(box->width - 0.15) < 0.03);
        // Undo goes back step by step, Delete takes the box back, Escape leaves.
        page.undo();
        QVERIFY(qAbs(faceBoxOf(*workspace.labels(), row)->x - 0.05) < 0.02);
        QTest::keyClick(overlay, Qt::Key_Delete);
        QVERIFY(!faceBoxOf(*workspace.labels(), row));
        page.undo();
        QVERIFY(faceBoxOf(*workspace.labels(), row).has_value());
        QTest::keyClick(overlay, Qt::Key_Escape);
        QVERIFY(!overlay->isVisible());
        QVERIFY(workspace.labels()->flush().has_value());
        workspace.closeProject();
        // It is there after a restart, and makes the picture one with one face.
        auto job = test::quietJob();
        const auto project = Project::open(m_project, job);
        QVERIFY(project.has_value());
        QCOMPARE(readFaceBoxes((*project)->paths().labels(), *(*project)->samples()).size(), 1);
        QVERIFY(faceStates(**project)[size_t(row)] == FaceState::One);
    }

private:
    void open(Workspace &workspace, ReviewPage &page)
    {
        page.resize(1200, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QSignalSpy opened(&workspace, &Workspace::projectOpened);
        workspace.openProject(m_project);
        QVERIFY(opened.wait(20000));
        QTRY_VERIFY(page.grid()->count() > 0);
    }

    static QTreeWidgetItem *groupOf(const QTreeWidget *tree, const QString &title)
    {
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            if (tree->topLevelItem(i)->text(0) == title)
                return tree->topLevelItem(i);
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    QString m_project;
    int m_counts[3] = {};
};

QTEST_MAIN(TestReviewFaces)
#include "tst_reviewfaces.moc"
