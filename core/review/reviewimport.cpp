// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/csvtable.h"
#include "core/review/reviewcsv.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int previewLines = 100'000; ///< a dry run lists everything

struct ReviewimportText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ReviewCsv)
};

/// Turns records into changes; one object per import.
class Importer
{
public:
    Importer(const CsvTable &table, const LabelView &labels, const ReviewColumns &columns,
             ImportAs as)
        : m_table(table)
        , m_labels(labels)
        , m_columns(columns)
        , m_as(as)
        , m_path(table.column(u"path"_s))
        , m_dataset(table.column(u"dataset"_s))
        , m_class(table.column(u"class"_s))
        , m_state(table.column(u"state"_s))
        , m_confidence(table.column(u"confidence"_s))
    {
        for (const Attribute &attribute : columns.taxonomy.attributes())
            m_attributes.push_back(table.column(attribute.name));
    }

    [[nodiscard]] bool isUsable() const
    {
        return m_path >= 0
            && (m_class >= 0 || m_state >= 0
                || std::ranges::any_of(m_attributes, [](int c) { return c >= 0; }));
    }

    Result<ImportPlan> run(JobContext &job)
    {
        for (const CsvTable::Record &record : m_table.records) {
            if (job.stopRequested())
                return Error::cancelled();
            job.report(++m_plan.read, qint64(m_table.records.size()));
            m_problem.clear();
            const int row = rowOf(record);
            std::optional<LabelChange> change;
            if (row >= 0)
                change = changeOf(record, row);
            if (!m_problem.isEmpty())
                m_plan.problems.append({record.line, m_problem});
            else if (!change)
                ++m_plan.unchanged;
            else
                add(*change);
        }
        return std::move(m_plan);
    }

private:
    [[nodiscard]] QString cell(const CsvTable::Record &record, int column) const
    {
        return column >= 0 && column < record.cells.size()
            ? plainCsvCell(record.cells[column].trimmed())
            : QString();
    }

    int rowOf(const CsvTable::Record &record)
    {
        const QString path = cell(record, m_path);
        const QString dataset = cell(record, m_dataset);
        const SampleTable &samples = *m_columns.samples;
        int found = -1;
        for (int d = 0; d < samples.datasetCount(); ++d) {
            const QString &id = samples.dataset(d).spec().id;
            if (!dataset.isEmpty() && dataset != id)
                continue;
            const int row = samples.rowOf(id, path);
            if (row >= 0 && found >= 0) {
                m_problem =
                    ReviewimportText::tr("%1 is in several data sets; add a column “dataset”.")
                        .arg(path);
                return -1;
            }
            found = std::max(found, row);
        }
        if (found < 0)
            m_problem = ReviewimportText::tr("There is no image %1 in this project.").arg(path);
        return found;
    }

    /// Value of an attribute by name or number; unknownValue for an empty cell.
    int valueOf(const QString &text, const Attribute &attribute)
    {
        if (text.isEmpty())
            return unknownValue;
        const qsizetype byName = attribute.values.indexOf(text);
        if (byName >= 0)
            return int(byName);
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        if (isNumber && value >= 0 && value < attribute.values.size())
            return value;
        m_problem = ReviewimportText::tr("“%1” is no value of %2 (%3).")
                        .arg(text, attribute.name, attribute.values.join(u", "_s));
        return unknownValue;
    }

    void readValues(const CsvTable::Record &record, LabelChange &change)
    {
        const Taxonomy &taxonomy = m_columns.taxonomy;
        const QString classText = cell(record, m_class);
        if (!classText.isEmpty()) {
            bool isNumber = false;
            const int classIndex = classText.toInt(&isNumber);
            if (!isNumber || classIndex < 0 || classIndex >= taxonomy.classCount()) {
                m_problem = ReviewimportText::tr("“%1” is no class; classes are 0 to %2.")
                                .arg(classText)
                                .arg(taxonomy.classCount() - 1);
                return;
            }
            const std::vector<qint8> values = taxonomy.valuesOf(classIndex);
            std::ranges::copy(values, change.values.begin());
            change.attributeMask = quint8((1u << values.size()) - 1);
        }
        for (size_t a = 0; a < m_attributes.size(); ++a) {
            const int value =
                valueOf(cell(record, m_attributes[a]), taxonomy.attributes()[qsizetype(a)]);
            if (value == unknownValue)
                continue;
            if ((change.attributeMask & (1u << a)) && change.values[a] != value) {
                m_problem =
                    ReviewimportText::tr("The columns “class” and “%1” contradict each other.")
                        .arg(taxonomy.attributes()[qsizetype(a)].name);
                return;
            }
            change.values[a] = qint8(value);
            change.attributeMask |= quint8(1u << a);
        }
    }

    std::optional<LabelChange> changeOf(const CsvTable::Record &record, int row)
    {
        LabelChange change{.row = row};
        readValues(record, change);
        if (!m_problem.isEmpty())
            return {};
        return m_as == ImportAs::Suggestions ? suggestionOf(record, change)
                                             : decisionOf(record, change);
    }

