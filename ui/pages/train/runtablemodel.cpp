// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train/runtablemodel.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

bool sameIds(const QList<RunRecord> &a, const QList<RunRecord> &b)
{
    return std::ranges::equal(a, b, {}, &RunRecord::id, &RunRecord::id);
}

QString figure(double value)
{
    return value < 0 ? u"–"_s : QLocale().toString(value, 'f', 4);
}

} // namespace

void RunTableModel::setRuns(const QList<RunRecord> &runs)
{
    if (sameIds(m_runs, runs)) {
        m_runs = runs;
        if (!runs.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(runs.size()) - 1, columnCountValue - 1));
        return;
    }
    beginResetModel();
    m_runs = runs;
    endResetModel();
}

int RunTableModel::rowOf(const QString &runId) const
{
    const auto found = std::ranges::find(m_runs, runId, &RunRecord::id);
    return found == m_runs.end() ? -1 : int(found - m_runs.begin());
}

void RunTableModel::setEpoch(const QString &runId, int epoch, double bestMacroF1)
{
    const int row = rowOf(runId);
    if (row < 0)
        return;
    m_runs[row].lastEpoch = epoch;
    m_runs[row].bestMacroF1 = std::max(m_runs[row].bestMacroF1, bestMacroF1);
    Q_EMIT dataChanged(index(row, Epoch), index(row, MacroF1));
}

void RunTableModel::setProgress(const QString &runId, double share, double secondsLeft)
{
    if (share < 0 && !m_progress.remove(runId))
        return;
    if (share >= 0)
        m_progress.insert(runId, {.share = share, .secondsLeft = secondsLeft});
    if (const int row = rowOf(runId); row >= 0)
        Q_EMIT dataChanged(index(row, Epoch), index(row, Time), {Qt::DisplayRole, progressRole});
}

void RunTableModel::setColors(const QHash<QString, QColor> &colors)
{
    m_colors = colors;
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0, Name), index(int(m_runs.size()) - 1, Name),
                           {Qt::DecorationRole});
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountValue;
}

QString RunTableModel::columnId(int column)
{
    static const QStringList ids{u"name"_s, u"status"_s,  u"epoch"_s,  u"macro-f1"_s, u"accuracy"_s,
                                 u"time"_s, u"network"_s, u"images"_s, u"started"_s,  u"note"_s};
    return ids.value(column);
}

QString RunTableModel::statusText(RunStatus status)
{
    switch (status) {
    case RunStatus::Queued:
        return tr("Queued");
    case RunStatus::Running:
        return tr("Running");
    case RunStatus::Paused:
        return tr("Paused");
    case RunStatus::Finished:
        return tr("Finished");
    case RunStatus::Stopped:
        return tr("Stopped");
    case RunStatus::Failed:
        return tr("Failed");
    }
    return {};
}

QString RunTableModel::durationText(double seconds)
{
    if (seconds <= 0)
        return u"–"_s;
    const auto whole = qint64(std::llround(seconds));
    if (whole < 60)
        return tr("%1 s").arg(whole);
    if (whole < 3600)
        return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QVariant RunTableModel::text(const RunRecord &run, int column) const
{
    const QLocale locale;
    switch (column) {
    case Name:
        return run.name;
    case Status:
        return statusText(run.status);
    case Epoch:
        return u"%1 / %2"_s.arg(run.lastEpoch).arg(run.epochs);
    case MacroF1:
        return figure(run.bestMacroF1);
    case Accuracy:
        return figure(run.bestAccuracy);
    case Time:
        if (const auto pace = m_progress.constFind(run.id);
            pace != m_progress.cend() && pace->secondsLeft >= 0)
            return tr("%1 left").arg(durationText(std::max(1.0, pace->secondsLeft)));
        return durationText(run.seconds);
    case Network:
        return run.architecture;
    case Samples:
        return locale.toString(run.trainSamples);
    case Created:
        return run.created.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s);
    case Note:
        return run.tags.isEmpty() ? run.note : u"[%1] %2"_s.arg(run.tags.join(u", "_s), run.note);
    default:
        return {};
    }
}

QVariant RunTableModel::sortValue(const RunRecord &run, int column)
{
    switch (column) {
    case Epoch:
        return run.lastEpoch;
    case MacroF1:
        return run.bestMacroF1;
    case Accuracy:
        return run.bestAccuracy;
    case Time:
        return run.seconds;
    case Samples:
        return run.trainSamples;
    case Created:
        return run.created;
    case Status:
        return int(run.status);
    case Network:
        return run.architecture;
    case Note:
        return run.note;
    default:
        return run.name;
    }
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_runs.size())
        return {};
    const RunRecord &run = m_runs[index.row()];
    const int column = index.column();
    const bool isFigure = column == Epoch || column == MacroF1 || column == Accuracy
        || column == Time || column == Samples;
    switch (role) {
    case Qt::DisplayRole:
        return text(run, column);
    case sortRole:
        return sortValue(run, column);
    case progressRole:
        return m_progress.contains(run.id) ? QVariant(m_progress.value(run.id).share) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return column == Name && m_colors.contains(run.id) ? m_colors.value(run.id) : QVariant();
    case Qt::ToolTipRole:
        if (column == Status && !run.failure.isEmpty())
            return run.failure;
        return column == Name ? run.folder : text(run, column);
    case Qt::FontRole:
        if (column == MacroF1) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Epoch && section <= Time) || section == Samples ? Qt::AlignRight
                                                                               : Qt::AlignLeft)
            | int(Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Run");
    case Status:
        return tr("Status");
    case Epoch:
        return tr("Epoch");
    case MacroF1:
        return tr("Macro F1");
    case Accuracy:
        return tr("Accuracy");
    case Time:
        return tr("Time");
    case Network:
        return tr("Network");
    case Samples:
        return tr("Images");
    case Created:
        return tr("Started");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace lw
