// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confusionview.h"
#include "core/review/csvtable.h"
#include "ui/shell/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int titleGap = 2 * Theme::grid;

/// "1.2k" where the number would not fit a cell.
QString shortCount(qint64 count)
{
    if (count < 10'000)
        return QLocale().toString(count);
    return QLocale().toString(double(count) / 1000, 'f', 0) + u'k';
}

QColor blended(const QColor &below, const QColor &above, double strength)
{
    const auto mix = [strength](int a, int b) { return int(std::lround(a + (b - a) * strength)); };
    return {mix(below.red(), above.red()), mix(below.green(), above.green()),
            mix(below.blue(), above.blue())};
}

} // namespace

ConfusionView::ConfusionView(QWidget *parent)
    : QWidget(parent)
    , m_emptyText(tr("No labelled predictions yet."))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Confusion matrix"));
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ConfusionView::setMatrix(const Taxonomy &taxonomy, const ConfusionMatrix &matrix)
{
    rebuild(taxonomy, -1, matrix);
}

void ConfusionView::setAttributeMatrix(const Taxonomy &taxonomy, int attribute,
                                       const ConfusionMatrix &matrix)
{
    rebuild(taxonomy, attribute, matrix);
}

void ConfusionView::rebuild(const Taxonomy &taxonomy, int attribute, const ConfusionMatrix &matrix)
{
    const bool sameShape = m_attribute == attribute && m_taxonomy == taxonomy
        && m_matrix.classCount == matrix.classCount;
    m_matrix = matrix;
    if (!sameShape) {
        m_taxonomy = taxonomy;
        m_attribute = attribute;
        m_current = m_hovered = {};
        m_levels.clear();
        int span = matrix.classCount;
        for (int a = 0; a < taxonomy.attributeCount(); ++a) {
            if (attribute >= 0 && a != attribute)
                continue;
            const QStringList &values = taxonomy.attributes()[a].values;
            span /= int(values.size());
            m_levels.push_back({.names = values, .span = span, .extent = 0});
        }
        layOut();
    }
    update();
}

void ConfusionView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

void ConfusionView::setPercentShown(bool shown)
{
    m_percent = shown;
    update();
}

/// Innermost labels are written along the row, outer ones across; the same beside and above.
void ConfusionView::layOut()
{
    if (m_levels.empty())
        return;
    const QFontMetrics metrics(font());
    int labels = metrics.height() + titleGap; // "truth"
    for (size_t i = 0; i < m_levels.size(); ++i) {
        Level &level = m_levels[i];
        level.extent = metrics.height() + Theme::grid;
        if (i + 1 < m_levels.size() || m_levels.size() == 1) {
            labels += level.extent;
            continue;
        }
        int widest = 0;
        for (const QString &name : level.names)
            widest = std::max(widest, metrics.horizontalAdvance(name));
        level.extent = std::min(widest + 2 * Theme::grid, width() / 5);
        labels += level.extent;
    }
    const int legend = metrics.height() + Theme::grid;
    const int side = std::min(width(), height() - legend) - labels - 2 * Theme::grid;
    const int fitted = std::max(side, m_matrix.classCount);
    m_area = QRect((width() - fitted - labels) / 2 + labels,
                   (height() - legend - fitted - labels) / 2 + labels, fitted, fitted);
}

int ConfusionView::boundary(int index) const
{
    return m_matrix.classCount > 0 ? m_area.width() * index / m_matrix.classCount : 0;
}

QRect ConfusionView::cellRect(int truth, int predicted) const
{
    return QRect(QPoint(m_area.left() + boundary(predicted), m_area.top() + boundary(truth)),
                 QPoint(m_area.left() + boundary(predicted + 1) - 1,
                        m_area.top() + boundary(truth + 1) - 1));
}

