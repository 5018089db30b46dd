// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/dataparallel.h"
#include "core/learn/recipeoption.h"

using namespace Qt::StringLiterals;

namespace lw {

namespace {

/// Names of one launcher's variables.
struct Launcher
{
    QString rank, size, localRank;
};

const QList<Launcher> &launchers()
{
    static const QList<Launcher> all{
        {u"RANK"_s, u"WORLD_SIZE"_s, u"LOCAL_RANK"_s},
        // Set by srun only, not in the batch script around it, which runs once.
        {u"SLURM_PROCID"_s, u"SLURM_STEP_NUM_TASKS"_s, u"SLURM_LOCALID"_s},
        {u"OMPI_COMM_WORLD_RANK"_s, u"OMPI_COMM_WORLD_SIZE"_s, u"OMPI_COMM_WORLD_LOCAL_RANK"_s},
        {u"PMI_RANK"_s, u"PMI_SIZE"_s, u"MPI_LOCALRANKID"_s}};
    return all;
}

Error contradiction(const QString &what)
{
    return Error::badInput(what, {}, 0,
                           Recipe::tr("Set RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT as "
                                      "torchrun does, or none of them."));
}

/// MASTER_ADDR; else what the launcher tells of the first node; else this machine, when all
/// processes are on it.
QString addressOf(const QProcessEnvironment &environment, int size)
{
    QString address = environment.value(u"MASTER_ADDR"_s);
    if (address.isEmpty())
        address = environment.value(u"SLURM_LAUNCH_NODE_IPADDR"_s);
    const QString here =
        environment.value(u"OMPI_COMM_WORLD_LOCAL_SIZE"_s, environment.value(u"MPI_LOCALNRANKS"_s));
    if (address.isEmpty() && here.toInt() == size)
        address = u"127.0.0.1"_s;
    return address;
}

} // namespace

Result<std::optional<Ranks>> ranksFrom(const QProcessEnvironment &environment)
{
    for (const Launcher &launcher : launchers()) {
        if (!environment.contains(launcher.rank) || !environment.contains(launcher.size))
            continue;
        bool isRank = false, isSize = false, isPort = true;
        Ranks ranks;
        ranks.rank = environment.value(launcher.rank).toInt(&isRank);
        ranks.size = environment.value(launcher.size).toInt(&isSize);
        if (!isRank || !isSize || ranks.size < 1 || ranks.rank < 0 || ranks.rank >= ranks.size) {
            return contradiction(Recipe::tr("%1 is “%2” and %3 is “%4”: that is no process of a "
                                            "group")
                                     .arg(launcher.rank, environment.value(launcher.rank),
                                          launcher.size, environment.value(launcher.size)));
        }
        if (ranks.size == 1)
            return std::optional<Ranks>();
        ranks.localRank = environment.value(launcher.localRank).toInt();
        ranks.address = addressOf(environment, ranks.size);
        if (ranks.address.isEmpty())
            return contradiction(
                Recipe::tr("MASTER_ADDR, the first process's machine, is not set"));
        if (environment.contains(u"MASTER_PORT"_s))
            ranks.port = environment.value(u"MASTER_PORT"_s).toInt(&isPort);
        if (!isPort || ranks.port < 1 || ranks.port > 65535) {
            return contradiction(Recipe::tr("MASTER_PORT is no port: “%1”")
                                     .arg(environment.value(u"MASTER_PORT"_s)));
        }
        ranks.portIsServed = environment.value(u"TORCHELASTIC_USE_AGENT_STORE"_s) == u"True"_s;
        return std::optional<Ranks>(ranks);
    }
    return std::optional<Ranks>();
}

} // namespace lw
