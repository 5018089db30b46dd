// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the review page: what they are called and where they lie.
#include "ui/pages/review/facetspanel.h"
#include "ui/pages/review/keysoverlay.h"
#include "ui/pages/review/loupeview.h"
#include "ui/pages/review/reviewheader.h"
#include "ui/pages/review/reviewkeys.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/reviewtools.h"
#include "ui/pages/review/samplegrid.h"

using namespace Qt::StringLiterals;

namespace lw {

void ReviewPage::addKey(const QString &group, const QString &id, const QString &title,
                        const QKeySequence &key, std::function<void(KeyScope)> run, bool scoped,
                        bool repeats)
{
    // Without a project there is nothing to act on.
    auto guarded = [this, run = std::move(run)](KeyScope scope) {
        if (m_list.isOpen())
            run(scope);
    };
    m_keys.add({id, title, group, key, scoped, repeats, std::move(guarded)});
}

void ReviewPage::addLabelKeys()
{
    const QString group = tr("Decide");
    addKey(
        group, u"keep"_s, tr("Keep the label"), Qt::Key_Q,
        [this](KeyScope scope) { apply(actions().keep(targets(scope)), true); }, true);
    addKey(
        group, u"take"_s, tr("Take the suggestion"), Qt::Key_W,
        [this](KeyScope scope) { apply(actions().takeSuggestion(targets(scope)), true); }, true);
    addKey(
        group, u"exclude"_s, tr("Exclude"), Qt::Key_E,
        [this](KeyScope scope) {
            const std::vector<int> rows = targets(scope);
            applyAsking(actions().exclude(rows),
                        tr("Exclude %n picture(s) from training?", nullptr, int(rows.size())));
        },
        true);
    addKey(
        group, u"unsure"_s, tr("Mark as unsure"), Qt::Key_N,
        [this](KeyScope scope) { apply(actions().unsure(targets(scope)), true); }, true);
    addKey(
        group, u"reset"_s, tr("Take the decision back"), Qt::Key_Backspace,
        [this](KeyScope scope) {
            const std::vector<int> rows = targets(scope);
            applyAsking(actions().reset(rows),
                        tr("Take back the decisions on %n picture(s)?", nullptr, int(rows.size())));
        },
        true);
    addKey(group, u"settle"_s, tr("Settle the person by vote"), Qt::Key_P,
           [this](KeyScope) { settlePerson(); });
    addKey(group, u"fix"_s, tr("Fix the suspected error"), Qt::Key_Period,
           [this](KeyScope) { fixSuspect(true); });
    addKey(group, u"fixAmbiguous"_s, tr("Fix the suspected error, marked as ambiguous"),
           Qt::Key_Comma, [this](KeyScope) { fixSuspect(false); });
    for (int i = 1; i <= 9; ++i) {
        addKey(
            group, u"class.%1"_s.arg(i), tr("Class number %1 by likelihood").arg(i),
            QKeySequence(Qt::Key(Qt::Key_0 + i)),
            [this, i](KeyScope scope) {
                const auto classes = m_list.likelyClasses(m_grid->currentRow());
                if (size_t(i) <= classes.size())
                    apply(actions().setClass(targets(scope), classes[size_t(i) - 1].first), true);
            },
            true);
    }
}

void ReviewPage::addMovingKeys()
{
    const QString group = tr("Move");
    addKey(
        group, u"next"_s, tr("Next unreviewed picture"), Qt::Key_Space,
        [this](KeyScope) {
            if (m_grid->isMarking())
                m_grid->toggleCurrent();
            else
                advance(1);
        },
        false, true);
    addKey(
        group, u"next2"_s, tr("Next unreviewed picture"), Qt::CTRL | Qt::SHIFT | Qt::Key_D,
        [this](KeyScope) { advance(1); }, false, true);
    addKey(
        group, u"previous"_s, tr("Previous unreviewed picture"), Qt::CTRL | Qt::SHIFT | Qt::Key_A,
        [this](KeyScope) { advance(-1); }, false, true);
    addKey(group, u"loupe"_s, tr("Open or close the large picture"), Qt::Key_Return,
           [this](KeyScope) {
               if (m_wall && !isLoupe())
                   goOnWithWall();
               else
                   setLoupe(!isLoupe());
           });
    addKey(group, u"back"_s, tr("Back: close the large picture, drop the selection"),
           Qt::Key_Escape, [this](KeyScope) {
               if (m_overlay->isVisible())
                   m_overlay->hide();
               else if (isLoupe())
                   setLoupe(false);
               else if (m_wall)
                   leaveWall();
               else
                   m_grid->clearSelection();
           });
    addKey(group, u"fit"_s, tr("Large picture: whole or actual size"), Qt::Key_0, [this](KeyScope) {
        if (m_loupe->isFit())
            m_loupe->setActualSize();
        else
            m_loupe->setFit();
    });
    addKey(group, u"faceBox"_s, tr("Draw the box of the face in the large picture"),
           Qt::CTRL | Qt::Key_E, [this](KeyScope) { toggleFaceBox(); });
    addKey(
        group, u"larger"_s, tr("Larger pictures"), Qt::Key_Plus,
        [this](KeyScope) {
            if (isLoupe())
                m_loupe->zoomBy(1.25, QRectF(m_loupe->rect()).center());
            else
                m_grid->setColumns(m_grid->columns() - 1);
        },
        false, true);
    addKey(
        group, u"smaller"_s, tr("Smaller pictures"), Qt::Key_Minus,
        [this](KeyScope) {
            if (isLoupe())
                m_loupe->zoomBy(0.8, QRectF(m_loupe->rect()).center());
            else
                m_grid->setColumns(m_grid->columns() + 1);
        },
        false, true);
}

void ReviewPage::addPageKeys()
{
    const QString group = tr("List");
    addKey(group, u"all"_s, tr("Select all that the filter holds"), Qt::CTRL | Qt::Key_A,
           [this](KeyScope) { m_grid->selectAll(); });
    addKey(
        group, u"undo"_s, tr("Undo"), Qt::CTRL | Qt::Key_Z, [this](KeyScope) { undo(); }, false,
        true);
    addKey(
        group, u"redo"_s, tr("Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
        [this](KeyScope) { redo(); }, false, true);
    addKey(group, u"search"_s, tr("Search"), Qt::CTRL | Qt::Key_F,
           [this](KeyScope) { m_facets->focusSearch(); });
    addKey(group, u"refresh"_s, tr("Filter and order again"), Qt::Key_F5,
           [this](KeyScope) { m_list.refresh(); });
    addKey(group, u"bulk"_s, tr("Accept by confidence"), Qt::CTRL | Qt::Key_B,
           [this](KeyScope) { openBulkAccept(); });
    addKey(group, u"wall"_s, tr("Wall: mark the wrong ones of a class"), Qt::CTRL | Qt::Key_M,
           [this](KeyScope) { openWall(WallKind::Predicted); });
    addKey(group, u"recap"_s, tr("Recap: the latest decisions of a class"), Qt::CTRL | Qt::Key_R,
           [this](KeyScope) { openWall(WallKind::Recap); });
    addKey(group, u"onlySelection"_s, tr("Show only the selection"), Qt::CTRL | Qt::Key_L,
           [this](KeyScope) { filterSelection(); });
    addKey(group, u"history"_s, tr("All steps, and the models' labels"), Qt::CTRL | Qt::Key_H,
           [this](KeyScope) { m_tools->showHistory(); });
    addKey(group, u"advance"_s, tr("Switch going on by itself"), Qt::CTRL | Qt::Key_Space,
           [this](KeyScope) { setAutoAdvance(!m_header->autoAdvance()); });
    addKey(group, u"keys"_s, tr("Show all keys"), Qt::Key_Question,
           [this](KeyScope) { m_overlay->toggle(); });
}

void ReviewPage::addValueKeys()
{
    m_keys.removePrefix(u"set."_s);
    const Taxonomy &taxonomy = m_workspace->project()->taxonomy();
    for (const ValueKey &valueKey : valueKeyScheme(taxonomy)) {
        const Attribute &attribute = taxonomy.attributes()[valueKey.attribute];
        const QString value = attribute.values[valueKey.value];
        addKey(
            tr("Set %1").arg(attribute.name), u"set.%1.%2"_s.arg(attribute.name, value),
            tr("%1: %2", "attribute, value").arg(attribute.name, value), valueKey.key,
            [this, valueKey](KeyScope scope) {
                setValue(scope, valueKey.attribute, valueKey.value);
            },
            true);
    }
}

void ReviewPage::runCommand(const QString &id)
{
    for (const KeyCommand &command : m_keys.commands()) {
        if (command.id == id) {
            const auto run = command.run;
            run(KeyScope::Selection);
            return;
        }
    }
}

} // namespace lw
