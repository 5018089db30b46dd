// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace lw {

/// 256 px JPEG thumbnails in one pack file plus index; safe to delete. Thread-safe. Keyed by the
/// absolute path, the file's size and its modification time: a changed picture is made anew.
class ThumbnailCache
{
public:
    static constexpr int thumbnailSide = 256; ///< longer side, pixels

    /// `folder` is made when missing; with an empty or unwritable one the cache works in memory
    /// only.
    explicit ThumbnailCache(const QString &folder);
    ~ThumbnailCache();

    /// JPEG bytes of a cached thumbnail, or nothing. Fast: no decoding of the original.
    [[nodiscard]] std::optional<QByteArray> find(const QString &file) const;
    /// JPEG bytes, made and stored when missing.
    [[nodiscard]] Result<QByteArray> get(const QString &file);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lw
