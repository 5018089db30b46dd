// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/smallproject.h"
#include "ui/shell/projectsafety.h"
#include "ui/shell/restoredialog.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/banner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestProjectSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movedProjectIsSaidWithinASecond();
    void picturesGoneAndBack();
    void restoresInOneDialog();
};

namespace {

struct Opened
{
    Opened()
        : path(test::makeSmallProject(folder.path()))
        , banners(&window)
        , safety(&workspace, &banners, &window)
    {
        QSignalSpy done(&workspace, &Workspace::projectOpened);
        workspace.openProject(path);
        isOpen = done.wait(30000);
    }

    QTemporaryDir folder;
    QString path;
    QWidget window;
    Workspace workspace;
    BannerStack banners;
    ProjectSafety safety;
    bool isOpen = false;
};

LabelBatch maskOf(int row, int value)
{
    LabelBatch batch{
        .title = u"Label"_s, .source = LabelSource::Person, .sourceId = u"Ada"_s, .changes = {}};
    LabelChange change{.row = row, .attributeMask = 1};
    change.values[0] = qint8(value);
    batch.changes.push_back(change);
    return batch;
}

} // namespace

void TestProjectSafety::movedProjectIsSaidWithinASecond()
{
    Opened opened;
    QVERIFY(opened.isOpen);
    QSignalSpy raised(opened.safety.guard(), &ProjectGuard::raised);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(QDir().rename(opened.path, opened.path + u"-moved"_s));
    QVERIFY(raised.wait(5000));
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(opened.banners.texts().size(), 1);
    QVERIFY(opened.banners.texts().first().contains(opened.path));
    // No false "saved" meanwhile, and what was shown before is shown again.
    LabelStore *labels = opened.workspace.labels();
    QSignalSpy committed(labels, &LabelStore::committed), failed(labels, &LabelStore::writeFailed);
    const qint8 before = labels->label(0).values[0];
    labels->apply(maskOf(0, (before + 1) % 3));
    QVERIFY(failed.wait(5000));
    QCOMPARE(committed.count(), 0);
    QCOMPARE(labels->label(0).values[0], before);
    // Back again: the banner goes, and labels are kept.
    QSignalSpy cleared(opened.safety.guard(), &ProjectGuard::cleared);
    QVERIFY(QDir().rename(opened.path + u"-moved"_s, opened.path));
    QVERIFY(cleared.wait(5000));
    labels->apply(maskOf(0, (before + 1) % 3));
    QVERIFY(committed.wait(5000));
}

void TestProjectSafety::picturesGoneAndBack()
{
    Opened opened;
    QVERIFY(opened.isOpen);
    QSignalSpy raised(opened.safety.guard(), &ProjectGuard::raised);
    QSignalSpy cleared(opened.safety.guard(), &ProjectGuard::cleared);
    const QString pictures = opened.workspace.project()->samples()->dataset(0).rootPath();
    QVERIFY(QDir().rename(pictures, pictures + u"-away"_s));
    QVERIFY(raised.wait(5000));
    QCOMPARE(raised.first().first().value<GuardAlarm>(), GuardAlarm::PicturesGone);
    QSignalSpy committed(opened.workspace.labels(), &LabelStore::committed);
    opened.workspace.labels()->apply(maskOf(0, 2));
    QVERIFY(committed.wait(5000)); // labels do not need pictures
    QVERIFY(QDir().rename(pictures + u"-away"_s, pictures));
    QVERIFY(cleared.wait(5000));
    QVERIFY(opened.banners.texts().isEmpty());
}

void TestProjectSafety::restoresInOneDialog()
{
    Opened opened;
    QVERIFY(opened.isOpen);
    LabelStore *labels = opened.workspace.labels();
    const qint8 before = labels->label(0).values[0];
    QSignalSpy made(labels, &LabelStore::backupMade);
    labels->apply(maskOf(0, (before + 1) % 3));
    labels->backup();
    QVERIFY(made.wait(5000));
    labels->apply(maskOf(0, (before + 2) % 3));
    QVERIFY(labels->flush().has_value());
    opened.safety.openRestore();
    auto *dialog = opened.window.findChild<RestoreDialog *>();
    QVERIFY(dialog && !dialog->chosen().isEmpty());
    QSignalSpy again(&opened.workspace, &Workspace::projectOpened);
    dialog->findChild<QPushButton *>(u"restoreButton"_s)->click();
    QVERIFY(again.wait(30000));
    QVERIFY(!opened.workspace.labels()->isReadOnly());
    QCOMPARE(opened.workspace.labels()->label(0).values[0], qint8((before + 1) % 3));
    // What was replaced is a copy itself.
    QCOMPARE(LabelStore::backups(opened.workspace.project()->paths().labels()).size(), 2);
}

QTEST_MAIN(TestProjectSafety)
#include "tst_projectsafety.moc"
