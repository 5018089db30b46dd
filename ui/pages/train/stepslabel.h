// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/recipesteps.h"

#include <QLabel>

namespace lw {

/// The steps of a recipe of several runs in one line: those that are done, the one that runs, those
/// that come. Hidden for a recipe that is a single run.
class StepsLabel : public QLabel
{
    Q_OBJECT

public:
    explicit StepsLabel(QWidget *parent = nullptr);

    /// Nothing is done yet; a list that cannot be read says why.
    void setRecipe(const RunConfig &recipe);
    /// `done` steps are over.
    void setProgress(const QList<RecipeStep> &steps, int done);

private:
    void redraw();
    [[nodiscard]] QString helpOf(const RecipeStep &step) const;

    QList<RecipeStep> m_steps;
    RunConfig m_recipe; ///< what the steps differ from
    int m_done = -1; ///< -1: not under way
};

} // namespace lw
