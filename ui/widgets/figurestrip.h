// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QLabel;

namespace lw {

/// One number worth reading from across the room, and what it is.
struct KeyFigure
{
    QString value;
    QString caption;
    QString help; ///< tooltip: how it is defined
    enum class Mood { Plain, Warning } mood = Mood::Plain;
};

/// The key numbers of a page in one line, on top.
class FigureStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FigureStrip(QWidget *parent = nullptr);
    void setFigures(const QList<KeyFigure> &figures);
    [[nodiscard]] QString valueOf(const QString &caption) const;

private:
    struct Entry
    {
        QLabel *value;
        QLabel *caption;
    };
    void restyle();

    QHBoxLayout *m_layout;
    QList<KeyFigure> m_figures;
    QList<Entry> m_entries;
};

/// A panel with a heading, an optional widget at the right of it, and content.
class Card : public QFrame
{
    Q_OBJECT

public:
    Card(const QString &title, QWidget *content, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void addToHeading(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QHBoxLayout *m_heading;
};

/// A label in a theme colour that follows the appearance.
enum class TextTone { Normal, Muted, Faint, Good, Warning, Bad };
void setTone(QLabel *label, TextTone tone);

} // namespace lw
