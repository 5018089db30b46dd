// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/picturetree.h"

#include "core/dataset/foldercontents.h"
#include "core/dataset/imagecheck.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct PictureTreeText
{
    Q_DECLARE_TR_FUNCTIONS(lw::PictureTree)
};

constexpr int deepestFolder = 32;

class TreeWalk
{
public:
    TreeWalk(QString root, qsizetype most, std::stop_token stop)
        : m_root(std::move(root))
        , m_most(most)
        , m_stop(std::move(stop))
    {
    }
    void enter(const QString &prefix, int depth, PictureTree &tree)
    {
        const FolderContents contents = FolderContents::of(m_root + u'/' + prefix);
        tree.ignored += contents.ignored;
        for (const QString &name : contents.images) {
            if (m_most >= 0 && tree.paths.size() >= m_most) {
                tree.isCut = true;
                return;
            }
            tree.paths.append(prefix + name);
        }
        for (const QString &name : contents.folders) {
            if (tree.isCut || m_stop.stop_requested() || depth >= deepestFolder)
                return;
            if (!QFileInfo(m_root + u'/' + prefix + name).isSymLink())
                enter(prefix + name + u'/', depth + 1, tree);
        }
    }

private:
    QString m_root;
    qsizetype m_most;
    std::stop_token m_stop;
};

} // namespace

PictureTree PictureTree::of(const QString &root, qsizetype most, std::stop_token stop)
{
    PictureTree tree;
    TreeWalk(root, most, std::move(stop)).enter({}, 0, tree);
    tree.paths.sort();
    return tree;
}

Result<void> scanTree(DatasetIndex::Builder &builder, const QString &rootPath, JobContext &job,
                      const PathReader &read, const RecordPass &regroup)
{
    const PictureTree tree = PictureTree::of(rootPath, -1, job.stopToken());
    builder.addIgnored(tree.ignored);
    std::vector<SampleRecord> records;
    records.reserve(size_t(tree.paths.size()));
    for (const QString &path : tree.paths) {
        if (job.stopRequested())
            return Error::cancelled();
        if (auto record = read(path)) {
            record->path = path;
            records.push_back(*std::move(record));
        }
    }
    if (job.stopRequested())
        return Error::cancelled();
    if (tree.paths.isEmpty())
        builder.addProblem(
            {ProblemSeverity::Error,
             u"no_pictures"_s,
             {},
             0,
             PictureTreeText::tr("There is no picture in the folder or below it"),
             PictureTreeText::tr("Unpack the data set here, or choose another folder.")});
    if (regroup) {
        if (auto grouped = regroup(records); !grouped)
            return grouped;
    }
    return addCheckedSamples(builder, std::move(records), rootPath, job);
}

bool isAboveTables(const QString &root)
{
    const QStringList below = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::any_of(below.begin(), below.end(), [&root](const QString &name) {
        return !QDir(root + u'/' + name).entryList({u"*.csv"_s}, QDir::Files).isEmpty();
    });
}

QString ownPersonKey(const DatasetSpec &spec, const QString &name)
{
    return spec.id + u':' + name;
}

QString nameStem(const QString &path)
{
    const QString name = path.section(u'/', -1);
    return name.left(name.indexOf(u'.', 1)).trimmed();
}

QString plainFolderName(const QString &name)
{
    QString plain = name.toLower();
    return plain.replace(u'-', u'_').replace(u' ', u'_');
}

} // namespace lw
