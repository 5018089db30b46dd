// SPDX-License-Identifier: GPL-3.0-or-later
// The two-step wall and the recap: mark what is wrong, then relabel only that.
#include "ui/pages/review/progressstrip.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/pages/review/wallbar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

void ReviewPage::openWall(WallKind kind)
{
    if (!m_list.isOpen())
        return;
    const std::vector<int> counts = wallCounts(kind, m_list.columns(), m_list.probabilities());
    const auto first = std::ranges::find_if(counts, [](int count) { return count > 0; });
    if (first == counts.end()) {
        showToast(kind == WallKind::Recap
                      ? tr("There is nothing to look back on yet: no decision was made.")
                      : tr("No unreviewed picture has a suggestion: train a network and let it "
                           "suggest labels for the pool."),
                  false);
        return;
    }
    if (!m_wall)
        m_beforeWall = {u"before"_s, m_list.filter(), m_list.queueId()};
    // The current picture's class is what one is likely to want to see more of.
    int wanted = int(first - counts.begin());
    if (const int row = m_grid->currentRow(); row >= 0 && !m_wall) {
        const CurrentLabel &label = m_list.labels()->label(row);
        const int own = kind == WallKind::Recap ? label.classIndex : label.suggestion;
        if (own >= 0 && counts[size_t(own)] > 0)
            wanted = own;
    }
    m_wall = Wall{.kind = kind, .step = WallStep::Mark, .classIndex = wanted};
    setLoupe(false);
    showWall();
}

void ReviewPage::showWall()
{
    const std::vector<int> counts =
        wallCounts(m_wall->kind, m_list.columns(), m_list.probabilities());
    m_wall->step = WallStep::Mark;
    m_wallBar->setClasses(m_list.labels()->taxonomy(), counts, m_wall->classIndex);
    ReviewFilter filter;
    filter.rows = wallRows(m_wall->kind, m_wall->classIndex, *m_list.labels(), m_list.columns(),
                           m_list.probabilities());
    filter.rowsTitle =
        tr("Wall: %1").arg(m_list.labels()->taxonomy().className(m_wall->classIndex));
    showWallRows(std::move(filter), true);
}

void ReviewPage::showWallRows(ReviewFilter filter, bool marking)
{
    m_isChangingWall = true;
    m_list.setQueue(u"table"_s);
    m_list.setFilter(filter);
    m_isChangingWall = false;
    m_grid->setMarking(marking);
    m_grid->clearSelection();
    if (m_grid->count() > 0)
        m_grid->setCurrentPosition(0, true);
    m_wallBar->show();
    updateWallBar();
}

void ReviewPage::updateWallBar()
{
    if (m_wall)
        m_wallBar->showStep(m_wall->kind, m_wall->step, m_grid->count(),
                            m_grid->selection().count());
}

void ReviewPage::goOnWithWall()
{
    if (!m_wall || !m_list.isOpen())
        return;
    if (m_wall->step == WallStep::Relabel) {
        showNextWall(false);
        return;
    }
    std::vector<int> wrong, right;
    for (int i = 0; i < m_grid->count(); ++i)
        (m_grid->selection().contains(i) ? wrong : right).push_back(m_grid->rowAt(i));
    if (m_wall->kind == WallKind::Predicted && !right.empty()) {
        apply({acceptAs(right, m_wall->classIndex, m_list.labels()->taxonomy(), m_reviewer), 0},
              false);
        if (m_list.labels()->isReadOnly())
            return; // it was said why nothing can be changed; the wall stays
    }
    if (wrong.empty()) {
        showNextWall(true);
        return;
    }
    m_wall->step = WallStep::Relabel;
    ReviewFilter filter;
    filter.rowsTitle = tr("Not %1").arg(m_list.labels()->taxonomy().className(m_wall->classIndex));
    filter.rows = std::move(wrong);
    showWallRows(std::move(filter), false);
}

/// The same class while it has pictures left (a recap goes on to the next at once), then the next.
void ReviewPage::showNextWall(bool wasClean)
{
    const std::vector<int> counts =
        wallCounts(m_wall->kind, m_list.columns(), m_list.probabilities());
    const int classes = int(counts.size());
    const bool stays = m_wall->kind == WallKind::Predicted;
    const bool canRepeat = stays && counts[size_t(m_wall->classIndex)] > 0;
    if (!canRepeat) {
        int next = -1;
        for (int step = 1; step < classes && next < 0; ++step) {
            const int c = m_wall->classIndex + step;
            // A recap ends after the last class; a wall goes round until nothing is left.
            if (m_wall->kind == WallKind::Recap && c >= classes)
                break;
            if (counts[size_t(c % classes)] > 0)
                next = c % classes;
        }
        if (next < 0) {
            leaveWall();
            showToast(wasClean && stays ? tr("Nothing unreviewed is left on the wall.")
                                        : tr("That was the last class."),
                      false);
            return;
        }
        m_wall->classIndex = next;
    }
    showWall();
}

void ReviewPage::leaveWall()
{
    if (!m_wall)
        return;
    m_wall.reset();
    m_wallBar->hide();
    m_grid->setMarking(false);
    m_grid->clearSelection();
    if (!m_list.isOpen())
        return;
    m_list.setQueue(m_beforeWall.queueId);
    m_list.setFilter(m_beforeWall.filter);
    if (m_grid->count() > 0)
        m_grid->ensureVisible(m_grid->selection().current());
}

void ReviewPage::filterSelection()
{
    const std::vector<int> rows = m_grid->effectiveRows();
    if (rows.empty())
        return;
    ReviewFilter filter;
    filter.rows = rows;
    filter.rowsTitle = tr("Selection of %n picture(s)", nullptr, int(rows.size()));
    m_list.setFilter(filter);
    m_grid->clearSelection();
    showFirst();
}

void ReviewPage::showView(const ReviewView &view)
{
    leaveWall();
    m_list.setQueue(view.queueId);
    m_list.setFilter(view.filter);
    showFirst();
}

} // namespace lw
