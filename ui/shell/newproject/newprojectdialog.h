// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"

#include <QDialog>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace lw {

class CreateStep;
class MappingStep;
class NewProjectDraft;
class Project;

/// File > New project: data sets, their meaning, and a review of what was found. With a project it
/// is File > Add data set. Scanning and making the project run in `jobs`; the dialog never waits.
/// Show it with open().
class NewProjectDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewProjectDialog(JobSystem *jobs, QWidget *parent = nullptr,
                              std::shared_ptr<const Project> project = {});
    /// As if the folder had been dropped on the dialog.
    void addFolder(const QString &folder);

Q_SIGNALS:
    void projectCreated(const QString &folder);

protected:
    void reject() override;

private:
    enum Step { Datasets, Mapping, Create, StepCount };
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeFooter();
    void showStep(int step);
    void updateButtons();
    void create();
    void setCreating(bool creating);

    NewProjectDraft *m_draft;
    QStackedWidget *m_steps;
    MappingStep *m_mapping;
    CreateStep *m_create;
    QList<QLabel *> m_stepLabels;
    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_cancelButton;
    QPushButton *m_backButton;
    QPushButton *m_nextButton;
    bool m_creating = false;
};

} // namespace lw
