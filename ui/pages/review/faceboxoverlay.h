// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QWidget>

#include <optional>

namespace lw {

class LoupeView;

/// Lies over the large picture and lets a person draw, move and resize the box of the face. A drag
/// on the picture draws a new one; Delete takes it back, so that the detector's counts again.
class FaceBoxOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit FaceBoxOverlay(LoupeView *loupe);

    /// Fractions of the picture. `drawn`: by a person; `detected`: shown dashed, to start from.
    void setBoxes(const std::optional<QRectF> &drawn, const std::optional<QRectF> &detected);
    [[nodiscard]] std::optional<QRectF> box() const { return m_drawn ? m_drawn : m_detected; }

Q_SIGNALS:
    void boxDrawn(const QRectF &fractions); ///< at the end of a drag
    void boxTakenBack();
    void left(); ///< Escape

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Side { Left = 1, Top = 2, Right = 4, Bottom = 8, Inside = 16 };
    [[nodiscard]] QRectF onScreen(const QRectF &fractions) const;
    [[nodiscard]] QPointF toFractions(const QPointF &point) const;
    [[nodiscard]] int sidesAt(const QPointF &point) const; ///< Side bits, 0: outside
    void updateCursor(const QPointF &point);

    LoupeView *m_loupe;
    std::optional<QRectF> m_drawn, m_detected;
    std::optional<QRectF> m_dragged; ///< while the mouse is down
    QRectF m_atPress;
    QPointF m_pressed;
    int m_sides = 0;
};

} // namespace lw
