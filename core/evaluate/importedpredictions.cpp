// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/importedpredictions.h"
#include "core/dataset/csvfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr float nearlyCertain = 0.999F; ///< of a class without probabilities
constexpr int mostProblems = 100;
const QString importedPrefix = u"csv:"_s;

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ImportedPredictions)
};

/// Which columns mean what.
struct Columns
{
    int name = -1;
    int chosen = -1; ///< the class, where there are no numbers for all classes
    std::vector<int> numbers; ///< [K] or empty
};

int firstColumn(const CsvFile &table, const QStringList &names)
{
    for (const QString &name : names) {
        if (const int column = table.column(name); column >= 0)
            return column;
    }
    return -1;
}

/// The class whose number a column holds: "7", "p7", "p7 none / male / <30", or the class's name.
int classOfColumn(const QString &title, const Taxonomy &taxonomy)
{
    static const QRegularExpression numbered(u"^(?:p|prob|logit|class)?_?(\\d+)(?:\\s.*)?$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    for (int k = 0; k < taxonomy.classCount(); ++k) {
        if (title.compare(taxonomy.className(k), Qt::CaseInsensitive) == 0)
            return k;
    }
    const auto match = numbered.match(title);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

Result<Columns> columnsOf(const CsvFile &table, const QString &file, const Taxonomy &taxonomy)
{
    Columns columns;
    columns.name = firstColumn(table,
                               {u"path"_s, u"ImageID"_s, u"image_id"_s, u"image"_s, u"file"_s,
                                u"filename"_s, u"name"_s, u"id"_s});
    columns.chosen =
        firstColumn(table, {u"ans"_s, u"class"_s, u"label"_s, u"prediction"_s, u"pred"_s});
    columns.numbers.assign(size_t(taxonomy.classCount()), -1);
    for (int c = 0; c < int(table.columns().size()); ++c) {
        const int k = classOfColumn(table.columns()[c], taxonomy);
        if (k >= 0 && k < taxonomy.classCount() && columns.numbers[size_t(k)] < 0)
            columns.numbers[size_t(k)] = c;
    }
    if (std::find(columns.numbers.begin(), columns.numbers.end(), -1) != columns.numbers.end())
        columns.numbers.clear();
    if (columns.name < 0 || (columns.chosen < 0 && columns.numbers.empty())) {
        return Error::badInput(
            ImportText::tr("The table has no column for the image and for its class"), file, 1,
            ImportText::tr("Name them ImageID and ans, or give one column of probabilities for "
                           "each of the %1 classes.")
                .arg(taxonomy.classCount()));
    }
    return columns;
}

/// Rows by every name that means only one of them; -2 where a name is ambiguous.
QHash<QString, int> positionsByName(const QStringList &paths)
{
    QHash<QString, int> positions;
    const auto add = [&positions](const QString &name, int position) {
        const auto known = positions.constFind(name);
        if (known == positions.constEnd())
            positions.insert(name, position);
        else if (*known != position)
            positions[name] = -2;
    };
    for (int i = 0; i < int(paths.size()); ++i) {
        add(paths[i], i);
        add(paths[i].section(u':', 1), i); // "val" names the data set, too
        add(paths[i].section(u'/', -1), i);
    }
    positions.remove(QString());
    return positions;
}

std::optional<int> classOfCell(const QString &cell, const Taxonomy &taxonomy)
{
    bool isNumber = false;
    const int number = cell.toInt(&isNumber);
    if (isNumber)
        return number >= 0 && number < taxonomy.classCount() ? std::optional(number) : std::nullopt;
    for (int k = 0; k < taxonomy.classCount(); ++k) {
        if (cell.compare(taxonomy.className(k), Qt::CaseInsensitive) == 0)
            return k;
    }
    return {};
}

/// The numbers of one row, or nothing where one is none.
std::optional<std::vector<float>> numbersOf(const CsvRow &row, const std::vector<int> &columns)
{
    std::vector<float> numbers;
    for (const int column : columns) {
        bool ok = false;
        numbers.push_back(row.fields[column].toFloat(&ok));
        if (!ok || !std::isfinite(numbers.back()))
            return {};
    }
    return numbers;
}

bool areProbabilities(std::span<const float> numbers, size_t k)
{
    for (size_t at = 0; at < numbers.size(); at += k) {
        float sum = 0;
        for (size_t c = 0; c < k; ++c) {
            if (numbers[at + c] < 0)
                return false;
            sum += numbers[at + c];
        }
        if (std::abs(sum - 1) > 0.02F)
            return false;
    }
    return true;
}

void toLogarithms(std::span<float> probabilities)
{
    for (float &p : probabilities)
        p = std::log(std::max(p, 1e-7F));
}

std::vector<float> certain(int classIndex, int classes)
{
    std::vector<float> row(size_t(classes), (1 - nearlyCertain) / float(std::max(classes - 1, 1)));
    row[size_t(classIndex)] = nearlyCertain;
    return row;
}

/// Takes one row after the other.
class Collector
{
public:
    Collector(const QString &file, const QStringList &paths, const Columns &columns,
              const Taxonomy &taxonomy, ImportedPredictions &result)
        : m_file(file)
        , m_paths(paths)
        , m_positions(positionsByName(paths))
        , m_seen(size_t(paths.size()), false)
        , m_columns(columns)
        , m_taxonomy(taxonomy)
        , m_result(result)
    {
    }

    void take(const CsvRow &row)
    {
        const QString &name = row.fields[m_columns.name];
        const int position = m_positions.value(name, -1);
        if (position < 0) {
            ++m_result.unmatched;
            return complain(row,
                            position == -1
                                ? ImportText::tr("There is no image “%1”").arg(name)
                                : ImportText::tr("Several images are called “%1”").arg(name));
        }
        if (m_seen[size_t(position)])
            return complain(row, ImportText::tr("The image “%1” is there twice").arg(name));
        std::optional<std::vector<float>> numbers;
        if (!m_columns.numbers.empty()) {
            numbers = numbersOf(row, m_columns.numbers);
        } else if (const auto k = classOfCell(row.fields[m_columns.chosen], m_taxonomy)) {
            numbers = certain(*k, m_taxonomy.classCount());
        }
        if (!numbers)
            return complain(row, ImportText::tr("The class or its probabilities are not readable"));
        m_seen[size_t(position)] = true;
        m_result.predictions.paths.append(m_paths[position]);
        m_result.predictions.logits.insert(m_result.predictions.logits.end(), numbers->begin(),
                                           numbers->end());
    }

private:
    void complain(const CsvRow &row, const QString &what)
    {
        if (m_result.problems.size() < mostProblems)
            m_result.problems.append(Error::badInput(what, m_file, row.line));
    }

    QString m_file;
    const QStringList &m_paths;
    QHash<QString, int> m_positions;
    std::vector<bool> m_seen;
    const Columns &m_columns;
    const Taxonomy &m_taxonomy;
    ImportedPredictions &m_result;
};

QString hashOfFile(const QString &file)
{
    QFile in(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (in.open(QIODevice::ReadOnly))
        hash.addData(&in);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<ImportedPredictions> readPredictionsCsv(const QString &file, const SampleTable &samples,
                                               const std::vector<int> &rows,
                                               const QString &datasetId, const Taxonomy &taxonomy)
{
    auto table = CsvFile::read(file, {u"ImageID"_s, u"path"_s, u"ans"_s, u"class"_s});
    if (!table)
        return table.error();
    const auto columns = columnsOf(*table, file, taxonomy);
    if (!columns)
        return columns.error();
    QStringList paths;
    for (const int row : rows) {
        const QString set = samples.dataset(samples.datasetOf(row)).spec().id;
        paths.append(datasetId == u"val"_s ? set + u':' + samples.path(row) : samples.path(row));
    }
    ImportedPredictions result;
    result.onlyClasses = columns->numbers.empty();
    for (const CsvIssue &issue : table->issues()) {
        if (!issue.kept && result.problems.size() < mostProblems)
            result.problems.append(Error::badInput(issue.reason, file, issue.line));
    }
    Predictions &predictions = result.predictions;
    predictions.datasetId = datasetId;
    predictions.classCount = taxonomy.classCount();
    predictions.checkpointHash = hashOfFile(file);
    predictions.runId = importedPrefix + QFileInfo(file).completeBaseName();
    Collector collector(file, paths, *columns, taxonomy, result);
    for (const CsvRow &row : table->rows())
        collector.take(row);
    if (predictions.paths.isEmpty()) {
        const QString first = result.problems.isEmpty() ? QString() : result.problems[0].what;
        return Error::badInput(
            ImportText::tr("No row of the table fits an image of %1: %2").arg(datasetId, first),
            file, result.problems.isEmpty() ? 0 : result.problems[0].line,
            ImportText::tr("Choose the data that the table is for."));
    }
    if (result.onlyClasses || areProbabilities(predictions.logits, size_t(predictions.classCount)))
        toLogarithms(predictions.logits);
    return result;
}

QString importedFolder(const QString &projectRoot, const QString &name)
{
    static const QRegularExpression unsafe(u"[^\\w.-]+"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString safe = name.trimmed();
    safe.replace(unsafe, u"-"_s);
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    return u"%1/imported/%2"_s.arg(projectRoot, safe.isEmpty() ? u"table"_s : safe);
}

bool isImportedId(const QString &id)
{
    return id.startsWith(importedPrefix);
}

QList<ImportedMember> importedMembers(const QString &projectRoot)
{
    QList<ImportedMember> members;
    const QDir folder(projectRoot + u"/imported"_s);
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        members.append(
            {.id = importedPrefix + name, .name = name, .folder = folder.filePath(name)});
    }
    return members;
}

Result<ImportedMember> saveImported(const QString &projectRoot, const QString &name,
                                    Predictions predictions)
{
    ImportedMember member;
    member.folder = importedFolder(projectRoot, name);
    member.name = QFileInfo(member.folder).fileName();
    member.id = importedPrefix + member.name;
    predictions.runId = member.id;
    const QString file =
        u"%1/predictions/%2.safetensors"_s.arg(member.folder, predictions.datasetId);
    QDir().mkpath(QFileInfo(file).path());
    if (const auto saved = predictions.save(file); !saved)
        return saved.error();
    return member;
}

Result<Predictions> loadImported(const QString &projectRoot, const QString &id,
                                 const QString &datasetId)
{
    for (const ImportedMember &member : importedMembers(projectRoot)) {
        if (member.id != id)
            continue;
        auto loaded =
            Predictions::load(u"%1/predictions/%2.safetensors"_s.arg(member.folder, datasetId));
        if (loaded)
            loaded->runId = id;
        return loaded;
    }
    return Error{.kind = ErrorKind::NotFound,
                 .what = ImportText::tr("There is no imported table “%1”").arg(id),
                 .file = {},
                 .wayOut = ImportText::tr("Import it again on the page Evaluate.")};
}

} // namespace lw
