// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labelstore.h"
#include "core/review/exchange/exchangeformat.h"
#include "core/review/reviewmerge.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QDialog;
class QWidget;

namespace lw {

class ReviewList;
class Workspace;

/// The dialogs of the review page: what goes out and comes in, who decided what, how far it is.
/// Nothing is changed here but by what the page does with the signals, so that "saved" and undo go
/// one way.
class ReviewTools : public QObject
{
    Q_OBJECT

public:
    ReviewTools(Workspace *workspace, ReviewList *list, QWidget *page);
    void setReviewer(const QString &name) { m_reviewer = name; }

    void chooseExport();
    /// `formatId` empty: by the target's ending.
    void exportTo(const QString &target, const QString &formatId, bool copyPictures);
    void chooseImport();
    void importFrom(const QString &file);
    void chooseMerge();
    void mergeWith(const QString &path);
    void showHistory();
    void showProgress();
    void showAgreement();
    void showLeaks();

Q_SIGNALS:
    void batchReady(const lw::LabelBatch &batch);
    void undoRequested(qint64 batch, const QString &title);
    void applied(qint64 batch); ///< a batch was handed to the store here
    void rowsRequested(const std::vector<int> &rows, const QString &title);
    void reviewerChanged(const QString &name);

private:
    void open(QDialog *dialog);
    /// Runs beside the window on the queue of labels; `then` follows when it succeeded and the
    /// project is still open, `cancelled` when the user stopped it. Errors become banners.
    void inBackground(const QString &title, std::function<Result<void>(JobContext &)> work,
                      std::function<void()> then, std::function<void()> cancelled = {});
    void showMerge(MergePlan plan, const QString &from);

    Workspace *m_workspace;
    ReviewList *m_list;
    QWidget *m_page;
    QString m_reviewer;
};

} // namespace lw
