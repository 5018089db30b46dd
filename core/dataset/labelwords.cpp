// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/labelwords.h"

#include "core/dataset/datasetorigin.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct LabelWordsText
{
    Q_DECLARE_TR_FUNCTIONS(lw::LabelWords)
};

constexpr double oldestYears = 120;

/// "With-Mask (1)" -> "withmask1": spelling differs from set to set.
QString plainWord(const QString &word)
{
    QString plain;
    for (const QChar c : word.toLower()) {
        if (c.isLetterOrNumber() || c == u'<' || c == u'>' || c == u'=' || c == u'+')
            plain += c;
    }
    return plain;
}

int valueNamed(const Attribute &attribute, const QString &name)
{
    for (qsizetype v = 0; v < attribute.values.size(); ++v) {
        if (plainWord(attribute.values[v]) == plainWord(name))
            return int(v);
    }
    return unknownValue;
}

/// 0 worn, 1 incorrect, 2 none.
int maskKindOf(const QString &plain)
{
    static const std::array<QStringList, 3> words{
        QStringList{u"wear"_s, u"worn"_s, u"wearing"_s, u"mask"_s, u"masked"_s, u"withmask"_s,
                    u"maskworn"_s, u"correct"_s, u"correctmask"_s, u"maskcorrect"_s,
                    u"correctlywornmask"_s, u"withmaskcorrect"_s, u"masked"_s, u"maskon"_s},
        QStringList{u"incorrect"_s, u"incorrectmask"_s, u"maskincorrect"_s, u"improper"_s,
                    u"maskwornincorrectly"_s, u"maskwearedincorrect"_s, u"wrong"_s, u"wrongmask"_s,
                    u"incorrectlywornmask"_s, u"mwi"_s, u"nosefree"_s, u"partialmask"_s},
        QStringList{u"none"_s, u"nomask"_s, u"withoutmask"_s, u"unmasked"_s, u"without"_s,
                    u"normal"_s, u"notmask"_s, u"notwear"_s, u"nonmask"_s, u"withoutamask"_s,
                    u"maskoff"_s, u"notwearing"_s}};
    for (int kind = 0; kind < 3; ++kind) {
        if (words[size_t(kind)].contains(plain))
            return kind;
    }
    return unknownValue;
}

int genderOf(const QString &plain)
{
    static const QStringList male{u"m"_s, u"male"_s, u"man"_s, u"men"_s, u"boy"_s, u"males"_s};
    static const QStringList female{u"f"_s,     u"female"_s, u"woman"_s,
                                    u"women"_s, u"girl"_s,   u"females"_s};
    return male.contains(plain) ? 0 : female.contains(plain) ? 1 : unknownValue;
}

/// A kind by the position or the usual name of its value; taxonomies may order values otherwise.
int valueOfKind(const Attribute &attribute, int kind, const QStringList &usualNames)
{
    if (kind < 0)
        return unknownValue;
    const int named = valueNamed(attribute, usualNames[kind]);
    return named >= 0 ? named : kind < attribute.values.size() ? kind : unknownValue;
}

/// "34", "20-29", "60+", "more than 70": the value when both ends of the range have the same.
int valueOfRange(const Taxonomy &taxonomy, int attribute, const QString &word)
{
    static const QRegularExpression number(u"\\d+(\\.\\d+)?"_s);
    int value = unknownValue;
    auto it = number.globalMatch(word);
    while (it.hasNext()) {
        const int found = taxonomy.valueOfNumber(attribute, it.next().captured().toDouble());
        if (value != unknownValue && found != value)
            return unknownValue;
        value = found;
    }
    const bool isOpen = word.contains(u'<') || word.startsWith(u"under"_s, Qt::CaseInsensitive);
    return isOpen ? unknownValue : value;
}

Error badOption(const QString &what)
{
    return Error::badInput(
        what, {}, 0,
        LabelWordsText::tr("Correct the options of the data set, in the dialog or project.yaml."));
}

} // namespace

int LabelWords::usualValue(const Taxonomy &taxonomy, int attribute, const QString &word)
{
    const Attribute &a = taxonomy.attributes()[attribute];
    const QString plain = plainWord(word);
    if (plain.isEmpty())
        return unknownValue;
    if (const int named = valueNamed(a, word); named >= 0)
        return named;
    if (a.name == u"mask")
        return valueOfKind(a, maskKindOf(plain), {u"wear"_s, u"incorrect"_s, u"none"_s});
    if (a.name == u"gender")
        return valueOfKind(a, genderOf(plain), {u"male"_s, u"female"_s});
    return a.bounds.isEmpty() ? unknownValue : valueOfRange(taxonomy, attribute, word);
}

int LabelWords::usualClass(const Taxonomy &taxonomy, const QString &word)
{
    bool isNumber = false;
    const int number = word.trimmed().toInt(&isNumber);
    if (isNumber)
        return number >= 0 && number < taxonomy.classCount() ? number : unknownValue;
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        if (plainWord(taxonomy.className(c)) == plainWord(word))
            return c;
    }
    return unknownValue;
}

