// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/htmlreport.h"

#include "app/commands/command.h"

#include <QDateTime>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr auto style = R"(
:root { color-scheme: light dark; --ink: #23262b; --quiet: #6b7280; --line: #e2e5ea; --paper: #fff; --soft: #f5f6f8; --bar: #2f6fb2; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --quiet: #9aa1ab; --line: #363b43; --paper: #1d2025; --soft: #262a30; --bar: #6aa5de; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem; margin: 2.5rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; margin: 0 0 .2rem; } h2 { font-size: 1.15rem; margin: 2.4rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
p.quiet { color: var(--quiet); margin-top: 0; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .9rem; }
th, td { text-align: left; padding: .28rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; } th { color: var(--quiet); font-weight: 600; }
td.n, th.n { text-align: right; } .figures { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0; }
.figure { background: var(--soft); border-radius: 8px; padding: .7rem 1.1rem; min-width: 7rem; } .figure b { display: block; font-size: 1.5rem; } .figure span { color: var(--quiet); font-size: .85rem; }
svg { width: 100%; height: auto; } svg text { fill: var(--ink); font: 12px system-ui, sans-serif; } svg .quiet { fill: var(--quiet); } svg .axis { stroke: var(--line); }
)";

constexpr std::array seriesColors{"#2f6fb2", "#d1742b", "#3c9468", "#8a5fb0", "#c24b61"};

QString grouped(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

bool isNumber(const QString &cell)
{
    bool ok = false;
    QString plain = cell;
    plain.remove(u',').remove(u'%').trimmed().toDouble(&ok);
    return ok;
}

} // namespace

HtmlReport::HtmlReport(const QString &title)
    : m_title(title)
{
}

void HtmlReport::heading(const QString &text)
{
    m_body += u"<h2>%1</h2>\n"_s.arg(text.toHtmlEscaped());
}

void HtmlReport::paragraph(const QString &text)
{
    m_body += u"<p>%1</p>\n"_s.arg(text.toHtmlEscaped());
}

void HtmlReport::figures(const QList<std::pair<QString, QString>> &valuesAndLabels)
{
    m_body += u"<div class=\"figures\">"_s;
    for (const auto &[value, label] : valuesAndLabels) {
        m_body += u"<div class=\"figure\"><b>%1</b><span>%2</span></div>"_s.arg(
            value.toHtmlEscaped(), label.toHtmlEscaped());
    }
    m_body += u"</div>\n"_s;
}

void HtmlReport::bars(const QStringList &names, const std::vector<qint64> &counts)
{
    constexpr int rowHeight = 22, left = 200, widest = 560;
    const qint64 largest = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    m_body +=
        u"<svg viewBox=\"0 0 860 %1\" role=\"img\">"_s.arg(rowHeight * qint64(counts.size()) + 4);
    for (size_t i = 0; i < counts.size(); ++i) {
        const int y = int(i) * rowHeight;
        const double width = largest > 0 ? double(counts[i]) * widest / double(largest) : 0;
        m_body += u"<text x=\"%1\" y=\"%2\" text-anchor=\"end\">%3</text>"_s.arg(left - 10)
                      .arg(y + 15)
                      .arg(names.value(qsizetype(i)).toHtmlEscaped());
        m_body +=
            u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"15\" rx=\"2\" fill=\"var(--bar)\"/>"_s
                .arg(left)
                .arg(y + 3)
                .arg(width, 0, 'f', 1);
        m_body +=
            u"<text class=\"quiet\" x=\"%1\" y=\"%2\">%3</text>"_s.arg(left + width + 8, 0, 'f', 1)
                .arg(y + 15)
                .arg(grouped(counts[i]));
    }
    m_body += u"</svg>\n"_s;
}

void HtmlReport::lines(const QList<Series> &series, const QString &axisTitle)
{
    constexpr double left = 46, top = 12, width = 700, height = 200;
    double low = 0, high = 0;
    size_t steps = 2;
    for (const Series &one : series) {
        for (const double value : one.values)
            high = std::max(high, value);
        steps = std::max(steps, one.values.size());
    }
    high = high > 0 ? high * 1.05 : 1;
    const auto x = [&](size_t i) { return left + width * double(i) / double(steps - 1); };
    const auto y = [&](double v) { return top + height * (1 - (v - low) / (high - low)); };
    m_body += u"<svg viewBox=\"0 0 860 250\" role=\"img\">"_s;
    for (int tick = 0; tick <= 4; ++tick) {
        const double value = high * tick / 4;
        m_body += u"<line class=\"axis\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/><text "
                  u"class=\"quiet\" x=\"%4\" "
                  "y=\"%5\" text-anchor=\"end\">%6</text>"_s.arg(left)
                      .arg(left + width)
                      .arg(y(value), 0, 'f', 1)
                      .arg(left - 6)
                      .arg(y(value) + 4, 0, 'f', 1)
                      .arg(value, 0, 'f', 2);
    }
    for (qsizetype s = 0; s < series.size(); ++s) {
        QString points;
        for (size_t i = 0; i < series[s].values.size(); ++i)
            points += u"%1,%2 "_s.arg(x(i), 0, 'f', 1).arg(y(series[s].values[i]), 0, 'f', 1);
        const QString color = QString::fromLatin1(seriesColors[size_t(s) % seriesColors.size()]);
        m_body += u"<polyline fill=\"none\" stroke=\"%1\" stroke-width=\"2\" points=\"%2\"/>"_s.arg(
            color, points);
        m_body += u"<text x=\"%1\" y=\"%2\" style=\"fill:%3\">%4</text>"_s.arg(left + width + 10)
                      .arg(26 + 18 * s)
                      .arg(color, series[s].name.toHtmlEscaped());
    }
    m_body += u"<text class=\"quiet\" x=\"%1\" y=\"240\">%2</text></svg>\n"_s.arg(left).arg(
        axisTitle.toHtmlEscaped());
}

