// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/predictionflips.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Q_LOGGING_CATEGORY(logFlips, "lw.runs.flips")

constexpr qint64 longestLine = 1 << 20; ///< bytes: a line of a few hundred pictures is far below

QString flipsFile(const QString &runFolder)
{
    return runFolder + u"/flips.jsonl"_s;
}

std::optional<EpochFlips> flipsFromLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.isEmpty())
        return {};
    EpochFlips flips{
        .epoch = object["epoch"_L1].toInt(), .count = object["count"_L1].toInteger(), .flips = {}};
    for (const QJsonValue &value : object["flips"_L1].toArray()) {
        const QJsonArray flip = value.toArray();
        flips.flips.push_back({.dataset = flip.at(0).toString(),
                               .path = flip.at(1).toString(),
                               .truth = flip.at(2).toInt(-1),
                               .before = flip.at(3).toInt(-1),
                               .after = flip.at(4).toInt(-1)});
    }
    return flips;
}

} // namespace

void appendFlips(const QString &runFolder, const EpochFlips &flips)
{
    QJsonArray list;
    for (const PredictionFlip &flip : flips.flips)
        list.append(QJsonArray{flip.dataset, flip.path, flip.truth, flip.before, flip.after});
    const QJsonObject object{
        {u"epoch"_s, flips.epoch}, {u"count"_s, flips.count}, {u"flips"_s, list}};
    QFile file(flipsFile(runFolder));
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(line) != line.size())
        qCWarning(logFlips).noquote() << file.fileName() << file.errorString();
}

std::optional<EpochFlips> latestFlips(const QString &runFolder)
{
    QFile file(flipsFile(runFolder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - longestLine));
    const QByteArrayList lines = file.readAll().split('\n');
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (auto flips = flipsFromLine(*line)) // a line that a crash cut off is none
            return flips;
    }
    return {};
}

} // namespace lw
