// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace lw {

/// One entry of a safetensors header as it stands there, not yet checked against the file.
struct SafetensorsEntry
{
    QString name;
    QString type;
    std::vector<qint64> shape;
    qint64 begin = -1, end = -1; ///< data_offsets
};

struct SafetensorsHeader
{
    std::vector<SafetensorsEntry> entries;
    QMap<QString, QString> metadata;
};

/// Reads exactly the JSON that the format allows. (QJsonDocument would silently keep the last of
/// two equal keys and read sizes as floating point.)
class SafetensorsHeaderParser
{
public:
    explicit SafetensorsHeaderParser(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::optional<SafetensorsHeader> parse();
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< when parse() had none
    [[nodiscard]] size_t position() const { return m_position; } ///< where it stopped, bytes

private:
    bool parseEntry(SafetensorsEntry &entry);
    bool parseMetadata(QMap<QString, QString> &metadata);
    bool parseString(QString &out);
    bool parseEscape(QByteArray &utf8);
    bool parseIntegers(std::vector<qint64> &out);
    bool parseInteger(qint64 &out);
    bool expect(char c);
    bool accept(char c); ///< after white space
    /// Runs `member` for each "key": of an object; the brace is next.
    template <typename Member> bool parseObject(Member member);
    bool fail(const QString &problem);
    void skipSpace();

    std::string_view m_text;
    size_t m_position = 0;
    QString m_problem;
};

} // namespace lw
