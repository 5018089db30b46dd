// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csvcell.h"

using namespace Qt::StringLiterals;

namespace lw {

QString csvCell(const QString &text)
{
    QString cell = text;
    bool isNumber = false;
    cell.toDouble(&isNumber);
    if (!cell.isEmpty() && !isNumber && u"=+-@\t\r"_s.contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n')
        || cell.contains(u'\r')) {
        cell.replace(u'"', u"\"\""_s);
        cell = u'"' + cell + u'"';
    }
    return cell;
}

} // namespace lw
