// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaType>
#include <QString>

namespace lw {

enum class ErrorKind {
    Failed,
    BadInput,
    NotFound,
    ReadOnly,
    DiskFull,
    Busy,
    Cancelled,
    OutOfMemory
};

/// What went wrong, in words a person understands: what happened, where, and the way out.
struct Error
{
    ErrorKind kind = ErrorKind::Failed;
    QString what; ///< one sentence: what happened
    QString file; ///< the file concerned, or empty
    qint64 line = 0; ///< 1-based line or row in `file`, or 0
    QString wayOut; ///< one sentence: what the user can do

    /// "what (file, line n). way out": the whole message, fit to be shown and copied.
    [[nodiscard]] QString text() const;

    [[nodiscard]] static Error cancelled();
    [[nodiscard]] static Error badInput(QString what, QString file = {}, qint64 line = 0,
                                        QString wayOut = {});
    [[nodiscard]] static Error failed(QString what, QString file = {}, QString wayOut = {});

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace lw

Q_DECLARE_METATYPE(lw::Error)
