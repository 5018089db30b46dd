// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/datasetorigin.h"
#include "core/project/facesettingsyaml.h"
#include "core/project/project.h"
#include "core/project/yamlreading.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct ProjectConfigText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ProjectConfig)
};

constexpr int formatVersion = 1;

struct RoleName
{
    DatasetRole role;
    QLatin1StringView name;
};
constexpr std::array<RoleName, 3> roleNames{{{DatasetRole::Labelled, "labelled"_L1},
                                             {DatasetRole::Pool, "pool"_L1},
                                             {DatasetRole::Evaluation, "evaluation"_L1}}};

void readTaxonomy(YamlReading &yaml, const YAML::Node &node, ProjectConfig &config)
{
    if (!node.IsDefined())
        return;
    yaml.checkKeys(node, u"taxonomy"_s, {u"attributes"_s});
    const YAML::Node list = node.IsMap() ? node["attributes"] : YAML::Node();
    if (!list.IsDefined() || !list.IsSequence()) { // an absent key throws when asked for its type
        yaml.fail(node,
                  ProjectConfigText::tr("taxonomy.attributes should be a list of attributes"));
        return;
    }
    QList<Attribute> attributes;
    for (const YAML::Node &item : list) {
        yaml.checkKeys(item, u"taxonomy.attributes"_s,
                       {u"name"_s, u"values"_s, u"ordered"_s, u"bounds"_s});
        if (yaml.failed())
            return;
        Attribute attribute;
        yaml.read(item, "name", attribute.name);
        yaml.read(item, "values", attribute.values);
        yaml.read(item, "ordered", attribute.ordered);
        yaml.read(item, "bounds", attribute.bounds);
        attributes.append(attribute);
    }
    if (yaml.failed())
        return;
    auto taxonomy = Taxonomy::create(attributes);
    if (taxonomy)
        config.taxonomy = *std::move(taxonomy);
    else
        yaml.fail(list, taxonomy.error().what);
}

/// Keys of every data set, whatever its format.
void readCommonKeys(YamlReading &yaml, const YAML::Node &node, DatasetSpec &spec)
{
    DatasetOrigin origin;
    yaml.read(node, "source", origin.source);
    yaml.read(node, "licence", origin.licence);
    QString word = origin.redistributionWord();
    yaml.read(node, "redistribution", word);
    if (!origin.setRedistribution(word))
        yaml.fail(node["redistribution"],
                  ProjectConfigText::tr("redistribution should not be \"%1\"").arg(word),
                  ProjectConfigText::tr("Use allowed, forbidden or unknown."));
    origin.putInto(spec);
    bool heldOut = true;
    yaml.read(node, "held_out", heldOut);
    if (!heldOut)
        spec.options.insert(heldOutOption, u"false"_s);
}

void readDataset(YamlReading &yaml, const YAML::Node &node, ProjectConfig &config)
{
    static const QRegularExpression usable(u"^[A-Za-z0-9][A-Za-z0-9_.-]*$"_s);
    yaml.checkKeys(node, u"datasets"_s,
                   {u"id"_s, u"role"_s, u"format"_s, u"root"_s, u"options"_s, u"source"_s,
                    u"licence"_s, u"redistribution"_s, u"held_out"_s});
    if (yaml.failed())
        return;
    DatasetSpec spec;
    QString role;
    yaml.read(node, "id", spec.id);
    yaml.read(node, "role", role);
    yaml.read(node, "format", spec.format);
    yaml.read(node, "root", spec.root);
    if (const YAML::Node options = node["options"]; options.IsDefined() && !options.IsNull()) {
        if (!options.IsMap())
            yaml.fail(options, ProjectConfigText::tr("options should be a map of keys and values"));
        spec.options = YamlReading::variant(options).toMap();
    }
    readCommonKeys(yaml, node, spec);
    if (!usable.match(spec.id).hasMatch()) // ids name cache files and prediction files
        yaml.fail(node,
                  ProjectConfigText::tr(
                      "The id \"%1\" of a data set may only hold letters, digits, _, - and .")
                      .arg(spec.id));
    for (const DatasetSpec &other : std::as_const(config.datasets)) {
        if (other.id.compare(spec.id, Qt::CaseInsensitive) == 0)
            yaml.fail(node, ProjectConfigText::tr("Two data sets have the id \"%1\"").arg(spec.id));
    }
    if (spec.root.isEmpty())
        yaml.fail(node, ProjectConfigText::tr("The data set \"%1\" has no root").arg(spec.id));
    const auto known = std::find_if(roleNames.begin(), roleNames.end(),
                                    [&role](const RoleName &r) { return r.name == role; });
    if (known == roleNames.end())
        yaml.fail(node,
                  ProjectConfigText::tr("The data set \"%1\" has the unknown role \"%2\"")
                      .arg(spec.id, role),
                  ProjectConfigText::tr("Use labelled, pool or evaluation."));
    else
        spec.role = known->role;
    config.datasets.append(spec);
}

