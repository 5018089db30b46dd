// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/distributionpanel.h"
#include "ui/plots/barplot.h"
#include "ui/shell/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString helpFor(const QString &name, const ExploreScope &scope, const ValueCounts &values,
                size_t index)
{
    const QLocale locale;
    const qint64 total = values.total();
    const double share = total > 0 ? 100.0 * double(values.images[index]) / double(total) : 0;
    QString text = ClassDistributionPanel::tr("%1\n%2 images of %3 people, %4% of the labelled\n"
                                              "Click to see them in Review")
                       .arg(name, locale.toString(values.images[index]),
                            locale.toString(values.people[index]), locale.toString(share, 'f', 1));
    Q_UNUSED(scope)
    return text;
}

QString unitTitle(const ExploreScope &scope)
{
    return scope.countsPeople ? ClassDistributionPanel::tr("people")
                              : ClassDistributionPanel::tr("images");
}

} // namespace

ClassDistributionPanel::ClassDistributionPanel(QWidget *parent)
    : QWidget(parent)
    , m_plot(new BarPlot(this))
{
    m_plot->setTitle(tr("Class distribution"));
    m_plot->setEmptyText(tr("No image here has a label. Train a run on labelled data and let it "
                            "suggest labels, or label some in Review."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    connect(m_plot, &BarPlot::barClicked, this, &ClassDistributionPanel::classClicked);
}

void ClassDistributionPanel::setScope(const ExploreScope &scope)
{
    const Taxonomy &taxonomy = scope.project->taxonomy();
    const ValueCounts &classes = scope.distribution.classes;
    const std::vector<qint64> &counts = scope.counts(classes);
    const int last = taxonomy.attributeCount() - 1;
    QList<Bar> bars;
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        Bar bar;
        bar.value = double(counts[size_t(c)]);
        if (scope.compared)
            bar.compared = double(scope.counts(scope.compared->classes)[size_t(c)]);
        bar.color = Theme::instance()->classColor(taxonomy, c);
        bar.label = taxonomy.attributes()[last].values[taxonomy.valueIn(c, last)];
        for (int a = last - 1; a >= 0; --a)
            bar.groups.append(taxonomy.attributes()[a].values[taxonomy.valueIn(c, a)]);
        // Colour says mask and age; the pattern says the attribute between them.
        bar.isHatched = last > 1 && taxonomy.valueIn(c, 1) == 1;
        bar.help = helpFor(taxonomy.className(c), scope, classes, size_t(c));
        if (scope.compared) {
            bar.help += u'\n'
                + tr("%1: %2").arg(scope.comparedTitle,
                                   formatNumber(bar.compared, TickFormat::Count));
        }
        bars.append(bar);
    }
    m_plot->setAxisTitle(unitTitle(scope));
    m_plot->setLogarithmic(scope.isLogarithmic);
    m_plot->setBars(bars);
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
        QList<Bar> bars;
        for (int v = 0; v < attribute.values.size(); ++v) {
            Bar bar;
            bar.value = double(scope.counts(values)[size_t(v)]);
            if (scope.compared) {
                bar.compared =
                    double(scope.counts(scope.compared->attributes[size_t(a)])[size_t(v)]);
            }
            bar.color = Theme::instance()->valueColor(taxonomy, a, v);
            bar.label = attribute.values[v];
            bar.groups = {attribute.name};
            bar.help =
                helpFor(attribute.name + u": "_s + attribute.values[v], scope, values, size_t(v));
            bars.append(bar);
        }
        m_plots[a]->setTitle(attribute.name);
        m_plots[a]->setLogarithmic(scope.isLogarithmic);
        m_plots[a]->setBars(bars);
    }
}

} // namespace lw