void HtmlReport::table(const QStringList &header, const QList<QStringList> &rows)
{
    // A column is set to the right when its first cell is a number.
    const auto cellClass = [&rows](qsizetype column) {
        return !rows.isEmpty() && isNumber(rows.first().value(column)) ? u" class=\"n\""_s
                                                                       : QString();
    };
    m_body += u"<table><tr>"_s;
    for (qsizetype c = 0; c < header.size(); ++c)
        m_body += u"<th%1>%2</th>"_s.arg(cellClass(c), header[c].toHtmlEscaped());
    m_body += u"</tr>\n"_s;
    for (const QStringList &row : rows) {
        m_body += u"<tr>"_s;
        for (qsizetype c = 0; c < row.size(); ++c)
            m_body += u"<td%1>%2</td>"_s.arg(cellClass(c), row[c].toHtmlEscaped());
        m_body += u"</tr>\n"_s;
    }
    m_body += u"</table>\n"_s;
}

void HtmlReport::confusion(const ConfusionMatrix &matrix, const QStringList &names)
{
    constexpr int cell = 30, left = 170, top = 26;
    const int k = matrix.classCount;
    m_body += u"<svg viewBox=\"0 0 %1 %2\" style=\"max-width:%1px\" role=\"img\">"_s
                  .arg(left + cell * k + 4)
                  .arg(top + cell * k + 4);
    for (int truth = 0; truth < k; ++truth) {
        qint64 support = 0;
        for (int predicted = 0; predicted < k; ++predicted)
            support += matrix.at(truth, predicted);
        m_body += u"<text x=\"%1\" y=\"%2\" text-anchor=\"end\">%3 · %4</text>"_s.arg(left - 6)
                      .arg(top + cell * truth + 19)
                      .arg(names.value(truth).toHtmlEscaped())
                      .arg(truth);
        m_body += u"<text class=\"quiet\" x=\"%1\" y=\"16\" text-anchor=\"middle\">%2</text>"_s
                      .arg(left + cell * truth + cell / 2)
                      .arg(truth);
        for (int predicted = 0; predicted < k; ++predicted) {
            const qint64 count = matrix.at(truth, predicted);
            const double share = support > 0 ? double(count) / double(support) : 0;
            m_body += u"<rect x=\"%1\" y=\"%2\" width=\"28\" height=\"28\" rx=\"3\" fill=\"%3\" "
                      "fill-opacity=\"%4\"/>"_s.arg(left + cell * predicted)
                          .arg(top + cell * truth)
                          .arg(truth == predicted ? u"#3c9468"_s : u"#c24b61"_s)
                          .arg(0.05 + 0.9 * std::sqrt(share), 0, 'f', 2);
            if (count > 0) {
                m_body += u"<text x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>"_s
                              .arg(left + cell * predicted + 14)
                              .arg(top + cell * truth + 18)
                              .arg(count);
            }
        }
    }
    m_body += u"</svg>\n"_s;
    paragraph(Cli::tr("Rows are true classes, columns are predicted ones, numbered as the rows."));
}

QString HtmlReport::html() const
{
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
           "content=\"width=device-width\"><title>%1</title><style>%2</style></head><body>\n"
           "<h1>%1</h1><p class=\"quiet\">%3</p>\n%4</body></html>\n"_s.arg(
               m_title.toHtmlEscaped(), QString::fromLatin1(style),
               Cli::tr("Made by Labelwright %1 on %2")
                   .arg(QStringLiteral(LABELWRIGHT_VERSION),
                        QDateTime::currentDateTime().toString(Qt::ISODate))
                   .toHtmlEscaped(),
               m_body);
}

Result<void> HtmlReport::write(const QString &file) const
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(html().toUtf8()) >= 0 && out.commit())
        return {};
    return Error::failed(Cli::tr("The report cannot be written: %1").arg(out.errorString()), file,
                         Cli::tr("Check that the folder exists and can be written."));
}

} // namespace lw
