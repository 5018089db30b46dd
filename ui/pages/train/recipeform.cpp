// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/recipeform.h"

#include "ui/pages/train/optioneditor.h"
#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {
constexpr int resetWidth = 6 * Theme::grid; ///< kept free, so that editors do not move
}

RecipeForm::RecipeForm(QWidget *parent)
    : QWidget(parent)
    , m_sections(new QVBoxLayout(this))
{
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(4 * Theme::grid);
}

void RecipeForm::setRecipe(const RunConfig &recipe)
{
    m_recipe = recipe;
    m_base = recipe;
    m_problems.clear();
    if (m_rows.isEmpty())
        build();
    for (const Row &row : std::as_const(m_rows))
        row.editor->setValue(m_recipe.value(row.editor->spec().key));
    refreshRows();
    Q_EMIT recipeChanged();
}

void RecipeForm::build()
{
    for (const OptionSpec &spec : m_recipe.schema()) {
        QWidget *&section = m_groups[spec.group];
        if (!section) {
            section = new QWidget(this);
            auto *grid = new QGridLayout(section);
            grid->setContentsMargins(0, 0, 0, 0);
            grid->setHorizontalSpacing(2 * Theme::grid);
            grid->setVerticalSpacing(
                0); // hidden rows must not leave a gap: the rows bring their own
            grid->setColumnStretch(0, 2);
            grid->setColumnStretch(1, 3);
            grid->setColumnMinimumWidth(2, resetWidth);
            auto *title = new QLabel(spec.group, section);
            title->setProperty("role", u"section"_s);
            grid->addWidget(title, 0, 0, 1, 3);
            m_sections->addWidget(section);
        }
        addRow(static_cast<QGridLayout *>(section->layout()), spec);
    }
    m_sections->addStretch(1);
}

void RecipeForm::addRow(QGridLayout *grid, const OptionSpec &spec)
{
    QWidget *section = grid->parentWidget();
    const int line = grid->rowCount();
    Row row;
    row.editor = new OptionEditor(spec, section);
    if (QAction *tool = m_tools.value(spec.key))
        row.editor->addTool(tool);
    row.title = new QLabel(spec.title, section);
    row.title->setWordWrap(true);
    row.title->setContentsMargins(0, Theme::grid / 2, 0, Theme::grid / 2);
    row.editor->setContentsMargins(0, Theme::grid / 2, 0, Theme::grid / 2);
    row.title->setToolTip(row.editor->help());
    row.title->setBuddy(row.editor);
    row.reset = new QToolButton(section);
    row.reset->setIcon(Theme::instance()->icon(u"undo"_s));
    row.reset->setAutoRaise(true);
    row.reset->setIconSize({14, 14});
    row.reset->setToolTip(tr("Back to the recipe's value"));
    grid->addWidget(row.title, line, 0);
    grid->addWidget(row.editor, line, 1);
    grid->addWidget(row.reset, line, 2);
    connect(row.editor, &OptionEditor::edited, this,
            [this, key = spec.key](const QVariant &value) { change(key, value); });
    connect(row.reset, &QToolButton::clicked, this, [this, key = spec.key] {
        m_rows[key].editor->setValue(m_base.value(key));
        change(key, m_base.value(key));
    });
    m_rows.insert(spec.key, row);
}

void RecipeForm::change(const QString &key, const QVariant &value)
{
    const Result<void> accepted = m_recipe.set(key, value);
    if (accepted)
        m_problems.remove(key);
    else
        m_problems.insert(key, accepted.error().text());
    m_rows[key].editor->setProblem(m_problems.value(key));
    refreshRows();
    Q_EMIT recipeChanged();
}

void RecipeForm::setValue(const QString &key, const QVariant &value)
{
    m_rows[key].editor->setValue(value);
    change(key, value);
}

void RecipeForm::setAdvancedShown(bool shown)
{
    m_advanced = shown;
    refreshRows();
}

/// "loss.name=focal|ldam": true while that option has one of these values.
bool RecipeForm::applies(const OptionSpec &spec) const
{
    const qsizetype equals = spec.visibleWhen.indexOf(u'=');
    if (equals < 0)
        return true;
    const QStringList values = spec.visibleWhen.mid(equals + 1).split(u'|');
    return values.contains(m_recipe.text(spec.visibleWhen.left(equals)));
}

void RecipeForm::refreshRows()
{
    QHash<QString, bool> shownGroups;
    for (const Row &row : std::as_const(m_rows)) {
        const OptionSpec &spec = row.editor->spec();
        const bool changed = m_recipe.value(spec.key) != m_base.value(spec.key);
        const bool wrong = m_problems.contains(spec.key);
        const bool shown = wrong || changed || (applies(spec) && (m_advanced || !spec.advanced));
        row.editor->setVisible(shown);
        row.title->setVisible(shown);
        row.reset->setVisible(shown && (changed || wrong));
        if (row.title->property("changed").toBool() != changed) {
            row.title->setProperty("changed", changed);
            row.title->style()->unpolish(row.title);
            row.title->style()->polish(row.title);
        }
        shownGroups[spec.group] = shownGroups[spec.group] || shown;
    }
    for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it)
        it.value()->setVisible(shownGroups.value(it.key()));
}

} // namespace lw
