// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/agehistogram.h"
#include "ui/pages/explore/explorescope.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace lw {

class AgePlot;

/// Ages by gender with the class bounds, which can be dragged to see the counts they would give.
class AgePanel : public QWidget
{
    Q_OBJECT

public:
    explicit AgePanel(QWidget *parent = nullptr);
    void setScope(const ExploreScope &scope);

private:
    void showCounts();
    [[nodiscard]] QString classWords(const QList<int> &bounds) const;
    [[nodiscard]] QString imbalanceWords(const QList<int> &bounds) const;

    AgePlot *m_plot;
    QLabel *m_counts;
    QToolButton *m_reset;
    AgeHistogram m_histogram;
    QList<int> m_projectBounds;
    int m_attribute = -1; ///< with the numbers
    ExploreScope m_scope;
};

} // namespace lw
