// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shareddata.h"
#include "ui/pages/trypage/photoview.h"
#include "ui/pages/trypage/readingpanel.h"
#include "ui/pages/trypage/trypage.h"
#include "ui/shell/workspace.h"

#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QGuiApplication>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

/// Says the class that the picture's mean red asks for: enough to see that pictures arrive.
Result<PictureClassifier> redClassifier(const RunRecord &, const Taxonomy &taxonomy)
{
    const int classes = taxonomy.classCount();
    return PictureClassifier([classes](const std::vector<cv::Mat> &pictures) {
        std::vector<float> logits;
        for (const cv::Mat &picture : pictures) {
            const int wanted = std::min(classes - 1, int(cv::mean(picture)[0] * classes / 256));
            for (int k = 0; k < classes; ++k)
                logits.push_back(k == wanted ? 5.F : 0.F);
        }
        return Result<std::vector<float>>(logits);
    });
}

void draw(const QString &file, const QColor &color)
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(color);
    QVERIFY(image.save(file));
}

} // namespace

class TestTryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenThereIsNoProject();
    void readerUsesTheWholePictureWithoutAFace();
    void readerFindsFacesInPhotos();
    void brokenFileIsAnError();
    void viewAnnotatesAndPanelShowsBars();
    void pageReadsInAProject();
};

void TestTryPage::saysWhenThereIsNoProject()
{
    Workspace workspace;
    TryPage page(&workspace, nullptr, redClassifier);
    page.resize(1000, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(page.findChild<QStackedWidget *>()->currentIndex(), 0);
    QVERIFY(!page.findChild<QComboBox *>()->isEnabled());
    for (QAction *action : page.pageActions())
        QVERIFY(!action->isEnabled());
    page.openPaths({u"/nowhere.jpg"_s}); // nothing to read it with: no crash, nothing shown
    QVERIFY(!page.reading());
}

void TestTryPage::readerUsesTheWholePictureWithoutAFace()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"red.png"_s);
    draw(file, QColor(250, 0, 0));
    PhotoReader reader({}, Taxonomy::maskGenderAge(), redClassifier);
    const auto reading = reader.readFile(file, {});
    QVERIFY2(reading.has_value(), reading ? "" : qPrintable(reading.error().text()));
    QCOMPARE(reading->framing, Framing::NoFaceFound);
    QCOMPARE(reading->faces.size(), size_t(1));
    QCOMPARE(reading->faces[0].classIndex, 17);
    QCOMPARE(reading->faces[0].box, QRectF(0, 0, 300, 200));
    QVERIFY(!reading->note().isEmpty());
    const QString text = readingText(*reading, Taxonomy::maskGenderAge());
    QVERIFY(text.contains(u"none / female / >=60"_s));
    QVERIFY(text.startsWith(u"red.png"_s));
    // The same from the clipboard.
    QImage black(64, 64, QImage::Format_ARGB32);
    black.fill(Qt::black);
    const auto pasted = reader.readImage(u"Clipboard"_s, black, {});
    QVERIFY(pasted.has_value());
    QCOMPARE(pasted->faces[0].classIndex, 0);
    QVERIFY(!reader.readImage(u"Clipboard"_s, QImage(), {}).has_value());
}

