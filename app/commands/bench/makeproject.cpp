// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"
#include "app/commands/consolejob.h"
#include "core/dataset/syntheticproject.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

Result<QJsonObject> run(const CommandLine &line, Console &console)
{
    const QString folder = line.positional(1);
    if (folder.isEmpty())
        return Error::badInput(Cli::tr("A folder is needed: bench make-project DIR --samples N"));
    SyntheticProjectOptions options;
    const auto samples = line.integer(u"samples"_s, options.samples, 100, 10'000'000);
    if (!samples)
        return samples.error();
    options.samples = *samples;
    if (line.has(u"photo"_s)) {
        const QStringList sides = line.value(u"photo"_s).split(u'x');
        options.photoWidth = sides.value(0).toInt();
        options.photoHeight = sides.value(1).toInt();
        const auto inRange = [](int side) { return side >= 32 && side <= 8000; };
        if (sides.size() != 2 || !inRange(options.photoWidth) || !inRange(options.photoHeight))
            return Error::badInput(Cli::tr("--photo must look like 1600x2133"));
    }
    QElapsedTimer timer;
    timer.start();
    const auto made = runConsoleJob(console, Cli::tr("Making a project"), [&](JobContext &job) {
        return makeSyntheticProject(folder, options, job);
    });
    if (!made)
        return made.error();
    return QJsonObject{{u"samples"_s, options.samples},
                       {u"seconds"_s, double(timer.elapsed()) / 1000}};
}

} // namespace

Bench makeProjectBench()
{
    return {.name = u"make-project"_s, .arguments = u"DIR --samples N [--photo WxH]"_s, .run = run};
}

} // namespace lw
