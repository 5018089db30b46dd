// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelbackup.h"
#include "core/labels/labelstore.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int backupsKept = 10;

struct LabelbackupText
{
    Q_DECLARE_TR_FUNCTIONS(lw::LabelStore)
};

/// backups/labels-20261123-210000-123.sqlite; a number is added when the clock stands still.
Result<QString> freeBackupName(const QString &databaseFile)
{
    QDir folder(labelBackupFolder(databaseFile));
    if (!folder.mkpath(u"."_s)) {
        return Error{.kind = ErrorKind::ReadOnly,
                     .what = LabelbackupText::tr("The folder for backups could not be made."),
                     .file = folder.path(),
                     .wayOut = LabelbackupText::tr("Allow writing to the project's folder.")};
    }
    const QString stem = QFileInfo(databaseFile).completeBaseName() + u'-'
        + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    QString name = stem + u".sqlite"_s;
    for (int i = 1; folder.exists(name); ++i)
        name = u"%1-%2.sqlite"_s.arg(stem).arg(i);
    return folder.absoluteFilePath(name);
}

} // namespace

QString labelBackupFolder(const QString &databaseFile)
{
    return QFileInfo(databaseFile).absolutePath() + u"/backups"_s;
}

Result<QString> makeLabelBackup(LabelDatabase &database, const QString &databaseFile)
{
    auto file = freeBackupName(databaseFile);
    if (!file)
        return file;
    if (auto copied = database.copyTo(*file); !copied) {
        QFile::remove(*file); // a half copy must not look like a backup
        return copied.error();
    }
    const QList<LabelBackup> all = LabelStore::backups(databaseFile);
    for (qsizetype i = backupsKept; i < all.size(); ++i)
        QFile::remove(all[i].file);
    return file;
}

QList<LabelBackup> LabelStore::backups(const QString &file)
{
    QList<LabelBackup> found;
    const QString pattern = QFileInfo(file).completeBaseName() + u"-*.sqlite"_s;
    const auto entries = QDir(labelBackupFolder(file))
                             .entryInfoList({pattern}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &entry : entries)
        found.append({entry.absoluteFilePath(), entry.lastModified(), entry.size()});
    return found;
}

Result<void> LabelStore::restore(const QString &file, const QString &backup)
{
    QLockFile lock(file + u".lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        return Error{.kind = ErrorKind::Busy,
                     .what = LabelbackupText::tr("The labels are open in another window."),
                     .file = file,
                     .wayOut = LabelbackupText::tr("Close the project there, then restore again.")};
    }
    const QString fresh = file + u".restored"_s;
    QFile::remove(fresh);
    if (!QFile::copy(backup, fresh))
        return Error::failed(LabelbackupText::tr("The backup could not be copied."), backup,
                             LabelbackupText::tr("Check that the disk has space."));
    auto aside = freeBackupName(file);
    if (!aside)
        return aside.error();
    // The replaced file stays as a backup together with its log, which may hold the latest labels.
    const QString wal = u"-wal"_s, shm = u"-shm"_s;
    if (QFile::exists(file) && !QFile::rename(file, *aside))
        return Error::failed(LabelbackupText::tr("The present labels could not be set aside."),
                             file);
    if (QFile::exists(file + wal))
        QFile::rename(file + wal, *aside + wal);
    QFile::remove(file + shm);
    if (!QFile::rename(fresh, file))
        return Error::failed(LabelbackupText::tr("The backup could not be put in place."), file,
                             LabelbackupText::tr("The present labels are kept in %1.").arg(*aside));
    return {};
}

} // namespace lw
