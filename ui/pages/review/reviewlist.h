// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/itemmodels/samplelistmodel.h"
#include "core/project/project.h"
#include "core/review/facekinds.h"
#include "core/review/labelerrors.h"
#include "core/review/reviewqueue.h"
#include "core/runs/runstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace lw {

class JobSystem;
class ThumbnailCache;

/// How far the review of the list has come.
struct ReviewProgress
{
    int total = 0; ///< samples in the list that a person is asked about (datasetsUnderReview)
    int decided = 0; ///< of these: accepted, corrected, unsure or excluded
    int decidedNow = 0; ///< decided in this session
    double perMinute = 0; ///< over the last minutes of work, 0: not known yet
    double secondsLeft = -1; ///< negative: not known yet
};

/// The list as it was at one moment, for jobs: `columns` shows `labels`.
struct FrozenList
{
    std::shared_ptr<const LabelSnapshot> labels;
    ReviewColumns columns;
};

/// The list under review: filter, queue, predictions and the model they give. Knows no widgets.
class ReviewList : public QObject
{
    Q_OBJECT

public:
    explicit ReviewList(JobSystem *jobs, QObject *parent = nullptr);
    ~ReviewList() override;

    /// `thumbnails`: what near-duplicates are found from; null: that queue stays empty.
    void open(std::shared_ptr<const Project> project, LabelStore *labels, const RunStore &runs,
              std::shared_ptr<ThumbnailCache> thumbnails = {});
    void close();
    [[nodiscard]] bool isOpen() const { return m_labels != nullptr; }

    [[nodiscard]] SampleListModel *model() { return &m_model; }
    [[nodiscard]] const ReviewColumns &columns() const { return m_columns; }
    [[nodiscard]] LabelStore *labels() const { return m_labels; }
    [[nodiscard]] FrozenList frozen() const; ///< of an open list
    [[nodiscard]] const std::vector<int> &personConstant() const { return m_personConstant; }

    [[nodiscard]] const ReviewFilter &filter() const { return m_filter; }
    void setFilter(const ReviewFilter &filter);
    /// What is known of faces: becomes part of the columns and their counts.
    void setFaceStates(const std::vector<FaceState> &states);
    [[nodiscard]] QString queueId() const { return m_queueId; }
    void setQueue(const QString &id);
    /// Filters and orders again (decided samples leave a filter only now).
    void refresh();
    [[nodiscard]] const FacetCounts &counts() const { return m_counts; }
    [[nodiscard]] ReviewProgress progress() const;
    /// The queue's value at a position of the list, in words; empty: none.
    [[nodiscard]] QString valueText(int position) const;
    /// Why the list is empty or not ordered as asked, empty when all is well.
    [[nodiscard]] QString notice() const;

    /// The suspected label error that a row belongs to, while that queue is shown; null: none.
    [[nodiscard]] const LabelSuspect *suspectOf(int row) const;
    /// The random check: labels are hidden, answers only measure.
    [[nodiscard]] bool isBlind() const;
    [[nodiscard]] QString projectFolder() const;

    /// Position of the next unreviewed sample after (before) `position`, going round; -1: none.
    [[nodiscard]] int nextUnreviewed(int position, int direction = 1) const;
    [[nodiscard]] bool hasConflict(int row) const;

    /// Runs with cached predictions of this project, newest first.
    [[nodiscard]] QList<RunRecord> runsWithPredictions() const;
    [[nodiscard]] QString runId() const { return m_runId; }
    /// Reads the predictions of a run in the background; an empty id drops them.
    void setRun(const QString &runId);
    void setSecondRun(const QString &runId);
    void updateRuns(const RunStore &runs);
    [[nodiscard]] const RowProbabilities &probabilities() const { return *m_probabilities; }
    /// Of the run for "models disagree"; may be empty.
    [[nodiscard]] const RowProbabilities &secondOpinion() const { return *m_secondOpinion; }
    [[nodiscard]] QString secondRunId() const { return m_secondRunId; }
    /// Near-duplicates; null until they were looked for (choosing the queue does).
    [[nodiscard]] const NearDuplicates *duplicates() const { return m_duplicates.get(); }
    /// Classes of a row by likelihood: (class, probability), most likely first. With no predictions
    /// the suggestion and the current label lead, probabilities are negative where not known.
    [[nodiscard]] std::vector<std::pair<int, float>> likelyClasses(int row) const;

Q_SIGNALS:
    void listChanged(); ///< other rows, or another order
    void countsChanged(); ///< facet counts and progress
    void filterChanged();
    void runsChanged();
    void probabilitiesChanged();
    void readFailed(const lw::Error &error);

private:
    using Probabilities = std::shared_ptr<const RowProbabilities>;
    void loadRun(const QString &runId, bool second);
    void takeRun(const QString &runId, bool second, Probabilities probabilities);
    void lookForSuspects();
    void lookForDuplicates();
    void takeDuplicates(std::shared_ptr<const NearDuplicates> found);
    void onLabelsChanged(const std::vector<int> &rows);
    void updateCounts();
    void updateConflicts();
    [[nodiscard]] QStringList predictionFiles(const QString &runId) const;

    JobSystem *m_jobs;
    std::shared_ptr<ThumbnailCache> m_thumbnails;
    std::shared_ptr<const NearDuplicates> m_duplicates;
    bool m_isHashing = false;
    std::vector<LabelSuspect> m_suspects; ///< as of the last refresh
    bool m_isSearched = false; ///< m_suspects are those of the present labels and predictions
    std::vector<qint32> m_suspectOf; ///< per row: index of its first suspect, -1: none
    std::shared_ptr<const Project> m_project;
    LabelStore *m_labels = nullptr;
    RunStore m_runs;
    QList<RunRecord> m_runRecords;
    ReviewColumns m_columns;
    std::vector<int> m_personConstant;
    ReviewFilter m_filter;
    QString m_queueId;
    QString m_runId, m_secondRunId;
    Probabilities m_probabilities, m_secondOpinion;
    SampleListModel m_model;
    FacetCounts m_counts;
    std::vector<char> m_conflicts; ///< per row
    std::vector<char> m_wasDecided; ///< per row, to tell new decisions
    QTimer m_countTimer; ///< one recount per burst of labels
    QElapsedTimer m_clock;
    std::vector<qint64> m_decisionTimes; ///< ms, of this session's latest decisions
    int m_decidedNow = 0;
};

} // namespace lw
