// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights/weightstensor.h"

#include "core/learn/detail/statedict.h"

#include <cstring>

namespace lw {

namespace {

bool isContiguous(const StoredTensor &stored)
{
    qint64 expected = 1;
    for (size_t i = stored.shape.size(); i-- > 0; expected *= stored.shape[i]) {
        if (stored.shape[i] != 1 && stored.strides[i] != expected)
            return false;
    }
    return true;
}

} // namespace

torch::Tensor viewOf(const StoredTensor &stored)
{
    const size_t element = size_t(elementSize(stored.type));
    const std::byte *begin = stored.storage.data() + size_t(stored.offset) * element;
    if (!isContiguous(stored) || reinterpret_cast<quintptr>(begin) % element != 0)
        return copyOf(stored);
    // LibTorch knows no constant tensors; nothing writes to this one.
    return torch::from_blob(const_cast<std::byte *>(begin),
                            std::vector<int64_t>(stored.shape.begin(), stored.shape.end()),
                            scalarType(stored.type));
}

torch::Tensor copyOf(const StoredTensor &stored)
{
    const std::vector<int64_t> shape(stored.shape.begin(), stored.shape.end());
    const std::vector<int64_t> strides(stored.strides.begin(), stored.strides.end());
    torch::Tensor tensor = torch::empty(shape, scalarType(stored.type));
    if (tensor.numel() == 0)
        return tensor;
    const size_t element = size_t(elementSize(stored.type));
    const std::byte *begin = stored.storage.data() + size_t(stored.offset) * element;
    if (isContiguous(stored)) {
        std::memcpy(tensor.data_ptr(), begin, tensor.nbytes());
        return tensor;
    }
    // Elements may lie at odd addresses: copied as bytes first, then seen through the strides.
    torch::Tensor storage =
        torch::empty({int64_t(stored.storage.size() / element)}, tensor.options());
    std::memcpy(storage.data_ptr(), stored.storage.data(), storage.nbytes());
    return storage.as_strided(shape, strides, stored.offset).contiguous();
}

} // namespace lw
