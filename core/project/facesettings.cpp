// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/facesettingsyaml.h"

#include "core/runs/runconfig.h"

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

Result<void> FaceSettings::write(const QString &projectFile) const
{
    const auto config = ProjectConfig::read(projectFile);
    if (!config)
        return config.error();
    return writeProjectFile(*config, *this, projectFile);
}

} // namespace lw
