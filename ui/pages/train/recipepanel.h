// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/devices.h"
#include "core/runs/runconfig.h"

#include <QFutureWatcher>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace lw {

class RecipeForm;
class Workspace;

/// Left side of the Train page: choose a recipe, change it, name the run, start it.
class RecipePanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecipePanel(Workspace *workspace, QWidget *parent = nullptr);

    void setRecipe(const RunConfig &recipe, const QString &name);
    [[nodiscard]] const RunConfig &recipe() const;

Q_SIGNALS:
    void startRequested(const QString &name, const lw::RunConfig &recipe, const QString &device,
                        int threads);

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeFooter();
    void listRecipes(const QString &current);
    void loadChosen();
    void openFile();
    void saveAs();
    void writeRecipe(const QString &name);
    void findDevices();
    void refreshFacts();
    void openWeights();
    void takeWeights(const QString &architecture, const QString &file);
    void start();
    [[nodiscard]] QString projectRecipes() const; ///< folder of the project's own recipes

    Workspace *m_workspace;
    RecipeForm *m_form = nullptr;
    QComboBox *m_recipes = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_device = nullptr;
    QSpinBox *m_threads = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_start = nullptr;
    QFutureWatcher<QList<DeviceInfo>> m_deviceSearch;
};

} // namespace lw
