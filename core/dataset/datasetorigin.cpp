// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/datasetorigin.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const QStringList &redistributionWords()
{
    static const QStringList words{u"unknown"_s, u"allowed"_s, u"forbidden"_s}; // as the enum
    return words;
}

} // namespace

DatasetOrigin DatasetOrigin::of(const DatasetSpec &spec)
{
    const QVariantMap map = spec.options.value(originOption).toMap();
    DatasetOrigin origin;
    origin.source = map.value(u"source"_s).toString();
    origin.licence = map.value(u"licence"_s).toString();
    (void)origin.setRedistribution(map.value(u"redistribution"_s).toString());
    return origin;
}

void DatasetOrigin::putInto(DatasetSpec &spec) const
{
    if (*this == DatasetOrigin())
        spec.options.remove(originOption);
    else
        spec.options.insert(originOption,
                            QVariantMap{{u"source"_s, source},
                                        {u"licence"_s, licence},
                                        {u"redistribution"_s, redistributionWord()}});
}

QString DatasetOrigin::redistributionWord() const
{
    return redistributionWords()[int(redistribution)];
}

bool DatasetOrigin::setRedistribution(const QString &word)
{
    const qsizetype index = redistributionWords().indexOf(word);
    if (index >= 0)
        redistribution = Redistribution(index);
    return index >= 0;
}

QVariantMap formatOptions(const QVariantMap &options)
{
    QVariantMap own = options;
    own.remove(originOption);
    own.remove(heldOutOption);
    return own;
}

bool mayHoldOut(const DatasetSpec &spec)
{
    return spec.options.value(heldOutOption, u"true"_s).toString() != u"false";
}

} // namespace lw
