// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safetensorsheader.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringDecoder>

#include <limits>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

void appendUtf8(QByteArray &out, char32_t c)
{
    out += QString::fromUcs4(&c, 1).toUtf8();
}

} // namespace

std::optional<SafetensorsHeader> SafetensorsHeaderParser::parse()
{
    SafetensorsHeader header;
    if (m_text.empty() || m_text.front() != '{') { // white space may only follow
        fail(QCoreApplication::translate("lw::SafetensorsFile", "“%1” is missing")
                 .arg(QLatin1Char('{')));
        return std::nullopt;
    }
    const bool ok = parseObject([&](const QString &key) {
        if (key == u"__metadata__")
            return parseMetadata(header.metadata);
        header.entries.push_back({.name = key, .type = {}, .shape = {}});
        return parseEntry(header.entries.back());
    });
    if (!ok)
        return std::nullopt;
    skipSpace();
    if (m_position != m_text.size()) {
        fail(QCoreApplication::translate("lw::SafetensorsFile",
                                         "Text follows the end of the header"));
        return std::nullopt;
    }
    return header;
}

bool SafetensorsHeaderParser::parseEntry(SafetensorsEntry &entry)
{
    bool hasType = false, hasShape = false, hasOffsets = false;
    const bool ok = parseObject([&](const QString &key) {
        if (key == u"dtype")
            return hasType = parseString(entry.type);
        if (key == u"shape")
            return hasShape = parseIntegers(entry.shape);
        if (key == u"data_offsets") {
            std::vector<qint64> offsets;
            if (!parseIntegers(offsets) || offsets.size() != 2)
                return fail(QCoreApplication::translate(
                    "lw::SafetensorsFile", "A tensor's place is not given by two numbers"));
            entry.begin = offsets[0];
            entry.end = offsets[1];
            return hasOffsets = true;
        }
        return fail(QCoreApplication::translate("lw::SafetensorsFile", "The key “%1” is not known")
                        .arg(key.left(40)));
    });
    if (!ok)
        return false;
    if (!hasType || !hasShape || !hasOffsets)
        return fail(QCoreApplication::translate("lw::SafetensorsFile",
                                                "The tensor “%1” lacks its type, shape or place")
                        .arg(entry.name.left(80)));
    return true;
}

bool SafetensorsHeaderParser::parseMetadata(QMap<QString, QString> &metadata)
{
    return parseObject([&](const QString &key) { return parseString(metadata[key]); });
}

template <typename Member> bool SafetensorsHeaderParser::parseObject(Member member)
{
    if (!expect('{'))
        return false;
    if (accept('}'))
        return true;
    QSet<QString> seen;
    do {
        QString key;
        skipSpace();
        if (!parseString(key))
            return false;
        if (seen.contains(key))
            return fail(
                QCoreApplication::translate("lw::SafetensorsFile", "The name “%1” occurs twice")
                    .arg(key.left(80)));
        seen.insert(key);
        if (!expect(':'))
            return false;
        skipSpace();
        if (!member(key))
            return m_problem.isEmpty()
                ? fail(QCoreApplication::translate("lw::SafetensorsFile", "A value is malformed"))
                : false;
    } while (accept(','));
    return expect('}');
}

bool SafetensorsHeaderParser::parseString(QString &out)
{
    if (!expect('"'))
        return false;
    QByteArray utf8;
    while (m_position < m_text.size()) {
        const char c = m_text[m_position++];
        if (c == '"') {
            QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            out = decode(utf8);
            return !decode.hasError()
                || fail(QCoreApplication::translate("lw::SafetensorsFile", "A name is not UTF-8"));
        }
        if (uchar(c) < 0x20)
            break;
        if (c != '\\')
            utf8 += c;
        else if (!parseEscape(utf8))
            return false;
    }
    return fail(QCoreApplication::translate("lw::SafetensorsFile", "A text does not end"));
}

bool SafetensorsHeaderParser::parseEscape(QByteArray &utf8)
{
    const auto hex4 = [this](char32_t &value) {
        bool ok = m_position + 4 <= m_text.size();
        if (ok)
            value = QByteArray(m_text.data() + m_position, 4).toUInt(&ok, 16);
        m_position += 4;
        return ok;
    };
    constexpr std::string_view escapes = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    const char c = m_position < m_text.size() ? m_text[m_position++] : '\0';
    if (const size_t i = escapes.find(c); c && i != escapes.npos) {
        utf8 += meanings[i];
        return true;
    }
    char32_t high = 0, low = 0;
    bool ok = c == 'u' && hex4(high);
    if (ok && high >= 0xd800 && high < 0xdc00) {
        ok = m_text.substr(std::min(m_position, m_text.size()), 2) == "\\u";
        m_position += 2;
        ok = ok && hex4(low) && low >= 0xdc00 && low < 0xe000;
        high = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    } else if (high >= 0xdc00 && high < 0xe000) {
        ok = false;
    }
    if (!ok)
        return fail(QCoreApplication::translate("lw::SafetensorsFile",
                                                "An escaped character is malformed"));
    appendUtf8(utf8, high);
    return true;
}

bool SafetensorsHeaderParser::parseIntegers(std::vector<qint64> &out)
{
    if (!expect('['))
        return false;
    if (accept(']'))
        return true;
    constexpr size_t most = 64; // dimensions that LibTorch allows
    do {
        skipSpace();
        if (out.size() == most)
            return fail(QCoreApplication::translate("lw::SafetensorsFile",
                                                    "A tensor has more than %1 dimensions")
                            .arg(most));
        if (!parseInteger(out.emplace_back()))
            return false;
    } while (accept(','));
    return expect(']');
}

bool SafetensorsHeaderParser::parseInteger(qint64 &out)
{
    const size_t start = m_position;
    out = 0;
    for (; m_position < m_text.size(); ++m_position) {
        const int digit = m_text[m_position] - '0';
        if (digit < 0 || digit > 9)
            break;
        if (out > (std::numeric_limits<qint64>::max() - digit) / 10)
            return fail(
                QCoreApplication::translate("lw::SafetensorsFile", "A size is out of range"));
        out = out * 10 + digit;
    }
    const size_t digits = m_position - start;
    if (digits == 0 || (digits > 1 && m_text[start] == '0'))
        return fail(
            QCoreApplication::translate("lw::SafetensorsFile", "A size is not a whole number"));
    return true;
}

bool SafetensorsHeaderParser::expect(char c)
{
    if (accept(c))
        return true;
    return fail(
        QCoreApplication::translate("lw::SafetensorsFile", "“%1” is missing").arg(QLatin1Char(c)));
}

bool SafetensorsHeaderParser::accept(char c)
{
    skipSpace();
    if (m_position >= m_text.size() || m_text[m_position] != c)
        return false;
    ++m_position;
    return true;
}

bool SafetensorsHeaderParser::fail(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
    return false;
}

void SafetensorsHeaderParser::skipSpace()
{
    while (m_position < m_text.size()
           && std::string_view(" \t\r\n").find(m_text[m_position]) != std::string_view::npos)
        ++m_position;
}

} // namespace lw
