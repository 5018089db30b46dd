// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/csvfile.h"
#include "core/dataset/datasetformat.h"
#include "core/dataset/formats/formats.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

// A new format: its .cpp in formats/, and its name here.
#define LABELWRIGHT_FORMATS(X)                                                                     \
    X(aistagesFormat)                                                                              \
    X(aistagesEvalFormat)                                                                          \
    X(medicalMasksFormat)                                                                          \
    X(faceMaskLiteFormat)                                                                          \
    X(faceMaskDetectorFormat)                                                                      \
    X(utkFaceFormat)                                                                               \
    X(ageRecognitionFormat)                                                                        \
    X(csvLabelsFormat)                                                                             \
    X(imageFolderFormat)
#define DECLARE_FORMAT(f) std::unique_ptr<DatasetFormat> f();
#define ADD_FORMAT(f) formats.push_back(f());
LABELWRIGHT_FORMATS(DECLARE_FORMAT)

namespace {

struct DatasetFormatText
{
    Q_DECLARE_TR_FUNCTIONS(lw::DatasetFormat)
};

using Match = std::pair<const DatasetFormat *, Recognition>;
constexpr qsizetype mostSubfolders = 200; // a dropped folder of pictures is not searched to its end

Match bestMatch(const QString &folder)
{
    Match best{nullptr, {}};
    for (const auto &format : formatRegistry()) {
        const Recognition recognition = format->recognise(folder);
        if (recognition.score > best.second.score)
            best = {format.get(), recognition};
    }
    return best;
}

} // namespace

const std::vector<std::unique_ptr<DatasetFormat>> &formatRegistry()
{
    static const std::vector<std::unique_ptr<DatasetFormat>> all = [] {
        std::vector<std::unique_ptr<DatasetFormat>> formats;
        LABELWRIGHT_FORMATS(ADD_FORMAT)
        return formats;
    }();
    return all;
}

const DatasetFormat *formatByName(const QString &name)
{
    for (const auto &format : formatRegistry()) {
        if (format->name() == name)
            return format.get();
    }
    return nullptr;
}

Recognition recogniseByTable(const QString &folder, const QString &table, const QString &needed,
                             const QStringList &columns)
{
    const QString file = folder + u'/' + table;
    if (!QFileInfo(file).isFile())
        return {};
    const auto header = CsvFile::readHeader(file, columns);
    Recognition recognition{30, DatasetFormatText::tr("%1, which cannot be read").arg(table),
                            folder};
    if (!header)
        return recognition;
    QStringList missing;
    for (const QString &column : columns) {
        if (!header->contains(column, Qt::CaseInsensitive))
            missing.append(column);
    }
    if (missing.isEmpty()) {
        recognition.score = 100;
        recognition.why = DatasetFormatText::tr("%1 with %2").arg(table, columns.join(u", "_s));
    } else {
        recognition.score = missing.contains(needed) ? 40 : 80;
        recognition.why =
            DatasetFormatText::tr("%1 without the columns %2").arg(table, missing.join(u", "_s));
    }
    return recognition;
}

QList<Match> recogniseAllFormats(const QString &folder)
{
    QList<Match> matches;
    if (const Match here = bestMatch(folder); here.first)
        return {here};
    const QStringList below = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : below.first(std::min(below.size(), mostSubfolders))) {
        if (const Match match = bestMatch(folder + u'/' + name); match.first)
            matches.append(match);
    }
    return matches;
}

Result<Match> recogniseFormat(const QString &folder)
{
    Match best{nullptr, {}};
    const QList<Match> matches = recogniseAllFormats(QDir::cleanPath(QDir(folder).absolutePath()));
    for (const Match &match : matches) {
        if (match.second.score > best.second.score)
            best = match;
    }
    if (best.first)
        return best;
    return Error{
        .kind = ErrorKind::NotFound,
        .what = QFileInfo(folder).isDir()
            ? DatasetFormatText::tr("No known data set is in this folder or one level below it")
            : DatasetFormatText::tr("There is no such folder"),
        .file = folder,
        .wayOut = DatasetFormatText::tr(
            "Choose the folder that holds train.csv, info.csv, df_part_4.csv or another table of "
            "pictures, or one with a folder of pictures for each label.")};
}

Result<std::shared_ptr<const DatasetIndex>> scanDataset(const Taxonomy &taxonomy,
                                                        const DatasetSpec &spec,
                                                        const QString &rootPath, JobContext &job)
{
    const DatasetFormat *format = formatByName(spec.format);
    if (!format) {
        QStringList names;
        for (const auto &known : formatRegistry())
            names.append(known->name());
        return Error::badInput(
            DatasetFormatText::tr("There is no data set format called \"%1\"").arg(spec.format), {},
            0, DatasetFormatText::tr("Use one of: %1.").arg(names.join(u", "_s)));
    }
    if (!QFileInfo(rootPath).isDir())
        return Error{.kind = ErrorKind::NotFound,
                     .what = DatasetFormatText::tr("The folder of the data set \"%1\" is not there")
                                 .arg(spec.id),
                     .file = rootPath,
                     .wayOut = DatasetFormatText::tr(
                         "Put the folder back, or correct its root in project.yaml.")};
    try {
        DatasetIndex::Builder builder(spec, rootPath, taxonomy.attributeCount());
        if (auto scanned = format->scan(taxonomy, builder, spec, rootPath, job); !scanned)
            return scanned.error();
        return builder.build();
    } catch (const std::exception &e) {
        return Error::failed(DatasetFormatText::tr("The data set \"%1\" could not be scanned: %2")
                                 .arg(spec.id, QString::fromLocal8Bit(e.what())),
                             rootPath);
    }
}

} // namespace lw
