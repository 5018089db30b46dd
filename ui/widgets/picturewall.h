// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QColor>

#include <memory>
#include <vector>

namespace lw {

class SampleTable;
class ThumbnailCache;
class ThumbnailLoader;

/// One picture of a wall.
struct WallPicture
{
    int row = -1; ///< of the sample table
    QString caption; ///< below the picture: "98%"
    QString help; ///< on hover
};
/// Pictures that belong together, under a heading.
struct WallGroup
{
    QString title;
    QColor swatch; ///< before the title when valid
    std::vector<WallPicture> pictures;
};

/// Thumbnails in groups, as many beside each other as fit. Only what is on screen is decoded.
/// A click or the arrow keys choose a picture, Enter or a double click asks for it.
class PictureWall : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PictureWall(QWidget *parent = nullptr);
    ~PictureWall() override;

    /// Where thumbnails come from; both null: nowhere (the project was closed).
    void setSource(std::shared_ptr<const SampleTable> samples,
                   std::shared_ptr<ThumbnailCache> thumbnails);
    void setGroups(std::vector<WallGroup> groups);
    [[nodiscard]] const std::vector<WallGroup> &groups() const { return m_groups; }
    void setEmptyText(const QString &text);
    [[nodiscard]] int pictureCount() const { return int(m_tiles.size()); }
    [[nodiscard]] int current() const { return m_current; } ///< over all groups, -1: none
    void setCurrent(int index);
    [[nodiscard]] QRect pictureRect(int index) const; ///< in the viewport

Q_SIGNALS:
    void currentChanged(int index);
    void activated(int index);
    void groupActivated(int group); ///< its heading was clicked

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Tile
    {
        int group = 0;
        const WallPicture *picture = nullptr;
        QRect rect; ///< in contents coordinates
    };
    void layOut();
    void requestVisible();
    void paintTile(QPainter &painter, const Tile &tile, bool isCurrent) const;
    [[nodiscard]] int tileAt(const QPoint &position) const;
    [[nodiscard]] int headingAt(const QPoint &position) const;
    [[nodiscard]] int verticalNeighbour(int step) const;

    std::unique_ptr<ThumbnailLoader> m_loader;
    std::vector<WallGroup> m_groups;
    std::vector<Tile> m_tiles;
    std::vector<QRect> m_headings; ///< of the groups, contents coordinates
    QString m_emptyText;
    int m_current = -1;
};

} // namespace lw
