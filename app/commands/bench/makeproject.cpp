// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"
#include "app/commands/consolejob.h"
#include "core/demo/demodata.h"
#include "core/demo/drawnface.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <array>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double labelledShare = 18900.0 / 50252; // of the real data
constexpr int drawnPeople = 12;

struct PhotoSize
{
    int width = 192, height = 256;
};

Result<PhotoSize> photoSize(const CommandLine &line)
{
    if (!line.has(u"photo"_s))
        return PhotoSize{};
    const QStringList words = line.value(u"photo"_s).split(u'x');
    const PhotoSize size{words.value(0).toInt(), words.value(1).toInt()};
    if (words.size() != 2 || size.width < 32 || size.height < 32 || size.width > 8000
        || size.height > 8000)
        return Error::badInput(Cli::tr("--photo must look like 1600x2133"));
    return size;
}

/// A few drawn faces, linked many times: every file has a name of its own, the disk holds each
/// once.
class PictureStock
{
public:
    Result<void> draw(const QString &folder, PhotoSize size)
    {
        if (!QDir().mkpath(folder))
            return Error::failed(Cli::tr("The folder cannot be made"), folder);
        SeededRandom random(1);
        for (int p = 0; p < drawnPeople; ++p) {
            const auto person = demo::DrawnPerson::random(random, p % 2 == 1, 20 + 5 * (p % 10));
            for (const auto wear :
                 {demo::MaskWear::Worn, demo::MaskWear::Incorrect, demo::MaskWear::None}) {
                cv::Mat picture = demo::drawFace(person, demo::DrawnShot::random(random, wear));
                cv::resize(picture, picture, {size.width, size.height}, 0, 0, cv::INTER_CUBIC);
                cv::Mat grain(picture.size(), CV_8UC3);
                cv::RNG noise(random.next());
                noise.fill(grain, cv::RNG::UNIFORM, 0, 8); // real photos do not compress to nothing
                cv::cvtColor(picture + grain, picture, cv::COLOR_RGB2BGR);
                const QString file = u"%1/%2.jpg"_s.arg(folder).arg(m_files.size());
                if (!cv::imwrite(file.toStdString(), picture, {cv::IMWRITE_JPEG_QUALITY, 90}))
                    return Error::failed(Cli::tr("The picture cannot be written"), file);
                m_files << file;
            }
        }
        return {};
    }
    /// Mask 0 worn, 1 incorrect, 2 none.
    [[nodiscard]] bool place(int person, int mask, const QString &as) const
    {
        const QString &file = m_files[(person % drawnPeople) * 3 + mask];
        return link(QFile::encodeName(file).constData(), QFile::encodeName(as).constData()) == 0
            || QFile::copy(file, as);
    }

private:
    QStringList m_files;
};

Result<void> writeTable(const QString &file, const QString &text)
{
    QFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) >= 0)
        return {};
    return Error::failed(Cli::tr("The file cannot be written: %1").arg(out.errorString()), file);
}

Result<void> placeLabelled(const PictureStock &stock, const QString &folder, int people,
                           JobContext &job)
{
    static const std::array names{u"mask1"_s, u"mask2"_s,          u"mask3"_s, u"mask4"_s,
                                  u"mask5"_s, u"incorrect_mask"_s, u"normal"_s};
    QString table = u"id,gender,race,age,path\n"_s;
    for (int p = 0; p < people; ++p) {
        if (job.stopRequested())
            return Error::cancelled();
        const QString id = u"%1"_s.arg(p, 6, 10, '0'_L1), gender = p % 2 ? u"female"_s : u"male"_s;
        const int age = 18 + (p * 7) % 43;
        const QString path = u"%1_%2_Drawn_%3"_s.arg(id, gender).arg(age);
        table += u"%1,%2,Drawn,%3,%4\n"_s.arg(id, gender).arg(age).arg(path);
        const QString images = folder + u"/images/"_s + path;
        QDir().mkpath(images);
        for (int i = 0; i < 7; ++i) {
            if (!stock.place(p, i < 5 ? 0 : i - 4, images + u'/' + names[size_t(i)] + u".jpg"_s))
                return Error::failed(Cli::tr("The picture cannot be written"), images);
        }
        job.report(p, people, Cli::tr("labelled people"));
    }
    return writeTable(folder + u"/train.csv"_s, table);
}

