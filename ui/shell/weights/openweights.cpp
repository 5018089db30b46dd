// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/weights/openweights.h"

#include "core/learn/recipeschema.h"
#include "ui/shell/weights/weightsdialog.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct OpenWeightsText
{
    Q_DECLARE_TR_FUNCTIONS(lw::OpenWeights)
};

} // namespace

void openWeights(Workspace *workspace, QWidget *window)
{
    auto *dialog = new WeightsDialog(workspace->jobs(), {}, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (workspace->hasProject())
        dialog->offerUse(OpenWeightsText::tr("Fine-tune with it"));
    QObject::connect(dialog, &WeightsDialog::useRequested, workspace,
                     [workspace](const QString &architecture, const QString &file) {
                         auto recipe = loadRecipe(u"finetune"_s);
                         const auto set = recipe ? useWeights(*recipe, architecture, file)
                                                 : Result<void>(recipe.error());
                         if (set)
                             workspace->useRecipe(*recipe);
                         else
                             workspace->showError(set.error());
                     });
    dialog->open();
}

} // namespace lw
