// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/evaluate/predictions.h"
#include "core/explore/whatif.h"
#include "core/runs/runstore.h"
#include "ui/pages/explore/explorescope.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace lw {

class FiguresTable;
class ThresholdsPopup;
class Workspace;

/// What a remedy against imbalance would do, before anything is trained: class weights, sampler,
/// focal loss and pseudo-labels, on the images to train on.
class WhatIfPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfPanel(Workspace *workspace, QWidget *parent = nullptr);
    void setScope(const ExploreScope &scope);
    /// Runs whose predictions of held-out people tell how hard each class is.
    void setRuns(const QList<RunRecord> &runs);

Q_SIGNALS:
    void recipeWanted(const lw::RunConfig &recipe);
    void failed(const lw::Error &error);

private:
    QLayout *lossLine();
    QLayout *samplerLine();
    void update();
    void readRun();
    void countImages();
    [[nodiscard]] std::vector<int> truthOfRun() const;
    void showTable();
    void showSummary();
    void carryIntoRecipe();
    [[nodiscard]] QList<std::pair<QString, QVariant>> recipeValues() const;
    [[nodiscard]] WeightScheme weightScheme() const;
    [[nodiscard]] SamplerScheme samplerScheme() const;
    [[nodiscard]] bool isFocal() const;
    [[nodiscard]] bool usesPseudoLabels() const;

    Workspace *m_workspace;
    QComboBox *m_loss;
    QDoubleSpinBox *m_gamma;
    QComboBox *m_run;
    QComboBox *m_weights;
    QDoubleSpinBox *m_beta;
    QComboBox *m_sampler;
    QDoubleSpinBox *m_strength;
    QSpinBox *m_perPerson;
    QComboBox *m_pseudo;
    QToolButton *m_thresholdsButton;
    ThresholdsPopup *m_thresholds;
    QLabel *m_summary;
    FiguresTable *m_table;
    std::shared_ptr<const Project> m_project;
    std::vector<int> m_trainRows;
    std::vector<int> m_trainClasses; ///< of these rows, -1: not known
    std::vector<qint64> m_labelled; ///< [K] labelled images to train on

    // The chosen run's predictions of held-out people, read in the background.
    Predictions m_predictions;
    std::vector<int> m_predictedRows; ///< -1: the image is gone
    quint64 m_asked = 0; ///< what arrives for an earlier choice is dropped
    JobId m_job = 0;

    // The forecast, of the latest choices.
    std::vector<double> m_pull; ///< [K] or empty: no run is chosen
    std::vector<qint64> m_added; ///< [K] pseudo-labels
    std::vector<qint64> m_counts; ///< [K] labelled and pseudo-labels
    std::vector<double> m_offered; ///< [K] those that one epoch may choose from
    std::vector<double> m_classWeights, m_shares;
    SamplerExpectation m_expected;
};

} // namespace lw
