// SPDX-License-Identifier: GPL-3.0-or-later
// Where a new run's weights come from: a public file, or another run.
#include "core/learn/recipeoption.h"
#include "core/learn/trainer/trainer.h"
#include "core/learn/weights/weightsimport.h"
#include "core/learn/weightsfolder.h"

#include <torch/utils.h>

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Everything but the last layer, which has other outputs there.
Result<void> loadBackbone(const SafetensorsFile &file, const NetworkImpl &network)
{
    const torch::NoGradGuard guard;
    const std::string head = network.headName() + '.';
    for (const StateEntry &entry : stateDict(network)) {
        if (entry.name.rfind(head, 0) == 0)
            continue;
        const auto view = file.tensor(QString::fromStdString(entry.name));
        if (!view)
            return view.error();
        torch::Tensor target = entry.tensor;
        target.copy_(copyOf(*view));
    }
    return {};
}

} // namespace

Result<void> Trainer::loadStartingWeights()
{
    if (const QString file = m_config.text(u"weights"_s); !file.isEmpty()) {
        if (auto loaded = loadPublicWeights(weightsPath(file)); !loaded)
            return loaded;
    }
    if (m_plan.startFrom.isEmpty() || stopRequested())
        return {};
    return loadFromRun();
}

Result<void> Trainer::loadFromRun()
{
    QString problem;
    auto checkpoint = openFirstGood(bestCheckpointFolders(m_plan.startFrom), &problem);
    if (!checkpoint)
        return checkpoint.error();
    if (!problem.isEmpty())
        m_log.tell(RunWarning{problem});
    if (checkpoint->info.architecture != m_config.text(u"model"_s)) {
        return Error::badInput(Recipe::tr("The run to start from has another network (%1)")
                                   .arg(checkpoint->info.architecture),
                               m_plan.startFrom, 0,
                               Recipe::tr("Choose the same network, or another run."));
    }
    if (const FaceCrop &crop = checkpoint->info.preprocessing.crop;
        !crop.sameAs(m_preprocessing.crop)) {
        m_log.tell(RunWarning{
            Recipe::tr("The run to start from saw other parts of the pictures (%1; now %2).")
                .arg(crop.text(), m_preprocessing.crop.text())});
    }
    auto weights = checkpoint->openPart(u"model"_s);
    if (!weights)
        return weights.error();
    if (checkpoint->info.heads == m_heads)
        return loadStateDict(*weights, stateDict(*m_network));
    m_log.tell(RunWarning{
        Recipe::tr("The run to start from has other heads: the last layer begins anew.")});
    return loadBackbone(*weights, *m_network);
}

/// Reads the file into the network and keeps in the run's record what it was: its SHA-256 in the
/// recipe, and in weights.json what became of each tensor.
Result<void> Trainer::loadPublicWeights(const QString &file)
{
    auto report = importWeights(*m_network, file);
    if (!report)
        return report.error();
    const auto hash = fileSha256(file, m_stop);
    if (!hash)
        return stopRequested() ? Result<void>() : hash.error();
    RunConfig &recorded = m_log.run().config;
    const QString wanted = m_config.text(u"weights_sha256"_s);
    if (!wanted.isEmpty() && wanted.compare(*hash, Qt::CaseInsensitive) != 0)
        return Error::badInput(
            Recipe::tr("The weights are another file than the recipe says: its SHA-256 is %1")
                .arg(*hash),
            file, 0, Recipe::tr("Use the file of the recipe, or empty its weights_sha256."));
    report->architecture = m_config.text(u"model"_s);
    report->sha256 = *hash;
    if (auto set = recorded.set(u"weights_sha256"_s, *hash); !set)
        return set;
    if (auto written = recorded.write(m_plan.run.configFile()); !written)
        return written;
    QSaveFile out(m_plan.run.folder + u"/weights.json"_s);
    if (out.open(QIODevice::WriteOnly))
        out.write(QJsonDocument(report->toJson()).toJson());
    if (!out.commit())
        m_log.tell(RunWarning{Recipe::tr("The report about the weights cannot be written: %1")
                                  .arg(out.errorString())});
    if (!report->missing.isEmpty() || !report->unexpected.isEmpty())
        m_log.tell(RunWarning{Recipe::tr("Pretrained weights: %1").arg(report->text())});
    return {};
}

} // namespace lw
