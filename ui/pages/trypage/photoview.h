// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/trypage/photoreading.h"

#include <QWidget>

#include <optional>

namespace lw {

/// A picture with a box and the label in words on each face; a click chooses a face.
class PhotoView : public QWidget
{
    Q_OBJECT

public:
    explicit PhotoView(QWidget *parent = nullptr);

    void setReading(const PhotoReading &reading, const Taxonomy &taxonomy);
    void clear();
    [[nodiscard]] bool isEmpty() const { return !m_reading; }
    [[nodiscard]] int selectedFace() const { return m_selected; } ///< -1: none
    void selectFace(int face);
    /// The picture at its own size with boxes and labels.
    [[nodiscard]] QImage annotated() const;
    [[nodiscard]] QSize sizeHint() const override { return {640, 480}; }

Q_SIGNALS:
    void faceSelected(int face);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF pictureRect() const; ///< where the picture is shown
    void paintFaces(QPainter &painter, const QRectF &target, double fontSize, int selected) const;

    std::optional<PhotoReading> m_reading;
    Taxonomy m_taxonomy;
    int m_selected = -1;
};

} // namespace lw
