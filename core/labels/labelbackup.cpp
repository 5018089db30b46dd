// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelbackup.h"
#include "core/labels/labelstore.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int backupsKept = 10;

struct LabelbackupText
{
    Q_DECLARE_TR_FUNCTIONS(lw::LabelStore)
};

/// backups/labels-20261123-210000-123.sqlite. Names rise even when the clock is set back: the
/// newest copy must never look like the oldest, which is deleted first.
Result<QString> freeBackupName(const QString &databaseFile)
{
    QDir folder(labelBackupFolder(databaseFile));
    if (!folder.mkpath(u"."_s)) {
        return Error{.kind = ErrorKind::ReadOnly,
                     .what = LabelbackupText::tr("The folder for backups could not be made."),
                     .file = folder.path(),
                     .wayOut = LabelbackupText::tr("Allow writing to the project's folder.")};
    }
    const QString prefix = QFileInfo(databaseFile).completeBaseName() + u'-';
    const QString format = u"yyyyMMdd-HHmmss-zzz"_s;
    QDateTime time = QDateTime::currentDateTimeUtc();
    if (const QList<LabelBackup> all = LabelStore::backups(databaseFile); !all.isEmpty()) {
        const QString newest = QFileInfo(all.first().file).completeBaseName().mid(prefix.size());
        const QDateTime written = QDateTime::fromString(newest.left(format.size()), format);
        const QDateTime last(written.date(), written.time(), QTimeZone::utc());
        if (written.isValid() && last >= time)
            time = last.addMSecs(1);
    }
    return folder.absoluteFilePath(prefix + time.toString(format) + u".sqlite"_s);
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
        found.append(
            {entry.absoluteFilePath(), entry.lastModified(), entry.size()}); // newest name first
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
