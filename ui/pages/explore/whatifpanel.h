// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/whatif.h"
#include "core/runs/runconfig.h"
#include "ui/pages/explore/explorescope.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace lw {

class FiguresTable;

/// What a remedy against imbalance would do, before anything is trained: class weights and samplers
/// on the images to train on.
class WhatIfPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfPanel(QWidget *parent = nullptr);
    void setScope(const ExploreScope &scope);

Q_SIGNALS:
    void recipeWanted(const lw::RunConfig &recipe);
    void failed(const lw::Error &error);

private:
    void update();
    void carryIntoRecipe();
    [[nodiscard]] WeightScheme weightScheme() const;
    [[nodiscard]] SamplerScheme samplerScheme() const;

    QComboBox *m_weights;
    QDoubleSpinBox *m_beta;
    QComboBox *m_sampler;
    QDoubleSpinBox *m_strength;
    QLabel *m_summary;
    FiguresTable *m_table;
    std::shared_ptr<const Project> m_project;
    std::vector<qint64> m_counts; ///< [K] images to train on
};

} // namespace lw
