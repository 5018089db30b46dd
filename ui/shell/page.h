// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QWidget>

#include <functional>
#include <vector>

namespace lw {

class RunConfig;
class Workspace;
struct SampleSelection;

/// One of the pages in the main window's stack.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Called when the page becomes visible: refresh what changed meanwhile.
    virtual void activate() {}
    /// Samples another page wants shown here (the review page).
    virtual void showSelection(const SampleSelection &) {}
    /// A recipe another page made (the train page).
    virtual void useRecipe(const RunConfig &) {}
    /// Actions for the command palette and the Help > Keys overview (already in the page's scope).
    [[nodiscard]] virtual QList<QAction *> pageActions() const { return {}; }
};

/// One row of pageregistry.cpp.
struct PageEntry
{
    QString id; ///< "explore"
    QString title; ///< translated
    QString question; ///< translated: "What do I have?"
    QString icon; ///< name of an icon in resources/icons
    std::function<Page *(Workspace *workspace, QWidget *parent)> create;
};
[[nodiscard]] std::vector<PageEntry> pageRegistry();

} // namespace lw
