// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/weights/networklistmodel.h"

#include "core/learn/architectures.h"
#include "core/learn/memoryforecast.h"
#include "core/learn/weightsfolder.h"
#include "ui/shell/theme.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

NetworkListModel::NetworkListModel(int batch, int imageSize, QObject *parent)
    : QAbstractTableModel(parent)
    , m_batch(batch)
    , m_available(availableMemory(u"cpu"_s))
{
    for (const ArchitectureInfo &info : architectures()) {
        const int side = imageSize > 0 ? imageSize : info.inputSize;
        const double larger = double(side) / info.inputSize;
        m_rows.push_back({.name = info.name,
                          .inputSize = info.inputSize,
                          .parameters = info.parameters,
                          .memory = estimatedMemory(info, batch, side),
                          .gflops = info.gflops * larger * larger});
    }
    for (const PublicWeights &weights : publicDetectorWeights()) {
        if (rowOf(weights.architecture) < 0)
            m_rows.push_back({.name = weights.architecture, .isDetector = true});
    }
    refresh();
}

void NetworkListModel::refresh()
{
    const QList<InstalledWeights> installed = WeightsFolder().installed();
    for (Row &row : m_rows) {
        row.installed = int(std::ranges::count_if(installed, [&row](const InstalledWeights &w) {
            return w.architecture == row.name && w.missingParts.isEmpty();
        }));
    }
    Q_EMIT dataChanged(index(0, Installed), index(rowCount() - 1, Installed));
}

int NetworkListModel::rowOf(const QString &name) const
{
    const auto found = std::ranges::find(m_rows, name, &Row::name);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int NetworkListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NetworkListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountValue;
}

QVariant NetworkListModel::text(const Row &row, int column) const
{
    const QLocale locale;
    if (row.isDetector && column != Name && column != Installed)
        return u"–"_s;
    switch (column) {
    case Name:
        return row.isDetector ? tr("%1 (face detector)").arg(row.name) : row.name;
    case InputSize:
        return tr("%1 px").arg(row.inputSize);
    case Parameters:
        return tr("%1 M").arg(locale.toString(double(row.parameters) / 1e6, 'f', 1));
    case Gflops:
        return locale.toString(row.gflops, 'f', row.gflops < 1 ? 2 : 1);
    case Memory:
        return locale.formattedDataSize(row.memory, 1, QLocale::DataSizeSIFormat);
    case Installed:
        return row.installed > 0 ? locale.toString(row.installed) : QString();
    default:
        return {};
    }
}

QVariant NetworkListModel::sortValue(const Row &row, int column)
{
    switch (column) {
    case InputSize:
        return row.inputSize;
    case Parameters:
        return row.parameters;
    case Gflops:
        return row.gflops;
    case Memory:
        return row.memory;
    case Installed:
        return row.installed;
    default:
        return row.name;
    }
}

QString NetworkListModel::help(const Row &row) const
{
    if (row.isDetector || m_available <= 0 || row.memory <= m_available)
        return {};
    return tr("A batch of %1 does not fit: %2 are free.")
        .arg(m_batch)
        .arg(QLocale().formattedDataSize(m_available, 1, QLocale::DataSizeSIFormat));
}

QVariant NetworkListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const int column = index.column();
    const bool tooLarge = column == Memory && !help(row).isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case sortRole:
        return sortValue(row, column);
    case Qt::TextAlignmentRole:
        return column == Name ? int(Qt::AlignLeft | Qt::AlignVCenter)
                              : int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (tooLarge)
            return Theme::instance()->colors().warning;
        return column == Name ? QVariant() : QVariant(Theme::instance()->colors().textMuted);
    case Qt::ToolTipRole:
        return tooLarge ? help(row) : QVariant();
    case Qt::DecorationRole:
        if (column == Installed && row.installed > 0)
            return Theme::instance()->icon(u"check"_s);
        return {};
    default:
        return {};
    }
}

QVariant NetworkListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name ? int(Qt::AlignLeft | Qt::AlignVCenter)
                               : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Memory)
        return tr("About what a training step with a batch of %n picture(s) needs: weights, "
                  "gradients, the optimizer's state and what is kept for the backward pass",
                  nullptr, m_batch);
    if (role == Qt::ToolTipRole && section == Gflops)
        return tr("Billions of operations for one picture, a multiply-add counted as two");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Network");
    case InputSize:
        return tr("Input");
    case Parameters:
        return tr("Parameters");
    case Gflops:
        return tr("GFLOP");
    case Memory:
        return tr("Memory");
    default:
        return tr("Installed");
    }
}

} // namespace lw
