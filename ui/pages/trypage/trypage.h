// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/trypage/photoreading.h"
#include "ui/shell/page.h"

#include "core/base/jobsystem.h"
#include "core/imaging/camera.h"

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

/// "Does it work?": a photo, a folder, the clipboard, the webcam or a video, read by one run or an
/// ensemble. Everything slow happens in jobs of the queue "try"; what arrives late for another
/// picture is dropped.
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

    /// Photos and folders (all pictures below them); the first is read at once. A video is played.
    void openPaths(const QStringList &paths);
    [[nodiscard]] const PhotoReading *reading() const { return m_reading ? &*m_reading : nullptr; }
    /// Table of all faces of the shown picture.
    [[nodiscard]] Result<void> saveTable(const QString &file) const;

Q_SIGNALS:
    void readingShown();
    void whyShown();
    void addedToPool(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using ReadWork = std::function<Result<PhotoReading>(PhotoReader &, std::stop_token)>;
    // trypagelayout.cpp
    void buildUi();
    QWidget *buildBar();
    QWidget *buildChoices();
    QWidget *buildEmpty();
    QWidget *buildSide();
    QAction *addAction(const QString &text, const QString &icon, const QKeySequence &keys,
                       void (TryPage::*slot)());
    // trypage.cpp
    void refreshModels();
    void updateState();
    [[nodiscard]] PhotoModel chosenModel() const;
    [[nodiscard]] std::shared_ptr<PhotoReader> reader();
    void read(const QString &title, ReadWork work);
    void showReading(const PhotoReading &reading);
    void showFace(int face);
    void showFile(int index);
    void forgetPicture();
    // trypageinput.cpp
    void browsePhotos();
    void browseFolder();
    void paste();
    void toggleCamera();
    void watch(const QString &source, FrameSource kind, const QString &title);
    void stopCamera();
    void showFrame(const PhotoReading &reading, double perSecond);
    // trypageoutput.cpp
    void saveAnnotated();
    void chooseTable();
    void copyText();
    void toggleWhy();
    void askWhy();
    void addToPool();

    Workspace *m_workspace;
    ClassifierFactory m_factory;
    std::shared_ptr<PhotoReader> m_reader; ///< of the chosen model
    std::optional<PhotoReading> m_reading;
    QStringList m_files;
    std::function<void()> m_again; ///< reads the shown picture anew (another run was chosen)
    quint64 m_request = 0; ///< number of the latest picture asked for
    JobId m_readJob = 0; ///< 0: none
    JobId m_cameraJob = 0;
    JobId m_whyJob = 0;

    QList<QAction *> m_actions;
    QAction *m_cameraAction = nullptr, *m_whyAction = nullptr, *m_poolAction = nullptr;
    QList<QAction *> m_readingActions; ///< need a picture
    QComboBox *m_models = nullptr, *m_detectors = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_emptyTitle = nullptr, *m_emptyText = nullptr;
    QLabel *m_note = nullptr, *m_headline = nullptr, *m_rate = nullptr, *m_whyText = nullptr;
    QPushButton *m_emptyButton = nullptr;
    QListWidget *m_list = nullptr;
    PhotoView *m_view = nullptr;
    ReadingPanel *m_panel = nullptr;
};

} // namespace lw
