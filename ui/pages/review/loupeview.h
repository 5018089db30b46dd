// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/loupeloader.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace lw {

/// One picture, upright, as large as wanted. Zoom and the place looked at are kept from picture to
/// picture, in fractions of the picture, so that the eyes stay on the mouth.
class LoupeView : public QWidget
{
    Q_OBJECT

public:
    explicit LoupeView(QWidget *parent = nullptr);

    /// Shows `placeholder` (a thumbnail, may be null) until the picture is decoded. `size` is the
    /// stored size in pixels when known; `ahead` are the files likely to be shown next.
    void showPicture(const QString &file, const QPixmap *placeholder,
                     const QStringList &ahead = {});
    void clear();

    [[nodiscard]] bool isFit() const { return m_isFit; }
    void setFit();
    void setActualSize(); ///< one picture pixel on one screen pixel
    void zoomBy(double factor, const QPointF &around);
    [[nodiscard]] double scale() const; ///< screen pixels per picture pixel
    /// Where the picture lies in the widget; empty when there is none yet.
    [[nodiscard]] QRectF pictureRect() const { return m_size.isEmpty() ? QRectF() : target(); }
    [[nodiscard]] QPointF center() const { return m_center; } ///< fractions of the picture

Q_SIGNALS:
    void viewChanged();
    void closed(); ///< double click

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void ask();
    void take(const QString &file, const QImage &image, bool isFull);
    [[nodiscard]] double fitScale() const;
    [[nodiscard]] QRectF target() const;
    [[nodiscard]] int screenSide() const;

    LoupeLoader m_loader;
    QString m_file;
    QStringList m_ahead;
    QString m_problem;
    QPixmap m_picture;
    QSizeF m_size; ///< of the whole picture (from the largest decode so far)
    bool m_isFull = false;
    bool m_isPlaceholder = true;
    bool m_isFit = true;
    double m_zoom = 1; ///< screen pixels per full picture pixel when not fit
    QPointF m_center{0.5, 0.5};
    QPointF m_dragFrom;
    bool m_isDragging = false;
};

} // namespace lw
