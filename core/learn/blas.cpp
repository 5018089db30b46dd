// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/blas.h"

#include "core/learn/devices.h"

#include <torch/torch.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include <dlfcn.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr auto spinVariable = "GOMP_SPINCOUNT";
constexpr auto spins = "2000"; // about a tenth of a millisecond
constexpr auto coreVariable = "OPENBLAS_CORETYPE";
// "restarted" or "refused" by ourselves; "again" (tests) looks past the user's own kernel.
constexpr auto markerVariable = "LABELWRIGHT_BLAS";

/// A loaded library by the beginning of its file name, from this process's own map.
QString loadedLibrary(const QString &beginning)
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromLocal8Bit(maps.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QString path = line.mid(line.indexOf(u'/'));
        if (path.startsWith(u'/') && path.section(u'/', -1).startsWith(beginning))
            return path;
    }
    return {};
}

/// The OpenBLAS in this process, if there is one: libblas.so.3 may be one by Debian's alternatives.
void *openBlas()
{
    for (const char *name : {"libopenblas.so.0", "libblas.so.3", "libopenblas.so"}) {
        if (void *library = dlopen(name, RTLD_NOW | RTLD_NOLOAD)) {
            if (dlsym(library, "openblas_get_corename"))
                return library;
            dlclose(library);
        }
    }
    return nullptr;
}

QByteArray callForText(void *library, const char *function)
{
    using Function = char *(*)();
    const auto call = library ? reinterpret_cast<Function>(dlsym(library, function)) : nullptr;
    return call ? QByteArray(call()) : QByteArray();
}

enum KernelClass { Unknown, Sse3, Sse4, Avx, Avx2, Avx512 };

KernelClass classOfKernel(const QByteArray &name)
{
    static const QHash<QByteArray, KernelClass> classes{
        {"prescott", Sse3},   {"core2", Sse3},        {"athlon", Sse3},
        {"opteron", Sse3},    {"opteron_sse3", Sse3}, {"atom", Sse3},
        {"penryn", Sse4},     {"dunnington", Sse4},   {"nehalem", Sse4},
        {"barcelona", Sse4},  {"bobcat", Sse4},       {"sandybridge", Avx},
        {"bulldozer", Avx},   {"piledriver", Avx},    {"steamroller", Avx},
        {"excavator", Avx2},  {"haswell", Avx2},      {"zen", Avx2},
        {"skylakex", Avx512}, {"cooperlake", Avx512}, {"sapphirerapids", Avx512}};
    return classes.value(name.toLower(), Unknown);
}

KernelClass classOfProcessor()
{
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        return Avx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return Avx2;
#endif
    return Unknown; // older ones are chosen well by OpenBLAS itself
}

QByteArray kernelFor(KernelClass wanted)
{
    if (wanted == Avx512)
        return "SkylakeX";
    if (wanted != Avx2)
        return {};
#if defined(__x86_64__)
    if (__builtin_cpu_is("amd"))
        return "Zen";
#endif
    return "Haswell";
}

/// A product of odd sizes against a plain loop: does this kernel compute rightly here?
bool productIsRight(void *library)
{
    using Sgemm = void (*)(int, int, int, int, int, int, float, const float *, int, const float *,
                           int, float, float *, int);
    const auto sgemm = reinterpret_cast<Sgemm>(dlsym(library, "cblas_sgemm"));
    if (!sgemm)
        return false;
    constexpr int m = 37, n = 29, k = 61, rowMajor = 101, plain = 111;
    std::vector<float> a(m * k), b(k * n), c(m * n, 0.0F);
    for (size_t i = 0; i < a.size(); ++i)
        a[i] = float(int(i * 7919 % 201) - 100) / 100;
    for (size_t i = 0; i < b.size(); ++i)
        b[i] = float(int(i * 104729 % 199) - 99) / 99;
    sgemm(rowMajor, plain, plain, m, n, k, 1.0F, a.data(), k, b.data(), n, 0.0F, c.data(), n);
    for (int row = 0; row < m; ++row) {
        for (int column = 0; column < n; ++column) {
            double sum = 0;
            for (int i = 0; i < k; ++i)
                sum += double(a[size_t(row * k + i)]) * double(b[size_t(i * n + column)]);
            // Written so that a NaN fails, too.
            if (!(std::abs(sum - double(c[size_t(row * n + column)])) < 1e-3))
                return false;
        }
    }
    return true;
}

void restart(char **argv)
{
    std::error_code failure; // by its own path, so that the system lists it by its name
    if (const auto program = std::filesystem::read_symlink("/proc/self/exe", failure); !failure)
        execv(program.c_str(), argv);
    execv("/proc/self/exe", argv); // its file was replaced meanwhile
    // It came back: go on with the kernel that is loaded.
}

