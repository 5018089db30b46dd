// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/exchange/exchangewords.h"

#include <QFile>
#include <QJsonParseError>
#include <QSaveFile>
#include <QUrl>

#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int severalRows = -2;

QString fileNameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

/// Parts of a class name fit for every file system: "<30" is "under-30", ">=60" is "from-60".
QString classFolderWord(QString word)
{
    word.replace(u">="_s, u"from-"_s).replace(u"<="_s, u"to-"_s);
    word.replace(u'<', u"under-"_s).replace(u'>', u"over-"_s);
    for (QChar &c : word) {
        if (!c.isLetterOrNumber() && c != u'-')
            c = u'-';
    }
    return word;
}

} // namespace

SampleNames::SampleNames(const ReviewColumns &columns)
    : m_columns(columns)
{
    const SampleTable &samples = *columns.samples;
    m_byFileName.reserve(samples.size());
    for (int row = 0; row < samples.size(); ++row) {
        const QString name = fileNameOf(samples.path(row));
        const auto known = m_byFileName.constFind(name);
        if (known == m_byFileName.constEnd()) {
            m_byFileName.insert(name, row);
            continue;
        }
        if (*known != severalRows)
            m_several[name].push_back(*known);
        m_several[name].push_back(row);
        m_byFileName.insert(name, severalRows);
    }
}

int SampleNames::rowOf(const QString &written) const
{
    QString name = written.trimmed().replace(u'\\', u'/');
    if (name.contains(u"?d="_s)) // Label Studio's local storage
        name = name.mid(name.indexOf(u"?d="_s) + 3);
    const SampleTable &samples = *m_columns.samples;
    const auto find = [&](const QString &path) {
        const auto known = m_byFileName.constFind(fileNameOf(path));
        if (known == m_byFileName.constEnd())
            return -1;
        int exact = -1, found = -1;
        const auto check = [&](int row) {
            const QString &own = samples.path(row);
            const QString named = samples.dataset(samples.datasetOf(row)).spec().id + u'/' + own;
            if (path == named || path.endsWith(u'/' + named) || path == samples.absolutePath(row))
                exact = row;
            else if (path == own || path.endsWith(u'/' + own) || own.endsWith(u'/' + path))
                found = found == -1 ? row : severalRows;
        };
        if (*known != severalRows)
            return *known; // wherever they keep it, there is only one of that name
        for (const int row : m_several.value(fileNameOf(path)))
            check(row);
        return exact >= 0 ? exact : std::max(found, -1);
    };
    int row = find(name);
    if (row < 0)
        row = find(QUrl::fromPercentEncoding(name.toUtf8()));
    return row;
}

QString stateWord(ReviewState state)
{
    static const std::array words{u"unreviewed"_s, u"accepted"_s, u"corrected"_s, u"unsure"_s,
                                  u"excluded"_s};
    return words[size_t(state)];
}

QString sourceWord(LabelSource source)
{
    static const std::array words{QString(), u"dataset"_s, u"model"_s, u"person"_s};
    return words[size_t(source)];
}

QStringList exchangeHeader(const Taxonomy &taxonomy)
{
    QStringList header{u"dataset"_s, u"path"_s, u"class"_s};
    for (const Attribute &attribute : taxonomy.attributes())
        header.append(attribute.name);
    return header + QStringList{u"state"_s, u"confidence"_s};
}

QString exportedClassFolder(int classIndex, const Taxonomy &taxonomy)
{
    QStringList words{u"%1"_s.arg(classIndex, 2, 10, QLatin1Char('0'))};
    for (int a = 0; a < taxonomy.attributeCount(); ++a)
        words.append(
            classFolderWord(taxonomy.attributes()[a].values[taxonomy.valueIn(classIndex, a)]));
    return words.join(u'_');
}

int classNamed(const QString &name, const Taxonomy &taxonomy)
{
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber)
        return number >= 0 && number < taxonomy.classCount() ? number : unknownValue;
    QString squeezed = name;
    squeezed.remove(u' ');
    for (int k = 0; k < taxonomy.classCount(); ++k) {
        QString own = taxonomy.className(k);
        if (own.compare(name, Qt::CaseInsensitive) == 0
            || exportedClassFolder(k, taxonomy).compare(name, Qt::CaseInsensitive) == 0
            || own.remove(u' ').compare(squeezed, Qt::CaseInsensitive) == 0)
            return k;
        // The names with any separator: "wear_male_<30", "wear-male-under-30".
        const QString folder = exportedClassFolder(k, taxonomy).section(u'_', 1);
        QString plain = own.replace(u'/', u'_');
        if (folder.compare(name, Qt::CaseInsensitive) == 0
            || plain.compare(squeezed, Qt::CaseInsensitive) == 0)
            return k;
    }
    return unknownValue;
}

Result<QJsonDocument> readJson(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            .kind = ErrorKind::NotFound,
            .what = ExchangeText::tr("The file could not be read: %1.").arg(file.errorString()),
            .file = fileName,
            .wayOut = ExchangeText::tr("Check its name and that you may read it.")};
    }
    const QByteArray content = file.readAll();
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (error.error != QJsonParseError::NoError) {
        return Error::badInput(
            ExchangeText::tr("The file is no sound JSON: %1.").arg(error.errorString()), fileName,
            content.left(error.offset).count('\n') + 1,
            ExchangeText::tr("Export it again from the program that made it."));
    }
    return document;
}

Result<void> writeWhole(const QString &fileName, const QByteArray &content)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()
        || !file.commit()) {
        return Error::failed(
            ExchangeText::tr("The labels could not be exported: %1.").arg(file.errorString()),
            fileName, ExchangeText::tr("Choose another folder, or free space."));
    }
    return {};
}

std::vector<int> rowsOrAll(const std::vector<int> &rows, const ReviewColumns &columns)
{
    if (!rows.empty())
        return rows;
    std::vector<int> all(columns.labels.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

} // namespace lw
