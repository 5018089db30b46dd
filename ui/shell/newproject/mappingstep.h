// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/thumbnailcache.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace lw {

class NewProjectDraft;

/// Step 2 of the New project dialog: what the pictures' kinds mean, and the classes.
class MappingStep : public QWidget
{
    Q_OBJECT

public:
    MappingStep(NewProjectDraft *draft, QWidget *parent);
    /// Shows the draft as it is now.
    void activate();

private:
    [[nodiscard]] QWidget *makeClasses();
    [[nodiscard]] QWidget *makeMapping(int dataset);
    [[nodiscard]] QWidget *makeTypeRow(int dataset, const QString &type, QWidget *parent);
    void updateClassText();

    NewProjectDraft *m_draft;
    std::shared_ptr<ThumbnailCache> m_thumbnails; ///< in memory only: there is no project yet
    QVBoxLayout *m_mappings;
    QLabel *m_classText;
    QSpinBox *m_firstBound;
    QSpinBox *m_secondBound;
    QString m_shown; ///< what the rows were built for
};

} // namespace lw
