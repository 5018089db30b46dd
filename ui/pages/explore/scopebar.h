// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/explore/explorescope.h"

#include <QWidget>

class QComboBox;
class QCheckBox;

namespace lw {

/// The line of choices on top of Explore: which images, whose labels, how counted, against what.
class ScopeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeBar(QWidget *parent = nullptr);

    /// Fills the lists, keeping what was chosen where it still exists.
    void setProject(const std::shared_ptr<const Project> &project);
    [[nodiscard]] ImageSet imageSet() const;
    [[nodiscard]] std::optional<ImageSet> comparedSet() const;
    [[nodiscard]] bool isAsWritten() const;
    [[nodiscard]] bool countsPeople() const;
    [[nodiscard]] bool isLogarithmic() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox *addCombo(const QString &caption, const QString &name);
    QComboBox *m_data;
    QComboBox *m_labels;
    QComboBox *m_unit;
    QComboBox *m_compare;
    QCheckBox *m_log;
    QList<ImageSet> m_sets;
};

} // namespace lw
