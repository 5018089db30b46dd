// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QImage>
#include <QObject>

#include <list>
#include <memory>
#include <optional>

namespace lw {

/// Decodes the picture in the loupe on a thread of its own: first at about the screen's scale (a
/// JPEG is then read at 1/2, 1/4 or 1/8), in full when zoomed in. Only the latest request counts;
/// neighbours named with it are decoded ahead at screen scale.
class LoupeLoader : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QString file;
        int shorterSide = 0; ///< pixels at least; 0: the whole picture
    };

    explicit LoupeLoader(QObject *parent = nullptr);
    ~LoupeLoader() override;

    /// Replaces what was asked before. `first` is answered by loaded() or failed().
    void request(const Request &first, const QList<Request> &ahead = {});
    /// A picture at hand for this file, as large as asked or larger; null otherwise.
    [[nodiscard]] QImage find(const QString &file, int shorterSide) const;

Q_SIGNALS:
    void loaded(const QString &file, const QImage &image, bool isFull);
    void failed(const QString &file, const lw::Error &error);

private:
    struct Shared;
    struct Kept
    {
        QString file;
        int shorterSide;
        QImage image;
    };
    void take(const Request &request, const QImage &image, const std::optional<Error> &error);

    std::shared_ptr<Shared> m_shared;
    std::list<Kept> m_kept; ///< newest first, few
};

} // namespace lw
