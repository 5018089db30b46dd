// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/imagefacts.h"

#include "core/base/safetensors.h"
#include "core/imaging/imagereader.h"

#include <opencv2/imgproc.hpp>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct FactsText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ImageFacts)
};

constexpr int measuredSide = 256;
constexpr size_t blockImages = 64; ///< between two looks at the stop token
constexpr size_t numbersPerImage = 8;

/// Of path, size and time: a changed picture is measured again.
qint64 factsKeyOf(const QString &file)
{
    const QFileInfo info(file);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(file.toUtf8());
    hash.addData(QByteArray::number(info.size()) + ';'
                 + QByteArray::number(info.lastModified().toMSecsSinceEpoch()));
    qint64 key = 0;
    std::memcpy(&key, hash.result().constData(), sizeof key);
    return key;
}

class FactsCache
{
public:
    explicit FactsCache(const QString &folder)
        : m_file(folder.isEmpty() ? QString() : folder + u"/facts.safetensors"_s)
    {
        load();
    }
    [[nodiscard]] const ImageFacts *find(qint64 key) const
    {
        const auto found = m_known.constFind(key);
        return found == m_known.constEnd() ? nullptr : &*found;
    }
    void add(qint64 key, const ImageFacts &facts)
    {
        m_known.insert(key, facts);
        m_isChanged = true;
    }
    /// Only a cache: what cannot be written is measured again.
    void save() const
    {
        if (m_file.isEmpty() || !m_isChanged)
            return;
        QDir().mkpath(QFileInfo(m_file).path());
        std::vector<qint64> keys;
        std::vector<float> numbers;
        for (auto at = m_known.constBegin(); at != m_known.constEnd(); ++at) {
            keys.push_back(at.key());
            const ImageFacts &f = *at;
            numbers.insert(numbers.end(),
                           {f.brightness, f.sharpness, f.mean[0], f.mean[1], f.mean[2], f.square[0],
                            f.square[1], f.square[2]});
        }
        const auto n = qint64(keys.size());
        (void)writeSafetensors(
            m_file,
            {{.name = u"keys"_s, .type = TensorType::I64, .shape = {n}, .bytes = bytesOf(keys)},
             {.name = u"facts"_s,
              .type = TensorType::F32,
              .shape = {n, qint64(numbersPerImage)},
              .bytes = bytesOf(numbers)}});
    }

private:
    void load()
    {
        if (m_file.isEmpty() || !QFileInfo::exists(m_file))
            return;
        const auto file = SafetensorsFile::open(m_file);
        if (!file)
            return;
        const auto keys = file->tensor(u"keys"_s);
        const auto facts = file->tensor(u"facts"_s);
        if (!keys || !facts || keys->type != TensorType::I64 || facts->type != TensorType::F32
            || facts->elementCount() != keys->elementCount() * qint64(numbersPerImage))
            return;
        for (qint64 i = 0; i < keys->elementCount(); ++i) {
            qint64 key = 0;
            std::memcpy(&key, keys->bytes.data() + size_t(i) * sizeof key, sizeof key);
            std::array<float, numbersPerImage> f{};
            std::memcpy(f.data(), facts->bytes.data() + size_t(i) * sizeof f, sizeof f);
            m_known.insert(key,
                           {.brightness = f[0],
                            .sharpness = f[1],
                            .mean = {f[2], f[3], f[4]},
                            .square = {f[5], f[6], f[7]}});
        }
    }

    QString m_file;
    QHash<qint64, ImageFacts> m_known;
    bool m_isChanged = false;
};

/// One picture to be measured.
struct Pending
{
    size_t at = 0; ///< in the table
    QString file;
    qint64 key = 0;
    ImageFacts facts;
    QString damage;
};

void measure(Pending &pending)
{
    const auto facts = measureImage(pending.file);
    if (facts)
        pending.facts = *facts;
    else
        pending.damage = facts.error().what;
}

