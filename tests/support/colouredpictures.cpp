// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/colouredpictures.h"

#include "core/base/seededrandom.h"

#include <QDir>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace Qt::StringLiterals;

namespace lw::test {

Taxonomy shapeTaxonomy()
{
    return *Taxonomy::create(
        {{.name = u"shape"_s, .values = {u"square"_s, u"disc"_s}, .bounds = {}},
         {.name = u"colour"_s, .values = {u"red"_s, u"blue"_s}, .bounds = {}}});
}

namespace {

cv::Mat drawn(int classIndex, SeededRandom &random)
{
    cv::Mat picture(48, 40, CV_8UC3,
                    cv::Scalar::all(double(90 + random.below(60)))); // BGR, as imwrite wants it
    const cv::Scalar colour =
        classIndex % 2 == 0 ? cv::Scalar(30, 30, 220) : cv::Scalar(220, 30, 30);
    const cv::Point centre(16 + int(random.below(8)), 18 + int(random.below(12)));
    const int radius = 8 + int(random.below(5));
    if (classIndex < 2)
        cv::rectangle(picture, centre - cv::Point(radius, radius),
                      centre + cv::Point(radius, radius), colour, cv::FILLED);
    else
        cv::circle(picture, centre, radius, colour, cv::FILLED);
    return picture;
}

} // namespace

std::shared_ptr<const SampleTable> drawShapes(const QString &folder, int perClass, quint64 seed)
{
    const Taxonomy taxonomy = shapeTaxonomy();
    DatasetSpec spec;
    spec.id = u"shapes"_s;
    spec.role = DatasetRole::Labelled;
    DatasetIndex::Builder builder(spec, folder, taxonomy.attributeCount());
    QDir().mkpath(folder);
    SeededRandom random(seed);
    for (int i = 0; i < perClass * taxonomy.classCount(); ++i) {
        const int classIndex = i % taxonomy.classCount();
        SampleRecord record;
        record.path = u"%1.png"_s.arg(i, 4, 10, QChar(u'0'));
        record.personKey = u"%1-%2"_s.arg(classIndex).arg(i % 2);
        record.values = taxonomy.valuesOf(classIndex);
        cv::imwrite((folder + u'/' + record.path).toStdString(), drawn(classIndex, random));
        builder.add(record);
    }
    return std::make_shared<SampleTable>(
        QList<std::shared_ptr<const DatasetIndex>>{builder.build()});
}

} // namespace lw::test
