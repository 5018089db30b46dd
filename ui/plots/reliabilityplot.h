// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/metrics.h"
#include "ui/plots/plot.h"

namespace lw {

/// Reliability diagram: accuracy of each bin of confidence against the diagonal of perfect
/// calibration; the faint bars behind are the share of images in the bin.
class ReliabilityPlot : public Plot
{
    Q_OBJECT

public:
    explicit ReliabilityPlot(QWidget *parent = nullptr);

    void setCalibration(const Calibration &calibration);
    [[nodiscard]] QList<QStringList> values() const override;

protected:
    void restyle() override;
    [[nodiscard]] QString textAt(const QPoint &position) const override;

private:
    Calibration m_calibration;
};

} // namespace lw