    std::optional<LabelChange> suggestionOf(const CsvTable::Record &record, LabelChange change)
    {
        const auto attributes = size_t(m_columns.taxonomy.attributeCount());
        if (m_columns.taxonomy.classOf({change.values.data(), attributes}) == unknownValue) {
            m_problem = ReviewimportText::tr("A suggestion needs a value for every attribute.");
            return {};
        }
        change.kind = LabelEventKind::Suggest;
        const QString text = cell(record, m_confidence);
        if (!text.isEmpty()) {
            bool isNumber = false;
            change.confidence = text.toFloat(&isNumber);
            if (!isNumber || !(change.confidence >= 0 && change.confidence <= 1)) {
                m_problem =
                    ReviewimportText::tr("The confidence “%1” is not between 0 and 1.").arg(text);
                return {};
            }
        }
        return change;
    }

    std::optional<LabelChange> decisionOf(const CsvTable::Record &record, LabelChange change)
    {
        const CurrentLabel &label = m_labels.label(change.row);
        const QString state = cell(record, m_state).toLower();
        if (state == u"unreviewed"_s)
            return {}; // nobody decided it: not a decision to import
        if (state == u"unsure"_s || state == u"excluded"_s) {
            const bool unsure = state == u"unsure"_s;
            change.kind = unsure ? LabelEventKind::Unsure : LabelEventKind::Exclude;
            if (label.state == (unsure ? ReviewState::Unsure : ReviewState::Excluded))
                return {};
            return change;
        }
        if (!state.isEmpty() && state != u"accepted"_s && state != u"corrected"_s) {
            m_problem = ReviewimportText::tr(
                            "“%1” is no state (accepted, corrected, unsure, excluded, unreviewed).")
                            .arg(state);
            return {};
        }
        if (change.attributeMask == 0) {
            m_problem = ReviewimportText::tr("The row has neither a class nor a value.");
            return {};
        }
        bool same = label.state == ReviewState::Accepted || label.state == ReviewState::Corrected;
        for (size_t a = 0; a < m_attributes.size(); ++a) {
            if ((change.attributeMask & (1u << a)) && label.values[a] != change.values[a])
                same = false;
        }
        return same ? std::nullopt : std::optional(change);
    }

    void add(const LabelChange &change)
    {
        if (m_plan.preview.size() < previewLines)
            m_plan.preview.append(describe(change));
        m_plan.batch.changes.push_back(change);
    }

    [[nodiscard]] QString describe(const LabelChange &change) const
    {
        const QString &path = m_columns.samples->path(change.row);
        if (change.kind == LabelEventKind::Unsure)
            return ReviewimportText::tr("%1: unsure").arg(path);
        if (change.kind == LabelEventKind::Exclude)
            return ReviewimportText::tr("%1: excluded").arg(path);
        const CurrentLabel &label = m_labels.label(change.row);
        const auto words = [this](const AttributeValues &values) {
            QStringList names;
            for (int a = 0; a < m_columns.taxonomy.attributeCount(); ++a) {
                const qint8 value = values[size_t(a)];
                names.append(value == unknownValue
                                 ? u"?"_s
                                 : m_columns.taxonomy.attributes()[a].values[value]);
            }
            return names.join(u" / "_s);
        };
        AttributeValues after = label.values;
        for (size_t a = 0; a < m_attributes.size(); ++a) {
            if (change.attributeMask & (1u << a))
                after[a] = change.values[a];
        }
        return u"%1: %2 → %3"_s.arg(path, words(label.values), words(after));
    }

    const CsvTable &m_table;
    const LabelView &m_labels;
    const ReviewColumns &m_columns;
    ImportAs m_as;
    int m_path, m_dataset, m_class, m_state, m_confidence;
    std::vector<int> m_attributes; ///< column per attribute, -1: none
    QString m_problem; ///< of the record being read
    ImportPlan m_plan;
};

} // namespace

Result<ImportPlan> planImport(const QString &file, const LabelView &labels,
                              const ReviewColumns &columns, ImportAs as, const QString &reviewer,
                              JobContext &job)
{
    const auto table = CsvTable::read(file, job.stopToken());
    if (!table)
        return table.error();
    return planImport(*table, file, labels, columns, as, reviewer, job);
}

Result<ImportPlan> planImport(const CsvTable &table, const QString &file, const LabelView &labels,
                              const ReviewColumns &columns, ImportAs as, const QString &reviewer,
                              JobContext &job)
{
    Importer importer(table, labels, columns, as);
    if (!importer.isUsable()) {
        return Error::badInput(
            ReviewimportText::tr("The file has no column “path”, or nothing that labels."), file, 1,
            ReviewimportText::tr("It needs “path” and either “class” or the attributes' names; "
                                 "export labels once to see all columns."));
    }
    auto made = importer.run(job);
    if (!made)
        return made;
    ImportPlan &plan = *made;
    const QString name = QFileInfo(file).fileName();
    plan.batch.title = ReviewimportText::tr("Import %1").arg(name);
    plan.batch.source = as == ImportAs::Suggestions ? LabelSource::Model : LabelSource::Person;
    plan.batch.sourceId = as == ImportAs::Suggestions ? u"import:"_s + name : reviewer;
    return made;
}

} // namespace lw
