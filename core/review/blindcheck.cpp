// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/blindcheck.h"

#include "core/review/csvtable.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct BlindCheckText
{
    Q_DECLARE_TR_FUNCTIONS(lw::BlindCheck)
};

AttributeValues valuesOfClass(int classIndex, const Taxonomy &taxonomy)
{
    AttributeValues values = noValues;
    const std::vector<qint8> own = taxonomy.valuesOf(classIndex);
    std::ranges::copy(own, values.begin());
    return values;
}

} // namespace

Result<void> appendBlindAnswer(const QString &fileName, const BlindAnswer &answer,
                               const SampleTable &samples)
{
    QFile file(fileName);
    const bool isNew = !file.exists();
    QByteArray line;
    if (isNew)
        line = "time,reviewer,dataset,path,decided_by,before,answer\n";
    QStringList cells{answer.time.toString(Qt::ISODateWithMs),
                      answer.reviewer,
                      samples.dataset(samples.datasetOf(answer.row)).spec().id,
                      samples.path(answer.row),
                      answer.decidedBy,
                      QString::number(answer.before),
                      QString::number(answer.answer)};
    for (QString &cell : cells)
        cell = safeCsvCell(cell);
    line += cells.join(u',').toUtf8() + '\n';
    if (!file.open(QIODevice::Append) || file.write(line) != line.size() || !file.flush()) {
        return Error::failed(
            BlindCheckText::tr("The answer could not be kept: %1.").arg(file.errorString()),
            fileName, BlindCheckText::tr("Check that the project's folder can be written."));
    }
    return {};
}

Result<std::vector<BlindAnswer>> readBlindAnswers(const QString &fileName,
                                                  const SampleTable &samples)
{
    std::vector<BlindAnswer> answers;
    if (!QFileInfo::exists(fileName))
        return answers;
    const auto table = CsvTable::read(fileName);
    if (!table)
        return table.error();
    for (const CsvTable::Record &record : table->records) {
        if (record.cells.size() < 7)
            continue; // the last line, cut by a crash
        const auto cell = [&record](int i) { return plainCsvCell(record.cells[i]); };
        BlindAnswer answer{.time = QDateTime::fromString(cell(0), Qt::ISODateWithMs),
                           .reviewer = cell(1),
                           .row = samples.rowOf(cell(2), cell(3)),
                           .decidedBy = cell(4),
                           .before = cell(5).toInt(),
                           .answer = cell(6).toInt()};
        if (answer.row >= 0)
            answers.push_back(std::move(answer));
    }
    return answers;
}

std::vector<Reliability> reliabilities(const std::vector<BlindAnswer> &answers,
                                       const Taxonomy &taxonomy)
{
    std::map<std::pair<QString, QString>, std::map<int, const BlindAnswer *>> byPair;
    for (const BlindAnswer &answer : answers) {
        const bool isKnown = answer.before >= 0 && answer.before < taxonomy.classCount()
            && answer.answer >= 0 && answer.answer < taxonomy.classCount();
        if (isKnown)
            byPair[{answer.decidedBy, answer.reviewer}][answer.row] = &answer;
    }
    std::vector<Reliability> found;
    for (const auto &[names, byRow] : byPair) {
        Reliability one{
            .decidedBy = names.first, .checkedBy = names.second, .agreements = {}, .differing = {}};
        std::vector<JudgedPair> pairs;
        for (const auto &[row, answer] : byRow) {
            pairs.push_back({row, valuesOfClass(answer->before, taxonomy),
                             valuesOfClass(answer->answer, taxonomy)});
            if (answer->before != answer->answer)
                one.differing.push_back(row);
        }
        one.agreements = agreementsOf(pairs, taxonomy);
        found.push_back(std::move(one));
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const Reliability &one) { return one.agreements.back().images; });
    return found;
}

} // namespace lw