void TestTryPage::readerFindsFacesInPhotos()
{
    SKIP_WITHOUT_SHARED();
    PhotoReader reader({}, Taxonomy::maskGenderAge(), redClassifier);
    int withFaces = 0, read = 0;
    QStringList files;
    QDirIterator it(test::sharedFolder() + u"/data/photos"_s, {u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    files.sort();
    files = files.mid(0, 12);
    for (const QString &file : files) {
        const auto reading = reader.readFile(file, {});
        QVERIFY2(reading.has_value(), qPrintable(file));
        ++read;
        withFaces += reading->framing != Framing::NoFaceFound;
        for (const FaceReading &face : reading->faces)
            QCOMPARE(face.probabilities.size(), size_t(18));
    }
    qInfo("%d of %d photos with a face", withFaces, read);
    QVERIFY(read > 0 && withFaces > 0);
}

void TestTryPage::brokenFileIsAnError()
{
    QTemporaryDir folder;
    QFile broken(folder.filePath(u"broken.jpg"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("not a picture");
    broken.close();
    PhotoReader reader({}, Taxonomy::maskGenderAge(), redClassifier);
    const auto reading = reader.readFile(broken.fileName(), {});
    QVERIFY(!reading.has_value());
    QVERIFY(!reading.error().what.isEmpty());
}

void TestTryPage::viewAnnotatesAndPanelShowsBars()
{
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    PhotoReading reading{
        .title = u"two.png"_s, .picture = QImage(400, 300, QImage::Format_RGB888), .faces = {}};
    reading.picture.fill(Qt::gray);
    std::vector<float> p(18, 0.01F);
    p[12] = 0.83F;
    reading.faces.push_back({.box = {20, 60, 120, 120}, .probabilities = p, .classIndex = 12});
    reading.faces.push_back({.box = {240, 60, 120, 120}, .probabilities = p, .classIndex = 3});
    PhotoView view;
    QSignalSpy selected(&view, &PhotoView::faceSelected);
    view.resize(400 + 8, 300 + 8);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(view.annotated().isNull());
    view.setReading(reading, taxonomy);
    QCOMPARE(view.selectedFace(), 0);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(300, 120));
    QCOMPARE(view.selectedFace(), 1);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.selectedFace(), 0);
    QCOMPARE(selected.count(), 3);
    const QImage annotated = view.annotated();
    QCOMPARE(annotated.size(), reading.picture.size());
    QVERIFY(annotated.pixelColor(21, 120) != QColor(Qt::gray)); // the box
    QCOMPARE(annotated.pixelColor(200, 280), reading.picture.pixelColor(200, 280));

    ReadingPanel panel;
    panel.setFace(&reading.faces[0], taxonomy);
    // Three headings and 8 values, then a heading and 5 classes.
    QCOMPARE(panel.bars().size(), size_t(3 + 8 + 1 + 5));
    QCOMPARE(panel.bars()[1].text, u"wear"_s);
    QVERIFY(qAbs(panel.bars()[3].probability - (0.83 + 5 * 0.01)) < 1e-5);
    QCOMPARE(panel.bars()[12].text, taxonomy.className(12));
    panel.setFace(nullptr, taxonomy);
    QVERIFY(panel.bars().empty());
}

void TestTryPage::pageReadsInAProject()
{
    SKIP_WITHOUT_SHARED();
    QTemporaryDir folder;
    const QString data = test::sharedFolder() + u"/data/dirty/train"_s;
    const auto spec = specForFolder(data, DatasetRole::Labelled, Taxonomy::maskGenderAge());
    QVERIFY2(spec.has_value(), spec ? "" : qPrintable(spec.error().text()));
    ProjectConfig config;
    config.datasets = {*spec};
    JobContext job({}, [](qint64, qint64, const QString &) {});
    QVERIFY(Project::create(folder.filePath(u"p"_s), config, job).has_value());

    Workspace workspace;
    TryPage page(&workspace, nullptr, redClassifier);
    page.resize(1200, 760);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QSignalSpy opened(&workspace, &Workspace::projectOpened);
    QSignalSpy failed(&workspace, &Workspace::failed);
    workspace.openProject(folder.filePath(u"p"_s));
    QVERIFY(opened.wait(20000));
    auto *runs = page.findChild<QComboBox *>();
    QCOMPARE(runs->count(), 0);
    auto run = workspace.runs().create(u"teacher"_s, {});
    QVERIFY(run.has_value());
    run->bestEpoch = 1;
    run->bestMacroF1 = 0.5;
    QVERIFY(workspace.runs().save(*run).has_value());
    workspace.notifyRunsChanged();
    QCOMPARE(runs->count(), 1);

    for (const char *name : {"a", "b"})
        draw(folder.filePath(QString::fromLatin1(name) + u".png"_s), QColor(250, 0, 0));
    QSignalSpy shown(&page, &TryPage::readingShown);
    page.openPaths({folder.filePath(u"a.png"_s), folder.filePath(u"b.png"_s)});
    QVERIFY(shown.wait(10000));
    QCOMPARE(page.reading()->title, u"a.png"_s);
    QCOMPARE(page.reading()->faces[0].classIndex, 17);
    QCOMPARE(page.findChild<QStackedWidget *>()->currentIndex(), 1);
    auto *list = page.findChild<QListWidget *>();
    QVERIFY(list->isVisible());
    list->setCurrentRow(1);
    QTRY_COMPARE(page.reading()->title, u"b.png"_s);
    QTRY_VERIFY(page.pageActions().last()->isEnabled());
    // Paste by the key, copy the text.
    QImage black(64, 64, QImage::Format_RGB32);
    black.fill(Qt::black);
    QGuiApplication::clipboard()->setImage(black);
    list->setFocus();
    for (QAction *action : page.pageActions()) {
        if (action->shortcut() == QKeySequence(QKeySequence::Paste))
            action->trigger();
    }
    QTRY_COMPARE(page.reading()->faces[0].classIndex, 0);
    for (QAction *action : page.pageActions()) {
        if (action->shortcut() == QKeySequence(QKeySequence::Copy))
            action->trigger();
    }
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"wear / male / <30"_s));
    // What cannot be had is said (here: no such file, no camera), and the page stays usable.
    page.openPaths({u"/nowhere.jpg"_s});
    QTRY_COMPARE(failed.count(), 1);
    if (!QFile::exists(u"/dev/video0"_s)) {
        for (QAction *action : page.pageActions()) {
            if (action->isCheckable())
                action->trigger();
        }
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, 15000);
        QVERIFY(failed.last().at(0).value<Error>().what.contains(u"camera"_s));
    }
    const QString screenshots = qEnvironmentVariable("LABELWRIGHT_SCREENSHOTS");
    if (!screenshots.isEmpty()) {
        QDirIterator photos(test::sharedFolder() + u"/data/photos"_s, {u"*.jpg"_s}, QDir::Files,
                            QDirIterator::Subdirectories);
        QVERIFY(photos.hasNext());
        shown.clear();
        page.openPaths({QFileInfo(photos.next()).absolutePath()});
        QVERIFY(shown.wait(10000));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QVERIFY(page.grab().save(screenshots + u"/try.png"_s));
    }
    workspace.closeProject();
    QVERIFY(!page.reading());
}

QTEST_MAIN(TestTryPage)
#include "tst_trypage.moc"
