// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QSlider;
class QSpinBox;

namespace lw {

struct MaskPasting;
class MaskPreview;
class Workspace;

/// Tools > Paste masks: settings with a live preview; the job that makes the data set runs in the
/// jobs bar and the dialog may be closed meanwhile. Show it with open().
class MaskPastingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MaskPastingDialog(Workspace *workspace, QWidget *parent = nullptr);
    ~MaskPastingDialog() override;
    [[nodiscard]] MaskPasting pasting() const;

Q_SIGNALS:
    void started(lw::JobId job);

private:
    [[nodiscard]] QWidget *makeSettings();
    void addSources(QFormLayout *form);
    void addMasks(QFormLayout *form);
    [[nodiscard]] QSlider *addSlider(QFormLayout *form, const QString &label, const QString &name,
                                     int percent, const QString &tip);
    void chooseFolder();
    void listMasks();
    void refreshSources(); ///< which photos, then the preview of a few of them
    void refreshPreview();
    void showCount();
    void start();

    Workspace *m_workspace;
    MaskPreview *m_preview;
    QComboBox *m_dataset;
    QComboBox *m_detector;
    QCheckBox *m_unknownToo;
    QListWidget *m_masks;
    QString m_maskFolder;
    QSlider *m_worn, *m_underNose, *m_onChin;
    QSlider *m_place, *m_color, *m_light;
    QSpinBox *m_perPhoto;
    QSpinBox *m_most;
    QSpinBox *m_seed;
    QLabel *m_count;
    QLabel *m_message;
    QPushButton *m_startButton;
    int m_photos = 0;
};

} // namespace lw
