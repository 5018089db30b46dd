// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lw {

/// The linear algebra that LibTorch runs on.
struct BlasInfo
{
    QString library; ///< "OpenBLAS 0.3.21", "MKL (inside LibTorch)", "reference BLAS"
    QString file; ///< of the loaded library, empty when it is inside LibTorch
    QString kernel; ///< OpenBLAS's core name ("Haswell"), empty: not known
    QString processorKernel; ///< the best OpenBLAS kernel that this processor can run
    int threads = 0; ///< used for the second figure
    double gflopsOneThread = 0; ///< measured, single precision, 1024 x 1024
    double gflopsAllThreads = 0;
    bool slowKernel = false; ///< the kernel is below what the processor has
    bool restarted = false; ///< the program restarted itself for a faster kernel
    bool refused = false; ///< the faster kernel gave a wrong product and was given up
    QString advice; ///< what to install or set, empty when all is well
};

/// Call first in main. Debian 12's OpenBLAS runs its slowest kernel on processors that it does not
/// know; then the program restarts itself once with OPENBLAS_CORETYPE set. The restarted one checks
/// a product against a plain loop and goes back if it is wrong. A user's own OPENBLAS_CORETYPE is
/// left alone; MKL and reference BLAS are not touched. The same restart bounds how long OpenMP's
/// threads spin while they wait (GOMP_SPINCOUNT), unless the user has set that or OMP_WAIT_POLICY.
void ensureFastBlas(int argc, char **argv);

/// Looks up and measures (about a quarter of a second).
[[nodiscard]] BlasInfo measureBlas();

} // namespace lw
