// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/ensemble.h"
#include "core/evaluate/biassearch.h"
#include "core/evaluate/rowkernels.h"
#include "core/evaluate/weightsearch.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace lw {

namespace {

/// What members' votes are.
rows::Table tableOf(Voting voting)
{
    return voting == Voting::Logits ? rows::Table::Logits : rows::Table::Shares;
}

/// For each path of the first member its position in every member, where all have it.
struct Alignment
{
    std::vector<std::vector<int>> positions; ///< per member [N]
    QStringList paths;
    int leftOut = 0;
};

Alignment align(const std::vector<Predictions> &members)
{
    const size_t count = members.size();
    QHash<QString, std::vector<int>> found;
    QStringList order;
    for (size_t m = 0; m < count; ++m) {
        for (int i = 0; i < members[m].size(); ++i) {
            const QString &path = members[m].paths[i];
            auto entry = found.find(path);
            if (entry == found.end()) {
                entry = found.insert(path, std::vector<int>(count, -1));
                order.append(path);
            }
            (*entry)[m] = i;
        }
    }
    Alignment alignment;
    alignment.positions.resize(count);
    for (const QString &path : std::as_const(order)) {
        const std::vector<int> &at = *found.constFind(path);
        if (std::find(at.begin(), at.end(), -1) != at.end()) {
            ++alignment.leftOut;
            continue;
        }
        alignment.paths.append(path);
        for (size_t m = 0; m < count; ++m)
            alignment.positions[m].push_back(at[m]);
    }
    return alignment;
}

Result<void> check(const std::vector<Predictions> &members)
{
    if (members.empty())
        return Error::badInput(Ensemble::tr("An ensemble needs at least one run"));
    for (const Predictions &p : members) {
        if (p.classCount != members.front().classCount || p.classCount <= 0) {
            return Error::badInput(
                Ensemble::tr("The runs %1 and %2 were trained for different numbers of "
                             "classes")
                    .arg(members.front().runId, p.runId),
                {}, 0, Ensemble::tr("Leave one of them out of the ensemble."));
        }
        if (p.datasetId != members.front().datasetId) {
            return Error::badInput(Ensemble::tr("The predictions of %1 are for %2, not for %3")
                                       .arg(p.runId, p.datasetId, members.front().datasetId),
                                   {}, 0, Ensemble::tr("Predict the same data with every run."));
        }
    }
    return {};
}

} // namespace

Result<Ensemble> Ensemble::create(std::vector<Predictions> members)
{
    if (const auto checked = check(members); !checked)
        return checked.error();
    const Alignment alignment = align(members);
    if (alignment.paths.isEmpty()) {
        return Error::badInput(Ensemble::tr("The runs have no predicted image in common"), {}, 0,
                               Ensemble::tr("Predict the same data with every run."));
    }
    Ensemble ensemble;
    ensemble.m_classCount = members.front().classCount;
    ensemble.m_datasetId = members.front().datasetId;
    ensemble.m_paths = alignment.paths;
    ensemble.m_leftOut = alignment.leftOut;
    const auto k = size_t(ensemble.m_classCount);
    const auto n = size_t(ensemble.m_paths.size());
    for (size_t m = 0; m < members.size(); ++m) {
        std::vector<float> logits(n * k);
        for (size_t i = 0; i < n; ++i) {
            const auto row = members[m].logitsOf(alignment.positions[m][i]);
            std::copy(row.begin(), row.end(), logits.begin() + qptrdiff(i * k));
        }
        Member member;
        member.runId = members[m].runId;
        member.checkpointHash = members[m].checkpointHash;
        member.labelRevision = members[m].labelRevision;
        ensemble.m_members.push_back(std::move(member));
        ensemble.m_logits.push_back(std::move(logits));
        ensemble.m_votes.emplace_back(n * k);
        ensemble.prepare(int(m));
    }
    ensemble.m_mixture.resize(n * k);
    ensemble.m_predicted.resize(n);
    ensemble.update();
    return ensemble;
}

void Ensemble::setWeight(int m, double weight)
{
    m_members[size_t(m)].weight = std::max(weight, 0.0);
}

void Ensemble::setTemperature(int m, double temperature)
{
    Member &member = m_members[size_t(m)];
    const double bounded = std::max(temperature, 1e-3);
    if (member.temperature == bounded)
        return;
    member.temperature = bounded;
    prepare(m);
}

