// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/optimizers/optimizer.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// m <- b1 m + (1-b1) g; v <- b2 v + (1-b2) g^2; p <- p - rate (m/(1-b1^t)) / (sqrt(v/(1-b2^t)) +
/// eps); weight decay before: p <- p (1 - rate wd) when decoupled, else g <- g + wd p.
class Adam : public Optimizer
{
public:
    Adam(std::vector<ParameterGroup> groups, bool decoupled, double beta2, double epsilon)
        : Optimizer(std::move(groups))
        , m_decoupled(decoupled)
        , m_beta2(beta2)
        , m_epsilon(epsilon)
    {
        for (const ParameterGroup &group : m_groups)
            m_moments.resize(m_moments.size() + group.parameters.size());
    }

    std::vector<StateEntry> state() const override
    {
        std::vector<StateEntry> entries;
        size_t index = 0;
        for (const ParameterGroup &group : m_groups) {
            for (const std::string &name : group.names) {
                const Moments &moments = m_moments[index++];
                if (moments.steps == 0)
                    continue;
                entries.push_back({"first." + name, moments.first, true});
                entries.push_back({"second." + name, moments.second, true});
                entries.push_back(
                    {"steps." + name, torch::tensor({moments.steps}, torch::kInt64), true});
            }
        }
        return entries;
    }

    void restore(const SafetensorsFile &file) override
    {
        size_t index = 0;
        for (const ParameterGroup &group : m_groups) {
            for (size_t p = 0; p < group.names.size(); ++p) {
                Moments &moments = m_moments[index++];
                const QString name = QString::fromStdString(group.names[p]);
                const auto first = file.tensor(u"first."_s + name);
                const auto second = file.tensor(u"second."_s + name);
                const auto steps = file.tensor(u"steps."_s + name);
                moments = {};
                if (!first || !second || !steps)
                    continue;
                moments.first = copyLike(group.parameters[p], *first);
                moments.second = copyLike(group.parameters[p], *second);
                moments.steps = copyOf(*steps).item<std::int64_t>();
            }
        }
    }

protected:
    void update(size_t index, torch::Tensor &parameter, double rate, double beta1,
                double weightDecay) override
    {
        Moments &moments = m_moments[index];
        if (moments.steps++ == 0) {
            moments.first = torch::zeros_like(parameter);
            moments.second = torch::zeros_like(parameter);
        }
        torch::Tensor gradient = parameter.grad();
        if (weightDecay != 0 && m_decoupled)
            parameter.mul_(1 - rate * weightDecay);
        else if (weightDecay != 0)
            gradient = gradient.add(parameter, weightDecay);
        moments.first.mul_(beta1).add_(gradient, 1 - beta1);
        moments.second.mul_(m_beta2).addcmul_(gradient, gradient, 1 - m_beta2);
        const double steps = double(moments.steps);
        const double correction1 = 1 - std::pow(beta1, steps);
        const double correction2 = 1 - std::pow(m_beta2, steps);
        const auto denominator = moments.second.sqrt().div_(std::sqrt(correction2)).add_(m_epsilon);
        parameter.addcdiv_(moments.first, denominator, -rate / correction1);
    }

private:
    struct Moments
    {
        torch::Tensor first, second;
        std::int64_t steps = 0;
    };
    bool m_decoupled;
    double m_beta2, m_epsilon;
    std::vector<Moments> m_moments;
};

} // namespace

std::unique_ptr<Optimizer> makeAdam(std::vector<ParameterGroup> groups, bool decoupled,
                                    double beta2, double epsilon)
{
    return std::make_unique<Adam>(std::move(groups), decoupled, beta2, epsilon);
}

} // namespace lw
