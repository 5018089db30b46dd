// SPDX-License-Identifier: GPL-3.0-or-later
// What a recipe's network costs and which public weights there are for it.
#include "core/learn/architectures.h"
#include "core/learn/memoryforecast.h"
#include "ui/pages/train/recipeform.h"
#include "ui/pages/train/recipepanel.h"
#include "ui/shell/weights/weightsdialog.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace lw {

/// What the network costs, said before anything is started.
void RecipePanel::refreshFacts()
{
    const RunConfig &config = m_form->recipe();
    const ArchitectureInfo *info = architectureByName(config.text(u"model"_s));
    m_start->setEnabled(m_form->isValid());
    if (!info)
        return;
    const QString device = m_device->currentData().toString();
    const double side = config.number(u"image_size"_s) / info->inputSize;
    const MemoryForecast memory = forecastMemory(config, device);
    const QLocale locale;
    const auto bytes = [&locale](qint64 count) {
        return locale.formattedDataSize(count, 1, QLocale::DataSizeSIFormat);
    };
    QString text = tr("%1: %2 million parameters, %3 GFLOP for an image of %4 px.")
                       .arg(info->name, locale.toString(double(info->parameters) / 1e6, 'g', 3),
                            locale.toString(info->gflops * side * side, 'g', 2))
                       .arg(config.integer(u"image_size"_s))
        + u' '
        + tr("A batch of %1 needs about %2 of memory.")
              .arg(config.integer(u"batch"_s))
              .arg(bytes(memory.needed));
    QString role = u"muted"_s;
    if (const QString warning = memoryWarning(config, device); !warning.isEmpty()) {
        text = warning;
        role = u"warning"_s;
    }
    if (!m_form->isValid())
        text = tr("A value is out of its range: it is marked in the form.");
    m_facts->setText(text);
    if (m_facts->property("role").toString() != role) {
        m_facts->setProperty("role", role);
        m_facts->style()->unpolish(m_facts);
        m_facts->style()->polish(m_facts);
    }
}

void RecipePanel::openWeights()
{
    const RunConfig &config = m_form->recipe();
    auto *dialog = new WeightsDialog(m_workspace->jobs(),
                                     {.architecture = config.text(u"model"_s),
                                      .batch = config.integer(u"batch"_s),
                                      .imageSize = config.integer(u"image_size"_s)},
                                     this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->offerUse(tr("Use in the recipe"));
    connect(dialog, &WeightsDialog::useRequested, this, &RecipePanel::takeWeights);
    dialog->open();
}

void RecipePanel::takeWeights(const QString &architecture, const QString &file)
{
    RunConfig recipe = m_form->recipe();
    if (const auto set = useWeights(recipe, architecture, file); !set) {
        m_workspace->showError(set.error());
        return;
    }
    for (const QString &key : {u"model"_s, u"weights"_s, u"weights_sha256"_s, u"normalise"_s})
        m_form->setValue(key, recipe.value(key));
}

} // namespace lw
