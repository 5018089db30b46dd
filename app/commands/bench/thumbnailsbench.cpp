// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"
#include "core/imaging/thumbnailcache.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Result<QJsonObject> runThumbnails(const CommandLine &line, Console &console)
{
    const auto folder = requiredOption(line, u"folder"_s);
    if (!folder)
        return folder.error();
    QStringList files;
    QDirIterator it(*folder, {u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    if (files.isEmpty())
        return Error::badInput(Cli::tr("No picture was found"), *folder);
    const QTemporaryDir packs;
    ThumbnailCache cache(packs.path());
    std::atomic<qsizetype> next = 0, failed = 0;
    QElapsedTimer timer;
    timer.start();
    const auto worker = [&] {
        for (qsizetype i = next++; i < files.size() && !console.stopToken().stop_requested();
             i = next++) {
            if (!cache.get(files[i]))
                ++failed;
            console.progress(Cli::tr("Making thumbnails"), i + 1, files.size(), {});
        }
    };
    const unsigned workers = std::max(1U, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < workers; ++i)
            threads.emplace_back(worker);
    }
    if (console.stopToken().stop_requested())
        return Error::cancelled();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    return QJsonObject{{u"images"_s, files.size()},
                       {u"unreadable"_s, qint64(failed)},
                       {u"threads"_s, int(workers)},
                       {u"images_per_s"_s, double(files.size()) / seconds}};
}

} // namespace

Bench thumbnailsBench()
{
    return {.name = u"thumbnails"_s, .arguments = u"--folder DIR"_s, .run = runThumbnails};
}

} // namespace lw
