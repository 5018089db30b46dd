// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/doctor.h"

#include "app/commands/command.h"
#include "core/base/diskspace.h"
#include "core/imaging/facedetector.h"
#include "core/learn/blas.h"
#include "core/learn/devices.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QSqlDatabase>
#include <QSysInfo>
#include <QThread>

#include <opencv2/core/version.hpp>
#include <opencv2/imgcodecs.hpp>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr double megabyte = 1024.0 * 1024.0;

DoctorFinding note(const QString &what, const QString &found)
{
    return {.health = Health::Good, .what = what, .found = found, .advice = {}};
}

QString processorName()
{
    QFile file(u"/proc/cpuinfo"_s);
    if (file.open(QIODevice::ReadOnly)) {
        const QStringList lines = QString::fromLatin1(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            if (line.startsWith("model name"_L1))
                return line.section(u':', 1).trimmed();
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

double memoryGigabytes()
{
    QFile file(u"/proc/meminfo"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QString first = QString::fromLatin1(file.readLine());
    return first.section(u':', 1).simplified().section(u' ', 0, 0).toDouble() / 1024 / 1024;
}

QString fileOfLibrary(const QString &name)
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromLocal8Bit(maps.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(u'/' + name))
            return line.mid(line.indexOf(u'/'));
    }
    return {};
}

DoctorFinding libTorch()
{
    const QString file = fileOfLibrary(u"libtorch_cpu.so"_s);
    const bool debian = file.startsWith("/usr/lib/"_L1);
    const bool cuda = !fileOfLibrary(u"libtorch_cuda.so"_s).isEmpty();
    DoctorFinding finding = note(
        Cli::tr("LibTorch"),
        Cli::tr("%1, %2 (%3)")
            .arg(torchVersion(), debian ? Cli::tr("Debian's package") : Cli::tr("upstream"), file));
    const bool nvidia = QFile::exists(u"/proc/driver/nvidia/version"_s);
    if (nvidia && !cuda) {
        finding.health = Health::Problem;
        finding.advice =
            Cli::tr("There is an NVIDIA card that this build cannot use. Build against upstream "
                    "LibTorch with CUDA (./run --libtorch DIR), or install libtorch-cuda-dev on "
                    "Debian 13: training becomes many times faster.");
    } else if (!cuda) {
        finding.health = Health::Note;
        finding.advice = Cli::tr("No NVIDIA card was found, so the processor trains. With a card: "
                                 "./run --libtorch DIR with upstream LibTorch for CUDA.");
    }
    return finding;
}

QList<DoctorFinding> blas()
{
    const BlasInfo info = measureBlas();
    QString found = info.library;
    if (!info.file.isEmpty())
        found += u" (%1)"_s.arg(info.file);
    if (!info.kernel.isEmpty())
        found += Cli::tr(", kernel %1").arg(info.kernel);
    if (info.restarted)
        found += Cli::tr(", chosen by a restart");
    const bool bad = info.slowKernel || info.refused || info.library.startsWith("reference"_L1);
    return {{.health = info.advice.isEmpty() ? Health::Good
                 : bad                       ? Health::Problem
                                             : Health::Note,
             .what = Cli::tr("BLAS"),
             .found = found,
             .advice = info.advice},
            note(Cli::tr("Matrix product"),
                 Cli::tr("%1 GFLOP/s with 1 thread, %2 with %3")
                     .arg(info.gflopsOneThread, 0, 'f', 0)
                     .arg(info.gflopsAllThreads, 0, 'f', 0)
                     .arg(info.threads))};
}

DoctorFinding pictureFormats()
{
    const cv::Mat tiny(8, 8, CV_8UC3, cv::Scalar(10, 100, 200));
    QStringList works, missing;
    for (const QString &format : {u"jpg"_s, u"png"_s, u"webp"_s, u"tiff"_s, u"bmp"_s}) {
        bool ok = false;
        try {
            std::vector<uchar> bytes;
            ok = cv::imencode('.' + format.toStdString(), tiny, bytes)
                && !cv::imdecode(bytes, cv::IMREAD_COLOR).empty();
        } catch (const cv::Exception &) {
            // This build lacks the codec.
        }
        (ok ? works : missing) << format;
    }
    DoctorFinding finding = note(Cli::tr("Picture formats"), works.join(u", "_s));
    if (!missing.isEmpty()) {
        finding.health = missing.contains(u"jpg"_s) || missing.contains(u"png"_s) ? Health::Problem
                                                                                  : Health::Note;
        finding.advice = Cli::tr("This OpenCV cannot read %1.").arg(missing.join(u", "_s));
    }
    return finding;
}

DoctorFinding faceCascade()
{
    const auto detector = makeHaarDetector();
    if (detector)
        return note(Cli::tr("Face detector"), Cli::tr("Haar cascade of opencv-data"));
    return {.health = Health::Problem,
            .what = Cli::tr("Face detector"),
            .found = detector.error().what,
            .advice = detector.error().wayOut};
}

DoctorFinding cameras()
{
    const QStringList nodes = QDir(u"/dev"_s).entryList({u"video*"_s}, QDir::System);
    if (!nodes.isEmpty())
        return note(Cli::tr("Cameras"), nodes.join(u", "_s));
    return {.health = Health::Note,
            .what = Cli::tr("Cameras"),
            .found = Cli::tr("none"),
            .advice =
                Cli::tr("Try works with photos and video files; plug in a camera for live video.")};
}

DoctorFinding freeSpace(const QString &folder)
{
    QString existing = QDir(folder).absolutePath();
    while (!QFile::exists(existing))
        existing = existing.section(u'/', 0, -2).isEmpty() ? u"/"_s : existing.section(u'/', 0, -2);
    const DiskSpace disk = diskSpaceOf(existing).value_or(DiskSpace());
    const double free = double(disk.available) / megabyte;
    DoctorFinding finding = note(Cli::tr("Free space"),
                                 Cli::tr("%1 GB at %2").arg(free / 1024, 0, 'f', 1).arg(existing));
    if (free < 1024) {
        finding.health = Health::Problem;
        finding.advice = Cli::tr(
            "Runs and thumbnails need room: free some space; the project's cache folder may "
            "be deleted.");
    }
    if (disk.isReadOnly) {
        finding.health = Health::Problem;
        finding.advice = Cli::tr("This place can only be read: labels cannot be saved there.");
    }
    return finding;
}

} // namespace

QList<DoctorFinding> examine(const QStringList &folders)
{
    QList<DoctorFinding> findings;
    findings << note(Cli::tr("Labelwright"), QStringLiteral(LABELWRIGHT_VERSION))
             << note(Cli::tr("System"),
                     QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelVersion())
             << note(Cli::tr("Processor"),
                     Cli::tr("%1, %2 threads, %3 GB memory")
                         .arg(processorName())
                         .arg(QThread::idealThreadCount())
                         .arg(memoryGigabytes(), 0, 'f', 1))
             << note(Cli::tr("Qt"), QString::fromLatin1(qVersion()))
             << note(Cli::tr("OpenCV"), QStringLiteral(CV_VERSION)) << libTorch();
    for (const DeviceInfo &device : devices())
        findings << note(Cli::tr("Device %1").arg(device.id), device.title);
    findings << blas() << note(Cli::tr("Threads"), Cli::tr("%1 in use").arg(threads()));
    if (QSqlDatabase::isDriverAvailable(u"QSQLITE"_s)) {
        findings << note(Cli::tr("SQLite"), Cli::tr("available"));
    } else {
        findings << DoctorFinding{.health = Health::Problem,
                                  .what = Cli::tr("SQLite"),
                                  .found = Cli::tr("missing"),
                                  .advice = Cli::tr("Install it: apt install libqt6sql6-sqlite")};
    }
    findings << pictureFormats() << faceCascade() << cameras();
    for (const QString &folder : folders)
        findings << freeSpace(folder);
    return findings;
}

} // namespace lw
