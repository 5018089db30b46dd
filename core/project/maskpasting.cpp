// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/maskpasting.h"

#include "core/base/csvcell.h"
#include "core/dataset/datasetorigin.h"
#include "core/dataset/labelreading.h"
#include "core/imaging/imagereader.h"
#include "core/labels/labelfacts.h"
#include "core/project/adddataset.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct MaskPastingText
{
    Q_DECLARE_TR_FUNCTIONS(lw::MaskPasting)
};

constexpr auto lineageTable = "masked.csv"_L1;
constexpr int pastedSide = 512; ///< pixels of the shorter side that a pasted picture has at most
constexpr int pastedQuality = 92; ///< JPEG
/// A smaller face shows too little to learn from, and is often none: cascades see faces in chins.
constexpr float smallestFaceShare = 1.0F / 6;
const std::array<QLatin1StringView, 3> poseWords{"worn"_L1, "under-nose"_L1,
                                                 "on-chin"_L1}; // as MaskPose

bool isPasted(const DatasetSpec &spec)
{
    return spec.format == u"csv" && spec.options.value(u"table"_s).toString() == lineageTable;
}

QString writtenValue(const SampleTable &samples, const Taxonomy &taxonomy, int row, int attribute,
                     int value)
{
    if (value < 0)
        return {};
    const float number = samples.number(row);
    const bool isNumber = number >= 0 && !taxonomy.attributes()[attribute].bounds.isEmpty()
        && taxonomy.valueOfNumber(attribute, double(number)) == value;
    return isNumber ? QString::number(double(number))
                    : taxonomy.attributes()[attribute].values[value];
}

Result<void> writePicture(const QString &file, const cv::Mat &rgb)
{
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    std::vector<uchar> bytes;
    cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, pastedQuality});
    QFile out(file);
    const auto size = qint64(bytes.size());
    if (!out.open(QIODevice::WriteOnly)
        || out.write(reinterpret_cast<const char *>(bytes.data()), size) != size || !out.flush())
        return Error::failed(
            MaskPastingText::tr("The picture could not be written: %1").arg(out.errorString()),
            file, MaskPastingText::tr("Check the free space and the rights of the folder."));
    return {};
}

/// One job: makes the pictures and the rows of their table.
class Pasting
{
public:
    Pasting(const Project &project, std::span<const CurrentLabel> labels,
            const MaskPasting &pasting, FaceDetector &detector, std::vector<MaskTemplate> templates)
        : m_project(project)
        , m_labels(labels)
        , m_pasting(pasting)
        , m_detector(detector)
        , m_templates(std::move(templates))
    {
        QStringList header{u"file"_s, u"person"_s};
        for (const Attribute &attribute : project.taxonomy().attributes())
            header.append(attribute.name);
        header += {u"source_dataset"_s, u"source_file"_s, u"template"_s, u"pose"_s, u"seed"_s};
        m_table = csvLine(header);
    }
    Result<void> run(const std::vector<int> &rows, const QString &folder, JobContext &job)
    {
        for (size_t i = 0; i < rows.size(); ++i) {
            job.report(qint64(i), qint64(rows.size()), MaskPastingText::tr("Pasting masks"));
            if (job.stopRequested())
                return Error::cancelled();
            if (auto pasted = addPhoto(rows[i], folder, job.stopToken()); !pasted) {
                if (pasted.error().kind == ErrorKind::Cancelled || m_isFatal)
                    return pasted;
                outcome.skipped.append(pasted.error());
            }
            ++outcome.photos;
        }
        QFile out(folder + u'/' + lineageTable);
        if (!out.open(QIODevice::WriteOnly) || out.write(m_table) != m_table.size() || !out.flush())
            return Error::failed(
                MaskPastingText::tr("The table could not be written: %1").arg(out.errorString()),
                out.fileName());
        return {};
    }

