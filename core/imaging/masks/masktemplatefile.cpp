// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/imagedecoder.h"
#include "core/imaging/masks/masktemplate.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct MaskTemplateFileText
{
    Q_DECLARE_TR_FUNCTIONS(lw::MaskTemplate)
};

constexpr float bodySide = 0.7F; ///< where the body of a mask from a file ends, across
constexpr qint64 largestTemplatePixels = 40'000'000;
constexpr int smallestTemplateSide = 16; ///< pixels
constexpr qsizetype mostTemplates = 200;

Error unusableTemplate(const QString &file, const QString &what)
{
    return Error::badInput(
        what, file, 0,
        MaskTemplateFileText::tr("Use a PNG of a mask from the front, cut out on a transparent "
                                 "ground."));
}

/// The body on the template's plane, with the usual empty margin round it.
cv::Mat onPlane(const cv::Mat &body)
{
    const float width = MaskTemplate::right - MaskTemplate::left;
    const float height = MaskTemplate::bottom - MaskTemplate::top;
    const int bodyWidth = std::min(body.cols, 512);
    const int planeWidth = std::max(1, int(float(bodyWidth) * width / (2 * bodySide)));
    const int bodyHeight = std::max(1, int(int64_t(body.rows) * bodyWidth / body.cols));
    const int planeHeight = std::max(1, int(float(bodyHeight) * height));
    cv::Mat plane = cv::Mat::zeros(planeHeight, planeWidth, CV_8UC4);
    cv::Mat scaled;
    cv::resize(body, scaled, {bodyWidth, bodyHeight}, 0, 0, cv::INTER_AREA);
    const int x = int(float(planeWidth) * (-bodySide - MaskTemplate::left) / width);
    const int y = int(float(planeHeight) * (0 - MaskTemplate::top) / height);
    const cv::Rect place = cv::Rect(x, y, bodyWidth, bodyHeight) & cv::Rect({}, plane.size());
    scaled(cv::Rect({}, place.size())).copyTo(plane(place));
    return plane;
}

} // namespace

Result<MaskTemplate> readMaskTemplate(const QString &file)
{
    const auto header = readImageHeader(file);
    if (!header)
        return header.error();
    if (!header->hasAlpha)
        return unusableTemplate(file, MaskTemplateFileText::tr("The picture has no transparency"));
    if (qint64(header->width) * header->height > largestTemplatePixels)
        return unusableTemplate(file, MaskTemplateFileText::tr("The picture is too large"));
    const auto bytes = readImageBytes(file);
    if (!bytes)
        return bytes.error();
    const cv::Mat raw(1, int(bytes->size()), CV_8U, const_cast<char *>(bytes->constData()));
    cv::Mat picture = cv::imdecode(raw, cv::IMREAD_UNCHANGED);
    if (picture.depth() == CV_16U)
        picture.convertTo(picture, CV_8U, 1 / 257.0);
    if (picture.empty() || picture.channels() != 4 || picture.depth() != CV_8U)
        return unusableTemplate(file, MaskTemplateFileText::tr("The picture cannot be read"));
    cv::cvtColor(picture, picture, cv::COLOR_BGRA2RGBA);
    cv::Mat alpha, seen;
    cv::extractChannel(picture, alpha, 3);
    cv::findNonZero(alpha > 16, seen);
    const cv::Rect body = seen.empty() ? cv::Rect() : cv::boundingRect(seen);
    if (body.width < smallestTemplateSide || body.height < smallestTemplateSide)
        return unusableTemplate(file,
                                MaskTemplateFileText::tr("Nothing in the picture can be seen"));
    if (cv::countNonZero(alpha < 250) == 0)
        return unusableTemplate(file, MaskTemplateFileText::tr("The picture has no transparency"));
    const QString name = QFileInfo(file).completeBaseName();
    return MaskTemplate{name, name, onPlane(picture(body)), false};
}

MaskTemplates MaskTemplates::load(const QString &folder)
{
    MaskTemplates loaded;
    loaded.templates = drawnMaskTemplates();
    if (folder.isEmpty())
        return loaded;
    const QDir dir(folder);
    if (!dir.exists())
        loaded.problems.append(
            Error{.kind = ErrorKind::NotFound,
                  .what = MaskTemplateFileText::tr("The folder of mask pictures is not there"),
                  .file = folder,
                  .wayOut = MaskTemplateFileText::tr("Choose another folder.")});
    const QStringList files = dir.entryList({u"*.png"_s, u"*.webp"_s}, QDir::Files, QDir::Name);
    for (const QString &name : files.first(std::min(files.size(), mostTemplates))) {
        if (auto read = readMaskTemplate(dir.filePath(name)); !read)
            loaded.problems.append(read.error());
        else if (loaded.find(read->id))
            loaded.problems.append(unusableTemplate(
                dir.filePath(name),
                MaskTemplateFileText::tr("There is a mask called %1 already").arg(read->id)));
        else
            loaded.templates.push_back(*std::move(read));
    }
    return loaded;
}

const MaskTemplate *MaskTemplates::find(const QString &id) const
{
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [&id](const MaskTemplate &t) { return t.id == id; });
    return found == templates.end() ? nullptr : &*found;
}

QStringList MaskTemplates::ids() const
{
    QStringList ids;
    for (const MaskTemplate &made : templates)
        ids.append(made.id);
    return ids;
}

} // namespace lw
