// SPDX-License-Identifier: GPL-3.0-or-later
//
// Layout of a .lwindex file: magic, version, SHA-1 of the body, body. The body is a QDataStream of
// the identity (format, options, fingerprint) and then the columns, one after the other. The hash
// comes first because a damaged length would make QDataStream reserve memory without bound.
#include "core/dataset/datasetindex.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr quint32 magic = 0x4c574958; // "LWIX"
constexpr quint32 version = 1;
constexpr qsizetype headBytes = 4 + 4 + 20;

template <typename T> void writeColumn(QDataStream &stream, const std::vector<T> &column)
{
    stream << quint32(column.size());
    for (const T &value : column)
        stream << value;
}

template <typename T> void readColumn(QDataStream &stream, std::vector<T> &column)
{
    quint32 size = 0;
    stream >> size;
    column.resize(size);
    for (T &value : column)
        stream >> value;
}

struct DatasetIndexText
{
    Q_DECLARE_TR_FUNCTIONS(lw::DatasetIndex)
};

Error unusable(const QString &file, const QString &reason)
{
    return Error::badInput(reason, file, 0, DatasetIndexText::tr("The data set is scanned again."));
}

Error notWritten(const QString &file, const QString &reason)
{
    return Error::failed(
        DatasetIndexText::tr("The index could not be written: %1").arg(reason), file,
        DatasetIndexText::tr("Check the free space and the rights of the project's folder."));
}

} // namespace

void DatasetIndex::write(QDataStream &stream) const
{
    stream << m_attributeCount << m_paths;
    writeColumn(stream, m_persons);
    QStringList keys;
    keys.reserve(qsizetype(m_people.size()));
    for (const Person &person : m_people)
        keys.append(person.key);
    stream << keys << m_groupNames;
    writeColumn(stream, m_groups);
    writeColumn(stream, m_values);
    writeColumn(stream, m_numbers);
    writeColumn(stream, m_widths);
    writeColumn(stream, m_heights);
    writeColumn(stream, m_bytes);
    stream << quint32(m_problems.size());
    for (const DatasetProblem &p : m_problems)
        stream << qint32(p.severity) << p.kind << p.file << p.row << p.reason << p.wayOut;
    stream << m_ignoredFiles;
}

bool DatasetIndex::read(QDataStream &stream)
{
    QStringList keys;
    stream >> m_attributeCount >> m_paths;
    readColumn(stream, m_persons);
    stream >> keys >> m_groupNames;
    readColumn(stream, m_groups);
    readColumn(stream, m_values);
    readColumn(stream, m_numbers);
    readColumn(stream, m_widths);
    readColumn(stream, m_heights);
    readColumn(stream, m_bytes);
    quint32 problems = 0;
    stream >> problems;
    for (quint32 i = 0; i < problems && stream.status() == QDataStream::Ok; ++i) {
        qint32 severity = 0;
        DatasetProblem p;
        stream >> severity >> p.kind >> p.file >> p.row >> p.reason >> p.wayOut;
        p.severity = ProblemSeverity(std::clamp(severity, 0, 2));
        m_problems.append(std::move(p));
    }
    stream >> m_ignoredFiles;

    const size_t samples = size_t(m_paths.size());
    const auto inRange = [](const auto &column, qsizetype limit) {
        return std::all_of(column.begin(), column.end(),
                           [limit](auto v) { return qsizetype(v) >= 0 && qsizetype(v) < limit; });
    };
    if (stream.status() != QDataStream::Ok || m_persons.size() != samples
        || m_groups.size() != samples || m_values.size() != samples * size_t(m_attributeCount)
        || m_numbers.size() != samples || m_widths.size() != samples || m_heights.size() != samples
        || m_bytes.size() != samples || !inRange(m_persons, keys.size())
        || !inRange(m_groups, m_groupNames.size()))
        return false;
    m_people.resize(size_t(keys.size()));
    for (qsizetype p = 0; p < keys.size(); ++p)
        m_people[size_t(p)].key = keys[p];
    for (size_t i = 0; i < samples; ++i)
        m_people[size_t(m_persons[i])].samples.push_back(int(i));
    return true;
}

Result<void> DatasetIndex::save(const QString &file, const QByteArray &fingerprint) const
{
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    stream << m_spec.format << m_spec.options << fingerprint;
    write(stream);

    QByteArray head;
    QDataStream headStream(&head, QIODevice::WriteOnly);
    headStream << magic << version;
    head += QCryptographicHash::hash(body, QCryptographicHash::Sha1);

    if (!QDir().mkpath(QFileInfo(file).path()))
        return notWritten(file, DatasetIndexText::tr("its folder cannot be made"));
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(head) != head.size()
        || out.write(body) != body.size() || !out.commit())
        return notWritten(file, out.errorString());
    return {};
}

Result<std::shared_ptr<const DatasetIndex>> DatasetIndex::load(const QString &file,
                                                               const DatasetSpec &spec,
                                                               const QString &rootPath,
                                                               const QByteArray &fingerprint)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        Error error = unusable(file, DatasetIndexText::tr("There is no index"));
        error.kind = ErrorKind::NotFound;
        return error;
    }
    const QByteArray bytes = in.readAll();
    const QByteArray body = QByteArray::fromRawData(
        bytes.constData() + headBytes, std::max<qsizetype>(0, bytes.size() - headBytes));
    QDataStream headStream(bytes);
    quint32 foundMagic = 0, foundVersion = 0;
    headStream >> foundMagic >> foundVersion;
    if (bytes.size() < headBytes || foundMagic != magic)
        return unusable(file, DatasetIndexText::tr("The file is not an index"));
    if (foundVersion != version)
        return unusable(file,
                        DatasetIndexText::tr("The index is of another version of the program"));
    if (bytes.mid(8, 20) != QCryptographicHash::hash(body, QCryptographicHash::Sha1))
        return unusable(file, DatasetIndexText::tr("The index is damaged"));

    QDataStream stream(body);
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    QString format;
    QVariantMap options;
    QByteArray foundFingerprint;
    stream >> format >> options >> foundFingerprint;
    if (format != spec.format || options != spec.options || foundFingerprint != fingerprint)
        return unusable(file, DatasetIndexText::tr("The index was made with other settings"));
    auto index = std::make_shared<DatasetIndex>();
    index->m_spec = spec;
    index->m_rootPath = rootPath;
    if (!index->read(stream))
        return unusable(file, DatasetIndexText::tr("The index is damaged"));
    return std::shared_ptr<const DatasetIndex>(std::move(index));
}

} // namespace lw