/// Defaults that name attributes fit the default taxonomy only.
void dropUnknown(const Taxonomy &taxonomy, QStringList &names)
{
    names.removeIf([&taxonomy](const QString &name) { return taxonomy.attributeIndex(name) < 0; });
}

/// Reports a name that is not an attribute of the taxonomy.
void checkAttributes(YamlReading &yaml, const YAML::Node &at, const Taxonomy &taxonomy,
                     const QStringList &names)
{
    for (const QString &name : names) {
        if (taxonomy.attributeIndex(name) < 0)
            yaml.fail(
                at, ProjectConfigText::tr("\"%1\" is not an attribute of the taxonomy").arg(name));
    }
}

void readValidation(YamlReading &yaml, const YAML::Node &node, ProjectConfig &config)
{
    if (!node.IsDefined())
        return;
    yaml.checkKeys(node, u"validation"_s, {u"by"_s, u"people_per_group"_s, u"group"_s, u"seed"_s});
    if (yaml.failed())
        return;
    QString by = u"person"_s;
    yaml.read(node, "by", by);
    if (by != u"person")
        yaml.fail(node["by"], ProjectConfigText::tr("Validation can only be split by person"));
    yaml.read(node, "people_per_group", config.validation.peoplePerGroup);
    if (config.validation.peoplePerGroup < 0 || config.validation.peoplePerGroup > 1'000'000)
        yaml.fail(node["people_per_group"],
                  ProjectConfigText::tr("people_per_group is out of range"));
    yaml.read(node, "group", config.validation.group);
    yaml.read(node, "seed", config.validation.seed);
    checkAttributes(yaml, node["group"], config.taxonomy, config.validation.group);
}

void emitList(YAML::Emitter &out, const QStringList &list)
{
    out << YAML::Flow << YAML::BeginSeq;
    for (const QString &item : list)
        out << item.toStdString();
    out << YAML::EndSeq;
}

void emitVariant(YAML::Emitter &out, const QVariant &value)
{
    if (value.typeId() == QMetaType::QVariantMap) {
        out << YAML::Flow << YAML::BeginMap;
        const QVariantMap map = value.toMap();
        for (auto it = map.cbegin(); it != map.cend(); ++it) {
            out << YAML::Key << it.key().toStdString() << YAML::Value;
            emitVariant(out, *it);
        }
        out << YAML::EndMap;
    } else if (value.typeId() == QMetaType::QVariantList) {
        out << YAML::Flow << YAML::BeginSeq;
        const QVariantList list = value.toList();
        for (const QVariant &item : list)
            emitVariant(out, item);
        out << YAML::EndSeq;
    } else {
        out << value.toString().toStdString();
    }
}

void emitTaxonomy(YAML::Emitter &out, const Taxonomy &taxonomy)
{
    out << YAML::Key << "taxonomy" << YAML::Value << YAML::BeginMap << YAML::Key << "attributes"
        << YAML::Value << YAML::BeginSeq;
    for (const Attribute &attribute : taxonomy.attributes()) {
        out << YAML::Flow << YAML::BeginMap << YAML::Key << "name" << YAML::Value
            << attribute.name.toStdString() << YAML::Key << "values" << YAML::Value;
        emitList(out, attribute.values);
        if (attribute.ordered)
            out << YAML::Key << "ordered" << YAML::Value << true;
        if (!attribute.bounds.isEmpty()) {
            out << YAML::Key << "bounds" << YAML::Value << YAML::Flow << YAML::BeginSeq;
            for (const int bound : attribute.bounds)
                out << bound;
            out << YAML::EndSeq;
        }
        out << YAML::EndMap;
    }
    out << YAML::EndSeq << YAML::EndMap;
}

void emitDatasets(YAML::Emitter &out, const QList<DatasetSpec> &datasets)
{
    out << YAML::Key << "datasets" << YAML::Value << YAML::BeginSeq;
    for (const DatasetSpec &spec : datasets) {
        out << YAML::BeginMap << YAML::Key << "id" << YAML::Value << spec.id.toStdString()
            << YAML::Key << "role" << YAML::Value << roleNames[size_t(spec.role)].name.data()
            << YAML::Key << "format" << YAML::Value << spec.format.toStdString() << YAML::Key
            << "root" << YAML::Value << spec.root.toStdString();
        if (const QVariantMap options = formatOptions(spec.options); !options.isEmpty()) {
            out << YAML::Key << "options" << YAML::Value;
            emitVariant(out, options);
        }
        if (const DatasetOrigin origin = DatasetOrigin::of(spec); origin != DatasetOrigin())
            out << YAML::Key << "source" << YAML::Value << origin.source.toStdString() << YAML::Key
                << "licence" << YAML::Value << origin.licence.toStdString() << YAML::Key
                << "redistribution" << YAML::Value << origin.redistributionWord().toStdString();
        if (!mayHoldOut(spec))
            out << YAML::Key << "held_out" << YAML::Value << false;
        out << YAML::EndMap;
    }
    out << YAML::EndSeq;
}

} // namespace

