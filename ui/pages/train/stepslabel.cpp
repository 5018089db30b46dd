// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/stepslabel.h"

#include "core/runs/optionvalue.h"
#include "ui/shell/theme.h"

using namespace Qt::StringLiterals;

namespace lw {

StepsLabel::StepsLabel(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"recipeSteps"_s);
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setVisible(false);
    connect(Theme::instance(), &Theme::changed, this, &StepsLabel::redraw);
}

void StepsLabel::setRecipe(const RunConfig &recipe)
{
    m_recipe = recipe;
    m_done = -1;
    const auto steps = recipeSteps(recipe);
    m_steps = steps ? *steps : QList<RecipeStep>();
    if (steps) {
        redraw();
        return;
    }
    setText(steps.error().text().toHtmlEscaped());
    setVisible(true);
}

void StepsLabel::setProgress(const QList<RecipeStep> &steps, int done)
{
    m_steps = steps;
    m_done = done;
    redraw();
}

void StepsLabel::redraw()
{
    setVisible(!m_steps.isEmpty());
    if (m_steps.isEmpty())
        return;
    const ThemeColors &colors = Theme::instance()->colors();
    QStringList words, help;
    for (int i = 0; i < m_steps.size(); ++i) {
        const QString name = m_steps[i].name.toHtmlEscaped().replace(u'-', QChar(0x2011));
        const bool isOver = i < m_done;
        const bool isNow = i == m_done;
        const QColor color = isOver ? colors.good : isNow ? colors.accent : colors.textMuted;
        QString word = u"<span style=\"color:%1%2\">%3%4</span>"_s.arg(
            color.name(), isNow ? u";font-weight:600"_s : QString(), isOver ? u"✓ "_s : QString(),
            name);
        words.append(word);
        help.append(helpOf(m_steps[i]));
    }
    const QString arrow = u" <span style=\"color:%1\">→</span> "_s.arg(colors.textFaint.name());
    setText(words.join(arrow));
    setToolTip(help.join(u'\n'));
}

/// What the step does, and in what it differs from the recipe.
QString StepsLabel::helpOf(const RecipeStep &step) const
{
    if (step.action == StepAction::PseudoLabel)
        return tr("%1: the run of “%2” labels the pool").arg(step.name, step.with);
    if (step.action == StepAction::Review)
        return tr("%1: you look at the suggestions, then resume the run").arg(step.name);
    QStringList differences;
    for (const OptionSpec &spec : step.config.schema()) {
        const QVariant value = step.config.value(spec.key);
        if (spec.key != u"steps"_s && value != m_recipe.value(spec.key))
            differences.append(u"%1 %2"_s.arg(spec.title, optionText(value)));
    }
    return differences.isEmpty() ? tr("%1: the recipe as it is").arg(step.name)
                                 : u"%1: %2"_s.arg(step.name, differences.join(u", "_s));
}

} // namespace lw
