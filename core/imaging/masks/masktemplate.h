// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <QList>
#include <QStringList>

#include <vector>

namespace lw {

/// A mask laid flat, as it is bent round a face: across, -1 to 1 is from ear to ear; down, 0 is the
/// upper edge on the nose and 1 the lower edge under the chin.
struct MaskTemplate
{
    QString id; ///< "surgical", or a file's name
    QString title; ///< translated
    cv::Mat rgba; ///< 8 bits, R G B A, covers `area`
    bool takesColour = false; ///< its hue may be changed (cloth)

    static constexpr float left = -1.0F, right = 1.0F; ///< of `rgba`, across
    static constexpr float top = -0.25F, bottom = 1.25F; ///< of `rgba`, down
};

/// Our own drawings: surgical, kf94, cloth, black. Made once; thread-safe.
[[nodiscard]] const std::vector<MaskTemplate> &drawnMaskTemplates();

/// A picture with transparency (PNG): what is not transparent becomes the mask's body, from cheek
/// to cheek. BadInput when it cannot be read, has no transparency or nothing that is not.
[[nodiscard]] Result<MaskTemplate> readMaskTemplate(const QString &file);

/// The drawn ones, then those of a folder (empty: none); what cannot be used is in `problems`.
struct MaskTemplates
{
    std::vector<MaskTemplate> templates;
    QList<Error> problems;

    [[nodiscard]] static MaskTemplates load(const QString &folder);
    [[nodiscard]] const MaskTemplate *find(const QString &id) const;
    [[nodiscard]] QStringList ids() const;
};

} // namespace lw