void Ensemble::setClassTemperatures(int m, std::vector<double> factors_K)
{
    Member &member = m_members[size_t(m)];
    if (factors_K.size() != size_t(m_classCount))
        factors_K.clear();
    for (double &factor : factors_K)
        factor = std::max(factor, 1e-3);
    if (member.classTemperatures == factors_K)
        return;
    member.classTemperatures = std::move(factors_K);
    prepare(m);
}

void Ensemble::setBias(std::vector<double> bias_K)
{
    const bool isNone = bias_K.size() != size_t(m_classCount)
        || std::all_of(bias_K.begin(), bias_K.end(), [](double b) { return b == 0; });
    m_bias = isNone ? std::vector<double>() : std::move(bias_K);
}

void Ensemble::setVoting(Voting voting)
{
    if (m_voting == voting)
        return;
    m_voting = voting;
    for (int m = 0; m < memberCount(); ++m)
        prepare(m);
}

void Ensemble::prepare(int m)
{
    const std::vector<float> &logits = m_logits[size_t(m)];
    std::vector<float> &votes = m_votes[size_t(m)];
    const auto k = size_t(m_classCount);
    const auto scale = float(1 / m_members[size_t(m)].temperature);
    std::transform(logits.begin(), logits.end(), votes.begin(),
                   [scale](float z) { return z * scale; });
    rows::scaleClasses(votes, m_members[size_t(m)].classTemperatures);
    if (m_voting == Voting::Probabilities)
        rows::softmaxInPlace(votes, k);
    if (m_voting == Voting::Hard)
        rows::voteInPlace(votes, k);
}

void Ensemble::mix(std::span<float> mixture_NK, std::span<int> predicted_N) const
{
    double sum = 0;
    for (const Member &member : m_members)
        sum += member.weight;
    std::vector<float> weights;
    for (const Member &member : m_members)
        weights.push_back(float(sum > 0 ? member.weight / sum : 1.0 / memberCount()));
    rows::mix(m_votes, weights, size_t(m_classCount),
              {.bias_K = m_bias, .table = tableOf(m_voting)}, mixture_NK, predicted_N);
}

void Ensemble::update()
{
    mix(m_mixture, m_predicted);
    // The class is decided on the logits; probabilities follow for confidence and calibration.
    if (m_voting == Voting::Logits)
        rows::softmaxInPlace(m_mixture, size_t(m_classCount));
}

Predictions Ensemble::asPredictions(const QString &id) const
{
    Predictions predictions;
    predictions.runId = id;
    predictions.datasetId = m_datasetId;
    predictions.paths = m_paths;
    predictions.classCount = m_classCount;
    predictions.logits = m_mixture;
    rows::logarithmInPlace(predictions.logits);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](double value) {
        hash.addData(QByteArray::number(value, 'g', 12) + ';');
    };
    add(double(m_voting));
    for (const Member &member : m_members) {
        hash.addData(member.runId.toUtf8() + ';' + member.checkpointHash.toUtf8() + ';');
        add(member.weight);
        add(member.temperature);
        for (const double factor : member.classTemperatures)
            add(factor);
        predictions.labelRevision = std::max(predictions.labelRevision, member.labelRevision);
    }
    for (const double bias : m_bias)
        add(bias);
    predictions.checkpointHash = QString::fromLatin1(hash.result().toHex());
    return predictions;
}

std::vector<double> Ensemble::optimisedWeights(std::span<const int> truth,
                                               std::stop_token stop) const
{
    return WeightSearch(m_votes, truth, m_classCount, m_bias, tableOf(m_voting))
        .run(std::move(stop));
}

std::vector<double> Ensemble::optimisedBias(std::span<const int> truth, std::stop_token stop) const
{
    std::vector<float> mixture_NK(m_mixture.size());
    std::vector<int> predicted_N(m_predicted.size());
    Ensemble plain = *this;
    plain.m_bias.clear();
    plain.mix(mixture_NK, predicted_N);
    if (m_voting != Voting::Logits)
        rows::logarithmInPlace(mixture_NK);
    return BiasSearch(mixture_NK, truth, m_classCount).run(std::move(stop));
}

} // namespace lw
