// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/syntheticproject.h"

#include "core/base/seededrandom.h"
#include "core/project/project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct SyntheticProjectText
{
    Q_DECLARE_TR_FUNCTIONS(lw::SyntheticProject)
};

struct FaceLook
{
    int mask = 0, gender = 0, age = 25;
};

cv::Scalar randomColor(SeededRandom &random, int darkest, int lightest)
{
    const auto channel = [&] {
        return double(darkest + int(random.below(quint64(lightest - darkest))));
    };
    return {channel(), channel(), channel()};
}

/// A simple face in which mask (blue, or below the nose, or none), gender (long hair) and age (grey
/// hair, lines) can be seen, on a noisy ground so that the JPEG has the size of a photo.
cv::Mat drawFace(const FaceLook &look, int width, int height, SeededRandom &random)
{
    cv::Mat bgr(height, width, CV_8UC3, randomColor(random, 90, 220));
    cv::RNG noise(random.next());
    cv::Mat grain(std::max(1, height / 2), std::max(1, width / 2), CV_8UC3);
    noise.fill(grain, cv::RNG::UNIFORM, 0, 40);
    cv::Mat wide;
    cv::resize(grain, wide, bgr.size());
    bgr += wide;

    const double u = width / 192.0;
    const auto at = [&](double x, double y) { return cv::Point(int(width * x), int(height * y)); };
    const auto size = [&](double x, double y) { return cv::Size(int(width * x), int(height * y)); };
    const cv::Scalar hair =
        look.age >= 60 ? cv::Scalar(200, 200, 200) : randomColor(random, 20, 90);
    const cv::Scalar skin(150 + double(random.below(40)), 180 + double(random.below(30)), 220);
    cv::ellipse(bgr, at(.5, .42), size(.34, look.gender == 1 ? .40 : .30), 0, 0, 360, hair, -1,
                cv::LINE_AA);
    cv::ellipse(bgr, at(.5, .5), size(.26, .28), 0, 0, 360, skin, -1, cv::LINE_AA);
    for (const double x : {.4, .6})
        cv::circle(bgr, at(x, .44), int(6 * u), cv::Scalar(40, 30, 30), -1, cv::LINE_AA);
    cv::line(bgr, at(.5, .47), at(.48, .55), skin * .8, int(3 * u), cv::LINE_AA);
    cv::ellipse(bgr, at(.5, .64), size(.09, .02), 0, 0, 360, cv::Scalar(80, 70, 180), -1,
                cv::LINE_AA);
    for (int line = 0; line < look.age / 20; ++line)
        cv::line(bgr, at(.38, .31 + .025 * line), at(.62, .31 + .025 * line), skin * .85,
                 int(2 * u));
    if (look.mask < 2) {
        const double top = look.mask == 0 ? .52 : .6;
        cv::rectangle(bgr, at(.28, top), at(.72, .76), cv::Scalar(220, 180, 110), -1);
        cv::line(bgr, at(.24, top), at(.3, top), cv::Scalar(240, 240, 240), int(3 * u));
    }
    return bgr;
}

int randomAge(SeededRandom &random)
{
    const quint64 draw = random.below(100); // the real set: many in their twenties and fifties
    if (draw < 47)
        return 18 + int(random.below(12));
    return draw < 92 ? 30 + int(random.below(30)) : 60;
}

/// Writes one project's files, step by step.
class SyntheticWriter
{
public:
    SyntheticWriter(const QString &folder, const SyntheticProjectOptions &options, JobContext &job)
        : m_folder(QDir::cleanPath(QDir(folder).absolutePath()))
        , m_options(options)
        , m_job(job)
        , m_random(options.seed)
    {
    }

