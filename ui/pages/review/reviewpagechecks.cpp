// SPDX-License-Identifier: GPL-3.0-or-later
// The random check: decided pictures are judged again without their labels, which measures how
// reliable decisions are.
#include "core/review/blindcheck.h"
#include "ui/pages/review/labelpanel.h"
#include "ui/pages/review/personstrip.h"
#include "ui/pages/review/reviewheader.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/samplegrid.h"

using namespace Qt::StringLiterals;

namespace lw {

void ReviewPage::updateBlind()
{
    const bool isBlind = m_list.isBlind();
    if (isBlind == m_blind.has_value())
        return;
    m_blind = isBlind ? std::optional(noValues) : std::nullopt;
    m_grid->setOverlays(isBlind ? blindOverlays() : m_header->overlays());
    m_strip->setBlind(isBlind);
    m_panel->setBlindAnswer(m_blind);
}

void ReviewPage::answerBlind(int attribute, int value)
{
    const int row = m_grid->currentRow();
    if (row < 0)
        return;
    (*m_blind)[size_t(attribute)] = qint8(value);
    const Taxonomy &taxonomy = m_list.labels()->taxonomy();
    const int answer = taxonomy.classOf({m_blind->data(), size_t(taxonomy.attributeCount())});
    m_panel->setBlindAnswer(m_blind);
    if (answer != unknownValue)
        endBlindAnswer(row, answer);
}

void ReviewPage::endBlindAnswer(int row, int answer)
{
    const int before = m_list.labels()->label(row).classIndex;
    const auto decision = m_list.labels()->lastDecision(row);
    const Result<void> kept =
        appendBlindAnswer(blindChecksFile(m_list.projectFolder()),
                          {.time = QDateTime::currentDateTimeUtc(),
                           .reviewer = m_reviewer,
                           .row = row,
                           .decidedBy = decision ? decision->sourceId : QString(),
                           .before = before,
                           .answer = answer},
                          m_list.labels()->samples());
    m_blind = noValues;
    m_panel->setBlindAnswer(m_blind);
    if (!kept) {
        m_workspace->showError(kept.error());
        return;
    }
    const Taxonomy &taxonomy = m_list.labels()->taxonomy();
    showToast(before == answer ? tr("The same as decided: %1").arg(taxonomy.className(before))
                               : tr("Decided was %1, now %2")
                                     .arg(taxonomy.className(before), taxonomy.className(answer)),
              false);
    const int next = m_grid->selection().current() + 1;
    if (next < m_grid->count())
        m_grid->setCurrentPosition(next);
}

} // namespace lw
