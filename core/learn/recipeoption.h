// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/optionspec.h"

#include <QCoreApplication>

namespace lw {

/// Translation context of everything a recipe shows: Recipe::tr("...").
struct Recipe
{
    Q_DECLARE_TR_FUNCTIONS(lw::Recipe)
};

/// Declares one option beside the code that uses it:
/// RecipeOption::real(u"loss.gamma"_s, 2, 0, 10).titled(Recipe::tr("Focus"), Recipe::tr("...")).
class RecipeOption
{
public:
    static RecipeOption real(const QString &key, double value, double minimum, double maximum);
    static RecipeOption integer(const QString &key, int value, double minimum, double maximum);
    static RecipeOption toggle(const QString &key, bool value);
    static RecipeOption text(const QString &key);
    static RecipeOption words(const QString &key); ///< a list of names
    static RecipeOption choice(const QString &key, const QString &value, const QStringList &words,
                               const QStringList &titles);

    RecipeOption titled(const QString &title, const QString &help) &&;
    RecipeOption unit(const QString &unit) &&;
    /// Shown only when another option has, or has not, one of some values: "loss.name=focal|ldam",
    /// "augment.cutmix!=0"; see core/runs/optioncondition.h.
    RecipeOption when(const QString &condition) &&;
    RecipeOption advanced() &&;

    operator OptionSpec() && { return std::move(m_spec); }

private:
    RecipeOption(const QString &key, OptionType type, const QVariant &value);
    OptionSpec m_spec;
};

/// The options of one section, in their group.
[[nodiscard]] QList<OptionSpec> inGroup(const QString &group, QList<OptionSpec> options);

} // namespace lw
