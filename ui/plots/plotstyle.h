// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCPAxis;
class QCPLegend;
class QCustomPlot;

namespace lw {

/// How numbers are written along an axis.
enum class TickFormat { Number, Count, Percent };

/// Theme colours, fonts, quiet grid and margins for every axis, legend and the background. Called
/// again after each change of the appearance.
void applyPlotStyle(QCustomPlot &plot);

/// Linear ticks written with thousands separators (of the plot's locale), as counts without
/// decimals or as percent of 1.
void setLinearTicks(QCPAxis &axis, TickFormat format);
/// Logarithmic scale with ticks at powers of ten, written as whole numbers.
void setLogarithmicTicks(QCPAxis &axis, TickFormat format);

/// "12,345.6": digits fit for a reading, thousands separated.
[[nodiscard]] QString formatNumber(double value, TickFormat format = TickFormat::Number);

} // namespace lw
