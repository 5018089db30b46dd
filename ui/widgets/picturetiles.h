// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <vector>

class QPainter;
class QRect;

namespace lw {

struct PictureTile
{
    QImage image; ///< null: an empty field
    QString caption; ///< a line below it, may be empty
};

/// Draws pictures as a table of rounded tiles that fills `area`; captions have a line of their own
/// where any tile has one.
void drawPictureTiles(QPainter &painter, const QRect &area, const std::vector<PictureTile> &tiles,
                      int columns);

} // namespace lw
