// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/optimizers/optimizer.h"

namespace lw {

namespace {

/// g <- g + wd p; buf <- g at the first step, momentum buf + g later; p <- p - rate buf
/// (Nesterov: p <- p - rate (g + momentum buf)).
class Sgd : public Optimizer
{
public:
    Sgd(std::vector<ParameterGroup> groups, bool nesterov)
        : Optimizer(std::move(groups))
        , m_nesterov(nesterov)
    {
        for (const ParameterGroup &group : m_groups)
            m_buffers.resize(m_buffers.size() + group.parameters.size());
    }

    std::vector<StateEntry> state() const override
    {
        std::vector<StateEntry> entries;
        size_t index = 0;
        for (const ParameterGroup &group : m_groups) {
            for (const std::string &name : group.names) {
                if (m_buffers[index].defined())
                    entries.push_back({"momentum." + name, m_buffers[index], true});
                ++index;
            }
        }
        return entries;
    }

    void restore(const SafetensorsFile &file) override
    {
        size_t index = 0;
        for (const ParameterGroup &group : m_groups) {
            for (size_t p = 0; p < group.names.size(); ++p, ++index) {
                const auto stored =
                    file.tensor(QString::fromStdString("momentum." + group.names[p]));
                m_buffers[index] =
                    stored ? copyLike(group.parameters[p], *stored) : torch::Tensor();
            }
        }
    }

protected:
    void update(size_t index, torch::Tensor &parameter, double rate, double momentum,
                double weightDecay) override
    {
        torch::Tensor gradient = parameter.grad();
        if (weightDecay != 0)
            gradient = gradient.add(parameter, weightDecay);
        if (momentum == 0) {
            parameter.add_(gradient, -rate);
            return;
        }
        torch::Tensor &buffer = m_buffers[index];
        if (buffer.defined())
            buffer.mul_(momentum).add_(gradient);
        else
            buffer = gradient.clone();
        parameter.add_(m_nesterov ? gradient.add(buffer, momentum) : buffer, -rate);
    }

private:
    bool m_nesterov;
    std::vector<torch::Tensor> m_buffers;
};

} // namespace

std::unique_ptr<Optimizer> makeSgd(std::vector<ParameterGroup> groups, bool nesterov)
{
    return std::make_unique<Sgd>(std::move(groups), nesterov);
}

} // namespace lw
