// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/folds.h"

#include "core/learn/recipeoption.h"

using namespace Qt::StringLiterals;

namespace lw {

QList<OptionSpec> foldOptions()
{
    return inGroup(
        Recipe::tr("Held out"),
        {RecipeOption::choice(u"validate"_s, u"people"_s, {u"people"_s, u"none"_s},
                              {Recipe::tr("Validation people"), Recipe::tr("Nobody")})
             .titled(Recipe::tr("Hold out"),
                     Recipe::tr("Nobody: the validation people are learned as well, for a last run "
                                "before a submission. Such a run can no longer be measured."))
             .advanced(),
         RecipeOption::integer(u"folds.count"_s, 0, 0, 50)
             .titled(Recipe::tr("Folds"),
                     Recipe::tr("All labelled people are dealt into so many folds of like groups, "
                                "and one fold is held out instead of the validation people; 0: no "
                                "folds. Five is usual."))
             .advanced(),
         RecipeOption::integer(u"folds.index"_s, 1, 1, 50)
             .titled(Recipe::tr("Fold held out"), Recipe::tr("The recipe kfold counts it up."))
             .when(u"folds.count!=0"_s)
             .advanced()});
}

bool learnsEverybody(const RunConfig &config)
{
    return config.spec(u"validate"_s) && config.text(u"validate"_s) == u"none"_s;
}

Result<TrainingRows> trainingRows(const Project &project, const RunConfig &config)
{
    TrainingRows rows;
    const int count = config.spec(u"folds.count"_s) ? config.integer(u"folds.count"_s) : 0;
    if (count > 0 && !learnsEverybody(config)) {
        const int held = config.integer(u"folds.index"_s) - 1;
        if (count < 2 || held >= count) {
            return Error::badInput(Recipe::tr("There is no fold %1 of %2").arg(held + 1).arg(count),
                                   {}, 0,
                                   Recipe::tr("Choose at least two folds, and one of them."));
        }
        const auto folds = Split::folds(*project.samples(), project.taxonomy(),
                                        project.config().validation, count);
        for (size_t row = 0; row < folds.size(); ++row) {
            if (folds[row] >= 0)
                (folds[row] == held ? rows.validation : rows.train).push_back(int(row));
        }
        return rows;
    }
    rows.train = project.split().trainRows;
    if (learnsEverybody(config)) {
        const auto &held = project.split().validationRows;
        rows.train.insert(rows.train.end(), held.begin(), held.end());
    } else {
        rows.validation = project.split().validationRows;
    }
    return rows;
}

Result<std::vector<int>> heldOutRows(const Project &project, const RunConfig &config)
{
    auto rows = trainingRows(project, config);
    if (!rows)
        return rows.error();
    return std::move(rows->validation);
}

} // namespace lw
