// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/newprojectdialog.h"

#include "core/dataset/datasetorigin.h"
#include "core/project/project.h"
#include "tests/support/drawndatasets.h"
#include "tests/support/jobcontext.h"
#include "tests/support/pictures.h"
#include "ui/shell/newproject/problemmodel.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
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

using namespace Qt::StringLiterals;
using namespace lw;
using namespace lw::test;

class TestNewProjectDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(
            writeAistages(data(u"train"_s), {u"male,20,a"_s, u"male,21,b"_s, u"female,45,c"_s}));
        QVERIFY(
            writeMedicalMasks(data(u"external"_s), {u"000001,MALE,30"_s, u"000002,NONE,149"_s}));
        QVERIFY(writeAistagesEval(data(u"eval"_s), 3));
        m_jobs = std::make_unique<JobSystem>();
        m_dialog = std::make_unique<NewProjectDialog>(m_jobs.get());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_jobs.reset();
    }

    void aProjectIsMadeByDroppingAndClicking()
    {
        QVERIFY(!next()->isEnabled()); // nothing there yet
        drop(m_dir->filePath(u"data"_s)); // the folder above all three
        QTRY_COMPARE(rows(u"countsLabel"_s).size(), 3);
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY(rows(u"countsLabel"_s).join(u'\n').contains(u"21 pictures"_s));

        click(next());
        auto *type1 = m_dialog->findChild<QComboBox *>(u"typeMap1"_s);
        auto *type4 = m_dialog->findChild<QComboBox *>(u"typeMap4"_s);
        QVERIFY(type1 && type4);
        QCOMPARE(type1->currentText(), u"wear"_s);
        QVERIFY(
            m_dialog->findChild<QLabel *>(u"typeMapNote"_s)->text().contains(u"other way round"_s));
        QTest::keyClick(type1, Qt::Key_End); // as the published page says
        QTest::keyClick(type4, Qt::Key_Home);
        QCOMPARE(type1->currentText(), u"none"_s);
        QTRY_VERIFY(next()->isEnabled());

        click(next());
        auto *table = m_dialog->findChild<QTableView *>(u"problemTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 8); // four rows, gender and age
        const QString detail = m_dialog->findChild<QLabel *>(u"problemDetail"_s)->text();
        for (const int column : {ProblemModel::Reason, ProblemModel::WayOut}) {
            const QString cell = table->model()->index(0, column).data().toString();
            QVERIFY2(!cell.isEmpty() && detail.contains(cell), qPrintable(detail)); // in full
        }
        table->setFocus();
        table->selectAll();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 9);
        auto *folder = m_dialog->findChild<QLineEdit *>(u"folderEdit"_s);
        QVERIFY(!folder->text().isEmpty());
        folder->selectAll();
        QTest::keyClicks(folder, m_dir->filePath(u"project"_s));
        QSignalSpy created(m_dialog.get(), &NewProjectDialog::projectCreated);
        click(next());
        QVERIFY(created.wait());
        QVERIFY(!m_dialog->isVisible());

        JobContext job = quietJob();
        const auto project = Project::open(created[0][0].toString(), job);
        QVERIFY(project);
        const SampleTable &samples = *(*project)->samples();
        QCOMPARE(samples.size(), 21 + 8 + 3);
        const int first = samples.firstRow(samples.datasetIndex(u"pool"_s));
        QCOMPARE(samples.group(first), u"TYPE 1"_s);
        QCOMPARE(int(samples.values(first)[0]), 2);
        QCOMPARE(int(samples.values(first + 3)[0]), 0);
    }

    void foldersAndTablesAreReadAsChosen()
    {
        for (int i = 0; i < 3; ++i) {
            for (const QString &label : {u"red"_s, u"with_mask"_s, u"without_mask"_s})
                QVERIFY(writeFile(m_dir->filePath(u"more/folders/%1/%2.jpg"_s.arg(label).arg(i)),
                                  quartersPicture(48, 64)));
            QVERIFY(
                writeFile(m_dir->filePath(u"more/table/%1.jpg"_s.arg(i)), quartersPicture(48, 64)));
        }
        QVERIFY(writeFile(m_dir->filePath(u"more/table/list.csv"_s),
                          "file,sex,years\n0.jpg,f,30\n1.jpg,m,61\n2.jpg,f,22\n"));
        drop(m_dir->filePath(u"more"_s));
        QTRY_COMPARE(rows(u"countsLabel"_s).size(), 2);
        QTRY_VERIFY(next()->isEnabled());
        auto *origin = m_dialog->findChild<QAbstractButton *>(u"originButton"_s);
        QVERIFY(origin);
        origin->click();
        auto *licence = m_dialog->findChild<QLineEdit *>(u"originLicence"_s);
        QVERIFY(licence && licence->isVisible());
        QTest::keyClicks(licence, u"CC BY 4.0"_s);
        QVERIFY(origin->text().contains(u"CC BY 4.0"_s));

        click(next());
        auto *red = m_dialog->findChild<QComboBox *>(u"meaning_mask_red"_s);
        QVERIFY(red);
        QCOMPARE(red->currentData().toString(), QString()); // not guessed
        red->setCurrentIndex(red->findData(u"incorrect"_s));
        auto *age = m_dialog->findChild<QComboBox *>(u"csvLabel_age"_s);
        QVERIFY(age);
        age->setCurrentIndex(age->findData(u"years"_s));
        QTRY_VERIFY(next()->isEnabled());
        click(next());
        auto *folder = m_dialog->findChild<QLineEdit *>(u"folderEdit"_s);
        folder->setText(m_dir->filePath(u"project"_s));
        QSignalSpy created(m_dialog.get(), &NewProjectDialog::projectCreated);
        click(next());
        QVERIFY(created.wait());

        JobContext job = quietJob();
        const auto project = Project::open(created[0][0].toString(), job);
        QVERIFY(project);
        const SampleTable &samples = *(*project)->samples();
        QCOMPARE(samples.size(), 9 + 3);
        const int redRow = samples.rowOf(u"train"_s, u"red/0.jpg"_s);
        QVERIFY(redRow >= 0);
        QCOMPARE(int(samples.values(redRow)[0]), 1);
        const int tableRow = samples.rowOf(u"train2"_s, u"1.jpg"_s);
        QVERIFY(tableRow >= 0);
        QCOMPARE(int(samples.values(tableRow)[1]), 0);
        QCOMPARE(int(samples.values(tableRow)[2]), 2);
        QCOMPARE(samples.number(tableRow), 61.0F);
        QCOMPARE(DatasetOrigin::of((*project)->config().datasets[0]).licence, u"CC BY 4.0"_s);
    }

    void aDataSetIsAddedToAProject()
    {
        drop(data(u"train"_s));
        QTRY_VERIFY(next()->isEnabled());
        click(next());
        click(next());
        m_dialog->findChild<QLineEdit *>(u"folderEdit"_s)->setText(m_dir->filePath(u"project"_s));
        QSignalSpy created(m_dialog.get(), &NewProjectDialog::projectCreated);
        click(next());
        QVERIFY(created.wait());
        JobContext job = quietJob();
        const auto project = Project::open(m_dir->filePath(u"project"_s), job);
        QVERIFY(project);
        m_dialog = std::make_unique<NewProjectDialog>(m_jobs.get(), nullptr, *project);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        drop(data(u"external"_s));
        QTRY_VERIFY(next()->isEnabled());
        click(next());
        click(next());
        QVERIFY(!m_dialog->findChild<QLineEdit *>(u"folderEdit"_s)->isVisible());
        QSignalSpy added(m_dialog.get(), &NewProjectDialog::projectCreated);
        click(next());
        QVERIFY(added.wait());
        const auto after = Project::open(added[0][0].toString(), job);
        QVERIFY(after);
        QCOMPARE((*after)->samples()->datasetCount(), 2);
        QVERIFY((*after)->split().part == padded((*project)->split().part, (*after)->samples()));
    }

    void aFolderWithoutDataSaysWhatWasLookedFor()
    {
        QVERIFY(QDir().mkpath(m_dir->filePath(u"nothing"_s)));
        drop(m_dir->filePath(u"nothing"_s));
        auto *message = m_dialog->findChild<QLabel *>(u"messageLabel"_s);
        QTRY_VERIFY(message->isVisible());
        QVERIFY(message->text().contains(u"train.csv"_s));
        QVERIFY(!next()->isEnabled());
    }

    void aFailureStaysInTheDialog()
    {
        drop(data(u"train"_s));
        QTRY_VERIFY(next()->isEnabled());
        click(next());
        click(next());
        QFile file(m_dir->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto *folder = m_dialog->findChild<QLineEdit *>(u"folderEdit"_s);
        folder->setText(m_dir->filePath(u"file/project"_s));
        click(next());
        auto *status = m_dialog->findChild<QLabel *>(u"statusLabel"_s);
        QTRY_VERIFY(status->text().contains(u"folder"_s));
        QVERIFY(m_dialog->isVisible() && next()->isEnabled());
        click(m_dialog->findChild<QPushButton *>(u"backButton"_s));
        QVERIFY(!folder->isVisible());
    }

    void closingWhileScanningIsSafe()
    {
        drop(m_dir->filePath(u"data"_s));
        m_dialog.reset();
        QTRY_VERIFY(m_jobs->isIdle());
    }

    void theProblemModelIsSound()
    {
        DatasetIndex::Builder builder({u"t"_s, DatasetRole::Pool, u"x"_s, {}, {}}, u"/n"_s, 1);
        builder.addProblem(
            {ProblemSeverity::Error, u"truncated"_s, u"a.jpg"_s, 0, u"ends"_s, u"copy"_s});
        builder.addProblem(
            {ProblemSeverity::Note, u"bad_age"_s, u"t.csv"_s, 12, u"age"_s, u"correct"_s});
        ProblemModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDatasets({builder.build()});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, ProblemModel::Row).data().toString(), u"12"_s);
        QCOMPARE(model.index(1, ProblemModel::Row).data(ProblemModel::SortRole).toInt(), 12);
    }

private:
    static std::vector<SplitPart> padded(std::vector<SplitPart> parts,
                                         const std::shared_ptr<const SampleTable> &samples)
    {
        parts.resize(size_t(samples->size()), SplitPart::None);
        return parts;
    }
    QString data(const QString &name) const { return m_dir->filePath(u"data/"_s + name); }
    QPushButton *next() const { return m_dialog->findChild<QPushButton *>(u"nextButton"_s); }
    static void click(QPushButton *button) { QTest::mouseClick(button, Qt::LeftButton); }
    QStringList rows(const QString &name) const
    {
        QStringList texts;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>(name)) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    void drop(const QString &folder)
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(folder)});
        auto *zone = m_dialog->findChild<QWidget *>(u"dropZone"_s);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(zone, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(zone, &event);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<JobSystem> m_jobs;
    std::unique_ptr<NewProjectDialog> m_dialog;
};

QTEST_MAIN(TestNewProjectDialog)
#include "tst_newprojectdialog.moc"
