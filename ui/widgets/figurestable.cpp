// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figurestable.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>
#include <QSortFilterProxyModel>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

QString intervalText(const QVariantList &parts)
{
    const QLocale locale;
    const QString score = locale.toString(parts.value(0).toDouble(), 'f', 3);
    if (parts.size() == 2)
        return u"%1 (%2)"_s.arg(score, parts[1].toString());
    return u"%1 (%2–%3)"_s.arg(score, locale.toString(parts.value(1).toDouble(), 'f', 2),
                               locale.toString(parts.value(2).toDouble(), 'f', 2));
}

QString formatted(const QVariant &value, FigureFormat format)
{
    const QLocale locale;
    if (!value.isValid())
        return u"–"_s;
    switch (format) {
    case FigureFormat::Count:
        return locale.toString(qRound64(value.toDouble()));
    case FigureFormat::Percent:
        return locale.toString(value.toDouble() * 100, 'f', 1) + locale.percent();
    case FigureFormat::Score:
        return locale.toString(value.toDouble(), 'f', 3);
    case FigureFormat::Decimal:
        return locale.toString(value.toDouble(), 'f', std::abs(value.toDouble()) < 100 ? 2 : 0);
    case FigureFormat::Interval:
        return intervalText(value.toList());
    case FigureFormat::Text:
        break;
    }
    return value.toString();
}

QString csvCell(QString cell)
{
    if (!cell.isEmpty() && u"=+@"_s.contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n')) {
        cell.replace(u'"', u"\"\""_s);
        cell = u'"' + cell + u'"';
    }
    return cell;
}

} // namespace

QVariant intervalCell(double score, double low, double high)
{
    return QVariantList{score, low, high};
}

QVariant intervalCell(double score, const QString &why)
{
    return QVariantList{score, why};
}

void FiguresModel::setColumns(QList<FigureColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    endResetModel();
}

void FiguresModel::setRows(std::vector<FigureRow> rows)
{
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FiguresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FiguresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant FiguresModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FigureRow &row = m_rows[size_t(index.row())];
    const FigureFormat format = m_columns[index.column()].format;
    const QVariant value = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return formatted(value, format);
    case sortRole:
        return format == FigureFormat::Interval ? value.toList().value(0) : value;
    case rawRole:
        return value;
    case idRole:
        return row.id;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (format == FigureFormat::Text ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::DecorationRole:
        return index.column() == 0 && row.swatch.isValid() ? QVariant(row.swatch) : QVariant();
    case Qt::ForegroundRole:
        return row.isMuted ? QVariant(Theme::instance()->colors().textFaint) : QVariant();
    case Qt::ToolTipRole:
        return row.help.isEmpty() ? formatted(value, format) : row.help;
    default:
        return {};
    }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const FigureColumn &column = m_columns[section];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole && !column.help.isEmpty())
        return column.help;
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::AlignVCenter
            | (column.format == FigureFormat::Text ? Qt::AlignLeft : Qt::AlignRight));
    }
    return {};
}

FiguresTable::FiguresTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new FiguresModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(FiguresModel::sortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_proxy);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setIconSize(QSize(10, 10)); // swatches
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::grid);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(28);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT rowActivated(index.data(FiguresModel::idRole).toInt());
    });
}

void FiguresTable::setColumns(QList<FigureColumn> columns)
{
    setSortingEnabled(false);
    m_model->setColumns(std::move(columns));
    m_proxy->sort(-1);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    m_isFitted = false;
}

void FiguresTable::setRows(std::vector<FigureRow> rows)
{
    const bool hasRows = !rows.empty();
    m_model->setRows(std::move(rows));
    if (hasRows && !m_isFitted)
        fitColumns();
}

/// Once, when the first rows come: afterwards the widths are the user's.
void FiguresTable::fitColumns()
{
    m_isFitted = true;
    // Before they are shown cells and header have not their style yet, and would be measured
    // without its padding.
    ensurePolished();
    horizontalHeader()->ensurePolished();
    for (int c = 0; c < m_model->columnCount(); ++c) {
        horizontalHeader()->setSectionResizeMode(
            c, c == m_stretchColumn ? QHeaderView::Stretch : QHeaderView::Interactive);
    }
    resizeColumnsToContents();
    // Intervals arrive after the scores, when the widths are the user's already.
    const int interval = fontMetrics().horizontalAdvance(u"0.000 (0.00–0.00)"_s) + 4 * Theme::grid;
    for (int c = 0; c < m_model->columnCount(); ++c) {
        if (m_model->columns()[c].format == FigureFormat::Interval)
            horizontalHeader()->resizeSection(
                c, std::max(interval, horizontalHeader()->sectionSize(c)));
    }
}

void FiguresTable::setStretchColumn(int column)
{
    m_stretchColumn = column;
}

void FiguresTable::setFilterText(const QString &text)
{
    m_proxy->setFilterFixedString(text);
}

int FiguresTable::shownRows() const
{
    return m_proxy->rowCount();
}

/// An interval leaves as three columns: a program reads them, not a person.
QStringList FiguresTable::headerTexts() const
{
    QStringList texts;
    for (const FigureColumn &column : m_model->columns()) {
        texts.append(column.title);
        if (column.format == FigureFormat::Interval)
            texts += {tr("%1 (lower bound)").arg(column.title),
                      tr("%1 (upper bound)").arg(column.title)};
    }
    return texts;
}

QStringList FiguresTable::rowTexts(int row) const
{
    QStringList texts;
    for (int c = 0; c < m_proxy->columnCount(); ++c) {
        const QVariant value = m_proxy->index(row, c).data(FiguresModel::rawRole);
        if (m_model->columns()[c].format != FigureFormat::Interval) {
            texts.append(value.toString());
            continue;
        }
        const QVariantList parts = value.toList();
        const bool hasBounds = parts.size() == 3;
        texts += {parts.value(0).toString(), hasBounds ? parts[1].toString() : QString(),
                  hasBounds ? parts[2].toString() : QString()};
    }
    return texts;
}

QString FiguresTable::text(QChar separator, bool onlySelected) const
{
    const auto line = [separator](QStringList cells) {
        if (separator == u',') {
            for (QString &cell : cells)
                cell = csvCell(cell);
        }
        return cells.join(separator);
    };
    QStringList lines{line(headerTexts())};
    for (int r = 0; r < m_proxy->rowCount(); ++r) {
        if (!onlySelected || selectionModel()->isRowSelected(r))
            lines.append(line(rowTexts(r)));
    }
    return lines.join(u'\n') + u'\n';
}

void FiguresTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(text(u'\t', selectionModel()->hasSelection()));
        return;
    }
    QTableView::keyPressEvent(event);
}

void FiguresTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool some = selectionModel()->hasSelection();
    connect(menu->addAction(some ? tr("Copy selected rows") : tr("Copy table")),
            &QAction::triggered, this,
            [this, some] { QGuiApplication::clipboard()->setText(text(u'\t', some)); });
    connect(menu->addAction(tr("Export as CSV…")), &QAction::triggered, this,
            &FiguresTable::askAndExport);
    menu->popup(event->globalPos());
}

void FiguresTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::grid);
}

void FiguresTable::askAndExport()
{
    auto *dialog = new QFileDialog(this, tr("Export table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilter(u"*.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        QSaveFile out(file);
        if (out.open(QIODevice::WriteOnly) && out.write(text(u',').toUtf8()) >= 0 && out.commit())
            return;
        auto *box = new QMessageBox(
            QMessageBox::Warning, tr("Export table"),
            tr("The table could not be written to %1: %2").arg(file, out.errorString()),
            QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace lw
