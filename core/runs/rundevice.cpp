// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/rundevice.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Q_LOGGING_CATEGORY(logRunDevice, "lw.runs.device")

QString deviceFile(const QString &runFolder)
{
    return runFolder + u"/device.json"_s;
}

} // namespace

void saveRunDevice(const QString &runFolder, const RunDevice &device)
{
    QSaveFile file(deviceFile(runFolder));
    const QJsonObject object{{u"device"_s, device.id}, {u"threads"_s, device.threads}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0
        || !file.commit())
        qCWarning(logRunDevice).noquote() << file.fileName() << file.errorString();
}

RunDevice readRunDevice(const QString &runFolder)
{
    QFile file(deviceFile(runFolder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    return {.id = object["device"_L1].toString(), .threads = object["threads"_L1].toInt()};
}

} // namespace lw
