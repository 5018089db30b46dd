// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QAction;
class QGridLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace lw {

class OptionEditor;
class SectionHeader;

/// A recipe as a form: one section per group of its schema that folds, changed values marked and
/// reset by one click, options that do not apply hidden, those that the method ignores greyed, a
/// search over all of them. Nothing here knows any single option.
class RecipeForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecipeForm(QWidget *parent = nullptr);

    /// Shows a recipe; values that differ from it from now on are marked as changed.
    void setRecipe(const RunConfig &recipe);
    [[nodiscard]] const RunConfig &recipe() const { return m_recipe; }
    void setAdvancedShown(bool shown);
    /// Shows only options whose words hold all of `text`'s, folded and advanced ones too.
    void setSearch(const QString &text);
    /// A button behind an option's editor; to be called before the first recipe is shown.
    void addTool(const QString &key, QAction *action) { m_tools.insert(key, action); }
    /// False while some line holds a value that was refused.
    [[nodiscard]] bool isValid() const { return m_problems.isEmpty(); }
    [[nodiscard]] int changedCount() const;
    [[nodiscard]] bool hasMatches() const { return m_hasMatches; } ///< of the search

    /// As if the user had typed it: marked, checked, told.
    void setValue(const QString &key, const QVariant &value);
    void resetAll();
    void setSuggestions(const QString &key, const QStringList &words);
    /// Names to tick in a list of words.
    void setWords(const QString &key, const QStringList &words);
    /// Puts a widget below the options of the section in which `key` is.
    void addBelow(const QString &key, QWidget *widget);
    /// Sections that are folded, by the key of their first option.
    [[nodiscard]] QStringList foldedSections() const;
    void setFoldedSections(const QStringList &sections);

Q_SIGNALS:
    void recipeChanged();
    void sectionsFolded(); ///< by the user

private:
    struct Row
    {
        OptionEditor *editor = nullptr;
        QWidget *heading = nullptr; ///< title and reset
        QLabel *title = nullptr;
        QToolButton *reset = nullptr;
        QString words; ///< what a search looks at
    };
    struct Section
    {
        QString id, group;
        QWidget *whole = nullptr, *body = nullptr;
        SectionHeader *header = nullptr;
        QLabel *badge = nullptr; ///< how many values are changed
        QGridLayout *grid = nullptr;
        bool isOpen = true;
    };
    void build();
    Section &sectionOf(const OptionSpec &spec);
    void addRow(Section &section, const OptionSpec &spec);
    void addHeading(Row &row, QWidget *body, const OptionSpec &spec);
    void change(const QString &key, const QVariant &value);
    void refreshRows();
    [[nodiscard]] bool isShown(const Row &row, bool changed) const;
    void refreshSections(const QHash<QString, int> &shown, const QHash<QString, int> &changed);
    [[nodiscard]] bool isChanged(const QString &key) const;

    RunConfig m_recipe;
    RunConfig m_base; ///< as loaded: what "reset" goes back to
    QVBoxLayout *m_column = nullptr;
    QHash<QString, Row> m_rows;
    std::vector<Section> m_sections;
    QStringList m_folded; ///< wished before the sections were made
    QHash<QString, QString> m_problems; ///< by key
    QHash<QString, QAction *> m_tools;
    QStringList m_search; ///< lower-case words
    bool m_advanced = false;
    bool m_hasMatches = true;
    bool m_unfolding = false; ///< sections open for a search, not by the user
};

} // namespace lw
