// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/project/project.h"

namespace lw {

/// Size of the demo. The shares of gender and age are those of the real data: few over 60.
struct DemoOptions
{
    int labelledPeople = 100; ///< 7 pictures each
    int poolPeople = 60; ///< 4 pictures each
    int evaluationPeople = 30; ///< 7 pictures each
    int wrongGenders = 3; ///< labelled people whose gender is written wrongly
    int swappedPairs = 2; ///< people whose incorrect_mask and normal are exchanged
    int validationPeoplePerGroup = 4;
    int width = 192, height = 256; ///< pixels
    quint64 seed = 20;
};

/// Where the demo's parts lie, absolute.
struct DemoFolders
{
    QString root;
    QString labelled; ///< aistages layout
    QString pool; ///< medical-masks layout
    QString evaluation; ///< aistages-eval layout
    QString truth; ///< true labels and planted errors, outside the data
};

/// Draws faces (parametric drawings, no photographs) in both layouts below `folder`, with a
/// README.txt that says so and tables of the truth. Errors: the folder holds something already, it
/// cannot be written, Cancelled.
[[nodiscard]] Result<DemoFolders> drawDemoFolders(const QString &folder, const DemoOptions &options,
                                                  JobContext &job);

/// The configuration of a project over drawn folders, and its scan. An empty folder is left out.
[[nodiscard]] Result<std::shared_ptr<const Project>>
createDemoProject(const DemoFolders &folders, const DemoOptions &options, JobContext &job);

} // namespace lw
