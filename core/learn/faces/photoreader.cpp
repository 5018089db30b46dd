// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/photoreader.h"

#include "core/base/exceptions.h"
#include "core/evaluate/temperature.h"
#include "core/learn/predicting.h"
#include "core/learn/runinput.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr size_t facesAtOnce = 16;
/// Without a crop: a face this wide for its picture is a portrait as the networks were trained on.
constexpr double portraitFaceShare = 0.3;
/// Around a face: the portraits of training are about twice as wide as the face, 3 : 4.
constexpr double portraitWidthPerFace = 2.0;
constexpr double portraitHeightPerWidth = 4.0 / 3.0;

class RunClassifier : public FaceClassifier
{
public:
    RunClassifier(std::unique_ptr<Predictor> predictor, RunInput input)
        : m_predictor(std::move(predictor))
        , m_input(std::move(input))
    {
    }
    [[nodiscard]] FaceCrop crop() const override { return m_input.crop; }
    [[nodiscard]] int inputSide() const override { return m_input.side; }
    [[nodiscard]] Result<std::vector<float>> classify(const std::vector<cv::Mat> &regions) override
    {
        return m_predictor->predict(regions);
    }
    [[nodiscard]] Result<WhyPicture> why(const cv::Mat &region, int classIndex) override
    {
        return m_predictor->whyPicture(region, classIndex);
    }

private:
    std::unique_ptr<Predictor> m_predictor;
    RunInput m_input;
};

/// The temperature of a run by its cached predictions of the validation people, or nothing.
std::optional<double> temperatureOf(const RunRecord &run, const QHash<QString, int> &truth)
{
    const QString file = run.predictionsFile(u"val"_s);
    if (truth.isEmpty() || !QFileInfo::exists(file))
        return {};
    const auto predictions = Predictions::load(file);
    if (!predictions || predictions->size() == 0)
        return {};
    std::vector<int> classes;
    int known = 0;
    for (const QString &path : predictions->paths) {
        classes.push_back(truth.value(path, unknownValue));
        known += classes.back() == unknownValue ? 0 : 1;
    }
    if (known == 0)
        return {};
    return fitTemperature(classes, predictions->logits, predictions->classCount);
}

bool isPortrait(const std::vector<DetectedFace> &faces, cv::Size picture)
{
    return faces.size() == 1 && picture.height >= picture.width
        && double(faces.front().box.width) >= portraitFaceShare * picture.width;
}

/// What of a photo is shown to a network that was trained on whole portraits.
CropRegion portraitAround(const cv::Rect2f &face, cv::Size picture)
{
    const double width = double(face.width) * portraitWidthPerFace;
    const double height = width * portraitHeightPerWidth;
    const cv::Rect2d wanted(double(face.x) + (double(face.width) - width) / 2,
                            double(face.y) + (double(face.height) - height) / 2, width, height);
    const cv::Rect2d box = wanted & cv::Rect2d(0, 0, picture.width, picture.height);
    if (box.empty())
        return {};
    return {.box = box, .angle = 0, .origin = CropRegion::Origin::Face};
}

} // namespace

Result<WhyPicture> FaceClassifier::why(const cv::Mat &, int)
{
    return Error::failed(PhotoReader::tr("This model does not tell where it looks."));
}

ClassifierFactory runClassifier()
{
    return [](const RunRecord &run,
              const Taxonomy &taxonomy) -> Result<std::unique_ptr<FaceClassifier>> {
        auto predictor = Predictor::load(run, taxonomy, u"cpu"_s);
        if (!predictor)
            return predictor.error();
        const auto input = runInput(run);
        if (!input)
            return input.error();
        return std::unique_ptr<FaceClassifier>(
            std::make_unique<RunClassifier>(std::move(*predictor), *input));
    };
}

struct PhotoReader::Member
{
    RunRecord run;
    std::unique_ptr<FaceClassifier> classifier;
    std::optional<double> temperature; ///< of a single run; an ensemble has its own
};

PhotoReader::PhotoReader(PhotoModel model, Taxonomy taxonomy, ClassifierFactory factory)
    : m_model(std::move(model))
    , m_taxonomy(std::move(taxonomy))
    , m_factory(std::move(factory))
{
}

PhotoReader::~PhotoReader() = default;

Result<void> PhotoReader::load()
{
    if (!m_members.empty())
        return {};
    std::vector<Member> members;
    for (const RunRecord &run : m_model.runs) {
        auto classifier = m_factory(run, m_taxonomy);
        if (!classifier)
            return classifier.error();
        members.push_back({.run = run,
                           .classifier = std::move(*classifier),
                           .temperature = m_model.preset
                               ? std::nullopt
                               : temperatureOf(run, m_model.validationTruth)});
    }
    if (members.empty())
        return Error::badInput(tr("There is no run to read the photo with."), {}, 0,
                               tr("Train a run first, or choose another one."));
    m_members = std::move(members);
    return {};
}

