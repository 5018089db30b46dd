// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/jsontext.h"
#include "app/commands/projectsession.h"
#include "app/commands/windowprogram.h"
#include "core/report/datareport.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct DatasetFigures
{
    const DatasetIndex *index = nullptr;
    Distribution distribution;
};

std::vector<DatasetFigures> figuresOf(const SampleTable &samples, const Taxonomy &taxonomy,
                                      std::span<const CurrentLabel> labels)
{
    std::vector<DatasetFigures> all;
    for (int d = 0; d < samples.datasetCount(); ++d) {
        std::vector<int> rows(size_t(samples.dataset(d).size()));
        std::iota(rows.begin(), rows.end(), samples.firstRow(d));
        all.push_back({&samples.dataset(d), Distribution::of(samples, taxonomy, rows, labels)});
    }
    return all;
}

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

/// Names beside bars made of '#', for a terminal.
QStringList barLines(const QStringList &names, const std::vector<qint64> &counts)
{
    constexpr int widest = 40;
    const qint64 largest = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    QStringList lines;
    for (size_t i = 0; i < counts.size(); ++i) {
        const int width = largest > 0 ? int(counts[i] * widest / largest) : 0;
        lines << u"  %1 %2 %3"_s.arg(names.value(qsizetype(i)), -26)
                     .arg(number(counts[i]), 8)
                     .arg(QString(width, u'#'));
    }
    return lines;
}

void tell(const DatasetFigures &figures, const Taxonomy &taxonomy, Console &console)
{
    const Distribution &all = figures.distribution;
    console.say(Cli::tr("%1: %2 images of %3 people, %4 without a complete label")
                    .arg(figures.index->spec().id, number(all.images), number(all.people),
                         number(all.classes.unknownImages)));
    if (all.classes.total() > 0) {
        const Imbalance imbalance = Imbalance::of(all.classes.images);
        console.say(Cli::tr("  imbalance ratio %1, as even as %2 equal classes, %3 classes empty")
                        .arg(imbalance.ratio, 0, 'f', 1)
                        .arg(imbalance.effectiveClasses, 0, 'f', 1)
                        .arg(imbalance.emptyClasses));
        for (const QString &line : barLines(classNames(taxonomy), all.classes.images))
            console.say(line);
    }
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        if (all.attributes[size_t(a)].total() == 0)
            continue;
        console.say(u"  "_s + taxonomy.attributes()[a].name);
        for (const QString &line :
             barLines(taxonomy.attributes()[a].values, all.attributes[size_t(a)].images))
            console.say(line);
    }
    if (!figures.index->problems().isEmpty()) {
        console.say(Cli::tr("  %n problem(s):", nullptr, int(figures.index->problems().size())));
        for (const DatasetProblem &problem : figures.index->problems())
            console.say(u"    "_s + problemText(problem));
    }
}

QJsonObject describe(const DatasetFigures &figures, const Taxonomy &taxonomy)
{
    QJsonObject attributes;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        const Attribute &attribute = taxonomy.attributes()[a];
        attributes[attribute.name] =
            toJson(figures.distribution.attributes[size_t(a)], attribute.values);
    }
    QJsonArray problems;
    for (const DatasetProblem &problem : figures.index->problems())
        problems << toJson(problem);
    return {{u"id"_s, figures.index->spec().id},
            {u"images"_s, figures.distribution.images},
            {u"people"_s, figures.distribution.people},
            {u"classes"_s, toJson(figures.distribution.classes, classNames(taxonomy))},
            {u"attributes"_s, attributes},
            {u"problems"_s, problems}};
}

/// One HTML page, or a PDF by the window program, which has the fonts.
Result<void> writeReport(ProjectSession &session, const QString &file, Console &console)
{
    if (!file.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return dataReport(*session.project, session.labels->labels()).write(file);
    session.labels.reset(); // its lock, too
    const auto printed = runWindowProgram(
        {u"--report"_s, QFileInfo(file).absoluteFilePath(), session.project->paths().root},
        console);
    return printed ? Result<void>() : printed.error();
}

CommandOutcome runEda(const CommandLine &line, Console &console)
{
    auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    QJsonArray datasets;
    for (const DatasetFigures &figures :
         figuresOf(session->samples(), session->taxonomy(), session->labels->labels())) {
        tell(figures, session->taxonomy(), console);
        datasets << describe(figures, session->taxonomy());
    }
    const Split &split = session->project->split();
    console.say(Cli::tr("Split by person: %1 images to train on, %2 to validate on")
                    .arg(number(qint64(split.trainRows.size())),
                         number(qint64(split.validationRows.size()))));
    for (const QString &warning : split.warnings)
        console.say(warning);
    QJsonObject document{{u"project"_s, session->project->paths().root},
                         {u"warnings"_s, QJsonArray::fromStringList(split.warnings)},
                         {u"datasets"_s, datasets},
                         {u"train_images"_s, qint64(split.trainRows.size())},
                         {u"validation_images"_s, qint64(split.validationRows.size())}};
    if (line.has(u"report"_s)) {
        if (const auto written = writeReport(*session, line.value(u"report"_s), console); !written)
            return written;
        console.say(Cli::tr("Report: %1").arg(line.value(u"report"_s)));
        document[u"report"_s] = line.value(u"report"_s);
    }
    console.print(document);
    return {};
}

} // namespace

Command edaCommand()
{
    return {.name = u"eda"_s,
            .summary = Cli::tr("show what the data holds: classes, imbalance, split, problems"),
            .arguments = u"PROJECT [--report FILE.html|FILE.pdf]"_s,
            .options = {{u"report"_s, u"FILE"_s,
                         Cli::tr("also write one self-contained HTML page, or a PDF")}},
            .run = runEda,
            .details = {}};
}

} // namespace lw
