// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewpage.h"

#include "core/labels/facebox.h"
#include "ui/pages/review/faceboxoverlay.h"
#include "ui/pages/review/facetspanel.h"
#include "ui/pages/review/filterbar.h"
#include "ui/pages/review/loupeview.h"
#include "ui/pages/review/samplegrid.h"
#include "ui/shell/facefinding/facenews.h"
#include "ui/widgets/facemarks.h"

using namespace Qt::StringLiterals;

namespace lw {

void ReviewPage::connectFaces()
{
    m_faces = new FaceMarks(m_workspace->jobs(), this);
    m_faceBox = new FaceBoxOverlay(m_loupe);
    const auto open = [this] {
        if (m_workspace->labels())
            m_faces->open(m_workspace->project());
    };
    connect(m_workspace, &Workspace::projectOpened, m_faces, open);
    connect(FaceNews::of(m_workspace), &FaceNews::changed, m_faces, open);
    connect(m_workspace, &Workspace::projectClosing, m_faces, &FaceMarks::close);
    if (m_workspace->hasProject())
        open();
    connect(m_faces, &FaceMarks::loaded, this, [this] {
        if (!m_list.isOpen())
            return;
        m_list.setFaceStates(m_faces->states());
        m_facets->setColumns(m_list.columns());
        m_facets->show(m_list.filter(), m_list.counts());
        m_chips->show(m_list.filter(), m_list.columns());
        showFaceBox();
    });
    connect(m_faceBox, &FaceBoxOverlay::boxDrawn, this, &ReviewPage::drawFaceBox);
    connect(m_faceBox, &FaceBoxOverlay::boxTakenBack, this, [this] { drawFaceBox({}); });
    connect(m_faceBox, &FaceBoxOverlay::left, this, &ReviewPage::toggleFaceBox);
}

void ReviewPage::toggleFaceBox()
{
    if (m_faceBox->isVisible()) {
        m_faceBox->hide();
        m_loupe->setFocus();
        return;
    }
    setLoupe(true);
    if (!isLoupe())
        return;
    m_faceBox->setGeometry(m_loupe->rect());
    m_faceBox->show();
    m_faceBox->raise();
    m_faceBox->setFocus();
    showFaceBox();
}

void ReviewPage::showFaceBox()
{
    const int row = m_grid->currentRow();
    if (!m_list.isOpen() || row < 0 || !m_faceBox->isVisible())
        return;
    std::optional<QRectF> drawn;
    if (const auto box = faceBoxOf(*m_list.labels(), row))
        drawn = QRectF(box->x, box->y, box->width, box->height);
    m_faceBox->setBoxes(drawn, m_faces->boxOf(row));
}

void ReviewPage::drawFaceBox(const QRectF &fractions)
{
    const int row = m_grid->currentRow();
    if (!m_list.isOpen() || row < 0)
        return;
    const FaceBox box{fractions.x(), fractions.y(), fractions.width(), fractions.height()};
    LabelBatch batch;
    batch.title = box.isEmpty() ? tr("Take back the face's box") : tr("Draw the face's box");
    batch.source = LabelSource::Person;
    batch.sourceId = m_reviewer;
    batch.changes = {{.row = row, .kind = faceBoxEvent, .values = packedFaceBox(box)}};
    if (m_list.labels()->apply(std::move(batch)) == 0) {
        if (m_list.labels()->isReadOnly())
            showToast(m_list.labels()->readOnlyReason(), false);
        showFaceBox();
        return;
    }
    showToast(box.isEmpty() ? tr("The detector's box counts again.")
                            : tr("The face's box is drawn; runs that crop faces use it."),
              true);
    showFaceBox();
}

} // namespace lw
