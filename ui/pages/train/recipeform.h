// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"

#include <QHash>
#include <QWidget>

class QAction;
class QGridLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace lw {

class OptionEditor;

/// A recipe as a form: one section per group of its schema, changed values marked and reset by one
/// click, options that do not apply hidden. Nothing here knows any single option.
class RecipeForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecipeForm(QWidget *parent = nullptr);

    /// Shows a recipe; values that differ from `base` are marked as changed.
    void setRecipe(const RunConfig &recipe);
    [[nodiscard]] const RunConfig &recipe() const { return m_recipe; }
    void setAdvancedShown(bool shown);
    /// As if the user had chosen it.
    void setValue(const QString &key, const QVariant &value);
    /// A button behind an option's editor; to be called before the first recipe is shown.
    void addTool(const QString &key, QAction *action) { m_tools.insert(key, action); }
    /// False while some line holds a value that was refused.
    [[nodiscard]] bool isValid() const { return m_problems.isEmpty(); }

Q_SIGNALS:
    void recipeChanged();

private:
    struct Row
    {
        OptionEditor *editor = nullptr;
        QLabel *title = nullptr;
        QToolButton *reset = nullptr;
    };
    void build();
    void addRow(QGridLayout *grid, const OptionSpec &spec);
    void change(const QString &key, const QVariant &value);
    void refreshRows();
    [[nodiscard]] bool applies(const OptionSpec &spec) const;

    RunConfig m_recipe;
    RunConfig m_base; ///< as loaded: what "reset" goes back to
    QVBoxLayout *m_sections = nullptr;
    QHash<QString, Row> m_rows;
    QHash<QString, QWidget *> m_groups; ///< section by group title
    QHash<QString, QString> m_problems; ///< by key
    QHash<QString, QAction *> m_tools;
    bool m_advanced = false;
};

} // namespace lw
