// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runconfig.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lw {

/// Where a run is when a step asks for its learning rate.
struct SchedulePoint
{
    qint64 step = 0; ///< 0-based over the whole run
    qint64 stepsPerEpoch = 1;
    int epochs = 1;

    [[nodiscard]] qint64 epoch() const { return step / stepsPerEpoch; } ///< 0-based
    [[nodiscard]] qint64 totalSteps() const { return stepsPerEpoch * epochs; }
};

/// Learning rate over time, as a factor of each parameter group's own rate.
class Schedule
{
public:
    virtual ~Schedule() = default;
    [[nodiscard]] virtual double factor(const SchedulePoint &point) const = 0;
    /// Momentum (SGD) or beta1 (Adam) at this point; none: the optimizer's own.
    [[nodiscard]] virtual std::optional<double> momentum(const SchedulePoint &) const { return {}; }
    /// Told the figure that selects checkpoints after each epoch; larger is better.
    virtual void report(double /*metric*/) {}
    /// What a checkpoint must keep, and back.
    [[nodiscard]] virtual std::vector<double> state() const { return {}; }
    virtual void restore(const std::vector<double> &) {}
};

struct ScheduleEntry
{
    QString name, title, help;
    QList<OptionSpec> options;
    std::function<std::unique_ptr<Schedule>(const RunConfig &)> make;
};

// The formulas, for tests and for plots (shared/parity/schedulers).

/// gamma^floor(e / step)
[[nodiscard]] double stepFactor(qint64 epoch, qint64 step, double gamma);
/// minimum + (1 - minimum)(1 + cos(pi t / length)) / 2, t clamped to 0..length. Loshchilov and
/// Hutter 2017.
[[nodiscard]] double cosineFactor(double t, double length, double minimum);
/// Linear rise over `length`: (t + 1) / length, or from `start`: start + (1 - start) t / length.
[[nodiscard]] double warmupFactor(double t, double length, std::optional<double> start = {});

/// One cycle of Smith and Topin 2018, cosine form: rises from max/divide over the first share
/// `riseShare` of all steps, then falls to max/(divide * finalDivide). Momentum runs the other way.
struct OneCycle
{
    double riseShare = 0.3, divide = 25, finalDivide = 1e4;
    double highMomentum = 0.95, lowMomentum = 0.85;
    [[nodiscard]] double factor(qint64 step, qint64 totalSteps) const;
    [[nodiscard]] double momentum(qint64 step, qint64 totalSteps) const;
};

/// Reduce on plateau: see shared/parity/README.md, section schedulers.
class PlateauRule
{
public:
    struct Options
    {
        bool maximise = false;
        double factor = 0.1;
        int patience = 10;
        double threshold = 1e-4;
        bool absoluteThreshold = false;
        int cooldown = 0;
        double minimumRate = 0; ///< in units of `rate`
    };
    PlateauRule(const Options &options, double rate)
        : m_options(options)
        , m_rate(rate)
    {
    }

    [[nodiscard]] double rate() const { return m_rate; }
    void report(double metric);
    [[nodiscard]] std::vector<double> state() const;
    void restore(const std::vector<double> &state);

private:
    [[nodiscard]] bool isBetter(double metric) const;

    Options m_options;
    double m_rate = 1;
    std::optional<double> m_best;
    int m_bad = 0, m_cooldown = 0;
};

} // namespace lw