/// GNU's OpenMP lets a thread that waits for the others spin for ten milliseconds and more. As soon
/// as anything else wants a core (a browser, our own window), the thread waited for is the one that
/// does not get it: small networks then train up to seven times slower. libgomp reads the variable
/// when it is loaded, hence the restart. True when the variable was set just now.
bool limitSpinning()
{
    if (qEnvironmentVariableIsSet(spinVariable) || qEnvironmentVariableIsSet("OMP_WAIT_POLICY")
        || loadedLibrary(u"libgomp"_s).isEmpty())
        return false;
    return qputenv(spinVariable, spins);
}

double measureGflops(int threadCount)
{
    constexpr int size = 1024;
    const torch::InferenceMode inference;
    torch::set_num_threads(threadCount);
    const torch::Tensor a = torch::rand({size, size}), b = torch::rand({size, size});
    torch::Tensor product = torch::mm(a, b); // warms up
    double best = 0;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        product = torch::mm(a, b);
        best = std::max(best, 2.0 * size * size * size / double(timer.nsecsElapsed()));
    }
    return best;
}

QString adviceFor(const BlasInfo &info)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("lw::Blas", text); };
    if (info.library == "reference BLAS"_L1) {
        return tr(
            QT_TRANSLATE_NOOP("lw::Blas", "Install a fast BLAS: apt install libopenblas0-openmp"));
    }
    if (info.refused) {
        return tr(QT_TRANSLATE_NOOP(
            "lw::Blas",
            "The faster kernel computed wrongly on this machine and was given up; "
            "a newer libopenblas0-openmp may help."));
    }
    if (info.slowKernel) {
        return tr(QT_TRANSLATE_NOOP("lw::Blas",
                                    "Start with OPENBLAS_CORETYPE=%1 in the environment."))
            .arg(info.processorKernel);
    }
    if (info.file.contains("pthread"_L1)) {
        return tr(QT_TRANSLATE_NOOP(
            "lw::Blas",
            "This OpenBLAS keeps threads of its own beside LibTorch's: apt install "
            "libopenblas0-openmp"));
    }
    return {};
}

} // namespace

void ensureFastBlas(int /*argc*/, char **argv)
{
    const bool waitsAnew = limitSpinning();
    void *library = openBlas();
    const QByteArray marker = qgetenv(markerVariable);
    if (library && marker == "restarted") {
        if (productIsRight(library))
            return;
        qunsetenv(coreVariable);
        qputenv(markerVariable, "refused");
        restart(argv);
        return;
    }
    const bool isUsersOwn =
        marker != "again" && (!marker.isEmpty() || qEnvironmentVariableIsSet(coreVariable));
    const KernelClass processor = classOfProcessor();
    const KernelClass loaded =
        library ? classOfKernel(callForText(library, "openblas_get_corename")) : Unknown;
    if (isUsersOwn || processor == Unknown || loaded == Unknown || loaded >= processor) {
        if (waitsAnew)
            restart(argv);
        return;
    }
    qputenv(coreVariable, kernelFor(processor));
    qputenv(markerVariable, "restarted");
    restart(argv);
    qunsetenv(coreVariable);
    qputenv(markerVariable, "refused");
}

BlasInfo measureBlas()
{
    BlasInfo info;
    void *library = openBlas();
    const KernelClass processor = classOfProcessor();
    info.processorKernel = QString::fromLatin1(kernelFor(processor));
    const QByteArray marker = qgetenv(markerVariable);
    info.restarted = marker == "restarted";
    info.refused = marker == "refused";
    if (library) {
        const QByteArray kernel = callForText(library, "openblas_get_corename");
        const QString config = QString::fromLatin1(callForText(library, "openblas_get_config"));
        info.library = config.section(u' ', 0, 1);
        info.kernel = QString::fromLatin1(kernel);
        info.file = loadedLibrary(u"libopenblas"_s);
        const KernelClass loaded = classOfKernel(kernel);
        info.slowKernel = processor != Unknown && loaded != Unknown && loaded < processor;
    } else if (at::hasMKL()) {
        info.library = u"MKL"_s;
        info.file = loadedLibrary(u"libmkl"_s);
    } else {
        info.file = loadedLibrary(u"libblas.so"_s);
        info.library = info.file.isEmpty() ? u"inside LibTorch"_s : u"reference BLAS"_s;
    }
    const int before = threads();
    info.threads = int(std::max(1L, sysconf(_SC_NPROCESSORS_ONLN)));
    info.gflopsOneThread = measureGflops(1);
    info.gflopsAllThreads = info.threads > 1 ? measureGflops(info.threads) : info.gflopsOneThread;
    setThreads(before);
    info.advice = adviceFor(info);
    return info;
}

} // namespace lw
