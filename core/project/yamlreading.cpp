// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/yamlreading.h"

#include <QFile>

#include <functional>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

struct YamlReadingText
{
    Q_DECLARE_TR_FUNCTIONS(lw::YamlReading)
};

constexpr qint64 largestFile = 4 << 20;

} // namespace

YAML::Node YamlReading::load()
{
    QFile in(m_file);
    if (!in.open(QIODevice::ReadOnly)) {
        m_error = Error{
            .kind = in.exists() ? ErrorKind::Failed : ErrorKind::NotFound,
            .what = in.exists()
                ? YamlReadingText::tr("The file could not be opened: %1").arg(in.errorString())
                : YamlReadingText::tr("The file is not there"),
            .file = m_file,
            .wayOut = YamlReadingText::tr(
                "Choose a folder that holds project.yaml, or make a new project.")};
        return {};
    }
    try {
        return YAML::Load(in.read(largestFile).toStdString());
    } catch (const YAML::Exception &e) {
        m_error = Error::badInput(YamlReadingText::tr("The file is not valid YAML: %1")
                                      .arg(QString::fromStdString(e.msg)),
                                  m_file, e.mark.line + 1,
                                  YamlReadingText::tr("Correct this line in a text editor."));
        return {};
    }
}

void YamlReading::fail(const YAML::Node &at, const QString &what, const QString &wayOut)
{
    if (m_error)
        return; // the first one is the cause
    const qint64 line = at.IsDefined() && !at.Mark().is_null() ? at.Mark().line + 1 : 0;
    m_error = Error::badInput(
        what, m_file, line,
        wayOut.isEmpty() ? YamlReadingText::tr("Correct this line in a text editor.") : wayOut);
}

void YamlReading::checkKeys(const YAML::Node &map, const QString &where, const QStringList &known)
{
    if (!map.IsMap()) {
        fail(map, YamlReadingText::tr("%1 should be a map of keys and values").arg(where));
        return;
    }
    for (const auto &entry : map) {
        const QString key = text(entry.first);
        if (!known.contains(key)) {
            fail(entry.first, YamlReadingText::tr("%1 has an unknown key \"%2\"").arg(where, key),
                 YamlReadingText::tr("Known keys are: %1.").arg(known.join(u", "_s)));
            return;
        }
    }
}

QString YamlReading::text(const YAML::Node &scalar)
{
    return scalar.IsScalar() ? QString::fromStdString(scalar.Scalar()) : QString();
}

void YamlReading::read(const YAML::Node &map, const char *key, QString &value)
{
    const YAML::Node node = map[key];
    if (!node.IsDefined())
        return;
    if (node.IsScalar() || node.IsNull())
        value = text(node);
    else
        fail(node, YamlReadingText::tr("%1 should be a text").arg(QString::fromUtf8(key)));
}

void YamlReading::read(const YAML::Node &map, const char *key, QStringList &value)
{
    const YAML::Node node = map[key];
    if (!node.IsDefined())
        return;
    value.clear();
    if (!node.IsSequence()) {
        fail(node, YamlReadingText::tr("%1 should be a list").arg(QString::fromUtf8(key)));
        return;
    }
    for (const YAML::Node &item : node)
        value.append(text(item));
}

namespace {

template <typename T>
void readNumber(YamlReading &reading, const YAML::Node &node, const char *key, T &value)
{
    if (!node.IsDefined())
        return;
    T number{};
    if (YAML::convert<T>::decode(node, number))
        value = number;
    else
        reading.fail(node,
                     YamlReadingText::tr("%1 should be a whole number, not \"%2\"")
                         .arg(QString::fromUtf8(key), YamlReading::text(node)));
}

} // namespace

void YamlReading::read(const YAML::Node &map, const char *key, int &value)
{
    readNumber(*this, map[key], key, value);
}

void YamlReading::read(const YAML::Node &map, const char *key, quint64 &value)
{
    readNumber(*this, map[key], key, value);
}

void YamlReading::read(const YAML::Node &map, const char *key, QList<int> &value)
{
    const YAML::Node node = map[key];
    if (!node.IsDefined())
        return;
    value.clear();
    if (!node.IsSequence())
        fail(node,
             YamlReadingText::tr("%1 should be a list of whole numbers")
                 .arg(QString::fromUtf8(key)));
    for (size_t i = 0; node.IsSequence() && i < node.size(); ++i) {
        int number = 0;
        readNumber(*this, node[i], key, number);
        value.append(number);
    }
}

void YamlReading::read(const YAML::Node &map, const char *key, bool &value)
{
    const YAML::Node node = map[key];
    if (!node.IsDefined())
        return;
    if (!YAML::convert<bool>::decode(node, value))
        fail(node,
             YamlReadingText::tr("%1 should be true or false, not \"%2\"")
                 .arg(QString::fromUtf8(key), text(node)));
}

QVariant YamlReading::variant(const YAML::Node &node)
{
    if (node.IsMap()) {
        QVariantMap map;
        for (const auto &entry : node)
            map.insert(text(entry.first), variant(entry.second));
        return map;
    }
    if (node.IsSequence()) {
        QVariantList list;
        for (const YAML::Node &item : node)
            list.append(variant(item));
        return list;
    }
    return text(node);
}

} // namespace lw
