// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/predictionflips.h"
#include "core/runs/runstore.h"
#include "ui/pages/train/runpace.h"
#include "ui/shell/page.h"

#include <QFutureWatcher>
#include <QHash>

#include <functional>

class QPlainTextEdit;
class QSplitter;

namespace lw {

class FlipStrip;
class LiveCurves;
class RecipePanel;
class RunActions;
class RunProgress;
class RunTable;
class RunTableModel;
class StepsLabel;

/// What is learned: recipe form, live curves, the run that trains and the table of runs.
class TrainPage : public Page
{
    Q_OBJECT

public:
    explicit TrainPage(Workspace *workspace, QWidget *parent = nullptr);
    ~TrainPage() override;

    void activate() override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    /// Shows a recipe in the form (the what-if of Explore carries one over).
    void useRecipe(const RunConfig &recipe) override;

private:
    [[nodiscard]] QWidget *makeRight();
    void makeActions();
    QAction *addPageAction(const QString &name, const QString &text, const QKeySequence &key,
                           const std::function<void()> &run);
    void keepSplitter(QSplitter *splitter, bool isVertical);
    void connectWorkspace();
    void connectTable();
    void start(const QString &name, const RunConfig &recipe, const QString &device, int threads);
    void pauseOrResume();
    void reloadRuns();
    void runsRead();
    void showActive(const QList<RunRecord> &runs);
    void showSteps(const RunRecord *owner);
    void takeEvents(const QString &runId, const QList<TrainEvent> &events);
    void takePace(const QString &runId, const QList<TrainEvent> &events);
    void showSelectedRuns();
    void loadHistory(const RunRecord &run);
    void showFlips();
    void flipsRead();
    void showNotes();

    Workspace *m_workspace;
    RecipePanel *m_recipe = nullptr;
    LiveCurves *m_curves = nullptr;
    RunProgress *m_progress = nullptr;
    StepsLabel *m_steps = nullptr; ///< of the recipe that trains
    FlipStrip *m_flips = nullptr;
    RunTableModel *m_model = nullptr;
    RunTable *m_table = nullptr;
    RunActions *m_runActions = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    QList<QAction *> m_actions;
    QFutureWatcher<QList<RunRecord>> m_reader;
    QFutureWatcher<std::optional<EpochFlips>> m_flipReader;
    bool m_readAgain = false;
    QString m_selectAfterRead;
    /// Live events of runs whose file is being read: drawn on top of what the file holds.
    QHash<QString, QList<TrainEvent>> m_arrivedWhileLoading;
    QHash<QString, QStringList> m_warnings; ///< of runs, by id
    QHash<QString, RunPace> m_paces; ///< of runs that train, by id
};

} // namespace lw
