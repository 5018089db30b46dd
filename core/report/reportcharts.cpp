// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportcharts.h"

#include "core/explore/mosaic.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int chartWidth = 860;
constexpr std::array<std::array<int, 3>, 6> okabeIto{
    {{0, 114, 178}, {213, 94, 0}, {0, 158, 115}, {204, 121, 167}, {86, 180, 233}, {230, 159, 0}}};
const QString quietColor = u"#6b7280"_s;

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Report)
};

QString grouped(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

QString colorName(std::array<int, 3> rgb, double lighter)
{
    QString name = u"#"_s;
    for (const int part : rgb) {
        // Positive towards white, negative towards black.
        const double mixed = lighter >= 0 ? part + (255 - part) * lighter : part * (1 + lighter);
        name += u"%1"_s.arg(std::clamp(int(std::lround(mixed)), 0, 255), 2, 16, QChar(u'0'));
    }
    return name;
}

QString seriesColorName(size_t index)
{
    return colorName(okabeIto[index % okabeIto.size()], 0);
}

/// Collects shapes of one drawing.
class Svg
{
public:
    explicit Svg(int width, int height)
        : m_size(width, height)
    {
    }
    void rect(double x, double y, double width, double height, const QString &fill,
              const QString &hover, double opacity = 1)
    {
        m_body += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\" "
                  "fill-opacity=\"%6\"><title>%7</title></rect>"_s.arg(x, 0, 'f', 1)
                      .arg(y, 0, 'f', 1)
                      .arg(std::max(width, 0.0), 0, 'f', 1)
                      .arg(std::max(height, 0.0), 0, 'f', 1)
                      .arg(fill)
                      .arg(opacity, 0, 'f', 2)
                      .arg(hover.toHtmlEscaped());
    }
    enum class Anchor { Start, Middle, End };
    void text(double x, double y, const QString &words, Anchor anchor = Anchor::Start,
              bool isQuiet = true, const QString &color = {})
    {
        static const std::array anchors{u"start"_s, u"middle"_s, u"end"_s};
        const QString look = color.isEmpty()
            ? u"class=\"%1\" fill=\"%2\""_s.arg(isQuiet ? u"quiet"_s : u"ink"_s,
                                                isQuiet ? quietColor : u"#3b4049"_s)
            : u"fill=\"%1\""_s.arg(color);
        m_body += u"<text x=\"%1\" y=\"%2\" font-family=\"sans-serif\" font-size=\"12\" "
                  "text-anchor=\"%3\" %4>%5</text>"_s.arg(x, 0, 'f', 1)
                      .arg(y, 0, 'f', 1)
                      .arg(anchors[size_t(anchor)], look, words.toHtmlEscaped());
    }
    void line(double x1, double y1, double x2, double y2, const QString &extra = {})
    {
        m_body += u"<line class=\"axis\" stroke=\"#c9ced6\" x1=\"%1\" y1=\"%2\" x2=\"%3\" "
                  "y2=\"%4\" %5/>"_s.arg(x1, 0, 'f', 1)
                      .arg(y1, 0, 'f', 1)
                      .arg(x2, 0, 'f', 1)
                      .arg(y2, 0, 'f', 1)
                      .arg(extra);
    }
    void polyline(const QString &points, const QString &color)
    {
        m_body += u"<polyline fill=\"none\" stroke=\"%1\" stroke-width=\"2\" points=\"%2\"/>"_s.arg(
            color, points);
    }
    [[nodiscard]] ReportChart done() const
    {
        const QString head = u"<svg viewBox=\"0 0 %1 %2\" "
                             "style=\"max-width:%1px\" role=\"img\">"_s.arg(m_size.width())
                                 .arg(m_size.height());
        return {.svg = head + m_body + u"</svg>"_s, .size = m_size};
    }

private:
    QSize m_size;
    QString m_body;
};

} // namespace

QString reportClassColor(const Taxonomy &taxonomy, int classIndex)
{
    const int last = taxonomy.attributeCount() - 1;
    const auto values = double(taxonomy.attributes()[last].values.size());
    const double at =
        last > 0 && values > 1 ? double(taxonomy.valueIn(classIndex, last)) / (values - 1) : 0.5;
    return colorName(okabeIto[size_t(taxonomy.valueIn(classIndex, 0)) % okabeIto.size()],
                     0.45 - 0.8 * at);
}

