// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/shell/theme.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lw {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    addAction(Theme::instance()->icon(u"search"_s), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setPlaceholderText(tr("Search"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(120ms);
    connect(this, &QLineEdit::textChanged, this, [this] { m_rest.start(); });
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT searched(text()); });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace lw
