// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/labelwall.h"
#include "core/review/reviewview.h"
#include "ui/pages/review/labelactions.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/pages/review/wallbar.h"
#include "ui/shell/page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/keyregistry.h"

#include <QSettings>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace lw {

class EmptyState;
class FaceBoxOverlay;
class FaceMarks;
class FacetsPanel;
class FilterBar;
class KeysOverlay;
class LabelPanel;
class LoupeView;
class PersonStrip;
class ProgressStrip;
class ReviewTools;
class ReviewHeader;
class SampleGrid;
class ThumbnailLoader;
class UndoToast;
class ViewsMenu;

/// Which labels are wrong? Grid, loupe, person strip, queues, filters and one key per decision.
/// Composes only: the list is ReviewList's, the batches are LabelActions', the store keeps them.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(Workspace *workspace, QWidget *parent = nullptr);
    ~ReviewPage() override;

    void activate() override;
    [[nodiscard]] QList<QAction *> pageActions() const override { return m_actions; }
    /// Samples another page wants reviewed: a removable chip, every other filter is dropped.
    void showSelection(const SampleSelection &selection);

    [[nodiscard]] SampleGrid *grid() const { return m_grid; }
    [[nodiscard]] ReviewList *list() { return &m_list; }
    [[nodiscard]] KeyRegistry *keys() { return &m_keys; }
    [[nodiscard]] bool isLoupe() const;
    void setLoupe(bool on);
    void setAutoAdvance(bool on);

    // Also called by dialogs, menus and tests.
    void undo();
    void redo();
    void openBulkAccept();
    void openImport(const QString &file);
    void exportTo(const QString &file);
    void openWall(WallKind kind);
    void leaveWall();
    /// Nothing when no wall is open.
    [[nodiscard]] std::optional<WallStep> wallStep() const
    {
        return m_wall ? std::optional(m_wall->step) : std::nullopt;
    }
    [[nodiscard]] ViewsMenu *viewsMenu() const { return m_views; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    // reviewpage.cpp: what it is made of
    void compose();
    void connectParts();
    void makeActions();
    void showKeysInMenu();
    void showFirst();
    void openProject();
    void closeProject();
    void showCurrent();
    void updateStack();
    void restoreSettings();
    void saveSettings();

    // reviewpagekeys.cpp: what the keys are
    void addLabelKeys();
    void addMovingKeys();
    void addPageKeys();
    void addValueKeys();
    void addKey(const QString &group, const QString &id, const QString &title,
                const QKeySequence &key, std::function<void(KeyScope)> run, bool scoped = false,
                bool repeats = false);
    void runCommand(const QString &id);

    // reviewpageactions.cpp: what they do
    [[nodiscard]] LabelActions actions() const;
    [[nodiscard]] std::vector<int> targets(KeyScope scope) const;
    void apply(LabelActions::Outcome outcome, bool advance);
    void applyAsking(LabelActions::Outcome outcome, const QString &question);
    void settlePerson();
    void fixSuspect(bool certain);
    void setValue(KeyScope scope, int attribute, int value);
    void chooseClass(int classIndex);
    void advance(int direction = 1);
    void afterUndo(qint64 batch, const QString &what);
    void showRows(const std::vector<int> &rows, const QString &title);
    void showToast(const QString &text, bool canUndo);
    void openKeys();

    // reviewpagewalls.cpp: mark first, relabel then; saved views
    void showWall();
    void showWallRows(ReviewFilter filter, bool marking);
    void updateWallBar();
    void goOnWithWall();
    void showNextWall(bool wasClean);

    // reviewpagefaces.cpp: where the face is
    void connectFaces();
    void toggleFaceBox();
    void showFaceBox();
    void drawFaceBox(const QRectF &fractions); ///< empty: taken back
    void filterSelection();
    void showView(const ReviewView &view);

    // reviewpagechecks.cpp: the random check, blind
    void updateBlind();
    void answerBlind(int attribute, int value);
    void endBlindAnswer(int row, int answer);

    struct Wall
    {
        WallKind kind = WallKind::Predicted;
        WallStep step = WallStep::Mark;
        int classIndex = 0;
    };

    Workspace *m_workspace;
    QSettings m_settings;
    QString m_reviewer;
    ReviewList m_list;
    KeyRegistry m_keys;
    std::unique_ptr<ThumbnailLoader> m_loader;

    ReviewHeader *m_header = nullptr;
    FilterBar *m_chips = nullptr;
    QSplitter *m_splitter = nullptr;
    FacetsPanel *m_facets = nullptr;
    QStackedWidget *m_stack = nullptr;
    SampleGrid *m_grid = nullptr;
    LoupeView *m_loupe = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_clearFilters = nullptr;
    PersonStrip *m_strip = nullptr;
    LabelPanel *m_panel = nullptr;
    ProgressStrip *m_progress = nullptr;
    UndoToast *m_toast = nullptr;
    WallBar *m_wallBar = nullptr;
    ViewsMenu *m_views = nullptr;
    std::optional<Wall> m_wall;
    ReviewView m_beforeWall; ///< filter and order to come back to
    bool m_isChangingWall = false;
    std::optional<AttributeValues> m_blind; ///< answered so far of the current picture
    ReviewTools *m_tools = nullptr;
    KeysOverlay *m_overlay = nullptr;
    FaceMarks *m_faces = nullptr;
    FaceBoxOverlay *m_faceBox = nullptr;
    QList<QAction *> m_actions;
    bool m_wantsLoupe = false;
    bool m_waitsForOrder = false; ///< chosen, and its first picture is not known yet
};

} // namespace lw
