// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/exchange/exchangeformat.h"
#include "core/review/exchange/exchangewords.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

const std::vector<ExchangeFormat> &exchangeFormats()
{
    // A new format is one line here.
    static const std::vector<ExchangeFormat> all{csvExchange(), imageFolderExchange(),
                                                 cocoExchange(), labelStudioExchange()};
    return all;
}

const ExchangeFormat *exchangeFormat(const QString &id)
{
    const auto it = std::ranges::find(exchangeFormats(), id, &ExchangeFormat::id);
    return it == exchangeFormats().end() ? nullptr : &*it;
}

namespace {

Error noSuchFormat(const QString &what, const QString &file)
{
    QStringList known;
    for (const ExchangeFormat &format : exchangeFormats())
        known.append(format.id);
    return Error::badInput(what, file, 0,
                           ExchangeText::tr("The formats are: %1.").arg(known.join(u", "_s)));
}

Result<const ExchangeFormat *> formatFor(const QString &id)
{
    if (const ExchangeFormat *format = exchangeFormat(id))
        return format;
    return noSuchFormat(ExchangeText::tr("There is no format “%1”.").arg(id), {});
}

} // namespace

Result<const ExchangeFormat *> recognisedExchange(const QString &file)
{
    if (!QFileInfo::exists(file)) {
        return Error{.kind = ErrorKind::NotFound,
                     .what = ExchangeText::tr("There is no such file or folder."),
                     .file = file,
                     .wayOut = ExchangeText::tr("Check its name.")};
    }
    for (const ExchangeFormat &format : exchangeFormats()) {
        if (format.recognises(file))
            return &format;
    }
    return noSuchFormat(ExchangeText::tr("The file holds no labels that are understood."), file);
}

Result<int> exportLabels(const QString &formatId, const ExchangeExport &what, JobContext &job)
{
    QString id = formatId;
    if (id.isEmpty()) // two formats end in .json: the more common one
        id = what.target.endsWith(u".json"_s, Qt::CaseInsensitive) ? u"coco"_s
            : what.target.endsWith(u".csv"_s, Qt::CaseInsensitive) ? u"csv"_s
            : QFileInfo(what.target).suffix().isEmpty()            ? u"imagefolder"_s
                                                                   : u"csv"_s;
    const auto format = formatFor(id);
    if (!format)
        return format.error();
    return (*format)->write(what, job);
}

Result<ImportPlan> planExchangeImport(const QString &formatId, const QString &file,
                                      const LabelView &labels, const ReviewColumns &columns,
                                      ImportAs as, const QString &reviewer, JobContext &job)
{
    const auto format = formatId.isEmpty() ? recognisedExchange(file) : formatFor(formatId);
    if (!format)
        return format.error();
    const auto table = (*format)->read(file, columns, as == ImportAs::Suggestions, job);
    if (!table)
        return table.error();
    return planImport(*table, file, labels, columns, as, reviewer, job);
}

} // namespace lw
