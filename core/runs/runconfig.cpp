// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runconfig.h"

#include "core/runs/optionvalue.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct RunConfigText
{
    Q_DECLARE_TR_FUNCTIONS(lw::RunConfig)
};

Error unknownKey(const QString &key, const QList<OptionSpec> &schema, const QString &file,
                 qint64 line)
{
    const QString nearest = nearestKey(key, schema);
    return Error::badInput(RunConfigText::tr("A recipe has no key “%1”").arg(key), file, line,
                           nearest.isEmpty()
                               ? RunConfigText::tr("Remove the line.")
                               : RunConfigText::tr("Did you mean “%1”?").arg(nearest));
}

const QString stepsKey = u"steps"_s;

/// Walks the YAML tree and sets one key after the other.
class Reader
{
public:
    Reader(RunConfig &config, QString fileName)
        : m_config(config)
        , m_fileName(std::move(fileName))
    {
    }

    Result<void> readMap(const YAML::Node &map, const QString &prefix)
    {
        for (const auto &entry : map) {
            const QString key = prefix + QString::fromStdString(entry.first.Scalar());
            const qint64 line = entry.first.Mark().line + 1;
            if (auto read = readEntry(key, entry.second, line); !read)
                return read;
        }
        return {};
    }

private:
    Result<void> readEntry(const QString &key, const YAML::Node &node, qint64 line)
    {
        const OptionSpec *spec = m_config.spec(key);
        if (!spec && node.IsMap() && hasSection(key))
            return readMap(node, key + u'.');
        if (!spec)
            return unknownKey(key, m_config.schema(), m_fileName, line);
        if (m_config.isSet(key)) {
            return Error::badInput(RunConfigText::tr("The key “%1” is given twice").arg(key),
                                   m_fileName, line,
                                   RunConfigText::tr("Remove one of the two lines."));
        }
        const auto value = spec->key == stepsKey ? nestedText(node) : plainValue(node);
        auto set = value ? m_config.set(key, *value) : Result<void>(wrongShape(key));
        if (set)
            return {};
        Error error = set.error();
        error.file = m_fileName;
        error.line = line;
        return error;
    }

    [[nodiscard]] bool hasSection(const QString &key) const
    {
        for (const OptionSpec &spec : m_config.schema()) {
            if (spec.key.startsWith(key + u'.'))
                return true;
        }
        return false;
    }

    static std::optional<QVariant> plainValue(const YAML::Node &node)
    {
        if (node.IsNull())
            return QVariant(QString());
        if (node.IsScalar())
            return QVariant(QString::fromStdString(node.Scalar()));
        if (!node.IsSequence())
            return {};
        QVariantList list;
        for (const auto &item : node) {
            if (!item.IsScalar())
                return {};
            list.append(QString::fromStdString(item.Scalar()));
        }
        return QVariant(list);
    }

    /// A list of maps is kept as one line of YAML: core/runs/recipesteps.h reads it.
    static std::optional<QVariant> nestedText(const YAML::Node &node)
    {
        if (!node.IsSequence())
            return plainValue(node);
        YAML::Emitter emitter;
        emitter.SetSeqFormat(YAML::Flow);
        emitter.SetMapFormat(YAML::Flow);
        emitter << node;
        return QVariant(QString::fromUtf8(emitter.c_str()).simplified());
    }

    static Error wrongShape(const QString &key)
    {
        return Error::badInput(RunConfigText::tr("The key “%1” needs a single value").arg(key));
    }

    RunConfig &m_config;
    QString m_fileName;
};

QString yamlText(const OptionSpec &spec, const QVariant &value)
{
    if (spec.type != OptionType::Text && spec.type != OptionType::Choice
        && spec.type != OptionType::Words)
        return optionText(value);
    if (spec.key == stepsKey && !value.toString().isEmpty())
        return value.toString(); // YAML already
    YAML::Emitter emitter;
    const std::string text = value.toString().toStdString();
    if (text.empty())
        emitter << YAML::DoubleQuoted;
    emitter << text;
    return QString::fromUtf8(emitter.c_str());
}

} // namespace

