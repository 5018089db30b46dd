// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeproject.h"
#include "ui/shell/facefinding/facefindingdialog.h"
#include "ui/shell/facefinding/facenews.h"
#include "ui/shell/facefinding/facepreview.h"
#include "ui/shell/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestFaceFindingDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LABELWRIGHT_WEIGHTS", m_dir.filePath(u"weights"_s).toUtf8()); // none installed
        const auto made = test::makeSmallProject(m_dir.filePath(u"small"_s));
        QVERIFY(made);
        QFile config(*made + u"/project.yaml"_s);
        QVERIFY(config.open(QIODevice::Append));
        config.write("# written by hand\n");
        config.close();
        QSignalSpy opened(&m_workspace, &Workspace::projectOpened);
        m_workspace.openProject(*made);
        QVERIFY(opened.wait());
    }
    void cleanupTestCase() { qunsetenv("LABELWRIGHT_WEIGHTS"); }

    void theFormSaysHowFacesAreCut()
    {
        FaceFindingDialog dialog(&m_workspace);
        QSignalSpy shown(dialog.findChild<FacePreview *>(), &FacePreview::shown);
        dialog.show();
        QVERIFY(shown.wait(20'000));
        QCOMPARE(dialog.findChild<FacePreview *>()->pictureCount(), 9);
        QCOMPARE(dialog.settings().crop.detector, u"haar"_s);
        QCOMPARE(dialog.settings().crop.margin, 30.0);
        QVERIFY(dialog.findChild<QPushButton *>(u"keepFaceCrop"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QCheckBox *>(u"faceAlign"_s)->isEnabled()); // Haar has no eyes
        auto *detector = dialog.findChild<QComboBox *>(u"faceDetector"_s);
        detector->setCurrentIndex(detector->findData(u"mtcnn"_s));
        QVERIFY(detector->currentText().contains(u"not installed"_s));
        dialog.findChild<QCheckBox *>(u"faceAlign"_s)->setChecked(true);
        QVERIFY(dialog.settings().crop.isAligned);
        auto *message = dialog.findChild<QLabel *>(u"faceMessage"_s);
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 20'000); // the way out
        QVERIFY(message->text().contains(u"mtcnn.safetensors"_s));
        detector->setCurrentIndex(detector->findData(u"haar"_s));
        QVERIFY(!dialog.settings().crop.isAligned);
        QTRY_VERIFY_WITH_TIMEOUT(!message->isVisible(), 20'000);
    }

    void findingCountsAndTellsTheOthers()
    {
        FaceFindingDialog dialog(&m_workspace);
        QSignalSpy counted(&dialog, &FaceFindingDialog::counted);
        QSignalSpy changed(FaceNews::of(&m_workspace), &FaceNews::changed);
        dialog.show();
        auto *table = dialog.findChild<QTableWidget *>(u"faceTable"_s);
        QCOMPARE(table->rowCount(), 3);
        QVERIFY(counted.wait(20'000));
        table->item(2, 0)->setCheckState(Qt::Unchecked);
        QCOMPARE(dialog.chosenDatasets(), (QStringList{u"train"_s, u"pool"_s}));
        auto *find = dialog.findChild<QPushButton *>(u"findFaces"_s);
        auto *stop = dialog.findChild<QPushButton *>(u"stopFindingFaces"_s);
        counted.clear();
        QTest::mouseClick(find, Qt::LeftButton);
        QVERIFY(!find->isVisible() && stop->isVisible());
        QVERIFY(dialog.findChild<QProgressBar *>(u"faceProgress"_s)->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(counted.count() > 0, 60'000);
        QVERIFY(changed.count() > 0);
        QVERIFY(find->isVisible() && !stop->isVisible());
        // The pictures are plain colours; one file is empty.
        QCOMPARE(table->item(0, 3)->text(), QString::number(48 * 7 - 1));
        QCOMPARE(table->item(1, 3)->text(), QString::number(6 * 4));
        QVERIFY(dialog.findChild<QLabel *>(u"faceSummary"_s)->text().contains(u"0 of "_s));
    }

    void stoppingKeepsWhatWasFound()
    {
        FaceFindingDialog dialog(&m_workspace);
        dialog.show();
        auto *find = dialog.findChild<QPushButton *>(u"findFaces"_s);
        QSignalSpy changed(FaceNews::of(&m_workspace), &FaceNews::changed);
        QTest::mouseClick(find, Qt::LeftButton);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"stopFindingFaces"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 20'000);
        QTRY_VERIFY(find->isVisible());
        QVERIFY(!dialog.findChild<QLabel *>(u"faceMessage"_s)->isVisible());
    }

    void theCropIsKeptBetweenTheComments()
    {
        FaceFindingDialog dialog(&m_workspace);
        dialog.show();
        auto *unit = dialog.findChild<QComboBox *>(u"faceMarginUnit"_s);
        unit->setCurrentIndex(unit->findData(true));
        dialog.findChild<QDoubleSpinBox *>(u"faceMargin"_s)->setValue(12);
        auto *without = dialog.findChild<QComboBox *>(u"faceWithout1"_s);
        without->setCurrentIndex(1);
        auto *keep = dialog.findChild<QPushButton *>(u"keepFaceCrop"_s);
        QVERIFY(keep->isEnabled());
        QSignalSpy told(&m_workspace, &Workspace::messageShown);
        QTest::mouseClick(keep, Qt::LeftButton);
        QVERIFY(told.wait(20'000));
        QVERIFY(!keep->isEnabled()); // nothing is left to keep
        const QString file = m_workspace.project()->paths().config();
        const auto read = FaceSettings::read(file);
        QVERIFY(read.has_value());
        QCOMPARE(read->crop.margin, 12.0);
        QVERIFY(read->crop.isMarginPercent);
        QVERIFY(read->withoutFace.value(u"pool"_s) == WithoutFace::Exclude);
        QFile text(file);
        QVERIFY(text.open(QIODevice::ReadOnly) && text.readAll().contains("# written by hand\n"));
        // The next dialog begins with it.
        FaceFindingDialog again(&m_workspace);
        QVERIFY(again.settings().crop.sameAs(read->crop));
        QVERIFY(again.settings().withoutFace == read->withoutFace);
        QVERIFY(!again.findChild<QPushButton *>(u"keepFaceCrop"_s)->isEnabled());
    }

    void closingWhileItLooksIsSafe()
    {
        auto dialog = std::make_unique<FaceFindingDialog>(&m_workspace);
        dialog->show();
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"findFaces"_s), Qt::LeftButton);
        dialog.reset();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace.jobs()->isIdle(), 20'000);
    }

private:
    QTemporaryDir m_dir;
    Workspace m_workspace;
};

QTEST_MAIN(TestFaceFindingDialog)
#include "tst_facefindingdialog.moc"
