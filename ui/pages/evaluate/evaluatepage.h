// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace lw {

class ConfusionPanel;
class EmptyState;
class EvaluateSession;
class MembersPanel;
class ResultTabs;
class ScorePanel;

/// "Whom do I trust, and how much?": composes the panels around an EvaluateSession.
class EvaluatePage : public Page
{
    Q_OBJECT

public:
    explicit EvaluatePage(Workspace *workspace, QWidget *parent = nullptr);
    ~EvaluatePage() override;
    void activate() override;
    [[nodiscard]] EvaluateSession *session() const { return m_session; }
    /// Writes the submission and, beside it, the weights that made it.
    bool writeSubmissionTo(const QString &file);
    bool savePreset(const QString &name);

private:
    QWidget *buildBar();
    QWidget *buildContent();
    void connectBar();
    void openProject();
    void fillPresets();
    void syncBar();
    void showEmptyOrContent();
    void refresh();
    void settle();
    void askSubmission();
    void askPresetName();
    void showCell(int truth, int predicted, int attribute);
    [[nodiscard]] int evaluationSet() const; ///< data set of the chosen data if it is one, else -1

    Workspace *m_workspace;
    EvaluateSession *m_session;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QComboBox *m_data;
    QComboBox *m_voting;
    QComboBox *m_presets;
    QPushButton *m_optimise;
    QPushButton *m_save;
    QPushButton *m_submit;
    ScorePanel *m_score;
    MembersPanel *m_members;
    ConfusionPanel *m_confusion;
    ResultTabs *m_results;
};

} // namespace lw
