// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewlist.h"

#include "core/base/jobsystem.h"
#include "core/review/personconsistency.h"
#include "core/review/reviewscope.h"

#include <QPointer>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr int countDelayMs = 60;
constexpr size_t rateWindow = 200; ///< latest decisions that the rate is taken from
constexpr qint64 pauseMs = 60'000; ///< a longer gap is a break, not work

bool isDecided(ReviewState state)
{
    return state != ReviewState::Unreviewed;
}

} // namespace

ReviewList::ReviewList(JobSystem *jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_probabilities(std::make_shared<RowProbabilities>())
    , m_secondOpinion(std::make_shared<RowProbabilities>())
{
    m_queueId = reviewQueueRegistry().empty() ? QString() : reviewQueueRegistry().front().id;
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countDelayMs);
    connect(&m_countTimer, &QTimer::timeout, this, &ReviewList::updateCounts);
    m_clock.start();
}

ReviewList::~ReviewList() = default;

void ReviewList::open(std::shared_ptr<const Project> project, LabelStore *labels,
                      const RunStore &runs, std::shared_ptr<ThumbnailCache> thumbnails)
{
    m_thumbnails = std::move(thumbnails);
    m_duplicates.reset();
    m_isHashing = m_isSearched = false;
    m_project = std::move(project);
    m_labels = labels;
    m_filter = {};
    m_decidedNow = 0;
    m_decisionTimes.clear();
    m_columns = ReviewColumns::of(*labels, m_project->samples(), m_project->split());
    m_personConstant = attributeIndices(m_project->taxonomy(), m_project->config().personConstant);
    m_wasDecided.assign(size_t(m_columns.samples->size()), 0);
    for (size_t i = 0; i < m_wasDecided.size(); ++i)
        m_wasDecided[i] = isDecided(m_columns.labels[i].state);
    m_model.setStore(labels);
    connect(labels, &LabelStore::labelsChanged, this, &ReviewList::onLabelsChanged);
    updateConflicts();
    refresh();
    updateRuns(runs);
    Q_EMIT filterChanged();
}

void ReviewList::close()
{
    if (m_labels)
        m_labels->disconnect(this);
    m_countTimer.stop();
    m_model.setRows({});
    m_model.setStore(nullptr);
    m_labels = nullptr;
    m_project.reset();
    m_thumbnails.reset();
    m_duplicates.reset();
    m_columns = {};
    m_filter = {};
    m_counts = {};
    m_conflicts.clear();
    m_isSearched = false;
    m_suspects.clear();
    m_suspectOf.clear();
    m_runId.clear();
    m_secondRunId.clear();
    m_runRecords.clear();
    m_probabilities = m_secondOpinion = std::make_shared<RowProbabilities>();
    Q_EMIT listChanged();
    Q_EMIT countsChanged();
}

FrozenList ReviewList::frozen() const
{
    FrozenList frozen{m_labels->snapshot(), m_columns};
    frozen.columns.labels = frozen.labels->labels();
    return frozen;
}

void ReviewList::setFilter(const ReviewFilter &filter)
{
    m_filter = filter;
    refresh();
    Q_EMIT filterChanged();
}

void ReviewList::setFaceStates(const std::vector<FaceState> &states)
{
    setFaceKinds(m_columns, states);
    updateCounts();
}

void ReviewList::setQueue(const QString &id)
{
    if (!reviewQueueById(id))
        return;
    m_queueId = id;
    refresh();
}

void ReviewList::refresh()
{
    if (!m_labels)
        return;
    std::vector<int> rows = filteredRows(m_filter, m_columns);
    const QueueEntry *queue = reviewQueueById(m_queueId);
    const bool canOrder = queue && !(queue->needsPredictions && m_probabilities->isEmpty())
        && !(queue->needsDuplicates && !m_duplicates);
    if (queue && queue->needsDuplicates && !m_duplicates)
        lookForDuplicates();
    if (canOrder) {
        QueueInput input;
        input.columns = &m_columns;
        input.probabilities = m_probabilities.get();
        input.secondOpinion = m_secondOpinion.get();
        input.duplicates = m_duplicates.get();
        if (m_queueId == u"label-errors"_s) {
            lookForSuspects();
            input.suspects = &m_suspects;
        }
        input.personConstant = m_personConstant;
        ReviewOrder order = orderRows(*queue, input, std::move(rows));
        m_model.setRows(std::move(order.rows), std::move(order.values));
    } else {
        m_model.setRows(std::move(rows));
    }
    updateCounts();
    Q_EMIT listChanged();
}

