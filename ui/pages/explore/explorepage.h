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
class ClassDistributionPanel;
class EmptyState;
class FigureStrip;
class ImageFactsPanel;
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

private:
    QWidget *buildContent();
    void openProject();
    void refreshSoon();
    void refresh();
    void showKeyFigures();
    [[nodiscard]] KeyFigure faceFigure() const; ///< share of images in which a face was found
    void showImages(const QString &what, const std::function<bool(int)> &wanted);

    Workspace *m_workspace;
    ExploreScope m_scope;
    bool m_isStale = false;
    bool m_isQueued = false;

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    FigureStrip *m_figures;
    ScopeBar *m_scopeBar;
    ClassDistributionPanel *m_classes;
    AttributePanel *m_attributes;
    AgePanel *m_ages;
    WhatIfPanel *m_whatIf;
    SplitPanel *m_split;
    ProblemsPanel *m_problems;
    ImageFactsPanel *m_images;
    QTabWidget *m_tabs;
    FaceMarks *m_faces;
};

} // namespace lw
