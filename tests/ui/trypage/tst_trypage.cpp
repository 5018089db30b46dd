// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeproject.h"
#include "tests/support/pictures.h"
#include "tests/support/shareddata.h"
#include "ui/pages/trypage/photoview.h"
#include "ui/pages/trypage/readingpanel.h"
#include "ui/pages/trypage/trypage.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

/// Says the class that the picture's mean red asks for: enough to see that pictures arrive.
class RedClassifier : public FaceClassifier
{
public:
    RedClassifier(int classes, FaceCrop crop)
        : m_classes(classes)
        , m_crop(std::move(crop))
    {
    }
    [[nodiscard]] FaceCrop crop() const override { return m_crop; }
    [[nodiscard]] int inputSide() const override { return 32; }
    [[nodiscard]] Result<std::vector<float>> classify(const std::vector<cv::Mat> &regions) override
    {
        std::vector<float> logits;
        for (const cv::Mat &picture : regions) {
            const int wanted = std::min(m_classes - 1, int(cv::mean(picture)[0] * m_classes / 256));
            for (int k = 0; k < m_classes; ++k)
                logits.push_back(k == wanted ? 5.F : 0.F);
        }
        return logits;
    }
    [[nodiscard]] Result<WhyPicture> why(const cv::Mat &, int classIndex) override
    {
        WhyPicture why;
        why.classIndex = classIndex;
        why.width = why.height = 2;
        why.heat = {0, 0.5F, 1, 0.25F};
        return why;
    }

private:
    int m_classes;
    FaceCrop m_crop;
};

Result<std::unique_ptr<FaceClassifier>> redClassifier(const RunRecord &, const Taxonomy &taxonomy)
{
    return std::unique_ptr<FaceClassifier>(
        std::make_unique<RedClassifier>(taxonomy.classCount(), FaceCrop()));
}

/// The same, trained on faces that MTCNN cut.
Result<std::unique_ptr<FaceClassifier>> croppedClassifier(const RunRecord &,
                                                          const Taxonomy &taxonomy)
{
    FaceCrop crop;
    crop.detector = u"mtcnn"_s;
    return std::unique_ptr<FaceClassifier>(
        std::make_unique<RedClassifier>(taxonomy.classCount(), crop));
}

PhotoModel oneRun()
{
    PhotoModel model;
    model.id = u"run"_s;
    model.runs = {RunRecord()};
    return model;
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
    void anotherDetectorIsSaid();
    void pageReadsInAProject();
    void anEnsembleReadsPhotos();
    void whatWasOpenedByMistakeIsSaid();
    void anUnpluggedCameraIsSaid();

private:
    /// A page in a project with the runs "teacher" and "other".
    struct Opened
    {
        QTemporaryDir folder;
        Workspace workspace;
        std::unique_ptr<TryPage> page;
    };
    static void open(Opened &in);

    void playsAVideo(TryPage &page, const QTemporaryDir &folder, QAction *camera);
    void takeScreenshots(TryPage &page, const QString &folder);
};

