// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/whatif.h"
#include "core/runs/runstore.h"
#include "ui/pages/explore/explorescope.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
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
    QComboBox *m_pseudo;
    QToolButton *m_thresholdsButton;
    ThresholdsPopup *m_thresholds;
    QLabel *m_summary;
    FiguresTable *m_table;
    std::shared_ptr<const Project> m_project;
    std::vector<qint64> m_labelled; ///< [K] labelled images to train on

    // The forecast, of the latest choices.
    std::vector<int> m_truth; ///< of the chosen run's held-out images
    std::vector<float> m_logits;
    std::vector<double> m_pull; ///< [K] or empty: no run is chosen
    std::vector<qint64> m_added; ///< [K] pseudo-labels
    std::vector<qint64> m_counts; ///< [K] labelled and pseudo-labels
    std::vector<double> m_classWeights, m_shares;
    SamplerExpectation m_expected;
};

} // namespace lw
