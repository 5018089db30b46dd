// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/reportcharts.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <vector>

namespace lw {

/// One piece of a report, in reading order.
struct ReportBlock
{
    enum class Kind { Heading, Paragraph, Figures, Chart, Table };
    Kind kind = Kind::Paragraph;
    QString text; ///< of a heading or paragraph; title of a chart
    QList<std::pair<QString, QString>> figures; ///< value and what it is
    ReportChart chart;
    QStringList header;
    QList<QStringList> rows;
};

/// A document for other people: headings, large numbers, charts and tables. Written as one
/// self-contained HTML page (inline SVG, no scripts, nothing fetched; light and dark by itself);
/// the window prints the same blocks as PDF.
class Report
{
    Q_DECLARE_TR_FUNCTIONS(lw::Report)

public:
    explicit Report(const QString &title);

    void heading(const QString &text);
    void paragraph(const QString &text);
    void
    figures(const QList<std::pair<QString, QString>> &valuesAndLabels); ///< large numbers in a row
    void chart(const QString &title, ReportChart chart);
    void bars(const QString &title, const QStringList &names, const std::vector<qint64> &counts);
    void lines(const QString &title, const QList<ReportSeries> &series, const QString &axisTitle);
    void table(const QStringList &header, const QList<QStringList> &rows);
    void confusion(const ConfusionMatrix &matrix, const QStringList &names);

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] QString subtitle() const; ///< program, version, date
    [[nodiscard]] const QList<ReportBlock> &blocks() const { return m_blocks; }
    [[nodiscard]] QString html() const;
    [[nodiscard]] Result<void> write(const QString &file) const;

private:
    QString m_title;
    QList<ReportBlock> m_blocks;
};

/// Whether a column is set to the right: its first cell is a number.
[[nodiscard]] bool isNumberColumn(const QList<QStringList> &rows, qsizetype column);

} // namespace lw
