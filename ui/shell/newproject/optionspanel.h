// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/thumbnailcache.h"

#include <QVariantMap>
#include <QWidget>

#include <memory>

class QComboBox;
class QFormLayout;
class QVBoxLayout;

namespace lw {

class NewProjectDraft;
struct DraftDataset;

/// How one data set of folders or a table is read: its columns, what its words mean, and what all
/// of its pictures have in common. Rebuilds itself when a choice brings other questions.
class OptionsPanel : public QWidget
{
    Q_OBJECT

public:
    OptionsPanel(NewProjectDraft *draft, int dataset, std::shared_ptr<ThumbnailCache> thumbnails,
                 QWidget *parent);
    /// Whether a data set has something to ask for here.
    [[nodiscard]] static bool hasQuestions(const NewProjectDraft &draft,
                                           const DraftDataset &dataset);

private:
    void rebuildIfNeeded();
    void rebuild();
    void addFolderQuestions();
    void addTableQuestions();
    void addMeanings(const QString &attribute);
    void addCommonQuestions();
    [[nodiscard]] QComboBox *addChoice(QFormLayout *form, const QString &label, const QString &name,
                                       const QStringList &values, const QString &current);
    void setOption(const QString &key, const QVariant &value);
    void setInner(const QString &key, const QString &inner, const QVariant &value);
    void setColumn(const QString &attribute, const QString &column);
    void setFolderAttribute(const QString &attribute);
    [[nodiscard]] const DraftDataset &dataset() const;
    [[nodiscard]] QString questions() const; ///< what the rows were built for

    NewProjectDraft *m_draft;
    int m_dataset;
    std::shared_ptr<ThumbnailCache> m_thumbnails;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QString m_shown;
};

} // namespace lw
