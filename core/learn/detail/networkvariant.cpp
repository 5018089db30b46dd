// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/networkvariant.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// A number where it is one, else the word.
QVariant variantValue(const QString &text)
{
    bool ok = false;
    if (const int whole = text.toInt(&ok); ok)
        return whole;
    if (const double number = text.toDouble(&ok); ok)
        return number;
    return text;
}

} // namespace

Result<QVariantMap> networkVariant(const QString &text)
{
    QVariantMap overrides;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.left(equals), value = word.mid(equals + 1);
        if (equals < 1 || value.isEmpty() || overrides.contains(name))
            return Error::badInput(
                QCoreApplication::translate("lw::Architectures",
                                            "“%1” does not change a network's option")
                    .arg(word),
                {}, 0,
                QCoreApplication::translate(
                    "lw::Architectures",
                    "Write each option once, as in “depth=6 embed_dim=192” or “layers=1,1,1,1”."));
        if (!value.contains(u',')) {
            overrides[name] = variantValue(value);
            continue;
        }
        QVariantList list;
        for (const QString &part : value.split(u','))
            list.append(variantValue(part));
        overrides[name] = list;
    }
    return overrides;
}

} // namespace lw
