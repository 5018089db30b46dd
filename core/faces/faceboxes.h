// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/facedetector.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace lw {

/// All faces that a detector found in one file.
struct FoundFaces
{
    cv::Size picture; ///< upright, in full
    std::vector<DetectedFace> faces; ///< in its pixels, largest first
};

/// What one detector found, by file: kept in a project's cache folder, safe to delete. An entry
/// counts while the file has the size and time of change that it had. Thread-safe.
class FaceBoxes
{
public:
    /// Reads <folder>/<detector>-<fingerprint>.lwfaces; a damaged or missing file is an empty
    /// cache. Without a folder everything stays in memory.
    [[nodiscard]] static std::shared_ptr<FaceBoxes>
    open(const QString &folder, const QString &detector, const QString &fingerprint);

    /// The cache of a detector (empty: of any) that was written last; empty when there is none. For
    /// those who only look and have no detector at hand.
    [[nodiscard]] static std::shared_ptr<FaceBoxes> latest(const QString &folder,
                                                           const QString &detector = {});

    /// As `find`, without a look at the file: fast, and good enough for counting.
    [[nodiscard]] std::optional<FoundFaces> peek(const QString &file) const;
    [[nodiscard]] std::optional<FoundFaces> find(const QString &file) const;
    void store(const QString &file, FoundFaces faces);
    [[nodiscard]] int size() const;
    /// Written beside and renamed, joined with what another process wrote meanwhile. Nothing to do
    /// when nothing is new.
    [[nodiscard]] Result<void> save();
    [[nodiscard]] const QString &fileName() const { return m_fileName; }

private:
    struct Entry
    {
        qint64 bytes = 0;
        qint64 changed = 0; ///< milliseconds since the epoch
        FoundFaces found;
    };
    using Entries = QHash<QString, Entry>;
    [[nodiscard]] static Entries readEntries(const QString &fileName);
    [[nodiscard]] static bool readEntry(class QDataStream &in, Entries &entries);

    mutable std::mutex m_mutex;
    QString m_fileName; ///< empty: memory only
    Entries m_entries;
    bool m_isChanged = false;
};

} // namespace lw
