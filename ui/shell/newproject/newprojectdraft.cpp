// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/newprojectdraft.h"

#include "core/dataset/datasetformat.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// What the recognising job hands back.
struct Found
{
    QList<std::pair<QString, QString>> formatsAndRoots;
    QStringList reasons;
};

Result<void> recognise(const QString &folder, Found &found)
{
    for (const auto &[format, recognition] : recogniseAllFormats(folder)) {
        found.formatsAndRoots.append({format->name(), recognition.root});
        found.reasons.append(recognition.why);
    }
    if (found.formatsAndRoots.isEmpty())
        return recogniseFormat(folder).error();
    return {};
}

} // namespace

NewProjectDraft::NewProjectDraft(JobSystem *jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
{
    connect(jobs, &JobSystem::jobChanged, this, &NewProjectDraft::followJob);
}

NewProjectDraft::~NewProjectDraft()
{
    for (const JobId job : std::as_const(m_recognising))
        m_jobs->cancel(job);
    for (const DraftDataset &dataset : m_datasets) {
        if (dataset.state == DraftDataset::State::Scanning)
            m_jobs->cancel(dataset.job);
    }
    if (m_creating != 0)
        m_jobs->cancel(m_creating);
}

bool NewProjectDraft::isBusy() const
{
    return !m_recognising.isEmpty()
        || std::any_of(m_datasets.begin(), m_datasets.end(), [](const DraftDataset &d) {
               return d.state == DraftDataset::State::Scanning;
           });
}

bool NewProjectDraft::isReady() const
{
    return !m_datasets.empty() && m_recognising.isEmpty()
        && std::all_of(m_datasets.begin(), m_datasets.end(),
                       [](const DraftDataset &d) { return d.state == DraftDataset::State::Ready; });
}

void NewProjectDraft::addFolder(const QString &folder)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    const auto found = std::make_shared<Found>();
    JobSpec spec;
    spec.title = tr("Looking into %1").arg(QFileInfo(path).fileName());
    spec.queue = u"disk"_s;
    spec.work = [path, found](JobContext &) { return recognise(path, *found); };
    spec.finished = [self = QPointer(this), found](const JobInfo &job) {
        if (!self)
            return;
        self->m_recognising.removeAll(job.id);
        if (job.state == JobState::Done)
            self->addRecognised(found->formatsAndRoots, found->reasons);
        else if (job.state == JobState::Failed && job.error)
            Q_EMIT self->notRecognised(*job.error);
        Q_EMIT self->changed();
    };
    m_recognising.append(m_jobs->start(std::move(spec)));
    Q_EMIT changed();
}

QString NewProjectDraft::freeId(DatasetRole role) const
{
    const QString usual = role == DatasetRole::Labelled ? u"train"_s
        : role == DatasetRole::Pool                     ? u"pool"_s
                                                        : u"eval"_s;
    QString id = usual;
    const auto taken = [this](const QString &name) {
        return std::any_of(m_datasets.begin(), m_datasets.end(),
                           [&name](const DraftDataset &d) { return d.spec.id == name; });
    };
    for (int n = 2; taken(id); ++n)
        id = usual + QString::number(n);
    return id;
}

void NewProjectDraft::addRecognised(const QList<std::pair<QString, QString>> &formatsAndRoots,
                                    const QStringList &reasons)
{
    for (qsizetype i = 0; i < formatsAndRoots.size(); ++i) {
        const auto &[name, root] = formatsAndRoots[i];
        const bool known =
            std::any_of(m_datasets.begin(), m_datasets.end(),
                        [&root](const DraftDataset &d) { return d.spec.root == root; });
        const DatasetFormat *format = formatByName(name);
        if (known || !format)
            continue; // dropped twice
        DraftDataset dataset;
        dataset.title = format->title();
        dataset.why = reasons[i];
        dataset.spec = {freeId(format->usualRole()), format->usualRole(), name, root,
                        format->defaultOptions(m_taxonomy)};
        m_datasets.push_back(std::move(dataset));
        scan(int(m_datasets.size()) - 1);
    }
}

void NewProjectDraft::scan(int dataset)
{
    DraftDataset &draft = m_datasets[size_t(dataset)];
    if (draft.state == DraftDataset::State::Scanning && draft.job != 0)
        m_jobs->cancel(draft.job);
    draft.state = DraftDataset::State::Scanning;
    draft.done = draft.total = 0;
    const auto result = std::make_shared<std::shared_ptr<const DatasetIndex>>();
    JobSpec spec;
    spec.title = tr("Scanning %1").arg(QFileInfo(draft.spec.root).fileName());
    spec.queue = u"disk"_s;
    spec.work = [taxonomy = m_taxonomy, datasetSpec = draft.spec,
                 result](JobContext &job) -> Result<void> {
        auto index = scanDataset(taxonomy, datasetSpec, datasetSpec.root, job);
        if (!index)
            return index.error();
        *result = *std::move(index);
        return {};
    };
    spec.finished = [self = QPointer(this), result](const JobInfo &job) {
        if (self)
            self->takeScan(job.id, job, std::move(*result));
    };
    draft.job = m_jobs->start(std::move(spec));
    Q_EMIT changed();
}

