// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/exceptions.h"

#include <exception>
#include <new>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Error outOfMemory()
{
    Error error = Error::failed(
        QCoreApplication::translate("lw::Error", "There is not enough memory"), {},
        QCoreApplication::translate(
            "lw::Error", "Close other programs, or choose a smaller batch or image size."));
    error.kind = ErrorKind::OutOfMemory;
    return error;
}

// LibTorch appends a C++ backtrace to its messages; people need the first line.
QString firstLine(const char *what)
{
    const QString text = QString::fromLocal8Bit(what).trimmed();
    return text.section(u'\n', 0, 0);
}

} // namespace

Error errorFromCurrentException()
{
    try {
        throw;
    } catch (const std::bad_alloc &) {
        return outOfMemory();
    } catch (const std::exception &exception) {
        const QString text = firstLine(exception.what());
        if (text.contains("out of memory"_L1, Qt::CaseInsensitive)
            || text.contains("can't allocate memory"_L1)
            || text.contains("insufficient memory"_L1, Qt::CaseInsensitive)) {
            return outOfMemory();
        }
        return Error::failed(
            QCoreApplication::translate("lw::Error", "Something unexpected happened: %1")
                .arg(text));
    } catch (...) {
        return Error::failed(QCoreApplication::translate(
            "lw::Error", "Something unexpected happened that gave no reason"));
    }
}

} // namespace lw
