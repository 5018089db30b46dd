// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QTableView>

class QSortFilterProxyModel;

namespace lw {

enum class FigureFormat {
    Text,
    Count,
    Percent,
    Score,
    Decimal,
    Interval, ///< cells made by `intervalCell`: "0.812 (0.72–0.88)"
};

/// A score with its interval. Sorted by the score; three columns when the table leaves the program.
[[nodiscard]] QVariant intervalCell(double score, double low, double high);
/// A score of which no interval can be told, and why: "0.812 (too few)".
[[nodiscard]] QVariant intervalCell(double score, const QString &why);

struct FigureColumn
{
    QString title;
    FigureFormat format = FigureFormat::Text;
    QString help; ///< tooltip of the header
};

/// One row of a table of figures.
struct FigureRow
{
    int id = -1; ///< what the row stands for (a class, a run), for `rowActivated`
    QVariantList cells; ///< raw values; an invalid one is shown as a dash
    QColor swatch; ///< painted before the first cell when valid
    QString help; ///< tooltip
    bool isMuted = false; ///< too few to say, switched off
};

/// Rows of figures as an item model: raw values for sorting, formatted ones for reading.
class FiguresModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int sortRole = Qt::UserRole;
    static constexpr int idRole = Qt::UserRole + 1;
    static constexpr int rawRole = Qt::UserRole + 2; ///< the cell's value as it was given

    using QAbstractTableModel::QAbstractTableModel;
    void setColumns(QList<FigureColumn> columns);
    /// Keeps rows where their number stays: selection and scroll position survive.
    void setRows(std::vector<FigureRow> rows);

    [[nodiscard]] const QList<FigureColumn> &columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<FigureColumn> m_columns;
    std::vector<FigureRow> m_rows;
};

/// A quiet table of figures: sorted by its headers, filtered by text, copied with Ctrl+C, exported
/// as CSV from its context menu.
class FiguresTable : public QTableView
{
    Q_OBJECT

public:
    explicit FiguresTable(QWidget *parent = nullptr);

    void setColumns(QList<FigureColumn> columns);
    void setRows(std::vector<FigureRow> rows);
    void setFilterText(const QString &text);
    void setStretchColumn(int column);
    [[nodiscard]] int shownRows() const;
    /// Header and shown rows, tab or comma separated.
    [[nodiscard]] QString text(QChar separator, bool onlySelected = false) const;

Q_SIGNALS:
    void rowActivated(int id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void askAndExport();
    void fitColumns();
    [[nodiscard]] QStringList headerTexts() const;
    [[nodiscard]] QStringList rowTexts(int row) const;

    FiguresModel *m_model;
    QSortFilterProxyModel *m_proxy;
    int m_stretchColumn = 0;
    bool m_isFitted = false;
};

} // namespace lw
