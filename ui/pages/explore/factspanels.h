// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/explore/explorescope.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lw {

class FiguresTable;

/// Images and people of each class on both sides of the split; where labels are only partial, a way
/// to hold people out by what is known.
class SplitPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SplitPanel(QWidget *parent = nullptr);
    void setScope(const ExploreScope &scope);

Q_SIGNALS:
    void classActivated(int classIndex);
    void splitWanted(const lw::ValidationSpec &spec);

private:
    void offerSplit(const std::shared_ptr<const Project> &project);

    QLabel *m_summary;
    QPushButton *m_offer;
    std::shared_ptr<const Project> m_project; ///< of the offer
    ValidationSpec m_offered;
    FiguresTable *m_table;
};

/// Everything that was wrong with the files, with the way out.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);
    /// Of all data sets, whatever is chosen above: a problem does not go away by looking elsewhere.
    void setProject(const Project &project);
    [[nodiscard]] int problemCount() const { return m_count; }

private:
    QLineEdit *m_filter;
    QLabel *m_summary;
    FiguresTable *m_table;
    int m_count = 0;
};

} // namespace lw