void TestTryPage::saysWhenThereIsNoProject()
{
    Workspace workspace;
    TryPage page(&workspace, nullptr, redClassifier);
    page.resize(1000, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QCOMPARE(page.findChild<QStackedWidget *>()->currentIndex(), 0);
    QVERIFY(!page.findChild<QComboBox *>(u"tryModel"_s)->isEnabled());
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
    PhotoReader reader(oneRun(), Taxonomy::maskGenderAge(), redClassifier);
    const auto reading = reader.readFile(file, {});
    QVERIFY2(reading.has_value(), reading ? "" : qPrintable(reading.error().text()));
    QCOMPARE(reading->framing, Framing::NoFaceFound);
    QCOMPARE(reading->faces.size(), size_t(1));
    QCOMPARE(reading->faces[0].classIndex, 17);
    QVERIFY(reading->faces[0].face.box == cv::Rect2f(0, 0, 300, 200));
    QVERIFY(readingNote(*reading).contains(u"No face was found"_s));
    QVERIFY(!reading->isCalibrated);
    const QString text = readingText(*reading, Taxonomy::maskGenderAge());
    QVERIFY(text.contains(u"none / female / >=60"_s));
    QVERIFY(text.startsWith(u"red.png"_s));
    // The same from the clipboard.
    QImage black(64, 64, QImage::Format_ARGB32);
    black.fill(Qt::black);
    const auto pasted = readImage(reader, u"Clipboard"_s, black, {});
    QVERIFY(pasted.has_value());
    QCOMPARE(pasted->faces[0].classIndex, 0);
    QVERIFY(!readImage(reader, u"Clipboard"_s, QImage(), {}).has_value());
}

void TestTryPage::readerFindsFacesInPhotos()
{
    SKIP_WITHOUT_SHARED();
    PhotoReader reader(oneRun(), Taxonomy::maskGenderAge(), redClassifier);
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
    PhotoReader reader(oneRun(), Taxonomy::maskGenderAge(), redClassifier);
    const auto reading = reader.readFile(broken.fileName(), {});
    QVERIFY(!reading.has_value());
    QVERIFY(!reading.error().what.isEmpty());
}

void TestTryPage::viewAnnotatesAndPanelShowsBars()
{
    const Taxonomy taxonomy = Taxonomy::maskGenderAge();
    PhotoReading reading;
    reading.title = u"two.png"_s;
    reading.rgb = cv::Mat(300, 400, CV_8UC3, cv::Scalar(160, 160, 164));
    reading.whole = {800, 600}; // boxes count in the whole picture
    std::vector<float> p(18, 0.01F);
    p[12] = 0.83F;
    reading.faces.push_back({.face = {.box = {40, 120, 240, 240}, .score = 1, .landmarks = {}},
                             .probabilities = p,
                             .classIndex = 12});
    reading.faces.push_back({.face = {.box = {480, 120, 240, 240}, .score = 1, .landmarks = {}},
                             .probabilities = p,
                             .classIndex = 3});
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
    QCOMPARE(annotated.size(), QSize(400, 300));
    QVERIFY(annotated.pixelColor(21, 120) != QColor(160, 160, 164)); // the box
    QCOMPARE(annotated.pixelColor(200, 280), QColor(160, 160, 164));

    ReadingPanel panel;
    panel.setFace(&reading.faces[0], taxonomy);
    // Three headings and 8 values, then a heading and all classes.
    QCOMPARE(panel.bars().size(), size_t(3 + 8 + 1 + 18));
    QCOMPARE(panel.bars()[1].text, u"wear"_s);
    QVERIFY(qAbs(panel.bars()[3].probability - (0.83 + 5 * 0.01)) < 1e-5);
    QCOMPARE(panel.bars()[12].text, taxonomy.className(12));
    panel.setFace(nullptr, taxonomy);
    QVERIFY(panel.bars().empty());
}

/// A video stands in for the camera: frames arrive with their rate, a click stops it.
void TestTryPage::playsAVideo(TryPage &page, const QTemporaryDir &folder, QAction *camera)
{
    const QString file = folder.filePath(u"live.avi"_s);
    {
        cv::VideoWriter writer(file.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 25,
                               cv::Size(160, 120));
        QVERIFY(writer.isOpened());
        for (int i = 0; i < 250; ++i)
            writer.write(cv::Mat(120, 160, CV_8UC3, cv::Scalar(0, 0, 250)));
    }
    qputenv("LABELWRIGHT_CAMERA", file.toUtf8());
    QSignalSpy shown(&page, &TryPage::readingShown);
    camera->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shown.count() >= 3, 15000);
    QVERIFY(camera->isChecked());
    QCOMPARE(page.reading()->faces[0].classIndex, 17);
    const auto *rate = page.findChild<QLabel *>(u"tryRate"_s);
    QVERIFY(rate->isVisible() && rate->text().contains(u"pictures a second"_s));
    camera->trigger();
    QVERIFY(!camera->isChecked());
    qunsetenv("LABELWRIGHT_CAMERA");
    // A video that is opened is played, too, and ends by itself.
    page.openPaths({file});
    QTRY_VERIFY(page.reading()->title == u"live.avi"_s);
    camera->trigger();
}

/// Of each theme and size, to be looked at; only when LABELWRIGHT_SCREENSHOTS names a folder.
void TestTryPage::takeScreenshots(TryPage &page, const QString &folder)
{
    const QString photos = test::sharedFolder() + u"/data/photos/without_mask"_s;
    QSignalSpy shown(&page, &TryPage::readingShown);
    page.openPaths({photos, test::sharedFolder() + u"/parity/mtcnn/image2.jpg"_s});
    QVERIFY(shown.wait(30000));
    auto *list = page.findChild<QListWidget *>(u"tryFiles"_s);
    list->setCurrentRow(list->count() - 1); // several people
    QTRY_COMPARE(page.reading()->title, u"image2.jpg"_s);
    for (const bool dark : {false, true}) {
        Theme::instance()->setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
        for (const QSize size : {QSize(1280 - 72, 800 - 90), QSize(1920 - 72, 1080 - 90)}) {
            page.resize(size);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QVERIFY(
                page.grab().save(u"%1/try-%2-%3.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s)
                                     .arg(size.width())));
        }
    }
    Theme::instance()->setMode(ThemeMode::Light);
}

