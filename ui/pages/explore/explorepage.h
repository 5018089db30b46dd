// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/explore/explorescope.h"
#include "ui/shell/page.h"
#include "ui/widgets/figurestrip.h"

class QStackedWidget;
class QTabWidget;

namespace lw {

class AgePanel;
class AttributePanel;
class Card;
class ClassDistributionPanel;
class EmptyState;
class FigureStrip;
class ImageFactsPanel;
class MapPanel;
class ProblemsPanel;
class ScopeBar;
class FaceMarks;
class SplitPanel;
class WhatIfPanel;

/// "What do I have?": composes the panels and counts once for all of them.
class ExplorePage : public Page
{
    Q_OBJECT

public:
    explicit ExplorePage(Workspace *workspace, QWidget *parent = nullptr);
    ~ExplorePage() override;
    void activate() override;
    /// Writes the report of all data by the file's suffix (html or pdf), in the background.
    void writeReport(const QString &file);

private:
    QWidget *buildContent();
    QWidget *buildOverview();
    void connectPanels();
    void showRuns();
    void openProject();
    void refreshSoon();
    void refresh();
    void takeLabels();
    void countCompared();
    void showKeyFigures();
    [[nodiscard]] KeyFigure faceFigure() const; ///< share of images in which a face was found
    void askForReport();
    void askForSplit(const ValidationSpec &spec);
    void holdOut(const ValidationSpec &spec);
    void showImages(const QString &what, const std::function<bool(int)> &wanted);

    Workspace *m_workspace;
    ExploreScope m_scope;
    LabelChoice m_pastChoice; ///< what m_scope.past was folded for
    LabelChoice m_comparedChoice;
    std::shared_ptr<const std::vector<CurrentLabel>> m_comparedPast;
    bool m_isStale = false;
    bool m_isQueued = false;

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    FigureStrip *m_figures;
    ScopeBar *m_scopeBar;
    ClassDistributionPanel *m_classes;
    AttributePanel *m_attributes;
    Card *m_attributeCard = nullptr;
    AgePanel *m_ages;
    WhatIfPanel *m_whatIf;
    SplitPanel *m_split;
    ProblemsPanel *m_problems;
    ImageFactsPanel *m_images;
    MapPanel *m_map;
    QTabWidget *m_tabs;
    FaceMarks *m_faces;
};

} // namespace lw
