// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/labelpanel.h"

#include "core/labels/labelfacts.h"
#include "ui/pages/review/likelyclasses.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/keyregistry.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int historyLines = 12;

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

LabelPanel::LabelPanel(const KeyRegistry *keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_path(wrapped(this))
    , m_facts(wrapped(this))
    , m_selection(wrapped(this))
    , m_state(wrapped(this))
    , m_suspectBox(new QWidget(this))
    , m_suspect(wrapped(m_suspectBox))
    , m_known(new QWidget(this))
    , m_decisions(new QWidget(this))
    , m_values(new QWidget(this))
    , m_valueLayout(new QGridLayout(m_values))
    , m_likely(new LikelyClasses(this))
    , m_suggestion(wrapped(this))
    , m_history(wrapped(this))
{
    setObjectName(u"labelPanel"_s);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_path->setFocusPolicy(Qt::NoFocus);
    m_history->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_valueLayout->setContentsMargins(0, 0, 0, 0);
    m_valueLayout->setSpacing(Theme::grid);

    auto *decisions = new QGridLayout(m_decisions);
    decisions->setContentsMargins(0, 0, 0, 0);
    decisions->setSpacing(Theme::grid);
    decisions->addWidget(commandButton(u"keep"_s, tr("Keep")), 0, 0);
    decisions->addWidget(commandButton(u"take"_s, tr("Take suggestion")), 0, 1);
    decisions->addWidget(commandButton(u"unsure"_s, tr("Unsure")), 1, 0);
    decisions->addWidget(commandButton(u"exclude"_s, tr("Exclude")), 1, 1);

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(2 * Theme::grid);
    layout->addWidget(m_path);
    layout->addWidget(m_facts);
    layout->addWidget(m_selection);
    layout->addWidget(m_suspectBox);
    layout->addSpacing(Theme::grid);
    layout->addWidget(heading(tr("Label"), this));
    layout->addWidget(m_state);
    layout->addWidget(m_values);
    layout->addWidget(m_decisions);
    auto *known = new QVBoxLayout(m_known);
    known->setContentsMargins(0, Theme::grid, 0, 0);
    known->setSpacing(2 * Theme::grid);
    known->addWidget(heading(tr("Suggestion"), this));
    known->addWidget(m_suggestion);
    known->addWidget(m_likely);
    known->addSpacing(Theme::grid);
    known->addWidget(heading(tr("History"), this));
    known->addWidget(m_history);
    layout->addWidget(m_known);
    layout->addStretch(1);
    auto *fixes = new QGridLayout;
    fixes->setSpacing(Theme::grid);
    fixes->addWidget(commandButton(u"fix"_s, tr("Fix")), 0, 0);
    fixes->addWidget(commandButton(u"fixAmbiguous"_s, tr("Fix, ambiguous")), 0, 1);
    auto *suspectLayout = new QVBoxLayout(m_suspectBox);
    suspectLayout->setContentsMargins(0, Theme::grid, 0, 0);
    suspectLayout->setSpacing(Theme::grid);
    suspectLayout->addWidget(heading(tr("Suspected error"), this));
    suspectLayout->addWidget(m_suspect);
    suspectLayout->addLayout(fixes);
    m_suspect->setObjectName(u"suspectText"_s);
    m_suspectBox->hide();
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);

    connect(m_likely, &LikelyClasses::classChosen, this, &LabelPanel::classChosen);
    connect(keys, &KeyRegistry::keysChanged, this, &LabelPanel::updateKeyCaps);
}

QPushButton *LabelPanel::commandButton(const QString &id, const QString &text)
{
    auto *button = new QPushButton(this);
    button->setObjectName(id);
    button->setFocusPolicy(Qt::NoFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMinimumWidth(10);
    m_buttons.insert(id, button);
    m_buttonTexts.insert(id, text);
    connect(button, &QPushButton::clicked, this, [this, id] {
        Q_EMIT commandChosen(id);
        refresh(); // a checkable button shows the store, not the click
    });
    return button;
}

void LabelPanel::updateKeyCaps()
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        const QString key = m_keys->keyText(it.key());
        const QString text = m_buttonTexts.value(it.key());
        it.value()->setText(key.isEmpty() ? text : tr("%1  %2", "button, its key").arg(text, key));
        it.value()->setToolTip(it.value()->text());
    }
}

