// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace lw {

class ComparePanel;
class ConfusionPanel;
class EmptyState;
class ErrorWall;
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
    void keepPreset(const QString &name) { (void)savePreset(name); }
    bool savePreset(const QString &name);
    /// The vote as it is labels every pool of the project: suggestions of the teacher
    /// "ensemble:<name>". The weights are saved under that name.
    void teach(const QString &name);

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
    void askTeacherName();
    void askTable();
    void askName(const QString &title, const QString &text,
                 void (EvaluatePage::*take)(const QString &));
    void showRows(const QString &title, const std::vector<int> &rows);
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
    QPushButton *m_teach;
    QPushButton *m_submit;
    ScorePanel *m_score;
    MembersPanel *m_members;
    ConfusionPanel *m_confusion;
    ResultTabs *m_results;
    QTabWidget *m_views;
    ErrorWall *m_errors;
    ComparePanel *m_compare;
};

} // namespace lw
