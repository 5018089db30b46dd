// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QMenu;

namespace lw {

class Plot;

/// A plot with its title, the latest value, and a menu: alone, whole curve, copy, export.
class PlotCard : public QFrame
{
    Q_OBJECT

public:
    /// `hint` stands faintly beside the title.
    PlotCard(Plot *plot, const QString &title, const QString &help, const QString &hint,
             QWidget *parent = nullptr);

    [[nodiscard]] Plot *plot() const { return m_plot; }
    void setFigure(const QString &text);

Q_SIGNALS:
    void aloneRequested();
    void allRequested();

private:
    void fillMenu(QMenu *menu);

    Plot *m_plot;
    QLabel *m_figure;
};

} // namespace lw
