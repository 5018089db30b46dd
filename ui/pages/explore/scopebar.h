// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/explore/explorescope.h"

#include <QWidget>

class QComboBox;
class QCheckBox;

namespace lw {

class FilterButton;

/// The lines of choices on top of Explore: which images, whose labels, filtered how, counted how,
/// against what.
class ScopeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeBar(QWidget *parent = nullptr);

    /// Fills the lists, keeping what was chosen where it still exists.
    void setProject(const std::shared_ptr<const Project> &project);
    /// Offers the label revisions of the store (its batches); kept while they exist.
    void setRevisions(const std::vector<BatchInfo> &batches);
    [[nodiscard]] ImageSet imageSet() const;
    [[nodiscard]] LabelChoice labelChoice() const;
    [[nodiscard]] QString labelChoiceTitle() const;
    [[nodiscard]] std::optional<ComparedChoice> compared() const;
    [[nodiscard]] QString comparedTitle() const;
    [[nodiscard]] CountUnit unit() const;
    [[nodiscard]] bool isLogarithmic() const;
    [[nodiscard]] FilterButton *filter() const { return m_filter; }

Q_SIGNALS:
    void changed();
    void facesWanted();
    void reportWanted();

private:
    QComboBox *addCombo(const QString &caption, const QString &name, QLayout *line);
    void fillLabels();
    void fillCompared();

    std::shared_ptr<const Project> m_project;
    std::vector<BatchInfo> m_batches;
    QComboBox *m_data;
    QComboBox *m_labels;
    FilterButton *m_filter;
    QComboBox *m_unit;
    QComboBox *m_compare;
    QCheckBox *m_log;
    QList<ImageSet> m_sets;
    QList<LabelChoice> m_choices; ///< of m_labels
    QList<ComparedChoice> m_comparisons; ///< of m_compare, without its first entry
};

} // namespace lw
