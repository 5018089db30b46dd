// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "app/commands/projectsession.h"
#include "core/learn/photoreader.h"

namespace lw {

/// Runs or saved weights as the readers of photos, calibrated by the validation people.
[[nodiscard]] Result<PhotoModel> photoModel(const ProjectSession &session, const QString &run,
                                            const QString &ensemble);
/// Reads photos face by face: writes the annotated pictures and faces.csv into a folder (empty:
/// nothing) and gives what was read as JSON. What Try does, without a window.
[[nodiscard]] Result<QJsonObject> predictPhotos(const ProjectSession &session,
                                                const PhotoModel &model, const QStringList &files,
                                                const QString &detector, const QString &outFolder,
                                                Console &console);

} // namespace lw
