// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/folderpictures.h"

#include <QDir>
#include <QDirIterator>

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

} // namespace lw
