// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include "core/dataset/partiallabels.h"

#include "core/dataset/datasetformat.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct ProjectText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Project)
};

/// All that labels in an index depend on besides the data set's own options.
QByteArray fingerprintOf(const Taxonomy &taxonomy)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const Attribute &attribute : taxonomy.attributes())
        stream << attribute.name << attribute.values << attribute.bounds;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

QString rootPathOf(const QString &projectRoot, const DatasetSpec &spec)
{
    return QDir::cleanPath(QDir(projectRoot).absoluteFilePath(spec.root));
}

/// Relative when the data lies in the project's folder or beside it, so that both can move
/// together.
QString rootAsWritten(const QString &projectRoot, const QString &root)
{
    const QString absolute = QDir::cleanPath(QDir(projectRoot).absoluteFilePath(root));
    const QString parent = QFileInfo(projectRoot).path();
    const bool near = absolute.startsWith(parent + u'/') && parent != u"/";
    return near ? QDir(projectRoot).relativeFilePath(absolute) : absolute;
}

/// The folder of a project, from the folder or its project.yaml.
QString projectFolder(const QString &path)
{
    const QFileInfo info(path);
    // A folder that is not there must be named in the error, not the folder above it.
    const bool isConfig = !info.isDir() && info.suffix() == "yaml"_L1;
    return QDir::cleanPath(isConfig ? info.absolutePath() : info.absoluteFilePath());
}

/// The job's context with the data set's name before each stage.
JobContext named(JobContext &job, const DatasetSpec &spec)
{
    return JobContext(
        job.stopToken(), [&job, id = spec.id](qint64 done, qint64 total, const QString &stage) {
            job.report(done, total, stage.isEmpty() ? id : u"%1: %2"_s.arg(id, stage));
        });
}

using DatasetPointer = std::shared_ptr<const DatasetIndex>;

Result<DatasetPointer> scanNamed(const ProjectConfig &config, const DatasetSpec &spec,
                                 const QString &rootPath, JobContext &job)
{
    JobContext context = named(job, spec);
    return scanDataset(config.taxonomy, spec, rootPath, context);
}

} // namespace

QString Project::name() const
{
    return QFileInfo(m_paths.root).fileName();
}

Result<std::shared_ptr<const Project>> Project::create(const QString &folder, ProjectConfig config,
                                                       JobContext &job)
{
    auto project = std::make_shared<Project>();
    project->m_paths.root = QDir::cleanPath(QDir(folder).absolutePath());
    const ProjectPaths &paths = project->m_paths;
    if (QFileInfo::exists(paths.config()))
        return Error::badInput(ProjectText::tr("There is a project in this folder already"),
                               paths.config(), 0,
                               ProjectText::tr("Open it, or choose another folder."));
    if (config.datasets.isEmpty())
        return Error::badInput(ProjectText::tr("A project needs at least one data set"), folder, 0,
                               ProjectText::tr("Add a folder with pictures."));
    QSet<QString> ids;
    for (const DatasetSpec &spec : std::as_const(config.datasets)) {
        if (ids.contains(spec.id.toLower()))
            return Error::badInput(ProjectText::tr("Two data sets have the id \"%1\"").arg(spec.id),
                                   folder, 0, ProjectText::tr("Give one of them another name."));
        ids.insert(spec.id.toLower());
    }

    // Scan first: a cancelled or failed scan leaves no half-made project behind.
    QList<DatasetPointer> datasets;
    for (DatasetSpec &spec : config.datasets) {
        const QString rootPath = rootPathOf(paths.root, spec);
        spec.root = rootAsWritten(paths.root, rootPath);
        auto dataset = scanNamed(config, spec, rootPath, job);
        if (!dataset)
            return dataset.error();
        datasets.append(*std::move(dataset));
    }
    // Where labels are only partial, people are held out by what is known.
    const auto samples = std::make_shared<SampleTable>(datasets);
    if (config.validation == ValidationSpec())
        config.validation = validationByWhatIsKnown(*samples, config.taxonomy, config.validation);
    if (!QDir().mkpath(paths.root))
        return Error{.kind = ErrorKind::ReadOnly,
                     .what = ProjectText::tr("The project's folder cannot be made"),
                     .file = paths.root,
                     .wayOut = ProjectText::tr("Choose a folder you may write to.")};
    const QByteArray fingerprint = fingerprintOf(config.taxonomy);
    for (const DatasetPointer &dataset : std::as_const(datasets)) {
        if (auto saved = dataset->save(paths.indexFile(dataset->spec().id), fingerprint); !saved)
            return saved.error();
    }
    for (const QString &sub : {paths.runs(), paths.exports()})
        QDir().mkpath(sub);
    if (auto written = config.write(paths.config()); !written)
        return written.error();

    project->m_config = std::move(config);
    project->m_samples = samples;
    project->m_split =
        Split::draw(*project->m_samples, project->taxonomy(), project->m_config.validation);
    return std::shared_ptr<const Project>(std::move(project));
}

