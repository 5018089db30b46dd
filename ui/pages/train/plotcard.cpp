// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/plotcard.h"

#include "ui/plots/curveplot.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

PlotCard::PlotCard(Plot *plot, const QString &title, const QString &help, const QString &hint,
                   QWidget *parent)
    : QFrame(parent)
    , m_plot(plot)
    , m_figure(new QLabel(this))
{
    setProperty("surface", u"card"_s);
    plot->setTitle(title);
    auto *heading = new QLabel(title, this);
    heading->setProperty("role", u"section"_s);
    heading->setToolTip(help);
    auto *faint = new QLabel(hint, this);
    faint->setProperty("role", u"faint"_s);
    faint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_figure->setProperty("role", u"strong"_s);
    m_figure->setFont(Theme::figures(m_figure->font()));
    auto *more = new QToolButton(this);
    more->setIcon(Theme::instance()->icon(u"more"_s));
    more->setToolTip(tr("Export, copy, or show this plot alone"));
    more->setProperty("tight", true);
    connect(more, &QToolButton::clicked, this, [this, more] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu);
        menu->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
    connect(Theme::instance(), &Theme::changed, more,
            [more] { more->setIcon(Theme::instance()->icon(u"more"_s)); });

    auto *top = new QHBoxLayout;
    top->addWidget(heading);
    top->addSpacing(2 * Theme::grid);
    top->addWidget(faint, 1);
    top->addWidget(m_figure);
    top->addWidget(more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(plot, 1);
}

void PlotCard::setFigure(const QString &text)
{
    m_figure->setText(text);
}

void PlotCard::fillMenu(QMenu *menu)
{
    connect(menu->addAction(tr("Show this plot alone")), &QAction::triggered, this,
            &PlotCard::aloneRequested);
    connect(menu->addAction(tr("Show all plots")), &QAction::triggered, this,
            &PlotCard::allRequested);
    if (auto *curve = qobject_cast<CurvePlot *>(m_plot)) {
        auto *reset = menu->addAction(tr("Show the whole curve"));
        reset->setEnabled(curve->isZoomed());
        connect(reset, &QAction::triggered, curve, &CurvePlot::resetZoom);
    }
    menu->addSeparator();
    m_plot->fillMenu(menu);
}

} // namespace lw
