// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/knownfixes.h"

#include "core/labels/labelfold.h"
#include "core/review/csvtable.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct KnownFixesText
{
    Q_DECLARE_TR_FUNCTIONS(lw::KnownFixes)
};

bool counts(const LabelEvent &event, FixUse use)
{
    return !isFix(event) || use == FixUse::All
        || (use == FixUse::OnlyCertain && isCertainFix(event));
}

QString noteKey(const ReviewColumns &columns, int row, const QString &attribute)
{
    const SampleTable &samples = *columns.samples;
    return QStringList{samples.dataset(samples.datasetOf(row)).spec().id, samples.path(row),
                       attribute}
        .join(u'\t');
}

QByteArray fixLine(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe.append(safeCsvCell(cell));
    return safe.join(u',').toUtf8() + '\n';
}

QHash<QString, QString> readNotes(const QString &file)
{
    QHash<QString, QString> notes;
    const auto table = CsvTable::read(file);
    if (!table)
        return notes; // none were kept yet
    for (const CsvTable::Record &record : table->records) {
        if (record.cells.size() >= 4) {
            notes.insert(QStringList{plainCsvCell(record.cells[0]), plainCsvCell(record.cells[1]),
                                     plainCsvCell(record.cells[2])}
                             .join(u'\t'),
                         plainCsvCell(record.cells[3]));
        }
    }
    return notes;
}

Error fixesNotWritten(const QSaveFile &file)
{
    return Error::failed(
        KnownFixesText::tr("The file could not be written: %1.").arg(file.errorString()),
        file.fileName(), KnownFixesText::tr("Choose another folder, or free space."));
}

} // namespace

bool isFix(const LabelEvent &event)
{
    return event.source == LabelSource::Person && event.confidence >= 0;
}

bool isCertainFix(const LabelEvent &event)
{
    return isFix(event) && event.confidence >= certainFix;
}

std::optional<LabelEvent> fixOf(const LabelView &labels, int row)
{
    const std::vector<LabelEvent> history = labels.events(row);
    for (auto event = history.rbegin(); event != history.rend(); ++event) {
        if (event->undone || event->source != LabelSource::Person)
            continue;
        if (event->kind == LabelEventKind::Reset)
            return {};
        if (isFix(*event))
            return *event;
    }
    return {};
}

CurrentLabel labelWithFixes(const LabelView &labels, int row, FixUse use)
{
    const CurrentLabel &now = labels.label(row);
    if (use == FixUse::All || now.source != LabelSource::Person)
        return now;
    const std::vector<LabelEvent> history = labels.events(row);
    if (std::ranges::all_of(history,
                            [use](const LabelEvent &e) { return e.undone || counts(e, use); }))
        return now;
    const Taxonomy &taxonomy = labels.taxonomy();
    const SampleTable &samples = labels.samples();
    LabelFold fold;
    fold.start(taxonomy,
               samples.role(row) == DatasetRole::Labelled ? samples.values(row)
                                                          : std::span<const qint8>());
    const auto attributes = size_t(taxonomy.attributeCount());
    for (const LabelEvent &event : history) {
        if (event.undone || !counts(event, use))
            continue;
        if (event.kind == LabelEventKind::Suggest) {
            fold.suggest(int(labels.suggestionSources().indexOf(event.sourceId)),
                         qint16(taxonomy.classOf({event.values.data(), attributes})),
                         event.confidence);
        } else if (event.kind == LabelEventKind::Withdraw) {
            fold.withdraw(labels.suggestionSources(), event.sourceId);
        } else {
            // A decision carries the whole label as it was seen, also what a fix had set: only what
            // it set itself is its own.
            AttributeValues values = fold.result().values;
            for (size_t a = 0; a < attributes; ++a) {
                if (event.attributeMask & (1u << a))
                    values[a] = event.values[a];
            }
            fold.decide(event.kind, values);
        }
    }
    return fold.result();
}

LabelBatch markedAsFix(LabelBatch batch, bool certain)
{
    for (LabelChange &change : batch.changes)
        change.confidence = certain ? certainFix : ambiguousFix;
    return batch;
}

Result<int> exportFixes(const QString &fileName, const LabelView &labels,
                        const ReviewColumns &columns, const QString &notesFile, JobContext &job)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return fixesNotWritten(file);
    const QHash<QString, QString> notes =
        notesFile.isEmpty() ? QHash<QString, QString>() : readNotes(notesFile);
    file.write("person,file,attribute,value,note,dataset\n");
    int lines = 0;
    for (int row = 0; row < int(columns.labels.size()); ++row) {
        if (job.stopRequested())
            return Error::cancelled();
        job.report(row + 1, qint64(columns.labels.size()));
        if (columns.labels[size_t(row)].source != LabelSource::Person)
            continue;
        const auto fix = fixOf(labels, row);
        const bool isByHand = columns.samples->role(row) == DatasetRole::Labelled
            && columns.labels[size_t(row)].state == ReviewState::Corrected;
        if (!fix && !isByHand)
            continue;
        const auto own = columns.samples->values(row);
        for (int a = 0; a < columns.taxonomy.attributeCount(); ++a) {
            const Attribute &attribute = columns.taxonomy.attributes()[a];
            const qint8 value = columns.labels[size_t(row)].values[size_t(a)];
            if (value == unknownValue || own[size_t(a)] == value)
                continue;
            QString note = !fix ? u"by hand"_s : isCertainFix(*fix) ? u"certain"_s : u"ambiguous"_s;
            if (const QString said = notes.value(noteKey(columns, row, attribute.name));
                !said.isEmpty())
                note = said.startsWith(note, Qt::CaseInsensitive) ? said : note + u": "_s + said;
            file.write(
                fixLine({columns.samples->personKey(columns.person[size_t(row)]),
                         columns.samples->path(row), attribute.name, attribute.values[value], note,
                         columns.samples->dataset(columns.dataset[size_t(row)]).spec().id}));
            ++lines;
        }
    }
    if (!file.commit())
        return fixesNotWritten(file);
    return lines;
}

Result<void> saveFixNotes(const QString &notesFile, const QHash<QString, QString> &notes)
{
    QHash<QString, QString> all = readNotes(notesFile);
    all.insert(notes);
    QStringList keys = all.keys();
    std::ranges::sort(keys);
    QSaveFile file(notesFile);
    if (!file.open(QIODevice::WriteOnly))
        return fixesNotWritten(file);
    file.write("dataset,file,attribute,note\n");
    for (const QString &key : std::as_const(keys))
        file.write(fixLine(key.split(u'\t') << all.value(key)));
    if (!file.commit())
        return fixesNotWritten(file);
    return {};
}

} // namespace lw