QString ReviewList::valueText(int position) const
{
    const QueueEntry *queue = reviewQueueById(m_queueId);
    const float value = m_model.orderValue(position);
    return queue && !std::isnan(value) ? queueValueText(*queue, value) : QString();
}

QString ReviewList::notice() const
{
    const QueueEntry *queue = reviewQueueById(m_queueId);
    if (m_labels && queue && queue->needsDuplicates) {
        if (m_isHashing)
            return tr("The pictures are being compared: the list follows when that is done.");
        if (m_duplicates && m_duplicates->isEmpty())
            return tr("No two pictures look alike.");
    }
    if (m_labels && queue && queue->needsPredictions && m_probabilities->isEmpty()) {
        return m_runId.isEmpty() ? tr("This order needs predictions: train a network, then let it "
                                      "predict this data set on the Train page.")
                                 : tr("The predictions are being read.");
    }
    return {};
}

void ReviewList::lookForSuspects()
{
    if (std::exchange(m_isSearched, true))
        return; // only the filter has changed
    m_suspects = findLabelErrors(m_columns, *m_probabilities, m_personConstant);
    m_suspectOf.assign(m_columns.labels.size(), -1);
    for (size_t i = 0; i < m_suspects.size(); ++i) {
        for (const int row : m_suspects[i].rows) {
            if (m_suspectOf[size_t(row)] < 0)
                m_suspectOf[size_t(row)] = qint32(i);
        }
    }
}

const LabelSuspect *ReviewList::suspectOf(int row) const
{
    if (m_queueId != u"label-errors"_s || row < 0 || size_t(row) >= m_suspectOf.size())
        return nullptr;
    const qint32 suspect = m_suspectOf[size_t(row)];
    return suspect < 0 ? nullptr : &m_suspects[size_t(suspect)];
}

bool ReviewList::isBlind() const
{
    return m_labels && m_queueId == u"random-check"_s;
}

QString ReviewList::projectFolder() const
{
    return m_project ? m_project->paths().root : QString();
}

void ReviewList::lookForDuplicates()
{
    if (m_isHashing || !m_thumbnails || !m_project)
        return;
    m_isHashing = true;
    JobSpec job;
    job.title = tr("Comparing pictures");
    job.queue = u"disk"_s;
    job.work = [self = QPointer(this), samples = m_project->samples(), thumbnails = m_thumbnails,
                cacheFile = m_project->paths().cache() + u"/picture-hashes.bin"_s,
                person = m_columns.person,
                part = m_columns.part](JobContext &context) -> Result<void> {
        const auto hashes = hashPictures(*samples, *thumbnails, cacheFile, context);
        if (!hashes)
            return hashes.error();
        auto found = std::make_shared<const NearDuplicates>(
            findNearDuplicates(*hashes, *samples, person, part, {}, context.stopToken()));
        if (context.stopRequested())
            return Error::cancelled();
        QMetaObject::invokeMethod(
            qApp,
            [self, samples, found] {
                if (self && self->m_project && self->m_project->samples() == samples)
                    self->takeDuplicates(found);
            },
            Qt::QueuedConnection);
        return {};
    };
    job.finished = [self = QPointer(this)](const JobInfo &info) {
        if (!self)
            return;
        if (info.state != JobState::Done)
            self->m_isHashing = false;
        if (info.error)
            Q_EMIT self->readFailed(*info.error);
    };
    m_jobs->start(std::move(job));
}

void ReviewList::takeDuplicates(std::shared_ptr<const NearDuplicates> found)
{
    m_duplicates = std::move(found);
    m_isHashing = false;
    const QueueEntry *queue = reviewQueueById(m_queueId);
    if (queue && queue->needsDuplicates)
        refresh();
}