Result<RunConfig> RunConfig::read(const QString &file, const QList<OptionSpec> &schema)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return Error{.kind = ErrorKind::NotFound,
                     .what = RunConfigText::tr("The recipe cannot be read") + u": "_s
                         + in.errorString(),
                     .file = file,
                     .wayOut = RunConfigText::tr("Check the file's name and its permissions.")};
    }
    return fromYaml(QString::fromUtf8(in.readAll()), schema, file);
}

Result<RunConfig> RunConfig::fromYaml(const QString &text, const QList<OptionSpec> &schema,
                                      const QString &fileName)
{
    try {
        const YAML::Node root = YAML::Load(text.toStdString());
        RunConfig config(schema);
        if (root.IsNull())
            return config;
        if (!root.IsMap()) {
            return Error::badInput(RunConfigText::tr("A recipe is a list of “key: value” lines"),
                                   fileName, root.Mark().line + 1);
        }
        if (auto read = Reader(config, fileName).readMap(root, {}); !read)
            return read.error();
        return config;
    } catch (const YAML::Exception &exception) {
        return Error::badInput(RunConfigText::tr("The recipe is not valid YAML") + u": "_s
                                   + QString::fromStdString(exception.msg),
                               fileName, exception.mark.line + 1);
    }
}

QString RunConfig::toYaml(bool onlyChanged) const
{
    // Sections appear where their first key stands in the schema, and hold all of their keys.
    QString yaml;
    QStringList done;
    const auto line = [&](const OptionSpec &spec, const QString &name, const QString &indent) {
        if (!onlyChanged || isSet(spec.key))
            yaml += indent + name + u": "_s + yamlText(spec, value(spec.key)) + u'\n';
    };
    for (const OptionSpec &spec : m_schema) {
        const qsizetype dot = spec.key.indexOf(u'.');
        if (dot < 0) {
            line(spec, spec.key, {});
            continue;
        }
        const QString section = spec.key.left(dot + 1);
        if (done.contains(section))
            continue;
        done.append(section);
        const qsizetype start = yaml.size();
        for (const OptionSpec &inner : m_schema) {
            if (inner.key.startsWith(section))
                line(inner, inner.key.mid(dot + 1), u"  "_s);
        }
        if (yaml.size() > start)
            yaml.insert(start, section.left(dot) + u":\n"_s);
    }
    return yaml;
}

Result<void> RunConfig::write(const QString &file) const
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(toYaml().toUtf8()) >= 0 && out.commit())
        return {};
    return Error::failed(
        RunConfigText::tr("The recipe cannot be written") + u": "_s + out.errorString(), file,
        RunConfigText::tr("Check the free space and the folder's permissions."));
}

const OptionSpec *RunConfig::spec(const QString &key) const
{
    for (const OptionSpec &spec : m_schema) {
        if (spec.key == key)
            return &spec;
    }
    return nullptr;
}

QVariant RunConfig::value(const QString &key) const
{
    if (const auto it = m_values.find(key); it != m_values.end())
        return *it;
    const OptionSpec *known = spec(key);
    Q_ASSERT_X(known, "RunConfig::value", qPrintable(key));
    return known ? known->defaultValue : QVariant();
}

Result<void> RunConfig::set(const QString &key, const QVariant &value)
{
    const OptionSpec *known = spec(key);
    if (!known)
        return unknownKey(key, m_schema, {}, 0);
    auto checked = checkedValue(*known, value);
    if (!checked)
        return checked.error();
    m_values[key] = std::move(*checked);
    return {};
}

Result<void> RunConfig::setText(const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    if (equals <= 0) {
        return Error::badInput(
            RunConfigText::tr("“%1” is not of the form key=value").arg(assignment));
    }
    return set(assignment.left(equals).trimmed(), assignment.mid(equals + 1).trimmed());
}

} // namespace lw
