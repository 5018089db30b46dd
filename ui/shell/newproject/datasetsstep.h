// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QSet>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace lw {

class NewProjectDraft;
struct DraftDataset;

/// Where folders are dropped; says so while it is empty.
class DropZone : public QFrame
{
    Q_OBJECT

public:
    explicit DropZone(QWidget *parent);

Q_SIGNALS:
    void foldersDropped(const QStringList &folders);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void restyle(bool active);
};

/// Step 1 of the New project dialog: which folders, recognised and counted live.
class DatasetsStep : public QWidget
{
    Q_OBJECT

public:
    DatasetsStep(NewProjectDraft *draft, QWidget *parent);

private:
    void rebuild();
    void updateCounts();
    void browse();
    [[nodiscard]] QWidget *makeRow(int dataset);
    /// A button and, when it was pressed, the fields for source and licence.
    [[nodiscard]] QWidget *makeOrigin(int dataset, QWidget *row);
    [[nodiscard]] QString countsText(const DraftDataset &dataset) const;

    NewProjectDraft *m_draft;
    QVBoxLayout *m_rows;
    QList<QLabel *> m_counts; ///< one per row
    QSet<QString> m_openOrigins; ///< roots whose source and licence are shown
    QLabel *m_message;
};

} // namespace lw
