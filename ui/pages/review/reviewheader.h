// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/cellpainter.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace lw {

class ReviewList;

/// The line above the grid: queue with its explanation, run, counts, view, columns, overlays.
class ReviewHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewHeader(QWidget *parent = nullptr);
    void setList(ReviewList *list);
    void setColumns(int columns);
    void setLoupe(bool on);
    void setAutoAdvance(bool on);
    [[nodiscard]] bool autoAdvance() const;
    void setOverlays(const CellOverlays &overlays);
    [[nodiscard]] const CellOverlays &overlays() const { return m_overlays; }
    /// The page's own actions: bulk accept, export, import, keys.
    [[nodiscard]] QMenu *moreMenu() const { return m_more; }
    /// Saved views, behind a button beside the queue.
    void setViewsMenu(QMenu *menu);

Q_SIGNALS:
    void queueChosen(); ///< by the user; the list is already in its order
    void columnsChosen(int columns);
    void loupeToggled(bool on);
    void autoAdvanceToggled(bool on);
    void overlaysChosen(const lw::CellOverlays &overlays);
    void facetsToggled(bool on);
    void refreshRequested();

private:
    QToolButton *iconButton(const QString &icon, const QString &tip);
    void buildOverlayMenu();
    void fillQueues();
    void fillRuns();
    void showCounts();
    void refreshIcons();

    QPointer<ReviewList> m_list;
    QToolButton *m_facets;
    QComboBox *m_queue;
    QToolButton *m_views;
    QComboBox *m_run;
    QLabel *m_explanation;
    QLabel *m_counts;
    QToolButton *m_refresh;
    QToolButton *m_loupe;
    QSlider *m_columns;
    QToolButton *m_overlayButton;
    QMenu *m_overlayMenu;
    QToolButton *m_advance;
    QToolButton *m_moreButton;
    QMenu *m_more;
    CellOverlays m_overlays;
    QList<std::pair<QAction *, bool CellOverlays::*>> m_overlayActions;
};

} // namespace lw
