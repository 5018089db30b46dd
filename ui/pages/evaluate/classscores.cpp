// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/evaluate/classscores.h"
#include "ui/pages/evaluate/evaluatesession.h"
#include "ui/shell/theme.h"
#include "ui/widgets/figurestable.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

// Columns of the table.
constexpr int f1Column = 1, precisionColumn = 2, recallColumn = 3, peopleColumn = 5;

/// All scores of a class with their intervals.
QString classHelp(const BootstrapResult &intervals, size_t c)
{
    const QLocale locale;
    const auto words = [&locale](const Interval &interval) {
        return u"%1 (%2 – %3)"_s.arg(locale.toString(interval.value, 'f', 3),
                                     locale.toString(interval.low, 'f', 3),
                                     locale.toString(interval.high, 'f', 3));
    };
    return ClassScores::tr("F1 %1\nprecision %2\nrecall %3\n%n people", nullptr,
                           intervals.peopleOfClass[c])
        .arg(words(intervals.f1[c]), words(intervals.precision[c]), words(intervals.recall[c]));
}

} // namespace

ClassScores::ClassScores(EvaluateSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_switch(new QWidget(this))
    , m_score(new QButtonGroup(this))
    , m_table(new FiguresTable(this))
{
    const QString interval = tr("In brackets the 95% interval, by resampling people");
    m_table->setObjectName(u"classTable"_s);
    m_table->setStretchColumn(0); // names of classes are long, and the scores have their width
    m_table->setColumns({{tr("class"), FigureFormat::Text, {}},
                         {tr("F1"), FigureFormat::Interval,
                          tr("Harmonic mean of precision and recall") + u'\n' + interval},
                         {tr("precision"), FigureFormat::Interval,
                          tr("Right among the images given this class") + u'\n' + interval},
                         {tr("recall"), FigureFormat::Interval,
                          tr("Found among the images of this class") + u'\n' + interval},
                         {tr("images"), FigureFormat::Count, tr("Images of this class")},
                         {tr("people"), FigureFormat::Count,
                          tr("People with such images; under 10 an interval says nothing")}});
    auto *buttons = new QHBoxLayout(m_switch);
    buttons->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, 0);
    buttons->setSpacing(0);
    for (const auto &[column, title] :
         {std::pair(f1Column, tr("F1")), std::pair(precisionColumn, tr("precision")),
          std::pair(recallColumn, tr("recall"))}) {
        auto *button = new QToolButton(m_switch);
        button->setObjectName(u"classScore%1"_s.arg(column));
        button->setText(title);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setChecked(column == f1Column);
        m_score->addButton(button, column);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::grid);
    layout->addWidget(m_switch);
    layout->addWidget(m_table, 1);
    connect(m_score, &QButtonGroup::idClicked, this, &ClassScores::fitColumns);
    connect(m_table, &FiguresTable::rowActivated, this, &ClassScores::classActivated);
    fitColumns();
}

void ClassScores::setTaxonomy(const Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
    fitColumns();
}

void ClassScores::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ClassScores::fitColumns()
{
    const QFontMetrics metrics = fontMetrics();
    int name = 0;
    for (int c = 0; c < m_taxonomy.classCount(); ++c)
        name = std::max(name, metrics.horizontalAdvance(m_taxonomy.className(c)));
    name += 10 * Theme::grid; // its colour and the padding
    const int score = metrics.horizontalAdvance(u"0.000 (0.00–0.00)"_s) + 4 * Theme::grid;
    const int count = metrics.horizontalAdvance(tr("people")) + 8 * Theme::grid;
    const bool hasRoom = width() >= name + 3 * score + 2 * count;
    m_switch->setVisible(!hasRoom);
    for (const int column : {f1Column, precisionColumn, recallColumn})
        m_table->setColumnHidden(column, !hasRoom && column != m_score->checkedId());
    // The tooltip of a row tells them, too.
    m_table->setColumnHidden(peopleColumn, width() < name + score + 2 * count);
}

void ClassScores::refresh()
{
    const ClassificationMetrics &metrics = m_session->metrics();
    const auto &intervals = m_session->intervals();
    std::vector<FigureRow> rows;
    for (size_t c = 0; c < metrics.f1.size(); ++c) {
        FigureRow row;
        row.id = int(c);
        row.swatch = Theme::instance()->classColor(m_taxonomy, int(c));
        const bool occurs = metrics.support[c] + metrics.predicted[c] > 0;
        const bool hasFew =
            intervals.has_value() && occurs && intervals->peopleOfClass[c] < fewestPeople;
        const auto cell = [&](double score, const std::vector<Interval> BootstrapResult::*of) {
            if (!occurs)
                return QVariant();
            if (!intervals)
                return intervalCell(score, u"…"_s);
            if (hasFew)
                return intervalCell(score, tr("too few"));
            const Interval &interval = ((*intervals).*of)[c];
            return intervalCell(score, interval.low, interval.high);
        };
        row.isMuted = hasFew;
        if (hasFew)
            row.help = tr("%n people: too few to say", nullptr, intervals->peopleOfClass[c]);
        else if (intervals && occurs)
            row.help = classHelp(*intervals, c);
        row.cells = {m_taxonomy.className(int(c)),
                     cell(metrics.f1[c], &BootstrapResult::f1),
                     cell(metrics.precision[c], &BootstrapResult::precision),
                     cell(metrics.recall[c], &BootstrapResult::recall),
                     metrics.support[c],
                     intervals && occurs ? QVariant(intervals->peopleOfClass[c]) : QVariant()};
        rows.push_back(row);
    }
    m_table->setRows(std::move(rows));
}

} // namespace lw
