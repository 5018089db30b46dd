// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/learner.h"

namespace lw {

std::vector<CheckpointPart> partsOf(const Learner &learner)
{
    LearnedState state = learner.learned();
    std::vector<CheckpointPart> parts = std::move(state.values);
    for (const auto &[name, optimizer] : state.optimizers)
        parts.push_back({name, optimizer->state()});
    return parts;
}

Result<void> restoreLearner(Learner &learner, const Checkpoint &checkpoint)
{
    const LearnedState state = learner.learned();
    for (const CheckpointPart &part : state.values) {
        auto file = checkpoint.openPart(part.name);
        if (!file)
            return file.error();
        if (auto loaded = loadStateDict(*file, part.entries); !loaded)
            return loaded;
    }
    for (const auto &[name, optimizer] : state.optimizers) {
        auto file = checkpoint.openPart(name);
        if (!file)
            return file.error();
        optimizer->restore(*file);
    }
    return {};
}

} // namespace lw