Result<std::shared_ptr<const Project>> Project::load(const QString &path, bool scanAgain,
                                                     JobContext &job)
{
    auto project = std::make_shared<Project>();
    project->m_paths.root = projectFolder(path);
    const ProjectPaths &paths = project->m_paths;
    auto config = ProjectConfig::read(paths.config());
    if (!config)
        return config.error();
    project->m_config = *std::move(config);

    const QByteArray fingerprint = fingerprintOf(project->taxonomy());
    QList<DatasetPointer> datasets;
    for (const DatasetSpec &spec : std::as_const(project->m_config.datasets)) {
        const QString rootPath = rootPathOf(paths.root, spec);
        const QString indexFile = paths.indexFile(spec.id);
        const bool folderIsThere = QFileInfo(rootPath).isDir();
        if (!folderIsThere)
            project->m_warnings.append(Error{
                .kind = ErrorKind::NotFound,
                .what =
                    ProjectText::tr("The folder of the data set \"%1\" is not there").arg(spec.id),
                .file = rootPath,
                .wayOut = ProjectText::tr(
                    "Its labels are kept. Put the folder back, or correct its root in "
                    "project.yaml.")});
        if (!scanAgain || !folderIsThere) {
            if (auto cached = DatasetIndex::load(indexFile, spec, rootPath, fingerprint); cached) {
                datasets.append(*std::move(cached));
                continue;
            }
        }
        if (!folderIsThere) {
            datasets.append(
                DatasetIndex::Builder(spec, rootPath, project->taxonomy().attributeCount())
                    .build());
            continue;
        }
        auto dataset = scanNamed(project->m_config, spec, rootPath, job);
        if (!dataset)
            return dataset.error();
        if (auto saved = (*dataset)->save(indexFile, fingerprint); !saved)
            project->m_warnings.append(saved.error());
        datasets.append(*std::move(dataset));
    }
    project->m_samples = std::make_shared<SampleTable>(std::move(datasets));
    project->m_split =
        Split::draw(*project->m_samples, project->taxonomy(), project->m_config.validation);
    return std::shared_ptr<const Project>(std::move(project));
}

Result<std::shared_ptr<const Project>> Project::open(const QString &path, JobContext &job)
{
    return load(path, false, job);
}

Result<std::shared_ptr<const Project>> Project::rescan(const QString &path, JobContext &job)
{
    return load(path, true, job);
}

Result<DatasetSpec> specForFolder(const QString &folder, DatasetRole role, const Taxonomy &taxonomy,
                                  const QString &format)
{
    const QString absolute = QDir::cleanPath(QDir(folder).absolutePath());
    DatasetSpec spec;
    spec.role = role;
    spec.id = role == DatasetRole::Labelled ? u"train"_s
        : role == DatasetRole::Pool         ? u"pool"_s
                                            : u"eval"_s;
    const DatasetFormat *chosen = formatByName(format);
    if (format.isEmpty()) {
        auto match = recogniseFormat(absolute);
        if (!match)
            return match.error();
        chosen = match->first;
        spec.root = match->second.root;
    } else if (!chosen) {
        return Error::badInput(
            ProjectText::tr("There is no data set format called \"%1\"").arg(format), folder, 0,
            ProjectText::tr("Leave the format out; it is recognised."));
    } else {
        const Recognition here = chosen->recognise(absolute);
        spec.root = here.score > 0 ? here.root : absolute;
        for (const auto &[other, recognition] : recogniseAllFormats(absolute)) {
            if (here.score == 0 && other == chosen)
                spec.root = recognition.root;
        }
    }
    spec.format = chosen->name();
    spec.options = chosen->defaultOptions(taxonomy, spec.root);
    chosen->usualOrigin().putInto(spec);
    return spec;
}

} // namespace lw
