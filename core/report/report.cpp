// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include <QDateTime>
#include <QSaveFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr auto reportStyle = R"(
:root { color-scheme: light dark; --ink: #23262b; --quiet: #6b7280; --line: #e2e5ea; --paper: #fff; --soft: #f5f6f8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --quiet: #9aa1ab; --line: #363b43; --paper: #1d2025; --soft: #262a30; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem; margin: 2.5rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; margin: 0 0 .2rem; } h2 { font-size: 1.15rem; margin: 2.4rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
p.quiet { color: var(--quiet); margin-top: 0; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .9rem; margin: 1rem 0; }
th, td { text-align: left; padding: .28rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; } th { color: var(--quiet); font-weight: 600; }
td.n, th.n { text-align: right; } .figures { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0; }
.figure { background: var(--soft); border-radius: 8px; padding: .7rem 1.1rem; min-width: 7rem; } .figure b { display: block; font-size: 1.5rem; } .figure span { color: var(--quiet); font-size: .85rem; }
figure { margin: 1.2rem 0; } figcaption { color: var(--quiet); font-size: .9rem; margin-bottom: .3rem; }
svg { width: 100%; height: auto; } svg text { font: 12px system-ui, sans-serif; } svg text.ink { fill: var(--ink); } svg text.quiet { fill: var(--quiet); } svg line.axis { stroke: var(--line); }
@media print { body { max-width: none; margin: 0; } figure, .figures, tr { break-inside: avoid; } h2 { break-after: avoid; } }
)";

QString figuresHtml(const QList<std::pair<QString, QString>> &figures)
{
    QString text = u"<div class=\"figures\">"_s;
    for (const auto &[value, label] : figures) {
        text += u"<div class=\"figure\"><b>%1</b><span>%2</span></div>"_s.arg(
            value.toHtmlEscaped(), label.toHtmlEscaped());
    }
    return text + u"</div>\n"_s;
}

QString tableHtml(const QStringList &header, const QList<QStringList> &rows)
{
    const auto cellClass = [&rows](qsizetype column) {
        return isNumberColumn(rows, column) ? u" class=\"n\""_s : QString();
    };
    QString text = u"<table><tr>"_s;
    for (qsizetype c = 0; c < header.size(); ++c)
        text += u"<th%1>%2</th>"_s.arg(cellClass(c), header[c].toHtmlEscaped());
    text += u"</tr>\n"_s;
    for (const QStringList &row : rows) {
        text += u"<tr>"_s;
        for (qsizetype c = 0; c < row.size(); ++c)
            text += u"<td%1>%2</td>"_s.arg(cellClass(c), row[c].toHtmlEscaped());
        text += u"</tr>\n"_s;
    }
    return text + u"</table>\n"_s;
}

QString blockHtml(const ReportBlock &block)
{
    switch (block.kind) {
    case ReportBlock::Kind::Heading:
        return u"<h2>%1</h2>\n"_s.arg(block.text.toHtmlEscaped());
    case ReportBlock::Kind::Paragraph:
        return u"<p>%1</p>\n"_s.arg(block.text.toHtmlEscaped());
    case ReportBlock::Kind::Figures:
        return figuresHtml(block.figures);
    case ReportBlock::Kind::Chart:
        return u"<figure><figcaption>%1</figcaption>%2</figure>\n"_s.arg(block.text.toHtmlEscaped(),
                                                                         block.chart.svg);
    case ReportBlock::Kind::Table:
        return tableHtml(block.header, block.rows);
    }
    return {};
}

} // namespace

bool isNumberColumn(const QList<QStringList> &rows, qsizetype column)
{
    if (rows.isEmpty())
        return false;
    QString plain = rows.first().value(column);
    bool isNumber = false;
    plain.remove(u',').remove(u'%').trimmed().toDouble(&isNumber);
    return isNumber;
}

Report::Report(const QString &title)
    : m_title(title)
{
}

void Report::heading(const QString &text)
{
    ReportBlock block;
    block.kind = ReportBlock::Kind::Heading;
    block.text = text;
    m_blocks.append(block);
}

void Report::paragraph(const QString &text)
{
    ReportBlock block;
    block.text = text;
    m_blocks.append(block);
}

void Report::figures(const QList<std::pair<QString, QString>> &valuesAndLabels)
{
    ReportBlock block;
    block.kind = ReportBlock::Kind::Figures;
    block.figures = valuesAndLabels;
    m_blocks.append(block);
}

void Report::chart(const QString &title, ReportChart chart)
{
    ReportBlock block;
    block.kind = ReportBlock::Kind::Chart;
    block.text = title;
    block.chart = std::move(chart);
    m_blocks.append(block);
}

void Report::bars(const QString &title, const QStringList &names, const std::vector<qint64> &counts)
{
    chart(title, barsChart(names, counts));
}

void Report::lines(const QString &title, const QList<ReportSeries> &series,
                   const QString &axisTitle)
{
    chart(title, linesChart(series, axisTitle));
}

void Report::table(const QStringList &header, const QList<QStringList> &rows)
{
    ReportBlock block;
    block.kind = ReportBlock::Kind::Table;
    block.header = header;
    block.rows = rows;
    m_blocks.append(block);
}

void Report::confusion(const ConfusionMatrix &matrix, const QStringList &names)
{
    chart(tr("Confusion matrix: rows are true classes, columns are predicted ones, numbered as the "
             "rows"),
          confusionChart(matrix, names));
}

QString Report::subtitle() const
{
    return tr("Made by Labelwright %1 on %2")
        .arg(QStringLiteral(LABELWRIGHT_VERSION),
             QDateTime::currentDateTime().toString(Qt::ISODate));
}

QString Report::html() const
{
    QString body;
    for (const ReportBlock &block : m_blocks)
        body += blockHtml(block);
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
           "content=\"width=device-width\"><title>%1</title><style>%2</style></head><body>\n"
           "<h1>%1</h1><p class=\"quiet\">%3</p>\n"_s.arg(m_title.toHtmlEscaped(),
                                                          QString::fromLatin1(reportStyle),
                                                          subtitle().toHtmlEscaped())
        + body + u"</body></html>\n"_s;
}

Result<void> Report::write(const QString &file) const
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(html().toUtf8()) >= 0 && out.commit())
        return {};
    return Error::failed(tr("The report cannot be written: %1").arg(out.errorString()), file,
                         tr("Check that the folder exists and can be written."));
}

} // namespace lw
