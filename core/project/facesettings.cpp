// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/facesettingsyaml.h"

#include "core/project/yamlediting.h"
#include "core/runs/runconfig.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct FacesettingsText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ProjectConfig)
};

void readCrop(YamlReading &yaml, const YAML::Node &node, FaceSettings &config)
{
    QStringList known;
    for (const OptionSpec &spec : faceCropOptions())
        known.append(spec.key.section(u'.', 1));
    yaml.checkKeys(node, u"preprocessing.crop"_s, known);
    if (yaml.failed())
        return;
    RunConfig values(faceCropOptions());
    for (const QString &key : known) {
        const YAML::Node value = node[key.toStdString()];
        if (!value.IsDefined() || value.IsNull())
            continue;
        if (!value.IsScalar()) {
            yaml.fail(value, FacesettingsText::tr("%1 should be one value").arg(key));
            return;
        }
        if (auto set = values.set(u"crop."_s + key, YamlReading::text(value)); !set)
            yaml.fail(value, set.error().what, set.error().wayOut);
    }
    config.crop = FaceCrop::of(values);
    if (!config.crop.isOn() && values.text(u"crop.detector"_s) == u"project")
        yaml.fail(node, FacesettingsText::tr("preprocessing.crop names no detector"),
                  FacesettingsText::tr("Write detector: haar, mtcnn, yunet or none."));
}

void readWithoutFace(YamlReading &yaml, const YAML::Node &node, const QStringList &ids,
                     FaceSettings &config)
{
    yaml.checkKeys(node, u"preprocessing.without_face"_s, ids);
    for (const QString &id : ids) {
        if (yaml.failed())
            return;
        QString word;
        yaml.read(node, id.toUtf8().constData(), word);
        if (word == u"exclude")
            config.withoutFace[id] = WithoutFace::Exclude;
        else if (word == u"centre")
            config.withoutFace[id] = WithoutFace::Centre;
        else if (!word.isEmpty())
            yaml.fail(node,
                      FacesettingsText::tr("without_face of “%1” cannot be “%2”").arg(id, word),
                      FacesettingsText::tr("Write centre or exclude."));
    }
}

} // namespace

FaceSettings readFaceSettings(YamlReading &yaml, const YAML::Node &node,
                              const QStringList &datasetIds)
{
    FaceSettings settings;
    if (!node.IsDefined() || node.IsNull() || yaml.failed())
        return settings;
    yaml.checkKeys(node, u"preprocessing"_s, {u"crop"_s, u"without_face"_s});
    if (yaml.failed())
        return settings;
    if (const YAML::Node crop = node["crop"]; crop.IsDefined() && !crop.IsNull())
        readCrop(yaml, crop, settings);
    if (const YAML::Node without = node["without_face"]; without.IsDefined() && !without.IsNull())
        readWithoutFace(yaml, without, datasetIds, settings);
    return settings;
}

void emitFaceSettings(YAML::Emitter &out, const FaceSettings &settings)
{
    if (!settings.crop.isOn() && settings.withoutFace.isEmpty())
        return;
    out << YAML::Key << "preprocessing" << YAML::Value << YAML::BeginMap;
    if (settings.crop.isOn()) {
        out << YAML::Key << "crop" << YAML::Value << YAML::Flow << YAML::BeginMap;
        const QJsonObject crop = settings.crop.toJson();
        for (const OptionSpec &spec : faceCropOptions()) {
            const QString key = spec.key.section(u'.', 1);
            out << YAML::Key << key.toStdString() << YAML::Value
                << crop[key].toVariant().toString().toStdString();
        }
        out << YAML::EndMap;
    }
    if (!settings.withoutFace.isEmpty()) {
        out << YAML::Key << "without_face" << YAML::Value << YAML::Flow << YAML::BeginMap;
        for (auto it = settings.withoutFace.cbegin(); it != settings.withoutFace.cend(); ++it)
            out << YAML::Key << it.key().toStdString() << YAML::Value
                << (*it == WithoutFace::Exclude ? "exclude" : "centre");
        out << YAML::EndMap;
    }
    out << YAML::EndMap;
}

Result<FaceSettings> FaceSettings::read(const QString &projectFile)
{
    YamlReading yaml(projectFile);
    try {
        const YAML::Node root = yaml.load();
        if (yaml.failed())
            return yaml.error();
        QStringList ids;
        if (const YAML::Node list = root["datasets"]; list.IsDefined() && list.IsSequence()) {
            for (const YAML::Node &item : list) {
                if (item.IsMap() && item["id"].IsDefined())
                    ids.append(YamlReading::text(item["id"]));
            }
        }
        FaceSettings settings = readFaceSettings(yaml, root["preprocessing"], ids);
        if (yaml.failed())
            return yaml.error();
        return settings;
    } catch (const YAML::Exception &e) {
        return Error::badInput(QString::fromStdString(e.msg), projectFile, e.mark.line + 1);
    }
}

