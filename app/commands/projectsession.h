// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/console.h"
#include "core/labels/labelstore.h"
#include "core/project/project.h"
#include "core/runs/runstore.h"

#include <memory>

namespace lw {

/// An opened project with its stores, as every command needs it.
struct ProjectSession
{
    std::shared_ptr<const Project> project;
    std::unique_ptr<LabelStore> labels;
    RunStore runs;

    /// Warnings of the project are told on standard error.
    [[nodiscard]] static Result<ProjectSession> open(const QString &path, Console &console);

    /// Opens the labels (again): long work lets go of them with `labels.reset()`, so that the
    /// window can label meanwhile.
    [[nodiscard]] Result<void> openLabels();
    /// Fails with the reason when the labels can only be read.
    [[nodiscard]] Result<void> checkWritable() const;

    [[nodiscard]] const SampleTable &samples() const { return *project->samples(); }
    [[nodiscard]] const Taxonomy &taxonomy() const { return project->taxonomy(); }
    /// Rows of a data set id or "val"; NotFound lists what there is.
    [[nodiscard]] Result<std::vector<int>> rowsOf(const QString &datasetOrVal) const;
    /// Classes that a person or the data set gave (not a model), unknownValue elsewhere.
    [[nodiscard]] std::vector<int> truthOf(const std::vector<int> &rows) const;
    /// Applies a batch and waits until it is on disk; the number of changes.
    [[nodiscard]] Result<int> commit(LabelBatch batch);
};

} // namespace lw
