// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/heads/headlayout.h"
#include "core/learn/recipeoption.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

OptionSpec kindOption()
{
    return RecipeOption::choice(u"heads"_s, u"joint"_s, {u"joint"_s, u"attributes"_s, u"both"_s},
                                {Recipe::tr("One for all classes"), Recipe::tr("One per attribute"),
                                 Recipe::tr("Both, fused")})
        .titled(Recipe::tr("Heads"),
                Recipe::tr("What the last layer tells apart. One head for all classes learns "
                           "combinations; one per attribute sees each value often, which helps "
                           "rare combinations; both together average their log-probabilities. "
                           "Pictures of which only some attributes are known train only those."));
}

} // namespace

QList<OptionSpec> HeadLayout::options()
{
    return inGroup(
        Recipe::tr("Heads"),
        {kindOption(),
         RecipeOption::text(u"only_attribute"_s)
             .titled(Recipe::tr("Learn one attribute only"),
                     Recipe::tr("Name of it: a network for the recipe parallel, which multiplies "
                                "the probabilities of one network per attribute. Its figures are "
                                "those of the attribute's values. Empty: all."))
             .advanced(),
         RecipeOption::toggle(u"ordered.ordinal"_s, false)
             .titled(Recipe::tr("Ordered values as steps"),
                     Recipe::tr("The head of an ordered attribute (age) asks one value after the "
                                "other whether it goes on, so that neighbours are confused sooner "
                                "than ends."))
             .when(u"heads=attributes|both"_s)
             .advanced(),
         RecipeOption::real(u"ordered.number_weight"_s, 0, 0, 10)
             .titled(Recipe::tr("Learn the number, too"),
                     Recipe::tr("Weight of a further output that learns the number behind the "
                                "ordered attribute (the age in years) where it is known; 0: none. "
                                "0.05 to 0.10 gave 0.025 to 0.03 of F1 in reports."))
             .advanced(),
         RecipeOption::integer(u"ordered.bin_width"_s, 0, 0, 1000)
             .titled(Recipe::tr("Finer bins"),
                     Recipe::tr("The ordered attribute is learned in bins of this width, and their "
                                "probabilities are summed to the classes; 0: no bins. Finer bins "
                                "gave 5 points of age F1 in reports."))
             .unit(Recipe::tr("years"))
             .advanced(),
         RecipeOption::integer(u"ordered.last_edge"_s, 0, 0, 100000)
             .titled(
                 Recipe::tr("Last edge in training"),
                 Recipe::tr("Number from which a picture is learned as the last value: 58 teaches "
                            "58 and over as old. No label changes, and every figure uses the true "
                            "edge; 0: the true edge. The recipe age-edge tries several."))
             .unit(Recipe::tr("years"))
             .advanced(),
         RecipeOption::integer(u"ordered.margin"_s, 0, 0, 100)
             .titled(Recipe::tr("Leave out below edges"),
                     Recipe::tr("Pictures so close below an edge are not learned: 3 leaves out 27 "
                                "to 29 and 57 to 59. No label changes."))
             .unit(Recipe::tr("years"))
             .advanced()});
}

} // namespace lw
