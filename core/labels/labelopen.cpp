// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/labelbackup.h"
#include "core/labels/labelstore_p.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int backupMinutes = 30;

QString taxonomyText(const Taxonomy &taxonomy)
{
    QStringList attributes;
    for (const Attribute &attribute : taxonomy.attributes())
        attributes.append(attribute.name + u'=' + attribute.values.join(u'|'));
    return attributes.join(u';');
}

/// The newest script's number.
int newestSchema()
{
    int version = 0;
    while (QFileInfo::exists(u":/labelwright/schema/labels-%1.sql"_s.arg(version + 1)))
        ++version;
    return version;
}

} // namespace

Result<std::unique_ptr<LabelStore>> LabelStore::open(const QString &file,
                                                     std::shared_ptr<const SampleTable> samples,
                                                     const Taxonomy &taxonomy)
{
    std::unique_ptr<LabelStore> store(new LabelStore);
    store->d->q = store.get();
    store->d->file = QFileInfo(file).absoluteFilePath();
    store->d->samples = std::move(samples);
    store->d->taxonomy = taxonomy;
    if (auto opened = store->d->open(store->d->file); !opened)
        return opened.error();
    return store;
}

Result<void> LabelStore::Private::open(const QString &path)
{
    lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0); // a lock of a process that is gone is taken over, an old one is not
    if (!lock->tryLock(0)) {
        qint64 pid = 0;
        QString host, application;
        const bool other = lock->error() == QLockFile::LockFailedError
            && lock->getLockInfo(&pid, &host, &application);
        readOnlyReason = other
            ? LabelStore::tr("Another Labelwright (%1, process %2 on %3) has this project open; it "
                             "is shown for reading only. Close the other one, then open it again.")
                  .arg(application, QString::number(pid), host)
            : LabelStore::tr("The project's folder cannot be written, so labels cannot be changed. "
                             "Allow writing to it, then open the project again.");
        lock.reset();
        return openReadOnly(path);
    }
    LabelDatabase database;
    auto opened = database.open(path, LabelDatabase::Access::ReadWrite);
    if (opened && database.schemaVersion() > newestSchema()) {
        readOnlyReason = LabelStore::tr("The labels were written by a newer Labelwright and are "
                                        "shown for reading only. Update the program.");
        return openReadOnly(path);
    }
    if (opened && database.schemaVersion() > 0 && database.schemaVersion() < newestSchema()) {
        if (auto copied = makeLabelBackup(database, path); !copied)
            return copied.error();
    }
    if (opened && database.isHalfMade()) {
        readOnlyReason =
            LabelStore::tr("An update of the labels' file was broken off half way; what is sound "
                           "is shown for reading only. Restore a copy from the folder “backups”: "
                           "one was made before the update.");
        return openReadOnly(path);
    }
    if (opened)
        opened = database.upgradeSchema();
    if (!opened) {
        if (!QFileInfo::exists(path) || opened.error().kind == ErrorKind::DiskFull)
            return opened;
        readOnlyReason = opened.error().text();
        return openReadOnly(path);
    }
    checkTaxonomy(database, true);
    takeLoaded(database.load());
    return {};
}

void LabelStore::Private::checkTaxonomy(LabelDatabase &database, bool writable)
{
    const QString key = u"taxonomy"_s;
    const QString stored = database.property(key);
    if (stored.isEmpty()) {
        if (writable)
            (void)database.setProperty(key, taxonomyText(taxonomy));
    } else if (stored != taxonomyText(taxonomy)) {
        readOnlyReason = LabelStore::tr("The labels were made for other attributes (%1) and are "
                                        "shown for reading only. Put the old attributes back into "
                                        "project.yaml, or move labels.sqlite away to begin anew.")
                             .arg(stored);
    }
}

Result<void> LabelStore::Private::openReadOnly(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return Error{.kind = ErrorKind::ReadOnly,
                     .what = LabelStore::tr("The labels cannot be stored here."),
                     .file = path,
                     .wayOut = readOnlyReason};
    }
    LabelDatabase database;
    auto opened = database.open(path, LabelDatabase::Access::ReadOnly);
    LabelDatabase copy;
    LabelDatabase *source = &database;
    if (!opened && opened.error().kind != ErrorKind::BadInput) {
        // SQLite cannot read a WAL database in an unwritable folder: read a copy of both files.
        readingCopy = std::make_unique<QTemporaryDir>();
        const QString copied = readingCopy->filePath(u"labels.sqlite"_s);
        const QString wal = u"-wal"_s;
        if (!QFile::copy(path, copied))
            return opened;
        if (QFile::exists(path + wal))
            QFile::copy(path + wal, copied + wal);
        for (const QString &name : {copied, copied + wal})
            QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
        opened = copy.open(copied, LabelDatabase::Access::ReadWrite);
        source = &copy;
    }
    if (!opened)
        return opened;
    checkTaxonomy(*source, false);
    takeLoaded(source->load());
    return {};
}

void LabelStore::Private::takeLoaded(LoadedLabels loaded)
{
    damagedRows = loaded.damagedRows;
    if (loaded.damagedRows > 0 || loaded.gaps > 0 || !loaded.sqliteMessage.isEmpty()) {
        readOnlyReason =
            LabelStore::tr("The file of labels is damaged: %n row(s) could not be trusted and were "
                           "left out, everything sound is shown for reading only. Restore a copy "
                           "from the folder “backups”, or export the labels and begin anew.",
                           nullptr, loaded.damagedRows + loaded.gaps);
    }
    journal = std::move(loaded.journal);
    sampleOfRow.assign(size_t(samples->size()), 0);
    for (const StoredSample &sample : loaded.samples)
        lastSample = std::max(lastSample, sample.id);
    for (const JournalEvent &event : journal.events()) {
        lastSample = std::max(lastSample, event.sample);
        lastEvent = std::max(lastEvent, event.id);
    }
    rowOfSample.assign(size_t(lastSample) + 1, -1);
    for (const StoredSample &sample : loaded.samples) {
        const int row = samples->rowOf(sample.dataset, sample.path);
        rowOfSample[size_t(sample.id)] = row;
        if (row >= 0)
            sampleOfRow[size_t(row)] = sample.id;
    }
    if (!journal.batches().empty())
        lastBatch = journal.batches().back().id;

    labels.resize(size_t(samples->size()));
    for (int row = 0; row < samples->size(); ++row)
        labels[size_t(row)] = fold(row).label;
    if (!readOnlyReason.isEmpty()) {
        lock.reset();
        return;
    }
    writer = std::make_unique<LabelWriter>(file, loaded.tail, [store = q] {
        QMetaObject::invokeMethod(
            store, [store] { store->d->takeOutcomes(); }, Qt::QueuedConnection);
    });
}

// At the first label and not at opening: a store may be opened on a worker thread and then moved to
// the thread that owns it.
void LabelStore::Private::startBackupTimer()
{
    if (backupTimer)
        return;
    backupTimer = std::make_unique<QTimer>();
    QObject::connect(backupTimer.get(), &QTimer::timeout, q, [this] {
        if (changedSinceBackup)
            q->backup();
    });
    backupTimer->start(backupMinutes * 60 * 1000);
}

} // namespace lw
