// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot.h"

#include <QColor>

#include <memory>
#include <optional>
#include <vector>

namespace lw {

/// One curve. Train and validation curves of a run share its colour: train is drawn thin and
/// dashed.
struct CurveSeries
{
    QString id; ///< stable: "run/validation"
    QString name; ///< in the legend
    QColor color; ///< not valid: the theme's series colour at its position
    bool isDashed = false;
    bool isFaint = false; ///< in the background (an older run)
    std::vector<double> x; ///< ascending
    std::vector<double> y; ///< same length; not finite: no point there
};

/// Curves over steps or epochs. `setSeries` may be called ten times a second with all points: what
/// is drawn is decimated to the pixels there are, and the replot is queued. The wheel zooms,
/// dragging pans, a double click shows everything again; clicking a legend entry hides its curve.
class CurvePlot : public Plot
{
    Q_OBJECT

public:
    explicit CurvePlot(QWidget *parent = nullptr);
    ~CurvePlot() override;

    void setAxisTitles(const QString &x, const QString &y);
    void setSeries(std::vector<CurveSeries> series);
    /// Vertical axis; values of 0 or less are left out then.
    void setLogarithmic(bool logarithmic);
    /// Horizontal axis: rates over powers of ten.
    void setLogarithmicX(bool logarithmic);
    /// Values are shares of 1 and written as percent.
    void setPercent(bool percent);
    /// 0: none, 0.99: very smooth. The raw curve stays faintly visible.
    void setSmoothing(double strength);
    void setLegendVisible(bool visible);
    /// A vertical line, such as the best epoch; nothing: none.
    void setMarker(std::optional<double> x, const QString &text = {});
    /// Fixed vertical range, such as 0..1; nothing: follows the data.
    void setValueRange(std::optional<double> low, std::optional<double> high);
    [[nodiscard]] bool isZoomed() const;
    void resetZoom();

    [[nodiscard]] QList<QStringList> values() const override;

Q_SIGNALS:
    void positionClicked(double x); ///< a click into the plot that did not drag

protected:
    void restyle() override;
    [[nodiscard]] QString textAt(const QPoint &position) const override;
    void hovered(const QPoint *position) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lw