namespace {

/// What a crop key of project.yaml says, in the order of the options.
QList<std::pair<QByteArray, QByteArray>> cropWords(const FaceCrop &crop)
{
    QList<std::pair<QByteArray, QByteArray>> words;
    if (!crop.isOn())
        return {{"detector", "none"}};
    const QJsonObject values = crop.toJson();
    for (const OptionSpec &spec : faceCropOptions()) {
        const QString key = spec.key.section(u'.', 1);
        words.append({key.toUtf8(), values[key].toVariant().toString().toUtf8()});
    }
    return words;
}

QByteArray flowMap(const QList<std::pair<QByteArray, QByteArray>> &words)
{
    QByteArrayList parts;
    for (const auto &[key, value] : words)
        parts.append(key + ": " + value);
    return '{' + parts.join(", ") + '}';
}

/// One value after the other, so that what people wrote around them stays.
bool editSettings(YamlEditing &yaml, const FaceSettings &settings, const FaceSettings &before)
{
    const auto crop = cropWords(settings.crop);
    QList<std::pair<QByteArray, QByteArray>> without;
    for (auto it = settings.withoutFace.cbegin(); it != settings.withoutFace.cend(); ++it)
        without.append({it.key().toUtf8(), *it == WithoutFace::Exclude ? "exclude" : "centre"});
    for (auto it = before.withoutFace.cbegin(); it != before.withoutFace.cend(); ++it) {
        if (!settings.withoutFace.contains(it.key()))
            without.append({it.key().toUtf8(), "centre"});
    }
    if (!yaml.has({"preprocessing"})) {
        QByteArray block;
        if (settings.crop.isOn())
            block += "\n  crop: " + flowMap(crop);
        if (!without.isEmpty())
            block += "\n  without_face: " + flowMap(without);
        return block.isEmpty() || yaml.set({"preprocessing"}, block);
    }
    const auto setAll = [&yaml](const QByteArray &map, const auto &words) {
        if (!yaml.has({"preprocessing", map}))
            return yaml.set({"preprocessing", map}, flowMap(words));
        return std::ranges::all_of(words, [&](const auto &word) {
            return yaml.set({"preprocessing", map, word.first}, word.second);
        });
    };
    const bool hasCrop = settings.crop.isOn() || yaml.has({"preprocessing", "crop"});
    return (!hasCrop || setAll("crop", crop))
        && (without.isEmpty() || setAll("without_face", without));
}

/// The text with other settings and all its comments; nothing when it is written in a way that is
/// not understood well enough.
std::optional<QByteArray> editedText(const QByteArray &text, const FaceSettings &settings,
                                     const FaceSettings &before)
{
    try {
        YamlEditing yaml(text);
        if (editSettings(yaml, settings, before))
            return yaml.text();
    } catch (const YAML::Exception &) { // then all of it is written anew
    }
    return {};
}

/// Pictures without a face take the centre unless the settings say otherwise.
bool sayTheSame(const FaceSettings &a, const FaceSettings &b)
{
    const auto excluded = [](const FaceSettings &settings) {
        return settings.withoutFace.keys(WithoutFace::Exclude);
    };
    return a.crop.sameAs(b.crop) && excluded(a) == excluded(b);
}

} // namespace

/// Edited in place where that gives what is meant; else written anew, without the comments.
Result<void> FaceSettings::write(const QString &projectFile) const
{
    const auto config = ProjectConfig::read(projectFile);
    if (!config)
        return config.error();
    const auto before = read(projectFile);
    QFile in(projectFile);
    if (!before || !in.open(QIODevice::ReadOnly))
        return writeProjectFile(*config, *this, projectFile);
    const QByteArray text = in.readAll();
    in.close();
    const auto edited = editedText(text, *this, *before);
    if (!edited)
        return writeProjectFile(*config, *this, projectFile);
    if (auto written = writeProjectText(*edited, projectFile); !written)
        return written;
    const auto after = read(projectFile);
    return after && sayTheSame(*after, *this) && ProjectConfig::read(projectFile)
        ? Result<void>()
        : writeProjectFile(*config, *this, projectFile);
}

} // namespace lw
