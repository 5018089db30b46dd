// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trypage/photoview.h"

#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

PhotoView::PhotoView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 200);
    setAccessibleName(tr("Picture with faces"));
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PhotoView::setReading(const PhotoReading &reading, const Taxonomy &taxonomy)
{
    m_reading = reading;
    m_taxonomy = taxonomy;
    m_selected = -1;
    selectFace(reading.faces.empty() ? -1 : 0);
    update();
}

void PhotoView::clear()
{
    m_reading.reset();
    m_selected = -1;
    update();
}

void PhotoView::selectFace(int face)
{
    if (!m_reading || face == m_selected || face >= int(m_reading->faces.size()))
        return;
    m_selected = face;
    update();
    Q_EMIT faceSelected(face);
}

QRectF PhotoView::pictureRect() const
{
    const QRectF area =
        QRectF(rect()).adjusted(Theme::grid, Theme::grid, -Theme::grid, -Theme::grid);
    QSizeF size = QSizeF(m_reading->picture.size()).scaled(area.size(), Qt::KeepAspectRatio);
    QRectF target(QPointF(), size);
    target.moveCenter(area.center());
    return target;
}

void PhotoView::paintFaces(QPainter &painter, const QRectF &target, double fontSize,
                           int selected) const
{
    const Theme *theme = Theme::instance();
    const double scale = target.width() / m_reading->picture.width();
    QFont font = painter.font();
    font.setPixelSize(int(fontSize));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const QLocale locale;
    for (size_t i = 0; i < m_reading->faces.size(); ++i) {
        const FaceReading &face = m_reading->faces[i];
        QRectF box(target.topLeft() + face.box.topLeft() * scale, face.box.size() * scale);
        const double pen = int(i) == selected ? fontSize / 4 : fontSize / 8;
        box.adjust(pen / 2, pen / 2, -pen / 2, -pen / 2);
        const QColor color = theme->classColor(m_taxonomy, face.classIndex);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, pen));
        painter.drawRect(box);
        const double p = double(face.probabilities[size_t(face.classIndex)]);
        const QString label =
            tr("%1  %2 %")
                .arg(m_taxonomy.className(face.classIndex), locale.toString(100 * p, 'f', 0));
        QRectF plate(box.topLeft(),
                     painter.fontMetrics().size(0, label) + QSizeF(fontSize, fontSize / 2));
        plate.moveBottom(std::max(target.top() + plate.height(), box.top()));
        plate.moveRight(std::min(target.right(), plate.right()));
        plate.moveLeft(std::max(target.left(), plate.left()));
        painter.fillRect(plate, color);
        painter.setPen(color.lightnessF() > 0.55F ? Qt::black : Qt::white);
        painter.drawText(plate, Qt::AlignCenter, label);
    }
}

QImage PhotoView::annotated() const
{
    if (!m_reading)
        return {};
    QImage image = m_reading->picture.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double fontSize = std::max(12.0, image.width() / 45.0);
    paintFaces(painter, QRectF(image.rect()), fontSize, -1);
    return image;
}

void PhotoView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance()->colors().panel);
    if (!m_reading)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF target = pictureRect();
    painter.drawImage(target, m_reading->picture);
    paintFaces(painter, target, fontInfo().pixelSize(), m_selected);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::instance()->colors().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void PhotoView::mousePressEvent(QMouseEvent *event)
{
    if (!m_reading)
        return;
    const QRectF target = pictureRect();
    const QPointF at =
        (event->position() - target.topLeft()) * m_reading->picture.width() / target.width();
    // The smallest box under the pointer: faces of a crowd overlap.
    int chosen = -1;
    for (int i = 0; i < int(m_reading->faces.size()); ++i) {
        if (m_reading->faces[size_t(i)].box.contains(at))
            chosen = i;
    }
    selectFace(chosen >= 0 ? chosen : m_selected);
}

void PhotoView::keyPressEvent(QKeyEvent *event)
{
    const int faces = m_reading ? int(m_reading->faces.size()) : 0;
    if (faces > 0 && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        const int step = event->key() == Qt::Key_Right ? 1 : faces - 1;
        selectFace((m_selected + step) % faces);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace lw
