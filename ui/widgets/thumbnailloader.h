// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QObject>
#include <QPixmap>

#include <functional>
#include <memory>
#include <vector>

namespace lw {

class SampleTable;
class ThumbnailCache;

/// Thumbnails of the samples that are on screen, decoded in the background.
///
/// The caller names what it wants, most urgent first, each time the view moves; that list replaces
/// the one before, so rows that scrolled away are never decoded. Pictures arrive already scaled to
/// the cell, in batches, and are kept in a least-recently-used cache bounded in megabytes.
/// Lives on the GUI thread; decoding never happens there.
class ThumbnailLoader : public QObject
{
    Q_OBJECT

public:
    ThumbnailLoader(std::shared_ptr<const SampleTable> samples,
                    std::shared_ptr<ThumbnailCache> cache, QObject *parent = nullptr);
    ~ThumbnailLoader() override; ///< drops what is queued and waits for what is being decoded

    /// Longer side of the pictures in device pixels (32..256). Older sizes stay until replaced.
    void setSide(int pixels);
    [[nodiscard]] int side() const { return m_side; }
    /// Upper bound of the kept pictures. 160 MB unless told otherwise.
    void setLimit(qint64 megabytes);
    [[nodiscard]] qint64 usedBytes() const { return m_usedBytes; }

    /// Replaces the list of wanted rows, most urgent first.
    void request(const std::vector<int> &rows);
    /// The picture of a row, or null while it is not there. Marks it as recently used.
    [[nodiscard]] const QPixmap *find(int row);
    /// Why the picture of this row cannot be shown, or null.
    [[nodiscard]] const Error *problem(int row) const;
    /// Forgets pictures and problems (files came back, were changed).
    void clear();

    [[nodiscard]] bool isIdle() const;
    /// Called on the worker's thread for every picture decoded: for tests of the structure.
    void setDecodeObserver(std::function<void(int row)> observer);

Q_SIGNALS:
    /// Pictures (or problems) of these rows arrived: at most one signal per turn of the event loop.
    void loaded(const std::vector<int> &rows);

private:
    struct Shared;
    struct Entry
    {
        QPixmap pixmap;
        qint64 lastUse = 0;
        int madeFor = 0;
    };
    void drain();
    void trim();

    std::shared_ptr<Shared> m_shared;
    QHash<int, Entry> m_pictures;
    QHash<int, Error> m_problems;
    qint64 m_useCounter = 0;
    qint64 m_usedBytes = 0;
    qint64 m_limitBytes = qint64(160) << 20;
    int m_side = 256;
};

} // namespace lw
