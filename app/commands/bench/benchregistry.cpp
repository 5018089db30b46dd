// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"

namespace lw {

Bench makeProjectBench();
Bench scanBench();
Bench openBench();
Bench labelBench();
Bench filterBench();
Bench thumbnailsBench();
Bench ensembleBench();
Bench distributionBench();

const QList<Bench> &benchRegistry()
{
    static const QList<Bench> all{
        makeProjectBench(), scanBench(),       openBench(),     labelBench(),
        filterBench(),      thumbnailsBench(), ensembleBench(), distributionBench(),
    };
    return all;
}

} // namespace lw
