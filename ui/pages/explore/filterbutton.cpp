// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore/filterbutton.h"
#include "core/review/reviewview.h"
#include "ui/shell/theme.h"

#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const std::array filterStates{ReviewState::Unreviewed, ReviewState::Accepted,
                              ReviewState::Corrected, ReviewState::Unsure, ReviewState::Excluded};
const std::array filterSources{LabelSource::None, LabelSource::Dataset, LabelSource::Model,
                               LabelSource::Person};

QStringList stateNames()
{
    return {FilterButton::tr("not reviewed"), FilterButton::tr("accepted"),
            FilterButton::tr("corrected"), FilterButton::tr("unsure"),
            FilterButton::tr("excluded")};
}

QStringList sourceNames()
{
    return {FilterButton::tr("no label"), FilterButton::tr("data set"), FilterButton::tr("model"),
            FilterButton::tr("person")};
}

template <typename T> void toggleIn(std::vector<T> &values, T value)
{
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end())
        values.push_back(value);
    else
        values.erase(found);
}

} // namespace

FilterButton::FilterButton(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"exploreFilter"_s);
    setIcon(Theme::instance()->icon(u"filter"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setToolTip(tr("Count only some of the images"));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &FilterButton::fillMenu);
    take({});
}

void FilterButton::setColumns(std::shared_ptr<const ReviewColumns> columns,
                              const QString &projectFolder)
{
    m_columns = std::move(columns);
    m_projectFolder = projectFolder;
    const QSignalBlocker block(this);
    take({});
}

void FilterButton::addFlags(QMenu *into, const QString &title, const QStringList &names,
                            const std::function<bool(int)> &isOn,
                            const std::function<void(int)> &toggle)
{
    QMenu *part = into->addMenu(title);
    for (int i = 0; i < int(names.size()); ++i) {
        QAction *action = part->addAction(names[i]);
        action->setCheckable(true);
        action->setChecked(isOn(i));
        connect(action, &QAction::triggered, this, [toggle, i] { toggle(i); });
    }
}

void FilterButton::fillMenu()
{
    menu()->clear();
    if (!m_columns)
        return;
    connect(menu()->addAction(tr("All images")), &QAction::triggered, this, [this] { take({}); });
    menu()->addSeparator();
    const auto edit = [this](auto change) {
        ReviewFilter filter = m_filter;
        change(filter);
        take(std::move(filter));
    };
    for (int a = 0; a < m_columns->taxonomy.attributeCount(); ++a) {
        const Attribute &attribute = m_columns->taxonomy.attributes()[a];
        addFlags(
            menu(), attribute.name, attribute.values,
            [this, a](int v) { return (m_filter.attributeValues[size_t(a)] >> v & 1U) != 0; },
            [edit, a](int v) {
                edit([a, v](ReviewFilter &f) { f.attributeValues[size_t(a)] ^= 1U << v; });
            });
    }
    addFlags(
        menu(), tr("Review"), stateNames(),
        [this](int i) { return std::ranges::count(m_filter.states, filterStates[size_t(i)]) > 0; },
        [edit](int i) {
            edit([i](ReviewFilter &f) { toggleIn(f.states, filterStates[size_t(i)]); });
        });
    addFlags(
        menu(), tr("Label by"), sourceNames(),
        [this](int i) {
            return std::ranges::count(m_filter.sources, filterSources[size_t(i)]) > 0;
        },
        [edit](int i) {
            edit([i](ReviewFilter &f) { toggleIn(f.sources, filterSources[size_t(i)]); });
        });
    if (!m_columns->problemKinds.isEmpty()) {
        addFlags(
            menu(), tr("Problem"), m_columns->problemKinds,
            [this](int i) { return (m_filter.problems >> i & 1U) != 0; },
            [edit](int i) { edit([i](ReviewFilter &f) { f.problems ^= 1U << i; }); });
    }
    const auto views = loadViews(m_projectFolder, *m_columns);
    if (!views || views->empty())
        return;
    QMenu *saved = menu()->addMenu(tr("View saved in Review"));
    for (const ReviewView &view : *views) {
        connect(saved->addAction(view.name), &QAction::triggered, this,
                [this, view] { take(view.filter, view.name); });
    }
}

QString FilterButton::words() const
{
    QStringList parts;
    const auto add = [&parts](const QStringList &names, const auto &isOn) {
        QStringList on;
        for (int i = 0; i < int(names.size()); ++i) {
            if (isOn(i))
                on.append(names[i]);
        }
        if (!on.isEmpty())
            parts.append(on.join(u" | "_s));
    };
    for (int a = 0; m_columns && a < m_columns->taxonomy.attributeCount(); ++a) {
        add(m_columns->taxonomy.attributes()[a].values,
            [this, a](int v) { return (m_filter.attributeValues[size_t(a)] >> v & 1U) != 0; });
    }
    add(stateNames(),
        [this](int i) { return std::ranges::count(m_filter.states, filterStates[size_t(i)]) > 0; });
    add(sourceNames(), [this](int i) {
        return std::ranges::count(m_filter.sources, filterSources[size_t(i)]) > 0;
    });
    if (m_columns)
        add(m_columns->problemKinds, [this](int i) { return (m_filter.problems >> i & 1U) != 0; });
    return parts.join(u", "_s);
}

void FilterButton::take(ReviewFilter filter, const QString &name)
{
    m_filter = std::move(filter);
    m_title = m_filter.isEmpty() ? QString() : name.isEmpty() ? words() : name;
    const QString shown = m_title.isEmpty() ? tr("All images") : tr("Only %1").arg(m_title);
    setText(fontMetrics().elidedText(shown, Qt::ElideRight, 260));
    setToolTip(m_title.isEmpty() ? tr("Count only some of the images") : shown);
    Q_EMIT changed();
}

std::vector<int> FilterButton::filtered(std::vector<int> rows,
                                        std::span<const CurrentLabel> labels) const
{
    if (!m_columns || m_filter.isEmpty())
        return rows;
    ReviewColumns columns = *m_columns;
    columns.labels = labels;
    std::vector<int> passing = filteredRows(m_filter, columns);
    std::sort(passing.begin(), passing.end()); // a saved selection keeps its own order
    std::vector<int> both;
    std::set_intersection(rows.begin(), rows.end(), passing.begin(), passing.end(),
                          std::back_inserter(both));
    return both;
}

} // namespace lw
