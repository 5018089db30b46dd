// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trainingqueue.h"

#include "core/learn/recipeschema.h"
#include "core/runs/rundevice.h"
#include "tests/ui/smallproject.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/traineventbuffer.h"
#include "ui/shell/windowclosing.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/banner.h"

#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestTrainingQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString project = test::makeSmallProject(m_folder->path());
        QVERIFY(!project.isEmpty());
        m_workspace = std::make_unique<Workspace>();
        QSignalSpy opened(m_workspace.get(), &Workspace::projectOpened);
        m_workspace->openProject(project);
        QVERIFY(opened.wait());
    }
    void cleanup()
    {
        m_workspace.reset();
        m_folder.reset();
    }

    void theBufferIsBoundedAndLosesOnlyBatches()
    {
        TrainEventBuffer buffer(100);
        buffer.push(RunStarted{});
        for (int i = 1; i <= 5000; ++i) {
            buffer.push(BatchDone{.epoch = 1, .step = i});
            if (i % 500 == 0) {
                EpochDone done;
                done.epoch = i / 500;
                buffer.push(done);
            }
        }
        const QList<TrainEvent> events = buffer.take();
        QVERIFY(events.size() <= 101);
        int epochs = 0;
        qint64 step = 0;
        for (const TrainEvent &event : events) {
            epochs += std::holds_alternative<EpochDone>(event) ? 1 : 0;
            if (const auto *batch = std::get_if<BatchDone>(&event)) {
                QVERIFY(batch->step > step); // in order
                step = batch->step;
            }
        }
        QCOMPARE(epochs, 10);
        QVERIFY(std::holds_alternative<RunStarted>(events.first()));
        QVERIFY(buffer.take().isEmpty());
    }

    void trainsAndTellsEverything()
    {
        QList<TrainEvent> events;
        connect(queue(), &TrainingQueue::eventsArrived, this,
                [&events](const QString &, const QList<TrainEvent> &some) { events += some; });
        QSignalSpy predicted(m_workspace.get(), &Workspace::predictionsChanged);
        const auto run = queue()->start(u"first"_s, recipe(2), u"cpu"_s, 1);
        QVERIFY2(run.has_value(), run ? "" : qPrintable(run.error().text()));
        QVERIFY(queue()->isActive(run->id));
        QVERIFY(QFileInfo::exists(run->configFile()));
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 60000);
        QVERIFY(std::holds_alternative<RunStarted>(events.first()));
        QVERIFY(std::holds_alternative<RunEnded>(events.last()));
        QCOMPARE(std::ranges::count_if(events,
                                       [](const TrainEvent &event) {
                                           return std::holds_alternative<EpochDone>(event);
                                       }),
                 2);
        const auto record = m_workspace->runs().find(run->id);
        QVERIFY(record.has_value());
        QVERIFY(record->status == RunStatus::Finished);
        QVERIFY(record->bestMacroF1 >= 0);
        // The validation people are predicted at the end: Evaluate shows the run at once.
        QCOMPARE(predicted.size(), 1);
        QCOMPARE(predicted.first().at(1).toString(), u"val"_s);
        QVERIFY(QFileInfo::exists(record->predictionsFile(u"val"_s)));
    }

    void pausesWithACheckpointAndResumes()
    {
        const auto run = queue()->start(u"paused"_s, recipe(200), u"cpu"_s, 1);
        QVERIFY(run.has_value());
        waitForABatch();
        queue()->pause(run->id);
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 20000);
        const auto record = m_workspace->runs().find(run->id);
        QVERIFY(record.has_value());
        QVERIFY(record->status == RunStatus::Paused);
        QVERIFY(QFileInfo::exists(record->checkpointLast()));
        QVERIFY(queue()->resume(*record, u"cpu"_s, 1).has_value());
        QVERIFY(queue()->isActive(run->id));
        waitForABatch();
        queue()->stop(run->id);
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 20000);
        QVERIFY(m_workspace->runs().find(run->id)->status == RunStatus::Stopped);
    }

    void resumesOnItsOwnDevice()
    {
        const auto run = queue()->start(u"mine"_s, recipe(200), u"cpu"_s, 1);
        QVERIFY(run.has_value());
        waitForABatch();
        queue()->pause(run->id);
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 20000);
        QCOMPARE(readRunDevice(run->folder), (RunDevice{.id = u"cpu"_s, .threads = 1}));
        // A card that is not here: said, and the run goes on all the same.
        saveRunDevice(run->folder, {.id = u"cuda:7"_s, .threads = 1});
        QSignalSpy told(m_workspace.get(), &Workspace::messageShown);
        QVERIFY(queue()->resume(*m_workspace->runs().find(run->id)).has_value());
        QCOMPARE(told.count(), 1);
        QVERIFY(told[0][0].toString().contains(u"cuda:7"_s));
        QCOMPARE(readRunDevice(run->folder).id, u"cpu"_s);
        waitForABatch();
        queue()->stop(run->id);
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 20000);
    }

    void activeRunsAreInTheOrderOfTheQueue()
    {
        QStringList ids;
        for (int i = 0; i < 5; ++i)
            ids.append(queue()->start(u"run %1"_s.arg(i), recipe(200), u"cpu"_s, 1)->id);
        QCOMPARE(queue()->activeRuns(), ids);
        queue()->pauseAll();
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 20000);
    }

    void doesARecipeOfSeveralSteps()
    {
        RunConfig config = recipe(1);
        QVERIFY(config.set(u"pseudo.threshold"_s, 0.0));
        QVERIFY(config.set(u"steps"_s,
                           u"[{name: teacher}, {name: labels, do: pseudo-label, with: teacher}, "
                           "{name: look, do: review}, {name: student, start_from: \"@teacher\", "
                           "train_on: labelled+confident}]"_s));
        const auto run = queue()->start(u"whole"_s, config, u"cpu"_s, 1);
        QVERIFY2(run.has_value(), run ? "" : qPrintable(run.error().text()));
        QVERIFY(queue()->isActive(run->id));
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 120000);
        auto record = m_workspace->runs().find(run->id);
        QVERIFY(record.has_value());
        QVERIFY2(record->status == RunStatus::Paused, qPrintable(record->failure));
        QCOMPARE(record->lastEpoch, 2); // it waits for the review
        QVERIFY(m_workspace->labels()->revision() > 0);

        QVERIFY(queue()->resume(*record, u"cpu"_s, 1).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 120000);
        record = m_workspace->runs().find(run->id);
        QVERIFY2(record->status == RunStatus::Finished, qPrintable(record->failure));
        const auto student = m_workspace->runs().find(u"whole student"_s);
        QVERIFY(student.has_value());
        const auto teacher = m_workspace->runs().find(u"whole teacher"_s);
        QVERIFY(student->parents.contains(teacher->id));
        QVERIFY(student->trainSamples > teacher->trainSamples);
        QCOMPARE(record->bestMacroF1, student->bestMacroF1);
    }

    void aPausedStepPausesTheRecipe()
    {
        RunConfig config = recipe(200);
        QVERIFY(config.set(u"steps"_s, u"[{name: a}, {name: b, epochs: 1}]"_s));
        const auto run = queue()->start(u"two"_s, config, u"cpu"_s, 1);
        QVERIFY(run.has_value());
        waitForABatch();
        queue()->pause(run->id);
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 20000);
        QVERIFY(m_workspace->runs().find(run->id)->status == RunStatus::Paused);
        QVERIFY(m_workspace->runs().find(u"two a"_s)->status == RunStatus::Paused);
    }

    void aWaitingRunThatIsStoppedSaysSo()
    {
        const auto first = queue()->start(u"first"_s, recipe(200), u"cpu"_s, 1);
        const auto second = queue()->start(u"second"_s, recipe(200), u"cpu"_s, 1);
        QVERIFY(first.has_value() && second.has_value());
        QVERIFY(m_workspace->runs().find(second->id)->status == RunStatus::Queued);
        queue()->stop(second->id);
        QTRY_VERIFY(!queue()->isActive(second->id));
        QVERIFY(m_workspace->runs().find(second->id)->status == RunStatus::Stopped);
        queue()->stop(first->id);
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 20000);
    }

    void anUnknownDeviceLeavesNoFolder()
    {
        const auto run = queue()->start(u"x"_s, recipe(1), u"cuda:7"_s, 1);
        QVERIFY(!run.has_value());
        QVERIFY(m_workspace->runs().runs().isEmpty());
    }

    void closingTheWindowAsksPausesAndOffersToGoOn()
    {
        Settings settings(m_folder->filePath(u"settings.ini"_s));
        const QString project = m_workspace->project()->paths().root;
        {
            MainWindow window(m_workspace.get(), &settings, {});
            window.show();
            const auto run = queue()->start(u"long"_s, recipe(200), u"cpu"_s, 1);
            QVERIFY(run.has_value());
            waitForABatch();
            QVERIFY(!window.close());
            auto *closing = window.findChild<WindowClosing *>();
            QVERIFY(closing->question());
            const auto buttons = closing->question()->buttons();
            const auto pause = std::ranges::find(buttons, QMessageBox::AcceptRole,
                                                 [closing](QAbstractButton *button) {
                                                     return closing->question()->buttonRole(button);
                                                 });
            QVERIFY(pause != buttons.end());
            QTest::mouseClick(*pause, Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), 20000);
            QVERIFY(m_workspace->runs().find(run->id)->status == RunStatus::Paused);
        }
        MainWindow again(m_workspace.get(), &settings, {});
        QCOMPARE(again.banners()->texts().size(), 1);
        auto *resume = again.banners()->findChild<QPushButton *>();
        QVERIFY(resume);
        again.show();
        QTest::mouseClick(resume, Qt::LeftButton);
        QVERIFY(queue()->anyActive());
        queue()->stop(queue()->activeRuns().first());
        QTRY_VERIFY_WITH_TIMEOUT(!queue()->anyActive(), 20000);
    }

private:
    [[nodiscard]] TrainingQueue *queue() const { return m_workspace->training(); }

    static RunConfig recipe(int epochs)
    {
        RunConfig config = loadRecipe(u"quick-look"_s).value_or(RunConfig(recipeSchema()));
        const bool set = config.set(u"epochs"_s, epochs) && config.set(u"image_size"_s, 32)
            && config.set(u"batch"_s, 8);
        Q_ASSERT(set);
        Q_UNUSED(set);
        return config;
    }

    void waitForABatch() const
    {
        QSignalSpy events(queue(), &TrainingQueue::eventsArrived);
        QVERIFY(events.wait(20000));
        QVERIFY(events.wait(20000));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_MAIN(TestTrainingQueue)
#include "tst_trainingqueue.moc"
