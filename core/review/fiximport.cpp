// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/csvtable.h"
#include "core/review/knownfixes.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int fixPreviewLines = 100'000;

struct FixImportText
{
    Q_DECLARE_TR_FUNCTIONS(lw::KnownFixes)
};

QString withoutEnding(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot > path.lastIndexOf(u'/') ? path.left(dot) : path;
}

/// Turns the lines of a list of fixes into changes; one object per import.
class FixImporter
{
public:
    FixImporter(const CsvTable &table, const LabelView &labels, const ReviewColumns &columns)
        : m_table(table)
        , m_labels(labels)
        , m_columns(columns)
        , m_person(table.column(u"person"_s))
        , m_file(table.column(u"file"_s))
        , m_attribute(table.column(u"attribute"_s))
        , m_value(table.column(u"value"_s))
        , m_note(table.column(u"note"_s))
        , m_dataset(table.column(u"dataset"_s))
    {
        const SampleTable &samples = *columns.samples;
        for (int person = 0; person < samples.personCount(); ++person) {
            const QString &key = samples.personKey(person);
            m_people.emplace(key, person);
            if (const QString id = key.section(u'_', 0, 0); id != key)
                m_people.emplace(id, person);
        }
    }

    [[nodiscard]] bool isUsable() const
    {
        return (m_person >= 0 || m_file >= 0) && m_attribute >= 0 && m_value >= 0;
    }

    Result<FixPlan> run(JobContext &job)
    {
        for (const CsvTable::Record &record : m_table.records) {
            if (job.stopRequested())
                return Error::cancelled();
            job.report(m_made.plan.read + 1, qint64(m_table.records.size()));
            ++m_made.plan.read;
            m_problem.clear();
            take(record);
            if (!m_problem.isEmpty())
                m_made.plan.problems.append({record.line, m_problem});
        }
        for (auto &[row, change] : m_changes)
            m_made.plan.batch.changes.push_back(change);
        return std::move(m_made);
    }

private:
    [[nodiscard]] QString cell(const CsvTable::Record &record, int column) const
    {
        return column >= 0 && column < record.cells.size()
            ? plainCsvCell(record.cells[column].trimmed())
            : QString();
    }

    void take(const CsvTable::Record &record)
    {
        LabelChange wanted;
        readValue(cell(record, m_attribute), cell(record, m_value), wanted);
        if (!m_problem.isEmpty())
            return;
        const std::vector<int> rows = rowsOf(record);
        const QString note = cell(record, m_note);
        wanted.confidence =
            note.startsWith(u"ambiguous"_s, Qt::CaseInsensitive) ? ambiguousFix : certainFix;
        bool changes = false;
        for (const int row : rows)
            changes |= add(row, wanted, note);
        if (!rows.empty() && !changes)
            ++m_made.plan.unchanged;
    }

    void readValue(const QString &name, const QString &text, LabelChange &change)
    {
        const Taxonomy &taxonomy = m_columns.taxonomy;
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (name.compare(u"class"_s, Qt::CaseInsensitive) == 0) {
            if (!isNumber || number < 0 || number >= taxonomy.classCount()) {
                m_problem = FixImportText::tr("“%1” is no class; classes are 0 to %2.")
                                .arg(text)
                                .arg(taxonomy.classCount() - 1);
                return;
            }
            const std::vector<qint8> values = taxonomy.valuesOf(number);
            std::ranges::copy(values, change.values.begin());
            change.attributeMask = quint8((1u << values.size()) - 1);
            return;
        }
        const int a = taxonomy.attributeIndex(name);
        if (a < 0) {
            m_problem = FixImportText::tr("There is no attribute “%1”.").arg(name);
            return;
        }
        const Attribute &attribute = taxonomy.attributes()[a];
        qsizetype value = attribute.values.indexOf(text);
        if (value < 0 && isNumber && attribute.ordered && number >= attribute.values.size())
            value = taxonomy.valueOfNumber(a, number); // an age in years
        else if (value < 0 && isNumber)
            value = number;
        if (value < 0 || value >= attribute.values.size()) {
            m_problem = FixImportText::tr("“%1” is no value of %2 (%3).")
                            .arg(text, attribute.name, attribute.values.join(u", "_s));
            return;
        }
        change.values[size_t(a)] = qint8(value);
        change.attributeMask = quint8(1u << a);
    }

    /// People with a name, in a data set or (empty) in any. A number such as 000250 may stand in a
    /// labelled set and in the pool: a list of fixes means whom a data set has labelled.
    [[nodiscard]] std::vector<int> peopleCalled(const QString &key, const QString &dataset) const
    {
        std::vector<int> all, labelled;
        const auto [first, last] = m_people.equal_range(key);
        for (auto it = first; it != last; ++it) {
            const std::vector<int> rows = m_columns.samples->rowsOfPerson(it->second);
            if (rows.empty() || !fits(rows, dataset))
                continue;
            all.push_back(it->second);
            if (m_columns.samples->role(rows.front()) == DatasetRole::Labelled)
                labelled.push_back(it->second);
        }
        return all.size() > 1 && labelled.size() == 1 ? labelled : all;
    }

