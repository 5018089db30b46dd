// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionheader.h"

#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lw {

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_arrow(new QToolButton(this))
    , m_title(new QLabel(title, this))
{
    m_row->setContentsMargins(0, 2 * Theme::grid, 0, Theme::grid);
    m_row->setSpacing(Theme::grid);
    m_title->setProperty("role", u"section"_s);
    m_arrow->hide();
    m_arrow->setText(title);
    m_arrow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_arrow->setCheckable(true);
    m_arrow->setIconSize(QSize(14, 14));
    m_arrow->setProperty("section", true);
    connect(m_arrow, &QToolButton::toggled, this, [this](bool expanded) {
        showArrow();
        if (m_body)
            m_body->setVisible(expanded);
        Q_EMIT expandedChanged(expanded);
    });
    m_row->addWidget(m_arrow);
    m_row->addWidget(m_title);
    m_row->addStretch(1);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    m_arrow->setText(title);
}

void SectionHeader::setBody(QWidget *body, bool expanded)
{
    m_body = body;
    m_title->hide();
    m_arrow->show();
    m_arrow->setChecked(expanded);
    body->setVisible(expanded);
    showArrow();
}

void SectionHeader::setExpanded(bool expanded)
{
    m_arrow->setChecked(expanded);
}

void SectionHeader::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

void SectionHeader::showArrow()
{
    m_arrow->setIcon(
        Theme::instance()->icon(m_arrow->isChecked() ? u"chevron-down"_s : u"chevron-right"_s));
}

} // namespace lw
