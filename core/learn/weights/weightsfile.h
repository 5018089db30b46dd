// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/safetensors.h"

#include <QStringList>
#include <QVariant>

#include <memory>
#include <variant>

namespace lw {

/// A tensor of a weights file: a view (in elements) of a storage that may be shared.
struct StoredTensor
{
    QString name; ///< keys of nested dictionaries joined with dots
    TensorType type = TensorType::F32;
    std::vector<qint64> shape;
    std::vector<qint64> strides;
    qint64 offset = 0;
    std::span<const std::byte> storage; ///< in the mapping, any alignment
};

/// The other leaves of a torch.save file: numbers, texts, flags, nothing.
struct StoredScalar
{
    QString name;
    QVariant value; ///< invalid: None
};

/// A weights file of any kind that is read here: .safetensors, and what torch.save writes (zip and
/// the older stream), never executing anything. Kinds that are not weights (TorchScript, ONNX,
/// NumPy, a web page, a folder, half a file) are an Error that says what they are. Check sums of
/// zip files are verified; nothing is allocated for what a file only claims.
class WeightsFile
{
public:
    [[nodiscard]] static Result<WeightsFile> open(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const std::vector<StoredTensor> &tensors() const { return m_tensors; }
    [[nodiscard]] const std::vector<StoredScalar> &scalars() const { return m_scalars; }
    /// The state dictionary inside: a wrapping key ("model", "state_dict", ...) and prefixes that
    /// all names share ("module.") are taken off. Error when the file holds no tensors.
    [[nodiscard]] Result<std::vector<StoredTensor>> stateDict() const;

private:
    QString m_path;
    std::variant<std::monostate, SafetensorsFile, MappedFile> m_file; ///< keeps the mapping
    std::vector<StoredTensor> m_tensors;
    std::vector<StoredScalar> m_scalars;
};

/// Tensors and scalars of a torch.save file.
struct TorchContents
{
    std::vector<StoredTensor> tensors;
    std::vector<StoredScalar> scalars;
};
[[nodiscard]] Result<TorchContents> readTorchZip(std::span<const std::byte> file,
                                                 const QString &path);
[[nodiscard]] Result<TorchContents> readTorchLegacy(std::span<const std::byte> file,
                                                    const QString &path);

} // namespace lw
