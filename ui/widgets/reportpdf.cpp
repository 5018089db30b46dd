// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportpdf.h"

#include <QCoreApplication>
#include <QFile>
#include <QFontMetrics>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct ReportPdfText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ReportPdf)
};

constexpr int pdfDpi = 96; ///< so that sizes are those of the charts
constexpr int blockGap = 14, cellPadding = 5;
const QColor inkColor(0x23, 0x26, 0x2b), softColor(0xf5, 0xf6, 0xf8), ruleColor(0xe2, 0xe5, 0xea),
    captionColor(0x6b, 0x72, 0x80);

/// Puts blocks below one another, with a new page where one does not fit.
class PdfPages
{
public:
    PdfPages(QPdfWriter &pdf, QPainter &painter)
        : m_pdf(pdf)
        , m_painter(painter)
        , m_width(pdf.width())
        , m_height(pdf.height())
        , m_body(u"Sans"_s, 9)
    {
        m_painter.setFont(m_body);
    }

    void text(const QString &words, int points, bool isBold, const QColor &color, int before)
    {
        QFont font = m_body;
        font.setPointSize(points);
        font.setBold(isBold);
        m_painter.setFont(font);
        const int height = heightOf(words, m_width, font);
        // A heading stays with what follows it.
        reserve(height + before + (isBold ? 80 : 0), before);
        m_painter.setPen(color);
        m_painter.drawText(QRect(0, m_y, m_width, height), Qt::TextWordWrap, words);
        m_y += height + 4;
        m_painter.setFont(m_body);
    }

    void figures(const QList<std::pair<QString, QString>> &figures)
    {
        constexpr int perRow = 4, height = 48;
        const int width = (m_width - (perRow - 1) * 8) / perRow;
        QFont large = m_body;
        large.setPointSize(14);
        large.setBold(true);
        for (qsizetype i = 0; i < figures.size(); ++i) {
            const int column = int(i % perRow);
            if (column == 0)
                reserve(height + 8, i == 0 ? blockGap : 8);
            const QRect box(column * (width + 8), m_y, width, height);
            m_painter.fillRect(box, softColor);
            m_painter.setFont(large);
            m_painter.setPen(inkColor);
            const QRect inside = box.adjusted(8, 4, -8, -4);
            m_painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, figures[i].first);
            m_painter.setFont(m_body);
            m_painter.setPen(captionColor);
            m_painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, figures[i].second);
            if (column == perRow - 1 || i + 1 == figures.size())
                m_y += height;
        }
    }

    void chart(const QString &title, const ReportChart &chart)
    {
        // Qt's SVG knows no style sheet of a page, so the attributes count.
        // HTML needs no namespace, an SVG of its own does.
        QSvgRenderer renderer(
            chart.svg.toUtf8().replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" "));
        const int width = std::min(m_width, chart.size.width());
        const int height = chart.size.height() * width / std::max(1, chart.size.width());
        const int caption = heightOf(title, m_width, m_body);
        reserve(height + caption + blockGap, blockGap);
        m_painter.setPen(captionColor);
        m_painter.drawText(QRect(0, m_y, m_width, caption), Qt::TextWordWrap, title);
        m_y += caption + 4;
        renderer.render(&m_painter, QRectF(0, m_y, width, height));
        m_y += height;
    }

    void table(const ReportBlock &block)
    {
        const QList<int> widths = columnWidths(block);
        m_y += blockGap;
        tableRow(block, block.header, widths, true);
        for (const QStringList &row : block.rows)
            tableRow(block, row, widths, false);
    }

