// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace lw {

class Workspace;

/// Draws the demo below `folder` as a job and opens it; errors go to the workspace.
void makeDemoProject(Workspace *workspace, const QString &folder);

} // namespace lw
