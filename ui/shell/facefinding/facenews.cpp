// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/facefinding/facenews.h"

namespace lw {

FaceNews *FaceNews::of(QObject *workspace)
{
    if (auto *known = workspace->findChild<FaceNews *>(QString(), Qt::FindDirectChildrenOnly))
        return known;
    return new FaceNews(workspace);
}

} // namespace lw
