// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/lettering.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QStringList>

#include <opencv2/imgproc.hpp>
#if __has_include(<opencv2/freetype.hpp>)
#include <opencv2/freetype.hpp>
#define LABELWRIGHT_FREETYPE
#endif

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Of a line's height: where its letters stand on, and their size.
constexpr double baselineShare = 0.80, letterShare = 0.86;
constexpr double strokesPerHeight = 1 / 30.0; ///< scale of OpenCV's own letters

struct FontFile
{
    QString file;
    int face = 0;
};

/// The best font with all these letters; an empty name when fontconfig is not there.
FontFile fontFor(const QString &letters)
{
    constexpr int longestWait = 5000; // ms; a first run makes fontconfig's cache
    const QString program = QStandardPaths::findExecutable(u"fc-match"_s);
    if (program.isEmpty())
        return {};
    QSet<uint> points;
    for (const uint point : letters.toUcs4()) {
        if (point > 32)
            points.insert(point);
    }
    QStringList charset;
    for (const uint point : std::as_const(points))
        charset.append(QString::number(point, 16));
    QProcess process;
    process.start(program,
                  {u"--format"_s, u"%{file}|%{index}"_s,
                   u"sans:scalable=true:charset="_s + charset.join(u' ')});
    if (!process.waitForFinished(longestWait) || process.exitCode() != 0) {
        process.kill();
        process.waitForFinished(longestWait);
        return {};
    }
    const QString answer = QString::fromUtf8(process.readAllStandardOutput());
    // The upper bits of an index name a variant of a variable font, which OpenCV does not know.
    return {.file = answer.section(u'|', 0, 0),
            .face = answer.section(u'|', 1, 1).toInt() & 0xffff};
}

} // namespace

struct Lettering::Private
{
#ifdef LABELWRIGHT_FREETYPE
    cv::Ptr<cv::freetype::FreeType2> font;
#endif
};

Lettering::Lettering(const QString &sample)
    : d(std::make_unique<Private>())
{
#ifdef LABELWRIGHT_FREETYPE
    const FontFile font = fontFor(sample);
    if (!QFile::exists(font.file))
        return;
    try {
        d->font = cv::freetype::createFreeType2();
        d->font->loadFontData(QFile::encodeName(font.file).toStdString(), font.face);
    } catch (const cv::Exception &) {
        d->font.reset(); // a font that cannot be read: strokes
    }
#else
    Q_UNUSED(sample)
#endif
}

Lettering::~Lettering() = default;

bool Lettering::hasFont() const
{
#ifdef LABELWRIGHT_FREETYPE
    return !d->font.empty();
#else
    return false;
#endif
}

cv::Size Lettering::sizeOf(const QString &words, int height) const
{
    int below = 0;
#ifdef LABELWRIGHT_FREETYPE
    if (hasFont()) {
        const int letters = std::max(4, int(height * letterShare));
        return {d->font->getTextSize(words.toStdString(), letters, -1, &below).width, height};
    }
#endif
    return {cv::getTextSize(words.toStdString(), cv::FONT_HERSHEY_SIMPLEX,
                            height * strokesPerHeight, 1, &below)
                .width,
            height};
}

void Lettering::write(cv::Mat &rgb, const QString &words, cv::Point place, int height,
                      const cv::Scalar &colour) const
{
    const cv::Point baseline(place.x, place.y + int(height * baselineShare));
#ifdef LABELWRIGHT_FREETYPE
    if (hasFont()) {
        const int letters = std::max(4, int(height * letterShare));
        d->font->putText(rgb, words.toStdString(), baseline, letters, colour, -1, cv::LINE_AA,
                         true);
        return;
    }
#endif
    cv::putText(rgb, words.toStdString(), baseline, cv::FONT_HERSHEY_SIMPLEX,
                height * strokesPerHeight, colour, 1, cv::LINE_AA);
}

} // namespace lw