ConfusionView::Cell ConfusionView::cellAt(const QPoint &position) const
{
    if (m_matrix.classCount == 0 || m_matrix.total() == 0 || !m_area.contains(position))
        return {};
    const int k = m_matrix.classCount;
    for (int t = 0; t < k; ++t) {
        for (int p = 0; p < k; ++p) {
            if (cellRect(t, p).contains(position))
                return {t, p};
        }
    }
    return {};
}

QString ConfusionView::nameOf(int index) const
{
    return m_attribute < 0 ? m_taxonomy.className(index)
                           : m_taxonomy.attributes()[m_attribute].values[index];
}

QString ConfusionView::describe(int truth, int predicted) const
{
    const qint64 count = m_matrix.at(truth, predicted);
    qint64 row = 0;
    for (int p = 0; p < m_matrix.classCount; ++p)
        row += m_matrix.at(truth, p);
    const QLocale locale;
    if (row == 0)
        return tr("No image of %1").arg(nameOf(truth));
    const QString share = locale.toString(100.0 * double(count) / double(row), 'f', 1);
    const QString text = truth == predicted ? tr("%1 of %2 images of %3 were recognised (%4%)")
                                            : tr("%1 of %2 images of %3 were taken for %5 (%4%)");
    const QString filled =
        text.arg(locale.toString(count), locale.toString(row), nameOf(truth), share);
    return truth == predicted ? filled : filled.arg(nameOf(predicted));
}

void ConfusionView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &colors = Theme::instance()->colors();
    if (m_matrix.classCount == 0 || m_matrix.total() == 0) {
        painter.setPen(colors.textMuted);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    paintCells(painter);
    paintLabels(painter);
    paintLines(painter);
    paintLegend(painter);
}

/// What hue and strength mean, in one line below the matrix.
void ConfusionView::paintLegend(QPainter &painter) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    painter.setFont(font());
    const QFontMetrics metrics(font());
    const int side = metrics.height() / 2;
    int x = m_area.left();
    const int y = m_area.bottom() + 2 * Theme::grid;
    const auto write = [&](const QString &text, const QColor &swatch) {
        if (swatch.isValid()) {
            painter.fillRect(QRect(x, y + side / 2, side, side), swatch);
            x += side + Theme::grid;
        }
        const QString fitted = metrics.elidedText(text, Qt::ElideRight, m_area.right() - x);
        painter.drawText(QRect(x, y, m_area.right() - x, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, fitted);
        x += metrics.horizontalAdvance(fitted) + 3 * Theme::grid;
    };
    painter.setPen(colors.textMuted);
    write(tr("right"), colors.accent);
    write(tr("wrong"), colors.bad);
    write(tr("stronger: more of the row"), {});
}

DrawnChart ConfusionView::chart() const
{
    DrawnChart chart;
    chart.title = m_attribute < 0
        ? tr("Confusion matrix, images")
        : tr("Confusion matrix of %1, images").arg(m_taxonomy.attributes()[m_attribute].name);
    if (m_percent)
        chart.title = m_attribute < 0 ? tr("Confusion matrix, % of each row")
                                      : tr("Confusion matrix of %1, % of each row")
                                            .arg(m_taxonomy.attributes()[m_attribute].name);
    // On screen the card around it has the title.
    const int line = QFontMetrics(font()).height() + Theme::grid;
    chart.size = size() + QSize(0, line);
    chart.paint = [this, line, title = chart.title](QPainter &painter) {
        const ThemeColors &colors = Theme::instance()->colors();
        painter.fillRect(rect().adjusted(0, 0, 0, line), colors.panel);
        painter.setFont(font());
        painter.setPen(colors.text);
        painter.drawText(QRect(0, 0, width(), line), Qt::AlignCenter, title);
        painter.translate(0, line);
        paintCells(painter);
        paintLabels(painter);
        paintLines(painter);
        paintLegend(painter);
    };
    chart.values = [this](QChar separator) {
        const auto cell = [separator](const QString &text) {
            return separator == u',' ? safeCsvCell(text) : text;
        };
        QStringList header{cell(tr("true \\ predicted"))};
        for (int p = 0; p < m_matrix.classCount; ++p)
            header.append(cell(nameOf(p)));
        QString text = header.join(separator) + u'\n';
        for (int t = 0; t < m_matrix.classCount; ++t) {
            QStringList cells{cell(nameOf(t))};
            for (int p = 0; p < m_matrix.classCount; ++p)
                cells.append(QString::number(m_matrix.at(t, p)));
            text += cells.join(separator) + u'\n';
        }
        return text;
    };
    return chart;
}

