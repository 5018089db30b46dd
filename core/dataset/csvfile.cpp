// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/csvfile.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr qint64 largestTable = 512 << 20;
constexpr int longestQuotedField = 100; // lines; a longer one is a quote that was never closed

struct CsvFileText
{
    Q_DECLARE_TR_FUNCTIONS(lw::CsvFile)
};

/// The file as UTF-8 (or bytes of an unknown 8-bit encoding) without byte order mark.
Result<QByteArray> readBytes(const QString &file, qint64 limit)
{
    QFile in(file);
    const QFileInfo info(file);
    const QString wayOut = CsvFileText::tr("Put the table in its place and scan again.");
    if (!info.isFile())
        return Error{.kind = ErrorKind::NotFound,
                     .what = CsvFileText::tr("The table is not there"),
                     .file = file,
                     .wayOut = wayOut};
    if (info.size() > largestTable)
        return Error::badInput(CsvFileText::tr("The table is larger than 512 megabytes"), file, 0,
                               wayOut);
    if (!in.open(QIODevice::ReadOnly))
        return Error::badInput(
            CsvFileText::tr("The table could not be opened: %1").arg(in.errorString()), file, 0,
            CsvFileText::tr("Check the rights of the file."));
    QByteArray bytes = in.read(limit);
    if (const auto encoding = QStringConverter::encodingForData(bytes);
        encoding && *encoding != QStringConverter::Utf8) {
        QStringDecoder decoder(*encoding);
        const QString text = decoder.decode(bytes);
        bytes = text.toUtf8();
    }
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    if (bytes.trimmed().isEmpty())
        return Error::badInput(CsvFileText::tr("The table is empty"), file, 0,
                               CsvFileText::tr("Copy the table again from its source."));
    return bytes;
}

} // namespace

struct CsvFile::Record
{
    qint64 line = 0;
    QList<QByteArray> fields;
    bool openQuote = false;

    [[nodiscard]] bool isBlank() const
    {
        return fields.size() == 1 && fields[0].trimmed().isEmpty();
    }
};

/// Cuts bytes into records, one at a time.
class CsvFile::Parser
{
public:
    Parser(const QByteArray &bytes, char delimiter)
        : m_bytes(bytes)
        , m_delimiter(delimiter)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }

    /// The next record; a quote that never closes is taken as an ordinary character.
    [[nodiscard]] Record next()
    {
        const qsizetype start = m_at;
        const qint64 line = m_line;
        Record record = parse(true);
        if (record.openQuote) {
            m_at = start;
            m_line = line;
            record = parse(false);
            record.openQuote = true;
        }
        return record;
    }

private:
    Record parse(bool quotes)
    {
        Record record;
        record.line = m_line;
        QByteArray field;
        for (;;) {
            if (quotes && field.trimmed().isEmpty() && !atEnd() && m_bytes[m_at] == '"') {
                field.clear();
                if (!parseQuoted(field, record.line)) {
                    record.openQuote = true;
                    return record;
                }
                continue;
            }
            const char c = atEnd() ? '\n' : m_bytes[m_at];
            ++m_at;
            if (c == m_delimiter) {
                record.fields.append(std::exchange(field, {}));
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && !atEnd() && m_bytes[m_at] == '\n')
                    ++m_at;
                ++m_line;
                record.fields.append(field);
                return record;
            } else {
                field += c;
            }
        }
    }

    /// Reads from the opening to the closing quote; false when none follows within reason.
    bool parseQuoted(QByteArray &field, qint64 firstLine)
    {
        for (++m_at; !atEnd(); ++m_at) {
            const char c = m_bytes[m_at];
            if (c == '"') {
                if (m_at + 1 >= m_bytes.size() || m_bytes[m_at + 1] != '"') {
                    ++m_at;
                    return true;
                }
                ++m_at;
            } else if (c == '\n' || (c == '\r' && m_bytes.mid(m_at + 1, 1) != "\n")) {
                if (++m_line - firstLine > longestQuotedField)
                    return false;
            }
            field += c;
        }
        return false;
    }

    const QByteArray &m_bytes;
    char m_delimiter;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

