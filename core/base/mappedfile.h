// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>

#include <cstddef>
#include <memory>
#include <span>

namespace lw {

/// A file whose bytes are read straight from the system's cache.
class MappedFile
{
public:
    /// Error: a folder, a file that is not there or cannot be read. An empty file has no bytes.
    [[nodiscard]] static Result<MappedFile> open(const QString &path);

    [[nodiscard]] std::span<const std::byte> bytes() const { return m_bytes; }
    /// Tells the system that these pages are not needed again soon, so that copying a big file does
    /// not keep it in memory twice. Reading them afterwards still works.
    static void dropPages(std::span<const std::byte> bytes);

private:
    std::unique_ptr<QFile> m_file; ///< owns the mapping
    std::span<const std::byte> m_bytes;
};

} // namespace lw
