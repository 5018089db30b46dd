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

namespace {

constexpr size_t crowd = 8; ///< from so many faces on only the chosen one has its label in full

} // namespace

PhotoView::PhotoView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"photoView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 200);
    setAccessibleName(tr("Picture with faces"));
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PhotoView::setReading(const PhotoReading &reading, const Taxonomy &taxonomy, bool keepFace)
{
    const int before = keepFace ? m_selected : 0;
    m_picture = photoImage(reading);
    m_faces.clear();
    for (int i = 0; i < int(reading.faces.size()); ++i) {
        const FaceReading &face = reading.faces[size_t(i)];
        m_faces.push_back({.box = faceRect(reading, i),
                           .classIndex = face.classIndex,
                           .probability = double(face.probabilities[size_t(face.classIndex)])});
    }
    m_taxonomy = taxonomy;
    m_why = {};
    m_selected = -1;
    selectFace(std::min(std::max(before, 0), int(m_faces.size()) - 1));
    update();
}

void PhotoView::clear()
{
    m_picture = {};
    m_faces.clear();
    m_why = {};
    m_selected = -1;
    update();
}

void PhotoView::selectFace(int face)
{
    if (face == m_selected || face >= int(m_faces.size()))
        return;
    m_selected = face;
    update();
    Q_EMIT faceSelected(face);
}

void PhotoView::setWhy(const WhyOverlay &why)
{
    m_why = why;
    update();
}

QRectF PhotoView::pictureRect() const
{
    const QRectF area =
        QRectF(rect()).adjusted(Theme::grid, Theme::grid, -Theme::grid, -Theme::grid);
    QSizeF size = QSizeF(m_picture.size()).scaled(area.size(), Qt::KeepAspectRatio);
    QRectF target(QPointF(), size);
    target.moveCenter(area.center());
    return target;
}

static QRectF within(const QRectF &target, const QRectF &fractions)
{
    return {target.left() + fractions.x() * target.width(),
            target.top() + fractions.y() * target.height(), fractions.width() * target.width(),
            fractions.height() * target.height()};
}

void PhotoView::paintWhy(QPainter &painter, const QRectF &target) const
{
    if (m_why.heat.isNull() || m_why.face != m_selected)
        return;
    const QRectF region = within(target, m_why.region);
    painter.save();
    painter.setClipRect(target);
    painter.translate(region.center());
    painter.rotate(m_why.angle);
    painter.translate(-region.center());
    painter.drawImage(region, m_why.heat);
    painter.restore();
}

void PhotoView::paintLabel(QPainter &painter, const QRectF &target, const QRectF &box,
                           const Face &face, double fontSize, bool isShort) const
{
    const QLocale locale;
    const QString percent = tr("%1 %").arg(locale.toString(100 * face.probability, 'f', 0));
    const QString label =
        isShort ? percent : tr("%1  %2").arg(m_taxonomy.className(face.classIndex), percent);
    const QColor color = Theme::instance()->classColor(m_taxonomy, face.classIndex);
    QRectF plate(box.topLeft(),
                 painter.fontMetrics().size(0, label) + QSizeF(fontSize, fontSize / 2));
    plate.moveBottom(std::max(target.top() + plate.height(), box.top()));
    plate.moveRight(std::min(target.right(), plate.right()));
    plate.moveLeft(std::max(target.left(), plate.left()));
    painter.fillRect(plate, color);
    painter.setPen(color.lightnessF() > 0.55F ? Qt::black : Qt::white);
    painter.drawText(plate, Qt::AlignCenter, label);
}

void PhotoView::paintFaces(QPainter &painter, const QRectF &target, double fontSize,
                           int selected) const
{
    QFont font = painter.font();
    font.setPixelSize(int(fontSize));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const bool isCrowd = m_faces.size() >= crowd;
    const auto paint = [&](int i) {
        const Face &face = m_faces[size_t(i)];
        QRectF box = within(target, face.box);
        const double pen = i == selected ? fontSize / 4 : fontSize / 8;
        box.adjust(pen / 2, pen / 2, -pen / 2, -pen / 2);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::instance()->classColor(m_taxonomy, face.classIndex), pen));
        painter.drawRect(box);
        paintLabel(painter, target, box, face, fontSize, isCrowd && i != selected);
    };
    for (int i = 0; i < int(m_faces.size()); ++i) {
        if (i != selected)
            paint(i);
    }
    if (selected >= 0) // over its neighbours
        paint(selected);
}

QImage PhotoView::annotated() const
{
    if (isEmpty())
        return {};
    QImage image = m_picture.convertToFormat(QImage::Format_RGB32);
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
    if (isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF target = pictureRect();
    painter.drawImage(target, m_picture);
    paintWhy(painter, target);
    paintFaces(painter, target, fontInfo().pixelSize(), m_selected);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::instance()->colors().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void PhotoView::mousePressEvent(QMouseEvent *event)
{
    if (isEmpty())
        return;
    const QRectF target = pictureRect();
    // The smallest box under the pointer: faces of a crowd overlap.
    int chosen = -1;
    for (int i = 0; i < int(m_faces.size()); ++i) {
        if (within(target, m_faces[size_t(i)].box).contains(event->position()))
            chosen = i;
    }
    selectFace(chosen >= 0 ? chosen : m_selected);
}

void PhotoView::keyPressEvent(QKeyEvent *event)
{
    const int faces = int(m_faces.size());
    if (faces > 0 && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        const int step = event->key() == Qt::Key_Right ? 1 : faces - 1;
        selectFace((m_selected + step) % faces);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace lw
