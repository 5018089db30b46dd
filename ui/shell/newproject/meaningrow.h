// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/imaging/thumbnailcache.h"

#include <QWidget>

#include <memory>

class QComboBox;

namespace lw {

/// What one kind of picture means: its name, a choice, and a few pictures of that kind.
class MeaningRow : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        QString label; ///< "TYPE 1", "with_mask"
        QString name; ///< the choice's object name and accessible name
        QStringList values; ///< as they are kept; an empty one is shown as "not labelled"
        QString current;
    };
    MeaningRow(const Choice &choice, QWidget *parent);
    ~MeaningRow() override; ///< cancels what still reads pictures

    /// Reads pictures (paths relative to `root`) in the background and shows them.
    void showSamples(JobSystem *jobs, std::shared_ptr<ThumbnailCache> thumbnails,
                     const QString &root, const QStringList &files);

Q_SIGNALS:
    void chosen(const QString &value);

private:
    QComboBox *m_meaning;
    JobSystem *m_jobs = nullptr;
    JobId m_job = 0;
};

} // namespace lw
