// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/trypage/photoreading.h"
#include "ui/shell/page.h"

#include "core/base/jobsystem.h"

#include <stop_token>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace lw {

class PhotoView;
class ReadingPanel;

/// "Does it work?": a photo, a folder, the clipboard or the webcam, read by one run. Everything
/// slow happens in jobs of the queue "try"; what arrives late for another picture is dropped.
class TryPage : public Page
{
    Q_OBJECT

public:
    /// `factory` loads a run's network (a test gives its own).
    explicit TryPage(Workspace *workspace, QWidget *parent = nullptr,
                     ClassifierFactory factory = runClassifier());
    ~TryPage() override;

    void activate() override;
    [[nodiscard]] QList<QAction *> pageActions() const override { return m_actions; }

    /// Photos and folders (all pictures below them); the first is read at once.
    void openPaths(const QStringList &paths);
    [[nodiscard]] const PhotoReading *reading() const { return m_reading ? &*m_reading : nullptr; }

Q_SIGNALS:
    void readingShown();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using ReadWork = std::function<Result<PhotoReading>(PhotoReader &, std::stop_token)>;
    void buildUi();
    QWidget *buildBar();
    QWidget *buildEmpty();
    QAction *addAction(const QString &text, const QString &icon, const QKeySequence &keys,
                       void (TryPage::*slot)());
    void refreshRuns();
    void updateState();
    [[nodiscard]] std::shared_ptr<PhotoReader> reader();
    void read(const QString &title, ReadWork work);
    void showReading(const PhotoReading &reading);
    void showFile(int index);
    void browsePhotos();
    void browseFolder();
    void paste();
    void toggleCamera();
    void stopCamera();
    void saveAnnotated();
    void copyText();

    Workspace *m_workspace;
    ClassifierFactory m_factory;
    std::shared_ptr<PhotoReader> m_reader; ///< of the chosen run
    std::optional<PhotoReading> m_reading;
    QStringList m_files;
    std::function<void()> m_again; ///< reads the shown picture anew (another run was chosen)
    quint64 m_request = 0; ///< number of the latest picture asked for
    JobId m_readJob = 0; ///< 0: none
    JobId m_cameraJob = 0;

    QList<QAction *> m_actions;
    QAction *m_cameraAction = nullptr, *m_saveAction = nullptr, *m_copyAction = nullptr;
    QComboBox *m_runs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_emptyTitle = nullptr, *m_emptyText = nullptr, *m_note = nullptr, *m_label = nullptr;
    QPushButton *m_emptyButton = nullptr;
    QListWidget *m_list = nullptr;
    PhotoView *m_view = nullptr;
    ReadingPanel *m_panel = nullptr;
};

} // namespace lw
