// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/metrics.h"
#include "core/taxonomy/taxonomy.h"
#include "ui/widgets/pictureexport.h"

#include <QWidget>

namespace lw {

/// A confusion matrix: rows truth, columns prediction, grouped by attribute. The diagonal and the
/// errors differ in hue, the share of the row in strength. Hover tells a cell in words, a click or
/// Enter asks for its images, arrow keys move.
class ConfusionView : public QWidget
{
    Q_OBJECT

public:
    explicit ConfusionView(QWidget *parent = nullptr);

    /// All classes of the taxonomy. Cheap: called for every step of a dragged slider.
    void setMatrix(const Taxonomy &taxonomy, const ConfusionMatrix &matrix);
    /// One attribute: the matrix has its values as rows and columns (see `collapsed`).
    void setAttributeMatrix(const Taxonomy &taxonomy, int attribute, const ConfusionMatrix &matrix);
    void setEmptyText(const QString &text);
    /// Percent of the row instead of counts.
    void setPercentShown(bool shown);
    [[nodiscard]] const ConfusionMatrix &matrix() const { return m_matrix; }
    [[nodiscard]] QRect cellRect(int truth, int predicted) const;
    /// "12 of 60 images of wear / male / 60+ (20.0%) were taken for …"
    [[nodiscard]] QString describe(int truth, int predicted) const;

    /// The matrix as it is shown, with its counts as values.
    [[nodiscard]] DrawnChart chart() const;

    [[nodiscard]] QSize sizeHint() const override { return {520, 520}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 220}; }

Q_SIGNALS:
    /// Images of this cell are wanted.
    void cellActivated(int truth, int predicted);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// One label beside the rows (and above the columns): the values of one attribute.
    struct Level
    {
        QStringList names; ///< one per span
        int span = 1; ///< classes per name
        int extent = 0; ///< pixels across the reading direction
    };
    struct Cell
    {
        int truth = -1, predicted = -1;
        friend bool operator==(const Cell &, const Cell &) = default;
    };
    void layOut();
    void rebuild(const Taxonomy &taxonomy, int attribute, const ConfusionMatrix &matrix);
    [[nodiscard]] Cell cellAt(const QPoint &position) const;
    [[nodiscard]] QString nameOf(int index) const;
    [[nodiscard]] int boundary(int index) const; ///< pixels from the matrix' edge to class `index`
    void paintLegend(QPainter &painter) const;
    void paintCells(QPainter &painter) const;
    void paintCell(QPainter &painter, const Cell &cell, qint64 rowSum) const;
    void paintLabels(QPainter &painter) const;
    void paintLines(QPainter &painter) const;

    Taxonomy m_taxonomy;
    int m_attribute = -1;
    ConfusionMatrix m_matrix;
    std::vector<Level> m_levels; ///< outermost attribute first
    QString m_emptyText;
    bool m_percent = false;
    QRect m_area; ///< of the cells
    Cell m_hovered, m_current;
};

} // namespace lw
