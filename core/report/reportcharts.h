// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/metrics.h"
#include "core/explore/agehistogram.h"
#include "core/taxonomy/taxonomy.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <vector>

namespace lw {

/// A drawing as SVG text. Colours are attributes that can be read on light and dark paper (a page's
/// style sheet may replace those of texts by class); every shape has its numbers as a title, which
/// browsers show on hover.
struct ReportChart
{
    QString svg;
    QSize size; ///< of its view box
};

struct ReportSeries
{
    QString name;
    std::vector<double> values; ///< one per step, from 1
};

/// Horizontal bars with their counts; `colors` (may be empty) one for each.
[[nodiscard]] ReportChart barsChart(const QStringList &names, const std::vector<qint64> &counts,
                                    const QStringList &colors = {});
[[nodiscard]] ReportChart linesChart(const QList<ReportSeries> &series, const QString &axisTitle);
[[nodiscard]] ReportChart confusionChart(const ConfusionMatrix &matrix, const QStringList &names);
/// All classes as areas, see Mosaic.
[[nodiscard]] ReportChart mosaicChart(const Taxonomy &taxonomy, const std::vector<qint64> &counts);
/// Bars per year, stacked; lines at the bounds. `names`: one per series, the last for unknown.
[[nodiscard]] ReportChart ageChart(const AgeHistogram &histogram, const QStringList &names,
                                   const QList<int> &bounds);

/// "#rrggbb" of a class: hue by the first attribute (Okabe and Ito 2008, safe for colour-blind
/// people), lightness by the last.
[[nodiscard]] QString reportClassColor(const Taxonomy &taxonomy, int classIndex);

} // namespace lw