QString LabelWords::attributeOf(const Taxonomy &taxonomy, const QStringList &words)
{
    if (words.isEmpty())
        return {};
    const auto share = [&words](auto knows) {
        return double(std::count_if(words.begin(), words.end(), knows)) / double(words.size());
    };
    const double classes = share([&](const QString &w) { return usualClass(taxonomy, w) >= 0; });
    QString best;
    double bestShare = 0.5;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const double known =
            share([&](const QString &w) { return usualValue(taxonomy, a, w) >= 0; });
        if (known > bestShare) {
            best = taxonomy.attributes()[a].name;
            bestShare = known;
        }
    }
    // Numbers are class numbers as well as ages: ages of several people go beyond the classes.
    return classes >= 1 || (classes > 0 && best.isEmpty()) ? QString(classAttribute) : best;
}

QVariantMap LabelWords::usualMap(const Taxonomy &taxonomy, const QString &attribute,
                                 const QStringList &words)
{
    QVariantMap map;
    const int a = taxonomy.attributeIndex(attribute);
    for (const QString &word : words) {
        const int value = a >= 0 ? usualValue(taxonomy, a, word) : usualClass(taxonomy, word);
        map.insert(word,
                   value < 0    ? QString()
                       : a >= 0 ? taxonomy.attributes()[a].values[value]
                                : taxonomy.className(value));
    }
    return map;
}

Result<LabelWords> LabelWords::create(const Taxonomy &taxonomy, const QVariantMap &options,
                                      const QStringList &own)
{
    const QStringList known = own + QStringList{u"values"_s, u"same_for_all"_s};
    const QVariantMap ofFormat = formatOptions(options);
    for (auto it = ofFormat.cbegin(); it != ofFormat.cend(); ++it) {
        if (!known.contains(it.key()))
            return badOption(LabelWordsText::tr("There is no option \"%1\"; there are: %2")
                                 .arg(it.key(), known.join(u", "_s)));
    }
    LabelWords words(taxonomy);
    words.m_common = words.unknown();
    if (auto read = words.readValues(options.value(u"values"_s).toMap()); !read)
        return read.error();
    if (auto read = words.readCommon(options.value(u"same_for_all"_s).toMap()); !read)
        return read.error();
    return words;
}

Result<void> LabelWords::readValues(const QVariantMap &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const int attribute = m_taxonomy.attributeIndex(it.key());
        if (attribute < 0 && it.key() != classAttribute)
            return badOption(
                LabelWordsText::tr("values names \"%1\", which is no attribute").arg(it.key()));
        const QVariantMap map = it->toMap();
        for (auto word = map.cbegin(); word != map.cend(); ++word) {
            const QString name = word->toString();
            const int value = attribute < 0 ? usualClass(m_taxonomy, name)
                                            : valueNamed(m_taxonomy.attributes()[attribute], name);
            if (value < 0 && !name.isEmpty())
                return badOption(
                    LabelWordsText::tr("values gives \"%1\" the value \"%2\", which %3 does not "
                                       "have")
                        .arg(word.key(), name, it.key()));
            m_map[it.key()].insert(word.key().toLower(), value);
        }
    }
    return {};
}

Result<void> LabelWords::readCommon(const QVariantMap &common)
{
    for (auto it = common.cbegin(); it != common.cend(); ++it) {
        const int attribute = m_taxonomy.attributeIndex(it.key());
        const QString name = it->toString();
        if (name.isEmpty() && attribute >= 0)
            continue;
        const int value =
            attribute < 0 ? unknownValue : valueNamed(m_taxonomy.attributes()[attribute], name);
        if (value < 0)
            return badOption(
                LabelWordsText::tr("same_for_all gives \"%1\" the value \"%2\", which the taxonomy "
                                   "does not have")
                    .arg(it.key(), name));
        m_common[size_t(attribute)] = qint8(value);
    }
    return {};
}

std::vector<qint8> LabelWords::unknown() const
{
    return std::vector<qint8>(size_t(m_taxonomy.attributeCount()), qint8(unknownValue));
}

QString LabelWords::set(std::vector<qint8> &values, float &number, const QString &attribute,
                        const QString &word) const
{
    const auto map = m_map.constFind(attribute);
    const auto mapped = map == m_map.constEnd() ? QHash<QString, int>::const_iterator()
                                                : map->constFind(word.toLower());
    const bool isMapped = map != m_map.constEnd() && mapped != map->constEnd();
    if (word.isEmpty())
        return LabelWordsText::tr("%1 is empty").arg(attribute);
    const int a = m_taxonomy.attributeIndex(attribute);
    if (a < 0) {
        const int classIndex = isMapped ? *mapped : usualClass(m_taxonomy, word);
        if (classIndex < 0)
            return isMapped
                ? QString()
                : LabelWordsText::tr("the class \"%1\" is not known").arg(word.left(40));
        values = m_taxonomy.valuesOf(classIndex);
        return {};
    }
    bool isNumber = false;
    const double years = word.toDouble(&isNumber);
    if (!isMapped && isNumber && !m_taxonomy.attributes()[a].bounds.isEmpty()) {
        if (!(years > 0 && years <= oldestYears))
            return LabelWordsText::tr("the %1 %2 is not between 1 and 120")
                .arg(attribute, word.left(40));
        number = float(years);
    }
    const int value = isMapped ? *mapped : usualValue(m_taxonomy, a, word);
    if (value < 0)
        return isMapped
            ? QString()
            : LabelWordsText::tr("%1 \"%2\" has no meaning here").arg(attribute, word.left(40));
    values[size_t(a)] = qint8(value);
    return {};
}

void LabelWords::fillCommon(std::vector<qint8> &values) const
{
    for (size_t a = 0; a < values.size(); ++a) {
        if (values[a] == unknownValue)
            values[a] = m_common[a];
    }
}

} // namespace lw
