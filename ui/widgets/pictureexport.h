// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSize>
#include <QString>

#include <functional>

class QMenu;
class QPainter;
class QWidget;

namespace lw {

/// Something drawn, and the numbers behind it, on their way out of the program.
struct DrawnChart
{
    QString title; ///< name of exported files
    QSize size; ///< in pixels at 1x
    std::function<void(QPainter &)> paint;
    std::function<QString(QChar separator)> values; ///< header and rows, unformatted
};

/// By the file's suffix: png (at 2x), svg, pdf, or csv for the values.
[[nodiscard]] Result<void> exportChart(const DrawnChart &chart, const QString &file);
/// "Copy picture", "Copy values", "Export as …". `chart` is asked when one is chosen.
void fillChartMenu(QMenu *menu, QWidget *parent, std::function<DrawnChart()> chart);

} // namespace lw
