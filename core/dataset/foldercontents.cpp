// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/foldercontents.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

bool hasImageExtension(const QString &name)
{
    static const QStringList extensions{u"jpg"_s,  u"jpeg"_s, u"jpe"_s,  u"jfif"_s,
                                        u"png"_s,  u"bmp"_s,  u"webp"_s, u"tif"_s,
                                        u"tiff"_s, u"gif"_s,  u"heic"_s, u"avif"_s};
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && extensions.contains(QStringView(name).mid(dot + 1), Qt::CaseInsensitive);
}

bool isSystemFile(const QString &name)
{
    return name.startsWith(u'.') || name.compare(u"Thumbs.db", Qt::CaseInsensitive) == 0
        || name.compare(u"desktop.ini", Qt::CaseInsensitive) == 0 || name == u"__MACOSX";
}

FolderContents FolderContents::of(const QString &folder)
{
    FolderContents contents;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (it.hasNext()) {
        it.next();
        const QString name = it.fileName();
        if (isSystemFile(name))
            ++contents.ignored;
        else if (hasImageExtension(name))
            contents.images.append(name);
        else if (it.fileInfo().isDir())
            contents.folders.append(name);
        else
            ++contents.ignored;
    }
    contents.images.sort();
    contents.folders.sort();
    return contents;
}

NameLookup::NameLookup(const QStringList &names)
{
    m_exact.reserve(names.size());
    m_lower.reserve(names.size());
    m_stem.reserve(names.size());
    for (const QString &name : names) {
        m_exact.insert(name, name);
        const QString lower = name.toLower();
        if (!m_lower.contains(lower))
            m_lower.insert(lower, name);
        const QString stem = lower.left(lower.lastIndexOf(u'.'));
        if (hasImageExtension(name) && !m_stem.contains(stem))
            m_stem.insert(stem, name);
    }
}

NameLookup::Found NameLookup::find(const QString &name) const
{
    if (m_exact.contains(name))
        return {Match::Exact, name};
    const QString lower = name.toLower();
    if (const auto it = m_lower.constFind(lower); it != m_lower.constEnd())
        return {Match::OtherCase, *it};
    const QString stem = hasImageExtension(lower) ? lower.left(lower.lastIndexOf(u'.')) : lower;
    if (const auto it = m_stem.constFind(stem); it != m_stem.constEnd())
        return {Match::OtherExtension, *it};
    return {};
}

QString imagesPrefix(const QString &root)
{
    const QStringList folders = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders) {
        if (folder.compare(u"images", Qt::CaseInsensitive) == 0)
            return folder + u'/';
    }
    return {};
}

} // namespace lw
