// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/maskpasting/maskpastingdialog.h"

#include "core/project/maskpasting.h"
#include "tests/support/fakeproject.h"
#include "ui/shell/maskpasting/maskpreview.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestMaskPastingDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = makeSmallProject(m_dir.filePath(u"small"_s));
        QVERIFY(made);
        QSignalSpy opened(&m_workspace, &Workspace::projectOpened);
        m_workspace.openProject(*made);
        QVERIFY(opened.wait());
    }

    void thePreviewFollowsTheSettings()
    {
        MaskPastingDialog dialog(&m_workspace);
        auto *preview = dialog.findChild<MaskPreview *>();
        QSignalSpy shown(preview, &MaskPreview::shown);
        dialog.show();
        QVERIFY(shown.wait());
        auto *count = dialog.findChild<QLabel *>(u"pastingCount"_s);
        auto *start = dialog.findChild<QPushButton *>(u"startPasting"_s);
        auto *masks = dialog.findChild<QListWidget *>(u"pastingMasks"_s);
        QTRY_COMPARE(masks->count(), 4);
        QTRY_VERIFY(start->isEnabled());
        QVERIFY(!count->text().isEmpty());
        for (const QString &name : {u"poseWorn"_s, u"poseUnderNose"_s, u"poseOnChin"_s})
            dialog.findChild<QSlider *>(name)->setValue(0);
        QVERIFY(!start->isEnabled()); // no way of wearing is left
        dialog.findChild<QSlider *>(u"poseOnChin"_s)->setValue(30);
        QVERIFY(start->isEnabled());
        for (int i = 0; i < masks->count(); ++i)
            masks->item(i)->setCheckState(Qt::Unchecked);
        QVERIFY(!start->isEnabled());
        masks->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(dialog.pasting().templates, QStringList{u"kf94"_s});
        auto *dataset = dialog.findChild<QComboBox *>(u"pastingDataset"_s);
        QVERIFY(dataset->findData(u"eval"_s) < 0); // nothing is made of what is measured on
        dataset->setCurrentIndex(dataset->findData(u"pool"_s)); // its masks are not known
        QVERIFY(!start->isEnabled());
    }

    void closingWhileItLooksForFacesIsSafe()
    {
        auto dialog = std::make_unique<MaskPastingDialog>(&m_workspace);
        dialog->show();
        dialog.reset();
        QTRY_VERIFY(m_workspace.jobs()->isIdle());
    }

private:
    QTemporaryDir m_dir;
    Workspace m_workspace;
};

QTEST_MAIN(TestMaskPastingDialog)
#include "tst_maskpastingdialog.moc"
