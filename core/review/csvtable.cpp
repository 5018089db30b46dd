// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/csvtable.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr qsizetype stopEvery = 65'536; ///< characters between two looks at the stop token
constexpr qint64 headerBytes = 65'536; ///< no header is longer

bool isRunnable(QChar first)
{
    return first == u'=' || first == u'+' || first == u'-' || first == u'@' || first == u'\t'
        || first == u'\r';
}

/// Splits text into records; a quoted cell may hold commas, quotes and line ends.
std::vector<CsvTable::Record> parse(const QString &text, const std::stop_token &stop = {})
{
    std::vector<CsvTable::Record> records;
    CsvTable::Record record{.line = 1, .cells = {}};
    QString cell;
    bool quoted = false;
    qint64 line = 1;
    const auto endRecord = [&] {
        record.cells.append(cell);
        cell.clear();
        if (record.cells.size() > 1 || !record.cells.front().isEmpty())
            records.push_back(record);
        record = {.line = line, .cells = {}};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i % stopEvery == 0 && stop.stop_requested())
            return {};
        const QChar c = text[i];
        if (c == u'\n')
            ++line;
        if (quoted) {
            if (c != u'"') {
                cell += c;
            } else if (i + 1 < text.size() && text[i + 1] == u'"') {
                cell += c;
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == u',') {
            record.cells.append(cell);
            cell.clear();
        } else if (c == u'\n') {
            endRecord();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    endRecord();
    return records;
}

} // namespace

int CsvTable::column(const QString &name) const
{
    for (int i = 0; i < header.size(); ++i) {
        if (header[i].trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

namespace {

struct CsvtableText
{
    Q_DECLARE_TR_FUNCTIONS(lw::ReviewCsv)
};

/// At most so many bytes of a file as text; negative: all.
Result<QString> readText(const QString &fileName, qint64 bytes = -1)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            .kind = ErrorKind::NotFound,
            .what = CsvtableText::tr("The file could not be read: %1.").arg(file.errorString()),
            .file = fileName,
            .wayOut = CsvtableText::tr("Check its name and that you may read it.")};
    }
    QString text = QString::fromUtf8(bytes < 0 ? file.readAll() : file.read(bytes));
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    return text;
}

} // namespace

Result<CsvTable> CsvTable::readHeader(const QString &fileName)
{
    const auto text = readText(fileName, headerBytes);
    if (!text)
        return text.error();
    CsvTable table;
    if (auto records = parse(*text); !records.empty())
        table.header = std::move(records.front().cells);
    return table;
}

Result<CsvTable> CsvTable::read(const QString &fileName, const std::stop_token &stop)
{
    const auto text = readText(fileName);
    if (!text)
        return text.error();
    std::vector<Record> records = parse(*text, stop);
    if (stop.stop_requested())
        return Error::cancelled();
    if (records.empty())
        return Error::badInput(CsvtableText::tr("The file is empty."), fileName, 1,
                               CsvtableText::tr("Export labels once to see the columns."));
    CsvTable table;
    table.header = std::move(records.front().cells);
    records.erase(records.begin());
    table.records = std::move(records);
    return table;
}

QString safeCsvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && isRunnable(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n')
        || cell.contains(u'\r')) {
        cell.replace(u'"', u"\"\""_s);
        cell = u'"' + cell + u'"';
    }
    return cell;
}

QString plainCsvCell(const QString &cell)
{
    return cell.size() > 1 && cell.front() == u'\'' && isRunnable(cell[1]) ? cell.mid(1) : cell;
}

} // namespace lw
