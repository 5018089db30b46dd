// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/folderpictures.h"

#include "app/commands/command.h"
#include "core/imaging/camera.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

QStringList picturesBelow(const QString &folder)
{
    QStringList files;
    const QDir root(QDir(folder).absolutePath());
    QDirIterator it(
        root.path(),
        {u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.bmp"_s, u"*.webp"_s, u"*.tif"_s, u"*.tiff"_s},
        QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next();
        if (!it.fileName().startsWith("._"_L1))
            files << root.relativeFilePath(file);
    }
    files.sort();
    return files;
}

bool looksLikePath(const QString &word)
{
    static const QStringList suffixes{u"jpg"_s, u"jpeg"_s, u"png"_s, u"bmp"_s, u"webp"_s,
                                      u"tif"_s, u"tiff"_s, u"gif"_s, u"heic"_s};
    return word.contains(u'/') || suffixes.contains(QFileInfo(word).suffix().toLower())
        || isVideoFile(word);
}

Error noSuchFile(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    return {.kind = ErrorKind::NotFound,
            .what = Cli::tr("There is no such file"),
            .file = path,
            .wayOut = QFileInfo(folder).isDir()
                ? Cli::tr("Check its name; its folder is %1.").arg(folder)
                : Cli::tr("Check the path: there is no folder %1.").arg(folder)};
}

} // namespace lw
