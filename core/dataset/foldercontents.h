// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace lw {

/// What lies in one folder: pictures (by their extension), sub-folders, and how many files are
/// neither.
struct FolderContents
{
    QStringList images; ///< sorted names; also folders and links named like pictures
    QStringList folders; ///< sorted names
    int ignored = 0; ///< macOS companions, .DS_Store, Thumbs.db, texts, ...

    [[nodiscard]] static FolderContents of(const QString &folder);
};

/// Finds names without regard to case and, for pictures, to the extension.
class NameLookup
{
public:
    explicit NameLookup(const QStringList &names);
    enum class Match { None, Exact, OtherCase, OtherExtension };
    struct Found
    {
        Match match = Match::None;
        QString name; ///< as it is on disk
    };
    [[nodiscard]] Found find(const QString &name) const;

private:
    QHash<QString, QString> m_exact, m_lower, m_stem;
};

[[nodiscard]] bool hasImageExtension(const QString &name);
/// Hidden companions that operating systems leave behind ("._mask1.jpg", "Thumbs.db").
[[nodiscard]] bool isSystemFile(const QString &name);
/// The folder of the pictures: `root`/images in any case, else `root` itself. Relative to `root`,
/// ending in '/', or empty.
[[nodiscard]] QString imagesPrefix(const QString &root);

} // namespace lw