Result<void> placePool(const PictureStock &stock, const QString &folder, int people,
                       JobContext &job)
{
    static constexpr std::array masks{0, 1, 2, 2};
    QDir().mkpath(folder + u"/images"_s);
    QString table = u"ID,TYPE,USER_ID,GENDER,AGE,name,size_mb\n"_s;
    for (int p = 0, id = 0; p < people; ++p) {
        if (job.stopRequested())
            return Error::cancelled();
        for (int type = 1; type <= 4; ++type, ++id) {
            const QString number = u"%1"_s.arg(id, 6, 10, '0'_L1),
                          user = u"%1"_s.arg(p, 6, 10, '0'_L1);
            const QString gender = p % 2 ? u"FEMALE"_s : u"MALE"_s;
            const int age = 20 + (p * 7) % 60;
            const QString name =
                u"%1_%2_%3_%4_%5.jpg"_s.arg(number).arg(type).arg(user, gender).arg(age);
            table += u"%1,%2,%3,%4,%5,%6,0.1\n"_s.arg(number)
                         .arg(type)
                         .arg(user, gender)
                         .arg(age)
                         .arg(name);
            if (!stock.place(p, masks[size_t(type - 1)], folder + u"/images/"_s + name))
                return Error::failed(Cli::tr("The picture cannot be written"), folder);
        }
        job.report(p, people, Cli::tr("people of the pool"));
    }
    return writeTable(folder + u"/df_part_4.csv"_s, table);
}

Result<QJsonObject> run(const CommandLine &line, Console &console)
{
    const QString folder = line.positional(1);
    if (folder.isEmpty())
        return Error::badInput(Cli::tr("A folder is needed: bench make-project DIR --samples N"));
    const auto samples = line.integer(u"samples"_s, 50252, 11, 10'000'000);
    if (!samples)
        return samples.error();
    const auto size = photoSize(line);
    if (!size)
        return size.error();
    const QString root = QDir(folder).absolutePath();
    if (QDir(root).exists() && !QDir(root).isEmpty())
        return Error::badInput(Cli::tr("The folder is not empty"), root);
    const int labelledPeople = std::max(1, int(*samples * labelledShare / 7));
    const int poolPeople = std::max(1, (*samples - labelledPeople * 7) / 4);
    QElapsedTimer timer;
    timer.start();
    const auto made =
        runConsoleJob(console, Cli::tr("Making a project"), [&](JobContext &job) -> Result<int> {
            DemoFolders folders{.root = root,
                                .labelled = root + u"/data/train"_s,
                                .pool = root + u"/data/external"_s,
                                .evaluation = {},
                                .truth = {}};
            PictureStock stock;
            if (const auto drawn = stock.draw(root + u"/stock"_s, *size); !drawn)
                return drawn.error();
            if (const auto placed = placeLabelled(stock, folders.labelled, labelledPeople, job);
                !placed)
                return placed.error();
            if (const auto placed = placePool(stock, folders.pool, poolPeople, job); !placed)
                return placed.error();
            const auto project =
                createDemoProject(folders, DemoOptions{.validationPeoplePerGroup = 8}, job);
            if (!project)
                return project.error();
            return (*project)->samples()->size();
        });
    if (!made)
        return made.error();
    return QJsonObject{{u"samples"_s, *made}, {u"seconds"_s, double(timer.elapsed()) / 1000}};
}

} // namespace

Bench makeProjectBench()
{
    return {.name = u"make-project"_s, .arguments = u"DIR --samples N [--photo WxH]"_s, .run = run};
}

} // namespace lw
