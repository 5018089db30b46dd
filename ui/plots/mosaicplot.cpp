// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/mosaicplot.h"
#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

// Wide between values of the first attribute, narrow inside: what belongs together stands together.
constexpr std::array tileGaps{0.018, 0.012, 0.003};

QString tidy(const QString &value)
{
    return QString(value).replace(u">="_s, u"≥"_s);
}

} // namespace

MosaicPlot::MosaicPlot(QWidget *parent)
    : DrawnPlot(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setEmptyText(tr("No image here has a label."));
}

void MosaicPlot::setCounts(const Taxonomy &taxonomy, std::vector<qint64> counts,
                           const QString &unit, bool logarithmic)
{
    m_taxonomy = taxonomy;
    m_counts = std::move(counts);
    m_unit = unit;
    m_mosaic = Mosaic::of(taxonomy, m_counts, logarithmic, tileGaps);
    m_hovered = -1;
    if (size_t(m_current) >= m_counts.size())
        m_current = -1;
    setEmpty(std::ranges::all_of(m_counts, [](qint64 count) { return count <= 0; }));
}

/// Room for the names of columns below and of rows at the left.
QRect MosaicPlot::tilesArea(const QRect &area) const
{
    const int line = fontMetrics().height();
    int left = 0;
    if (m_taxonomy.attributeCount() > 1) {
        for (const QString &value : m_taxonomy.attributes()[1].values)
            left = std::max(left, fontMetrics().horizontalAdvance(tidy(value)));
        left = std::min(left, area.width() / 5) + 2 * Theme::grid;
    }
    return area.adjusted(left, 1, -1, -2 * line - Theme::grid);
}

QRect MosaicPlot::rectOf(const MosaicTile &tile, const QRect &tiles) const
{
    if (tile.width <= 0 || tile.height <= 0)
        return {};
    const int left = tiles.left() + int(std::lround(tile.x * tiles.width()));
    const int top = tiles.top() + int(std::lround(tile.y * tiles.height()));
    const int right = tiles.left() + int(std::lround((tile.x + tile.width) * tiles.width()));
    const int bottom = tiles.top() + int(std::lround((tile.y + tile.height) * tiles.height()));
    // A class with one image is still there.
    return {left, top, std::max(1, right - left), std::max(1, bottom - top)};
}

QRect MosaicPlot::tileRect(int classIndex) const
{
    if (m_mosaic.levels.empty() || classIndex < 0 || size_t(classIndex) >= m_counts.size())
        return {};
    return rectOf(m_mosaic.levels.back().tiles[size_t(classIndex)], tilesArea(chartArea()));
}

void MosaicPlot::paintTile(QPainter &painter, int classIndex, const QRect &at) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    QColor fill = Theme::instance()->classColor(m_taxonomy, classIndex);
    if (classIndex == m_hovered)
        fill = fill.lighter(112);
    painter.fillRect(at, fill);
    const int last = m_taxonomy.attributeCount() - 1;
    if (last > 1 && m_taxonomy.valueIn(classIndex, 1) == 1) {
        QColor stroke = colors.panel;
        stroke.setAlpha(70);
        painter.fillRect(at, QBrush(stroke, Qt::BDiagPattern));
    }
    const QFontMetrics metrics = painter.fontMetrics();
    const QString number = QLocale().toString(m_counts[size_t(classIndex)]);
    const QString name =
        tidy(m_taxonomy.attributes()[last].values[m_taxonomy.valueIn(classIndex, last)]);
    painter.setPen(fill.lightnessF() < 0.6F ? QColor(Qt::white) : QColor(0x1c, 0x1f, 0x24));
    const bool fitsNumber = metrics.horizontalAdvance(number) + 4 <= at.width();
    const bool fitsName = metrics.horizontalAdvance(name) + 4 <= at.width();
    if (fitsNumber && fitsName && at.height() >= 2 * metrics.height() + 2)
        painter.drawText(at, Qt::AlignCenter, name + u'\n' + number);
    else if (fitsNumber && at.height() >= metrics.height())
        painter.drawText(at, Qt::AlignCenter, number);
}

