// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runstore.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QSet>

namespace lw {

/// The project's runs as a table. Qt::UserRole holds the raw value to sort by.
class RunTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Status, Epoch, MacroF1, Accuracy, Time, Network, Samples, Created, Note };
    static constexpr int columnCountValue = Note + 1;
    static constexpr int sortRole = Qt::UserRole;
    static constexpr int progressRole = Qt::UserRole + 1; ///< 0..1 of a run that trains, else null

    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces the runs, changing only the rows that differ.
    void setRuns(const QList<RunRecord> &runs);
    [[nodiscard]] const RunRecord &run(int row) const { return m_runs[row]; }
    [[nodiscard]] int rowOf(const QString &runId) const; ///< -1: not there
    /// Progress of a run that is training now.
    void setEpoch(const QString &runId, int epoch, double bestMacroF1);
    /// Share of its steps that are done; negative: it does not train (any more).
    void setProgress(const QString &runId, double share, double secondsLeft);
    /// The colour of a run's curves, shown beside its name; runs without one are not drawn.
    void setColors(const QHash<QString, QColor> &colors);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Word by which a column is remembered: "macro-f1".
    [[nodiscard]] static QString columnId(int column);
    [[nodiscard]] static QString statusText(RunStatus status);
    [[nodiscard]] static QString durationText(double seconds);

private:
    [[nodiscard]] QVariant text(const RunRecord &run, int column) const;
    [[nodiscard]] static QVariant sortValue(const RunRecord &run, int column);

    QList<RunRecord> m_runs;
    QHash<QString, QColor> m_colors;
    struct Progress
    {
        double share = 0, secondsLeft = -1;
    };
    QHash<QString, Progress> m_progress; ///< of runs that train, by id
};

} // namespace lw
