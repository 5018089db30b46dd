// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lw {

Chip::Chip(const QString &text, bool removable, QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(text, this))
{
    setProperty("surface", u"chip"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Theme::grid, 1, removable ? 2 : 2 * Theme::grid, 1);
    row->setSpacing(Theme::grid);
    row->addWidget(m_label);
    if (removable) {
        auto *remove = new QToolButton(this);
        remove->setIcon(Theme::instance()->icon(u"close"_s));
        remove->setIconSize(QSize(12, 12));
        remove->setToolTip(tr("Remove"));
        remove->setAccessibleName(tr("Remove %1").arg(text));
        connect(remove, &QToolButton::clicked, this, &Chip::removed);
        row->addWidget(remove);
    }
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
}

void Chip::setText(const QString &text)
{
    m_label->setText(text);
}

QString Chip::text() const
{
    return m_label->text();
}

} // namespace lw
