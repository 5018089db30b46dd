// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/consolejob.h"
#include "app/commands/jsontext.h"
#include "app/commands/projectsession.h"
#include "core/learn/facedetectors.h"
#include "core/learn/weightsfolder.h"
#include "core/project/maskpasting.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// "60,20,20" into the shares of worn, under the nose and on the chin.
Result<void> readShares(const QString &text, MaskPasting &pasting)
{
    const QStringList parts = text.split(u',');
    const std::array<float *, 3> shares{&pasting.worn, &pasting.underNose, &pasting.onChin};
    bool isFine = parts.size() == 3;
    for (qsizetype i = 0; isFine && i < 3; ++i) {
        *shares[size_t(i)] = parts[i].toFloat(&isFine);
        isFine = isFine && *shares[size_t(i)] >= 0;
    }
    if (isFine && pasting.worn + pasting.underNose + pasting.onChin > 0)
        return {};
    return Error::badInput(Cli::tr("--poses %1 is not three shares").arg(text), {}, 0,
                           Cli::tr("Write for example --poses 60,20,20: worn, under the nose, on "
                                   "the chin."));
}

/// 0..100 into 0..1.
Result<void> readJitter(const CommandLine &line, const QString &option, float &jitter)
{
    const auto percent = line.integer(option, int(jitter * 100), 0, 100);
    if (!percent)
        return percent.error();
    jitter = float(*percent) / 100;
    return {};
}

Result<MaskPasting> pastingOf(const CommandLine &line)
{
    MaskPasting pasting;
    pasting.id = line.value(u"id"_s);
    pasting.dataset = line.value(u"from"_s);
    if (line.has(u"masks"_s))
        pasting.templates = line.value(u"masks"_s).split(u',', Qt::SkipEmptyParts);
    if (line.has(u"mask-folder"_s))
        pasting.templateFolder = QDir(line.value(u"mask-folder"_s)).absolutePath();
    pasting.heldOutToo = line.has(u"held-out-too"_s);
    pasting.unknownToo = line.has(u"unknown-too"_s);
    const auto most = line.integer(u"photos"_s, 0, 0, 10'000'000);
    const auto perPhoto = line.integer(u"per-photo"_s, 1, 1, 20);
    const auto seed = line.integer(u"seed"_s, 1, 0, 1'000'000'000);
    for (const auto *number : {&most, &perPhoto, &seed}) {
        if (!*number)
            return number->error();
    }
    pasting.most = *most;
    pasting.perPhoto = *perPhoto;
    pasting.seed = quint64(*seed);
    for (const auto &[option, jitter] : {std::pair(u"jitter"_s, &pasting.jitter.place),
                                         std::pair(u"colour-jitter"_s, &pasting.jitter.color),
                                         std::pair(u"light-jitter"_s, &pasting.jitter.light)}) {
        if (auto read = readJitter(line, option, *jitter); !read)
            return read.error();
    }
    if (line.has(u"poses"_s)) {
        if (auto read = readShares(line.value(u"poses"_s), pasting); !read)
            return read.error();
    }
    return pasting;
}

CommandOutcome runPasteMasks(const CommandLine &line, Console &console)
{
    const auto pasting = pastingOf(line);
    if (!pasting)
        return CommandOutcome::usage(pasting.error().text());
    auto session = ProjectSession::open(line.positional(0), console);
    if (!session)
        return session.error();
    if (!pasting->dataset.isEmpty()) {
        if (const auto rows = session->rowsOf(pasting->dataset); !rows)
            return rows.error();
    }
    const auto labels = session->labels->labels();
    const std::vector<CurrentLabel> now(labels.begin(), labels.end());
    session->labels.reset(); // the window may label meanwhile
    const QString detector =
        line.value(u"detector"_s, landmarkDetector(WeightsFolder::defaultFolder()));
    const auto outcome = runConsoleJob(console, Cli::tr("Pasting masks"), [&](JobContext &job) {
        return pasteMasks(
            *session->project, now, *pasting,
            [&detector] { return makeFaceDetector(detector, WeightsFolder::defaultFolder()); },
            job);
    });
    if (!outcome)
        return outcome.error();
    QJsonArray skipped;
    for (const Error &error : outcome->skipped) {
        console.say(u"  "_s + error.text());
        skipped << toJson(error);
    }
    console.say(Cli::tr("%1: %2 pictures of %3 photos; %4 photos were left out")
                    .arg(outcome->id)
                    .arg(outcome->made)
                    .arg(outcome->photos)
                    .arg(outcome->skipped.size()));
    console.print({{u"dataset"_s, outcome->id},
                   {u"photos"_s, outcome->photos},
                   {u"images"_s, outcome->made},
                   {u"skipped"_s, skipped}});
    return {};
}

} // namespace

Command pasteMasksCommand()
{
    return {
        .name = u"paste-masks"_s,
        .summary = Cli::tr("make a data set by putting masks on photos of faces without one"),
        .arguments = u"PROJECT"_s,
        .options =
            {{u"from"_s, u"DATASET"_s, Cli::tr("whose photos are used; all of them without it")},
             {u"id"_s, u"NAME"_s, Cli::tr("name of the new data set")},
             {u"photos"_s, u"N"_s, Cli::tr("use only so many photos, drawn at random")},
             {u"per-photo"_s, u"N"_s, Cli::tr("pictures made of each photo")},
             {u"masks"_s, u"A,B"_s, Cli::tr("which masks: surgical, kf94, cloth, black, a file's")},
             {u"mask-folder"_s, u"DIR"_s, Cli::tr("further masks as PNG files with transparency")},
             {u"poses"_s, u"W,N,C"_s, Cli::tr("shares of worn, under the nose, on the chin")},
             {u"jitter"_s, u"PERCENT"_s, Cli::tr("how much size and place vary")},
             {u"colour-jitter"_s, u"PERCENT"_s, Cli::tr("how much the colour of cloth varies")},
             {u"light-jitter"_s, u"PERCENT"_s, Cli::tr("how much the brightness varies")},
             {u"detector"_s, u"NAME"_s,
              Cli::tr("haar, mtcnn or yunet; the default is one that finds eyes and mouth, where "
                      "it is installed")},
             {u"seed"_s, u"N"_s, Cli::tr("another seed makes other pictures")},
             {u"held-out-too"_s, {}, Cli::tr("also photos of people held out for validation")},
             {u"unknown-too"_s, {}, Cli::tr("also photos whose mask is not known")}},
        .run = runPasteMasks,
        .details = {}};
}

} // namespace lw