private:
    void reserve(int height, int before)
    {
        m_y += before;
        if (m_y == before || m_y + height - before <= m_height)
            return;
        m_pdf.newPage();
        m_y = 0;
    }
    [[nodiscard]] int heightOf(const QString &words, int width, const QFont &font)
    {
        return QFontMetrics(font, &m_pdf)
            .boundingRect(QRect(0, 0, width, m_height), Qt::TextWordWrap, words)
            .height();
    }
    /// As wide as their widest cell, the text columns narrowed until all fit.
    [[nodiscard]] QList<int> columnWidths(const ReportBlock &block)
    {
        const QFontMetrics metrics(m_body, &m_pdf);
        QFont bold = m_body;
        bold.setBold(true);
        const QFontMetrics boldMetrics(bold, &m_pdf);
        QList<int> widths;
        for (qsizetype c = 0; c < block.header.size(); ++c) {
            int widest = boldMetrics.horizontalAdvance(block.header[c]);
            for (const QStringList &row : block.rows)
                widest = std::max(widest, metrics.horizontalAdvance(row.value(c)));
            widths.append(std::min(widest, m_width) + 2 * cellPadding);
        }
        int sum = 0;
        for (const int width : std::as_const(widths))
            sum += width;
        if (sum <= m_width)
            return widths;
        const int fair = m_width / int(std::max<qsizetype>(1, widths.size()));
        int narrow = 0, wide = 0;
        for (const int width : std::as_const(widths))
            (width <= fair ? narrow : wide) += width;
        for (int &width : widths) {
            if (width > fair)
                width = int(double(width) * (m_width - narrow) / std::max(1, wide));
        }
        return widths;
    }
    void tableRow(const ReportBlock &block, const QStringList &cells, const QList<int> &widths,
                  bool isHeader)
    {
        QFont font = m_body;
        font.setBold(isHeader);
        int height = 0;
        for (qsizetype c = 0; c < widths.size(); ++c) {
            height = std::max(height, heightOf(cells.value(c), widths[c] - 2 * cellPadding, font));
        }
        height += cellPadding;
        if (m_y + height > m_height) {
            m_pdf.newPage();
            m_y = 0;
            if (!isHeader)
                tableRow(block, block.header, widths, true);
        }
        m_painter.setFont(font);
        m_painter.setPen(isHeader ? captionColor : inkColor);
        int x = 0;
        for (qsizetype c = 0; c < widths.size(); ++c) {
            const int side = isNumberColumn(block.rows, c) ? Qt::AlignRight : Qt::AlignLeft;
            m_painter.drawText(QRect(x + cellPadding, m_y, widths[c] - 2 * cellPadding, height),
                               Qt::TextWordWrap | Qt::AlignTop | side, cells.value(c));
            x += widths[c];
        }
        m_y += height;
        m_painter.setPen(ruleColor);
        m_painter.drawLine(0, m_y - 2, m_width, m_y - 2);
        m_painter.setFont(m_body);
    }

    QPdfWriter &m_pdf;
    QPainter &m_painter;
    int m_width, m_height;
    QFont m_body;
    int m_y = 0;
};

} // namespace

Result<void> writeReportPdf(const Report &report, const QString &file, std::stop_token stop)
{
    const auto failure = [&file] {
        return Error::failed(ReportPdfText::tr("The report could not be written"), file,
                             ReportPdfText::tr("Choose another folder, or free some space."));
    };
    QPdfWriter pdf(file);
    pdf.setResolution(pdfDpi);
    pdf.setTitle(report.title());
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins(QMarginsF(16, 16, 16, 16), QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&pdf))
        return failure();
    PdfPages pages(pdf, painter);
    pages.text(report.title(), 18, true, inkColor, 0);
    pages.text(report.subtitle(), 9, false, captionColor, 0);
    for (const ReportBlock &block : report.blocks()) {
        if (stop.stop_requested()) {
            painter.end();
            QFile::remove(file);
            return Error::cancelled();
        }
        switch (block.kind) {
        case ReportBlock::Kind::Heading:
            pages.text(block.text, 13, true, inkColor, 2 * blockGap);
            break;
        case ReportBlock::Kind::Paragraph:
            pages.text(block.text, 9, false, inkColor, blockGap);
            break;
        case ReportBlock::Kind::Figures:
            pages.figures(block.figures);
            break;
        case ReportBlock::Kind::Chart:
            pages.chart(block.text, block.chart);
            break;
        case ReportBlock::Kind::Table:
            pages.table(block);
            break;
        }
    }
    if (!painter.end())
        return failure();
    return {};
}

} // namespace lw