/// Measures what is pending, block by block; false when stopped.
bool measureAll(std::vector<Pending> &pending, ImageFactsTable &table, FactsCache &cache,
                JobContext &job)
{
    const auto total = qint64(pending.size());
    for (size_t first = 0; first < pending.size(); first += blockImages) {
        if (job.stopRequested())
            return false;
        const auto from = pending.begin() + qptrdiff(first);
        const auto to = pending.begin() + qptrdiff(std::min(first + blockImages, pending.size()));
        QtConcurrent::blockingMap(from, to, measure);
        for (auto one = from; one != to; ++one) {
            table.facts[one->at] = one->facts;
            // Damaged ones are looked at each time: their number is small, and the reason is
            // wanted.
            if (!one->facts.isDamaged())
                cache.add(one->key, one->facts);
        }
        job.report(to - pending.begin(), total, FactsText::tr("Measuring the pictures"));
    }
    return true;
}

} // namespace

Result<ImageFacts> measureImage(const QString &file)
{
    const auto read = readImage(file, measuredSide);
    if (!read)
        return read.error();
    cv::Mat picture = *read;
    const double scale = double(measuredSide) / std::max(picture.cols, picture.rows);
    if (scale < 1)
        cv::resize(picture, picture, {}, scale, scale, cv::INTER_AREA);
    ImageFacts facts;
    cv::Scalar mean, deviation;
    cv::meanStdDev(picture, mean, deviation);
    for (int channel = 0; channel < 3; ++channel) {
        const double m = mean[channel] / 255, d = deviation[channel] / 255;
        facts.mean[size_t(channel)] = float(m);
        facts.square[size_t(channel)] = float(d * d + m * m);
    }
    cv::Mat grey, edges;
    cv::cvtColor(picture, grey, cv::COLOR_RGB2GRAY);
    facts.brightness = float(cv::mean(grey)[0] / 255);
    cv::Laplacian(grey, edges, CV_32F);
    cv::meanStdDev(edges, mean, deviation);
    facts.sharpness = float(deviation[0] * deviation[0]);
    return facts;
}

ImageFactsTable::Channels ImageFactsTable::channels() const
{
    Channels result;
    std::array<double, 3> squares{};
    for (const ImageFacts &one : facts) {
        if (one.isDamaged())
            continue;
        ++result.images;
        for (size_t c = 0; c < 3; ++c) {
            result.mean[c] += double(one.mean[c]);
            squares[c] += double(one.square[c]);
        }
    }
    for (size_t c = 0; c < 3 && result.images > 0; ++c) {
        result.mean[c] /= result.images;
        const double variance = squares[c] / result.images - result.mean[c] * result.mean[c];
        result.deviation[c] = std::sqrt(std::max(0.0, variance));
    }
    return result;
}

Result<ImageFactsTable> imageFacts(const SampleTable &samples, const std::vector<int> &rows,
                                   FactsSource source, const QString &cacheFolder, JobContext &job)
{
    FactsCache cache(cacheFolder);
    ImageFactsTable table;
    std::vector<Pending> pending;
    for (const int row : rows) {
        if (job.stopRequested())
            return Error::cancelled();
        const QString file = samples.absolutePath(row);
        const qint64 key = factsKeyOf(file);
        const ImageFacts *known = cache.find(key);
        if (!known && source == FactsSource::Cache)
            continue;
        if (!known)
            pending.push_back({table.rows.size(), file, key, {}, {}});
        table.rows.push_back(row);
        table.facts.push_back(known ? *known : ImageFacts());
    }
    const bool isWhole = measureAll(pending, table, cache, job);
    cache.save();
    if (!isWhole)
        return Error::cancelled();
    for (const Pending &one : pending) {
        if (!one.facts.isDamaged())
            continue;
        table.damagedRows.push_back(table.rows[one.at]);
        table.damage.append(one.damage);
    }
    return table;
}

} // namespace lw
