// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/problemmodel.h"

#include "ui/shell/theme.h"

using namespace Qt::StringLiterals;

namespace lw {

void ProblemModel::setDatasets(const QList<std::shared_ptr<const DatasetIndex>> &datasets)
{
    beginResetModel();
    m_entries.clear();
    for (const auto &dataset : datasets) {
        for (const DatasetProblem &problem : dataset->problems())
            m_entries.push_back({dataset->spec().id, problem});
    }
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ProblemModel::text(const Entry &entry, int column) const
{
    switch (column) {
    case Severity:
        return entry.problem.severity == ProblemSeverity::Error  ? tr("Error")
            : entry.problem.severity == ProblemSeverity::Warning ? tr("Warning")
                                                                 : tr("Note");
    case Dataset:
        return entry.dataset;
    case File:
        return entry.problem.file;
    case Row:
        return entry.problem.row > 0 ? QString::number(entry.problem.row) : QString();
    case Reason:
        return entry.problem.reason;
    default:
        return entry.problem.wayOut;
    }
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_entries[size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(entry, index.column());
    if (role == SortRole) {
        if (index.column() == Severity)
            return 2 - int(entry.problem.severity); // errors first
        return index.column() == Row ? QVariant(entry.problem.row) : text(entry, index.column());
    }
    if (role == Qt::TextAlignmentRole && index.column() == Row)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == Severity) {
        const ThemeColors &colors = Theme::instance()->colors();
        return entry.problem.severity == ProblemSeverity::Error  ? colors.bad
            : entry.problem.severity == ProblemSeverity::Warning ? colors.warning
                                                                 : colors.textMuted;
    }
    return {};
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Severity:
        return tr("Kind");
    case Dataset:
        return tr("Data set");
    case File:
        return tr("File");
    case Row:
        return tr("Row");
    case Reason:
        return tr("Reason");
    default:
        return tr("Way out");
    }
}

} // namespace lw
