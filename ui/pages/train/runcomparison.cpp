// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/runcomparison.h"

#include "core/runs/optionvalue.h"
#include "ui/pages/train/runtablemodel.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

QList<RecipeDifference> recipeDifferences(const QList<RunRecord> &runs)
{
    QList<RecipeDifference> differences;
    if (runs.isEmpty())
        return differences;
    for (const OptionSpec &spec : runs.first().config.schema()) {
        QStringList values;
        for (const RunRecord &run : runs) {
            const QString word = optionText(run.config.value(spec.key));
            values.append(spec.choiceTitles.value(spec.choices.indexOf(word), word));
        }
        if (std::ranges::any_of(values, [&](const QString &v) { return v != values.first(); }))
            differences.append({.key = spec.key, .title = spec.title, .values = values});
    }
    return differences;
}

namespace {

QList<RecipeDifference> results(const QList<RunRecord> &runs)
{
    QStringList macroF1, accuracy, epochs, time;
    const QLocale locale;
    for (const RunRecord &run : runs) {
        const bool measured = run.bestMacroF1 >= 0;
        macroF1.append(measured ? locale.toString(run.bestMacroF1, 'f', 4) : u"–"_s);
        accuracy.append(measured ? locale.toString(run.bestAccuracy, 'f', 4) : u"–"_s);
        epochs.append(u"%1 / %2"_s.arg(run.lastEpoch).arg(run.epochs));
        time.append(RunTableModel::durationText(run.seconds));
    }
    return {{.key = {}, .title = RunComparison::tr("Macro F1"), .values = macroF1},
            {.key = {}, .title = RunComparison::tr("Accuracy"), .values = accuracy},
            {.key = {}, .title = RunComparison::tr("Epochs"), .values = epochs},
            {.key = {}, .title = RunComparison::tr("Time"), .values = time}};
}

QString asText(const QTableWidget *table)
{
    QStringList lines;
    QStringList header{QString()};
    for (int column = 0; column < table->columnCount(); ++column)
        header.append(table->horizontalHeaderItem(column)->text());
    lines.append(header.join(u'\t'));
    for (int row = 0; row < table->rowCount(); ++row) {
        QStringList cells{table->verticalHeaderItem(row)->text()};
        for (int column = 0; column < table->columnCount(); ++column)
            cells.append(table->item(row, column)->text());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

/// The largest of the figures, or -1 when there is nothing to compare.
int bestColumn(const QList<RunRecord> &runs)
{
    const auto best = std::ranges::max_element(runs, {}, &RunRecord::bestMacroF1);
    return runs.size() > 1 && best->bestMacroF1 >= 0 ? int(best - runs.begin()) : -1;
}

QLabel *noiseNote(const QList<RunRecord> &runs, QWidget *parent)
{
    const auto fewest = std::ranges::min_element(runs, {}, &RunRecord::validationSamples);
    auto *note =
        new QLabel(RunComparison::tr(
                       "Measured on %1 validation pictures. On a few hundred people a difference "
                       "in macro F1 below 0.02 is noise; Evaluate compares runs person by "
                       "person, with an interval.")
                       .arg(QLocale().toString(runs.isEmpty() ? 0 : fewest->validationSamples)),
                   parent);
    note->setWordWrap(true);
    note->setProperty("role", u"muted"_s);
    return note;
}

} // namespace

RunComparison::RunComparison(const QList<RunRecord> &runs, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Compare recipes"));
    resize(160 * Theme::grid, 110 * Theme::grid);
    const QList<RecipeDifference> rows = results(runs) + recipeDifferences(runs);
    auto *table = new QTableWidget(int(rows.size()), int(runs.size()), this);
    table->setObjectName(u"differences"_s);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    for (int column = 0; column < runs.size(); ++column)
        table->setHorizontalHeaderItem(column, new QTableWidgetItem(runs[column].name));
    for (int row = 0; row < rows.size(); ++row) {
        auto *title = new QTableWidgetItem(rows[row].title);
        title->setToolTip(rows[row].key);
        table->setVerticalHeaderItem(row, title);
        for (int column = 0; column < runs.size(); ++column)
            table->setItem(row, column, new QTableWidgetItem(rows[row].values.value(column)));
    }
    if (const int best = bestColumn(runs); best >= 0) {
        QFont bold = table->font();
        bold.setBold(true);
        table->item(0, best)->setFont(bold);
        table->horizontalHeaderItem(best)->setFont(bold);
    }
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultSectionSize(7 * Theme::grid);
    table->horizontalHeader()->setMinimumSectionSize(30 * Theme::grid);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setWordWrap(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [table] { QGuiApplication::clipboard()->setText(asText(table)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table, 1);
    layout->addWidget(noiseNote(runs, this));
    layout->addWidget(buttons);
}

} // namespace lw
