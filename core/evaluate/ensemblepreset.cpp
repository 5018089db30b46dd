// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/ensemblepreset.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <yaml-cpp/yaml.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct EnsemblePresetText
{
    Q_DECLARE_TR_FUNCTIONS(lw::EnsemblePreset)
};

QString text(const YAML::Node &node)
{
    return node ? QString::fromStdString(node.as<std::string>()) : QString();
}

EnsemblePreset presetFrom(const YAML::Node &root)
{
    EnsemblePreset preset;
    preset.name = text(root["name"]);
    preset.voting = votingFromName(text(root["voting"])).value_or(Voting::Probabilities);
    preset.datasetId = text(root["seen_on"]);
    preset.macroF1 = root["macro_f1"] ? root["macro_f1"].as<double>() : -1;
    preset.saved = QDateTime::fromString(text(root["saved"]), Qt::ISODate);
    if (root["bias"])
        preset.bias = root["bias"].as<std::vector<double>>();
    for (const YAML::Node &entry : root["members"]) {
        Ensemble::Member member;
        member.runId = text(entry["run"]);
        member.weight = std::max(0.0, entry["weight"].as<double>());
        if (entry["temperature"])
            member.temperature = std::max(1e-3, entry["temperature"].as<double>());
        if (entry["class_temperatures"])
            member.classTemperatures = entry["class_temperatures"].as<std::vector<double>>();
        member.checkpointHash = text(entry["checkpoint"]);
        preset.members.push_back(member);
    }
    return preset;
}

} // namespace

QString votingName(Voting voting)
{
    switch (voting) {
    case Voting::Logits:
        return u"logits"_s;
    case Voting::Hard:
        return u"hard"_s;
    case Voting::Probabilities:
        break;
    }
    return u"probabilities"_s;
}

std::optional<Voting> votingFromName(const QString &name)
{
    for (const Voting voting : {Voting::Probabilities, Voting::Logits, Voting::Hard}) {
        if (votingName(voting) == name)
            return voting;
    }
    return std::nullopt;
}

EnsemblePreset EnsemblePreset::of(const Ensemble &ensemble, const QString &name)
{
    EnsemblePreset preset;
    preset.name = name;
    preset.voting = ensemble.voting();
    preset.datasetId = ensemble.datasetId();
    preset.saved = QDateTime::currentDateTimeUtc();
    preset.bias = ensemble.bias();
    for (int m = 0; m < ensemble.memberCount(); ++m)
        preset.members.push_back(ensemble.member(m));
    return preset;
}

void EnsemblePreset::applyTo(Ensemble &ensemble) const
{
    ensemble.setVoting(voting);
    ensemble.setBias(bias);
    for (int m = 0; m < ensemble.memberCount(); ++m) {
        const auto saved = std::find_if(members.begin(), members.end(), [&](const auto &one) {
            return one.runId == ensemble.member(m).runId;
        });
        const Ensemble::Member found = saved != members.end() ? *saved : Ensemble::Member{};
        ensemble.setWeight(m, saved != members.end() ? found.weight : 0);
        ensemble.setTemperature(m, found.temperature);
        ensemble.setClassTemperatures(m, found.classTemperatures);
    }
    ensemble.update();
}

Result<void> EnsemblePreset::write(const QString &file) const
{
    YAML::Emitter out;
    out << YAML::BeginMap;
    out << YAML::Key << "name" << YAML::Value << name.toStdString();
    out << YAML::Key << "voting" << YAML::Value << votingName(voting).toStdString();
    out << YAML::Key << "seen_on" << YAML::Value << datasetId.toStdString();
    if (macroF1 >= 0)
        out << YAML::Key << "macro_f1" << YAML::Value << macroF1;
    out << YAML::Key << "saved" << YAML::Value << saved.toString(Qt::ISODate).toStdString();
    if (!bias.empty())
        out << YAML::Key << "bias" << YAML::Value << YAML::Flow << bias;
    out << YAML::Key << "members" << YAML::Value << YAML::BeginSeq;
    for (const Ensemble::Member &member : members) {
        out << YAML::Flow << YAML::BeginMap;
        out << YAML::Key << "run" << YAML::Value << member.runId.toStdString();
        out << YAML::Key << "weight" << YAML::Value << member.weight;
        out << YAML::Key << "temperature" << YAML::Value << member.temperature;
        if (!member.classTemperatures.empty())
            out << YAML::Key << "class_temperatures" << YAML::Value << member.classTemperatures;
        if (!member.checkpointHash.isEmpty())
            out << YAML::Key << "checkpoint" << YAML::Value << member.checkpointHash.toStdString();
        out << YAML::EndMap;
    }
    out << YAML::EndSeq << YAML::EndMap;
    const QByteArray yaml = QByteArray(out.c_str(), qsizetype(out.size())) + '\n';
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(yaml) != yaml.size()
        || !target.commit()) {
        return Error::failed(
            EnsemblePresetText::tr("The weights could not be saved: %1").arg(target.errorString()),
            file,
            EnsemblePresetText::tr(
                "Check that the project's folder is writable and has free space."));
    }
    return {};
}

Result<EnsemblePreset> EnsemblePreset::read(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return Error::failed(
            EnsemblePresetText::tr("The weights could not be read: %1").arg(in.errorString()),
            file);
    }
    try {
        EnsemblePreset preset = presetFrom(YAML::Load(in.readAll().toStdString()));
        if (preset.members.empty()) {
            return Error::badInput(
                EnsemblePresetText::tr("The saved ensemble has no members"), file, 0,
                EnsemblePresetText::tr("Delete the file, or save the ensemble again."));
        }
        return preset;
    } catch (const YAML::Exception &e) {
        return Error::badInput(
            EnsemblePresetText::tr("The saved ensemble cannot be understood: %1")
                .arg(QString::fromStdString(e.msg)),
            file, e.mark.line + 1,
            EnsemblePresetText::tr("Correct the line, or save the ensemble again."));
    }
}

Result<void> writeSubmissionRecipe(const Ensemble &ensemble, const QString &submissionFile)
{
    const QFileInfo info(submissionFile);
    return EnsemblePreset::of(ensemble, info.completeBaseName())
        .write(info.path() + u'/' + info.completeBaseName() + u".yaml"_s);
}

QString ensemblePresetFile(const QString &projectRoot, const QString &name)
{
    static const QRegularExpression unsafe(u"[^\\w.-]+"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString safe = name.trimmed();
    safe.replace(unsafe, u"-"_s);
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    if (safe.isEmpty())
        safe = u"ensemble"_s;
    return u"%1/ensembles/%2.yaml"_s.arg(projectRoot, safe);
}

QList<EnsemblePreset> ensemblePresets(const QString &projectRoot, QList<Error> *problems)
{
    QList<EnsemblePreset> presets;
    const QDir folder(projectRoot + u"/ensembles"_s);
    for (const QString &name : folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
        auto preset = EnsemblePreset::read(folder.filePath(name));
        if (preset)
            presets.append(*preset);
        else if (problems)
            problems->append(preset.error());
    }
    return presets;
}

} // namespace lw