    MaskPastingOutcome outcome;

private:
    static QByteArray csvLine(const QStringList &cells)
    {
        QStringList safe;
        for (const QString &cell : cells)
            safe.append(csvCell(cell));
        return safe.join(u',').toUtf8() + '\n';
    }
    Result<void> addPhoto(int row, const QString &folder, std::stop_token stop)
    {
        const SampleTable &samples = *m_project.samples();
        const QString file = samples.absolutePath(row);
        auto photo = readImage(file, pastedSide);
        if (!photo)
            return photo.error();
        if (std::min(photo->cols, photo->rows) > pastedSide) {
            const double factor = double(pastedSide) / std::min(photo->cols, photo->rows);
            cv::resize(*photo, *photo, {}, factor, factor, cv::INTER_AREA);
        }
        const auto faces = m_detector.detect(*photo, stop);
        if (!faces)
            return faces.error();
        const auto side = float(std::min(photo->cols, photo->rows));
        if (faces->empty() || faces->front().box.width < side * smallestFaceShare)
            return Error{
                .kind = ErrorKind::NotFound,
                .what = MaskPastingText::tr(
                    "No face of a sixth of the picture or more was found; the photo is left out"),
                .file = file,
                .wayOut = MaskPastingText::tr("Use another detector.")};
        for (int n = 0; n < m_pasting.perPhoto; ++n) {
            if (auto made = addPicture(row, n, *photo, facePoints(faces->front()), folder); !made)
                return made;
        }
        return {};
    }
    Result<void> addPicture(int row, int n, const cv::Mat &photo, const FacePoints &points,
                            const QString &folder)
    {
        SeededRandom random(m_pasting.seed, quint64(row) * 64 + quint64(n));
        const MaskPose pose = drawPose(random);
        const MaskTemplate &mask = m_templates[size_t(random.below(m_templates.size()))];
        const auto pasted =
            pasteMask(photo, points, mask, randomPlacement(random, pose, m_pasting.jitter));
        if (!pasted)
            return Error::badInput(pasted.error().what, m_project.samples()->absolutePath(row), 0,
                                   pasted.error().wayOut);
        const QString name = u"images/%1_%2.jpg"_s.arg(row, 6, 10, QChar(u'0')).arg(n);
        if (auto written = writePicture(folder + u'/' + name, *pasted); !written) {
            m_isFatal = true;
            return written;
        }
        addRow(row, name, pose, mask.id);
        ++outcome.made;
        return {};
    }
    MaskPose drawPose(SeededRandom &random) const
    {
        const float sum = m_pasting.worn + m_pasting.underNose + m_pasting.onChin;
        const float drawn = random.between(0, sum);
        return drawn < m_pasting.worn                      ? MaskPose::Worn
            : drawn < m_pasting.worn + m_pasting.underNose ? MaskPose::UnderNose
                                                           : MaskPose::OnChin;
    }
    void addRow(int row, const QString &name, MaskPose pose, const QString &mask)
    {
        const SampleTable &samples = *m_project.samples();
        const Taxonomy &taxonomy = m_project.taxonomy();
        const AttributeValues known = knownValues(samples, taxonomy, row, m_labels[size_t(row)]);
        QStringList cells{name, samples.personKey(samples.person(row))};
        for (int a = 0; a < taxonomy.attributeCount(); ++a) {
            const bool isMask = taxonomy.attributes()[a].name == u"mask";
            const int value = isMask ? maskValueOf(taxonomy, pose) : known[size_t(a)];
            cells.append(writtenValue(samples, taxonomy, row, a, value));
        }
        cells += {samples.dataset(samples.datasetOf(row)).spec().id, samples.path(row), mask,
                  QString(poseWords[size_t(pose)]), QString::number(m_pasting.seed)};
        m_table += csvLine(cells);
    }

    const Project &m_project;
    std::span<const CurrentLabel> m_labels;
    const MaskPasting &m_pasting;
    FaceDetector &m_detector;
    std::vector<MaskTemplate> m_templates;
    QByteArray m_table;
    bool m_isFatal = false;
};

