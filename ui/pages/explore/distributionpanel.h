// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/explore/explorescope.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace lw {

class BarPlot;
class MosaicPlot;

/// All classes as bars grouped by the outer attributes, or as a mosaic; what is compared stands
/// beside it.
class ClassDistributionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ClassDistributionPanel(QWidget *parent = nullptr);
    void setScope(const ExploreScope &scope);
    [[nodiscard]] BarPlot *plot() const { return m_plot; }
    /// Bars or mosaic: for the heading of the card.
    [[nodiscard]] QWidget *viewSwitch() const { return m_switch; }

Q_SIGNALS:
    void classClicked(int classIndex);

private:
    void showBars(const ExploreScope &scope);
    void showMosaics(const ExploreScope &scope);

    QWidget *m_switch;
    QButtonGroup *m_views;
    QStackedWidget *m_stack;
    BarPlot *m_plot;
    MosaicPlot *m_mosaic;
    MosaicPlot *m_otherMosaic; ///< of what is compared
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