void ConfusionView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_matrix.classCount == 0 || m_matrix.total() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillChartMenu(menu, this, [this] { return chart(); });
    menu->popup(event->globalPos());
}

void ConfusionView::paintCells(QPainter &painter) const
{
    QFont small = font();
    const int cell = m_area.width() / m_matrix.classCount;
    small.setPixelSize(std::clamp(cell * 2 / 5, 8, 15));
    painter.setFont(small);
    for (int t = 0; t < m_matrix.classCount; ++t) {
        qint64 row = 0;
        for (int p = 0; p < m_matrix.classCount; ++p)
            row += m_matrix.at(t, p);
        for (int p = 0; p < m_matrix.classCount; ++p)
            paintCell(painter, {t, p}, row);
    }
}

void ConfusionView::paintCell(QPainter &painter, const Cell &cell, qint64 rowSum) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    const QRect area = cellRect(cell.truth, cell.predicted);
    const qint64 count = m_matrix.at(cell.truth, cell.predicted);
    const bool isRight = cell.truth == cell.predicted;
    const double share = rowSum > 0 ? double(count) / double(rowSum) : 0;
    // The root makes rare errors visible: 1 % still has a tenth of the strength.
    const double strength = std::sqrt(share) * 0.85;
    const QColor fill = blended(colors.panel, isRight ? colors.accent : colors.bad, strength);
    painter.fillRect(area, fill);
    if (count == 0 || area.width() < 13)
        return;
    const QString text = m_percent
        ? QLocale().toString(share * 100, 'f', share < 0.0995 && area.width() > 26 ? 1 : 0)
        : shortCount(count);
    painter.setPen(fill.lightnessF() < 0.62F ? QColor(Qt::white) : QColor(0x1c, 0x1f, 0x24));
    if (painter.fontMetrics().horizontalAdvance(text) <= area.width() - 1)
        painter.drawText(area, Qt::AlignCenter, text);
}

void ConfusionView::paintLabels(QPainter &painter) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    painter.setFont(font());
    const QFontMetrics metrics(font());
    int offset = 0;
    const bool isSingle = m_levels.size() == 1;
    for (size_t i = m_levels.size(); i-- > 0;) {
        const Level &level = m_levels[i];
        const bool isAlong = i + 1 == m_levels.size() && !isSingle;
        painter.setPen(isAlong ? colors.textMuted : colors.text);
        const int count = m_matrix.classCount / level.span;
        for (int g = 0; g < count; ++g) {
            const QString &name = level.names[g % level.names.size()];
            const int from = boundary(g * level.span);
            const int size = boundary((g + 1) * level.span) - from;
            const auto write = [&](const QRect &at, bool turned) {
                painter.save();
                painter.translate(at.center());
                if (turned)
                    painter.rotate(-90);
                const int length = turned ? at.height() : at.width();
                const int depth = turned ? at.width() : at.height();
                const QRect box(-length / 2, -depth / 2, length, depth);
                painter.drawText(box, Qt::AlignCenter,
                                 metrics.elidedText(name, Qt::ElideRight, length - 2));
                painter.restore();
            };
            const QRect beside(m_area.left() - offset - level.extent, m_area.top() + from,
                               level.extent, size);
            const QRect above(m_area.left() + from, m_area.top() - offset - level.extent, size,
                              level.extent);
            write(beside, !isAlong);
            write(above, isAlong);
        }
        offset += level.extent;
    }
    painter.setPen(colors.textFaint);
    const int line = metrics.height();
    painter.drawText(QRect(m_area.left(), m_area.top() - offset - line, m_area.width(), line),
                     Qt::AlignCenter, tr("predicted →"));
    painter.save();
    painter.translate(m_area.left() - offset - line / 2, m_area.center().y());
    painter.rotate(-90);
    painter.drawText(QRect(-m_area.height() / 2, -line / 2, m_area.height(), line), Qt::AlignCenter,
                     tr("← true"));
    painter.restore();
}