void ReviewList::onLabelsChanged(const std::vector<int> &rows)
{
    m_isSearched = false;
    for (const int row : rows) {
        char &was = m_wasDecided[size_t(row)];
        const bool now = isDecided(m_columns.labels[size_t(row)].state);
        if (now && !was) {
            ++m_decidedNow;
            m_decisionTimes.push_back(m_clock.elapsed());
        } else if (!now && was) {
            m_decidedNow = std::max(0, m_decidedNow - 1);
        }
        was = now;
    }
    if (m_decisionTimes.size() > 2 * rateWindow)
        m_decisionTimes.erase(m_decisionTimes.begin(), m_decisionTimes.end() - rateWindow);
    m_columns.suggestionSources = m_labels->suggestionSources();
    if (!m_countTimer.isActive())
        m_countTimer.start();
}

void ReviewList::updateCounts()
{
    if (!m_labels)
        return;
    m_counts = facetCounts(m_filter, m_columns);
    updateConflicts();
    Q_EMIT countsChanged();
}

void ReviewList::updateConflicts()
{
    m_conflicts.assign(size_t(m_columns.samples->size()), 0);
    for (const PersonConflict &conflict : personConflicts(m_columns, m_personConstant)) {
        for (const int row : conflict.rows)
            m_conflicts[size_t(row)] = 1;
    }
}

bool ReviewList::hasConflict(int row) const
{
    return size_t(row) < m_conflicts.size() && m_conflicts[size_t(row)];
}

ReviewProgress ReviewList::progress() const
{
    ReviewProgress progress;
    const std::vector<bool> asked =
        m_columns.samples ? datasetsUnderReview(*m_columns.samples) : std::vector<bool>();
    for (const int row : m_model.rows()) {
        if (!asked[size_t(m_columns.samples->datasetOf(row))])
            continue;
        ++progress.total;
        progress.decided += isDecided(m_columns.labels[size_t(row)].state);
    }
    progress.decidedNow = m_decidedNow;
    // Work time only: breaks longer than a minute do not count.
    qint64 worked = 0;
    const size_t n = m_decisionTimes.size();
    const size_t first = n > rateWindow ? n - rateWindow : 0;
    for (size_t i = first + 1; i < n; ++i)
        worked += std::min(pauseMs, m_decisionTimes[i] - m_decisionTimes[i - 1]);
    if (n - first >= 5 && worked > 2000) {
        progress.perMinute = double(n - first - 1) * 60'000.0 / double(worked);
        progress.secondsLeft = (progress.total - progress.decided) / progress.perMinute * 60;
    }
    return progress;
}

int ReviewList::nextUnreviewed(int position, int direction) const
{
    const int size = m_model.rowCount();
    for (int step = 1; step <= size; ++step) {
        const int at = ((position + direction * step) % size + size) % size;
        if (m_model.label(at)->state == ReviewState::Unreviewed)
            return at;
    }
    return -1;
}

std::vector<std::pair<int, float>> ReviewList::likelyClasses(int row) const
{
    std::vector<std::pair<int, float>> classes;
    if (!m_labels || row < 0)
        return classes;
    const int count = m_labels->taxonomy().classCount();
    const std::span<const float> probabilities = m_probabilities->at(row);
    if (int(probabilities.size()) == count) {
        for (int c = 0; c < count; ++c)
            classes.emplace_back(c, probabilities[size_t(c)]);
        std::stable_sort(classes.begin(), classes.end(),
                         [](const auto &a, const auto &b) { return a.second > b.second; });
        return classes;
    }
    const CurrentLabel &label = m_labels->label(row);
    if (label.suggestion != unknownValue)
        classes.emplace_back(label.suggestion, label.confidence);
    if (label.classIndex != unknownValue && label.classIndex != label.suggestion)
        classes.emplace_back(label.classIndex, -1.0F);
    for (int c = 0; c < count; ++c) {
        if (c != label.suggestion && c != label.classIndex)
            classes.emplace_back(c, -1.0F);
    }
    return classes;
}

QList<RunRecord> ReviewList::runsWithPredictions() const
{
    return m_runRecords;
}

} // namespace lw
