// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/faces/facecrop.h"
#include "core/project/project.h"

#include <QMap>

namespace lw {

/// The key `preprocessing` of project.yaml:
///     preprocessing:
///       crop: {detector: mtcnn, margin: 30}     (the keys crop.* of recipes)
///       without_face: {train: exclude, pool: centre}
struct FaceSettings
{
    FaceCrop crop; ///< what recipes mean by the project's crop; switched off unless declared
    QMap<QString, WithoutFace> withoutFace; ///< by data set; others take the centre

    /// Error names the line. A project without the key has default settings.
    [[nodiscard]] static Result<FaceSettings> read(const QString &projectFile);
    /// Changes only this key of project.yaml.
    [[nodiscard]] Result<void> write(const QString &projectFile) const;
};

/// Where found faces are kept; safe to delete.
[[nodiscard]] inline QString facesFolder(const ProjectPaths &paths)
{
    return paths.cache() + QStringLiteral("/faces");
}

} // namespace lw
