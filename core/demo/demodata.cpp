// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demodata.h"

#include "core/demo/drawnface.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

using namespace demo;

struct DemoText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Demo)
};

struct Sitter
{
    DrawnPerson person;
    QString id; ///< six digits
};

/// One picture to draw.
struct Picture
{
    const DrawnPerson *person = nullptr;
    DrawnShot shot;
    QString file; ///< absolute
};

// People of the real labelled set per gender x age group, of 270.
constexpr std::array<double, 6> groupShares{55, 41, 8, 73, 82, 11};

int randomAge(SeededRandom &random, int group, int oldest)
{
    const std::array<std::pair<int, int>, 3> ranges{{{18, 29}, {31, 57}, {60, oldest}}};
    const auto [low, high] = ranges[size_t(group)];
    return low + int(random.below(quint64(high - low + 1)));
}

std::vector<Sitter> invitePeople(SeededRandom &random, int count, int firstId, int oldest)
{
    std::vector<Sitter> sitters;
    double shareSum = 0;
    for (size_t group = 0; group < groupShares.size(); ++group) {
        shareSum += groupShares[group] / 270;
        const int until = std::max(int(group) + 1, int(std::lround(shareSum * count)));
        while (int(sitters.size()) < std::min(until, count)) {
            const int age = randomAge(random, int(group) % 3, oldest);
            sitters.push_back({DrawnPerson::random(random, group >= 3, age), {}});
        }
    }
    random.shuffle(sitters);
    for (size_t i = 0; i < sitters.size(); ++i)
        sitters[i].id = u"%1"_s.arg(firstId + int(i), 6, 10, '0'_L1);
    return sitters;
}

QString genderWord(bool female)
{
    return female ? u"female"_s : u"male"_s;
}

int classOf(int mask, const DrawnPerson &person)
{
    const int age = person.age < 30 ? 0 : person.age < 60 ? 1 : 2;
    return (mask * 2 + (person.female ? 1 : 0)) * 3 + age;
}

Result<void> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    return Error::failed(DemoText::tr("The folder cannot be made"), folder,
                         DemoText::tr("Choose a folder in which you may write."));
}

Result<void> writeText(const QString &file, const QString &text)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) >= 0 && out.commit())
        return {};
    return Error::failed(DemoText::tr("The file cannot be written: %1").arg(out.errorString()),
                         file, DemoText::tr("Check free space and permissions."));
}

/// Collects tables and pictures, then writes them all.
class DemoWriter
{
public:
    DemoWriter(DemoFolders folders, const DemoOptions &options)
        : m_folders(std::move(folders))
        , m_options(options)
        , m_random(options.seed)
    {
    }

    Result<void> run(JobContext &job)
    {
        for (const QString &folder :
             {m_folders.labelled + u"/images"_s, m_folders.truth, m_folders.pool + u"/images"_s,
              m_folders.evaluation + u"/images"_s}) {
            if (const auto made = makeFolder(folder); !made)
                return made;
        }
        m_labelled = invitePeople(m_random, m_options.labelledPeople, 1, 60);
        m_pool = invitePeople(m_random, m_options.poolPeople, 1, 78);
        m_evaluation = invitePeople(m_random, m_options.evaluationPeople, 5001, 60);
        for (auto plan : {&DemoWriter::planLabelled, &DemoWriter::planPool,
                          &DemoWriter::planEvaluation, &DemoWriter::explain}) {
            if (const auto planned = (this->*plan)(); !planned)
                return planned;
        }
        return draw(job);
    }

private:
    Result<void> planLabelled();
    Result<void> planPool();
    Result<void> planEvaluation();
    Result<void> explain();
    Result<void> draw(JobContext &job);

    DemoFolders m_folders;
    DemoOptions m_options;
    SeededRandom m_random;
    std::vector<Sitter> m_labelled, m_pool, m_evaluation;
    std::vector<Picture> m_pictures;
};