void TestTryPage::anotherDetectorIsSaid()
{
    SKIP_WITHOUT_SHARED();
    qputenv("LABELWRIGHT_WEIGHTS", (test::sharedFolder() + u"/parity/mtcnn"_s).toUtf8());
    const QString file = test::sharedFolder() + u"/parity/mtcnn/image1.jpg"_s;
    PhotoReader reader(oneRun(), Taxonomy::maskGenderAge(), croppedClassifier);
    const auto own = reader.readFile(file, {});
    QVERIFY2(own.has_value(), own ? "" : qPrintable(own.error().text()));
    QCOMPARE(own->detector, u"mtcnn"_s);
    QVERIFY(own->framing == Framing::Faces);
    QVERIFY(!readingNote(*own).contains(u"may be off"_s));
    reader.setDetector(u"haar"_s);
    const auto other = reader.readFile(file, {});
    QVERIFY(other.has_value());
    QCOMPARE(other->detector, u"haar"_s);
    QVERIFY(readingNote(*other).contains(u"may be off"_s));
    reader.setDetector(u"yunet"_s); // not installed: says where it belongs
    const auto missing = reader.readFile(file, {});
    QVERIFY(!missing.has_value());
    QVERIFY(!missing.error().wayOut.isEmpty());
    qunsetenv("LABELWRIGHT_WEIGHTS");
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
    auto *runs = page.findChild<QComboBox *>(u"tryModel"_s);
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
    auto *list = page.findChild<QListWidget *>(u"tryFiles"_s);
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
    const auto actionNamed = [&page](const QString &text) -> QAction * {
        for (QAction *action : page.pageActions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    };
    if (!QFile::exists(u"/dev/video0"_s)) {
        actionNamed(u"Webcam"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, 15000);
        QVERIFY(failed.last().at(0).value<Error>().what.contains(u"camera"_s));
        QVERIFY(!actionNamed(u"Webcam"_s)->isChecked());
    }
    // Why: a click shows where the network looked, another one takes it away.
    page.openPaths({folder.filePath(u"a.png"_s)});
    QTRY_COMPARE(page.reading()->title, u"a.png"_s);
    QSignalSpy why(&page, &TryPage::whyShown);
    actionNamed(u"Why?"_s)->trigger();
    QVERIFY(why.wait(10000));
    QVERIFY(page.findChild<PhotoView *>()->hasWhy());
    actionNamed(u"Why?"_s)->trigger();
    QVERIFY(!page.findChild<PhotoView *>()->hasWhy());
    // A table with one row a face.
    const QString table = folder.filePath(u"faces.csv"_s);
    QVERIFY(page.saveTable(table).has_value());
    QFile csv(table);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith("file,face,x,y,width,height,score,class,class_name"));
    QCOMPARE(lines[1].split(',').size(), lines[0].split(',').size());
    QVERIFY(lines[1].startsWith("a.png,"));
    // The picture becomes a sample of the project's own pool.
    QSignalSpy added(&page, &TryPage::addedToPool);
    actionNamed(u"Add to the pool"_s)->trigger();
    QVERIFY(added.wait(10000));
    auto again = Project::open(folder.filePath(u"p"_s), job);
    QVERIFY2(again, again ? "" : qPrintable(again.error().text()));
    const int pool = (*again)->samples()->datasetIndex(u"tried"_s);
    QVERIFY(pool >= 0);
    QCOMPARE((*again)->samples()->dataset(pool).size(), 1);
    QCOMPARE((*again)->samples()->dataset(pool).path(0), added.first().at(0).toString());
    playsAVideo(page, folder, actionNamed(u"Webcam"_s));
    const QString screenshots = qEnvironmentVariable("LABELWRIGHT_SCREENSHOTS");
    if (!screenshots.isEmpty()) {
        takeScreenshots(page, screenshots);
    }
    workspace.closeProject();
    QVERIFY(!page.reading());
}

