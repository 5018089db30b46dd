// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trypage/readingpanel.h"

#include "core/learn/photoreport.h"
#include "ui/shell/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

ReadingPanel::ReadingPanel(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Probabilities of the chosen face"));
    connect(Theme::instance(), &Theme::changed, this, [this] {
        rebuild();
        update();
    });
}

void ReadingPanel::setFace(const FaceReading *face, const Taxonomy &taxonomy)
{
    m_face = face ? *face : FaceReading();
    m_taxonomy = taxonomy;
    rebuild();
    updateGeometry();
    update();
}

void ReadingPanel::rebuild()
{
    m_bars.clear();
    if (m_face.classIndex == unknownValue) {
        setAccessibleDescription({});
        return;
    }
    const Theme *theme = Theme::instance();
    for (int a = 0; a < m_taxonomy.attributeCount(); ++a) {
        const Attribute &attribute = m_taxonomy.attributes()[a];
        m_bars.push_back({.text = attribute.name, .color = {}, .heading = true});
        const auto sums = attributeProbabilities(m_face.probabilities, m_taxonomy, a);
        for (int v = 0; v < attribute.values.size(); ++v)
            m_bars.push_back({.text = attribute.values[v],
                              .probability = sums[size_t(v)],
                              .color = theme->valueColor(m_taxonomy, a, v)});
    }
    m_bars.push_back({.text = tr("All classes, likeliest first"), .color = {}, .heading = true});
    std::vector<int> order(m_face.probabilities.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [this](int k) { return m_face.probabilities[size_t(k)]; });
    for (const int k : order)
        m_bars.push_back({.text = m_taxonomy.className(k),
                          .probability = double(m_face.probabilities[size_t(k)]),
                          .color = theme->classColor(m_taxonomy, k)});
    setAccessibleDescription(m_taxonomy.className(m_face.classIndex));
}

int ReadingPanel::rowHeight() const
{
    return fontMetrics().height() + 2 * Theme::grid;
}

QSize ReadingPanel::sizeHint() const
{
    return {300, rowHeight() * int(m_bars.size()) + Theme::grid};
}

void ReadingPanel::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::instance()->colors();
    const QLocale locale;
    QPainter painter(this);
    const int numberWidth = painter.fontMetrics().horizontalAdvance(u"100.0 %"_s) + Theme::grid;
    // Names in full where that leaves the bars a third.
    int longest = 0;
    for (const ProbabilityBar &bar : m_bars)
        longest = std::max(longest, painter.fontMetrics().horizontalAdvance(bar.text));
    const int textWidth = std::min(longest + Theme::grid, int((width() - numberWidth) * 0.66));
    const int barLeft = textWidth + Theme::grid;
    const int barWidth = width() - numberWidth - barLeft - Theme::grid;
    int y = 0;
    for (const ProbabilityBar &bar : m_bars) {
        QRect row(0, y, width(), rowHeight());
        y += rowHeight();
        if (bar.heading) {
            QFont bold = font();
            bold.setBold(true);
            painter.setFont(bold);
            painter.setPen(colors.textMuted);
            painter.drawText(row.adjusted(0, Theme::grid, 0, 0), Qt::AlignLeft | Qt::AlignBottom,
                             bar.text);
            painter.setFont(font());
            continue;
        }
        painter.setPen(colors.text);
        painter.drawText(QRect(0, row.top(), textWidth, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(bar.text, Qt::ElideRight, textWidth));
        const QRect track(barLeft, row.top() + Theme::grid, barWidth,
                          row.height() - 2 * Theme::grid);
        painter.fillRect(track, colors.raised);
        painter.fillRect(
            QRect(track.topLeft(), QSize(int(track.width() * bar.probability), track.height())),
            bar.color);
        painter.setFont(Theme::figures(font()));
        painter.drawText(row,
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         tr("%1 %").arg(locale.toString(100 * bar.probability, 'f', 1)));
        painter.setFont(font());
    }
}

} // namespace lw
