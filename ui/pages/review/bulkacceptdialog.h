// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/labelstore.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;
class QTableWidget;

namespace lw {

/// Accepts suggestions at or above a confidence: says before anything happens how many, how sure
/// they are on average, and how the classes would then be balanced. Nothing is changed here: the
/// page applies `threshold()` and `onlyClass()` when the dialog is accepted.
class BulkAcceptDialog : public QDialog
{
    Q_OBJECT

public:
    /// `rows`: the list under review.
    BulkAcceptDialog(const LabelStore &labels, std::vector<int> rows, QWidget *parent = nullptr);

    [[nodiscard]] float threshold() const;
    [[nodiscard]] int onlyClass() const; ///< unknownValue: every class
    [[nodiscard]] int wouldAccept() const { return m_count; }
    void setThreshold(double percent);

private:
    void refresh();

    const LabelStore &m_labels;
    std::vector<int> m_rows;
    QDoubleSpinBox *m_percent;
    QSlider *m_slider;
    QComboBox *m_class;
    QLabel *m_summary;
    QTableWidget *m_table;
    QPushButton *m_accept;
    int m_count = 0;
};

} // namespace lw
