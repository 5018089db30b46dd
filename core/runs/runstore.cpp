// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runstore.h"

#include "core/runs/runlock.h"
#include "core/runs/runrecord.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Q_LOGGING_CATEGORY(logRuns, "lw.runs")

QString recordFile(const QString &folder)
{
    return folder + u"/run.json"_s;
}

/// What a folder name may hold: letters, digits, '-', '_' and '.'.
QString folderWord(const QString &name)
{
    QString word;
    for (const QChar c : name.trimmed().toLower()) {
        if (c.isLetterOrNumber() || c == u'_' || c == u'.')
            word += c;
        else if (!word.endsWith(u'-'))
            word += u'-';
    }
    while (word.startsWith(u'-') || word.startsWith(u'.'))
        word.remove(0, 1);
    while (word.endsWith(u'-'))
        word.chop(1);
    return word.isEmpty() ? u"run"_s : word.left(60);
}

Error cannotWrite(const QString &folder, const QString &reason = {})
{
    QString what =
        QCoreApplication::translate("lw::RunStore", "The run's folder cannot be written");
    if (!reason.isEmpty())
        what += u": "_s + reason;
    return Error::failed(what, folder,
                         QCoreApplication::translate(
                             "lw::RunStore", "Check the free space and the folder's permissions."));
}

/// A record that says "running" although its process is gone was interrupted.
void correctInterrupted(RunRecord &record)
{
    if (record.status != RunStatus::Running || RunLock::isHeld(record.folder))
        return;
    const bool canResume = QFile::exists(record.checkpointLast() + u"/manifest.json"_s)
        || QFile::exists(record.folder + u"/checkpoint-previous/manifest.json"_s)
        || QFile::exists(record.folder + u"/steps.json"_s);
    record.status = canResume ? RunStatus::Paused : RunStatus::Failed;
    if (!canResume) {
        record.failure = QCoreApplication::translate(
            "lw::RunStore", "The program ended before the run's first checkpoint.");
    }
}

Result<RunRecord> readRecord(const QString &folder, const QList<OptionSpec> &schema)
{
    RunRecord record;
    record.folder = folder;
    record.id = QDir(folder).dirName();
    record.name = record.id;
    QFile file(recordFile(folder));
    if (!file.open(QIODevice::ReadOnly))
        return Error::failed(file.errorString(), file.fileName());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return Error::badInput(u"run.json is damaged"_s, file.fileName());
    readRunRecord(document.object(), record);
    auto config = RunConfig::read(record.configFile(), schema);
    if (!config)
        return config.error();
    record.config = std::move(*config);
    correctInterrupted(record);
    return record;
}

} // namespace

RunStore::RunStore(QString runsFolder, QList<OptionSpec> schema)
    : m_folder(std::move(runsFolder))
    , m_schema(std::move(schema))
{
}

QList<RunRecord> RunStore::runs() const
{
    QList<RunRecord> records;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = folder.absoluteFilePath(name);
        if (!QFile::exists(recordFile(path)))
            continue;
        if (auto record = readRecord(path, m_schema))
            records.append(std::move(*record));
        else
            qCWarning(logRuns).noquote() << record.error().text();
    }
    std::sort(records.begin(), records.end(), [](const RunRecord &a, const RunRecord &b) {
        return a.created != b.created ? a.created > b.created : a.id > b.id;
    });
    return records;
}

Result<RunRecord> RunStore::find(const QString &idOrName) const
{
    const QList<RunRecord> all = runs();
    QList<RunRecord> starting;
    for (const RunRecord &record : all) {
        if (record.id == idOrName || record.name == idOrName)
            return record; // newest first: of two runs with one name the newer is meant
        if (record.id.startsWith(idOrName) || record.name.startsWith(idOrName))
            starting.append(record);
    }
    if (starting.size() == 1 && !idOrName.isEmpty())
        return starting.first();
    QStringList names;
    for (const RunRecord &record : starting.isEmpty() ? all : starting)
        names.append(record.id);
    return Error{
        .kind = ErrorKind::NotFound,
        .what = QCoreApplication::translate("lw::RunStore", "There is no run “%1”").arg(idOrName),
        .file = {},
        .wayOut = names.isEmpty() ? QCoreApplication::translate("lw::RunStore", "Train one first.")
                                  : QCoreApplication::translate("lw::RunStore", "There are: %1.")
                                        .arg(names.join(", "_L1))};
}

Result<RunRecord> RunStore::create(const QString &name, const RunConfig &config) const
{
    RunRecord record;
    record.created = QDateTime::currentDateTimeUtc();
    record.config = config;
    record.name = name.trimmed().isEmpty() ? u"run"_s : name.trimmed();
    const QString base =
        QDate::currentDate().toString(Qt::ISODate) + u'-' + folderWord(record.name);
    QDir().mkpath(m_folder);
    const QDir runsFolder(m_folder);
    record.id = base;
    // mkdir is the test and the claim in one: two processes never get the same folder.
    for (int number = 2; !runsFolder.mkdir(record.id); ++number) {
        if (!runsFolder.exists(record.id) || number > 9999)
            return cannotWrite(m_folder);
        record.id = base + u'-' + QString::number(number);
    }
    record.folder = runsFolder.absoluteFilePath(record.id);
    if (config.spec(u"model"_s))
        record.architecture = config.text(u"model"_s);
    if (config.spec(u"epochs"_s))
        record.epochs = config.integer(u"epochs"_s);
    if (auto written = config.write(record.configFile()); !written)
        return written.error();
    if (auto saved = save(record); !saved)
        return saved.error();
    return record;
}

Result<void> RunStore::save(const RunRecord &record) const
{
    return saveRunRecord(record);
}

Result<void> saveRunRecord(const RunRecord &record)
{
    QSaveFile out(recordFile(record.folder));
    const QByteArray json = QJsonDocument(runRecordToJson(record)).toJson();
    if (out.open(QIODevice::WriteOnly) && out.write(json) == json.size() && out.commit())
        return {};
    return cannotWrite(record.folder, out.errorString());
}

Result<void> RunStore::remove(const RunRecord &record) const
{
    if (RunLock::isHeld(record.folder)) {
        return Error{
            .kind = ErrorKind::Busy,
            .what = QCoreApplication::translate("lw::RunStore", "The run is still being trained"),
            .file = record.folder,
            .wayOut = QCoreApplication::translate("lw::RunStore", "Stop it first.")};
    }
    // Without this folder Qt 6.4 makes the trash in the current directory.
    const QString trashParent =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (QDir().mkpath(trashParent) && QFile::moveToTrash(record.folder))
        return {};
    const QDir runsFolder(m_folder);
    runsFolder.mkpath(u".trash"_s);
    QString target = u".trash/"_s + record.id;
    for (int number = 2; runsFolder.exists(target); ++number)
        target = u".trash/%1-%2"_s.arg(record.id).arg(number);
    if (QDir().rename(record.folder, runsFolder.absoluteFilePath(target)))
        return {};
    return cannotWrite(record.folder);
}

QList<TrainEvent> RunStore::events(const RunRecord &record) const
{
    QList<TrainEvent> events;
    QFile file(record.eventsFile());
    if (!file.open(QIODevice::ReadOnly))
        return events;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.endsWith('\n'))
            break; // half written when the program died
        if (auto event = trainEventFromJson(line.trimmed()))
            events.append(std::move(*event));
    }
    return events;
}

} // namespace lw
