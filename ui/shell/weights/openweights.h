// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace lw {

class Workspace;

/// The Weights dialog over a window. With a project open, an installed file can be taken straight
/// to the Train page, into the recipe for fine-tuning.
void openWeights(Workspace *workspace, QWidget *window);

} // namespace lw
