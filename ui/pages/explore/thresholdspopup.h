// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taxonomy/taxonomy.h"

#include <QFrame>

class QDoubleSpinBox;
class QGridLayout;

namespace lw {

/// Smallest confidence of a pseudo-label, one for each class, and one that sets all.
class ThresholdsPopup : public QFrame
{
    Q_OBJECT

public:
    explicit ThresholdsPopup(QWidget *parent = nullptr);

    /// Keeps what was set while the classes stay the same.
    void setTaxonomy(const Taxonomy &taxonomy);
    [[nodiscard]] std::vector<double> thresholds() const; ///< [K]
    [[nodiscard]] bool areAlike() const;
    [[nodiscard]] QString summary() const; ///< "0.80" or "0.70 – 0.95"

Q_SIGNALS:
    void changed();

private:
    Taxonomy m_taxonomy;
    QDoubleSpinBox *m_all;
    QGridLayout *m_grid;
    QList<QDoubleSpinBox *> m_boxes;
};

} // namespace lw
