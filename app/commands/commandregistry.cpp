// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

namespace lw {

Command demoCommand();
Command initCommand();
Command addDatasetCommand();
Command pasteMasksCommand();
Command edaCommand();
Command trainCommand();
Command runsCommand();
Command predictCommand();
Command pseudoLabelCommand();
Command reviewCommand();
Command facesCommand();
Command ensembleCommand();
Command labelErrorsCommand();
Command weightsCommand();
Command doctorCommand();
Command benchCommand();

const QList<Command> &commandRegistry()
{
    static const QList<Command> all{
        demoCommand(),        initCommand(),    addDatasetCommand(), pasteMasksCommand(),
        edaCommand(),         trainCommand(),   runsCommand(),       predictCommand(),
        pseudoLabelCommand(), facesCommand(),   reviewCommand(),     ensembleCommand(),
        labelErrorsCommand(), weightsCommand(), doctorCommand(),     benchCommand(),
    };
    return all;
}

} // namespace lw
