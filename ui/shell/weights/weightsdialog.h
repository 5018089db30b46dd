// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/learn/weightsfolder.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QSortFilterProxyModel;
class QTableView;

namespace lw {

class BannerStack;
class NetworkListModel;
class WeightsDetails;

/// For which training the networks are looked at.
struct WeightsPurpose
{
    QString architecture; ///< shown first; empty: the first of the list
    int batch = 32;
    int imageSize = 0; ///< 0: each network's own
};

/// All networks, the public files that fit them, and what is installed. Files are brought in by
/// dropping them, as jobs; nothing is fetched from the net.
class WeightsDialog : public QDialog
{
    Q_OBJECT

public:
    WeightsDialog(JobSystem *jobs, const WeightsPurpose &purpose, QWidget *parent = nullptr);

    /// Offers each installed file of a network under this title: see useRequested.
    void offerUse(const QString &title);
    /// One job for each file, one after the other.
    void bringIn(const QStringList &files);
    void select(const QString &architecture);

Q_SIGNALS:
    void broughtIn(const lw::InstalledWeights &weights);
    void useRequested(const QString &architecture, const QString &file);

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeFooter();
    void showChosen();
    void startJob(const QString &title, std::function<Result<void>(JobContext &)> work,
                  std::function<void()> done);
    void verify(const InstalledWeights &weights);
    void showJob(const JobInfo &job);

    JobSystem *m_jobs;
    NetworkListModel *m_model;
    QSortFilterProxyModel *m_sorted = nullptr;
    QTableView *m_list = nullptr;
    WeightsDetails *m_details;
    BannerStack *m_problems;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QList<JobId> m_running;
};

} // namespace lw
