// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace lw {

/// One picture as large as there is room, with a caption above; copied or saved from its context
/// menu.
class PicturePane : public QWidget
{
    Q_OBJECT

public:
    explicit PicturePane(QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setPicture(const QImage &picture); ///< null: none
    /// Shown while there is no picture.
    void setEmptyText(const QString &text);
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    [[nodiscard]] QSize sizeHint() const override { return {180, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 90}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void askAndSave();

    QString m_caption, m_emptyText;
    QImage m_picture;
};

} // namespace lw
