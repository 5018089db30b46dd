// SPDX-License-Identifier: GPL-3.0-or-later
// Where a new run's weights come from: a public file, or another run.
#include "core/learn/recipeoption.h"
#include "core/learn/trainer/trainingsetup.h"
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

Result<void> TrainingSetup::loadStartingWeights(NetworkImpl &network)
{
    if (const QString file = config.text(u"weights"_s); !file.isEmpty()) {
        if (auto loaded = loadPublicWeights(network, weightsPath(file)); !loaded)
            return loaded;
    }
    if (plan.startFrom.isEmpty() || stopRequested())
        return {};
    return loadFromRun(network);
}

Result<void> TrainingSetup::loadFromRun(NetworkImpl &network)
{
    QString problem;
    auto checkpoint = openFirstGood(bestCheckpointFolders(plan.startFrom), &problem);
    if (!checkpoint)
        return checkpoint.error();
    if (!problem.isEmpty())
        log.tell(RunWarning{problem});
    if (checkpoint->info.architecture != config.text(u"model"_s)) {
        return Error::badInput(Recipe::tr("The run to start from has another network (%1)")
                                   .arg(checkpoint->info.architecture),
                               plan.startFrom, 0,
                               Recipe::tr("Choose the same network, or another run."));
    }
    if (const FaceCrop &crop = checkpoint->info.preprocessing.crop;
        !crop.sameAs(preprocessing.crop)) {
        log.tell(RunWarning{
            Recipe::tr("The run to start from saw other parts of the pictures (%1; now %2).")
                .arg(crop.text(), preprocessing.crop.text())});
    }
    auto weights = checkpoint->openPart(u"model"_s);
    if (!weights)
        return weights.error();
    if (checkpoint->info.heads == heads)
        return loadStateDict(*weights, stateDict(network));
    log.tell(RunWarning{
        Recipe::tr("The run to start from has other heads: the last layer begins anew.")});
    return loadBackbone(*weights, network);
}

Result<void> TrainingSetup::loadPublicWeights(NetworkImpl &network, const QString &file)
{
    auto report = importWeights(network, file);
    if (!report)
        return report.error();
    if (m_weightsRecorded) // of a method's other network
        return {};
    m_weightsRecorded = true;
    return recordWeights(std::move(*report), file);
}

/// Keeps in the run's record what the file was: its SHA-256 in the recipe, and in weights.json what
/// became of each tensor.
Result<void> TrainingSetup::recordWeights(WeightsReport report, const QString &file)
{
    const auto hash = fileSha256(file, stop);
    if (!hash)
        return stopRequested() ? Result<void>() : hash.error();
    RunConfig &recorded = log.run().config;
    const QString wanted = config.text(u"weights_sha256"_s);
    if (!wanted.isEmpty() && wanted.compare(*hash, Qt::CaseInsensitive) != 0)
        return Error::badInput(
            Recipe::tr("The weights are another file than the recipe says: its SHA-256 is %1")
                .arg(*hash),
            file, 0, Recipe::tr("Use the file of the recipe, or empty its weights_sha256."));
    report.architecture = config.text(u"model"_s);
    report.sha256 = *hash;
    if (auto set = recorded.set(u"weights_sha256"_s, *hash); !set)
        return set;
    if (auto written = recorded.write(plan.run.configFile()); !written)
        return written;
    QSaveFile out(plan.run.folder + u"/weights.json"_s);
    if (out.open(QIODevice::WriteOnly))
        out.write(QJsonDocument(report.toJson()).toJson());
    if (!out.commit())
        log.tell(RunWarning{Recipe::tr("The report about the weights cannot be written: %1")
                                .arg(out.errorString())});
    if (!report.missing.isEmpty() || !report.unexpected.isEmpty())
        log.tell(RunWarning{Recipe::tr("Pretrained weights: %1").arg(report.text())});
    return {};
}

} // namespace lw
