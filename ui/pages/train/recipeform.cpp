// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/recipeform.h"

#include "core/learn/recipeschema.h"
#include "core/runs/optioncondition.h"
#include "ui/pages/train/optioneditor.h"
#include "ui/shell/theme.h"
#include "ui/widgets/sectionheader.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

RecipeForm::RecipeForm(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::grid);
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
    for (const OptionSpec &spec : m_recipe.schema())
        addRow(sectionOf(spec), spec);
    m_column->addStretch(1);
    setFoldedSections(m_folded);
}

RecipeForm::Section &RecipeForm::sectionOf(const OptionSpec &spec)
{
    const auto known = std::ranges::find(m_sections, spec.group, &Section::group);
    if (known != m_sections.end())
        return *known;
    Section section{.id = spec.key, .group = spec.group};
    section.whole = new QWidget(this);
    section.header = new SectionHeader(spec.group, section.whole);
    section.header->setObjectName(u"section."_s + spec.key);
    section.badge = new QLabel(section.whole);
    section.badge->setProperty("changed", true);
    section.header->addWidget(section.badge);
    section.body = new QWidget(section.whole);
    section.grid = new QGridLayout(section.body);
    section.grid->setContentsMargins(0, 0, 0, Theme::grid);
    section.grid->setHorizontalSpacing(2 * Theme::grid);
    section.grid->setVerticalSpacing(0); // hidden rows leave no gap: the rows bring their own
    section.grid->setColumnStretch(0, 9);
    section.grid->setColumnStretch(1, 11);
    section.header->setBody(section.body, true);
    auto *column = new QVBoxLayout(section.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(section.header);
    column->addWidget(section.body);
    m_column->addWidget(section.whole);
    connect(section.header, &SectionHeader::expandedChanged, this,
            [this, id = section.id](bool open) {
                if (m_unfolding)
                    return;
                std::ranges::find(m_sections, id, &Section::id)->isOpen = open;
                Q_EMIT sectionsFolded();
            });
    m_sections.push_back(section);
    return m_sections.back();
}

void RecipeForm::addRow(Section &section, const OptionSpec &spec)
{
    const int line = section.grid->rowCount();
    Row row;
    row.editor = new OptionEditor(spec, section.body);
    if (QAction *tool = m_tools.value(spec.key))
        row.editor->addTool(tool);
    row.editor->setContentsMargins(0, Theme::grid / 2, 0, Theme::grid / 2);
    addHeading(row, section.body, spec);
    if (row.editor->isWide()) {
        section.grid->addWidget(row.heading, line, 0, 1, 2);
        section.grid->addWidget(row.editor, line + 1, 0, 1, 2);
    } else {
        section.grid->addWidget(row.heading, line, 0);
        section.grid->addWidget(row.editor, line, 1);
    }
    row.words =
        QStringList{spec.title, spec.key, spec.help, spec.group, spec.choiceTitles.join(u' ')}
            .join(u' ')
            .toLower();
    connect(row.editor, &OptionEditor::edited, this,
            [this, key = spec.key](const QVariant &value) { change(key, value); });
    m_rows.insert(spec.key, row);
}

void RecipeForm::addHeading(Row &row, QWidget *body, const OptionSpec &spec)
{
    row.heading = new QWidget(body);
    row.title = new QLabel(spec.title, row.heading);
    row.title->setWordWrap(true);
    row.title->setToolTip(row.editor->help());
    row.title->setBuddy(row.editor);
    row.reset = new QToolButton(row.heading);
    row.reset->setObjectName(u"reset."_s + spec.key);
    row.reset->setIcon(Theme::instance()->icon(u"undo"_s));
    row.reset->setIconSize({12, 12});
    row.reset->setProperty("tight", true);
    row.reset->setAccessibleName(tr("Back to the recipe's value"));
    auto *line = new QHBoxLayout(row.heading);
    line->setContentsMargins(0, Theme::grid / 2, 0, Theme::grid / 2);
    line->setSpacing(Theme::grid);
    line->addWidget(row.title, 1);
    line->addWidget(row.reset);
    connect(row.reset, &QToolButton::clicked, this,
            [this, key = spec.key] { setValue(key, m_base.value(key)); });
    connect(Theme::instance(), &Theme::changed, row.reset,
            [button = row.reset] { button->setIcon(Theme::instance()->icon(u"undo"_s)); });
}

void RecipeForm::setValue(const QString &key, const QVariant &value)
{
    if (!m_rows.contains(key))
        return;
    m_rows[key].editor->setValue(value);
    change(key, value);
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

void RecipeForm::resetAll()
{
    setRecipe(RunConfig(m_base));
}

void RecipeForm::setAdvancedShown(bool shown)
{
    m_advanced = shown;
    refreshRows();
}

void RecipeForm::setSearch(const QString &text)
{
    m_search = text.toLower().split(u' ', Qt::SkipEmptyParts);
    refreshRows();
}

void RecipeForm::setSuggestions(const QString &key, const QStringList &words)
{
    if (m_rows.contains(key))
        m_rows[key].editor->setSuggestions(words);
}

void RecipeForm::setWords(const QString &key, const QStringList &words)
{
    if (m_rows.contains(key))
        m_rows[key].editor->setWords(words);
}

void RecipeForm::addBelow(const QString &key, QWidget *widget)
{
    const OptionSpec *spec = m_recipe.spec(key);
    if (!spec)
        return;
    Section &section = sectionOf(*spec);
    widget->setParent(section.body);
    section.grid->addWidget(widget, section.grid->rowCount(), 0, 1, 2);
}

QStringList RecipeForm::foldedSections() const
{
    QStringList folded;
    for (const Section &section : m_sections) {
        if (!section.isOpen)
            folded.append(section.id);
    }
    return folded;
}

void RecipeForm::setFoldedSections(const QStringList &sections)
{
    m_folded = sections;
    for (Section &section : m_sections)
        section.isOpen = !sections.contains(section.id);
    if (!m_rows.isEmpty())
        refreshRows();
}

bool RecipeForm::isChanged(const QString &key) const
{
    return m_recipe.value(key) != m_base.value(key) || m_problems.contains(key);
}

int RecipeForm::changedCount() const
{
    return int(std::ranges::count_if(m_rows.keys(),
                                     [this](const QString &key) { return isChanged(key); }));
}

bool RecipeForm::isShown(const Row &row, bool changed) const
{
    if (!m_search.isEmpty())
        return std::ranges::all_of(
            m_search, [&row](const QString &word) { return row.words.contains(word); });
    const OptionSpec &spec = row.editor->spec();
    return changed
        || (conditionHolds(spec.visibleWhen, m_recipe) && (m_advanced || !spec.advanced));
}

void RecipeForm::refreshRows()
{
    QHash<QString, int> shownRows, changedRows; // by group
    const QHash<QString, QString> ignored = ignoredOptions(m_recipe);
    for (const Row &row : std::as_const(m_rows)) {
        const OptionSpec &spec = row.editor->spec();
        const bool changed = isChanged(spec.key);
        const bool shown = isShown(row, changed);
        row.editor->setVisible(shown);
        row.heading->setVisible(shown);
        row.editor->setIgnored(ignored.value(spec.key));
        row.title->setEnabled(!ignored.contains(spec.key));
        row.title->setToolTip(row.editor->help());
        row.reset->setVisible(changed);
        row.reset->setToolTip(
            tr("Back to the recipe's value: %1").arg(row.editor->textOf(m_base.value(spec.key))));
        if (row.title->property("changed").toBool() != changed) {
            row.title->setProperty("changed", changed);
            row.title->style()->unpolish(row.title);
            row.title->style()->polish(row.title);
        }
        shownRows[spec.group] += shown;
        changedRows[spec.group] += changed;
    }
    refreshSections(shownRows, changedRows);
}

void RecipeForm::refreshSections(const QHash<QString, int> &shown,
                                 const QHash<QString, int> &changed)
{
    m_unfolding = true;
    m_hasMatches = false;
    for (const Section &section : m_sections) {
        const int changes = changed.value(section.group);
        section.badge->setText(changes > 0 ? tr("%n changed", nullptr, changes) : QString());
        section.whole->setVisible(shown.value(section.group) > 0);
        section.header->setExpanded(section.isOpen || !m_search.isEmpty());
        m_hasMatches = m_hasMatches || shown.value(section.group) > 0;
    }
    m_unfolding = false;
}

} // namespace lw