void LabelPanel::setList(ReviewList *list)
{
    if (m_list)
        m_list->disconnect(this);
    m_list = list;
    m_row = -1;
    buildValues();
    if (list && list->isOpen()) {
        m_likely->setTaxonomy(list->labels()->taxonomy());
        connect(list, &ReviewList::probabilitiesChanged, this, &LabelPanel::refresh);
    }
    refresh();
}

void LabelPanel::buildValues()
{
    for (const QString &id : m_buttons.keys()) {
        if (!id.startsWith(u"set."_s))
            continue;
        delete m_buttons.take(id);
        m_buttonTexts.remove(id);
    }
    m_attributeNames.clear();
    while (QLayoutItem *item = m_valueLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_list || !m_list->isOpen())
        return;
    int line = 0;
    for (const Attribute &attribute : m_list->labels()->taxonomy().attributes()) {
        auto *name = new QLabel(attribute.name, m_values);
        name->setMinimumWidth(40);
        name->setObjectName(u"attributeName"_s);
        m_attributeNames.append(name);
        m_valueLayout->addWidget(name, line++, 0, 1, int(attribute.values.size()));
        for (int v = 0; v < attribute.values.size(); ++v) {
            QPushButton *button = commandButton(
                u"set.%1.%2"_s.arg(attribute.name, attribute.values[v]), attribute.values[v]);
            button->setCheckable(true);
            m_valueLayout->addWidget(button, line + v / 3, v % 3);
        }
        line += int(attribute.values.size() + 2) / 3;
    }
    updateKeyCaps();
}

void LabelPanel::showRow(int row, int selected)
{
    if (row == m_row && selected == m_selected)
        return;
    m_row = row;
    m_selected = selected;
    refresh();
}

void LabelPanel::refresh()
{
    const bool isOn = m_list && m_list->isOpen() && m_row >= 0;
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(isOn && !m_list->labels()->isReadOnly());
    if (!isOn) {
        for (QLabel *label : {m_path, m_facts, m_selection, m_state, m_suggestion, m_history})
            label->clear();
        m_likely->show({}, unknownValue);
        m_suspectBox->hide();
        return;
    }
    showHeader();
    m_known->setVisible(!m_blind);
    m_decisions->setVisible(!m_blind);
    if (m_blind) {
        showBlind();
        return;
    }
    showValues();
    showMissing();
    showSuspect();
    showHistory();
}

void LabelPanel::setBlindAnswer(const std::optional<AttributeValues> &answer)
{
    m_blind = answer;
    refresh();
}

/// Only what was answered so far; the label itself is what the answer is measured against.
void LabelPanel::showBlind()
{
    m_suspectBox->hide();
    m_state->setText(tr("Blind check: judge this picture again. The decision stays as it is; your "
                        "answer measures how reliable decisions are."));
    const Taxonomy &taxonomy = m_list->labels()->taxonomy();
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const Attribute &attribute = taxonomy.attributes()[a];
        for (int v = 0; v < attribute.values.size(); ++v) {
            if (QPushButton *button =
                    m_buttons.value(u"set.%1.%2"_s.arg(attribute.name, attribute.values[v])))
                button->setChecked((*m_blind)[size_t(a)] == v);
        }
    }
}

void LabelPanel::showSuspect()
{
    const LabelSuspect *suspect = m_list->suspectOf(m_row);
    m_suspectBox->setVisible(suspect != nullptr);
    if (suspect)
        m_suspect->setText(suspectText(*suspect, m_list->columns()));
}

