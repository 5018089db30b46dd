// SPDX-License-Identifier: GPL-3.0-or-later
// One folder per class, pictures in it: what torchvision's ImageFolder and many others read.
#include "core/review/exchange/exchangeformat.h"
#include "core/review/exchange/exchangewords.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const QString &tableName()
{
    static const QString name = u"labels.csv"_s;
    return name;
}

/// "train__images__000001_female_Asian_25__mask1.jpg": unique, and leads back to the sample.
QString flatName(const SampleTable &samples, int row)
{
    QString path = samples.path(row);
    return samples.dataset(samples.datasetOf(row)).spec().id + u"__"_s
        + path.replace(u'/', u"__"_s);
}

Error pictureNotPlaced(const QString &path)
{
    return Error::failed(ExchangeText::tr("A picture could not be placed into the folder."), path,
                         ExchangeText::tr("Choose another folder, or free space."));
}

/// The user's own picture is only read: the folder gets a link to it, or a copy.
bool place(const QString &picture, const QString &target, bool copy)
{
    if (!copy && QFile::link(picture, target))
        return true;
    return QFile::copy(picture, target);
}

QHash<QString, int> flatNames(const SampleTable &samples)
{
    QHash<QString, int> rows;
    rows.reserve(samples.size());
    for (int row = 0; row < samples.size(); ++row)
        rows.insert(flatName(samples, row), row);
    return rows;
}

Result<CsvTable> readImageFolder(const QString &root, const ReviewColumns &columns, bool,
                                 JobContext &job)
{
    const SampleTable &samples = *columns.samples;
    const QHash<QString, int> flat = flatNames(samples);
    const SampleNames names(columns);
    CsvTable table;
    table.header = exchangeHeader(columns.taxonomy);
    const auto folders = QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    int line = 0;
    for (const QFileInfo &classFolder : folders) {
        const int classIndex = classNamed(classFolder.fileName(), columns.taxonomy);
        QDirIterator files(classFolder.filePath(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (job.stopRequested())
                return Error::cancelled();
            const QFileInfo file(files.next());
            const QString name = file.fileName();
            if (name.startsWith(u'.'))
                continue;
            int row = flat.value(name, -1);
            if (row < 0)
                row = names.rowOf(QDir(classFolder.filePath()).relativeFilePath(file.filePath()));
            QStringList cells(table.header.size());
            cells[0] = row < 0 ? QString() : samples.dataset(samples.datasetOf(row)).spec().id;
            cells[1] = row < 0 ? classFolder.fileName() + u'/' + name : samples.path(row);
            cells[2] =
                classIndex == unknownValue ? classFolder.fileName() : QString::number(classIndex);
            table.records.push_back({.line = ++line, .cells = std::move(cells)});
            job.report(line, 0);
        }
    }
    return table;
}

/// A picture of the user and where the folder shows it.
struct PicturePlacement
{
    QString picture, target;
};

/// Makes the folders; which picture goes where.
Result<std::vector<PicturePlacement>> prepareImageFolder(const ExchangeExport &what,
                                                         JobContext &job)
{
    const QDir folder(what.target);
    if (folder.exists() && !folder.isEmpty()) {
        return Error::badInput(ExchangeText::tr("The folder is not empty."), what.target, 0,
                               ExchangeText::tr("Choose a new folder: nothing is overwritten."));
    }
    const Taxonomy &taxonomy = what.columns->taxonomy;
    for (int k = 0; k < taxonomy.classCount(); ++k) { // all of them: the classes keep their numbers
        if (!folder.mkpath(exportedClassFolder(k, taxonomy)))
            return pictureNotPlaced(what.target);
    }
    const SampleTable &samples = *what.columns->samples;
    std::vector<int> rows;
    std::vector<PicturePlacement> placements;
    for (const int row : rowsOrAll(what.rows, *what.columns)) {
        const CurrentLabel &label = what.columns->labels[size_t(row)];
        if (label.classIndex == unknownValue || label.state == ReviewState::Excluded
            || label.state == ReviewState::Unsure)
            continue;
        rows.push_back(row);
        placements.push_back({samples.absolutePath(row),
                              folder.filePath(exportedClassFolder(label.classIndex, taxonomy) + u'/'
                                              + flatName(samples, row))});
    }
    if (!rows.empty()) { // lineage travels beside the pictures
        const auto table =
            exportReview(folder.filePath(tableName()), *what.labels, *what.columns, rows, job);
        if (!table)
            return table.error();
    }
    return placements;
}

/// Links or copies; the user's own pictures are only read.
Result<int> writeImageFolder(const ExchangeExport &what, JobContext &job)
{
    const auto placements = prepareImageFolder(what, job);
    if (!placements)
        return placements.error();
    int placed = 0, looked = 0;
    for (const auto &[picture, target] : *placements) {
        if (job.stopRequested())
            return Error::cancelled();
        job.report(++looked, qint64(placements->size()));
        if (!QFile::exists(picture))
            continue; // it is gone; its label is in the table
        if (!place(picture, target, what.copyPictures))
            return pictureNotPlaced(target);
        ++placed;
    }
    return placed;
}

} // namespace

ExchangeFormat imageFolderExchange()
{
    return {.id = u"imagefolder"_s,
            .title = ExchangeText::tr("ImageFolder: one folder per class"),
            .suffix = {},
            .write = writeImageFolder,
            .read = readImageFolder,
            .recognises = [](const QString &file) { return QFileInfo(file).isDir(); }};
}

} // namespace lw
