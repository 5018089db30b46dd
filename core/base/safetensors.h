// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mappedfile.h"

#include <QMap>
#include <QStringList>

#include <cstddef>
#include <map>
#include <span>
#include <vector>

namespace lw {

/// Element types of a .safetensors file.
enum class TensorType { Bool, U8, I8, I16, U16, F16, BF16, I32, U32, F32, F64, I64, U64 };

[[nodiscard]] int elementSize(TensorType type); ///< bytes
[[nodiscard]] QString typeName(TensorType type); ///< as the format spells it: "F32"

/// One tensor of an open file: row-major little-endian elements, inside the mapping (so valid as
/// long as the file object lives; aligned to elements only if the writer did so).
struct TensorView
{
    TensorType type = TensorType::F32;
    std::vector<qint64> shape; ///< empty: a scalar
    std::span<const std::byte> bytes;

    [[nodiscard]] qint64 elementCount() const { return qint64(bytes.size()) / elementSize(type); }
};

/// A .safetensors file, memory-mapped and checked completely when opened: header of at most 100 MB,
/// known types, sizes that agree, no duplicate name, no overlap, no gap, nothing after the end.
/// Nothing is allocated for what a damaged header claims. Format: huggingface.co/docs/safetensors.
class SafetensorsFile
{
public:
    [[nodiscard]] static Result<SafetensorsFile> open(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QStringList &names() const { return m_names; } ///< in the order of the data
    [[nodiscard]] bool contains(const QString &name) const { return m_tensors.contains(name); }
    /// NotFound when there is no such tensor.
    [[nodiscard]] Result<TensorView> tensor(const QString &name) const;
    [[nodiscard]] const QMap<QString, QString> &metadata() const { return m_metadata; }

private:
    SafetensorsFile() = default;
    [[nodiscard]] Result<void> parseHeader(std::span<const std::byte> file);

    QString m_path;
    MappedFile m_file;
    QStringList m_names;
    std::map<QString, TensorView> m_tensors;
    QMap<QString, QString> m_metadata;
};

/// A tensor to be written; `bytes` must stay valid during the call.
struct NamedTensor
{
    QString name;
    TensorType type = TensorType::F32;
    std::vector<qint64> shape;
    std::span<const std::byte> bytes;
};

/// Writes beside `path`, syncs to disk and renames over it: the old file or the whole new one is
/// there, never half. Big elements come first, so that all are aligned. Error: bytes that do not
/// fit the shape, a duplicate name, or what the file system says (DiskFull, ReadOnly).
[[nodiscard]] Result<void> writeSafetensors(const QString &path,
                                            const std::vector<NamedTensor> &tensors,
                                            const QMap<QString, QString> &metadata = {});

/// Bytes of a vector of numbers, for NamedTensor.
template <typename T> [[nodiscard]] std::span<const std::byte> bytesOf(const std::vector<T> &values)
{
    return std::as_bytes(std::span<const T>(values));
}

} // namespace lw
