// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/trainevent.h"

#include <QByteArray>
#include <QFile>

#include <span>

namespace lw {

/// CRC-32C (Castagnoli), as the framing of TFRecord files uses it.
[[nodiscard]] quint32 crc32c(std::span<const char> bytes);

/// Writes a run's figures as a TensorBoard event file: TFRecord framing around hand-encoded `Event`
/// protocol buffers (tensorflow/core/util/event.proto: wall_time = 1, step = 2, file_version = 3,
/// summary = 5). A write error is kept in `errorString` and never stops a run.
class TensorBoardWriter
{
public:
    /// Makes `folder`/events.out.tfevents.<time>.labelwright (a resumed run adds another file,
    /// which TensorBoard joins).
    explicit TensorBoardWriter(const QString &folder);

    void add(const TrainEvent &event);
    void flush() { m_file.flush(); }
    [[nodiscard]] QString fileName() const { return m_file.fileName(); }
    [[nodiscard]] QString errorString() const { return m_error; }

private:
    struct Scalar
    {
        QByteArray tag;
        double value = 0;
    };
    void writeScalars(qint64 step, const QList<Scalar> &scalars);
    void writeRecord(const QByteArray &record);

    QFile m_file;
    QString m_error;
    qint64 m_lastStep = 0;
};

} // namespace lw