Result<void> DemoWriter::planLabelled()
{
    QString table = u"id,gender,race,age,path\n"_s, planted = u"kind,id,path,written,true,age\n"_s;
    for (size_t i = 0; i < m_labelled.size(); ++i) {
        const Sitter &sitter = m_labelled[i];
        const int number = int(i);
        const bool wrongGender = number < m_options.wrongGenders;
        const bool swapped =
            !wrongGender && number < m_options.wrongGenders + m_options.swappedPairs;
        const QString gender = genderWord(sitter.person.female != wrongGender);
        const QString path = u"%1_%2_Drawn_%3"_s.arg(sitter.id, gender).arg(sitter.person.age);
        table += u"%1,%2,Drawn,%3,%4\n"_s.arg(sitter.id, gender).arg(sitter.person.age).arg(path);
        if (wrongGender || swapped) {
            planted += u"%1,%2,%3,%4,%5,%6\n"_s.arg(
                wrongGender ? u"gender"_s : u"swap"_s, sitter.id, path,
                wrongGender ? gender : u"incorrect_mask/normal"_s,
                wrongGender ? genderWord(sitter.person.female) : u"normal/incorrect_mask"_s,
                QString::number(sitter.person.age));
        }
        const QString folder = m_folders.labelled + u"/images/"_s + path;
        if (const auto made = makeFolder(folder); !made)
            return made;
        // The real data mixes three extensions; so does this.
        const QString extension = number % 13 == 7 ? u".png"_s
            : number % 17 == 9                     ? u".jpeg"_s
                                                   : u".jpg"_s;
        for (int picture = 0; picture < 7; ++picture) {
            static const std::array names{u"mask1"_s, u"mask2"_s,          u"mask3"_s, u"mask4"_s,
                                          u"mask5"_s, u"incorrect_mask"_s, u"normal"_s};
            const int drawnAs = swapped && picture >= 5 ? 11 - picture : picture;
            const MaskWear wear = drawnAs < 5 ? MaskWear::Worn
                : drawnAs == 5                ? MaskWear::Incorrect
                                              : MaskWear::None;
            DrawnShot shot = DrawnShot::random(m_random, wear);
            if (picture < 5)
                shot.kind = MaskKind((picture + number) % maskKinds);
            m_pictures.push_back(
                {&sitter.person, shot, folder + u'/' + names[size_t(picture)] + extension});
        }
    }
    if (const auto written = writeText(m_folders.truth + u"/planted_errors.csv"_s, planted);
        !written)
        return written;
    return writeText(m_folders.labelled + u"/train.csv"_s, table);
}

Result<void> DemoWriter::planPool()
{
    static constexpr std::array wears{MaskWear::Worn, MaskWear::Incorrect, MaskWear::UnderChin,
                                      MaskWear::None};
    static constexpr std::array masks{0, 1, 2, 2};
    QString table = u"ID,TYPE,USER_ID,GENDER,AGE,name,size_mb\n"_s, truth = u"file,class\n"_s;
    int id = 0;
    for (const Sitter &sitter : m_pool) {
        const QString gender = genderWord(sitter.person.female).toUpper();
        for (int type = 1; type <= 4; ++type, ++id) {
            const QString number = u"%1"_s.arg(id, 6, 10, '0'_L1);
            const QString name = u"%1_%2_%3_%4_%5.jpg"_s.arg(number)
                                     .arg(type)
                                     .arg(sitter.id, gender)
                                     .arg(sitter.person.age);
            table += u"%1,%2,%3,%4,%5,%6,0.01\n"_s.arg(number)
                         .arg(type)
                         .arg(sitter.id, gender)
                         .arg(sitter.person.age)
                         .arg(name);
            truth += u"%1,%2\n"_s.arg(name).arg(classOf(masks[size_t(type - 1)], sitter.person));
            m_pictures.push_back({&sitter.person,
                                  DrawnShot::random(m_random, wears[size_t(type - 1)]),
                                  m_folders.pool + u"/images/"_s + name});
        }
    }
    if (const auto written = writeText(m_folders.truth + u"/external_truth.csv"_s, truth); !written)
        return written;
    return writeText(m_folders.pool + u"/df_part_4.csv"_s, table);
}

