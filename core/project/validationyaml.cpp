// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/validationyaml.h"

#include "core/project/facesettingsyaml.h"
#include "core/project/yamlediting.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// The text with another validation between its comments; nothing when it is written in a way that
/// is not understood well enough.
std::optional<QByteArray> withValidation(const QByteArray &text, const ValidationSpec &spec)
{
    const QByteArray group = '[' + spec.group.join(u", "_s).toUtf8() + ']';
    const QByteArray people = QByteArray::number(spec.peoplePerGroup);
    const QByteArray seed = QByteArray::number(spec.seed);
    try {
        YamlEditing yaml(text);
        const bool isDone = yaml.has({"validation"})
            ? yaml.set({"validation", "group"}, group)
                && yaml.set({"validation", "people_per_group"}, people)
                && yaml.set({"validation", "seed"}, seed)
            : yaml.set({"validation"},
                       "{by: person, people_per_group: " + people + ", group: " + group
                           + ", seed: " + seed + '}');
        if (isDone)
            return yaml.text();
    } catch (const YAML::Exception &) { // then all of it is written anew
    }
    return {};
}

} // namespace

Result<void> writeValidation(const QString &projectFile, const ValidationSpec &spec)
{
    auto config = ProjectConfig::read(projectFile);
    if (!config)
        return config.error();
    config->validation = spec;
    QFile in(projectFile);
    const auto edited = in.open(QIODevice::ReadOnly) ? withValidation(in.readAll(), spec)
                                                     : std::optional<QByteArray>();
    in.close();
    if (!edited)
        return config->write(projectFile);
    if (auto written = writeProjectText(*edited, projectFile); !written)
        return written;
    const auto after = ProjectConfig::read(projectFile);
    return after && after->validation == spec ? Result<void>() : config->write(projectFile);
}

} // namespace lw
