// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/facefinder.h"

#include "core/base/exceptions.h"
#include "core/learn/devices.h"
#include "core/learn/facedetectors.h"
#include "core/learn/weightsfolder.h"

#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr qint64 millisecondsBetweenSaves = 20'000;

struct FacefinderText
{
    Q_DECLARE_TR_FUNCTIONS(lw::FaceCrop)
};

} // namespace

Result<std::shared_ptr<FaceFinder>> FaceFinder::open(const QString &detector,
                                                     const QString &cacheFolder)
{
    std::shared_ptr<FaceFinder> finder(new FaceFinder);
    finder->m_name = detector;
    auto first = makeFaceDetector(detector, WeightsFolder::defaultFolder());
    if (!first)
        return first.error();
    finder->m_fingerprint = (*first)->fingerprint();
    finder->m_boxes = FaceBoxes::open(cacheFolder, detector, finder->m_fingerprint);
    finder->m_idle.push_back(std::move(*first));
    return finder;
}

FaceFinder::~FaceFinder()
{
    if (m_boxes)
        (void)m_boxes->save(); // only a cache
}

Result<std::unique_ptr<FaceDetector>> FaceFinder::borrow()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            auto detector = std::move(m_idle.back());
            m_idle.pop_back();
            return detector;
        }
    }
    return makeFaceDetector(m_name, WeightsFolder::defaultFolder());
}

void FaceFinder::giveBack(std::unique_ptr<FaceDetector> detector)
{
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(detector));
}

Result<FoundFaces> FaceFinder::facesIn(const SearchPicture &picture, std::stop_token stop)
{
    auto detector = borrow();
    if (!detector)
        return detector.error();
    auto faces = (*detector)->detect(picture.rgb, stop);
    giveBack(std::move(*detector));
    if (!faces)
        return faces.error();
    scaleToWhole(*faces, picture);
    return FoundFaces{.picture = picture.whole, .faces = std::move(*faces)};
}

Result<FoundFaces> FaceFinder::facesIn(const QString &file, std::stop_token stop)
{
    if (auto known = m_boxes->find(file))
        return *known;
    const auto picture = readSearchPicture(file);
    if (!picture)
        return picture.error();
    auto found = facesIn(*picture, stop);
    if (found)
        m_boxes->store(file, *found);
    return found;
}

Result<void> FaceFinder::findAll(const QStringList &files, std::stop_token stop,
                                 const Progress &progress)
{
    QStringList missing;
    for (const QString &file : files) {
        if (stop.stop_requested())
            return Error::cancelled();
        if (!m_boxes->find(file))
            missing.append(file);
    }
    std::atomic<qsizetype> next = 0, done = 0;
    std::mutex told;
    QElapsedTimer sinceSave;
    sinceSave.start();
    const auto work = [&] {
        for (qsizetype i = next++; i < missing.size() && !stop.stop_requested(); i = next++) {
            try {
                (void)facesIn(missing.at(i), stop); // at(): never detaches under the others
            } catch (...) {
                (void)errorFromCurrentException(); // as a file that cannot be read
            }
            const qsizetype count = ++done;
            const std::scoped_lock lock(told);
            if (progress)
                progress(count, missing.size());
            if (sinceSave.elapsed() > millisecondsBetweenSaves) {
                (void)m_boxes->save();
                sinceSave.restart();
            }
        }
    };
    {
        // A network computes with all threads by itself.
        const int workers = m_name == u"mtcnn" ? 1 : std::clamp(threads(), 1, 8);
        std::vector<std::jthread> others;
        for (int w = 1; w < workers; ++w)
            others.emplace_back(work);
        work();
    }
    const auto saved = m_boxes->save();
    return stop.stop_requested() ? Result<void>(Error::cancelled()) : saved;
}

CropPlan cropPlan(const ProjectPaths &paths, const SampleTable &samples, const FaceCrop &crop)
{
    CropPlan plan;
    plan.crop = crop;
    if (!crop.isOn() || paths.root.isEmpty())
        return plan;
    plan.cacheFolder = facesFolder(paths);
    if (const auto settings = FaceSettings::read(paths.config()))
        plan.withoutFace = settings->withoutFace;
    plan.drawn = readFaceBoxes(paths.labels(), samples);
    return plan;
}

CropPlan cropPlan(const Project &project, const FaceCrop &crop)
{
    return cropPlan(project.paths(), *project.samples(), crop);
}

Result<void> checkDetector(const FaceCrop &crop, const FaceFinder &finder)
{
    if (crop.detectorFingerprint.isEmpty() || crop.detectorFingerprint == finder.fingerprint())
        return {};
    return Error::badInput(
        FacefinderText::tr("The face detector %1 is another one than the run was trained with")
            .arg(crop.detector),
        {}, 0,
        FacefinderText::tr("Install the same weights (%1), or train a new run.")
            .arg(crop.detectorFingerprint));
}

Result<std::vector<CropRegion>> cropRegions(CropPlan &plan, const SampleTable &samples,
                                            const std::vector<int> &rows, std::stop_token stop,
                                            const FaceFinder::Progress &progress)
{
    if (!plan.crop.isOn())
        return std::vector<CropRegion>();
    auto finder = FaceFinder::open(plan.crop.detector, plan.cacheFolder);
    if (!finder)
        return finder.error();
    if (auto same = checkDetector(plan.crop, **finder); !same)
        return same.error();
    plan.crop.detectorFingerprint = (*finder)->fingerprint();
    QStringList files;
    for (const int row : rows)
        files.append(samples.absolutePath(row));
    if (auto found = (*finder)->findAll(files, stop, progress); !found)
        return found.error();
    std::vector<CropRegion> regions;
    regions.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto found = (*finder)->boxes().find(files[qsizetype(i)]);
        if (!found) { // unreadable: whoever reads it says why
            regions.emplace_back();
            continue;
        }
        std::optional<cv::Rect2d> drawn;
        if (const auto it = plan.drawn.constFind(rows[i]); it != plan.drawn.cend()) {
            const cv::Size size = found->picture;
            drawn = cv::Rect2d(it->x * size.width, it->y * size.height, it->width * size.width,
                               it->height * size.height);
        }
        const QString &dataset = samples.dataset(samples.datasetOf(rows[i])).spec().id;
        regions.push_back(regionOf(plan.crop, found->faces, found->picture, drawn,
                                   plan.withoutFace.value(dataset, WithoutFace::Centre)));
    }
    return regions;
}

} // namespace lw
