// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/evaluate/erroranalysis.h"
#include "core/learn/whypicture.h"

#include <QHash>
#include <QImage>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;

namespace lw {

class EvaluateSession;
class PicturePane;
class PictureWall;
class Predictor;

/// All mistakes as pictures, worst first, grouped by confusion; beside the chosen photo where the
/// network looked.
class ErrorWall : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorWall(EvaluateSession *session, QWidget *parent = nullptr);
    ~ErrorWall() override;
    void setTaxonomy(const Taxonomy &taxonomy);
    void openSource(); ///< a project was opened
    void closeSource();
    /// The mistakes as they are now; cheap while hidden.
    void refresh();

Q_SIGNALS:
    /// Images of one confusion, the sample `first` before the others (-1: none).
    void cellActivated(int truth, int predicted, int attribute);
    void pictureActivated(int row);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// A photo and what the network saw in it, for two classes.
    struct Why
    {
        QImage photo;
        WhyPicture forPredicted, forTruth;
    };
    struct Shared; ///< the network in use, touched by the jobs only
    QWidget *buildDetail();
    void fillRuns();
    void choose(int index);
    void startWhy();
    void showWhy(const Why &why);
    [[nodiscard]] int sampleAt(int index) const; ///< -1: none
    [[nodiscard]] QString whyKey(int sample) const;

    EvaluateSession *m_session;
    Taxonomy m_taxonomy;
    std::vector<ErrorGroup> m_groups;
    std::vector<int> m_shownRows; ///< of the wall's pictures
    PictureWall *m_wall;
    QComboBox *m_run;
    QLabel *m_words, *m_method;
    PicturePane *m_photo, *m_predicted, *m_truth;
    QPushButton *m_review;
    std::shared_ptr<Shared> m_shared;
    QHash<QString, std::shared_ptr<const Why>> m_kept;
    QString m_wanted; ///< key of what is to be shown
    JobId m_job = 0;
    bool m_isStale = true;
};

} // namespace lw