FaceCrop PhotoReader::modelCrop() const
{
    for (const Member &member : m_members) {
        if (member.classifier->crop().isOn())
            return member.classifier->crop();
    }
    return {};
}

Result<std::shared_ptr<FaceFinder>> PhotoReader::finder()
{
    const FaceCrop crop = modelCrop();
    const QString own = crop.isOn() ? crop.detector : u"haar"_s;
    const QString wanted = m_detector.isEmpty() ? own : m_detector;
    if (!m_finder || m_finder->detector() != wanted) {
        auto opened = FaceFinder::open(wanted, {});
        if (!opened)
            return opened.error();
        m_finder = std::move(*opened);
    }
    if (m_detector.isEmpty() && crop.isOn()) {
        if (auto same = checkDetector(crop, *m_finder); !same)
            return same.error();
    }
    return m_finder;
}

Result<PhotoReading> PhotoReader::readFile(const QString &file, std::stop_token stop)
{
    const auto picture = readSearchPicture(file);
    if (!picture)
        return picture.error();
    PhotoReading reading;
    reading.title = QFileInfo(file).fileName();
    reading.file = file;
    return read(std::move(reading), *picture, stop);
}

Result<PhotoReading> PhotoReader::readPicture(const QString &title, const cv::Mat &rgb,
                                              std::stop_token stop)
{
    if (rgb.empty())
        return Error::badInput(tr("There is no picture."));
    PhotoReading reading;
    reading.title = title;
    SearchPicture picture = searchPicture(rgb);
    return read(std::move(reading), picture, stop);
}

Result<PhotoReading> PhotoReader::read(PhotoReading reading, const SearchPicture &picture,
                                       std::stop_token stop)
{
    if (auto loaded = load(); !loaded)
        return loaded.error();
    const auto used = finder();
    if (!used)
        return used.error();
    QElapsedTimer clock;
    clock.start();
    auto found = (*used)->facesIn(picture, stop);
    if (!found)
        return found.error();
    reading.rgb = picture.rgb;
    reading.whole = picture.whole;
    reading.detector = (*used)->detector();
    frame(reading, std::move(found->faces));
    if (auto done = classify(reading, stop); !done)
        return done.error();
    addNotes(reading);
    reading.seconds = double(clock.nsecsElapsed()) * 1e-9;
    return reading;
}

void PhotoReader::frame(PhotoReading &reading, std::vector<DetectedFace> faces) const
{
    const bool cutsFaces = modelCrop().isOn();
    reading.framing = faces.empty()                      ? Framing::NoFaceFound
        : !cutsFaces && isPortrait(faces, reading.whole) ? Framing::PortraitCrop
                                                         : Framing::Faces;
    if (reading.framing == Framing::NoFaceFound)
        faces.push_back(
            {.box = cv::Rect2f(0, 0, float(reading.whole.width), float(reading.whole.height)),
             .score = 0,
             .landmarks = {}});
    for (DetectedFace &face : faces)
        reading.faces.push_back({.face = std::move(face), .probabilities = {}});
}

CropRegion PhotoReader::regionFor(const FaceCrop &crop, const PhotoReading &reading,
                                  const FaceReading &face)
{
    const bool noFace = reading.framing == Framing::NoFaceFound;
    if (crop.isOn()) {
        return noFace ? regionOf(crop, {}, reading.whole, {}, WithoutFace::Centre)
                      : regionAround(crop, face.face, reading.whole);
    }
    return reading.framing == Framing::Faces ? portraitAround(face.face.box, reading.whole)
                                             : CropRegion();
}

Result<std::vector<cv::Mat>> PhotoReader::cutFaces(const FaceClassifier &classifier,
                                                   const PhotoReading &reading, size_t first,
                                                   size_t count)
{
    std::vector<CropRegion> regions;
    for (size_t i = first; i < first + count; ++i)
        regions.push_back(regionFor(classifier.crop(), reading, reading.faces[i]));
    if (!reading.file.isEmpty())
        return readRegions(reading.file, regions, classifier.inputSide());
    std::vector<cv::Mat> parts;
    for (const CropRegion &region : regions)
        parts.push_back(cutRegion(reading.rgb, reading.whole, region).clone());
    return parts;
}

