// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/distributed/processgroup.h"

#include "core/base/exceptions.h"
#include "core/learn/recipeoption.h"

#include <torch/utils.h>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

void ProcessGroup::sum(const std::vector<torch::Tensor> &tensors)
{
    if (tensors.empty())
        return;
    const torch::NoGradGuard guard;
    std::vector<torch::Tensor> flat;
    for (const torch::Tensor &tensor : tensors)
        flat.push_back(tensor.detach().reshape(-1));
    torch::Tensor all = torch::cat(flat);
    sumInPlace(all);
    qint64 first = 0;
    for (const torch::Tensor &tensor : tensors) {
        torch::Tensor own = tensor.detach();
        own.copy_(all.narrow(0, first, own.numel()).view(own.sizes()));
        first += own.numel();
    }
}

std::vector<double> ProcessGroup::sum(const std::vector<double> &values)
{
    torch::Tensor all = torch::tensor(values, torch::kFloat64);
    sumInPlace(all);
    const double *first = all.data_ptr<double>();
    return {first, first + all.numel()};
}

ShareOfOrder shareOf(const std::vector<int> &order, int batch, int rank, int size)
{
    ShareOfOrder share;
    const auto whole = size_t(batch) * size_t(size);
    for (size_t first = 0; first < order.size(); first += whole) {
        const size_t count = std::min(whole, order.size() - first);
        const size_t from = first + count * size_t(rank) / size_t(size);
        const size_t to = first + count * size_t(rank + 1) / size_t(size);
        for (size_t place = from; place < to; ++place) {
            share.order.push_back(order[place]);
            share.places.push_back(int(place));
        }
        share.batchSizes.push_back(int(to - from));
    }
    return share;
}

Result<QString> textOfFirst(ProcessGroup &group, const QString &name, const QString &own)
{
    try {
        if (!group.isFirst())
            return QString::fromStdString(group.text(name.toStdString()));
        group.setText(name.toStdString(), own.toStdString());
        return own;
    } catch (...) {
        Error error = errorFromCurrentException();
        error.what =
            Recipe::tr("The first process has ended or does not answer: %1").arg(error.what);
        return error;
    }
}

} // namespace lw
