// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newproject/newprojectdraft.h"

#include "core/dataset/datasetformat.h"
#include "core/project/adddataset.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Options and columns of a data set that is read by a table.
void readColumns(DraftDataset &dataset, const Taxonomy &taxonomy, const QString &table)
{
    dataset.tables = CsvColumns::tablesIn(dataset.spec.root);
    if (auto columns = CsvColumns::read(dataset.spec.root, table)) {
        dataset.columns = *std::move(columns);
        const DatasetOrigin origin = DatasetOrigin::of(dataset.spec);
        dataset.spec.options = csvLabelOptions(taxonomy, *dataset.columns);
        origin.putInto(dataset.spec);
    }
}

/// Words that were mapped to values which have another name now go back to their usual meaning.
void dropValuesOf(QVariantMap &options, const QString &attribute)
{
    for (const QString &key : {u"values"_s, u"same_for_all"_s}) {
        QVariantMap map = options.value(key).toMap();
        if (map.remove(attribute) + map.remove(u"class"_s) > 0)
            options.insert(key, map);
    }
}

/// Those that were added before an error stay: each is a whole data set of the project.
Result<void> addAll(const QString &folder, const QList<DatasetSpec> &datasets, JobContext &job)
{
    for (const DatasetSpec &spec : datasets) {
        if (const auto project = addDataset(folder, spec, job); !project)
            return project.error();
    }
    return {};
}

/// Everything that touches the disk: runs in a job.
Result<void> recognise(const QString &folder, const Taxonomy &taxonomy,
                       std::vector<DraftDataset> &found)
{
    for (const auto &[format, recognition] : recogniseAllFormats(folder)) {
        DraftDataset dataset;
        dataset.title = format->title();
        dataset.why = recognition.why;
        dataset.spec.role = format->usualRole();
        dataset.spec.format = format->name();
        dataset.spec.root = recognition.root;
        dataset.spec.options = format->defaultOptions(taxonomy, recognition.root);
        if (format->name() == u"csv")
            readColumns(dataset, taxonomy, dataset.spec.options.value(u"table"_s).toString());
        format->usualOrigin().putInto(dataset.spec);
        found.push_back(std::move(dataset));
    }
    if (found.empty())
        return recogniseFormat(folder).error();
    return {};
}

} // namespace

NewProjectDraft::NewProjectDraft(JobSystem *jobs, std::shared_ptr<const Project> project,
                                 QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_project(std::move(project))
{
    if (m_project)
        m_taxonomy = m_project->taxonomy();
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
    const auto found = std::make_shared<std::vector<DraftDataset>>();
    JobSpec spec;
    spec.title = tr("Looking into %1").arg(QFileInfo(path).fileName());
    spec.queue = u"disk"_s;
    spec.work = [path, taxonomy = m_taxonomy, found](JobContext &) {
        return recognise(path, taxonomy, *found);
    };
    spec.finished = [self = QPointer(this), found](const JobInfo &job) {
        if (!self)
            return;
        self->m_recognising.removeAll(job.id);
        if (job.state == JobState::Done)
            self->addRecognised(std::move(*found));
        else if (job.state == JobState::Failed && job.error)
            Q_EMIT self->notRecognised(*job.error);
        Q_EMIT self->changed();
    };
    m_recognising.append(m_jobs->start(std::move(spec)));
    Q_EMIT changed();
}

QString NewProjectDraft::freeId(DatasetRole role) const
{
    QList<DatasetSpec> taken = config().datasets;
    if (m_project)
        taken += m_project->config().datasets;
    return freeDatasetId(taken, role);
}

void NewProjectDraft::addRecognised(std::vector<DraftDataset> found)
{
    for (DraftDataset &dataset : found) {
        const bool known =
            std::any_of(m_datasets.begin(), m_datasets.end(), [&dataset](const DraftDataset &d) {
                return d.spec.root == dataset.spec.root;
            });
        if (known)
            continue; // dropped twice
        dataset.spec.id = freeId(dataset.spec.role);
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
    QVariantMap options = m_datasets[size_t(dataset)].spec.options;
    options.insert(u"type_map"_s, typeMap);
    setOptions(dataset, options);
}

void NewProjectDraft::setOptions(int dataset, const QVariantMap &options)
{
    if (dataset >= int(m_datasets.size()) || m_datasets[size_t(dataset)].spec.options == options)
        return;
    m_datasets[size_t(dataset)].spec.options = options;
    scan(dataset);
}

void NewProjectDraft::setOrigin(int dataset, const DatasetOrigin &origin)
{
    if (dataset < int(m_datasets.size()))
        origin.putInto(m_datasets[size_t(dataset)].spec);
}

void NewProjectDraft::setTable(int dataset, const QString &table)
{
    const auto read = std::make_shared<DraftDataset>(m_datasets[size_t(dataset)]);
    JobSpec spec;
    spec.title = tr("Looking into %1").arg(table);
    spec.queue = u"disk"_s;
    spec.work = [read, taxonomy = m_taxonomy, table](JobContext &) -> Result<void> {
        readColumns(*read, taxonomy, table);
        return {};
    };
    spec.finished = [self = QPointer(this), read](const JobInfo &job) {
        if (!self)
            return;
        self->m_recognising.removeAll(job.id);
        for (size_t d = 0; d < self->m_datasets.size(); ++d) {
            if (job.state != JobState::Done || self->m_datasets[d].spec.root != read->spec.root)
                continue;
            self->m_datasets[d].columns = read->columns;
            self->setOptions(int(d), read->spec.options);
        }
        Q_EMIT self->changed();
    };
    m_recognising.append(m_jobs->start(std::move(spec)));
    Q_EMIT changed();
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
    for (int d = 0; d < int(m_datasets.size()); ++d) {
        dropValuesOf(m_datasets[size_t(d)].spec.options, m_taxonomy.attributes().last().name);
        scan(d);
    }
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
    spec.title = m_project ? tr("Adding to the project %1").arg(m_project->name())
                           : tr("Making the project %1").arg(QFileInfo(folder).fileName());
    spec.queue = u"disk"_s;
    spec.work = [folder, config = config(),
                 isAddition = isAddition()](JobContext &job) -> Result<void> {
        if (isAddition)
            return addAll(folder, config.datasets, job);
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
