// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewcsv.h"
#include "core/review/csvtable.h"

#include <QSaveFile>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

const std::array<QString, 5> &csvStateWords()
{
    static const std::array<QString, 5> words{u"unreviewed"_s, u"accepted"_s, u"corrected"_s,
                                              u"unsure"_s, u"excluded"_s};
    return words;
}

QString className(const Taxonomy &taxonomy, int classIndex)
{
    return classIndex == unknownValue ? QString() : taxonomy.className(classIndex);
}

QString number(int value)
{
    return value == unknownValue ? QString() : QString::number(value);
}

QStringList headerOf(const Taxonomy &taxonomy)
{
    QStringList header{u"dataset"_s, u"path"_s,  u"person"_s,
                       u"part"_s,    u"class"_s, u"class_name"_s};
    for (const Attribute &attribute : taxonomy.attributes())
        header.append(attribute.name);
    header += {u"source"_s,       u"state"_s,    u"suggestion"_s, u"confidence"_s,
               u"suggested_by"_s, u"reviewer"_s, u"reviewed_at"_s};
    return header;
}

QStringList cellsOf(int row, const LabelView &labels, const ReviewColumns &columns)
{
    static const std::array<QString, 3> parts{QString(), u"train"_s, u"validation"_s};
    static const std::array<QString, 4> sources{QString(), u"dataset"_s, u"model"_s, u"person"_s};
    const CurrentLabel &label = labels.label(row);
    const SampleTable &samples = *columns.samples;
    const Taxonomy &taxonomy = columns.taxonomy;
    const auto r = size_t(row);
    QStringList cells{samples.dataset(columns.dataset[r]).spec().id,
                      samples.path(row),
                      samples.personKey(columns.person[r]),
                      parts[size_t(columns.part[r])],
                      number(label.classIndex),
                      className(taxonomy, label.classIndex)};
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const qint8 value = label.values[size_t(a)];
        cells.append(value == unknownValue ? QString() : taxonomy.attributes()[a].values[value]);
    }
    cells.append(sources[size_t(label.source)]);
    cells.append(csvStateWords()[size_t(label.state)]);
    cells.append(number(label.suggestion));
    cells.append(label.confidence < 0 ? QString()
                                      : QString::number(double(label.confidence), 'g', 6));
    cells.append(label.suggestionRun < 0 ? QString()
                                         : labels.suggestionSources()[label.suggestionRun]);
    if (const auto decision = labels.lastDecision(row))
        cells += {decision->sourceId, decision->time.toString(Qt::ISODateWithMs)};
    else
        cells += {QString(), QString()};
    return cells;
}

QByteArray lineOf(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe.append(safeCsvCell(cell));
    return safe.join(u',').toUtf8() + '\n';
}

} // namespace

Result<void> exportReview(const QString &fileName, const LabelView &labels,
                          const ReviewColumns &columns, const std::vector<int> &rows,
                          JobContext &job)
{
    QSaveFile file(fileName);
    const auto failed = [&file, &fileName] {
        return Error::failed(
            QCoreApplication::translate("lw::ReviewCsv", "The labels could not be exported: %1.")
                .arg(file.errorString()),
            fileName,
            QCoreApplication::translate("lw::ReviewCsv", "Choose another folder, or free space."));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    file.write(lineOf(headerOf(columns.taxonomy)));
    std::vector<int> all = rows;
    if (all.empty()) {
        all.resize(columns.labels.size());
        std::iota(all.begin(), all.end(), 0);
    }
    qint64 done = 0;
    for (const int row : all) {
        if (job.stopRequested())
            return Error::cancelled();
        file.write(lineOf(cellsOf(row, labels, columns)));
        job.report(++done, qint64(all.size()));
    }
    if (!file.commit())
        return failed();
    return {};
}

} // namespace lw