Result<void> DemoWriter::planEvaluation()
{
    QStringList rows, truths;
    for (const Sitter &sitter : m_evaluation) {
        for (int picture = 0; picture < 7; ++picture) {
            const int mask = picture < 5 ? 0 : picture - 4;
            const MaskWear wear = mask == 0 ? MaskWear::Worn
                : mask == 1                 ? MaskWear::Incorrect
                                            : MaskWear::None;
            const QByteArray seed = (sitter.id + QString::number(picture)).toLatin1();
            const QString name = QString::fromLatin1(
                QCryptographicHash::hash(seed, QCryptographicHash::Sha1).toHex() + ".jpg");
            rows << name + u",0"_s;
            truths << u"%1,%2"_s.arg(name).arg(classOf(mask, sitter.person));
            m_pictures.push_back({&sitter.person, DrawnShot::random(m_random, wear),
                                  m_folders.evaluation + u"/images/"_s + name});
        }
    }
    std::sort(rows.begin(), rows.end());
    std::sort(truths.begin(), truths.end());
    if (const auto written = writeText(m_folders.truth + u"/eval_truth.csv"_s,
                                       u"file,class\n"_s + truths.join(u'\n') + u'\n');
        !written)
        return written;
    return writeText(m_folders.evaluation + u"/info.csv"_s,
                     u"ImageID,ans\n"_s + rows.join(u'\n') + u'\n');
}

Result<void> DemoWriter::explain()
{
    return writeText(
        m_folders.root + u"/README.txt"_s,
        DemoText::tr("Every face in this folder is a drawing made by Labelwright: no "
                     "photograph, no real person.\n"
                     "data/ has the layouts of the real data sets, truth/ the true labels and "
                     "the label errors\n"
                     "that were planted on purpose. Figures measured here say nothing about "
                     "real photographs.\n"));
}

Result<void> DemoWriter::draw(JobContext &job)
{
    const auto total = qint64(m_pictures.size());
    for (qint64 i = 0; i < total; ++i) {
        if (job.stopRequested())
            return Error::cancelled();
        const Picture &picture = m_pictures[size_t(i)];
        cv::Mat bgr;
        cv::cvtColor(drawFace(*picture.person, picture.shot, m_options.width, m_options.height),
                     bgr, cv::COLOR_RGB2BGR);
        if (!cv::imwrite(picture.file.toStdString(), bgr, {cv::IMWRITE_JPEG_QUALITY, 88})) {
            return Error::failed(DemoText::tr("The picture cannot be written"), picture.file,
                                 DemoText::tr("Check free space and permissions."));
        }
        job.report(i + 1, total, DemoText::tr("Drawing faces"));
    }
    return {};
}

} // namespace

Result<DemoFolders> drawDemoFolders(const QString &folder, const DemoOptions &options,
                                    JobContext &job)
{
    const QString root = QDir(folder).absolutePath();
    if (QDir(root).exists() && !QDir(root).isEmpty()) {
        return Error::badInput(
            DemoText::tr("The folder for the demo is not empty"), root, 0,
            DemoText::tr("Name a new folder; the demo never writes over files."));
    }
    DemoFolders folders{.root = root,
                        .labelled = root + u"/data/train"_s,
                        .pool = root + u"/data/external"_s,
                        .evaluation = root + u"/data/eval"_s,
                        .truth = root + u"/truth"_s};
    if (const auto drawn = DemoWriter(folders, options).run(job); !drawn)
        return drawn.error();
    return folders;
}

Result<std::shared_ptr<const Project>>
createDemoProject(const DemoFolders &folders, const DemoOptions &options, JobContext &job)
{
    ProjectConfig config;
    config.personConstant = {u"gender"_s, u"age"_s};
    config.validation.peoplePerGroup = options.validationPeoplePerGroup;
    const std::array<std::tuple<QString, DatasetRole, QString>, 3> parts{
        {{folders.labelled, DatasetRole::Labelled, u"train"_s},
         {folders.pool, DatasetRole::Pool, u"pool"_s},
         {folders.evaluation, DatasetRole::Evaluation, u"eval"_s}}};
    for (const auto &[path, role, id] : parts) {
        if (path.isEmpty())
            continue;
        auto spec = specForFolder(path, role, config.taxonomy);
        if (!spec)
            return spec.error();
        spec->id = id;
        spec->root = QDir(folders.root).relativeFilePath(path);
        config.datasets.append(*spec);
    }
    return Project::create(folders.root, config, job);
}

} // namespace lw
