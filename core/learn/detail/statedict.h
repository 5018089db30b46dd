// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/safetensors.h"

#include <torch/nn/module.h>
#include <torch/types.h>

#include <string>
#include <vector>

namespace lw {

/// One entry of a state dictionary; the tensor is the module's own, not a copy.
struct StateEntry
{
    std::string name;
    torch::Tensor tensor;
    bool isBuffer = false;
};

/// All parameters and buffers in the order of Python's state_dict(): of each module first its
/// parameters, then its buffers, then its submodules.
[[nodiscard]] std::vector<StateEntry> stateDict(const torch::nn::Module &module,
                                                const std::string &prefix = {});

[[nodiscard]] torch::ScalarType scalarType(TensorType type);
/// Error: a type that .safetensors does not have (complex, quantised).
[[nodiscard]] Result<TensorType> tensorType(torch::ScalarType type);
/// A copy of the file's elements, on the CPU.
[[nodiscard]] torch::Tensor copyOf(const TensorView &view);

/// Writes a module (or any named tensors) as .safetensors, from any device.
[[nodiscard]] Result<void> saveStateDict(const QString &path,
                                         const std::vector<StateEntry> &entries,
                                         const QMap<QString, QString> &metadata = {});
/// Copies every entry out of the file into the tensors, converting floating-point types. Strict:
/// a missing or unexpected name or another shape is an Error and changes nothing. (For weights
/// from elsewhere see weights/weightsimport.h.)
[[nodiscard]] Result<void> loadStateDict(const SafetensorsFile &file,
                                         const std::vector<StateEntry> &entries);

} // namespace lw
