// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/mosaic.h"
#include "ui/plots/drawnplot.h"

namespace lw {

/// All classes at once as areas: columns are the first attribute, rows inside them the second, and
/// so on. Hue and lightness as everywhere, hatching for the attribute between; names along the
/// edges. Hover tells a class, a click or Enter asks for its images, arrow keys move.
class MosaicPlot : public DrawnPlot
{
    Q_OBJECT

public:
    explicit MosaicPlot(QWidget *parent = nullptr);

    /// `counts` [K]; `unit` is written beside numbers ("images").
    void setCounts(const Taxonomy &taxonomy, std::vector<qint64> counts, const QString &unit,
                   bool logarithmic);
    [[nodiscard]] const std::vector<qint64> &counts() const { return m_counts; }
    /// Tile of a class in this widget; empty where the class has no image.
    [[nodiscard]] QRect tileRect(int classIndex) const;
    [[nodiscard]] QString describe(int classIndex) const;

    [[nodiscard]] QList<QStringList> values() const override;
    [[nodiscard]] QSize sizeHint() const override { return {460, 300}; }

Q_SIGNALS:
    void classClicked(int classIndex);

protected:
    void paintChart(QPainter &painter, const QRect &area) const override;
    [[nodiscard]] QString textAt(const QPoint &position) const override;
    void hovered(const QPoint *position) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect tilesArea(const QRect &area) const;
    [[nodiscard]] QRect rectOf(const MosaicTile &tile, const QRect &tiles) const;
    void paintTile(QPainter &painter, int classIndex, const QRect &at) const;
    void paintNames(QPainter &painter, const QRect &tiles) const;
    [[nodiscard]] int classAt(const QPoint &position) const;

    Taxonomy m_taxonomy;
    std::vector<qint64> m_counts;
    QString m_unit;
    Mosaic m_mosaic;
    int m_hovered = -1, m_current = -1;
};

} // namespace lw
