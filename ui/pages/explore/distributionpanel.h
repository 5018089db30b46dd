// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/explore/explorescope.h"

#include <QWidget>

class QHBoxLayout;

namespace lw {

class BarPlot;

/// All classes as bars, grouped by the outer attributes.
class ClassDistributionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ClassDistributionPanel(QWidget *parent = nullptr);
    void setScope(const ExploreScope &scope);
    [[nodiscard]] BarPlot *plot() const { return m_plot; }

Q_SIGNALS:
    void classClicked(int classIndex);

private:
    BarPlot *m_plot;
};

/// One small plot for each attribute.
class AttributePanel : public QWidget
{
    Q_OBJECT

public:
    explicit AttributePanel(QWidget *parent = nullptr);
    void setScope(const ExploreScope &scope);

Q_SIGNALS:
    void valueClicked(int attribute, int value);

private:
    QHBoxLayout *m_layout;
    QList<BarPlot *> m_plots;
};

} // namespace lw
