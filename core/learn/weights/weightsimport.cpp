// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights/weightsimport.h"

#include "core/learn/architectures/blocks/layers.h"
#include "core/learn/detail/statedict.h"
#include "core/learn/weights/weightstensor.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double mostMissing = 0.1; // of the backbone's tensors

/// The file's tensors under the network's names; what the network ignores is left out.
std::map<std::string, const StoredTensor *> translated(const std::vector<StoredTensor> &stored,
                                                       const NetworkImpl &network)
{
    std::set<std::string> names;
    for (const StoredTensor &tensor : stored)
        names.insert(tensor.name.toStdString());
    std::map<std::string, const StoredTensor *> result;
    for (const StoredTensor &tensor : stored) {
        const std::string name = network.canonicalName(tensor.name.toStdString(), names);
        if (!name.empty())
            result[name] = &tensor;
    }
    return result;
}

/// One tensor of the network and where it comes from.
struct Assignment
{
    torch::Tensor target;
    const StoredTensor *source = nullptr;
    torch::Tensor adapted; ///< defined: copied instead of the source
};

struct Plan
{
    std::vector<Assignment> assignments;
    std::vector<torch::Tensor> fresh; ///< to be initialised
    int backbone = 0, backboneMissing = 0;
    QString firstMissing;
};

bool sameShape(const StoredTensor &stored, const torch::Tensor &tensor)
{
    return std::equal(stored.shape.begin(), stored.shape.end(), tensor.sizes().begin(),
                      tensor.sizes().end());
}

Plan planImport(NetworkImpl &network, std::map<std::string, const StoredTensor *> sources,
                WeightsReport &report)
{
    Plan plan;
    const std::string head = network.headName() + '.';
    for (const StateEntry &entry : stateDict(network)) {
        const QString name = QString::fromStdString(entry.name);
        const bool isHead = entry.name.rfind(head, 0) == 0;
        // BatchNorm's counter is absent in files of old versions and of no use here.
        const bool counter = entry.tensor.scalar_type() == torch::kInt64;
        plan.backbone += !isHead && !counter;
        const auto found = sources.find(entry.name);
        const StoredTensor *source = found == sources.end() ? nullptr : found->second;
        if (source)
            sources.erase(found);
        if (source && isHead && entry.name == head + "weight" && !source->shape.empty())
            report.fileClasses = int(source->shape[0]);
        if (source && sameShape(*source, entry.tensor)) {
            plan.assignments.push_back({entry.tensor, source, {}});
            report.loaded += name;
            continue;
        }
        const torch::Tensor adapted =
            source ? network.adapted(entry.name, copyOf(*source), entry.tensor) : torch::Tensor();
        if (adapted.defined()) {
            plan.assignments.push_back({entry.tensor, source, adapted});
            report.replaced += name;
            continue;
        }
        if (!counter)
            plan.fresh.push_back(entry.tensor);
        if (isHead && source) {
            report.replaced += name;
            continue;
        }
        report.missing += name;
        if (!isHead && !counter && plan.backboneMissing++ == 0)
            plan.firstMissing = name;
        if (source)
            report.unexpected += name;
    }
    for (const auto &[name, source] : sources)
        report.unexpected += QString::fromStdString(name);
    return plan;
}

} // namespace

Result<WeightsReport> importWeights(NetworkImpl &network, const WeightsFile &file)
{
    const auto stored = file.stateDict();
    if (!stored)
        return stored.error();
    WeightsReport report;
    report.file = file.path();
    const Plan plan = planImport(network, translated(*stored, network), report);
    if (plan.backboneMissing > mostMissing * plan.backbone)
        return Error::badInput(
            QCoreApplication::translate(
                "lw::Weights",
                "The weights are of another network: %1 of %2 tensors are missing or have another "
                "shape, the first is “%3”")
                .arg(plan.backboneMissing)
                .arg(plan.backbone)
                .arg(plan.firstMissing),
            file.path(), 0,
            QCoreApplication::translate(
                "lw::Weights", "Choose the network that the file is for, or another file."));
    const torch::NoGradGuard guard;
    for (const Assignment &assignment : plan.assignments) {
        torch::Tensor target = assignment.target;
        target.copy_(assignment.adapted.defined() ? assignment.adapted
                                                  : viewOf(*assignment.source));
        MappedFile::dropPages(assignment.source->storage);
    }
    if (!plan.fresh.empty())
        network.initialise(Initialiser(plan.fresh));
    return report;
}

Result<WeightsReport> importWeights(NetworkImpl &network, const QString &file)
{
    const auto opened = WeightsFile::open(file);
    return opened ? importWeights(network, *opened) : Result<WeightsReport>(opened.error());
}

} // namespace lw
