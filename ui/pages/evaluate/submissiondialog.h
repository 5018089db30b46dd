// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/sampletable.h"
#include "core/evaluate/submission.h"
#include "core/taxonomy/taxonomy.h"

#include <QDialog>

#include <memory>
#include <vector>

class QLabel;

namespace lw {

class PictureWall;
class ThumbnailCache;

/// Shows what a submission would hold before it is written: completeness and class distribution.
class SubmissionDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is to be written: classes of `paths` of the data set `dataset`.
    struct Answers
    {
        std::shared_ptr<const SampleTable> samples;
        int dataset = -1;
        QStringList paths;
        std::vector<int> predicted;
    };
    SubmissionDialog(const Taxonomy &taxonomy, Answers answers,
                     std::shared_ptr<ThumbnailCache> thumbnails, const QString &suggestedFile,
                     QWidget *parent = nullptr);
    /// Shows what differs from an earlier submission, as pictures.
    void compareWith(const QString &earlierFile);

Q_SIGNALS:
    void fileChosen(const QString &file);
    void rowsActivated(const QString &title, const std::vector<int> &rows);

private:
    QWidget *buildDifference();
    void askEarlier();
    void askFile(const QString &suggestedFile);
    void openGroup(int group);

    Taxonomy m_taxonomy;
    Answers m_answers;
    PictureWall *m_wall;
    QLabel *m_difference;
};

} // namespace lw
