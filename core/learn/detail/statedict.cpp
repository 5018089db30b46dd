// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/statedict.h"

#include <array>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr std::array<std::pair<TensorType, torch::ScalarType>, 10> typePairs{{
    {TensorType::F32, torch::kFloat32},
    {TensorType::F64, torch::kFloat64},
    {TensorType::F16, torch::kFloat16},
    {TensorType::BF16, torch::kBFloat16},
    {TensorType::I64, torch::kInt64},
    {TensorType::I32, torch::kInt32},
    {TensorType::I16, torch::kInt16},
    {TensorType::I8, torch::kInt8},
    {TensorType::U8, torch::kUInt8},
    {TensorType::Bool, torch::kBool},
}};

std::vector<qint64> shapeOf(const torch::Tensor &tensor)
{
    return {tensor.sizes().begin(), tensor.sizes().end()};
}

} // namespace

std::vector<StateEntry> stateDict(const torch::nn::Module &module, const std::string &prefix)
{
    std::vector<StateEntry> entries;
    for (const auto &parameter : module.named_parameters(false))
        entries.push_back({prefix + parameter.key(), parameter.value(), false});
    for (const auto &buffer : module.named_buffers(false))
        entries.push_back({prefix + buffer.key(), buffer.value(), true});
    for (const auto &child : module.named_children()) {
        for (StateEntry &entry : stateDict(*child.value(), prefix + child.key() + '.'))
            entries.push_back(std::move(entry));
    }
    return entries;
}

torch::ScalarType scalarType(TensorType type)
{
    for (const auto &[ours, torchs] : typePairs) {
        if (ours == type)
            return torchs;
    }
    // Unsigned types that LibTorch lacks keep their bits.
    return type == TensorType::U16 ? torch::kInt16
        : type == TensorType::U32  ? torch::kInt32
                                   : torch::kInt64;
}

Result<TensorType> tensorType(torch::ScalarType type)
{
    for (const auto &[ours, torchs] : typePairs) {
        if (torchs == type)
            return ours;
    }
    return Error::failed(
        QCoreApplication::translate("lw::StateDict",
                                    "Tensors of the type %1 cannot be written as .safetensors")
            .arg(QString::fromLatin1(c10::toString(type))));
}

torch::Tensor copyOf(const TensorView &view)
{
    const std::vector<int64_t> shape(view.shape.begin(), view.shape.end());
    torch::Tensor tensor = torch::empty(shape, scalarType(view.type));
    if (!view.bytes.empty())
        std::memcpy(tensor.data_ptr(), view.bytes.data(), view.bytes.size());
    return tensor;
}

Result<void> saveStateDict(const QString &path, const std::vector<StateEntry> &entries,
                           const QMap<QString, QString> &metadata)
{
    std::vector<torch::Tensor> kept;
    std::vector<NamedTensor> tensors;
    for (const StateEntry &entry : entries) {
        const Result<TensorType> type = tensorType(entry.tensor.scalar_type());
        if (!type)
            return type.error();
        const torch::Tensor &plain =
            kept.emplace_back(entry.tensor.detach().to(torch::kCPU).contiguous());
        tensors.push_back(
            {.name = QString::fromStdString(entry.name),
             .type = *type,
             .shape = shapeOf(plain),
             .bytes = {static_cast<const std::byte *>(plain.data_ptr()), size_t(plain.nbytes())}});
    }
    return writeSafetensors(path, tensors, metadata);
}

Result<void> loadStateDict(const SafetensorsFile &file, const std::vector<StateEntry> &entries)
{
    const auto misfit = [&file](const QString &what) {
        return Error::badInput(
            what, file.path(), 0,
            QCoreApplication::translate("lw::StateDict",
                                        "Choose the file that was written for this network."));
    };
    std::vector<TensorView> views;
    for (const StateEntry &entry : entries) {
        const QString name = QString::fromStdString(entry.name);
        const Result<TensorView> view = file.tensor(name);
        if (!view)
            return view.error();
        if (view->shape != shapeOf(entry.tensor))
            return misfit(
                QCoreApplication::translate("lw::StateDict", "The tensor “%1” has another shape")
                    .arg(name));
        views.push_back(*view);
    }
    if (views.size() != size_t(file.names().size()))
        return misfit(QCoreApplication::translate(
            "lw::StateDict", "The file holds tensors that the network does not have"));
    const torch::NoGradGuard guard;
    for (size_t i = 0; i < entries.size(); ++i) {
        torch::Tensor target = entries[i].tensor;
        target.copy_(copyOf(views[i]));
        MappedFile::dropPages(views[i].bytes);
    }
    return {};
}

} // namespace lw
