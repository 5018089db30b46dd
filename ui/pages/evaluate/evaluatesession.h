// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/evaluate/bootstrap.h"
#include "core/evaluate/comparison.h"
#include "core/evaluate/ensemble.h"
#include "core/evaluate/ensemblepreset.h"
#include "core/evaluate/honesty.h"
#include "core/labels/label.h"
#include "core/runs/runstore.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace lw {

class Workspace;

/// A run as a possible member of the ensemble.
struct EvaluateMember
{
    RunRecord run;
    bool hasPredictions = false; ///< for the chosen data, at least as new as the checkpoint
    bool isIncluded = false;
    bool isMuted = false, isSolo = false, isLocked = false;
    double weight = 1;
    double temperature = 1;
    std::vector<double> classTemperatures; ///< [K] or empty
    bool isImported = false; ///< a table of another program, no run
    int index = -1; ///< in the loaded ensemble, -1: not in it
    double macroF1Alone = -1; ///< negative: not known
    JobId predicting = 0;
};

/// What the Evaluate page works on: the chosen data, its ensemble of cached predictions, and the
/// figures of the mixture. Loading, predicting, intervals and the search for weights run as jobs;
/// what comes late (after another choice) is dropped.
class EvaluateSession : public QObject
{
    Q_OBJECT

public:
    explicit EvaluateSession(Workspace *workspace, QObject *parent = nullptr);

    /// A data set's id, or "val".
    void setData(const QString &datasetId);
    [[nodiscard]] const QString &data() const { return m_data; }
    void close();
    /// Reads the runs again, keeps weights and choices, loads what is new.
    void refreshRuns();

    [[nodiscard]] const std::vector<EvaluateMember> &members() const { return m_members; }
    void setIncluded(int m, bool included);
    void setWeight(int m, double weight);
    void setTemperature(int m, double temperature);
    void setMuted(int m, bool muted);
    void setSolo(int m, bool solo);
    void setLocked(int m, bool locked);
    void setVoting(Voting voting);
    [[nodiscard]] Voting voting() const { return m_voting; }
    void predict(int m);
    /// Temperature by the labels at hand, of the whole run or of each class.
    void calibrate(int m, bool perClass);
    void resetTemperatures(int m);
    void normalise(); ///< weights that count sum to 1; locked ones stay
    void optimise();
    void setBias(int classIndex, double bias);
    void setBiases(std::vector<double> bias_K); ///< empty: none
    [[nodiscard]] const std::vector<double> &bias() const { return m_bias; } ///< [K] or empty
    /// Fits the bias to the labels of everybody, or of one half of the people and reports on the
    /// other.
    void fitBias(bool onHalf);
    /// A CSV of another program as a member for the chosen data.
    void importTable(const QString &file);
    void applyPreset(const EnsemblePreset &preset);
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] bool isOptimising() const { return m_isOptimising; }
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    [[nodiscard]] quint64 generation() const { return m_generation; } ///< of the loaded members

    [[nodiscard]] bool hasEnsemble() const { return m_ensemble.size() > 0; }
    [[nodiscard]] bool hasTruth() const { return m_known > 0; }
    [[nodiscard]] const Ensemble &ensemble() const { return m_ensemble; }
    [[nodiscard]] const ConfusionMatrix &matrix() const { return m_matrix; }
    /// Of one attribute's values, over all images of which it is known: more than those whose class
    /// is, where labels are only partial.
    [[nodiscard]] ConfusionMatrix attributeMatrix(int attribute) const;
    /// Names of the attributes that are known of at least one image.
    [[nodiscard]] QStringList knownAttributes() const;
    [[nodiscard]] const ClassificationMetrics &metrics() const { return m_metrics; }
    /// Computed on request: not part of the work while dragging.
    [[nodiscard]] Calibration calibration() const;
    [[nodiscard]] const std::optional<BootstrapResult> &intervals() const { return m_intervals; }
    [[nodiscard]] const std::vector<MemberValue> &memberValues() const { return m_memberValues; }
    [[nodiscard]] const std::optional<Honesty> &honesty() const { return m_honesty; }
    [[nodiscard]] const std::optional<Honesty> &biasHonesty() const { return m_biasHonesty; }
    [[nodiscard]] const std::vector<int> &rows() const { return m_rows; }
    [[nodiscard]] const std::vector<int> &truth() const { return m_truth; }
    [[nodiscard]] std::vector<int> people() const; ///< of each aligned sample, -1: gone
    /// Classes predicted by one member alone, without bias; -1: by the vote as it is.
    [[nodiscard]] std::vector<int> predictedBy(int m) const;
    /// The truth as the labels were after a batch.
    [[nodiscard]] std::vector<int> truthAt(qint64 revision) const;
    /// SampleTable rows of a cell; `attribute` -1: of classes, else of that attribute's values.
    [[nodiscard]] std::vector<int> rowsOfCell(int truth, int predicted, int attribute) const;

Q_SIGNALS:
    void membersChanged(); ///< the list or its states
    void updated(); ///< matrix and scores
    void settled(); ///< dragging ended, or intervals arrived: show the slower figures

private:
    void clearData();
    void load();
    void takeLoaded(Ensemble ensemble, std::vector<int> rows, quint64 generation);
    void applyWeights();
    void refreshTruth();
    void recompute();
    void startIntervals();
    [[nodiscard]] std::vector<double> effectiveWeights() const;
    [[nodiscard]] QList<RunRecord> candidates() const;
    [[nodiscard]] bool isFresh(const RunRecord &run) const;

    Workspace *m_workspace;
    QString m_data;
    std::vector<EvaluateMember> m_members;
    Voting m_voting = Voting::Probabilities;
    Ensemble m_ensemble;
    std::vector<int> m_rows; ///< SampleTable row of each aligned sample, -1: gone
    std::vector<int> m_truth; ///< class of each, -1: not known
    std::vector<AttributeValues> m_values; ///< of each, as far as they are known
    int m_known = 0;
    ConfusionMatrix m_matrix;
    ClassificationMetrics m_metrics;
    std::optional<BootstrapResult> m_intervals;
    std::vector<MemberValue> m_memberValues;
    std::optional<Honesty> m_honesty;
    std::optional<Honesty> m_biasHonesty;
    std::vector<double> m_bias; ///< [K] or empty
    bool m_isLoading = false, m_isOptimising = false;
    quint64 m_generation = 0; ///< of the loaded members; late results of older ones are dropped
    quint64 m_revision = 0; ///< of weights and labels
    JobId m_intervalJob = 0;
    QTimer m_settleTimer;
};

} // namespace lw
