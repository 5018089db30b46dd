// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/datareport.h"

#include "core/explore/agehistogram.h"
#include "core/explore/distribution.h"
#include "core/explore/whatif.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct DataReportText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Report)
};

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

QString decimal(double value, int digits)
{
    return QString::number(value, 'f', digits);
}

QStringList classNamesOf(const Taxonomy &taxonomy)
{
    QStringList names;
    for (int c = 0; c < taxonomy.classCount(); ++c)
        names.append(taxonomy.className(c));
    return names;
}

/// The attribute with numbers behind it, or -1.
int numberedAttribute(const Taxonomy &taxonomy)
{
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        if (!taxonomy.attributes()[a].bounds.isEmpty())
            return a;
    }
    return -1;
}

void addKeyFigures(Report &report, const Distribution &all, int problems)
{
    const Imbalance imbalance = Imbalance::of(all.classes.images);
    const Imbalance people = Imbalance::of(all.classes.people);
    const bool isLabelled = all.classes.total() > 0;
    const auto orDash = [isLabelled](const QString &text) { return isLabelled ? text : u"–"_s; };
    report.figures(
        {{number(all.images), DataReportText::tr("images")},
         {number(all.people), DataReportText::tr("people")},
         {number(all.classes.unknownImages), DataReportText::tr("without a class")},
         {orDash(decimal(imbalance.ratio, 1) + u" : 1"_s), DataReportText::tr("imbalance, images")},
         {orDash(decimal(people.ratio, 1) + u" : 1"_s), DataReportText::tr("imbalance, people")},
         {orDash(decimal(imbalance.effectiveClasses, 1)), DataReportText::tr("effective classes")},
         {orDash(decimal(imbalance.entropy, 2)), DataReportText::tr("entropy, nats")},
         {number(problems), DataReportText::tr("problems")}});
}

void addClasses(Report &report, const Taxonomy &taxonomy, const Distribution &all)
{
    QStringList colors;
    for (int c = 0; c < taxonomy.classCount(); ++c)
        colors.append(reportClassColor(taxonomy, c));
    report.chart(DataReportText::tr("Images of each class"),
                 barsChart(classNamesOf(taxonomy), all.classes.images, colors));
    report.chart(DataReportText::tr("All classes as areas (images); light to dark in the order of "
                                    "the last attribute"),
                 mosaicChart(taxonomy, all.classes.images));
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        report.bars(DataReportText::tr("Images by %1").arg(taxonomy.attributes()[a].name),
                    taxonomy.attributes()[a].values, all.attributes[size_t(a)].images);
    }
    const auto weights = classWeights(all.classes.images, WeightScheme::EffectiveNumber);
    QList<QStringList> rows;
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        const auto i = size_t(c);
        const double share =
            100 * double(all.classes.images[i]) / double(std::max<qint64>(1, all.classes.total()));
        rows.append({taxonomy.className(c), number(all.classes.images[i]),
                     number(all.classes.people[i]), decimal(share, 2) + u'%',
                     decimal(weights[i], 2)});
    }
    report.table({DataReportText::tr("Class"), DataReportText::tr("Images"),
                  DataReportText::tr("People"), DataReportText::tr("Share"),
                  DataReportText::tr("Weight by effective number")},
                 rows);
}

void addAges(Report &report, const Project &project, const std::vector<int> &rows,
             std::span<const CurrentLabel> labels)
{
    const Taxonomy &taxonomy = project.taxonomy();
    const int numbered = numberedAttribute(taxonomy);
    if (numbered < 0)
        return;
    int by = -1;
    for (int a = 0; a < taxonomy.attributeCount(); ++a) {
        if (a != numbered && taxonomy.attributes()[a].values.size() == 2)
            by = a;
    }
    const AgeHistogram ages = AgeHistogram::of(*project.samples(), taxonomy, rows, labels, by);
    const QList<int> &bounds = taxonomy.attributes()[numbered].bounds;
    if (ages.years() == 0)
        return;
    QStringList names = by < 0 ? QStringList() : taxonomy.attributes()[by].values;
    names.append(DataReportText::tr("not known"));
    report.chart(DataReportText::tr("Images by %1 in years, bounds of the classes dashed")
                     .arg(taxonomy.attributes()[numbered].name),
                 ageChart(ages, names, bounds));
    const int last = bounds.last();
    report.paragraph(DataReportText::tr("The three years below the oldest class, %1 to %2, hold %3 "
                                        "images: nearly its members.")
                         .arg(last - 3)
                         .arg(last - 1)
                         .arg(number(ages.countBetween(last - 3, last))));
}

void addProblems(Report &report, const DatasetIndex &data)
{
    QList<QStringList> rows;
    for (const DatasetProblem &problem : data.problems()) {
        rows.append({problem.file, problem.row > 0 ? QString::number(problem.row) : QString(),
                     problem.reason, problem.wayOut});
    }
    if (rows.isEmpty())
        return;
    report.paragraph(DataReportText::tr("What was wrong with the files:"));
    report.table({DataReportText::tr("File"), DataReportText::tr("Row"),
                  DataReportText::tr("Problem"), DataReportText::tr("Way out")},
                 rows);
}

void addSplit(Report &report, const Project &project, std::span<const CurrentLabel> labels)
{
    const Taxonomy &taxonomy = project.taxonomy();
    const Split &split = project.split();
    report.heading(DataReportText::tr("Split by person"));
    report.figures(
        {{number(qint64(split.trainRows.size())), DataReportText::tr("images to train on")},
         {number(qint64(split.validationRows.size())),
          DataReportText::tr("images to validate on")}});
    const auto count = [&](const std::vector<int> &rows) {
        return Distribution::of(*project.samples(), taxonomy, rows, labels);
    };
    const Distribution train = count(split.trainRows), held = count(split.validationRows);
    QList<QStringList> rows;
    for (int c = 0; c < taxonomy.classCount(); ++c) {
        const auto i = size_t(c);
        rows.append({taxonomy.className(c), number(train.classes.images[i]),
                     number(train.classes.people[i]), number(held.classes.images[i]),
                     number(held.classes.people[i])});
    }
    report.table({DataReportText::tr("Class"), DataReportText::tr("Images to train on"),
                  DataReportText::tr("People"), DataReportText::tr("Images to validate on"),
                  DataReportText::tr("People")},
                 rows);
    for (const QString &warning : split.warnings)
        report.paragraph(warning);
}

} // namespace

void addDataSections(Report &report, const Project &project, std::span<const CurrentLabel> labels)
{
    const SampleTable &samples = *project.samples();
    for (int d = 0; d < samples.datasetCount(); ++d) {
        const DatasetIndex &data = samples.dataset(d);
        std::vector<int> rows(size_t(data.size()));
        std::iota(rows.begin(), rows.end(), samples.firstRow(d));
        const Distribution all = Distribution::of(samples, project.taxonomy(), rows, labels);
        report.heading(
            DataReportText::tr("Data set %1 (%2)").arg(data.spec().id, data.spec().format));
        addKeyFigures(report, all, int(data.problems().size()));
        if (all.classes.total() > 0)
            addClasses(report, project.taxonomy(), all);
        addAges(report, project, rows, labels);
        addProblems(report, data);
    }
    addSplit(report, project, labels);
}

Report dataReport(const Project &project, std::span<const CurrentLabel> labels)
{
    Report report(DataReportText::tr("What is in %1").arg(project.name()));
    addDataSections(report, project, labels);
    return report;
}

} // namespace lw
