// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/recipeoption.h"
#include "core/learn/schedules/schedule.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

class Plateau : public Schedule
{
public:
    explicit Plateau(const PlateauRule::Options &options)
        : m_rule(options, 1)
    {
    }
    double factor(const SchedulePoint &) const override { return m_rule.rate(); }
    void report(double metric) override { m_rule.report(metric); }
    std::vector<double> state() const override { return m_rule.state(); }
    void restore(const std::vector<double> &state) override { m_rule.restore(state); }

private:
    PlateauRule m_rule;
};

} // namespace

bool PlateauRule::isBetter(double metric) const
{
    if (!m_best)
        return true;
    const double sign = m_options.maximise ? 1 : -1;
    const double edge = m_options.absoluteThreshold ? *m_best + sign * m_options.threshold
                                                    : *m_best * (1 + sign * m_options.threshold);
    return m_options.maximise ? metric > edge : metric < edge;
}

void PlateauRule::report(double metric)
{
    if (isBetter(metric)) {
        m_best = metric;
        m_bad = 0;
    } else {
        ++m_bad;
    }
    if (m_cooldown > 0) {
        --m_cooldown;
        m_bad = 0;
    }
    if (m_bad <= m_options.patience)
        return;
    constexpr double smallestChange = 1e-8;
    const double lower = std::max(m_rate * m_options.factor, m_options.minimumRate);
    if (m_rate - lower > smallestChange)
        m_rate = lower;
    m_cooldown = m_options.cooldown;
    m_bad = 0;
}

std::vector<double> PlateauRule::state() const
{
    return {m_rate, m_best ? 1.0 : 0.0, m_best.value_or(0), double(m_bad), double(m_cooldown)};
}

void PlateauRule::restore(const std::vector<double> &state)
{
    if (state.size() != 5)
        return;
    m_rate = state[0];
    m_best = state[1] != 0 ? std::optional(state[2]) : std::nullopt;
    m_bad = int(state[3]);
    m_cooldown = int(state[4]);
}

ScheduleEntry plateauSchedule()
{
    const QString condition = u"schedule.name=plateau"_s;
    return {
        .name = u"plateau"_s,
        .title = Recipe::tr("On a plateau"),
        .help = Recipe::tr("falls when validation has not become better for some epochs."),
        .options = {RecipeOption::integer(u"schedule.patience"_s, 5, 0, 1000)
                        .titled(Recipe::tr("Patience"),
                                Recipe::tr("Epochs without a better result before the rate falls."))
                        .unit(Recipe::tr("epochs"))
                        .when(condition),
                    RecipeOption::real(u"schedule.plateau_factor"_s, 0.2, 0.001, 0.99)
                        .titled(Recipe::tr("Fall to"),
                                Recipe::tr("Factor of the rate at each fall."))
                        .when(condition)},
        .make = [](const RunConfig &config) {
            PlateauRule::Options options;
            options.maximise = true;
            options.factor = config.number(u"schedule.plateau_factor"_s);
            options.patience = config.integer(u"schedule.patience"_s);
            return std::make_unique<Plateau>(options);
        }};
}

} // namespace lw
