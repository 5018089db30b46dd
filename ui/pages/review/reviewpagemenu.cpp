// SPDX-License-Identifier: GPL-3.0-or-later
// The review page's menu: what can be done without knowing a key.
#include "ui/pages/review/keysoverlay.h"
#include "ui/pages/review/reviewheader.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/reviewtools.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr auto registryKey = "registryKey"; ///< property of an action: the key that does the same

} // namespace

void ReviewPage::makeActions()
{
    // `key`: of the registry, which alone reacts to it; the menu only shows it.
    const auto add = [this](const QString &text, auto &&run, const QString &key = {}) {
        auto *action = new QAction(text, this);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setProperty(registryKey, key);
        connect(action, &QAction::triggered, this, run);
        m_actions.append(action);
        m_header->moreMenu()->addAction(action);
    };
    add(
        tr("Accept by confidence…"), [this] { openBulkAccept(); }, u"bulk"_s);
    m_actions.last()->setObjectName(u"acceptByConfidence"_s);
    add(
        tr("Wall: mark the wrong ones of a class"), [this] { openWall(WallKind::Predicted); },
        u"wall"_s);
    m_actions.last()->setObjectName(u"openWall"_s);
    add(
        tr("Recap: the latest decisions of a class"), [this] { openWall(WallKind::Recap); },
        u"recap"_s);
    m_actions.last()->setObjectName(u"openRecap"_s);
    add(
        tr("Show only the selection"), [this] { filterSelection(); }, u"onlySelection"_s);
    add(
        tr("All steps, and the models' labels…"), [this] { m_tools->showHistory(); }, u"history"_s);
    m_actions.last()->setObjectName(u"reviewHistory"_s);
    add(tr("Progress by class…"), [this] { m_tools->showProgress(); });
    m_actions.last()->setObjectName(u"classProgress"_s);
    add(tr("How reviewers agree…"), [this] { m_tools->showAgreement(); });
    m_actions.last()->setObjectName(u"reviewAgreement"_s);
    add(tr("Merge another project's decisions…"), [this] { m_tools->chooseMerge(); });
    m_actions.last()->setObjectName(u"mergeReview"_s);
    add(tr("People on both sides of the split…"), [this] { m_tools->showLeaks(); });
    m_actions.last()->setObjectName(u"personLeaks"_s);
    add(tr("Export labels…"), [this] { m_tools->chooseExport(); });
    m_actions.last()->setObjectName(u"exportLabels"_s); // File > Export labels finds it by this
    add(tr("Import labels…"), [this] { m_tools->chooseImport(); });
    m_actions.last()->setObjectName(u"importLabels"_s);
    add(
        tr("Draw the box of the face"), [this] { toggleFaceBox(); }, u"faceBox"_s);
    m_actions.last()->setObjectName(u"drawFaceBox"_s);
    add(
        tr("Undo the last label change"), [this] { undo(); }, u"undo"_s);
    m_actions.last()->setObjectName(u"undoLabels"_s);
    add(
        tr("Redo the last label change"), [this] { redo(); }, u"redo"_s);
    m_actions.last()->setObjectName(u"redoLabels"_s);
    add(
        tr("Show all keys"), [this] { m_overlay->toggle(); }, u"keys"_s);
    m_actions.last()->setObjectName(u"showReviewKeys"_s);
    add(tr("Change keys…"), [this] { openKeys(); });
    m_actions.last()->setObjectName(u"changeReviewKeys"_s);
    showKeysInMenu();
}

void ReviewPage::showKeysInMenu()
{
    for (QAction *action : std::as_const(m_actions)) {
        const QString key = action->property(registryKey).toString();
        if (!key.isEmpty())
            action->setShortcut(m_keys.key(key));
    }
}

} // namespace lw