ReportChart barsChart(const QStringList &names, const std::vector<qint64> &counts,
                      const QStringList &colors)
{
    constexpr int rowHeight = 22, left = 200, widest = 560;
    const qint64 largest = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    Svg svg(chartWidth, rowHeight * int(counts.size()) + 4);
    for (size_t i = 0; i < counts.size(); ++i) {
        const int y = int(i) * rowHeight;
        const double width = largest > 0 ? double(counts[i]) * widest / double(largest) : 0;
        const QString name = names.value(qsizetype(i));
        svg.text(left - 10, y + 15, name, Svg::Anchor::End, false);
        svg.rect(left, y + 3, width, 15, colors.value(qsizetype(i), u"#2f6fb2"_s),
                 u"%1: %2"_s.arg(name, grouped(counts[i])));
        svg.text(left + width + 8, y + 15, grouped(counts[i]));
    }
    return svg.done();
}

ReportChart linesChart(const QList<ReportSeries> &series, const QString &axisTitle)
{
    constexpr double left = 46, top = 12, width = 700, height = 200;
    double high = 0;
    size_t steps = 2;
    for (const ReportSeries &one : series) {
        for (const double value : one.values)
            high = std::max(high, value);
        steps = std::max(steps, one.values.size());
    }
    high = high > 0 ? high * 1.05 : 1;
    const auto y = [&](double value) { return top + height * (1 - value / high); };
    Svg svg(chartWidth, 250);
    for (int tick = 0; tick <= 4; ++tick) {
        const double value = high * tick / 4;
        svg.line(left, y(value), left + width, y(value));
        svg.text(left - 6, y(value) + 4, QString::number(value, 'f', 2), Svg::Anchor::End);
    }
    for (qsizetype s = 0; s < series.size(); ++s) {
        QString points;
        for (size_t i = 0; i < series[s].values.size(); ++i) {
            points += u"%1,%2 "_s.arg(left + width * double(i) / double(steps - 1), 0, 'f', 1)
                          .arg(y(series[s].values[i]), 0, 'f', 1);
        }
        const QString color = seriesColorName(size_t(s));
        svg.polyline(points, color);
        svg.text(left + width + 10, 26 + 18 * double(s), series[s].name, Svg::Anchor::Start, false,
                 color);
    }
    svg.text(left, 240, axisTitle);
    return svg.done();
}

ReportChart confusionChart(const ConfusionMatrix &matrix, const QStringList &names)
{
    constexpr int cell = 30, left = 170, top = 26;
    const int k = matrix.classCount;
    Svg svg(left + cell * k + 4, top + cell * k + 4);
    for (int truth = 0; truth < k; ++truth) {
        qint64 support = 0;
        for (int predicted = 0; predicted < k; ++predicted)
            support += matrix.at(truth, predicted);
        svg.text(left - 6, top + cell * truth + 19, u"%1 · %2"_s.arg(names.value(truth)).arg(truth),
                 Svg::Anchor::End, false);
        svg.text(left + cell * truth + cell / 2, 16, QString::number(truth), Svg::Anchor::Middle);
        for (int predicted = 0; predicted < k; ++predicted) {
            const qint64 count = matrix.at(truth, predicted);
            const double share = support > 0 ? double(count) / double(support) : 0;
            svg.rect(
                left + cell * predicted, top + cell * truth, cell - 2, cell - 2,
                truth == predicted ? u"#3c9468"_s : u"#c24b61"_s,
                u"%1 → %2: %3"_s.arg(names.value(truth), names.value(predicted), grouped(count)),
                0.05 + 0.9 * std::sqrt(share));
            if (count > 0) {
                svg.text(left + cell * predicted + 14, top + cell * truth + 18,
                         QString::number(count), Svg::Anchor::Middle, false);
            }
        }
    }
    return svg.done();
}