namespace {

QStringList columnNames(const QList<QByteArray> &fields)
{
    QStringList names;
    for (const QByteArray &field : fields)
        names.append(QString::fromUtf8(field).trimmed());
    return names;
}

} // namespace

Result<QStringList> CsvFile::readHeader(const QString &file, const QStringList &expected)
{
    const auto bytes = readBytes(file, 64 << 10);
    if (!bytes)
        return bytes.error();
    QStringList best;
    qsizetype bestFound = -1;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        Parser parser(*bytes, delimiter);
        Record header = parser.next();
        while (header.isBlank() && !parser.atEnd())
            header = parser.next();
        const QStringList names = columnNames(header.fields);
        qsizetype found = 0;
        for (const QString &name : expected)
            found += names.contains(name, Qt::CaseInsensitive) ? 1 : 0;
        if (found > bestFound || (found == bestFound && names.size() > best.size())) {
            best = names;
            bestFound = found;
        }
    }
    return best;
}

int CsvFile::column(const QString &name) const
{
    for (qsizetype c = 0; c < m_columns.size(); ++c) {
        if (m_columns[c].compare(name, Qt::CaseInsensitive) == 0)
            return int(c);
    }
    return -1;
}

void CsvFile::addRecord(const Record &record)
{
    CsvRow row{record.line, {}};
    bool isUtf8 = true;
    for (const QByteArray &field : record.fields) {
        QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
        const QString text = decoder.decode(field);
        isUtf8 = isUtf8 && !decoder.hasError();
        row.fields.append((decoder.hasError() ? QString::fromLatin1(field) : text).trimmed());
    }
    while (row.fields.size() > m_columns.size() && row.fields.last().isEmpty())
        row.fields.removeLast(); // "a,b,c,": a delimiter too many at the end
    if (record.openQuote)
        m_issues.append({record.line, u"open_quote"_s,
                         CsvFileText::tr("A quotation mark is never closed"), true});
    if (row.fields.size() != m_columns.size()) {
        m_issues.append({record.line, u"ragged_row"_s,
                         CsvFileText::tr("The row has %1 fields instead of %2")
                             .arg(row.fields.size())
                             .arg(m_columns.size()),
                         false});
        return;
    }
    if (!isUtf8)
        m_issues.append({record.line, u"bad_encoding"_s,
                         CsvFileText::tr("The row is not UTF-8; it was read as Latin-1"), true});
    m_rows.push_back(std::move(row));
}

Result<CsvFile> CsvFile::read(const QString &file, const QStringList &expected)
{
    const auto header = readHeader(file, expected);
    if (!header)
        return header.error();
    const auto bytes = readBytes(file, largestTable);
    if (!bytes)
        return bytes.error();
    CsvFile table;
    table.m_columns = *header;
    // The delimiter is the one whose header was chosen.
    for (const char delimiter : {',', ';', '\t', '|'}) {
        Parser parser(*bytes, delimiter);
        Record record = parser.next();
        while (record.isBlank() && !parser.atEnd())
            record = parser.next();
        if (columnNames(record.fields) != table.m_columns)
            continue;
        for (qsizetype c = 0; c < table.m_columns.size(); ++c) {
            if (table.column(table.m_columns[c]) != int(c) && !table.m_columns[c].isEmpty())
                table.m_issues.append(
                    {record.line, u"duplicate_column"_s,
                     CsvFileText::tr("The column %1 is there twice; the first one is used")
                         .arg(table.m_columns[c]),
                     true});
        }
        while (!parser.atEnd()) {
            record = parser.next();
            if (!record.isBlank())
                table.addRecord(record);
        }
        break;
    }
    return table;
}

} // namespace lw
