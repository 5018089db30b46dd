// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/memoryforecast.h"

#include "core/learn/architectures.h"
#include "core/learn/recipeoption.h"

#include <QFile>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lw {

qint64 availableMemory(const QString &device)
{
    if (device.startsWith(u"cuda"))
        return 0;
    QFile file(u"/proc/meminfo"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("MemAvailable:"))
            return line.mid(13).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

MemoryForecast forecastMemory(const RunConfig &recipe, const QString &device)
{
    const ArchitectureInfo *info = architectureByName(recipe.text(u"model"_s));
    if (!info)
        return {};
    const int parts = std::max(recipe.integer(u"accumulate"_s), 1); // of a batch, one at a time
    const int batch = (recipe.integer(u"batch"_s) + parts - 1) / parts;
    const int side = recipe.integer(u"image_size"_s);
    const qint64 fixed = estimatedMemory(*info, 0, side);
    const qint64 picture = std::max<qint64>(estimatedMemory(*info, 1, side) - fixed, 1);
    MemoryForecast forecast{.needed = estimatedMemory(*info, batch, side),
                            .available = availableMemory(device)};
    if (forecast.available > fixed)
        forecast.largestBatch =
            int(std::min<qint64>((forecast.available - fixed) / picture * parts, 4096));
    return forecast;
}

QString memoryWarning(const RunConfig &recipe, const QString &device)
{
    const MemoryForecast forecast = forecastMemory(recipe, device);
    if (forecast.fits())
        return {};
    const QLocale locale;
    const QString needed = locale.formattedDataSize(forecast.needed, 1),
                  available = locale.formattedDataSize(forecast.available, 1);
    if (forecast.largestBatch < 1)
        return Recipe::tr("This network needs about %1 of memory for a batch of %2 pictures; %3 "
                          "are free, too little even for one. Choose a smaller network or image "
                          "size.")
            .arg(needed)
            .arg(recipe.integer(u"batch"_s))
            .arg(available);
    return Recipe::tr("A batch of %1 pictures needs about %2 of memory, but %3 are free. Use "
                      "batches of %4 or fewer.")
        .arg(recipe.integer(u"batch"_s))
        .arg(needed, available)
        .arg(forecast.largestBatch);
}

} // namespace lw
