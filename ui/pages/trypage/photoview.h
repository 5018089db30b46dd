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

    /// The chosen face stays chosen where `keepFace` (the next picture of a camera).
    void setReading(const PhotoReading &reading, const Taxonomy &taxonomy, bool keepFace = false);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_picture.isNull(); }
    [[nodiscard]] int selectedFace() const { return m_selected; } ///< -1: none
    void selectFace(int face);
    void setWhy(const WhyOverlay &why); ///< shown while its face is chosen
    [[nodiscard]] bool hasWhy() const { return !m_why.heat.isNull(); }
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
    struct Face
    {
        QRectF box; ///< fractions of the picture
        int classIndex = unknownValue;
        double probability = 0;
    };
    [[nodiscard]] QRectF pictureRect() const; ///< where the picture is shown
    void paintWhy(QPainter &painter, const QRectF &target) const;
    void paintFaces(QPainter &painter, const QRectF &target, double fontSize, int selected) const;
    void paintLabel(QPainter &painter, const QRectF &target, const QRectF &box, const Face &face,
                    double fontSize, bool isShort) const;

    QImage m_picture;
    std::vector<Face> m_faces;
    WhyOverlay m_why;
    Taxonomy m_taxonomy;
    int m_selected = -1;
};

} // namespace lw
