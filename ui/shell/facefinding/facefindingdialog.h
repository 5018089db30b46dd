// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/learn/facesurvey.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace lw {

class FacePreview;
class Workspace;

inline const QString faceFindingQueue = QStringLiteral("find-faces"); ///< of the job

/// Find faces: how faces are cut, with a preview; how many of each data set's pictures have one;
/// and the job that finds them, which goes on in the jobs bar when the dialog is closed. What is
/// kept is the project's crop, which recipes use unless they say otherwise. Show it with open().
class FaceFindingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FaceFindingDialog(Workspace *workspace, QWidget *parent = nullptr);
    ~FaceFindingDialog() override;

    [[nodiscard]] FaceSettings settings() const; ///< as the form has them
    [[nodiscard]] QStringList chosenDatasets() const;

Q_SIGNALS:
    void counted(); ///< the figures of the table are new

private:
    [[nodiscard]] QWidget *makeForm();
    void makeTable();
    [[nodiscard]] QWidget *makeFooter();
    void readSettings();
    void readCounts();
    void showCounts(const QList<FaceCounts> &counts);
    void formChanged();
    void showState();
    void find();
    void watch(JobId job);
    void showProgress(const JobInfo &job);
    void keep();
    void showProblem(const Error &error);
    [[nodiscard]] std::vector<int> previewRows() const;

    Workspace *m_workspace;
    std::shared_ptr<const Project> m_project;
    FaceSettings m_kept; ///< as project.yaml has them
    FacePreview *m_preview;
    QComboBox *m_detector, *m_unit, *m_choice, *m_shape;
    QDoubleSpinBox *m_margin;
    QCheckBox *m_align;
    QTableWidget *m_table;
    QLabel *m_summary;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_find, *m_stop, *m_keep;
    JobId m_job = 0; ///< finding; 0: none
    quint64 m_asked = 0; ///< counts of another detector that come late are dropped
};

} // namespace lw
