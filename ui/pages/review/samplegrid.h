// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/cellpainter.h"
#include "ui/pages/review/gridselection.h"

#include <QAbstractScrollArea>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

class QRubberBand;

namespace lw {

class SampleListModel;
class ThumbnailLoader;

/// The virtual grid: any number of samples, of which only the visible cells exist. It paints
/// straight from the label store's columns and the loader's pictures and never waits for either.
class SampleGrid : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int minColumns = 3;
    static constexpr int maxColumns = 14;

    explicit SampleGrid(QWidget *parent = nullptr);
    ~SampleGrid() override;

    /// The list to show; current sample and selection outlive its resets. Not owned.
    void setModel(SampleListModel *model);
    [[nodiscard]] SampleListModel *model() const { return m_model; }
    /// Null before the project goes. Not owned.
    void setLoader(ThumbnailLoader *loader);
    [[nodiscard]] ThumbnailLoader *loader() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] int rowAt(int position) const; ///< sample row, -1 outside
    [[nodiscard]] int positionOf(int row) const; ///< -1: not listed
    /// Height over width of a cell's picture (photos of people are upright).
    void setPictureAspect(double heightOverWidth);
    void setOverlays(const CellOverlays &overlays);
    [[nodiscard]] CellOverlays overlays() const;
    /// Text of the queue's value at a position of the list.
    void setValueText(std::function<QString(int position)> text) { m_valueText = std::move(text); }
    void setConflictCheck(std::function<bool(int row)> check) { m_hasConflict = std::move(check); }

    /// Pictures wanted beside the grid (the person strip): decoded right after the visible ones.
    void setAlsoWanted(std::vector<int> rows);

    void setColumns(int columns);
    [[nodiscard]] int columns() const { return m_columns; }

    [[nodiscard]] int currentRow() const; ///< sample row, -1: none
    [[nodiscard]] const GridSelection &selection() const { return m_selection; }
    [[nodiscard]] std::vector<int> effectiveRows() const; ///< sample rows to act on
    void setCurrentPosition(int position, bool keepSelection = false);
    void selectRows(const std::vector<int> &rows);
    void selectAll();
    void clearSelection();
    /// A wall: a plain click marks or unmarks a picture, arrows move without selecting.
    void setMarking(bool on);
    [[nodiscard]] bool isMarking() const { return m_isMarking; }
    void toggleCurrent();
    /// Scrolls no more than needed to show a position.
    void ensureVisible(int position);
    /// Repaints what shows these rows.
    void updateRows(const std::vector<int> &rows);
    [[nodiscard]] std::pair<int, int> visiblePositions() const; ///< [first, end)
    [[nodiscard]] QRect cellRect(int position) const; ///< in the viewport

Q_SIGNALS:
    void currentChanged(int row);
    void selectionChanged(int count);
    void opened(int row); ///< double click
    void columnsChanged(int columns);
    void painted(); ///< one frame is on the screen

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] QSize cellSize() const;
    [[nodiscard]] int positionAt(const QPoint &point) const; ///< -1: between cells
    [[nodiscard]] CellContent contentOf(int position) const;
    void keepPlace();
    void takeRows();
    void layOut();
    void requestPictures();
    void moveTo(int position, Qt::KeyboardModifiers modifiers);
    void updateBand(const QPoint &to, bool keep);
    void announce(int previousRow);

    QPointer<SampleListModel> m_model;
    QPointer<ThumbnailLoader> m_loader;
    GridSelection m_selection;
    std::vector<int> m_alsoWanted;
    int m_keptCurrent = -1; ///< sample rows over a reset of the model
    int m_keptPosition = 0;
    std::vector<int> m_keptSelection;
    std::optional<CellPainter> m_painter;
    CellOverlays m_overlays;
    std::function<QString(int)> m_valueText;
    std::function<bool(int)> m_hasConflict;
    QRubberBand *m_band = nullptr;
    QPoint m_pressedAt; ///< in content coordinates
    GridSelection m_beforeBand;
    bool m_isPressed = false;
    bool m_isMarking = false;
    double m_aspect = 4.0 / 3;
    int m_columns = 7;
    int m_wheelRest = 0;
    int m_scrollDirection = 1;
};

} // namespace lw
