// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/metrichistory.h"
#include "core/runs/runstore.h"
#include "ui/shell/page.h"

#include <QFutureWatcher>
#include <QHash>

class QPlainTextEdit;
class QSplitter;

namespace lw {

class LiveCurves;
class RecipePanel;
class RunProgress;
class RunTable;
class RunTableModel;

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
    void useRecipe(const RunConfig &recipe);

private:
    [[nodiscard]] QWidget *makeRight();
    void connectWorkspace();
    void connectTable();
    void start(const QString &name, const RunConfig &recipe, const QString &device, int threads);
    void resume(const RunRecord &run);
    void editNote(const RunRecord &run);
    void confirmRemoval(const QList<RunRecord> &runs);
    void pseudoLabel(const RunRecord &run);
    void reloadRuns();
    void runsRead();
    void takeEvents(const QString &runId, const QList<TrainEvent> &events);
    void showSelectedRuns();
    void loadHistory(const RunRecord &run);
    void showNotes();

    Workspace *m_workspace;
    RecipePanel *m_recipe = nullptr;
    LiveCurves *m_curves = nullptr;
    RunProgress *m_progress = nullptr;
    RunTableModel *m_model = nullptr;
    RunTable *m_table = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    QFutureWatcher<QList<RunRecord>> m_reader;
    bool m_readAgain = false;
    QString m_selectAfterRead;
    /// Live events of runs whose file is being read: drawn on top of what the file holds.
    QHash<QString, QList<TrainEvent>> m_arrivedWhileLoading;
    QHash<QString, QStringList> m_warnings; ///< of runs, by id
};

} // namespace lw
