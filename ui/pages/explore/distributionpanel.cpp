// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/distributionpanel.h"
#include "ui/plots/barplot.h"
#include "ui/plots/mosaicplot.h"
#include "ui/shell/theme.h"

#include <QButtonGroup>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString helpFor(const QString &name, const ValueCounts &values, size_t index)
{
    const QLocale locale;
    const qint64 total = values.total();
    const double share = total > 0 ? 100.0 * double(values.images[index]) / double(total) : 0;
    const QString text =
        ClassDistributionPanel::tr("%1\n%2 images of %3 people, %4% of the labelled\n"
                                   "Click to see them in Review")
            .arg(name, locale.toString(values.images[index]), locale.toString(values.people[index]),
                 locale.toString(share, 'f', 1));
    return text;
}

} // namespace

ClassDistributionPanel::ClassDistributionPanel(QWidget *parent)
    : QWidget(parent)
    , m_switch(new QWidget(this))
    , m_views(new QButtonGroup(this))
    , m_stack(new QStackedWidget(this))
    , m_plot(new BarPlot(this))
    , m_mosaic(new MosaicPlot(this))
    , m_otherMosaic(new MosaicPlot(this))
{
    const QString empty = tr("No image here has a label. Train a run on labelled data and let it "
                             "suggest labels, or label some in Review.");
    m_plot->setTitle(tr("Class distribution"));
    m_plot->setEmptyText(empty);
    m_mosaic->setEmptyText(empty);
    m_mosaic->setObjectName(u"exploreMosaic"_s);
    auto *mosaics = new QWidget(this);
    auto *pair = new QHBoxLayout(mosaics);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(3 * Theme::grid);
    pair->addWidget(m_mosaic, 1);
    pair->addWidget(m_otherMosaic, 1);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(mosaics);
    auto *buttons = new QHBoxLayout(m_switch);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(0);
    for (const auto &[name, title] : {std::pair(u"exploreBars"_s, tr("Bars")),
                                      std::pair(u"exploreMosaicView"_s, tr("Mosaic"))}) {
        auto *button = new QToolButton(m_switch);
        button->setObjectName(name);
        button->setText(title);
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_views->addButton(button, int(m_views->buttons().size()));
        buttons->addWidget(button);
    }
    m_views->button(0)->setChecked(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_views, &QButtonGroup::idClicked, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_plot, &BarPlot::barClicked, this, &ClassDistributionPanel::classClicked);
    connect(m_mosaic, &MosaicPlot::classClicked, this, &ClassDistributionPanel::classClicked);
}

void ClassDistributionPanel::setScope(const ExploreScope &scope)
{
    showBars(scope);
    showMosaics(scope);
}

void ClassDistributionPanel::showBars(const ExploreScope &scope)
{
    const Taxonomy &taxonomy = scope.project->taxonomy();
    const ValueCounts &classes = scope.distribution.classes;
    const std::vector<double> amounts = scope.amounts(classes);
    const std::vector<double> others =
        scope.compared ? scope.amounts(scope.compared->classes) : std::vector<double>();
    const TickFormat format =
        scope.unit == CountUnit::ShareOfImages ? TickFormat::Percent : TickFormat::Count;
    const int last = taxonomy.attributeCount() - 1;
    QList<Bar> bars;
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        Bar bar;
        bar.value = amounts[size_t(c)];
        if (scope.compared)
            bar.compared = others[size_t(c)];
        bar.color = Theme::instance()->classColor(taxonomy, c);
        bar.label = taxonomy.attributes()[last].values[taxonomy.valueIn(c, last)];
        for (int a = last - 1; a >= 0; --a)
            bar.groups.append(taxonomy.attributes()[a].values[taxonomy.valueIn(c, a)]);
        // Colour says mask and age; the pattern says the attribute between them.
        bar.isHatched = last > 1 && taxonomy.valueIn(c, 1) == 1;
        bar.help = helpFor(taxonomy.className(c), classes, size_t(c));
        if (scope.compared) {
            bar.help +=
                u'\n' + tr("%1: %2").arg(scope.comparedTitle, formatNumber(bar.compared, format));
        }
        bars.append(bar);
    }
    m_plot->setTitle(
        scope.compared
            ? tr("Classes: %1 (filled), %2 (outlined)").arg(scope.title, scope.comparedTitle)
            : tr("Classes: %1").arg(scope.title));
    m_plot->setNames(scope.title, scope.comparedTitle);
    m_plot->setAxisTitle(scope.unitName());
    m_plot->setFormat(format);
    // Shares begin below one: a logarithmic axis of counts says nothing about them.
    m_plot->setLogarithmic(scope.isLogarithmic && scope.unit != CountUnit::ShareOfImages);
    m_plot->setBars(bars);
}

