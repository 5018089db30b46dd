// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/dataset/sampletable.h"
#include "core/imaging/thumbnailcache.h"

#include <vector>

namespace lw {

/// Two perceptual hashes of a picture. They look at different things (neighbouring differences,
/// low frequencies), so that pictures that merely share a composition seldom pass both.
struct PictureHash
{
    quint64 difference = 0; ///< dHash: is each of 8 x 8 places darker than the one on its right
    quint64 frequency = 0; ///< pHash: signs of the 8 x 8 lowest DCT coefficients about their median
    bool isKnown = false; ///< false: the picture could not be read

    friend bool operator==(const PictureHash &, const PictureHash &) = default;
};

/// Hash of a JPEG (or any picture OpenCV decodes); unknown when it cannot be decoded.
[[nodiscard]] PictureHash pictureHash(const QByteArray &encoded);

/// Larger of the two Hamming distances, 0..64.
[[nodiscard]] int hashDistance(const PictureHash &a, const PictureHash &b);

/// Hashes of every row, from the thumbnails (made where missing). What was hashed before is read
/// from `cacheFile` (by path, size and time of the picture) and what is new is written back; a
/// damaged cache is made anew. Cancelled when the job is; pictures that are gone stay unknown.
[[nodiscard]] Result<std::vector<PictureHash>> hashPictures(const SampleTable &samples,
                                                            ThumbnailCache &thumbnails,
                                                            const QString &cacheFile,
                                                            JobContext &job);

} // namespace lw
