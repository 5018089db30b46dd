// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figurestrip.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace lw {

namespace {

QColor toneColor(TextTone tone)
{
    const ThemeColors &colors = Theme::instance()->colors();
    switch (tone) {
    case TextTone::Muted:
        return colors.textMuted;
    case TextTone::Faint:
        return colors.textFaint;
    case TextTone::Good:
        return colors.good;
    case TextTone::Warning:
        return colors.warning;
    case TextTone::Bad:
        return colors.bad;
    case TextTone::Normal:
        break;
    }
    return colors.text;
}

} // namespace

void setTone(QLabel *label, TextTone tone)
{
    constexpr const char *property = "lwTone";
    const bool isNew = !label->property(property).isValid();
    label->setProperty(property, int(tone));
    const auto apply = [label] {
        QPalette palette = label->palette();
        const auto current = TextTone(label->property(property).toInt());
        palette.setColor(QPalette::WindowText, toneColor(current));
        label->setPalette(palette);
    };
    if (isNew)
        QObject::connect(Theme::instance(), &Theme::changed, label, apply);
    apply();
}

FigureStrip::FigureStrip(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(7 * Theme::grid);
    m_layout->addStretch(1);
}

void FigureStrip::setFigures(const QList<KeyFigure> &figures)
{
    m_figures = figures;
    while (m_entries.size() < figures.size()) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        Entry entry{new QLabel(this), new QLabel(this)};
        QFont large = font();
        large.setPointSizeF(large.pointSizeF() * 1.5);
        large.setWeight(QFont::DemiBold);
        entry.value->setFont(large);
        entry.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        setTone(entry.caption, TextTone::Muted);
        column->addWidget(entry.value);
        column->addWidget(entry.caption);
        m_layout->insertLayout(int(m_entries.size()), column);
        m_entries.append(entry);
    }
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const bool used = i < figures.size();
        m_entries[i].value->setVisible(used);
        m_entries[i].caption->setVisible(used);
        if (!used)
            continue;
        m_entries[i].value->setText(figures[i].value);
        m_entries[i].caption->setText(figures[i].caption);
        m_entries[i].value->setToolTip(figures[i].help);
        m_entries[i].caption->setToolTip(figures[i].help);
    }
    restyle();
}

void FigureStrip::restyle()
{
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        const bool warns = m_figures[i].mood == KeyFigure::Mood::Warning;
        setTone(m_entries[i].value, warns ? TextTone::Warning : TextTone::Normal);
    }
}

QString FigureStrip::valueOf(const QString &caption) const
{
    for (const KeyFigure &figure : m_figures) {
        if (figure.caption == caption)
            return figure.value;
    }
    return {};
}

Card::Card(const QString &title, QWidget *content, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(title, this))
    , m_heading(new QHBoxLayout)
{
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    m_title->setFont(heading);
    m_heading->addWidget(m_title);
    m_heading->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    layout->setSpacing(Theme::grid);
    layout->addLayout(m_heading);
    layout->addWidget(content, 1);
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Card::addToHeading(QWidget *widget)
{
    m_heading->addWidget(widget);
}

/// Painted, not styled by a sheet: a sheet here would put back the palettes of all labels inside
/// when the appearance changes.
void Card::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = Theme::instance()->colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace lw