void MosaicPlot::paintNames(QPainter &painter, const QRect &tiles) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(colors.text);
    const QStringList &columns = m_taxonomy.attributes()[0].values;
    int used = tiles.left() - 1;
    for (int v = 0; v < int(columns.size()); ++v) {
        const QRect at = rectOf(m_mosaic.levels[0].tiles[size_t(v)], tiles);
        if (at.isEmpty())
            continue;
        // A narrow column's name may lean over its neighbour's room, not over its name.
        const int width = std::max(at.width(), metrics.horizontalAdvance(columns[v]) + 4);
        QRect box(at.center().x() - width / 2, tiles.bottom() + 3, width, metrics.height());
        box.moveLeft(std::clamp(box.left(), used + 1, std::max(used + 1, tiles.right() - width)));
        painter.drawText(box, Qt::AlignCenter, columns[v]);
        used = box.right();
    }
    painter.setPen(colors.textFaint);
    const QString key = m_mosaic.isLogarithmic
        ? tr("%1, area by log(1 + %2)").arg(m_taxonomy.attributes()[0].name, m_unit)
        : tr("%1, area by %2").arg(m_taxonomy.attributes()[0].name, m_unit);
    painter.drawText(
        QRect(tiles.left(), tiles.bottom() + 3 + metrics.height(), tiles.width(), metrics.height()),
        Qt::AlignCenter, metrics.elidedText(key, Qt::ElideRight, tiles.width()));
    if (m_mosaic.levels.size() < 2)
        return;
    painter.setPen(colors.textMuted);
    // Rows are named beside the first column that is wide enough to have them.
    const QStringList &rows = m_taxonomy.attributes()[1].values;
    const auto count = size_t(rows.size());
    const std::vector<MosaicTile> &all = m_mosaic.levels[1].tiles;
    for (size_t v = 0; v < count; ++v) {
        for (size_t column = 0; column * count + v < all.size(); ++column) {
            const QRect at = rectOf(all[column * count + v], tiles);
            if (at.isEmpty())
                continue;
            const QRect box(0, at.top(), tiles.left() - Theme::grid, at.height());
            painter.drawText(
                box, Qt::AlignRight | Qt::AlignVCenter,
                metrics.elidedText(tidy(rows[qsizetype(v)]), Qt::ElideRight, box.width()));
            break;
        }
    }
}

void MosaicPlot::paintChart(QPainter &painter, const QRect &area) const
{
    const QRect tiles = tilesArea(area);
    const ThemeColors &colors = Theme::instance()->colors();
    for (int c = 0; c < int(m_counts.size()); ++c) {
        const QRect at = rectOf(m_mosaic.levels.back().tiles[size_t(c)], tiles);
        if (at.isEmpty())
            continue;
        paintTile(painter, c, at);
    }
    const auto frame = [&](int c, const QColor &color) {
        if (c < 0)
            return;
        painter.setPen(QPen(color, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rectOf(m_mosaic.levels.back().tiles[size_t(c)], tiles));
    };
    frame(m_hovered, colors.text);
    if (hasFocus())
        frame(m_current, colors.accent);
    paintNames(painter, tiles);
}

int MosaicPlot::classAt(const QPoint &position) const
{
    if (isEmpty())
        return -1;
    // The smallest first: a tile of one pixel must not be hidden by its neighbour's rounding.
    int found = -1, area = 0;
    for (int c = 0; c < int(m_counts.size()); ++c) {
        const QRect at = tileRect(c).adjusted(-1, -1, 1, 1);
        if (tileRect(c).isEmpty() || !at.contains(position))
            continue;
        if (found < 0 || at.width() * at.height() < area) {
            found = c;
            area = at.width() * at.height();
        }
    }
    return found;
}

QString MosaicPlot::describe(int classIndex) const
{
    const qint64 total = std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
    const qint64 count = m_counts[size_t(classIndex)];
    const QLocale locale;
    return tr("%1\n%2 %3, %4% of the labelled")
        .arg(m_taxonomy.className(classIndex), locale.toString(count), m_unit,
             locale.toString(total > 0 ? 100.0 * double(count) / double(total) : 0, 'f', 1));
}

QString MosaicPlot::textAt(const QPoint &position) const
{
    const int c = classAt(position);
    return c < 0 ? QString() : describe(c) + u'\n' + tr("Click to see them in Review");
}

void MosaicPlot::hovered(const QPoint *position)
{
    const int c = position ? classAt(*position) : -1;
    setCursor(c >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (c == m_hovered)
        return;
    m_hovered = c;
    update();
}

void MosaicPlot::mouseReleaseEvent(QMouseEvent *event)
{
    const int c = classAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || c < 0)
        return;
    m_current = c;
    update();
    Q_EMIT classClicked(c);
}

void MosaicPlot::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool forth = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_current >= 0)
            Q_EMIT classClicked(m_current);
        return;
    }
    if ((!back && !forth) || isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto k = int(m_counts.size());
    int c = m_current;
    do {
        c = c < 0 ? (back ? k - 1 : 0) : (c + (back ? k - 1 : 1)) % k;
    } while (m_counts[size_t(c)] <= 0 && c != m_current);
    m_current = c;
    setAccessibleDescription(describe(c));
    QToolTip::showText(mapToGlobal(tileRect(c).center()), describe(c), this);
    update();
}

QList<QStringList> MosaicPlot::values() const
{
    QStringList header;
    for (const Attribute &attribute : m_taxonomy.attributes())
        header.append(attribute.name);
    header.append(m_unit);
    QList<QStringList> rows{header};
    for (int c = 0; c < int(m_counts.size()); ++c) {
        QStringList row;
        for (int a = 0; a < m_taxonomy.attributeCount(); ++a)
            row.append(m_taxonomy.attributes()[a].values[m_taxonomy.valueIn(c, a)]);
        row.append(QString::number(m_counts[size_t(c)]));
        rows.append(row);
    }
    return rows;
}

} // namespace lw
