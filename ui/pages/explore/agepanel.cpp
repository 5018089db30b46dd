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
#include <cstdlib>

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
    const Counted counted = scope.countsPeople() ? Counted::People : Counted::Images;
    m_scope = scope;
    m_attribute = numbered;
    m_histogram = scope.isAsWritten || scope.labels.empty()
        ? AgeHistogram::of(samples, taxonomy, scope.rows, by, counted)
        : AgeHistogram::of(samples, taxonomy, scope.rows, scope.labels, by, counted);
    const QString unit = scope.countsPeople() ? tr("people") : tr("images");
    std::vector<AgePlot::Series> series;
    for (size_t v = 0; v < m_histogram.counts.size(); ++v) {
        const std::vector<qint64> &counts = m_histogram.counts[v];
        const bool isUnknown = v + 1 == m_histogram.counts.size();
        if (isUnknown && std::all_of(counts.begin(), counts.end(), [](qint64 n) { return n == 0; }))
            continue;
        AgePlot::Series one;
        one.counts.assign(counts.begin(), counts.end());
        if (isUnknown || by < 0) {
            one.name = by < 0 ? unit : tr("not known");
            one.color = Theme::instance()->colors().textFaint;
        } else {
            one.name = taxonomy.attributes()[by].values[qsizetype(v)];
            one.color = Theme::instance()->valueColor(taxonomy, by, int(v));
        }
        series.push_back(std::move(one));
    }
    m_plot->setTitle(tr("Ages: %1").arg(scope.title));
    m_plot->setAxisTitle(unit);
    m_plot->setLogarithmic(scope.isLogarithmic);
    m_plot->setSeries(m_histogram.firstYear, std::move(series));
    const QList<int> bounds = numbered < 0 ? QList<int>() : taxonomy.attributes()[numbered].bounds;
    if (bounds != m_projectBounds || m_plot->bounds().isEmpty()) {
        m_projectBounds = bounds;
        m_plot->setBounds(bounds);
    }
    showCounts();
}

/// "<30: 8,210 (+312)", what the bounds give and how that differs from the project's.
QString AgePanel::classWords(const QList<int> &bounds) const
{
    const QLocale locale;
    const std::vector<qint64> counts = m_histogram.countsForBounds(bounds);
    const std::vector<qint64> before = m_histogram.countsForBounds(m_projectBounds);
    QStringList parts;
    for (int i = 0; i < int(counts.size()); ++i) {
        QString part = tr("%1: %2").arg(rangeText(bounds, i), locale.toString(counts[size_t(i)]));
        const qint64 change = counts[size_t(i)] - before[size_t(i)];
        if (change != 0)
            part +=
                u" (%1%2)"_s.arg(change > 0 ? u"+"_s : u"−"_s, locale.toString(std::abs(change)));
        parts.append(part);
    }
    const int last = bounds.last(); // the three years below the oldest class: nearly its members
    return parts.join(u"   "_s) + u"   "_s
        + tr("%1–%2 holds %3")
              .arg(last - 3)
              .arg(last - 1)
              .arg(locale.toString(m_histogram.countBetween(last - 3, last)));
}

/// What moved bounds would do to the classes: empty while they are the project's.
QString AgePanel::imbalanceWords(const QList<int> &bounds) const
{
    if (bounds == m_projectBounds || m_attribute < 0)
        return {};
    const std::span<const CurrentLabel> labels =
        m_scope.isAsWritten ? std::span<const CurrentLabel>() : m_scope.labels;
    const auto imbalanceOf = [&](const QList<int> &wanted) {
        return Imbalance::of(classCountsForBounds(*m_scope.project->samples(),
                                                  m_scope.project->taxonomy(), m_scope.rows, labels,
                                                  m_attribute, wanted));
    };
    const Imbalance now = imbalanceOf(m_projectBounds);
    const Imbalance then = imbalanceOf(bounds);
    const QLocale locale;
    return tr("Imbalance of all classes %1 : 1 → %2 : 1, effective classes %3 → %4. Nothing is "
              "changed in the project.")
        .arg(locale.toString(now.ratio, 'f', 1), locale.toString(then.ratio, 'f', 1),
             locale.toString(now.effectiveClasses, 'f', 1),
             locale.toString(then.effectiveClasses, 'f', 1));
}

void AgePanel::showCounts()
{
    const QList<int> bounds = m_plot->bounds();
    m_reset->setVisible(bounds != m_projectBounds);
    if (bounds.isEmpty() || m_plot->isEmpty()) {
        m_counts->setText({});
        return;
    }
    QString text = classWords(bounds);
    if (m_histogram.withoutNumber > 0) {
        text +=
            u"   "_s + tr("%1 without an age").arg(QLocale().toString(m_histogram.withoutNumber));
    }
    if (const QString change = imbalanceWords(bounds); !change.isEmpty())
        text += u'\n' + change;
    m_counts->setText(text);
    m_counts->setToolTip(tr("Each age class with these bounds. Drag a bound to try another; the "
                            "project keeps its own."));
}

} // namespace lw
