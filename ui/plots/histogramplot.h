// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/drawnplot.h"

#include <vector>

namespace lw {

/// How often values fall into equal bins (equal in the logarithm when asked). Hover tells a bin, a
/// click asks for what is in it.
class HistogramPlot : public DrawnPlot
{
    Q_OBJECT

public:
    explicit HistogramPlot(QWidget *parent = nullptr);

    /// `axis` names the values with their unit. Values outside `low`..`high` count in the outer
    /// bins. With `logarithmic` low is above 0.
    void setValues(const std::vector<float> &values, double low, double high, const QString &axis,
                   bool logarithmic = false);
    [[nodiscard]] const std::vector<qint64> &bins() const { return m_bins; }
    /// Where a bin begins.
    [[nodiscard]] double edge(int bin) const;

    [[nodiscard]] QList<QStringList> values() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {140, 126}; }

Q_SIGNALS:
    void rangeClicked(double from, double to); ///< open at the outer ends

protected:
    void paintChart(QPainter &painter, const QRect &area) const override;
    [[nodiscard]] QString textAt(const QPoint &position) const override;
    void hovered(const QPoint *position) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect barsArea() const;
    [[nodiscard]] int binAt(const QPoint &position) const;
    [[nodiscard]] QString numberText(double value) const;

    std::vector<qint64> m_bins;
    double m_low = 0, m_high = 1;
    bool m_isLogarithmic = false;
    QString m_axis;
    int m_hovered = -1;
};

} // namespace lw