ReportChart mosaicChart(const Taxonomy &taxonomy, const std::vector<qint64> &counts)
{
    constexpr double left = 70, top = 2, width = 780, height = 250;
    constexpr std::array gaps{0.012, 0.016, 0.003};
    const Mosaic mosaic = Mosaic::of(taxonomy, counts, false, gaps);
    Svg svg(chartWidth, int(top + height) + 24);
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        const MosaicTile &tile = mosaic.levels.back().tiles[size_t(c)];
        if (tile.width <= 0 || tile.height <= 0)
            continue;
        const double x = left + tile.x * width, y = top + tile.y * height;
        const double across = std::max(1.0, tile.width * width);
        svg.rect(x, y, across, std::max(1.0, tile.height * height), reportClassColor(taxonomy, c),
                 u"%1: %2"_s.arg(taxonomy.className(c), grouped(counts[size_t(c)])));
        const int last = taxonomy.attributeCount() - 1;
        const QString name = taxonomy.attributes()[last].values[taxonomy.valueIn(c, last)];
        if (across > 48 && tile.height * height > 20) {
            const bool isDark =
                2 * taxonomy.valueIn(c, last) >= int(taxonomy.attributes()[last].values.size()) - 1;
            svg.text(x + across / 2, y + tile.height * height / 2 + 4, name, Svg::Anchor::Middle,
                     false, isDark ? u"#ffffff"_s : u"#1c1f24"_s);
        }
    }
    for (int v = 0; v < int(taxonomy.attributes()[0].values.size()); ++v) {
        const MosaicTile &tile = mosaic.levels[0].tiles[size_t(v)];
        if (tile.width > 0)
            svg.text(left + (tile.x + tile.width / 2) * width, top + height + 16,
                     taxonomy.attributes()[0].values[v], Svg::Anchor::Middle, false);
    }
    for (int v = 0; mosaic.levels.size() > 1 && v < int(taxonomy.attributes()[1].values.size());
         ++v) {
        const MosaicTile &tile = mosaic.levels[1].tiles[size_t(v)]; // of the first column
        if (tile.height > 0)
            svg.text(left - 8, top + (tile.y + tile.height / 2) * height + 4,
                     taxonomy.attributes()[1].values[v], Svg::Anchor::End);
    }
    return svg.done();
}

ReportChart ageChart(const AgeHistogram &histogram, const QStringList &names,
                     const QList<int> &bounds)
{
    constexpr double left = 46, top = 14, width = 800, height = 190;
    const int years = histogram.years();
    std::vector<qint64> total(size_t(years), 0);
    for (const auto &series : histogram.counts) {
        for (size_t i = 0; i < series.size(); ++i)
            total[i] += series[i];
    }
    const qint64 highest =
        total.empty() ? 1 : std::max<qint64>(1, *std::ranges::max_element(total));
    const double step = width / std::max(1, years);
    Svg svg(chartWidth, int(top + height) + 44);
    std::vector<double> base(size_t(years), top + height);
    for (size_t s = 0; s < histogram.counts.size(); ++s) {
        for (size_t i = 0; i < size_t(years); ++i) {
            const qint64 count = histogram.counts[s][i];
            if (count == 0)
                continue;
            const double tall = height * double(count) / double(highest);
            base[i] -= tall;
            svg.rect(left + step * double(i) + 0.5, base[i], step - 1, tall, seriesColorName(s + 3),
                     ChartText::tr("%1 years, %2: %3")
                         .arg(histogram.firstYear + int(i))
                         .arg(names.value(qsizetype(s)), grouped(count)));
        }
        svg.rect(left + 130 * double(s), top + height + 30, 10, 10, seriesColorName(s + 3), {});
        svg.text(left + 130 * double(s) + 16, top + height + 39, names.value(qsizetype(s)));
    }
    svg.line(left, top + height, left + width, top + height);
    svg.text(left - 6, top + 4, grouped(highest), Svg::Anchor::End);
    for (int i = 0; i < years; ++i) {
        if ((histogram.firstYear + i) % 5 == 0)
            svg.text(left + step * (i + 0.5), top + height + 16,
                     QString::number(histogram.firstYear + i), Svg::Anchor::Middle);
    }
    for (const int bound : bounds) {
        const double x = left + step * (bound - histogram.firstYear);
        if (x >= left && x <= left + width)
            svg.line(x, top, x, top + height,
                     u"style=\"stroke:#2f6fb2;stroke-width:2;stroke-dasharray:5 4\""_s);
    }
    return svg.done();
}

} // namespace lw
