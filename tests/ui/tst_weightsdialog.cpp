// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/weights/weightsdialog.h"

#include "core/base/safetensors.h"
#include "core/learn/architectures.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace lw;

namespace {

/// All tensors of resnet_tiny with 1000 classes, zeros.
bool writeTinyResnet(const QString &path)
{
    std::vector<NamedTensor> tensors;
    const std::vector<float> zeros(1'000'000);
    const auto add = [&](const QString &name, std::vector<qint64> shape) {
        size_t count = 1;
        for (const qint64 extent : shape)
            count *= size_t(extent);
        tensors.push_back({name, TensorType::F32, std::move(shape),
                           std::as_bytes(std::span(zeros).first(count))});
    };
    const auto norm = [&](const QString &name, qint64 channels) {
        for (const QString &part : {u"weight"_s, u"bias"_s, u"running_mean"_s, u"running_var"_s})
            add(name + u'.' + part, {channels});
    };
    add(u"conv1.weight"_s, {16, 3, 7, 7});
    norm(u"bn1"_s, 16);
    qint64 before = 16;
    for (int stage = 1; stage <= 4; ++stage) {
        const qint64 channels = 8 << stage;
        const QString block = u"layer%1.0."_s.arg(stage);
        add(block + u"conv1.weight"_s, {channels, before, 3, 3});
        norm(block + u"bn1"_s, channels);
        add(block + u"conv2.weight"_s, {channels, channels, 3, 3});
        norm(block + u"bn2"_s, channels);
        if (channels != before) {
            add(block + u"downsample.0.weight"_s, {channels, before, 1, 1});
            norm(block + u"downsample.1"_s, channels);
        }
        before = channels;
    }
    add(u"fc.weight"_s, {1000, 128});
    add(u"fc.bias"_s, {1000});
    return writeSafetensors(path, tensors).has_value();
}

} // namespace

class TestWeightsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyNetworkIsListedWithItsCost();
    void pagesAreCopied();
    void droppedFilesAreInstalled();
    void wrongFilesAreNamed();
    void aJobMayOutliveTheDialog();

private:
    template <typename T> T *child(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    void drop(const QStringList &files);
    [[nodiscard]] QString cell(const QString &network, int column) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobSystem> m_jobs;
    std::unique_ptr<WeightsDialog> m_dialog;
};

void TestWeightsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("LABELWRIGHT_WEIGHTS", m_folder->filePath(u"weights"_s).toUtf8());
    m_jobs = std::make_unique<JobSystem>();
    m_dialog = std::make_unique<WeightsDialog>(
        m_jobs.get(), WeightsPurpose{.architecture = u"resnet18"_s, .batch = 64});
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestWeightsDialog::cleanup()
{
    m_dialog.reset();
    m_jobs.reset();
}

void TestWeightsDialog::drop(const QStringList &files)
{
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    mime.setUrls(urls);
    auto *target = child<QWidget>(u"weightsDrop"_s);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
}

QString TestWeightsDialog::cell(const QString &network, int column) const
{
    const QAbstractItemModel *model = child<QTableView>(u"networks"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == network)
            return model->index(row, column).data().toString();
    }
    return u"no such row"_s;
}

void TestWeightsDialog::everyNetworkIsListedWithItsCost()
{
    QAbstractItemModel *model = child<QTableView>(u"networks"_s)->model();
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), int(architectures().size()) + 2); // two face detectors
    QCOMPARE(cell(u"resnet18"_s, 1), u"224 px"_s);
    QVERIFY(cell(u"resnet18"_s, 2).startsWith(u"11.2"));
    QVERIFY(cell(u"resnet18"_s, 3).startsWith(u"3.6"));
    QVERIFY(cell(u"resnet18"_s, 4).contains(u"GB"));
    auto *search = child<QLineEdit>(u"networkSearch"_s);
    QTest::keyClicks(search, u"swin"_s);
    QTRY_COMPARE(model->rowCount(), 3);
}

void TestWeightsDialog::pagesAreCopied()
{
    const QString page = child<QLineEdit>(u"page"_s)->text();
    QVERIFY(page.startsWith(u"https://"));
    QTest::mouseClick(child<QToolButton>(u"pageCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), page);
    QVERIFY(!child<QLineEdit>(u"sha256"_s)); // nothing is installed yet
}

void TestWeightsDialog::droppedFilesAreInstalled()
{
    const QString file = m_folder->filePath(u"model.safetensors"_s);
    QVERIFY(writeTinyResnet(file));
    m_dialog->offerUse(u"Use"_s);
    QSignalSpy installed(m_dialog.get(), &WeightsDialog::broughtIn);
    drop({file});
    QVERIFY(installed.wait(30'000));
    QCOMPARE(cell(u"resnet_tiny"_s, 5), u"1"_s);
    auto *hash = child<QLineEdit>(u"sha256"_s); // of the network that the file is for
    QVERIFY(hash);
    QCOMPARE(hash->text(), fileSha256(file).value());
    QTest::mouseClick(child<QToolButton>(u"sha256Copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), hash->text());
    QTest::mouseClick(child<QPushButton>(u"verifyWeights"_s), Qt::LeftButton);
    QTRY_VERIFY(child<QLabel>(u"weightsStatus"_s)->text().contains(u"as it was"));
    QSignalSpy used(m_dialog.get(), &WeightsDialog::useRequested);
    QTest::mouseClick(child<QPushButton>(u"useWeights"_s), Qt::LeftButton);
    QCOMPARE(used.count(), 1);
    QCOMPARE(used[0][0].toString(), u"resnet_tiny"_s);
    QVERIFY(QFile::exists(used[0][1].toString()));
}

void TestWeightsDialog::wrongFilesAreNamed()
{
    const QString half = m_folder->filePath(u"half.safetensors"_s);
    QVERIFY(writeTinyResnet(half));
    QVERIFY(QFile::resize(half, QFile(half).size() / 2));
    drop({half, m_folder->path()});
    auto *problems = m_dialog->findChild<BannerStack *>();
    QTRY_COMPARE(problems->texts().size(), 2);
    const QString all = problems->texts().join(u'\n');
    QVERIFY2(all.contains(half) && all.contains(u"incomplete") && all.contains(u"folder"),
             qPrintable(all));
    QVERIFY(WeightsFolder().installed().isEmpty());
}

void TestWeightsDialog::aJobMayOutliveTheDialog()
{
    const QString file = m_folder->filePath(u"model.safetensors"_s);
    QVERIFY(writeTinyResnet(file));
    QSignalSpy finished(m_jobs.get(), &JobSystem::jobFinished);
    drop({file});
    m_dialog.reset();
    QVERIFY(finished.count() > 0 || finished.wait(30'000));
    QCOMPARE(WeightsFolder().installed().size(), 1);
}

QTEST_MAIN(TestWeightsDialog)
#include "tst_weightsdialog.moc"
