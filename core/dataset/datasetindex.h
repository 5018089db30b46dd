// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taxonomy/taxonomy.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <memory>
#include <span>
#include <vector>

class QDataStream;

namespace lw {

enum class DatasetRole { Labelled, Pool, Evaluation };

/// What project.yaml says of one data set.
struct DatasetSpec
{
    QString id; ///< "train"
    DatasetRole role = DatasetRole::Labelled;
    QString format; ///< "aistages", "aistages-eval", "medical-masks"
    QString root; ///< as written: relative to the project's folder, or absolute
    QVariantMap options; ///< of the format, e.g. type_map

    friend bool operator==(const DatasetSpec &, const DatasetSpec &) = default;
};

enum class ProblemSeverity { Note, Warning, Error };

/// One thing found wrong while scanning, and what was done about it.
struct DatasetProblem
{
    ProblemSeverity severity = ProblemSeverity::Warning;
    QString kind; ///< stable word for programs: "zero_byte", "truncated", "missing_file", ...
    QString file; ///< relative to the data set's root
    qint64 row = 0; ///< 1-based line of `file` when that is a table, else 0
    QString reason; ///< what is wrong and what was done, in words
    QString wayOut;
};

struct Person
{
    QString key; ///< unique in the data set: the folder (aistages), the USER_ID (medical-masks)
    std::vector<int> samples; ///< indices into the data set, ascending
};

/// One picture, as a scanner adds it.
struct SampleRecord
{
    QString path; ///< relative to the data set's root, with '/'
    QString personKey;
    std::vector<qint8> values; ///< one per attribute, unknownValue where not labelled
    float number =
        -1; ///< the number behind the ordered attribute (age in years), negative: unknown
    QString group; ///< the format's own kind of picture ("mask3", "TYPE 2"), may be empty
    int width = 0; ///< pixels as stored (before EXIF orientation), 0: unknown
    int height = 0;
    qint64 bytes = 0;
};

/// Every sample of one data set: immutable, shared between threads, columns inside.
class DatasetIndex
{
public:
    class Builder;

    [[nodiscard]] const DatasetSpec &spec() const { return m_spec; }
    [[nodiscard]] const QString &rootPath() const { return m_rootPath; } ///< absolute
    [[nodiscard]] int size() const { return int(m_paths.size()); }
    [[nodiscard]] const QString &path(int i) const { return m_paths[i]; }
    [[nodiscard]] QString absolutePath(int i) const { return m_rootPath + u'/' + m_paths[i]; }
    [[nodiscard]] int person(int i) const { return m_persons[size_t(i)]; }
    [[nodiscard]] const std::vector<Person> &people() const { return m_people; }
    /// The data set's own label, one value per attribute.
    [[nodiscard]] std::span<const qint8> values(int i) const
    {
        return {m_values.data() + size_t(i) * size_t(m_attributeCount), size_t(m_attributeCount)};
    }
    [[nodiscard]] float number(int i) const { return m_numbers[size_t(i)]; }
    [[nodiscard]] const QString &group(int i) const { return m_groupNames[m_groups[size_t(i)]]; }
    [[nodiscard]] const QStringList &groupNames() const { return m_groupNames; }
    [[nodiscard]] int width(int i) const { return m_widths[size_t(i)]; }
    [[nodiscard]] int height(int i) const { return m_heights[size_t(i)]; }
    [[nodiscard]] qint64 bytes(int i) const { return m_bytes[size_t(i)]; }
    [[nodiscard]] const QList<DatasetProblem> &problems() const { return m_problems; }
    /// Ignored companions and foreign files (._x, .DS_Store, Thumbs.db): only counted.
    [[nodiscard]] int ignoredFiles() const { return m_ignoredFiles; }

    /// Binary cache of the index (safe to delete: the data set is scanned again). `fingerprint`
    /// stands for all else the labels depend on (the taxonomy): a load with another one, with
    /// another format or other options is refused as BadInput, and so is a damaged file.
    [[nodiscard]] Result<void> save(const QString &file, const QByteArray &fingerprint = {}) const;
    [[nodiscard]] static Result<std::shared_ptr<const DatasetIndex>>
    load(const QString &file, const DatasetSpec &spec, const QString &rootPath,
         const QByteArray &fingerprint = {});

private:
    void write(QDataStream &stream) const;
    bool read(QDataStream &stream); ///< false when columns do not fit each other

    DatasetSpec m_spec;
    QString m_rootPath;
    int m_attributeCount = 0;
    QStringList m_paths;
    std::vector<int> m_persons;
    std::vector<Person> m_people;
    std::vector<qint8> m_values;
    std::vector<float> m_numbers;
    std::vector<quint16> m_groups;
    QStringList m_groupNames;
    std::vector<qint32> m_widths, m_heights;
    std::vector<qint64> m_bytes;
    QList<DatasetProblem> m_problems;
    int m_ignoredFiles = 0;
};

/// Collects records and problems on one thread, then makes the immutable index.
class DatasetIndex::Builder
{
public:
    Builder(DatasetSpec spec, QString rootPath, int attributeCount);
    ~Builder();
    /// False (and a problem recorded by the caller) when the path is already there.
    bool add(const SampleRecord &record);
    void addProblem(DatasetProblem problem);
    void addIgnored(int files = 1);
    [[nodiscard]] int size() const;
    [[nodiscard]] std::shared_ptr<const DatasetIndex> build();

private:
    std::unique_ptr<DatasetIndex> m_index;
    QHash<QString, int> m_personIndex;
    QHash<QString, int> m_groupIndex;
    QSet<QString> m_paths;
};

} // namespace lw
