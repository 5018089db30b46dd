// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/datasetoptions.h"

#include "app/commands/console.h"
#include "app/commands/jsontext.h"
#include "core/dataset/datasetorigin.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Pictures whose attribute the data set labels, one count per attribute.
std::vector<int> labelledImages(const DatasetIndex &index, const Taxonomy &taxonomy)
{
    std::vector<int> counts(size_t(taxonomy.attributeCount()), 0);
    for (int i = 0; i < index.size(); ++i) {
        for (size_t a = 0; a < counts.size(); ++a)
            counts[a] += index.values(i)[a] != unknownValue ? 1 : 0;
    }
    return counts;
}

constexpr qsizetype deepestOption = 3; ///< a word of a label map may itself hold dots

/// Sets one value in maps within maps.
void setDeep(QVariantMap &map, QStringList keys, const QString &value)
{
    const QString key = keys.takeFirst();
    if (keys.isEmpty()) {
        map.insert(key, value);
        return;
    }
    QVariantMap inner = map.value(key).toMap();
    setDeep(inner, keys, value);
    map.insert(key, inner);
}

/// "train:labels.age=years" -> the spec of "train" and the rest.
Result<std::pair<DatasetSpec *, QString>> target(QList<DatasetSpec> &datasets, const QString &text,
                                                 const QString &option)
{
    const QString id = text.section(u':', 0, 0);
    const auto named = std::find_if(datasets.begin(), datasets.end(),
                                    [&id](const DatasetSpec &spec) { return spec.id == id; });
    if (named != datasets.end() && text.contains(u':'))
        return std::pair(&*named, text.mid(id.size() + 1));
    if (datasets.size() == 1)
        return std::pair(&datasets.first(), text);
    QStringList ids;
    for (const DatasetSpec &spec : std::as_const(datasets))
        ids.append(spec.id);
    return Error::badInput(
        Cli::tr("--%1 %2 does not say which data set is meant").arg(option, text), {}, 0,
        Cli::tr("Write one of %1 and a colon before it.").arg(ids.join(u", "_s)));
}

Result<void> setOption(DatasetSpec &spec, const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString key = text.left(equals).trimmed();
    if (equals < 1 || key.isEmpty())
        return Error::badInput(Cli::tr("--option %1 is not key=value").arg(text), {}, 0,
                               Cli::tr("Write for example --option labels.gender=sex."));
    QStringList keys = key.split(u'.');
    while (keys.size() > deepestOption) {
        const QString last = keys.takeLast();
        keys.last() += u'.' + last;
    }
    setDeep(spec.options, keys, text.mid(equals + 1));
    return {};
}

template <typename Change> Result<void> changeOrigin(DatasetSpec &spec, Change change)
{
    DatasetOrigin origin = DatasetOrigin::of(spec);
    if (!change(origin))
        return Error::badInput(Cli::tr("This is no answer to --redistribution"), {}, 0,
                               Cli::tr("Use one of: %1.").arg(u"allowed, forbidden, unknown"_s));
    origin.putInto(spec);
    return {};
}

} // namespace

QList<CommandOption> datasetOptions()
{
    return {{u"option"_s, u"KEY=VALUE"_s,
             Cli::tr("option of a data set's format, as in labels.gender=sex"), true},
            {u"source"_s, u"TEXT"_s, Cli::tr("where a data set comes from"), true},
            {u"licence"_s, u"TEXT"_s, Cli::tr("licence of a data set"), true},
            {u"redistribution"_s, u"WORD"_s,
             Cli::tr("whether its pictures may be handed on: allowed, forbidden or unknown"),
             true}};
}

Result<void> applyDatasetOptions(const CommandLine &line, QList<DatasetSpec> &datasets)
{
    using Apply = Result<void> (*)(DatasetSpec &, const QString &);
    const QList<std::pair<QString, Apply>> options{
        {u"option"_s, setOption},
        {u"source"_s,
         [](DatasetSpec &spec, const QString &text) {
             return changeOrigin(spec, [&text](DatasetOrigin &origin) {
                 origin.source = text;
                 return true;
             });
         }},
        {u"licence"_s,
         [](DatasetSpec &spec, const QString &text) {
             return changeOrigin(spec, [&text](DatasetOrigin &origin) {
                 origin.licence = text;
                 return true;
             });
         }},
        {u"redistribution"_s, [](DatasetSpec &spec, const QString &word) {
             return changeOrigin(
                 spec, [&word](DatasetOrigin &origin) { return origin.setRedistribution(word); });
         }}};
    for (const auto &[option, apply] : options) {
        for (const QString &text : line.values(option)) {
            const auto found = target(datasets, text, option);
            if (!found)
                return found.error();
            if (auto applied = apply(*found->first, found->second); !applied)
                return applied;
        }
    }
    return {};
}

QJsonObject describeDataset(const DatasetIndex &index, const Taxonomy &taxonomy)
{
    QJsonArray problems;
    for (const DatasetProblem &problem : index.problems())
        problems << toJson(problem);
    QJsonObject labelled;
    const std::vector<int> counts = labelledImages(index, taxonomy);
    for (size_t a = 0; a < counts.size(); ++a)
        labelled.insert(taxonomy.attributes()[qsizetype(a)].name, counts[a]);
    const DatasetOrigin origin = DatasetOrigin::of(index.spec());
    return {{u"id"_s, index.spec().id},
            {u"format"_s, index.spec().format},
            {u"root"_s, index.rootPath()},
            {u"images"_s, index.size()},
            {u"people"_s, qint64(index.people().size())},
            {u"labelled_images"_s, labelled},
            {u"ignored_files"_s, index.ignoredFiles()},
            {u"source"_s, origin.source},
            {u"licence"_s, origin.licence},
            {u"redistribution"_s, origin.redistributionWord()},
            {u"problems"_s, problems}};
}

void tellDataset(const DatasetIndex &index, const Taxonomy &taxonomy, Console &console)
{
    console.say(Cli::tr("%1 (%2): %3 images of %4 people; %5 foreign files ignored")
                    .arg(index.spec().id, index.spec().format)
                    .arg(index.size())
                    .arg(index.people().size())
                    .arg(index.ignoredFiles()));
    const std::vector<int> counts = labelledImages(index, taxonomy);
    QStringList parts;
    for (size_t a = 0; a < counts.size(); ++a)
        parts.append(u"%1 %2"_s.arg(taxonomy.attributes()[qsizetype(a)].name).arg(counts[a]));
    if (index.spec().role == DatasetRole::Labelled)
        console.say(u"  "_s + Cli::tr("images with a label: %1").arg(parts.join(u", "_s)));
    const DatasetOrigin origin = DatasetOrigin::of(index.spec());
    if (origin != DatasetOrigin())
        console.say(u"  "_s
                    + Cli::tr("from %1; licence: %2; redistribution: %3")
                          .arg(origin.source.isEmpty() ? Cli::tr("unknown") : origin.source,
                               origin.licence.isEmpty() ? Cli::tr("unknown") : origin.licence,
                               origin.redistributionWord()));
    for (const DatasetProblem &problem : index.problems())
        console.say(u"  "_s + problemText(problem));
}

} // namespace lw
