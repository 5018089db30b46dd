// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QProcessEnvironment>

#include <memory>
#include <optional>

namespace lw {

/// Where this process stands among those that train one run together.
struct Ranks
{
    int rank = 0; ///< 0 is the first: it writes the run
    int size = 1;
    int localRank = 0; ///< on its machine; chooses the graphics card
    QString address; ///< of the first process's machine
    int port = 29500;
    bool portIsServed = false; ///< by torchrun's agent: then the first process listens nowhere
};

/// From RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT (torchrun), Slurm's variables inside srun, or
/// those of mpirun (Open MPI, MPICH, Intel). None: this process trains alone. Error: variables that
/// contradict each other or lack the first process's address.
[[nodiscard]] Result<std::optional<Ranks>> ranksFrom(const QProcessEnvironment &environment);

/// Processes that exchange tensors through LibTorch's c10d: Gloo on processors, NCCL on graphics
/// cards where the LibTorch this was built with has it.
class ProcessGroup;
/// What this build can do: "Gloo", "Gloo, NCCL", or empty.
[[nodiscard]] QString dataParallelBackends();
/// Waits for all processes (up to five minutes). Error: built without c10d, or they do not come.
[[nodiscard]] Result<std::shared_ptr<ProcessGroup>> joinProcesses(const Ranks &ranks,
                                                                  const QString &device);
/// The first process's text, which all others wait for. `name` may be used once.
[[nodiscard]] Result<QString> textOfFirst(ProcessGroup &group, const QString &name,
                                          const QString &own);

} // namespace lw
