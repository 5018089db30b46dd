// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stattile.h"

#include "ui/shell/theme.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace lw {

StatTile::StatTile(const QString &caption, QWidget *parent)
    : QWidget(parent)
    , m_value(new QLabel(u"–"_s, this))
    , m_caption(new QLabel(caption, this))
{
    auto *box = new QBoxLayout(QBoxLayout::TopToBottom, this);
    box->setContentsMargins({});
    box->setSpacing(0);
    box->addWidget(m_value);
    box->addWidget(m_caption);
    m_value->setProperty("role", u"figure"_s);
    m_caption->setProperty("role", u"muted"_s);
    m_value->setFont(Theme::figures(m_value->font()));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
}

void StatTile::setCaption(const QString &caption)
{
    m_caption->setText(caption);
}

void StatTile::setValue(const QString &value)
{
    m_value->setText(value.isEmpty() ? u"–"_s : value);
}

QString StatTile::value() const
{
    return m_value->text();
}

void StatTile::setCompact(bool compact)
{
    auto *box = static_cast<QBoxLayout *>(layout());
    box->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    box->setSpacing(compact ? 5 : 0);
    m_value->setProperty("role", compact ? u"strong"_s : u"figure"_s);
}

} // namespace lw
