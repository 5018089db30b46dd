// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facekinds.h"

#include <algorithm>

namespace lw {

void setFaceKinds(ReviewColumns &columns, const std::vector<FaceState> &states)
{
    const auto isKnown = [](FaceState state) { return state != FaceState::Unknown; };
    if (states.size() != columns.problems.size() || std::ranges::none_of(states, isKnown))
        return;
    const std::pair<FaceState, QString> kinds[] = {
        {FaceState::One, QString::fromLatin1(faceFoundKind)},
        {FaceState::None, QString::fromLatin1(faceMissingKind)},
        {FaceState::Several, QString::fromLatin1(facesSeveralKind)}};
    for (const auto &[state, name] : kinds) {
        qsizetype kind = columns.problemKinds.indexOf(name);
        if (kind < 0) {
            if (columns.problemKinds.size() >= 32) // bits of `problems`
                return;
            kind = columns.problemKinds.size();
            columns.problemKinds.append(name);
        }
        const quint32 bit = 1U << kind;
        for (size_t row = 0; row < states.size(); ++row)
            columns.problems[row] =
                states[row] == state ? columns.problems[row] | bit : columns.problems[row] & ~bit;
    }
}

} // namespace lw