    std::vector<int> rowsOf(const CsvTable::Record &record)
    {
        const QString key = cell(record, m_person), file = cell(record, m_file),
                      dataset = cell(record, m_dataset);
        std::vector<int> candidates;
        if (!key.isEmpty()) {
            const std::vector<int> people = peopleCalled(key, dataset);
            if (people.size() > 1 && !file.contains(u'/')) { // a whole path tells them apart
                m_problem = FixImportText::tr("Several people are called %1; write the whole name "
                                              "of the folder.")
                                .arg(key);
                return {};
            }
            for (const int person : people) {
                const std::vector<int> rows = m_columns.samples->rowsOfPerson(person);
                candidates.insert(candidates.end(), rows.begin(), rows.end());
            }
            if (candidates.empty()) {
                m_problem = FixImportText::tr("There is no person %1 in this project.").arg(key);
                return {};
            }
            if (file.isEmpty())
                return candidates;
        }
        return rowsOfFile(candidates, file, dataset);
    }

    [[nodiscard]] bool fits(const std::vector<int> &rows, const QString &dataset) const
    {
        const SampleTable &samples = *m_columns.samples;
        return dataset.isEmpty()
            || (!rows.empty()
                && samples.dataset(samples.datasetOf(rows.front())).spec().id == dataset);
    }

    std::vector<int> rowsOfFile(const std::vector<int> &candidates, const QString &file,
                                const QString &dataset)
    {
        std::vector<int> found;
        for (int d = 0; d < m_columns.samples->datasetCount(); ++d) {
            const QString &id = m_columns.samples->dataset(d).spec().id;
            if (const int row = m_columns.samples->rowOf(id, file);
                row >= 0 && (dataset.isEmpty() || dataset == id))
                found.push_back(row);
        }
        for (const int row : candidates) {
            const QString &path = m_columns.samples->path(row);
            const QString ending = u'/' + file;
            if (path.endsWith(ending) || withoutEnding(path).endsWith(ending))
                found.push_back(row);
        }
        std::ranges::sort(found);
        const auto repeated = std::ranges::unique(found);
        found.erase(repeated.begin(), repeated.end());
        if (found.empty())
            m_problem = FixImportText::tr("There is no image %1 in this project.").arg(file);
        else if (found.size() > 1)
            m_problem =
                FixImportText::tr("%1 is in several data sets; add a column “dataset”.").arg(file);
        return found.size() == 1 ? found : std::vector<int>();
    }

    bool add(int row, const LabelChange &wanted, const QString &note)
    {
        const CurrentLabel &label = m_labels.label(row);
        const SampleTable &samples = *m_columns.samples;
        bool differs = false;
        for (int a = 0; a < m_columns.taxonomy.attributeCount(); ++a) {
            if (!(wanted.attributeMask & (1u << a))
                || label.values[size_t(a)] == wanted.values[size_t(a)])
                continue;
            differs = true;
            const Attribute &attribute = m_columns.taxonomy.attributes()[a];
            LabelChange &change = m_changes[row];
            change.row = row;
            change.values[size_t(a)] = wanted.values[size_t(a)];
            change.attributeMask |= quint8(1u << a);
            // Of two fixes of one image the less sure one tells how sure the whole is.
            change.confidence = change.confidence < 0
                ? wanted.confidence
                : std::min(change.confidence, wanted.confidence);
            if (!note.isEmpty()) {
                m_made.notes.insert(QStringList{samples.dataset(samples.datasetOf(row)).spec().id,
                                                samples.path(row), attribute.name}
                                        .join(u'\t'),
                                    note);
            }
            if (m_made.plan.preview.size() < fixPreviewLines) {
                const qint8 before = label.values[size_t(a)];
                m_made.plan.preview.append(u"%1: %2 %3 → %4"_s.arg(
                    samples.path(row), attribute.name,
                    before == unknownValue ? u"?"_s : attribute.values[before],
                    attribute.values[wanted.values[size_t(a)]]));
            }
        }
        return differs;
    }

    const CsvTable &m_table;
    const LabelView &m_labels;
    const ReviewColumns &m_columns;
    int m_person, m_file, m_attribute, m_value, m_note, m_dataset;
    std::multimap<QString, int> m_people; ///< by key, and by what stands before the first "_"
    std::map<int, LabelChange> m_changes; ///< by row
    QString m_problem; ///< of the line being read
    FixPlan m_made;
};

} // namespace

bool isFixList(const QString &file)
{
    if (!QFileInfo(file).isFile() || file.endsWith(u".json"_s, Qt::CaseInsensitive))
        return false;
    const auto table = CsvTable::readHeader(file);
    return table && table->column(u"attribute"_s) >= 0 && table->column(u"value"_s) >= 0
        && table->column(u"person"_s) >= 0;
}

Result<FixPlan> planFixImport(const QString &file, const LabelView &labels,
                              const ReviewColumns &columns, const QString &reviewer,
                              JobContext &job)
{
    auto table = CsvTable::read(file, job.stopToken());
    if (!table)
        return table.error();
    FixImporter importer(*table, labels, columns);
    if (!importer.isUsable()) {
        return Error::badInput(
            FixImportText::tr("The file is no list of fixes."), file, 1,
            FixImportText::tr("It needs the columns person (or file), attribute and value; a "
                              "column note may say why, or “ambiguous”."));
    }
    auto run = importer.run(job);
    if (!run)
        return run;
    FixPlan &made = *run;
    made.plan.batch.title =
        FixImportText::tr("Import the fixes of %1").arg(QFileInfo(file).fileName());
    made.plan.batch.source = LabelSource::Person;
    made.plan.batch.sourceId = reviewer;
    return run;
}

} // namespace lw
