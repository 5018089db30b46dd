// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/faces/facestates.h"

#include "core/faces/faceboxes.h"
#include "core/labels/facebox.h"
#include "core/project/facesettings.h"

namespace lw {

std::vector<FaceState> faceStates(const Project &project)
{
    const SampleTable &samples = *project.samples();
    std::vector<FaceState> states(size_t(samples.size()), FaceState::Unknown);
    const auto settings = FaceSettings::read(project.paths().config());
    const auto boxes = FaceBoxes::latest(facesFolder(project.paths()),
                                         settings ? settings->crop.detector : QString());
    for (int row = 0; boxes->size() > 0 && row < samples.size(); ++row) {
        const auto found = boxes->peek(samples.absolutePath(row));
        if (found)
            states[size_t(row)] = found->faces.empty() ? FaceState::None
                : found->faces.size() == 1             ? FaceState::One
                                                       : FaceState::Several;
    }
    const QHash<int, FaceBox> drawn = readFaceBoxes(project.paths().labels(), samples);
    for (auto it = drawn.cbegin(); it != drawn.cend(); ++it)
        states[size_t(it.key())] = FaceState::One;
    return states;
}

std::array<int, 4> countFaceStates(const std::vector<FaceState> &states,
                                   const std::vector<int> &rows)
{
    std::array<int, 4> counts{};
    for (const int row : rows) {
        if (row >= 0 && size_t(row) < states.size())
            ++counts[size_t(states[size_t(row)])];
    }
    return counts;
}

} // namespace lw
