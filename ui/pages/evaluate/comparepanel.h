// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/evaluate/comparison.h"
#include "core/taxonomy/taxonomy.h"

#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace lw {

class EvaluateSession;
class FiguresTable;
class PictureWall;

/// Two runs on the same labels, or the vote on two label revisions: which images flipped, what
/// changed in each class, and whether that is more than chance.
class ComparePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePanel(EvaluateSession *session, QWidget *parent = nullptr);
    void setTaxonomy(const Taxonomy &taxonomy);
    void openSource();
    void closeSource();
    /// The members or the vote changed; computed when visible.
    void refresh();
    [[nodiscard]] const std::optional<Comparison> &comparison() const { return m_comparison; }

Q_SIGNALS:
    void rowsActivated(const QString &title, const std::vector<int> &rows);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillChoices();
    void start();
    void show(const Comparison &comparison);
    void showTable();
    void showWall();
    void openFlips(std::initializer_list<Flip> flips, int classIndex);
    [[nodiscard]] QString flipName(Flip flip) const;
    [[nodiscard]] bool comparesRevisions() const;

    EvaluateSession *m_session;
    Taxonomy m_taxonomy;
    QComboBox *m_mode, *m_first, *m_second;
    QLabel *m_verdict;
    std::array<QPushButton *, flipKinds> m_flips{};
    FiguresTable *m_table;
    PictureWall *m_wall;
    std::optional<Comparison> m_comparison;
    std::vector<int> m_truth; ///< second truth of the comparison
    std::vector<int> m_shown; ///< rows of the wall's pictures
    JobId m_job = 0;
    quint64 m_asked = 0;
    bool m_isStale = true;
};

} // namespace lw
