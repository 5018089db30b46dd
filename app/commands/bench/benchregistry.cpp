// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bench/bench.h"

namespace lw {

Bench makeProjectBench();
Bench scanBench();
Bench openBench();
Bench labelBench();
Bench filterBench();
Bench thumbnailsBench();
Bench forwardBench();
Bench loadWeightsBench();
Bench loaderBench();
Bench trainBench();
Bench ensembleBench();
Bench distributionBench();
Bench scrollBench();
Bench driveBench();
Bench facesBench();
Bench mapBench();

const QList<Bench> &benchRegistry()
{
    static const QList<Bench> all{
        makeProjectBench(), scanBench(),       openBench(),     labelBench(),
        filterBench(),      thumbnailsBench(), forwardBench(),  loadWeightsBench(),
        loaderBench(),      trainBench(),      ensembleBench(), distributionBench(),
        scrollBench(),      facesBench(),      mapBench(),      driveBench(),
    };
    return all;
}

} // namespace lw
