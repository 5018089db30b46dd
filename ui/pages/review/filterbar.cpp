// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/filterbar.h"

#include "ui/pages/review/reviewwords.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct FilterBarText
{
    Q_DECLARE_TR_FUNCTIONS(lw::FilterBar)
};

template <typename T>
void addEach(QList<FilterChip> &chips, const ReviewFilter &filter,
             std::vector<T> ReviewFilter::*list, const auto &text)
{
    for (const T &value : filter.*list) {
        FilterChip chip{text(value), filter};
        std::erase(chip.without.*list, value);
        chips.append(chip);
    }
}

void addAttributes(QList<FilterChip> &chips, const ReviewFilter &filter, const Taxonomy &taxonomy)
{
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const Attribute &attribute = taxonomy.attributes()[a];
        for (int v = 0; v < attribute.values.size(); ++v) {
            if (!(filter.attributeValues[size_t(a)] & (1U << v)))
                continue;
            FilterChip chip{u"%1: %2"_s.arg(attribute.name, attribute.values[v]), filter};
            chip.without.attributeValues[size_t(a)] &= ~(1U << v);
            chips.append(chip);
        }
    }
}

void addConfidence(QList<FilterChip> &chips, const ReviewFilter &filter)
{
    if (!filter.confidenceFrom && !filter.confidenceTo)
        return;
    FilterChip chip{FilterBarText::tr("Confidence %1 to %2 %")
                        .arg(double(filter.confidenceFrom.value_or(0)) * 100, 0, 'f', 0)
                        .arg(double(filter.confidenceTo.value_or(1)) * 100, 0, 'f', 0),
                    filter};
    chip.without.clear(Facet::Confidence);
    chips.append(chip);
}

} // namespace

QList<FilterChip> filterChips(const ReviewFilter &filter, const ReviewColumns &columns)
{
    QList<FilterChip> chips;
    const Taxonomy &taxonomy = columns.taxonomy;
    if (filter.rows) {
        FilterChip chip{filter.rowsTitle.isEmpty() ? FilterBarText::tr("A selection")
                                                   : filter.rowsTitle,
                        filter};
        chip.without.clear(Facet::Rows);
        chips.append(chip);
    }
    if (!filter.text.isEmpty()) {
        FilterChip chip{FilterBarText::tr("Text: %1").arg(filter.text), filter};
        chip.without.clear(Facet::Text);
        chips.append(chip);
    }
    addEach(chips, filter, &ReviewFilter::states, [](ReviewState s) { return stateName(s); });
    addAttributes(chips, filter, taxonomy);
    addEach(chips, filter, &ReviewFilter::classes, [&](int c) {
        return c < 0 ? FilterBarText::tr("Not completely labelled") : taxonomy.className(c);
    });
    addEach(chips, filter, &ReviewFilter::datasets, [&](int d) {
        return FilterBarText::tr("Data set: %1").arg(columns.samples->dataset(d).spec().id);
    });
    addEach(chips, filter, &ReviewFilter::parts, [](SplitPart p) { return partName(p); });
    addEach(chips, filter, &ReviewFilter::sources, [](LabelSource s) { return sourceName(s); });
    addEach(chips, filter, &ReviewFilter::people, [&](int p) {
        return FilterBarText::tr("Person: %1").arg(columns.samples->personKey(p));
    });
    addEach(chips, filter, &ReviewFilter::runs, [&](int r) {
        return r < 0 ? FilterBarText::tr("Without a suggestion")
                     : FilterBarText::tr("Suggested by %1")
                           .arg(columns.suggestionSources.value(r).section(u'@', 0, 0));
    });
    for (int k = 0; k < columns.problemKinds.size(); ++k) {
        if (!(filter.problems & (1U << k)))
            continue;
        const QString &kind = columns.problemKinds[k];
        FilterChip chip{kind.startsWith(u"face:") ? problemName(kind)
                                                  : FilterBarText::tr("Problem: %1").arg(kind),
                        filter};
        chip.without.problems &= ~(1U << k);
        chips.append(chip);
    }
    addConfidence(chips, filter);
    if (filter.onlyDisagreement) {
        FilterChip chip{FilterBarText::tr("Suggestion differs from the label"), filter};
        chip.without.onlyDisagreement = false;
        chips.append(chip);
    }
    if (filter.onlyIncomplete) {
        FilterChip chip{FilterBarText::tr("Only some attributes known"), filter};
        chip.without.onlyIncomplete = false;
        chips.append(chip);
    }
    return chips;
}

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"filterBar"_s);
    m_layout->setContentsMargins(8, 4, 8, 4);
    m_layout->setSpacing(Theme::grid);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, &FilterBar::restyle);
}

void FilterBar::show(const ReviewFilter &filter, const ReviewColumns &columns)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QList<FilterChip> chips = filterChips(filter, columns);
    setVisible(!chips.isEmpty());
    for (const FilterChip &chip : chips) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"filterChip"_s);
        button->setProperty("chip", true);
        button->setText(u"%1  ✕"_s.arg(fontMetrics().elidedText(chip.text, Qt::ElideRight, 280)));
        button->setToolTip(tr("Remove this filter: %1").arg(chip.text));
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this,
                [this, without = chip.without] { Q_EMIT filterChosen(without); });
        m_layout->addWidget(button);
    }
    if (chips.size() > 1) {
        auto *clear = new QToolButton(this);
        clear->setObjectName(u"clearFilters"_s);
        clear->setText(tr("Clear all"));
        clear->setAutoRaise(true);
        clear->setFocusPolicy(Qt::NoFocus);
        connect(clear, &QToolButton::clicked, this,
                [this] { Q_EMIT filterChosen(ReviewFilter()); });
        m_layout->addWidget(clear);
    }
    m_layout->addStretch(1);
    restyle();
}

void FilterBar::restyle()
{
    const ThemeColors &colors = Theme::instance()->colors();
    setStyleSheet(u"QToolButton#filterChip { background: %1; color: %2; border: 1px solid %3;"
                  " border-radius: 10px; padding: 2px 10px; }"
                  "QToolButton#filterChip:hover { border-color: %4; }"_s.arg(
                      colors.accentSoft.name(), colors.text.name(), colors.border.name(),
                      colors.accent.name()));
}

} // namespace lw