Result<std::vector<MaskTemplate>> chosenTemplates(const MaskPasting &pasting)
{
    const MaskTemplates loaded = MaskTemplates::load(pasting.templateFolder);
    if (pasting.templates.isEmpty())
        return loaded.templates;
    std::vector<MaskTemplate> chosen;
    for (const QString &id : pasting.templates) {
        const MaskTemplate *found = loaded.find(id);
        if (!found)
            return loaded.problems.isEmpty() ? Error::badInput(
                       MaskPastingText::tr("There is no mask called \"%1\"").arg(id), {}, 0,
                       MaskPastingText::tr("Use some of: %1.").arg(loaded.ids().join(u", "_s)))
                                             : loaded.problems.first();
        chosen.push_back(*found);
    }
    return chosen;
}

QString freePastedId(const Project &project)
{
    QString id = u"masked"_s;
    const auto isTaken = [&project](const QString &wanted) {
        const QString folder = project.paths().root + u"/datasets/"_s + wanted;
        return QFileInfo::exists(folder)
            || std::ranges::any_of(project.config().datasets, [&](const DatasetSpec &spec) {
                   return spec.id.compare(wanted, Qt::CaseInsensitive) == 0;
               });
    };
    for (int n = 2; isTaken(id); ++n)
        id = u"masked%1"_s.arg(n);
    return id;
}

/// What the new pictures inherit: the strictest of their sources.
DatasetOrigin originOf(const Project &project, const std::vector<int> &rows)
{
    DatasetOrigin origin;
    origin.redistribution = Redistribution::Allowed;
    QStringList sources, licences;
    std::vector<bool> seen(size_t(project.samples()->datasetCount()), false);
    for (const int row : rows) {
        const int d = project.samples()->datasetOf(row);
        if (seen[size_t(d)])
            continue;
        seen[size_t(d)] = true;
        const DatasetSpec &spec = project.samples()->dataset(d).spec();
        sources.append(spec.id);
        const DatasetOrigin own = DatasetOrigin::of(spec);
        if (!own.licence.isEmpty() && !licences.contains(own.licence))
            licences.append(own.licence);
        const bool isStricter = own.redistribution == Redistribution::Forbidden
            || origin.redistribution == Redistribution::Allowed;
        if (isStricter)
            origin.redistribution = own.redistribution;
    }
    origin.source = MaskPastingText::tr("masks pasted on photos of %1").arg(sources.join(u", "_s));
    origin.licence = licences.join(u"; "_s);
    return origin;
}

DatasetSpec pastedSpec(const Project &project, const QString &id, const QString &folder)
{
    DatasetSpec spec;
    spec.id = id;
    spec.role = DatasetRole::Labelled;
    spec.format = u"csv"_s;
    spec.root = folder;
    QVariantMap labels;
    for (const Attribute &attribute : project.taxonomy().attributes())
        labels.insert(attribute.name, attribute.name);
    spec.options = {{u"table"_s, QString(lineageTable)},
                    {u"path"_s, u"file"_s},
                    {u"person"_s, u"person"_s},
                    {u"shared_people"_s, u"true"_s},
                    {u"labels"_s, labels}};
    return spec;
}

} // namespace

int maskValueOf(const Taxonomy &taxonomy, MaskPose pose)
{
    const int mask = taxonomy.attributeIndex(u"mask"_s);
    if (mask < 0)
        return unknownValue;
    const LabelReading reading(taxonomy);
    std::vector<qint8> values = reading.unknown();
    reading.setMask(values, pose == MaskPose::Worn ? 0 : 1);
    return values[size_t(mask)];
}

