// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/exchange/exchangeformat.h"
#include "core/review/exchange/exchangewords.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lw {

ExchangeFormat csvExchange()
{
    return {.id = u"csv"_s,
            .title = ExchangeText::tr("CSV table, with the lineage of each label"),
            .suffix = u"csv"_s,
            .write = [](const ExchangeExport &what, JobContext &job) -> Result<int> {
                if (const auto written =
                        exportReview(what.target, *what.labels, *what.columns, what.rows, job);
                    !written)
                    return written.error();
                return int(rowsOrAll(what.rows, *what.columns).size());
            },
            .read = [](const QString &file, const ReviewColumns &, bool, JobContext &job)
                -> Result<CsvTable> { return CsvTable::read(file, job.stopToken()); },
            .recognises =
                [](const QString &file) {
                    const QFileInfo info(file);
                    return info.isFile()
                        && info.suffix().compare(u"json"_s, Qt::CaseInsensitive) != 0;
                }};
}

} // namespace lw