Result<ProjectConfig> ProjectConfig::read(const QString &file)
{
    YamlReading yaml(file);
    ProjectConfig config;
    try {
        const YAML::Node root = yaml.load();
        if (yaml.failed())
            return yaml.error();
        yaml.checkKeys(root, u"project.yaml"_s,
                       {u"labelwright"_s, u"taxonomy"_s, u"person_constant"_s, u"datasets"_s,
                        u"validation"_s, u"default_recipe"_s, u"preprocessing"_s});
        if (yaml.failed())
            return yaml.error();
        int version = 0;
        yaml.read(root, "labelwright", version);
        if (version != formatVersion)
            yaml.fail(root,
                      version == 0
                          ? ProjectConfigText::tr("The key labelwright with the version is missing")
                          : ProjectConfigText::tr("The project is of version %1").arg(version),
                      version == 0
                          ? ProjectConfigText::tr("A project begins with \"labelwright: 1\".")
                          : ProjectConfigText::tr("Open it with a newer release of Labelwright."));
        readTaxonomy(yaml, root["taxonomy"], config);
        dropUnknown(config.taxonomy, config.personConstant);
        dropUnknown(config.taxonomy, config.validation.group);
        yaml.read(root, "person_constant", config.personConstant);
        checkAttributes(yaml, root["person_constant"], config.taxonomy, config.personConstant);
        if (const YAML::Node list = root["datasets"]; list.IsDefined() && list.IsSequence()) {
            for (const YAML::Node &item : list)
                readDataset(yaml, item, config);
        } else if (list.IsDefined() && !list.IsNull()) {
            yaml.fail(list, ProjectConfigText::tr("datasets should be a list"));
        }
        readValidation(yaml, root["validation"], config);
        yaml.read(root, "default_recipe", config.defaultRecipe);
        QStringList ids;
        for (const DatasetSpec &spec : std::as_const(config.datasets))
            ids.append(spec.id);
        (void)readFaceSettings(yaml, root["preprocessing"], ids); // its mistakes are told at once
    } catch (const YAML::Exception &e) {
        return Error::badInput(ProjectConfigText::tr("The file cannot be understood: %1")
                                   .arg(QString::fromStdString(e.msg)),
                               file, e.mark.line + 1,
                               ProjectConfigText::tr("Correct this line in a text editor."));
    }
    if (yaml.failed())
        return yaml.error();
    return config;
}

Result<void> ProjectConfig::write(const QString &file) const
{
    // The face settings are no part of the configuration: those of the file stay.
    const auto faces = QFileInfo::exists(file) ? FaceSettings::read(file) : FaceSettings();
    return writeProjectFile(*this, faces ? *faces : FaceSettings(), file);
}

Result<void> writeProjectFile(const ProjectConfig &config, const FaceSettings &faces,
                              const QString &file)
{
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "labelwright" << YAML::Value << formatVersion;
    emitTaxonomy(out, config.taxonomy);
    out << YAML::Key << "person_constant" << YAML::Value;
    emitList(out, config.personConstant);
    emitDatasets(out, config.datasets);
    out << YAML::Key << "validation" << YAML::Value << YAML::Flow << YAML::BeginMap << YAML::Key
        << "by" << YAML::Value << "person" << YAML::Key << "people_per_group" << YAML::Value
        << config.validation.peoplePerGroup << YAML::Key << "group" << YAML::Value;
    emitList(out, config.validation.group);
    out << YAML::Key << "seed" << YAML::Value << std::to_string(config.validation.seed)
        << YAML::EndMap;
    emitFaceSettings(out, faces);
    if (!config.defaultRecipe.isEmpty())
        out << YAML::Key << "default_recipe" << YAML::Value << config.defaultRecipe.toStdString();
    out << YAML::EndMap;

    if (!out.good())
        return Error::failed(QString::fromStdString(out.GetLastError()), file);
    return writeProjectText(QByteArray(out.c_str(), qsizetype(out.size())) + '\n', file);
}

Result<void> writeProjectText(const QByteArray &text, const QString &file)
{
    QSaveFile save(file);
    if (!save.open(QIODevice::WriteOnly) || save.write(text) != text.size() || !save.commit())
        return Error::failed(
            ProjectConfigText::tr("The project file could not be written: %1")
                .arg(save.errorString()),
            file,
            ProjectConfigText::tr("Choose a folder you may write to, with enough free space."));
    return {};
}

} // namespace lw
