// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labelstore.h"

#include <QFont>
#include <QPixmap>
#include <QRect>
#include <QString>

class QPainter;

namespace lw {

struct ThemeColors;

/// What is drawn over and under each picture of the grid.
struct CellOverlays
{
    bool label = true; ///< class chip: hue and words
    bool confidence = true; ///< bar at the picture's foot
    bool state = true; ///< mark in the corner
    bool person = false; ///< stripe in the person's colour
    bool value = true; ///< what the queue orders by
    bool disagreement = false; ///< frame where the suggestion differs from the label

    friend bool operator==(const CellOverlays &, const CellOverlays &) = default;
};

/// Nothing but the picture: what a blind check shows.
[[nodiscard]] inline CellOverlays blindOverlays()
{
    return {false, false, false, false, false, false};
}

/// Everything one cell shows; nothing here is owned.
struct CellContent
{
    const QPixmap *picture = nullptr; ///< null while it is being decoded
    QString problem; ///< why there is no picture, in words
    CurrentLabel label;
    int person = -1;
    QString value; ///< of the queue, may be empty
    bool selected = false;
    bool current = false;
    bool marked = false; ///< on a wall: marked as wrong
    bool focused = false; ///< the grid has the keyboard
    bool conflict =
        false; ///< a person-constant attribute disagrees with the person's other pictures
};

/// Paints samples: used by the grid, the person strip and the label panel, so that a chip looks the
/// same everywhere.
class CellPainter
{
public:
    explicit CellPainter(const Taxonomy &taxonomy);

    void setOverlays(const CellOverlays &overlays) { m_overlays = overlays; }
    [[nodiscard]] const CellOverlays &overlays() const { return m_overlays; }
    [[nodiscard]] const Taxonomy &taxonomy() const { return m_taxonomy; }

    /// Height of the strip with the chip under a picture of this width.
    [[nodiscard]] int footerHeight(int cellWidth, const QFont &font) const;
    void paint(QPainter &painter, const QRect &cell, const CellContent &content) const;

    /// Chip of a class: filled when a person or the data set said so, hollow when a model did.
    void paintChip(QPainter &painter, const QRect &rect, const AttributeValues &values,
                   int classIndex, bool filled, bool shortWords) const;
    /// "wear · ♀ · <30", or with whole words; "?" where a value is not known.
    [[nodiscard]] QString labelText(const AttributeValues &values, bool shortWords) const;
    [[nodiscard]] static QString shortValue(const QString &value);

private:
    void paintPicture(QPainter &painter, const QRect &rect, const CellContent &content,
                      const ThemeColors &colors) const;
    void paintConfidence(QPainter &painter, const QRect &picture, const CellContent &content,
                         const ThemeColors &colors) const;
    void paintState(QPainter &painter, const QRect &picture, const CellContent &content,
                    const ThemeColors &colors) const;
    void paintValue(QPainter &painter, const QRect &picture, const QString &value) const;
    void paintMark(QPainter &painter, const QRect &picture, const ThemeColors &colors) const;
    void paintFrame(QPainter &painter, const QRect &cell, const CellContent &content,
                    const ThemeColors &colors) const;

    Taxonomy m_taxonomy;
    CellOverlays m_overlays;
};

} // namespace lw
