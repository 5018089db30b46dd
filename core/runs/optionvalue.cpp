// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/optionvalue.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Error mistake(const OptionSpec &spec, const QVariant &given, const QString &allowed)
{
    return Error::badInput(
        QCoreApplication::translate("lw::RunConfig", "“%1” cannot be %2; %3")
            .arg(spec.key, given.toString().isEmpty() ? u"\"\""_s : optionText(given), allowed));
}

QString rangeText(const OptionSpec &spec)
{
    return QCoreApplication::translate("lw::RunConfig", "allowed is %1 to %2")
        .arg(QString::number(spec.minimum), QString::number(spec.maximum));
}

Result<QVariant> checkedNumber(const OptionSpec &spec, const QVariant &value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return mistake(spec, value, QCoreApplication::translate("lw::RunConfig", "it is a number"));
    if (spec.type == OptionType::Int && number != std::floor(number)) {
        return mistake(spec, value,
                       QCoreApplication::translate("lw::RunConfig", "it is a whole number"));
    }
    if (spec.minimum < spec.maximum && (number < spec.minimum || number > spec.maximum))
        return mistake(spec, value, rangeText(spec));
    return spec.type == OptionType::Int ? QVariant(qint64(number)) : QVariant(number);
}

Result<QVariant> checkedBool(const OptionSpec &spec, const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value;
    const QString word = value.toString().toLower();
    if (word == "true"_L1 || word == "yes"_L1 || word == "on"_L1 || word == "1"_L1)
        return QVariant(true);
    if (word == "false"_L1 || word == "no"_L1 || word == "off"_L1 || word == "0"_L1)
        return QVariant(false);
    return mistake(spec, value,
                   QCoreApplication::translate("lw::RunConfig", "it is true or false"));
}

Result<QVariant> checkedList(const OptionSpec &spec, const QVariant &value)
{
    QVariantList items = value.toList();
    if (value.typeId() == QMetaType::QString) {
        QString text = value.toString().trimmed();
        if (text.startsWith(u'[') && text.endsWith(u']'))
            text = text.mid(1, text.size() - 2);
        const QStringList words = text.split(u',', Qt::SkipEmptyParts);
        items = QVariantList(words.begin(), words.end());
    }
    QVariantList numbers;
    for (const QVariant &item : std::as_const(items)) {
        bool ok = false;
        const int number = item.toString().trimmed().toInt(&ok);
        if (!ok) {
            return mistake(
                spec, value,
                QCoreApplication::translate("lw::RunConfig", "it is a list of whole numbers"));
        }
        if (spec.minimum < spec.maximum && (number < spec.minimum || number > spec.maximum))
            return mistake(spec, value, rangeText(spec));
        numbers.append(number);
    }
    return QVariant(numbers);
}

Result<QVariant> checkedChoice(const OptionSpec &spec, const QVariant &value)
{
    const QString word = value.toString();
    if (spec.choices.contains(word))
        return QVariant(word);
    return mistake(spec, value,
                   QCoreApplication::translate("lw::RunConfig", "allowed are: %1")
                       .arg(spec.choices.join(", "_L1)));
}

/// "stem, layer1" of such a text or of a list.
QString checkedWords(const QVariant &value)
{
    QStringList words;
    const QStringList given =
        value.typeId() == QMetaType::QString ? value.toString().split(u',') : value.toStringList();
    for (const QString &word : given) {
        if (const QString trimmed = word.trimmed(); !trimmed.isEmpty())
            words.append(trimmed);
    }
    return words.join(u", "_s);
}

/// Levenshtein distance.
qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype above = row[size_t(j)];
            row[size_t(j)] = std::min(
                {above + 1, row[size_t(j) - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

Result<QVariant> checkedValue(const OptionSpec &spec, const QVariant &value)
{
    switch (spec.type) {
    case OptionType::Bool:
        return checkedBool(spec, value);
    case OptionType::Int:
    case OptionType::Double:
        return checkedNumber(spec, value);
    case OptionType::Choice:
        return checkedChoice(spec, value);
    case OptionType::IntList:
        return checkedList(spec, value);
    case OptionType::Words:
        return QVariant(checkedWords(value));
    case OptionType::Text:
        return QVariant(value.toString());
    }
    return value;
}

QString optionText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QMetaType::QVariantList: {
        QStringList words;
        for (const QVariant &item : value.toList())
            words.append(optionText(item));
        return u'[' + words.join(", "_L1) + u']';
    }
    default:
        return value.toString();
    }
}

QString nearestKey(const QString &key, const QList<OptionSpec> &schema)
{
    QString best;
    // Half of the key may be wrong; a key written without its section is near as well.
    qsizetype bestDistance = std::max<qsizetype>(2, key.size() / 2) + 1;
    for (const OptionSpec &spec : schema) {
        const QString lastPart = spec.key.section(u'.', -1);
        const qsizetype distance =
            std::min(editDistance(key, spec.key), editDistance(key, lastPart) + 1);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = spec.key;
        }
    }
    return best;
}

} // namespace lw
