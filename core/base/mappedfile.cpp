// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mappedfile.h"

#include <QFileInfo>

#if defined(Q_OS_UNIX)
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace lw {

Result<MappedFile> MappedFile::open(const QString &path)
{
    if (QFileInfo(path).isDir())
        return Error::badInput(
            QCoreApplication::translate("lw::MappedFile", "This is a folder, not a file"), path, 0,
            QCoreApplication::translate("lw::MappedFile", "Choose a file inside it."));
    MappedFile result;
    result.m_file = std::make_unique<QFile>(path);
    if (!result.m_file->open(QIODevice::ReadOnly)) {
        Error error = Error::failed(
            QCoreApplication::translate("lw::MappedFile", "The file cannot be opened: %1")
                .arg(result.m_file->errorString()),
            path,
            QCoreApplication::translate("lw::MappedFile",
                                        "Check that the file is there and may be read."));
        if (!QFileInfo::exists(path))
            error.kind = ErrorKind::NotFound;
        return error;
    }
    const qint64 size = result.m_file->size();
    if (size == 0)
        return result;
    const uchar *mapped = result.m_file->map(0, size);
    if (!mapped)
        return Error::failed(
            QCoreApplication::translate("lw::MappedFile", "The file cannot be mapped: %1")
                .arg(result.m_file->errorString()),
            path);
    result.m_bytes = {reinterpret_cast<const std::byte *>(mapped), size_t(size)};
    return result;
}

void MappedFile::dropPages(std::span<const std::byte> bytes)
{
#if defined(Q_OS_UNIX)
    const auto page = quintptr(sysconf(_SC_PAGESIZE));
    const quintptr begin = (quintptr(bytes.data()) + page - 1) / page * page;
    const quintptr end = quintptr(bytes.data() + bytes.size()) / page * page;
    if (end > begin)
        madvise(reinterpret_cast<void *>(begin), end - begin, MADV_DONTNEED);
#else
    Q_UNUSED(bytes)
#endif
}

} // namespace lw