void NewProjectDraft::takeScan(JobId job, const JobInfo &info,
                               std::shared_ptr<const DatasetIndex> index)
{
    const auto draft = std::find_if(m_datasets.begin(), m_datasets.end(),
                                    [job](const DraftDataset &d) { return d.job == job; });
    if (draft == m_datasets.end())
        return; // removed or scanned again meanwhile
    if (info.state == JobState::Done) {
        draft->state = DraftDataset::State::Ready;
        draft->index = std::move(index);
    } else {
        draft->state = DraftDataset::State::Failed;
        draft->error = info.error.value_or(Error::cancelled());
    }
    Q_EMIT changed();
}

void NewProjectDraft::remove(int dataset)
{
    if (dataset >= int(m_datasets.size()))
        return; // a second click that was still in the queue
    const DraftDataset draft = m_datasets[size_t(dataset)];
    m_datasets.erase(m_datasets.begin() + dataset);
    if (draft.state == DraftDataset::State::Scanning)
        m_jobs->cancel(draft.job);
    Q_EMIT changed();
}

void NewProjectDraft::setRole(int dataset, DatasetRole role)
{
    if (dataset >= int(m_datasets.size()))
        return;
    DatasetSpec &spec = m_datasets[size_t(dataset)].spec;
    if (spec.role == role)
        return;
    spec.id.clear(); // its own name is free again
    spec.id = freeId(role);
    spec.role = role;
    Q_EMIT changed();
}

void NewProjectDraft::setTypeMap(int dataset, const QVariantMap &typeMap)
{
    QVariantMap &options = m_datasets[size_t(dataset)].spec.options;
    if (options.value(u"type_map"_s).toMap() == typeMap)
        return;
    options.insert(u"type_map"_s, typeMap);
    scan(dataset);
}

void NewProjectDraft::setAgeBounds(int first, int second)
{
    QList<Attribute> attributes = m_taxonomy.attributes();
    Attribute &age = attributes.last();
    if (age.bounds == QList<int>{first, second})
        return;
    age.bounds = {first, second};
    age.values = {u"<%1"_s.arg(first), u"%1-%2"_s.arg(first).arg(second - 1),
                  u">=%1"_s.arg(second)};
    auto taxonomy = Taxonomy::create(attributes);
    if (!taxonomy)
        return; // the spin boxes keep the bounds ascending
    m_taxonomy = *std::move(taxonomy);
    for (int d = 0; d < int(m_datasets.size()); ++d)
        scan(d);
}

ProjectConfig NewProjectDraft::config() const
{
    ProjectConfig config;
    config.taxonomy = m_taxonomy;
    for (const DraftDataset &dataset : m_datasets)
        config.datasets.append(dataset.spec);
    return config;
}

void NewProjectDraft::create(const QString &folder)
{
    if (m_creating != 0)
        return;
    JobSpec spec;
    spec.title = tr("Making the project %1").arg(QFileInfo(folder).fileName());
    spec.queue = u"disk"_s;
    spec.work = [folder, config = config()](JobContext &job) -> Result<void> {
        const auto project = Project::create(folder, config, job);
        return project ? Result<void>() : project.error();
    };
    spec.finished = [self = QPointer(this), folder](const JobInfo &job) {
        if (!self)
            return;
        self->m_creating = 0;
        if (job.state == JobState::Done)
            Q_EMIT self->created(folder);
        else
            Q_EMIT self->createFailed(job.error.value_or(Error::cancelled()));
    };
    m_creating = m_jobs->start(std::move(spec));
}

void NewProjectDraft::cancelCreate()
{
    if (m_creating != 0)
        m_jobs->cancel(m_creating);
}

void NewProjectDraft::followJob(const JobInfo &job)
{
    if (job.id == m_creating && m_creating != 0) {
        Q_EMIT createProgressed(job);
        return;
    }
    for (DraftDataset &dataset : m_datasets) {
        if (dataset.job == job.id && dataset.state == DraftDataset::State::Scanning) {
            dataset.done = job.done;
            dataset.total = job.total;
            Q_EMIT progressed();
        }
    }
}

} // namespace lw
