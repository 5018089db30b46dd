// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeoption.h"

namespace lw {

RecipeOption::RecipeOption(const QString &key, OptionType type, const QVariant &value)
{
    m_spec.key = key;
    m_spec.type = type;
    m_spec.defaultValue = value;
}

RecipeOption RecipeOption::real(const QString &key, double value, double minimum, double maximum)
{
    RecipeOption option(key, OptionType::Double, value);
    option.m_spec.minimum = minimum;
    option.m_spec.maximum = maximum;
    return option;
}

RecipeOption RecipeOption::integer(const QString &key, int value, double minimum, double maximum)
{
    RecipeOption option(key, OptionType::Int, qint64(value));
    option.m_spec.minimum = minimum;
    option.m_spec.maximum = maximum;
    return option;
}

RecipeOption RecipeOption::toggle(const QString &key, bool value)
{
    return {key, OptionType::Bool, value};
}

RecipeOption RecipeOption::text(const QString &key)
{
    return {key, OptionType::Text, QString()};
}

RecipeOption RecipeOption::words(const QString &key)
{
    return {key, OptionType::Words, QString()};
}

RecipeOption RecipeOption::choice(const QString &key, const QString &value,
                                  const QStringList &words, const QStringList &titles)
{
    Q_ASSERT(words.size() == titles.size() && words.contains(value));
    RecipeOption option(key, OptionType::Choice, value);
    option.m_spec.choices = words;
    option.m_spec.choiceTitles = titles;
    return option;
}

RecipeOption RecipeOption::titled(const QString &title, const QString &help) &&
{
    m_spec.title = title;
    m_spec.help = help;
    return std::move(*this);
}

RecipeOption RecipeOption::unit(const QString &unit) &&
{
    m_spec.unit = unit;
    return std::move(*this);
}

RecipeOption RecipeOption::when(const QString &condition) &&
{
    m_spec.visibleWhen = condition;
    return std::move(*this);
}

RecipeOption RecipeOption::advanced() &&
{
    m_spec.advanced = true;
    return std::move(*this);
}

QList<OptionSpec> inGroup(const QString &group, QList<OptionSpec> options)
{
    for (OptionSpec &option : options)
        option.group = group;
    return options;
}

} // namespace lw
