// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/predictions.h"
#include "core/base/safetensors.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct PredictionsText
{
    Q_DECLARE_TR_FUNCTIONS(lw::Predictions)
};

Error damaged(const QString &what, const QString &file)
{
    return Error::badInput(
        what, file, 0,
        PredictionsText::tr("Delete the file and predict again: it is only a cache."));
}

} // namespace

Result<void> Predictions::save(const QString &file) const
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    const NamedTensor tensor{.name = u"logits"_s,
                             .type = TensorType::F32,
                             .shape = {qint64(size()), qint64(classCount)},
                             .bytes = bytesOf(logits)};
    const QMap<QString, QString> metadata{{u"run"_s, runId},
                                          {u"dataset"_s, datasetId},
                                          {u"paths"_s, paths.join(u'\n')},
                                          {u"checkpoint_sha256"_s, checkpointHash},
                                          {u"label_revision"_s, QString::number(labelRevision)}};
    return writeSafetensors(file, {tensor}, metadata);
}

Result<Predictions> Predictions::load(const QString &file)
{
    auto opened = SafetensorsFile::open(file);
    if (!opened)
        return opened.error();
    const auto tensor = opened->tensor(u"logits"_s);
    if (!tensor)
        return damaged(PredictionsText::tr("The predictions hold no tensor named logits"), file);
    const QMap<QString, QString> &metadata = opened->metadata();
    Predictions result;
    result.runId = metadata.value(u"run"_s);
    result.datasetId = metadata.value(u"dataset"_s);
    result.checkpointHash = metadata.value(u"checkpoint_sha256"_s);
    result.labelRevision = metadata.value(u"label_revision"_s).toLongLong();
    const QString names = metadata.value(u"paths"_s);
    if (!names.isEmpty())
        result.paths = names.split(u'\n');
    if (tensor->type != TensorType::F32 || tensor->shape.size() != 2 || tensor->shape[1] <= 0
        || tensor->shape[0] != result.paths.size()) {
        return damaged(
            PredictionsText::tr("The predictions do not have one row of numbers for each image"),
            file);
    }
    result.classCount = int(tensor->shape[1]);
    result.logits.resize(tensor->bytes.size() / sizeof(float));
    if (!result.logits.empty())
        std::memcpy(result.logits.data(), tensor->bytes.data(), tensor->bytes.size());
    return result;
}

std::vector<int> Predictions::rows(const SampleTable &samples) const
{
    std::vector<int> result;
    result.reserve(size_t(size()));
    for (const QString &path : paths) {
        if (datasetId != u"val"_s) {
            result.push_back(samples.rowOf(datasetId, path));
            continue;
        }
        const qsizetype colon = path.indexOf(u':');
        result.push_back(colon < 0 ? -1 : samples.rowOf(path.left(colon), path.mid(colon + 1)));
    }
    return result;
}

void softmax(std::span<const float> logits, std::span<float> out, double temperature)
{
    if (logits.empty())
        return;
    const double top = *std::max_element(logits.begin(), logits.end());
    double sum = 0;
    for (const float z : logits)
        sum += std::exp((double(z) - top) / temperature);
    for (size_t i = 0; i < logits.size(); ++i)
        out[i] = float(std::exp((double(logits[i]) - top) / temperature) / sum);
}

} // namespace lw