Result<void> PhotoReader::classify(PhotoReading &reading, const std::stop_token &stop)
{
    const auto classes = size_t(m_taxonomy.classCount());
    std::vector<std::vector<float>> logitsOfMembers;
    for (const Member &member : m_members) {
        std::vector<float> logits_NK;
        for (size_t first = 0; first < reading.faces.size(); first += facesAtOnce) {
            if (stop.stop_requested())
                return Error::cancelled();
            const size_t count = std::min(facesAtOnce, reading.faces.size() - first);
            const auto parts = cutFaces(*member.classifier, reading, first, count);
            if (!parts)
                return parts.error();
            const auto part_NK = member.classifier->classify(*parts);
            if (!part_NK)
                return part_NK.error();
            if (part_NK->size() != count * classes) {
                return Error::failed(
                    tr("The run was trained for other classes than the project's."), {},
                    tr("Choose another run."));
            }
            logits_NK.insert(logits_NK.end(), part_NK->begin(), part_NK->end());
        }
        logitsOfMembers.push_back(std::move(logits_NK));
    }
    return vote(reading, std::move(logitsOfMembers));
}

Result<void> PhotoReader::vote(PhotoReading &reading,
                               std::vector<std::vector<float>> logitsOfMembers) const
{
    const auto classes = size_t(m_taxonomy.classCount());
    QStringList names;
    for (size_t i = 0; i < reading.faces.size(); ++i)
        names.append(QString::number(i));
    std::vector<Predictions> predictions;
    for (size_t m = 0; m < m_members.size(); ++m) {
        predictions.push_back({.runId = m_members[m].run.id,
                               .datasetId = u"photo"_s,
                               .paths = names,
                               .classCount = int(classes),
                               .logits = std::move(logitsOfMembers[m]),
                               .checkpointHash = {}});
    }
    auto ensemble = Ensemble::create(std::move(predictions));
    if (!ensemble)
        return ensemble.error();
    if (m_model.preset) {
        m_model.preset->applyTo(*ensemble);
        reading.isCalibrated = true;
    } else if (m_members.front().temperature) {
        ensemble->setTemperature(0, *m_members.front().temperature);
        reading.isCalibrated = true;
    }
    ensemble->update();
    for (size_t i = 0; i < reading.faces.size(); ++i) {
        const auto row = ensemble->probabilities().subspan(i * classes, classes);
        reading.faces[i].probabilities.assign(row.begin(), row.end());
        reading.faces[i].classIndex = ensemble->predicted()[i];
    }
    return {};
}

void PhotoReader::addNotes(PhotoReading &reading) const
{
    const FaceCrop crop = modelCrop();
    if (reading.framing == Framing::PortraitCrop)
        reading.notes.append(tr("The picture is a portrait, so the whole of it was read."));
    if (reading.framing == Framing::NoFaceFound) {
        const QString read = crop.isOn()
            ? tr("No face was found, so the middle of the picture was read.")
            : tr("No face was found, so the whole picture was read.");
        reading.notes.append(
            read + u' '
            + tr("A mask or a turned head can hide a face from the detector: try another one."));
    }
    if (crop.isOn() && reading.detector != crop.detector) {
        reading.notes.append(tr("The run was trained on faces that %1 found; here %2 looks for "
                                "them, so its figures may be off.")
                                 .arg(crop.detector, reading.detector));
    }
    if (!m_model.missing.isEmpty()) {
        reading.notes.append(
            tr("These runs of the ensemble are gone or only tables, so the others vote without "
               "them: %1.")
                .arg(m_model.missing.join(u", "_s)));
    }
    if (!reading.isCalibrated) {
        reading.notes.append(tr("The probabilities are not calibrated: predict the validation "
                                "people with this run on Evaluate first."));
    }
}

Result<cv::Mat> PhotoReader::portraitOf(const PhotoReading &reading, int face)
{
    const CropRegion region = reading.faces.size() == 1
        ? CropRegion()
        : portraitAround(reading.faces[size_t(face)].face.box, reading.whole);
    if (reading.file.isEmpty())
        return cutRegion(reading.rgb, reading.whole, region).clone();
    return readRegion(reading.file, region, 0);
}

Result<PhotoReader::Why> PhotoReader::why(const PhotoReading &reading, int face)
{
    if (auto loaded = load(); !loaded)
        return loaded.error();
    if (face < 0 || face >= int(reading.faces.size()))
        return Error::badInput(tr("There is no such face."));
    try {
        const FaceReading &chosen = reading.faces[size_t(face)];
        FaceClassifier &classifier = *m_members.front().classifier;
        const auto parts = cutFaces(classifier, reading, size_t(face), 1);
        if (!parts)
            return parts.error();
        auto picture = classifier.why(parts->front(), chosen.classIndex);
        if (!picture)
            return picture.error();
        return Why{.picture = std::move(*picture),
                   .region = regionFor(classifier.crop(), reading, chosen)};
    } catch (...) {
        return errorFromCurrentException();
    }
}

} // namespace lw
