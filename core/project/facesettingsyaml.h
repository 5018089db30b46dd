// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/facesettings.h"
#include "core/project/yamlreading.h"

namespace lw {

// For the .cpp files that read and write project.yaml.

/// `node` is the value of `preprocessing`, perhaps undefined; `datasetIds` may be named in it.
[[nodiscard]] FaceSettings readFaceSettings(YamlReading &yaml, const YAML::Node &node,
                                            const QStringList &datasetIds);
/// The whole key, or nothing when everything has its default.
void emitFaceSettings(YAML::Emitter &out, const FaceSettings &settings);
[[nodiscard]] Result<void> writeProjectFile(const ProjectConfig &config,
                                            const FaceSettings &settings, const QString &file);

/// Written beside and renamed.
[[nodiscard]] Result<void> writeProjectText(const QByteArray &text, const QString &file);

} // namespace lw
