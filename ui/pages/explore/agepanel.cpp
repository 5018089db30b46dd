// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/agepanel.h"
#include "ui/plots/ageplot.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// The attribute with numbers behind it, or -1.
int numberAttribute(const Taxonomy &taxonomy)
{
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        if (!taxonomy.attributes()[a].bounds.isEmpty())
            return a;
    }
    return -1;
}

/// The attribute that stacks the bars: two values fit best (gender).
int stackingAttribute(const Taxonomy &taxonomy, int except)
{
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        if (a != except && taxonomy.attributes()[a].values.size() == 2)
            return a;
    }
    return -1;
}

QString rangeText(const QList<int> &bounds, int index)
{
    if (index == 0)
        return u"<%1"_s.arg(bounds.first());
    if (index == bounds.size())
        return u"≥%1"_s.arg(bounds.last());
    return u"%1–%2"_s.arg(bounds[index - 1]).arg(bounds[index] - 1);
}

} // namespace

AgePanel::AgePanel(QWidget *parent)
    : QWidget(parent)
    , m_plot(new AgePlot(this))
    , m_counts(new QLabel(this))
    , m_reset(new QToolButton(this))
{
    m_plot->setTitle(tr("Ages"));
    m_counts->setWordWrap(true);
    setTone(m_counts, TextTone::Muted);
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the bounds of project.yaml"));
    m_reset->setAutoRaise(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_counts, 1);
    line->addWidget(m_reset, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    layout->addWidget(m_plot, 1);
    layout->addLayout(line);
    connect(m_plot, &AgePlot::boundsMoved, this, &AgePanel::showCounts);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_plot->setBounds(m_projectBounds);
        showCounts();
    });
}

void AgePanel::setScope(const ExploreScope &scope)
{
    const Taxonomy &taxonomy = scope.project->taxonomy();
    const int numbered = numberAttribute(taxonomy);
    const int by = stackingAttribute(taxonomy, numbered);
    const SampleTable &samples = *scope.project->samples();
    m_histogram = scope.isAsWritten || scope.labels.empty()
        ? AgeHistogram::of(samples, taxonomy, scope.rows, by)
        : AgeHistogram::of(samples, taxonomy, scope.rows, scope.labels, by);
    std::vector<AgePlot::Series> series;
    for (size_t v = 0; v < m_histogram.counts.size(); ++v) {
        const std::vector<qint64> &counts = m_histogram.counts[v];
        const bool isUnknown = v + 1 == m_histogram.counts.size();
        if (isUnknown && std::all_of(counts.begin(), counts.end(), [](qint64 n) { return n == 0; }))
            continue;
        AgePlot::Series one;
        one.counts.assign(counts.begin(), counts.end());
        if (isUnknown || by < 0) {
            one.name = by < 0 ? tr("images") : tr("not known");
            one.color = Theme::instance()->colors().textFaint;
        } else {
            one.name = taxonomy.attributes()[by].values[qsizetype(v)];
            one.color = Theme::instance()->valueColor(taxonomy, by, int(v));
        }
        series.push_back(std::move(one));
    }
    m_plot->setSeries(m_histogram.firstYear, std::move(series));
    const QList<int> bounds = numbered < 0 ? QList<int>() : taxonomy.attributes()[numbered].bounds;
    if (bounds != m_projectBounds || m_plot->bounds().isEmpty()) {
        m_projectBounds = bounds;
        m_plot->setBounds(bounds);
    }
    showCounts();
}

void AgePanel::showCounts()
{
    const QList<int> bounds = m_plot->bounds();
    m_reset->setVisible(bounds != m_projectBounds);
    if (bounds.isEmpty() || m_plot->isEmpty()) {
        m_counts->setText({});
        return;
    }
    const QLocale locale;
    const std::vector<qint64> counts = m_histogram.countsForBounds(bounds);
    QStringList parts;
    for (int i = 0; i < int(counts.size()); ++i)
        parts.append(tr("%1: %2").arg(rangeText(bounds, i), locale.toString(counts[size_t(i)])));
    qint64 band = 0; // the three years below the oldest class: nearly its members
    for (const std::vector<qint64> &series : m_histogram.counts) {
        for (int year = bounds.last() - 3; year < bounds.last(); ++year) {
            const int i = year - m_histogram.firstYear;
            if (i >= 0 && i < int(series.size()))
                band += series[size_t(i)];
        }
    }
    QString text = parts.join(u"   "_s) + u"   "_s
        + tr("(%1–%2 holds %3)")
              .arg(bounds.last() - 3)
              .arg(bounds.last() - 1)
              .arg(locale.toString(band));
    if (m_histogram.withoutNumber > 0)
        text += u"   "_s + tr("%1 without an age").arg(locale.toString(m_histogram.withoutNumber));
    m_counts->setText(text);
    m_counts->setToolTip(tr("Images of each age class with these bounds. Drag a bound to try "
                            "another; the project keeps its own."));
}

} // namespace lw
