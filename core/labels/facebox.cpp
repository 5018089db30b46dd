// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/facebox.h"

#include "core/labels/labelchecksum.h"
#include "core/labels/labeldatabase.h"
#include "core/labels/labelstore.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double faceboxScale = 65535;

/// Batches that were undone and not redone. An undo has a larger id than what it undoes.
QSet<qint64> undoneBatches(QSqlDatabase &db)
{
    QSqlQuery query(db);
    QSet<qint64> undone;
    if (!query.exec(u"SELECT id, undoes FROM batch WHERE undoes <> 0 ORDER BY id DESC"_s))
        return undone;
    while (query.next()) {
        if (!undone.contains(query.value(0).toLongLong()))
            undone.insert(query.value(1).toLongLong());
    }
    return undone;
}

QHash<int, FaceBox> boxesIn(QSqlDatabase &db, const SampleTable &samples)
{
    QHash<int, FaceBox> boxes;
    const QSet<qint64> undone = undoneBatches(db);
    QSqlQuery query(db);
    query.prepare(u"SELECT s.dataset, s.path, e.batch, e.attribute_values FROM label_event e "
                  "JOIN sample s ON s.id = e.sample WHERE e.kind = ? ORDER BY e.id"_s);
    query.addBindValue(int(faceBoxEvent));
    if (!query.exec())
        return boxes;
    while (query.next()) {
        const int row = samples.rowOf(query.value(0).toString(), query.value(1).toString());
        if (row < 0 || undone.contains(query.value(2).toLongLong()))
            continue;
        const FaceBox box = unpackedFaceBox(unpackedValues(quint64(query.value(3).toLongLong())));
        if (box.isEmpty())
            boxes.remove(row);
        else
            boxes.insert(row, box);
    }
    return boxes;
}

} // namespace

AttributeValues packedFaceBox(const FaceBox &box)
{
    AttributeValues values{};
    const double numbers[] = {box.x, box.y, box.width, box.height};
    for (size_t i = 0; i < 4; ++i) {
        const auto whole = quint16(std::lround(std::clamp(numbers[i], 0.0, 1.0) * faceboxScale));
        values[2 * i] = qint8(whole & 0xff);
        values[2 * i + 1] = qint8(whole >> 8);
    }
    return values;
}

FaceBox unpackedFaceBox(const AttributeValues &values)
{
    double numbers[4];
    for (size_t i = 0; i < 4; ++i)
        numbers[i] = (quint8(values[2 * i]) | quint8(values[2 * i + 1]) << 8) / faceboxScale;
    return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

std::optional<FaceBox> faceBoxOf(const LabelStore &labels, int row)
{
    const std::vector<LabelEvent> history = labels.events(row);
    for (auto event = history.rbegin(); event != history.rend(); ++event) {
        if (event->kind != faceBoxEvent || event->undone)
            continue;
        const FaceBox box = unpackedFaceBox(event->values);
        return box.isEmpty() ? std::nullopt : std::optional(box);
    }
    return {};
}

QHash<int, FaceBox> readFaceBoxes(const QString &labelsFile, const SampleTable &samples)
{
    static std::atomic<int> number{0};
    if (!QFileInfo::exists(labelsFile))
        return {};
    const QString connection = u"face-boxes-%1"_s.arg(++number);
    QHash<int, FaceBox> boxes;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        db.setDatabaseName(labelsFile);
        db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=3000;QSQLITE_OPEN_READONLY"_s);
        if (db.open())
            boxes = boxesIn(db, samples);
        db.close();
    }
    QSqlDatabase::removeDatabase(connection);
    return boxes;
}

} // namespace lw
