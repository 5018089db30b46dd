// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewkeys.h"

using namespace Qt::StringLiterals;

namespace lw {

QList<ValueKey> valueKeyScheme(const Taxonomy &taxonomy)
{
    QStringList lines{u"ASDFG"_s, u"ZXCVB"_s, u"RTYUIO"_s, u"HJKLM"_s};
    QList<ValueKey> keys;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const int values = int(taxonomy.attributes()[a].values.size());
        QString *line = nullptr;
        for (QString &candidate : lines) {
            if (candidate.size() >= values) {
                line = &candidate;
                break;
            }
        }
        for (int v = 0; v < values; ++v)
            keys.append({a, v, line ? QKeySequence(QString(line->at(v))) : QKeySequence()});
        if (line)
            line->remove(0, values);
    }
    return keys;
}

} // namespace lw
