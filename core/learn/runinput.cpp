// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/runinput.h"

#include "core/learn/checkpoints/checkpoint.h"
#include "core/learn/methods/composite.h"
#include "core/learn/recipeoption.h"

#include <algorithm>

namespace lw {

namespace {

Result<RunInput> inputOfNetwork(const RunRecord &run)
{
    const auto info = bestCheckpointInfo(run);
    if (!info)
        return info.error();
    return RunInput{.crop = info->preprocessing.crop, .side = info->preprocessing.size};
}

} // namespace

Result<RunInput> runInput(const RunRecord &run)
{
    if (!isComposite(run))
        return inputOfNetwork(run);
    const auto members = membersOf(run);
    if (!members)
        return members.error();
    RunInput common;
    for (const RunRecord &member : *members) {
        auto input = inputOfNetwork(member);
        if (!input)
            return input;
        if (&member != &members->first() && !input->crop.sameAs(common.crop)) {
            return Error::badInput(
                Recipe::tr("The networks of %1 see different parts of a picture (%2; %3)")
                    .arg(run.id, common.crop.text(), input->crop.text()),
                run.folder, 0,
                Recipe::tr("Predict a data set with it, which cuts the pictures for each, or train "
                           "its networks with one face crop."));
        }
        common.crop = input->crop;
        common.side = std::max(common.side, input->side);
    }
    return common;
}

} // namespace lw
