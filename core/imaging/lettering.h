// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <QString>

#include <memory>

namespace lw {

/// Writes words into 8-bit RGB pictures in a font of the system that has their letters: Hangul as
/// well as Latin. The font is fontconfig's choice (fc-match), drawn by FreeType through OpenCV;
/// where either is missing only ASCII can be written, in strokes. Not thread-safe.
class Lettering
{
public:
    /// In one font for all letters of `sample`. Asks fontconfig: some milliseconds.
    explicit Lettering(const QString &sample);
    ~Lettering();

    /// Whether words of other letters than ASCII can be written.
    [[nodiscard]] bool hasFont() const;
    /// Pixels that words take; `height`: of a line without the space between lines.
    [[nodiscard]] cv::Size sizeOf(const QString &words, int height) const;
    /// The line's top left corner is at `place`; what lies outside the picture is left out.
    void write(cv::Mat &rgb, const QString &words, cv::Point place, int height,
               const cv::Scalar &colour) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lw