std::vector<int> maskPastingSources(const Project &project, std::span<const CurrentLabel> labels,
                                    const MaskPasting &pasting)
{
    const Taxonomy &taxonomy = project.taxonomy();
    const int mask = taxonomy.attributeIndex(u"mask"_s);
    if (mask < 0)
        return {};
    const LabelReading reading(taxonomy);
    std::vector<qint8> none = reading.unknown();
    reading.setMask(none, 2);
    const SampleTable &samples = *project.samples();
    std::vector<int> rows;
    for (int row = 0; row < samples.size(); ++row) {
        const DatasetSpec &spec = samples.dataset(samples.datasetOf(row)).spec();
        const CurrentLabel &label = labels[size_t(row)];
        const qint8 value = knownValues(samples, taxonomy, row, label)[size_t(mask)];
        const bool isMeant = pasting.dataset.isEmpty() ? spec.role != DatasetRole::Evaluation
                                                       : spec.id == pasting.dataset;
        const bool isBare =
            value == none[size_t(mask)] || (pasting.unknownToo && value == unknownValue);
        const bool isHeldOut = project.split().part[size_t(row)] == SplitPart::Validation;
        if (isMeant && isBare && !isPasted(spec) && label.state != ReviewState::Excluded
            && (pasting.heldOutToo || !isHeldOut))
            rows.push_back(row);
    }
    if (pasting.most > 0 && rows.size() > size_t(pasting.most)) {
        SeededRandom(pasting.seed, 1).shuffle(rows);
        rows.resize(size_t(pasting.most));
        std::ranges::sort(rows);
    }
    return rows;
}

Result<MaskPastingOutcome> pasteMasks(const Project &project, std::span<const CurrentLabel> labels,
                                      const MaskPasting &pasting, const DetectorMaker &makeDetector,
                                      JobContext &job)
{
    const std::vector<int> rows = maskPastingSources(project, labels, pasting);
    if (rows.empty())
        return Error::badInput(
            MaskPastingText::tr("There is no photo of a face without a mask to put one on"),
            project.paths().root, 0,
            MaskPastingText::tr(
                "Label such photos in Review, choose another data set, or use those "
                "whose mask is not known, too."));
    if (pasting.worn < 0 || pasting.underNose < 0 || pasting.onChin < 0
        || pasting.worn + pasting.underNose + pasting.onChin <= 0)
        return Error::badInput(MaskPastingText::tr("The shares of the poses are not positive"), {},
                               0, MaskPastingText::tr("Give at least one of them a share."));
    auto templates = chosenTemplates(pasting);
    if (!templates)
        return templates.error();
    const auto detector = makeDetector();
    if (!detector)
        return detector.error();
    const QString id = pasting.id.isEmpty() ? freePastedId(project) : pasting.id;
    const QString folder = project.paths().root + u"/datasets/"_s + id;
    QDir part(folder + u".part"_s);
    part.removeRecursively(); // of a run that was cut off
    if (QFileInfo::exists(folder))
        return Error::badInput(
            MaskPastingText::tr("The folder of the data set \"%1\" is there").arg(id), folder, 0,
            MaskPastingText::tr("Choose another name."));
    if (!part.mkpath(u"images"_s))
        return Error::failed(MaskPastingText::tr("The folder cannot be made"), part.path());
    Pasting work(project, labels, pasting, **detector, *std::move(templates));
    auto done = work.run(rows, part.path(), job);
    if (done && work.outcome.made == 0)
        done = work.outcome.skipped.first();
    if (done && !QDir().rename(part.path(), folder))
        done = Error::failed(MaskPastingText::tr("The folder cannot be renamed"), part.path());
    if (!done) {
        part.removeRecursively();
        return done.error();
    }
    DatasetSpec spec = pastedSpec(project, id, folder);
    originOf(project, rows).putInto(spec);
    auto added = addDataset(project.paths().root, spec, job);
    if (!added) {
        QDir(folder).removeRecursively();
        return added.error();
    }
    work.outcome.id = id;
    work.outcome.project = *std::move(added);
    return std::move(work.outcome);
}

} // namespace lw
