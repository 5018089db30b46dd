// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runstore.h"

class QWidget;

namespace lw {

class Workspace;

/// Asks for a file and writes the run's best weights there, as a job: FILE.safetensors under timm's
/// or torchvision's names, FILE.json with classes, preprocessing and metrics.
void askAndExport(Workspace *workspace, const RunRecord &run, QWidget *parent);

} // namespace lw
