// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/personstrip.h"

#include "core/review/personconsistency.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/shell/theme.h"
#include "ui/widgets/thumbnailloader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int cellWidth = 104;
constexpr int pictureHeight = 112;
constexpr int gap = 4;

CellOverlays stripOverlays()
{
    CellOverlays overlays;
    overlays.value = false;
    return overlays;
}

} // namespace

PersonCells::PersonCells(QWidget *parent)
    : QWidget(parent)
{
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PersonCells::setSource(ReviewList *list, ThumbnailLoader *loader)
{
    m_list = list;
    m_loader = loader;
    m_painter.reset();
    if (list && list->isOpen()) {
        m_painter.emplace(list->labels()->taxonomy());
        m_painter->setOverlays(m_isBlind ? blindOverlays() : stripOverlays());
    }
    setRows({}, -1);
}

void PersonCells::setBlind(bool on)
{
    if (m_isBlind == on)
        return;
    m_isBlind = on;
    if (m_painter)
        m_painter->setOverlays(on ? blindOverlays() : stripOverlays());
    update();
}

void PersonCells::setRows(std::vector<int> rows, int currentRow)
{
    m_rows = std::move(rows);
    m_currentRow = currentRow;
    resize(sizeHint());
    update();
}

QSize PersonCells::sizeHint() const
{
    const int footer = QFontMetrics(font()).height() + 8;
    return QSize(int(m_rows.size()) * (cellWidth + gap) + gap, pictureHeight + footer + 10);
}

QRect PersonCells::cellRect(int index) const
{
    return QRect(gap + index * (cellWidth + gap), 0, cellWidth, height());
}

void PersonCells::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), Theme::instance()->colors().panel);
    if (!m_painter || !m_list || !m_list->isOpen())
        return;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const int row = m_rows[i];
        CellContent content;
        content.label = m_list->labels()->label(row);
        content.picture = m_loader ? m_loader->find(row) : nullptr;
        if (const Error *problem = m_loader ? m_loader->problem(row) : nullptr)
            content.problem = problem->what;
        content.conflict = !m_isBlind && m_list->hasConflict(row);
        content.current = row == m_currentRow;
        content.focused = true;
        m_painter->paint(painter, cellRect(int(i)), content);
    }
}

void PersonCells::mousePressEvent(QMouseEvent *event)
{
    const int index = (event->position().toPoint().x() - gap) / (cellWidth + gap);
    if (index >= 0 && index < int(m_rows.size()))
        Q_EMIT clicked(m_rows[size_t(index)]);
}

PersonStrip::PersonStrip(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_votes(new QLabel(this))
    , m_settle(new QPushButton(this))
    , m_area(new QScrollArea(this))
    , m_cells(new PersonCells(m_area))
{
    setObjectName(u"personStrip"_s);
    setProperty("surface", u"bar"_s); // a rule above it: the grid's last row ends anywhere
    setAttribute(Qt::WA_StyledBackground);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_settle->setFocusPolicy(Qt::NoFocus);
    m_votes->setTextFormat(Qt::PlainText);
    m_votes->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_votes->setProperty("role", u"muted"_s);
    m_votes->setObjectName(u"modelVotes"_s);
    m_votes->setContentsMargins(8, 0, 8, 2);
    m_settle->hide();
    m_area->setWidget(m_cells);
    m_summary->setProperty("role", u"muted"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFixedHeight(m_cells->sizeHint().height()
                           + m_area->horizontalScrollBar()->sizeHint().height());

    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 8, 8, 4);
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_settle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_votes);
    layout->addWidget(m_area);

    connect(m_cells, &PersonCells::clicked, this, &PersonStrip::rowActivated);
    connect(m_settle, &QPushButton::clicked, this, &PersonStrip::settleRequested);
}

void PersonStrip::setSource(ReviewList *list, ThumbnailLoader *loader)
{
    if (m_list)
        m_list->disconnect(this);
    if (m_loader)
        m_loader->disconnect(this);
    m_list = list;
    m_loader = loader;
    m_row = -1;
    m_cells->setSource(list, loader);
    if (list) {
        connect(list, &ReviewList::countsChanged, this, &PersonStrip::refresh);
        connect(list, &ReviewList::probabilitiesChanged, this, &PersonStrip::refresh);
    }
    if (loader) {
        connect(loader, &ThumbnailLoader::loaded, m_cells, [cells = m_cells] { cells->update(); });
    }
    refresh();
}

void PersonStrip::setBlind(bool on)
{
    m_isBlind = on;
    m_cells->setBlind(on);
    refresh();
}