void LabelPanel::showHeader()
{
    const SampleTable &samples = *m_list->columns().samples;
    const DatasetIndex &dataset = samples.dataset(samples.datasetOf(m_row));
    const int i = samples.rowIn(m_row);
    // Break opportunities, so that a long path wraps instead of widening the panel.
    m_path->setText(
        QString(samples.path(m_row)).replace(u'/', u"/\u200b"_s).replace(u'_', u"_\u200b"_s));
    QStringList facts{dataset.spec().id};
    if (dataset.width(i) > 0)
        facts << u"%1 × %2"_s.arg(dataset.width(i)).arg(dataset.height(i));
    if (samples.number(m_row) >= 0)
        facts << tr("%n year(s)", "age of the person", int(samples.number(m_row)));
    facts << partName(m_list->columns().part[size_t(m_row)]);
    m_facts->setText(facts.join(u" · "_s));
    m_selection->setVisible(m_selected > 1);
    m_selection->setText(
        tr("Keys and buttons act on %1 selected pictures.").arg(QLocale().toString(m_selected)));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::instance()->colors().textMuted);
    m_facts->setPalette(muted);
    m_history->setPalette(muted);
    m_state->setPalette(muted);
}

void LabelPanel::showValues()
{
    const CurrentLabel &label = m_list->labels()->label(m_row);
    const Taxonomy &taxonomy = m_list->labels()->taxonomy();
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const Attribute &attribute = taxonomy.attributes()[a];
        for (int v = 0; v < attribute.values.size(); ++v) {
            QPushButton *button =
                m_buttons.value(u"set.%1.%2"_s.arg(attribute.name, attribute.values[v]));
            if (button)
                button->setChecked(label.values[size_t(a)] == v);
        }
    }
    m_state->setText(u"%1 · %2"_s.arg(stateName(label.state), sourceName(label.source)));
    if (label.suggestion == unknownValue) {
        m_suggestion->setText(tr("No suggestion: none was made, or it was decided against."));
    } else {
        m_suggestion->setText(tr("%1 by %2")
                                  .arg(taxonomy.className(label.suggestion),
                                       m_list->labels()
                                           ->suggestionSources()
                                           .value(label.suggestionRun)
                                           .section(u'@', 0, 0)));
    }
    m_likely->show(m_list->likelyClasses(m_row), label.classIndex);
}

void LabelPanel::showMissing()
{
    const CurrentLabel &label = m_list->labels()->label(m_row);
    const Taxonomy &taxonomy = m_list->labels()->taxonomy();
    const AttributeValues known = knownValues(*m_list->columns().samples, taxonomy, m_row, label);
    const bool asks = label.state != ReviewState::Excluded && isIncomplete(taxonomy, known);
    for (int a = 0; a < int(m_attributeNames.size()); ++a) {
        // A guess of a model is no answer yet.
        const bool isAsked = asks && known[size_t(a)] == unknownValue;
        const QString name = taxonomy.attributes()[a].name;
        m_attributeNames[a]->setText(isAsked ? tr("%1 — still to be labelled").arg(name) : name);
        setTone(m_attributeNames[a], isAsked ? TextTone::Warning : TextTone::Normal);
    }
    if (asks)
        m_state->setText(u"%1 · %2"_s.arg(tr("Incomplete"), sourceName(label.source)));
}

void LabelPanel::showHistory()
{
    std::vector<LabelEvent> events = m_list->labels()->history(m_row);
    std::reverse(events.begin(), events.end());
    QStringList lines;
    const QLocale locale;
    for (const LabelEvent &event : events) {
        if (lines.size() == historyLines) {
            lines << tr("and %n earlier", nullptr, int(events.size()) - historyLines);
            break;
        }
        lines << tr("%1 — %2, %3", "time, what happened, by whom")
                     .arg(locale.toString(event.time.toLocalTime(), QLocale::ShortFormat),
                          eventText(event, m_list->labels()->taxonomy()),
                          event.sourceId.section(u'@', 0, 0));
    }
    m_history->setText(lines.isEmpty() ? tr("Nobody has decided on this picture.")
                                       : lines.join(u'\n'));
}

} // namespace lw
