// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/acceptforecast.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;
class QTableWidget;

namespace lw {

/// Accepts suggestions at or above a confidence, one for all classes or one per class: says before
/// anything happens how many, how many of them are expected to be right (calibrated on validation
/// images), and how the classes would then be balanced. Nothing is changed here: the page applies
/// `thresholds()` when the dialog is accepted.
class BulkAcceptDialog : public QDialog
{
    Q_OBJECT

public:
    /// `rows`: the list under review; `calibrationRun`: words for where the calibration is from.
    BulkAcceptDialog(const LabelStore &labels, std::vector<int> rows,
                     ConfidenceCalibration calibration, const QString &calibrationRun,
                     QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<float> &thresholds() const { return m_thresholds; } ///< [K]
    [[nodiscard]] int wouldAccept() const { return m_forecast.count; }
    [[nodiscard]] const AcceptForecast &forecast() const { return m_forecast; }
    [[nodiscard]] QString summary() const;
    void setThreshold(double percent); ///< of every class, or of the chosen one
    void setClassThreshold(int classIndex, double percent);
    void setTargetPrecision(double percent); ///< a threshold per class from the calibration

private:
    void buildTable();
    void refresh();
    void showThresholds();

    const LabelStore &m_labels;
    std::vector<int> m_rows;
    ConfidenceCalibration m_calibration;
    QString m_calibrationRun;
    std::vector<float> m_thresholds; ///< [K]
    AcceptForecast m_forecast;
    QDoubleSpinBox *m_percent;
    QSlider *m_slider;
    QComboBox *m_class;
    QDoubleSpinBox *m_target;
    QPushButton *m_useTarget;
    QLabel *m_summary;
    QTableWidget *m_table;
    std::vector<QDoubleSpinBox *> m_classPercent;
    QPushButton *m_accept;
};

} // namespace lw