/// "resnet18: gender female 92 %, age 30-59 61 %  ·  vit: gender male 55 %, ..."
QString PersonStrip::votes() const
{
    if (!m_list || !m_list->isOpen() || m_row < 0)
        return {};
    const ReviewColumns &columns = m_list->columns();
    const int person = columns.person[size_t(m_row)];
    QStringList models;
    const auto add = [&](const QString &run, const RowProbabilities &probabilities) {
        QStringList words;
        for (const int attribute : m_list->personConstant()) {
            const PersonVote vote = personVote(columns, probabilities, person, attribute);
            const Attribute &a = columns.taxonomy.attributes()[attribute];
            if (vote.value >= 0)
                words << tr("%1 %2 %3 %", "attribute, value, probability")
                             .arg(a.name, a.values.value(vote.value))
                             .arg(vote.probability * 100, 0, 'f', 0);
        }
        const auto covers = [&](int row) { return probabilities.has(row); };
        if (!words.isEmpty() && std::ranges::any_of(m_cells->rows(), covers))
            models << tr("%1: %2", "run, its votes").arg(run, words.join(u", "_s));
    };
    add(m_list->runId(), m_list->probabilities());
    if (m_list->secondRunId() != m_list->runId())
        add(m_list->secondRunId(), m_list->secondOpinion());
    return models.join(u"  ·  "_s);
}

void PersonStrip::setSettleKey(const QString &key)
{
    m_settleKey = key;
    refresh();
}

void PersonStrip::showRow(int row)
{
    if (row == m_row) {
        m_cells->update();
        return;
    }
    m_row = row;
    refresh();
    const auto &rows = m_cells->rows();
    const auto at = std::find(rows.begin(), rows.end(), row);
    if (at != rows.end()) {
        const QRect cell = m_cells->cellRect(int(at - rows.begin()));
        m_area->ensureVisible(cell.center().x(), cell.center().y(), cell.width(), 0);
    }
}

/// "gender: male 6, female 1 (vote: male 92 %) · age: <30 7"
QString PersonStrip::summary() const
{
    if (!m_list || !m_list->isOpen() || m_row < 0)
        return {};
    const ReviewColumns &columns = m_list->columns();
    const int person = columns.person[size_t(m_row)];
    QStringList parts;
    for (const int attribute : m_list->personConstant()) {
        const Attribute &a = columns.taxonomy.attributes()[attribute];
        std::vector<int> counts(size_t(a.values.size()), 0);
        for (const int row : m_cells->rows()) {
            const CurrentLabel &label = columns.labels[size_t(row)];
            const int value = label.values[size_t(attribute)];
            if (value >= 0 && label.state != ReviewState::Excluded)
                ++counts[size_t(value)];
        }
        QStringList words;
        for (int v = 0; v < a.values.size(); ++v) {
            if (counts[size_t(v)] > 0)
                words << tr("%1 %2", "value of an attribute, number of pictures")
                             .arg(a.values[v])
                             .arg(counts[size_t(v)]);
        }
        QString text = tr("%1: %2", "attribute, its values")
                           .arg(a.name, words.isEmpty() ? tr("not labelled") : words.join(u", "_s));
        const PersonVote vote = personVote(columns, m_list->probabilities(), person, attribute);
        if (words.size() > 1 && vote.value >= 0) {
            text += u' '
                + tr("(vote: %1, %2 %)")
                      .arg(a.values.value(vote.value))
                      .arg(vote.probability * 100, 0, 'f', 0);
        }
        parts << text;
    }
    return parts.join(u"   "_s);
}

void PersonStrip::refresh()
{
    if (!m_list || !m_list->isOpen() || m_row < 0) {
        m_cells->setRows({}, -1);
        m_title->setText(tr("Person"));
        m_summary->clear();
        m_votes->hide();
        m_settle->hide();
        return;
    }
    const SampleTable &samples = *m_list->columns().samples;
    const int person = samples.person(m_row);
    std::vector<int> rows = samples.rowsOfPerson(person);
    const bool hasConflict =
        std::any_of(rows.begin(), rows.end(), [this](int row) { return m_list->hasConflict(row); });
    const int count = int(rows.size());
    m_cells->setRows(std::move(rows), m_row);
    const QString key = samples.personKey(person);
    m_title->setText(tr("Person %1, %n picture(s)", nullptr, count)
                         .arg(fontMetrics().elidedText(key, Qt::ElideMiddle, 260)));
    m_summary->setText(m_isBlind ? QString() : summary());
    const QString said = m_isBlind ? QString() : votes();
    m_votes->setText(said);
    m_votes->setToolTip(said);
    m_votes->setVisible(!said.isEmpty());
    m_settle->setText(m_settleKey.isEmpty() ? tr("Settle by vote")
                                            : tr("Settle by vote  (%1)").arg(m_settleKey));
    m_settle->setVisible(hasConflict && !m_isBlind);
}

} // namespace lw