void TestTryPage::open(Opened &in)
{
    const auto made = test::makeSmallProject(in.folder.path());
    QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    const RunStore store(in.folder.filePath(u"runs"_s), {});
    for (const QString &name : {u"teacher"_s, u"other"_s}) {
        auto run = store.create(name, {});
        QVERIFY(run.has_value());
        run->bestEpoch = 1;
        QVERIFY(store.save(*run).has_value());
    }
    EnsemblePreset both;
    both.name = u"both"_s;
    QStringList members{u"a run that was deleted"_s};
    for (const RunRecord &run : store.runs())
        members.append(run.id);
    for (const QString &id : members) {
        Ensemble::Member member;
        member.runId = id;
        both.members.push_back(member);
    }
    both.bias.assign(18, 0);
    both.bias[4] = 50; // so that it is seen who voted
    QVERIFY(both.write(ensemblePresetFile(in.folder.path(), both.name)));
    in.page = std::make_unique<TryPage>(&in.workspace, nullptr, redClassifier);
    in.page->resize(1200, 760);
    in.page->show();
    QSignalSpy opened(&in.workspace, &Workspace::projectOpened);
    in.workspace.openProject(in.folder.path());
    QVERIFY(opened.count() > 0 || opened.wait(20'000));
}

void TestTryPage::anEnsembleReadsPhotos()
{
    Opened in;
    open(in);
    auto *models = in.page->findChild<QComboBox *>(u"tryModel"_s);
    QCOMPARE(models->count(), 3);
    const QString file = in.folder.filePath(u"red.png"_s);
    draw(file, QColor(250, 0, 0));
    QSignalSpy shown(in.page.get(), &TryPage::readingShown);
    in.page->openPaths({file});
    QVERIFY(shown.wait(10'000));
    QCOMPARE(in.page->reading()->faces[0].classIndex, 17); // by one run
    models->setCurrentIndex(models->findData(u"ensemble:both"_s));
    QVERIFY(shown.wait(10'000)); // the shown photo is read again
    QCOMPARE(in.page->reading()->faces[0].classIndex, 4);
    QVERIFY(in.page->reading()->isCalibrated);
    // The member that is gone is not passed over in silence.
    QVERIFY2(readingNote(*in.page->reading()).contains(u"a run that was deleted"_s),
             qPrintable(readingNote(*in.page->reading())));
}

void TestTryPage::whatWasOpenedByMistakeIsSaid()
{
    Opened in;
    open(in);
    QSignalSpy failed(&in.workspace, &Workspace::failed);
    const auto says = [&](const QString &name, const QByteArray &bytes, const QString &what) {
        const QString file = in.folder.filePath(name);
        QVERIFY(test::writeFile(file, bytes));
        const auto before = failed.count();
        in.page->openPaths({file});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), before + 1, 10'000);
        const auto error = failed.last().at(0).value<Error>();
        QVERIFY2(error.what.contains(what), qPrintable(error.text()));
        QVERIFY(!error.wayOut.isEmpty());
        QVERIFY(!in.page->reading());
    };
    const QByteArray film = QByteArray("\0\0\0\x20"
                                       "ftypisom\0\0\2\0",
                                       16)
        + QByteArray(4000, 'x');
    says(u"holiday.jpg"_s, film, u"video"_s); // a film with a photo's name
    says(u"holiday.mp4"_s, "nothing of the kind", u"video"_s);
    says(u"notes.txt"_s, "a text", u"not a picture"_s);
    says(u"empty.png"_s, {}, u"empty"_s);
    // Afterwards a photo is read as ever.
    const QString file = in.folder.filePath(u"red.png"_s);
    draw(file, QColor(250, 0, 0));
    QSignalSpy shown(in.page.get(), &TryPage::readingShown);
    in.page->openPaths({file});
    QVERIFY(shown.wait(10'000));
}

void TestTryPage::anUnpluggedCameraIsSaid()
{
    Opened in;
    open(in);
    const QString file = in.folder.filePath(u"camera.avi"_s);
    {
        cv::VideoWriter writer(file.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 25,
                               cv::Size(160, 120));
        QVERIFY(writer.isOpened());
        for (int i = 0; i < 6; ++i)
            writer.write(cv::Mat(120, 160, CV_8UC3, cv::Scalar(0, 0, 250)));
    }
    QAction *camera = nullptr;
    for (QAction *action : in.page->pageActions()) {
        if (action->text() == u"Webcam"_s)
            camera = action;
    }
    QVERIFY(camera);
    QSignalSpy failed(&in.workspace, &Workspace::failed);
    QSignalSpy shown(in.page.get(), &TryPage::readingShown);
    qputenv("LABELWRIGHT_CAMERA", file.toUtf8());
    camera->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 15'000);
    qunsetenv("LABELWRIGHT_CAMERA");
    const auto error = failed.last().at(0).value<Error>();
    QVERIFY2(error.what.contains(u"no picture any more"_s), qPrintable(error.text()));
    QVERIFY(!error.wayOut.isEmpty());
    QVERIFY(!camera->isChecked());
    QVERIFY(shown.count() > 0 && in.page->reading()); // the last picture stays
    // A film that was opened simply ends.
    in.page->openPaths({file});
    QTRY_VERIFY_WITH_TIMEOUT(in.workspace.jobs()->isIdle(), 15'000);
    QCOMPARE(failed.count(), 1);
}

QTEST_MAIN(TestTryPage)
#include "tst_trypage.moc"