    Result<void> run()
    {
        const int labelled = std::max(4, int(qint64(m_options.samples) * 18'900 / 50'252 / 7));
        const int pool = m_options.samples - labelled * 7;
        const int evaluation = int(qint64(m_options.samples) * 12'600 / 50'252);
        m_total = m_options.samples + evaluation;
        Result<void> step = drawTemplates();
        step = step ? writeLabelled(labelled) : step;
        step = step ? writePool(pool) : step;
        step = step ? writeEvaluation(evaluation) : step;
        if (!step)
            return step.error();
        ProjectConfig config;
        for (const auto &[name, role] :
             {std::pair(u"train"_s, DatasetRole::Labelled), std::pair(u"pool"_s, DatasetRole::Pool),
              std::pair(u"eval"_s, DatasetRole::Evaluation)}) {
            auto spec = specForFolder(m_folder + u"/data/"_s + name, role, config.taxonomy);
            if (!spec)
                return spec.error();
            config.datasets.append(*std::move(spec));
        }
        const auto project = Project::create(m_folder, config, m_job);
        return project ? Result<void>() : project.error();
    }

private:
    static constexpr int genders = 2, masks = 3, ageGroups = 3;

    Result<void> notWritten(const QString &file) const
    {
        return Error::failed(
            SyntheticProjectText::tr("The file could not be written"), file,
            SyntheticProjectText::tr("Check the free space and the rights of the folder."));
    }

    [[nodiscard]] QString templateFile(int mask, int gender, int age, int variant) const
    {
        const int group = age < 30 ? 0 : age < 60 ? 1 : 2;
        return m_folder
            + u"/data/drawings/%1-%2-%3-%4.jpg"_s.arg(mask).arg(gender).arg(group).arg(variant);
    }

    Result<void> drawTemplates()
    {
        const bool large = qint64(m_options.photoWidth) * m_options.photoHeight > 1'000'000;
        m_variants = large ? 2 : 14;
        QDir().mkpath(m_folder + u"/data/drawings"_s);
        for (int i = 0; i < masks * genders * ageGroups * m_variants; ++i) {
            if (m_job.stopRequested())
                return Error::cancelled();
            constexpr std::array<int, ageGroups> agesOfGroup{22, 45, 66};
            const int variant = i % m_variants, cell = i / m_variants;
            const FaceLook look{cell / (genders * ageGroups), cell / ageGroups % genders,
                                agesOfGroup[size_t(cell % ageGroups)]};
            const QString file = templateFile(look.mask, look.gender, look.age, variant);
            const cv::Mat face =
                drawFace(look, m_options.photoWidth, m_options.photoHeight, m_random);
            if (!cv::imwrite(file.toStdString(), face, {cv::IMWRITE_JPEG_QUALITY, 85}))
                return notWritten(file);
        }
        return {};
    }

    /// One more picture file.
    bool place(int mask, int gender, int age, const QString &file)
    {
        const QString source =
            templateFile(mask, gender, age, int(m_random.below(quint64(m_variants))));
        std::error_code failed;
        std::filesystem::create_hard_link(source.toStdString(), file.toStdString(), failed);
        m_job.report(++m_done, m_total, SyntheticProjectText::tr("Writing pictures"));
        return !failed || QFile::copy(source, file);
    }

    Result<void> writeTable(const QString &file, const QString &text) const
    {
        QFile out(file);
        const QByteArray bytes = text.toUtf8();
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            return notWritten(file);
        return {};
    }

    Result<void> writeLabelled(int people)
    {
        const QString root = m_folder + u"/data/train"_s;
        QString table = u"id,gender,race,age,path\n"_s;
        for (int person = 0; person < people; ++person) {
            if (m_job.stopRequested())
                return Error::cancelled();
            const int gender = m_random.below(100) < 61 ? 1 : 0;
            const int age = randomAge(m_random);
            const QString word = gender == 0 ? u"male"_s : u"female"_s;
            const QString id = u"%1"_s.arg(person + 1, 6, 10, QChar(u'0'));
            const QString path = u"%1_%2_Asian_%3"_s.arg(id, word).arg(age);
            table += u"%1,%2,Asian,%3,%4\n"_s.arg(id, word).arg(age).arg(path);
            const QString folder = root + u"/images/"_s + path;
            QDir().mkpath(folder);
            bool ok = true;
            for (int i = 1; i <= 5; ++i)
                ok = place(0, gender, age, folder + u"/mask%1.jpg"_s.arg(i)) && ok;
            ok = place(1, gender, age, folder + u"/incorrect_mask.jpg"_s) && ok;
            ok = place(2, gender, age, folder + u"/normal.jpg"_s) && ok;
            if (!ok)
                return notWritten(folder);
        }
        return writeTable(root + u"/train.csv"_s, table);
    }

