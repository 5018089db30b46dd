// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/lrrangetest.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace lw {

class CurvePlot;
class Workspace;

/// A learning-rate range test with its plot: runs as a job on the device, ends by itself, and the
/// rate it suggests (or another that is clicked or typed) goes into the recipe.
class RateTestDialog : public QDialog
{
    Q_OBJECT

public:
    /// `device` as in the form ("auto"). Begins at once.
    RateTestDialog(Workspace *workspace, const RunConfig &recipe, const QString &device,
                   int threads, QWidget *parent = nullptr);
    ~RateTestDialog() override; ///< cancels the test

Q_SIGNALS:
    void rateChosen(double rate);

private:
    struct Shared;
    void compose();
    void start(const QString &device, int threads);
    void drain();
    void show(const RateRange &range);
    void fail(const Error &error);
    void choose(double rate);
    [[nodiscard]] double chosenRate() const; ///< 0: none

    Workspace *m_workspace;
    RunConfig m_recipe;
    CurvePlot *m_plot = nullptr;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QLineEdit *m_rate = nullptr;
    QPushButton *m_use = nullptr;
    QTimer m_timer;
    quint64 m_job = 0;
    std::shared_ptr<Shared> m_shared; ///< with the job's thread
};

} // namespace lw
