// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jobsystem.h"
#include "core/learn/featuremap.h"
#include "core/review/rowprobabilities.h"
#include "ui/pages/explore/explorescope.h"
#include "ui/plots/pointmap.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;

namespace lw {

class ThumbnailLoader;
class Workspace;

/// The chosen images as points: what a run makes of them, reduced to two dimensions, coloured by
/// what is asked. A lasso selects images for Review.
class MapPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MapPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~MapPanel() override;

    /// Images and labels as chosen above; the map is made when it is visible.
    void setScope(const ExploreScope &scope);
    void setRuns(const QList<RunRecord> &runs);
    void close();
    [[nodiscard]] PointMap *map() const { return m_map; }

Q_SIGNALS:
    void imagesWanted(const QString &what, const std::vector<int> &rows);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Wanted
    {
        QString run;
        bool fromFeatures = false;
        std::vector<int> rows;

        friend bool operator==(const Wanted &, const Wanted &) = default;
    };
    void refresh();
    void makeTable();
    void makeMap(MapLayout layout);
    void take(std::shared_ptr<const FeatureMap> map, MapLayout layout);
    void recolour();
    void showSelection();
    void openSelection();
    [[nodiscard]] const RunRecord *chosenRun() const;
    [[nodiscard]] MapLayout layoutChoice() const;
    [[nodiscard]] QString wordsOf(int point) const;
    [[nodiscard]] QLayout *choiceLine();

    Workspace *m_workspace;
    QComboBox *m_run;
    QComboBox *m_source;
    QComboBox *m_layout;
    QComboBox *m_color;
    QLabel *m_state;
    QPushButton *m_open;
    PointMap *m_map;
    std::unique_ptr<ThumbnailLoader> m_loader;
    QList<RunRecord> m_runs;
    ExploreScope m_scope;
    Wanted m_wanted; ///< what the table is made of, or being made
    std::shared_ptr<const FeatureTable> m_table;
    std::shared_ptr<const FeatureMap> m_shown;
    MapLayout m_shownLayout = MapLayout::Pca;
    RowProbabilities m_probabilities; ///< of the chosen run
    quint64 m_asked = 0; ///< results of older requests are dropped
    JobId m_job = 0;
};

} // namespace lw
