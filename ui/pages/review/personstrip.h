// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/cellpainter.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;

namespace lw {

class ReviewList;
class ThumbnailLoader;

/// The row of cells inside a PersonStrip: painted, one per picture of the person.
class PersonCells : public QWidget
{
    Q_OBJECT

public:
    explicit PersonCells(QWidget *parent);
    void setSource(ReviewList *list, ThumbnailLoader *loader);
    void setBlind(bool on);
    void setRows(std::vector<int> rows, int currentRow);
    [[nodiscard]] const std::vector<int> &rows() const { return m_rows; }
    [[nodiscard]] QRect cellRect(int index) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void clicked(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QPointer<ReviewList> m_list;
    QPointer<ThumbnailLoader> m_loader;
    std::optional<CellPainter> m_painter;
    std::vector<int> m_rows;
    bool m_isBlind = false;
    int m_currentRow = -1;
};

/// All pictures of the current person side by side, with what their labels and the predictions say
/// of the attributes that a person has only once; conflicts are marked, one key settles them.
class PersonStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PersonStrip(QWidget *parent = nullptr);
    void setSource(ReviewList *list, ThumbnailLoader *loader);
    /// Shows the person of this row; -1: nobody.
    void showRow(int row);
    /// Text of the key that settles the person, for the button.
    void setSettleKey(const QString &key);
    [[nodiscard]] const std::vector<int> &rows() const { return m_cells->rows(); }
    [[nodiscard]] QString summary() const;
    /// What each model says of the person, all pictures together; empty without predictions.
    [[nodiscard]] QString votes() const;
    /// Hides labels and votes (the random check).
    void setBlind(bool on);

Q_SIGNALS:
    void rowActivated(int row);
    void settleRequested();

private:
    void refresh();

    QPointer<ReviewList> m_list;
    QPointer<ThumbnailLoader> m_loader;
    QLabel *m_title;
    QLabel *m_summary;
    QLabel *m_votes;
    QPushButton *m_settle;
    QScrollArea *m_area;
    PersonCells *m_cells;
    QString m_settleKey;
    bool m_isBlind = false;
    int m_row = -1;
};

} // namespace lw
