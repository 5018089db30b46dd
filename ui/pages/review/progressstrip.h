// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace lw {

class LabelStore;
class ReviewList;

/// The line under the grid: decided and left, rate, time left, what is selected, and whether
/// everything is on disk. "Saved" follows LabelStore::committed and nothing else.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);
    void setList(ReviewList *list);
    void setSelected(int count);
    /// A batch was handed to the store: it counts as pending until the store says committed.
    void addPending(qint64 batch);
    [[nodiscard]] int pending() const { return int(m_pending.size()); }
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] QString progressText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void refreshSaved();

    QPointer<ReviewList> m_list;
    QPointer<LabelStore> m_labels;
    QProgressBar *m_bar;
    QLabel *m_progress;
    QLabel *m_selected;
    QLabel *m_saved;
    QSet<qint64> m_pending;
    QSet<qint64> m_early; ///< committed before addPending was called
    bool m_hasFailed = false;
};

} // namespace lw
