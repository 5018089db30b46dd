// SPDX-License-Identifier: GPL-3.0-or-later
// review duplicates and backups: what could spoil a score or lose work.
#include "app/commands/consolejob.h"
#include "app/commands/reviewactions.h"
#include "core/review/personleaks.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QJsonArray groupJson(const NearDuplicates &found, const SampleTable &samples, Console &console)
{
    QJsonArray groups;
    for (const DuplicateGroup &group : found.groups) {
        QJsonArray files;
        QStringList names;
        for (const int row : group.rows) {
            names << samples.dataset(samples.datasetOf(row)).spec().id + u'/' + samples.path(row);
            files << names.last();
        }
        console.say(
            (group.isLeak ? Cli::tr("leak: %1") : Cli::tr("alike: %1")).arg(names.join(u", "_s)));
        groups << QJsonObject{{u"files"_s, files},
                              {u"distance"_s, group.distance},
                              {u"leak"_s, group.isLeak},
                              {u"spans_people"_s, group.spansPeople},
                              {u"spans_datasets"_s, group.spansDatasets}};
    }
    return groups;
}

QJsonArray leakJson(const std::vector<PersonLeak> &leaks, const SampleTable &samples,
                    Console &console)
{
    QJsonArray people;
    for (const PersonLeak &leak : leaks) {
        const QString &first = samples.personKey(leak.training);
        const QString &second = samples.personKey(leak.held);
        console.say(leak.alikePictures > 0
                        ? Cli::tr("%1 (learned from) and %2 (held out) share %3 pictures alike")
                              .arg(first, second)
                              .arg(leak.alikePictures)
                        : Cli::tr("%1 (learned from) and %2 (held out) have the same number")
                              .arg(first, second));
        people << QJsonObject{{u"learned_from"_s, first},
                              {u"held_out"_s, second},
                              {u"same_id"_s, leak.sameId},
                              {u"alike_pictures"_s, leak.alikePictures}};
    }
    return people;
}

QJsonArray backupJson(const QList<LabelBackup> &backups, Console &console)
{
    QJsonArray all;
    for (const LabelBackup &backup : backups) {
        console.say(u"%1  %2 kB  %3"_s.arg(backup.time.toString(Qt::ISODate))
                        .arg(backup.bytes / 1024)
                        .arg(backup.file));
        all << QJsonObject{{u"file"_s, backup.file},
                           {u"time"_s, backup.time.toUTC().toString(Qt::ISODateWithMs)},
                           {u"bytes"_s, backup.bytes}};
    }
    return all;
}

} // namespace

CommandOutcome reviewDuplicates(ProjectSession &session, const ReviewColumns &columns,
                                const CommandLine &, Console &console)
{
    ThumbnailCache thumbnails(session.project->paths().thumbnails());
    const auto hashes = runConsoleJob(console, Cli::tr("Comparing pictures"), [&](JobContext &job) {
        return hashPictures(session.samples(), thumbnails,
                            session.project->paths().cache() + u"/picture-hashes.bin"_s, job);
    });
    if (!hashes)
        return hashes.error();
    const NearDuplicates found = findNearDuplicates(*hashes, session.samples(), columns.person,
                                                    columns.part, {}, console.stopToken());
    const QJsonArray groups = groupJson(found, session.samples(), console);
    const QJsonArray people =
        leakJson(personLeaks(session.samples(), columns.person, columns.part, found),
                 session.samples(), console);
    const auto leaks = std::ranges::count(found.groups, true, &DuplicateGroup::isLeak);
    console.say(Cli::tr("%1 groups of pictures alike, %2 of them leaks; %3 people on both sides.")
                    .arg(found.groups.size())
                    .arg(leaks)
                    .arg(people.size()));
    console.print({{u"groups"_s, groups}, {u"leaks"_s, qint64(leaks)}, {u"people"_s, people}});
    return {};
}

CommandOutcome reviewBackups(const CommandLine &line, Console &console)
{
    const QFileInfo path(line.positional(1));
    const QString root =
        path.isDir() ? path.absoluteFilePath() : path.absolutePath(); // or its project.yaml
    const QString labels = ProjectPaths{root}.labels();
    const QList<LabelBackup> backups = LabelStore::backups(labels);
    if (line.positional(0) == u"backups") {
        const QJsonArray all = backupJson(backups, console);
        if (all.isEmpty())
            console.say(Cli::tr("There are no backups yet: one is made every 30 minutes of work."));
        console.print({{u"backups"_s, all}});
        return {};
    }
    if (backups.isEmpty() && !line.has(u"file"_s)) {
        return Error{.kind = ErrorKind::NotFound,
                     .what = Cli::tr("There is no backup to restore."),
                     .file = root,
                     .wayOut = Cli::tr("Name one with --file.")};
    }
    const QString file = line.has(u"file"_s) ? QFileInfo(line.value(u"file"_s)).absoluteFilePath()
                                             : backups.first().file;
    if (const auto restored = LabelStore::restore(labels, file); !restored)
        return restored;
    console.say(Cli::tr("Restored %1; the labels before it are kept as a backup.").arg(file));
    console.print({{u"restored"_s, file}});
    return {};
}

} // namespace lw
