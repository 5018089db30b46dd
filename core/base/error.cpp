// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

using namespace Qt::StringLiterals;

namespace lw {

QString Error::text() const
{
    QString text = what;
    if (!file.isEmpty()) {
        text += line > 0
            ? QCoreApplication::translate("lw::Error", " (%1, line %2)").arg(file).arg(line)
            : u" (%1)"_s.arg(file);
    }
    if (!text.isEmpty() && !text.endsWith(u'.'))
        text += u'.';
    if (!wayOut.isEmpty())
        text += u' ' + wayOut;
    return text;
}

Error Error::cancelled()
{
    return {.kind = ErrorKind::Cancelled,
            .what = QCoreApplication::translate("lw::Error", "Cancelled"),
            .file = {},
            .wayOut = {}};
}

Error Error::badInput(QString what, QString file, qint64 line, QString wayOut)
{
    return {.kind = ErrorKind::BadInput,
            .what = std::move(what),
            .file = std::move(file),
            .line = line,
            .wayOut = std::move(wayOut)};
}

Error Error::failed(QString what, QString file, QString wayOut)
{
    return {.kind = ErrorKind::Failed,
            .what = std::move(what),
            .file = std::move(file),
            .wayOut = std::move(wayOut)};
}

} // namespace lw
