// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/checkpoints/checkpoint.h"

#include <memory>

namespace lw {

/// A finished run whose class probabilities a student learns besides the labels (distillation,
/// Hinton, Vinyals and Dean 2015). It looks at the very picture that the student sees, mixed and
/// augmented (Beyer et al. 2022, "A good teacher is patient and consistent").
class Teacher
{
public:
    /// distill.from, distill.weight and distill.temperature.
    [[nodiscard]] static QList<OptionSpec> options();
    /// `folder`: the teacher's best checkpoint. Error: none there, or other classes.
    [[nodiscard]] static Result<std::unique_ptr<Teacher>> load(const QString &folder,
                                                               const torch::Device &device,
                                                               const Preprocessing &student,
                                                               const QStringList &classNames);

    /// Class logits [N, K] of pictures that were preprocessed for the student; no gradient.
    [[nodiscard]] torch::Tensor logits(const torch::Tensor &images_NCHW) const;

private:
    Teacher() = default;

    Network m_network;
    int m_size = 0;
    torch::Tensor m_scale_C11, m_shift_C11; ///< from the student's colours to the teacher's
};

} // namespace lw
