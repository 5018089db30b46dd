// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/devices.h"
#include "core/runs/runconfig.h"

#include <QFutureWatcher>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace lw {

class BatchPreview;
class RecipeForm;
class SearchField;
class StepsLabel;
class Workspace;

/// Left side of the Train page: choose a recipe, change it, name the run, start it.
class RecipePanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecipePanel(Workspace *workspace, QWidget *parent = nullptr);

    void setRecipe(const RunConfig &recipe, const QString &name);
    [[nodiscard]] const RunConfig &recipe() const;
    /// Names offered where a recipe asks for a run.
    void setRunNames(const QStringList &names);
    void focusSearch();
    void startNow(); ///< as the button

Q_SIGNALS:
    void startRequested(const QString &name, const lw::RunConfig &recipe, const QString &device,
                        int threads);

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeSearch(QWidget *parent);
    [[nodiscard]] QWidget *makeFooter();
    void addTools();
    void restoreSettings();
    void testRates();
    void refreshChanges();
    void listRecipes(const QString &current);
    void loadChosen();
    void openFile();
    void saveAs();
    void writeRecipe(const QString &name);
    void findDevices();
    void listStages();
    void refreshFacts();
    void openWeights();
    void takeWeights(const QString &architecture, const QString &file);
    void start();
    [[nodiscard]] QString projectRecipes() const; ///< folder of the project's own recipes

    Workspace *m_workspace;
    RecipeForm *m_form = nullptr;
    BatchPreview *m_preview = nullptr;
    StepsLabel *m_steps = nullptr;
    SearchField *m_search = nullptr;
    QCheckBox *m_advanced = nullptr;
    QToolButton *m_changes = nullptr; ///< how many there are; undoes all
    QLabel *m_noMatch = nullptr;
    QComboBox *m_recipes = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_device = nullptr;
    QSpinBox *m_threads = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_start = nullptr;
    QFutureWatcher<QList<DeviceInfo>> m_deviceSearch;
    QFutureWatcher<QStringList> m_stageSearch;
    QString m_stagesOf; ///< network and variant whose stages are listed
};

} // namespace lw
