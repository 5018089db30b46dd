// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights/weightsfile.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

bool startsWith(std::span<const std::byte> bytes, std::string_view text)
{
    return bytes.size() >= text.size() && std::memcmp(bytes.data(), text.data(), text.size()) == 0;
}

/// A header's length may begin with any bytes, also those of another kind of file: half a file is
/// known by its name.
bool looksLikeSafetensors(std::span<const std::byte> bytes, const QString &path)
{
    quint64 header = 0;
    if (bytes.size() < 9 || bytes[8] != std::byte('{'))
        return false;
    std::memcpy(&header, bytes.data(), 8);
    return header <= bytes.size() - 8 || path.endsWith(u".safetensors"_s, Qt::CaseInsensitive);
}

/// What a file is that cannot be weights, in a sentence; empty when it may be.
QString otherKind(std::span<const std::byte> bytes, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (bytes.empty())
        return QCoreApplication::translate("lw::WeightsFile", "The file is empty");
    if (suffix == u"onnx")
        return QCoreApplication::translate(
            "lw::WeightsFile", "This is an ONNX model, which holds a program, not named weights");
    if (startsWith(bytes, "version https://git-lfs"))
        return QCoreApplication::translate(
            "lw::WeightsFile",
            "This is only a pointer of Git LFS, the weights themselves are missing");
    const auto letters = std::find_if(bytes.begin(), bytes.end(), [](std::byte b) {
        return b != std::byte(' ') && b != std::byte('\n') && b != std::byte('\r');
    });
    const auto words = bytes.subspan(size_t(letters - bytes.begin()));
    if (startsWith(words, "<!") || startsWith(words, "<html") || startsWith(words, "<HTML"))
        return QCoreApplication::translate(
            "lw::WeightsFile", "This is a web page that was saved in place of the weights");
    if (startsWith(bytes, "\x89HDF"))
        return QCoreApplication::translate("lw::WeightsFile",
                                           "This is an HDF5 file of TensorFlow or Keras");
    const bool isTar = bytes.size() > 262 && startsWith(bytes.subspan(257), "ustar");
    if (startsWith(bytes, "GGUF") || startsWith(bytes, "\x1f\x8b") || startsWith(bytes, "\x93NUMPY")
        || isTar)
        return QCoreApplication::translate("lw::WeightsFile",
                                           "This is another kind of file, not weights of PyTorch");
    // ONNX is a protocol buffer: field 1 (version) as a small number, then field 2 (producer).
    if (startsWith(bytes, "\x08") && bytes.size() > 4 && bytes[1] < std::byte(32)
        && (bytes[2] == std::byte(0x12) || bytes[2] == std::byte(0x3a)))
        return QCoreApplication::translate(
            "lw::WeightsFile", "This is an ONNX model, which holds a program, not named weights");
    return {};
}

std::vector<StoredTensor> tensorsOf(const SafetensorsFile &file)
{
    std::vector<StoredTensor> tensors;
    for (const QString &name : file.names()) {
        const TensorView view = *file.tensor(name);
        std::vector<qint64> strides(view.shape.size());
        qint64 stride = 1;
        for (size_t i = strides.size(); i-- > 0;) {
            strides[i] = stride;
            stride *= std::max<qint64>(view.shape[i], 1);
        }
        tensors.push_back({name, view.type, view.shape, std::move(strides), 0, view.bytes});
    }
    return tensors;
}

bool allStartWith(const std::vector<StoredTensor> &tensors, const QString &prefix)
{
    return std::all_of(tensors.begin(), tensors.end(), [&prefix](const StoredTensor &tensor) {
        return tensor.name.startsWith(prefix);
    });
}

} // namespace

Result<WeightsFile> WeightsFile::open(const QString &path)
{
    WeightsFile result;
    result.m_path = path;
    Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    const auto bytes = file->bytes();
    // A safetensors header's length may look like anything, so this kind is asked for first.
    const bool safetensors = looksLikeSafetensors(bytes, path);
    if (const QString kind = safetensors ? QString() : otherKind(bytes, path); !kind.isEmpty())
        return Error::badInput(
            kind, path, 0,
            QCoreApplication::translate("lw::WeightsFile",
                                        "Choose a .safetensors, .pth or .pt file of the network."));
    Result<TorchContents> contents = TorchContents();
    if (!safetensors && startsWith(bytes, "PK\x03\x04")) {
        contents = readTorchZip(bytes, path);
    } else if (!safetensors && startsWith(bytes, "\x80")) {
        contents = readTorchLegacy(bytes, path);
    } else {
        // Also what is damaged beyond recognition: the strict reader says what is wrong with it.
        Result<SafetensorsFile> strict = SafetensorsFile::open(path);
        if (!strict)
            return strict.error();
        result.m_tensors = tensorsOf(*strict);
        result.m_file = std::move(*strict);
        return result;
    }
    if (!contents)
        return contents.error();
    result.m_tensors = std::move(contents->tensors);
    result.m_scalars = std::move(contents->scalars);
    result.m_file = std::move(*file);
    return result;
}

Result<std::vector<StoredTensor>> WeightsFile::stateDict() const
{
    const auto chopped = [](std::vector<StoredTensor> tensors, const QString &prefix) {
        std::erase_if(tensors, [&prefix](const StoredTensor &tensor) {
            return !tensor.name.startsWith(prefix);
        });
        for (StoredTensor &tensor : tensors)
            tensor.name.remove(0, prefix.size());
        return tensors;
    };
    // The first wrapping key that holds tensors; moving averages are what their authors evaluated.
    std::vector<StoredTensor> tensors = m_tensors;
    for (bool again = true; again;) {
        again = false;
        for (const QString &key :
             {u"state_dict_ema."_s, u"model_ema."_s, u"ema_state_dict."_s, u"ema."_s,
              u"state_dict."_s, u"model_state_dict."_s, u"model_state."_s, u"model."_s,
              u"params_ema."_s, u"params."_s, u"net."_s, u"network."_s}) {
            std::vector<StoredTensor> inner = chopped(tensors, key);
            if (inner.empty())
                continue;
            tensors = std::move(inner);
            again = true; // {"model": {"state_dict": {...}}}
            break;
        }
        for (const QString &prefix : {u"module."_s, u"_orig_mod."_s, u"backbone."_s}) {
            if (!tensors.empty() && allStartWith(tensors, prefix)) {
                tensors = chopped(tensors, prefix);
                again = true;
            }
        }
    }
    if (tensors.empty())
        return Error::badInput(
            QCoreApplication::translate("lw::WeightsFile", "The file holds no tensors"), m_path);
    return tensors;
}

} // namespace lw