    Result<void> writePool(int pictures)
    {
        const QString root = m_folder + u"/data/pool"_s;
        QDir().mkpath(root + u"/images"_s);
        QString table = u"ID,TYPE,USER_ID,GENDER,AGE,name,size_mb\n"_s;
        constexpr std::array<int, 4> maskOfType{0, 1, 2, 2};
        int gender = 0, age = 0;
        for (int i = 0; i < pictures; ++i) {
            if (m_job.stopRequested())
                return Error::cancelled();
            const int type = i % 4;
            if (type == 0) {
                gender = int(m_random.below(2));
                age = randomAge(m_random) + int(m_random.below(5));
            }
            const QString id = u"%1"_s.arg(i / 4, 6, 10, QChar(u'0'));
            const QString word = gender == 0 ? u"MALE"_s : u"FEMALE"_s;
            const QString name = u"%1_%2_%1_%3_%4.jpg"_s.arg(id).arg(type + 1).arg(word).arg(age);
            table +=
                u"%1,%2,%1,%3,%4,%5,0.01\n"_s.arg(id).arg(type + 1).arg(word).arg(age).arg(name);
            if (!place(maskOfType[size_t(type)], gender, age, root + u"/images/"_s + name))
                return notWritten(root);
        }
        return writeTable(root + u"/df_part_4.csv"_s, table);
    }

    Result<void> writeEvaluation(int pictures)
    {
        const QString root = m_folder + u"/data/eval"_s;
        QDir().mkpath(root + u"/images"_s);
        QString table = u"ImageID,ans\n"_s;
        for (int i = 0; i < pictures; ++i) {
            if (m_job.stopRequested())
                return Error::cancelled();
            const QString name = u"%1%2%3.jpg"_s.arg(m_random.next(), 16, 16, QChar(u'0'))
                                     .arg(m_random.next(), 16, 16, QChar(u'0'))
                                     .arg(i, 8, 16, QChar(u'0'));
            table += name + u",0\n"_s;
            constexpr std::array<int, 7> maskOf{0, 0, 0, 0, 0, 1, 2};
            if (!place(maskOf[size_t(i % 7)], int(m_random.below(2)), randomAge(m_random),
                       root + u"/images/"_s + name))
                return notWritten(root);
        }
        return writeTable(root + u"/info.csv"_s, table);
    }

    QString m_folder;
    SyntheticProjectOptions m_options;
    JobContext &m_job;
    SeededRandom m_random;
    int m_variants = 1;
    qint64 m_done = 0, m_total = 0;
};

} // namespace

Result<void> makeSyntheticProject(const QString &folder, const SyntheticProjectOptions &options,
                                  JobContext &job)
{
    if (options.samples < 100 || options.photoWidth < 32 || options.photoHeight < 32)
        return Error::badInput(SyntheticProjectText::tr(
                                   "A bench project needs at least 100 samples of 32 x 32 pixels"),
                               folder, 0,
                               SyntheticProjectText::tr("Ask for more samples or a larger photo."));
    if (QFileInfo::exists(ProjectPaths{folder}.config()))
        return Error::badInput(
            SyntheticProjectText::tr("There is a project in this folder already"), folder, 0,
            SyntheticProjectText::tr("Choose another folder."));
    try {
        return SyntheticWriter(folder, options, job).run();
    } catch (const std::exception &e) { // OpenCV, out of memory
        return Error::failed(QString::fromLocal8Bit(e.what()), folder);
    }
}

} // namespace lw