void ConfusionView::paintLines(QPainter &painter) const
{
    const ThemeColors &colors = Theme::instance()->colors();
    const int k = m_matrix.classCount;
    for (int i = 0; i <= k; ++i) {
        int depth = 0; // how many attributes change here
        for (const Level &level : m_levels)
            depth += i % level.span == 0;
        painter.setPen(QPen(depth > 1 ? colors.borderStrong : colors.border,
                            depth >= 3 || i == 0 || i == k ? 2 : 1));
        const int at = i == k ? m_area.width() : boundary(i);
        painter.drawLine(m_area.left() + at, m_area.top(), m_area.left() + at, m_area.bottom());
        painter.drawLine(m_area.left(), m_area.top() + at, m_area.right(), m_area.top() + at);
    }
    const auto frame = [&](const Cell &cell, const QColor &color) {
        if (cell.truth < 0 || cell.truth >= k)
            return;
        painter.setPen(QPen(color, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cellRect(cell.truth, cell.predicted).adjusted(0, 0, 1, 1));
    };
    frame(m_hovered, colors.text);
    if (hasFocus())
        frame(m_current, colors.accent);
}

void ConfusionView::mouseMoveEvent(QMouseEvent *event)
{
    const Cell cell = cellAt(event->position().toPoint());
    if (cell.truth >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), describe(cell.truth, cell.predicted),
                           this, cellRect(cell.truth, cell.predicted));
    const bool hasImages = cell.truth >= 0 && m_matrix.at(cell.truth, cell.predicted) > 0;
    setCursor(hasImages ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    update();
}

void ConfusionView::mouseReleaseEvent(QMouseEvent *event)
{
    const Cell cell = cellAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || cell.truth < 0)
        return;
    m_current = cell;
    update();
    if (m_matrix.at(cell.truth, cell.predicted) > 0)
        Q_EMIT cellActivated(cell.truth, cell.predicted);
}

void ConfusionView::leaveEvent(QEvent *)
{
    m_hovered = {};
    update();
}

void ConfusionView::focusInEvent(QFocusEvent *event)
{
    if (m_current.truth < 0 && m_matrix.classCount > 0)
        m_current = {0, 0};
    QWidget::focusInEvent(event);
}

void ConfusionView::keyPressEvent(QKeyEvent *event)
{
    const int last = m_matrix.classCount - 1;
    Cell to = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        to.predicted = std::max(0, to.predicted - 1);
        break;
    case Qt::Key_Right:
        to.predicted = std::min(last, to.predicted + 1);
        break;
    case Qt::Key_Up:
        to.truth = std::max(0, to.truth - 1);
        break;
    case Qt::Key_Down:
        to.truth = std::min(last, to.truth + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (to.truth >= 0 && last >= 0 && m_matrix.at(to.truth, to.predicted) > 0)
            Q_EMIT cellActivated(to.truth, to.predicted);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (last < 0)
        return;
    m_current = to;
    const QRect cell = cellRect(to.truth, to.predicted);
    QToolTip::showText(mapToGlobal(cell.bottomRight()), describe(to.truth, to.predicted), this);
    setAccessibleDescription(describe(to.truth, to.predicted));
    update();
}

void ConfusionView::resizeEvent(QResizeEvent *)
{
    layOut();
}

void ConfusionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        layOut();
    QWidget::changeEvent(event);
}

} // namespace lw
