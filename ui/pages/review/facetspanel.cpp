// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/facetspanel.h"

#include "ui/pages/review/reviewwords.h"
#include "ui/shell/theme.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int typingPauseMs = 200;
constexpr int faintRole = Qt::UserRole; ///< choosing this value would show nothing

void colour(QTreeWidgetItem *item)
{
    const ThemeColors &colors = Theme::instance()->colors();
    const bool isFaint = item->data(0, faintRole).toBool();
    item->setForeground(0, isFaint ? colors.textFaint : colors.text);
    item->setForeground(1, isFaint ? colors.textFaint : colors.textMuted);
}

QIcon swatch(const QColor &color)
{
    QPixmap pixmap(24, 24);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1, 1, 10, 10), 2.5, 2.5);
    return QIcon(pixmap);
}

QDoubleSpinBox *percentBox(QWidget *parent, double value)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(0, 100);
    box->setDecimals(0);
    box->setSuffix(u" %"_s);
    box->setValue(value);
    box->setKeyboardTracking(false);
    return box;
}

} // namespace

FacetsPanel::FacetsPanel(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_from(percentBox(this, 0))
    , m_to(percentBox(this, 100))
{
    setObjectName(u"facetsPanel"_s);
    m_search->setObjectName(u"reviewSearch"_s);
    m_search->setPlaceholderText(tr("Search paths and persons"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setFocusPolicy(Qt::NoFocus);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(12);
    m_tree->setUniformRowHeights(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *rangeTitle = new QLabel(tr("Confidence"), this); // as the groups of the tree
    QFont bold = font();
    bold.setBold(true);
    rangeTitle->setFont(bold);
    auto *range = new QHBoxLayout;
    range->addWidget(m_from, 1);
    range->addWidget(new QLabel(u"–"_s, this));
    range->addWidget(m_to, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addWidget(rangeTitle);
    layout->addLayout(range);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(Theme::instance(), &Theme::changed, this, [this] {
        m_isUpdating = true;
        for (const Line &line : m_lines)
            colour(line.item);
        m_isUpdating = false;
    });
    connect(m_search, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, &FacetsPanel::choose);
    connect(m_from, &QDoubleSpinBox::valueChanged, this, &FacetsPanel::choose);
    connect(m_to, &QDoubleSpinBox::valueChanged, this, &FacetsPanel::choose);
    connect(m_tree, &QTreeWidget::itemChanged, this, &FacetsPanel::onTicked);
    connect(m_tree, &QTreeWidget::itemClicked, this, [](QTreeWidgetItem *item) {
        if (item->childCount() > 0)
            item->setExpanded(!item->isExpanded());
    });
}

QTreeWidgetItem *FacetsPanel::addGroup(const QString &title, bool open)
{
    auto *group = new QTreeWidgetItem(m_tree, {title});
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(open);
    return group;
}

void FacetsPanel::addLine(QTreeWidgetItem *group, const QString &text, Line line)
{
    line.item = new QTreeWidgetItem(group, {text});
    line.item->setToolTip(0, text);
    line.item->setCheckState(0, Qt::Unchecked);
    line.item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    line.item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    colour(line.item);
    m_lines.push_back(std::move(line));
}

template <typename T>
void FacetsPanel::addListLine(QTreeWidgetItem *group, const QString &text,
                              std::vector<T> ReviewFilter::*list, T value,
                              std::function<int(const FacetCounts &)> count)
{
    Line line;
    line.isOn = [list, value](const ReviewFilter &filter) {
        return std::find((filter.*list).begin(), (filter.*list).end(), value)
            != (filter.*list).end();
    };
    line.set = [list, value](ReviewFilter &filter, bool on) {
        std::erase(filter.*list, value);
        if (on)
            (filter.*list).push_back(value);
    };
    line.count = std::move(count);
    addLine(group, text, std::move(line));
}

void FacetsPanel::addAttributes(const Taxonomy &taxonomy)
{
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const Attribute &attribute = taxonomy.attributes()[a];
        QTreeWidgetItem *group = addGroup(attribute.name, true);
        for (int v = 0; v < attribute.values.size(); ++v) {
            Line line;
            line.isOn = [a, v](const ReviewFilter &filter) {
                return bool(filter.attributeValues[size_t(a)] & (1U << v));
            };
            line.set = [a, v](ReviewFilter &filter, bool on) {
                quint32 &bits = filter.attributeValues[size_t(a)];
                bits = on ? bits | (1U << v) : bits & ~(1U << v);
            };
            line.count = [a, v](const FacetCounts &counts) {
                return counts.attributeValues[size_t(a)][size_t(v)];
            };
            addLine(group, attribute.values[v], std::move(line));
            m_lines.back().item->setIcon(0, swatch(Theme::instance()->valueColor(taxonomy, a, v)));
        }
    }
}

void FacetsPanel::addClasses(const Taxonomy &taxonomy)
{
    QTreeWidgetItem *group = addGroup(tr("Class"), false);
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        addListLine<int>(group, taxonomy.className(c), &ReviewFilter::classes, c,
                         [c](const FacetCounts &counts) { return counts.classes[size_t(c)]; });
        m_lines.back().item->setIcon(0, swatch(Theme::instance()->classColor(taxonomy, c)));
    }
    addListLine<int>(group, tr("Not completely labelled"), &ReviewFilter::classes, unknownValue,
                     [](const FacetCounts &counts) { return counts.withoutClass; });
}

void FacetsPanel::addRest(const ReviewColumns &columns)
{
    QTreeWidgetItem *group = addGroup(tr("Data set"), true);
    for (int d = 0; d < columns.samples->datasetCount(); ++d) {
        addListLine<int>(group, columns.samples->dataset(d).spec().id, &ReviewFilter::datasets, d,
                         [d](const FacetCounts &counts) { return counts.datasets[size_t(d)]; });
    }
    group = addGroup(tr("Split"), false);
    for (const SplitPart part : {SplitPart::Train, SplitPart::Validation, SplitPart::None}) {
        addListLine<SplitPart>(
            group, partName(part), &ReviewFilter::parts, part,
            [part](const FacetCounts &counts) { return counts.parts[size_t(part)]; });
    }
    group = addGroup(tr("Source"), false);
    for (int s = 0; s < 4; ++s) {
        addListLine<LabelSource>(
            group, sourceName(LabelSource(s)), &ReviewFilter::sources, LabelSource(s),
            [s](const FacetCounts &counts) { return counts.sources[size_t(s)]; });
    }
    Line differs;
    differs.isOn = [](const ReviewFilter &filter) { return filter.onlyDisagreement; };
    differs.set = [](ReviewFilter &filter, bool on) { filter.onlyDisagreement = on; };
    differs.count = [](const FacetCounts &counts) { return counts.disagreements; };
    addLine(group, tr("Suggestion differs from the label"), std::move(differs));
    if (columns.problemKinds.isEmpty())
        return;
    QTreeWidgetItem *problems = nullptr;
    QTreeWidgetItem *faces = nullptr;
    for (int k = 0; k < columns.problemKinds.size(); ++k) {
        const QString &kind = columns.problemKinds[k];
        QTreeWidgetItem *&place = kind.startsWith(u"face:") ? faces : problems;
        if (!place)
            place = addGroup(&place == &faces ? tr("Faces") : tr("Problem"), false);
        Line line;
        line.isOn = [k](const ReviewFilter &filter) { return bool(filter.problems & (1U << k)); };
        line.set = [k](ReviewFilter &filter, bool on) {
            filter.problems = on ? filter.problems | (1U << k) : filter.problems & ~(1U << k);
        };
        line.count = [k](const FacetCounts &counts) { return counts.problems[size_t(k)]; };
        addLine(place, problemName(kind), std::move(line));
    }
}

void FacetsPanel::setColumns(const ReviewColumns &columns)
{
    m_isUpdating = true;
    m_tree->clear();
    m_lines.clear();
    m_filter = {};
    if (columns.samples) {
        QTreeWidgetItem *states = addGroup(tr("State"), true);
        for (int s = 0; s < 5; ++s) {
            addListLine<ReviewState>(
                states, stateName(ReviewState(s)), &ReviewFilter::states, ReviewState(s),
                [s](const FacetCounts &counts) { return counts.states[size_t(s)]; });
        }
        Line incomplete;
        incomplete.isOn = [](const ReviewFilter &filter) { return filter.onlyIncomplete; };
        incomplete.set = [](ReviewFilter &filter, bool on) { filter.onlyIncomplete = on; };
        incomplete.count = [](const FacetCounts &counts) { return counts.incomplete; };
        addLine(states, tr("Only some attributes known"), std::move(incomplete));
        addAttributes(columns.taxonomy);
        addClasses(columns.taxonomy);
        addRest(columns);
    }
    m_isUpdating = false;
}

void FacetsPanel::show(const ReviewFilter &filter, const FacetCounts &counts)
{
    m_isUpdating = true;
    m_filter = filter;
    const QLocale locale;
    for (const Line &line : m_lines) {
        const int count = line.count(counts);
        const bool isOn = line.isOn(filter);
        const QString text = locale.toString(count);
        const bool isFaint = count == 0 && !isOn;
        if (line.item->text(1) != text || line.item->data(0, faintRole).toBool() != isFaint) {
            line.item->setText(1, text);
            line.item->setData(0, faintRole, isFaint);
            colour(line.item);
        }
        line.item->setCheckState(0, isOn ? Qt::Checked : Qt::Unchecked);
    }
    if (!m_typing.isActive() && m_search->text() != filter.text)
        m_search->setText(filter.text);
    m_from->setValue(double(filter.confidenceFrom.value_or(0)) * 100);
    m_to->setValue(double(filter.confidenceTo.value_or(1)) * 100);
    m_isUpdating = false;
}

void FacetsPanel::onTicked(QTreeWidgetItem *item)
{
    if (m_isUpdating)
        return;
    for (const Line &line : m_lines) {
        if (line.item != item)
            continue;
        line.set(m_filter, item->checkState(0) == Qt::Checked);
        choose();
        return;
    }
}

void FacetsPanel::choose()
{
    if (m_isUpdating)
        return;
    m_filter.text = m_search->text();
    const bool isWhole = m_from->value() <= 0 && m_to->value() >= 100;
    m_filter.confidenceFrom.reset();
    m_filter.confidenceTo.reset();
    if (!isWhole) {
        m_filter.confidenceFrom = float(m_from->value() / 100);
        m_filter.confidenceTo = float(m_to->value() / 100);
    }
    Q_EMIT filterChosen(m_filter);
}

void FacetsPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool FacetsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_typing.isActive()) {
                m_typing.stop();
                choose();
            }
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lw
