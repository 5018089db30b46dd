// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safetensors.h"

#include "core/base/safetensorsheader.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr qint64 largestHeader = 100'000'000; // the reference reader's limit

struct TypeRow
{
    TensorType type;
    QLatin1StringView name;
    int size;
};
constexpr std::array<TypeRow, 13> types{{
    {TensorType::Bool, QLatin1StringView("BOOL"), 1},
    {TensorType::U8, QLatin1StringView("U8"), 1},
    {TensorType::I8, QLatin1StringView("I8"), 1},
    {TensorType::I16, QLatin1StringView("I16"), 2},
    {TensorType::U16, QLatin1StringView("U16"), 2},
    {TensorType::F16, QLatin1StringView("F16"), 2},
    {TensorType::BF16, QLatin1StringView("BF16"), 2},
    {TensorType::I32, QLatin1StringView("I32"), 4},
    {TensorType::U32, QLatin1StringView("U32"), 4},
    {TensorType::F32, QLatin1StringView("F32"), 4},
    {TensorType::F64, QLatin1StringView("F64"), 8},
    {TensorType::I64, QLatin1StringView("I64"), 8},
    {TensorType::U64, QLatin1StringView("U64"), 8},
}};

const TypeRow &rowOf(TensorType type)
{
    return *std::find_if(types.begin(), types.end(),
                         [type](const TypeRow &row) { return row.type == type; });
}

Error broken(const QString &path, const QString &what)
{
    return Error::badInput(
        what, path, 0,
        QCoreApplication::translate("lw::SafetensorsFile", "Download or export the file again."));
}

/// Places the entries in `data`; empty text when all is well.
QString misfit(const SafetensorsEntry &entry, std::span<const std::byte> data, TensorView &view)
{
    const auto row = std::find_if(types.begin(), types.end(), [&entry](const TypeRow &candidate) {
        return candidate.name == entry.type;
    });
    if (row == types.end())
        return QCoreApplication::translate("lw::SafetensorsFile",
                                           "The tensor “%1” has the unknown type “%2”")
            .arg(entry.name.left(80), entry.type.left(20));
    qint64 bytes = row->size;
    bool fits = true;
    for (const qint64 extent : entry.shape)
        fits = fits && !__builtin_mul_overflow(bytes, extent, &bytes);
    if (!fits || entry.begin > entry.end || entry.end - entry.begin != bytes)
        return QCoreApplication::translate("lw::SafetensorsFile",
                                           "The size of tensor “%1” does not agree with its shape")
            .arg(entry.name.left(80));
    if (entry.end > qint64(data.size()))
        return QCoreApplication::translate(
                   "lw::SafetensorsFile",
                   "The tensor “%1” ends after the end of the file, so the file is incomplete")
            .arg(entry.name.left(80));
    view = {.type = row->type,
            .shape = entry.shape,
            .bytes = data.subspan(size_t(entry.begin), size_t(bytes))};
    return {};
}

} // namespace

int elementSize(TensorType type)
{
    return rowOf(type).size;
}

QString typeName(TensorType type)
{
    return rowOf(type).name;
}

Result<SafetensorsFile> SafetensorsFile::open(const QString &path)
{
    SafetensorsFile result;
    result.m_path = path;
    Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    result.m_file = std::move(*file);
    if (result.m_file.bytes().size() < 8)
        return broken(path,
                      QCoreApplication::translate("lw::SafetensorsFile",
                                                  "The file is too short to hold tensors"));
    const auto parsed = result.parseHeader(result.m_file.bytes());
    if (!parsed)
        return parsed.error();
    return result;
}

Result<void> SafetensorsFile::parseHeader(std::span<const std::byte> file)
{
    quint64 length = 0;
    std::memcpy(&length, file.data(), 8);
    if (length > quint64(largestHeader))
        return broken(
            m_path,
            QCoreApplication::translate("lw::SafetensorsFile",
                                        "The header claims %1, more than the allowed %2, so this "
                                        "is not a .safetensors file")
                .arg(QLocale().formattedDataSize(qint64(std::min<quint64>(length, INT64_MAX))),
                     QLocale().formattedDataSize(largestHeader)));
    if (length > file.size() - 8)
        return broken(
            m_path,
            QCoreApplication::translate("lw::SafetensorsFile",
                                        "The file ends inside its header, so it is incomplete"));
    SafetensorsHeaderParser parser(
        {reinterpret_cast<const char *>(file.data()) + 8, size_t(length)});
    std::optional<SafetensorsHeader> header = parser.parse();
    if (!header)
        return broken(m_path,
                      QCoreApplication::translate("lw::SafetensorsFile",
                                                  "The header is malformed at byte %1: %2")
                          .arg(8 + parser.position())
                          .arg(parser.problem()));
    const auto data = file.subspan(8 + size_t(length));
    std::sort(header->entries.begin(), header->entries.end(),
              [](const SafetensorsEntry &a, const SafetensorsEntry &b) {
                  return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
              });
    qint64 end = 0;
    for (const SafetensorsEntry &entry : header->entries) {
        TensorView view;
        if (const QString problem = misfit(entry, data, view); !problem.isEmpty())
            return broken(m_path, problem);
        if (entry.begin != end)
            return broken(
                m_path,
                (entry.begin < end
                     ? QCoreApplication::translate("lw::SafetensorsFile",
                                                   "The tensor “%1” overlaps another")
                     : QCoreApplication::translate(
                         "lw::SafetensorsFile", "There is unexplained data before the tensor “%1”"))
                    .arg(entry.name.left(80)));
        end = entry.end;
        m_names += entry.name;
        m_tensors.emplace(entry.name, std::move(view));
    }
    if (end != qint64(data.size()))
        return broken(
            m_path,
            QCoreApplication::translate("lw::SafetensorsFile",
                                        "There is unexplained data after the last tensor"));
    m_metadata = std::move(header->metadata);
    return {};
}

Result<TensorView> SafetensorsFile::tensor(const QString &name) const
{
    const auto found = m_tensors.find(name);
    if (found != m_tensors.end())
        return found->second;
    Error error = Error::badInput(
        QCoreApplication::translate("lw::SafetensorsFile", "There is no tensor “%1”").arg(name),
        m_path);
    error.kind = ErrorKind::NotFound;
    return error;
}

} // namespace lw