void ClassDistributionPanel::showMosaics(const ExploreScope &scope)
{
    const Taxonomy &taxonomy = scope.project->taxonomy();
    const QString unit = scope.countsPeople() ? tr("people") : tr("images");
    m_mosaic->setTitle(scope.title);
    m_mosaic->setCounts(taxonomy, scope.counts(scope.distribution.classes), unit,
                        scope.isLogarithmic);
    m_otherMosaic->setVisible(scope.compared.has_value());
    if (!scope.compared)
        return;
    m_otherMosaic->setTitle(scope.comparedTitle);
    m_otherMosaic->setCounts(taxonomy, scope.counts(scope.compared->classes), unit,
                             scope.isLogarithmic);
}

AttributePanel::AttributePanel(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2 * Theme::grid);
}

void AttributePanel::setScope(const ExploreScope &scope)
{
    const Taxonomy &taxonomy = scope.project->taxonomy();
    while (m_plots.size() < taxonomy.attributeCount()) {
        auto *plot = new BarPlot(this);
        const auto attribute = int(m_plots.size());
        plot->setCompact(true);
        m_layout->addWidget(plot, 1);
        m_plots.append(plot);
        connect(plot, &BarPlot::barClicked, this,
                [this, attribute](int value) { Q_EMIT valueClicked(attribute, value); });
    }
    for (int a = 0; a < int(m_plots.size()); ++a) {
        m_plots[a]->setVisible(a < taxonomy.attributeCount());
        if (a >= taxonomy.attributeCount())
            continue;
        const Attribute &attribute = taxonomy.attributes()[a];
        const ValueCounts &values = scope.distribution.attributes[size_t(a)];
        const std::vector<double> amounts = scope.amounts(values);
        const std::vector<double> others = scope.compared
            ? scope.amounts(scope.compared->attributes[size_t(a)])
            : std::vector<double>();
        const bool isShare = scope.unit == CountUnit::ShareOfImages;
        QList<Bar> bars;
        for (int v = 0; v < attribute.values.size(); ++v) {
            Bar bar;
            bar.value = amounts[size_t(v)];
            if (scope.compared)
                bar.compared = others[size_t(v)];
            bar.color = Theme::instance()->valueColor(taxonomy, a, v);
            bar.label = attribute.values[v];
            bar.groups = {attribute.name};
            bar.help = helpFor(attribute.name + u": "_s + attribute.values[v], values, size_t(v));
            if (scope.compared) {
                bar.help += u'\n'
                    + tr("%1: %2").arg(
                        scope.comparedTitle,
                        formatNumber(bar.compared,
                                     isShare ? TickFormat::Percent : TickFormat::Count));
            }
            bars.append(bar);
        }
        m_plots[a]->setTitle(
            scope.compared
                ? tr("%1, %2: %3 (filled), %4 (outlined)")
                      .arg(attribute.name, scope.unitName(), scope.title, scope.comparedTitle)
                : tr("%1, %2: %3").arg(attribute.name, scope.unitName(), scope.title));
        m_plots[a]->setFormat(isShare ? TickFormat::Percent : TickFormat::Count);
        m_plots[a]->setLogarithmic(scope.isLogarithmic && !isShare);
        m_plots[a]->setBars(bars);
    }
}

} // namespace lw
