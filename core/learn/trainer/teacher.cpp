// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer/teacher.h"

#include "core/learn/recipeoption.h"

#include <torch/nn/functional.h>
#include <torch/utils.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

torch::Tensor perChannel(const std::array<double, 3> &values)
{
    return torch::tensor({values[0], values[1], values[2]}, torch::kFloat64).view({3, 1, 1});
}

} // namespace

QList<OptionSpec> Teacher::options()
{
    return inGroup(
        Recipe::tr("Distillation"),
        {RecipeOption::text(u"distill.from"_s)
             .titled(Recipe::tr("Teacher run"),
                     Recipe::tr("A finished run whose probabilities are learned besides the "
                                "labels; empty: none. A large teacher makes a small network "
                                "better than labels alone do."))
             .advanced(),
         RecipeOption::real(u"distill.weight"_s, 0.5, 0, 1)
             .titled(Recipe::tr("Weight of the teacher"),
                     Recipe::tr("Share of the loss that is the teacher's; the labels have the "
                                "rest."))
             .when(u"distill.from!="_s)
             .advanced(),
         RecipeOption::real(u"distill.temperature"_s, 2, 0.1, 100)
             .titled(Recipe::tr("Temperature"),
                     Recipe::tr("Softens the probabilities of both, so that what the teacher "
                                "thinks of the other classes counts; 2 to 4 is usual."))
             .when(u"distill.from!="_s)
             .advanced()});
}

Result<std::unique_ptr<Teacher>> Teacher::load(const QString &folder, const torch::Device &device,
                                               const Preprocessing &student,
                                               const QStringList &classNames)
{
    auto checkpoint = openFirstGood(bestCheckpointFolders(folder), nullptr);
    if (!checkpoint)
        return checkpoint.error();
    if (checkpoint->info.classNames != classNames) {
        return Error::badInput(Recipe::tr("The teacher knows other classes than the project"),
                               folder, 0,
                               Recipe::tr("Choose a run that was trained in this project."));
    }
    auto network = checkpoint->network();
    if (!network)
        return network.error();
    std::unique_ptr<Teacher> teacher(new Teacher);
    teacher->m_network = std::move(*network);
    teacher->m_network->to(device);
    teacher->m_network->eval();
    const Preprocessing &own = checkpoint->info.preprocessing;
    teacher->m_size = own.size;
    if (own.mean != student.mean || own.deviation != student.deviation) {
        const auto deviation_C11 = perChannel(own.deviation);
        teacher->m_scale_C11 =
            (perChannel(student.deviation) / deviation_C11).to(device, torch::kFloat32);
        teacher->m_shift_C11 = ((perChannel(student.mean) - perChannel(own.mean)) / deviation_C11)
                                   .to(device, torch::kFloat32);
    }
    return teacher;
}

torch::Tensor Teacher::logits(const torch::Tensor &images_NCHW) const
{
    namespace functional = torch::nn::functional;
    const torch::NoGradGuard guard;
    auto seen = images_NCHW;
    if (m_scale_C11.defined())
        seen = seen * m_scale_C11 + m_shift_C11;
    if (seen.size(2) != m_size) {
        const std::vector<std::int64_t> size{m_size, m_size};
        seen = functional::interpolate(seen,
                                       functional::InterpolateFuncOptions()
                                           .size(size)
                                           .mode(torch::kBilinear)
                                           .align_corners(false));
    }
    return m_network->forward(seen);
}

} // namespace lw
