// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/devices.h"

#include "core/learn/detail/torchversion.h"

#include <QCoreApplication>
#include <QThread>

#include <opencv2/core/utility.hpp>

#include <torch/utils.h>

using namespace Qt::StringLiterals;

namespace lw {

QList<DeviceInfo> devices()
{
    QList<DeviceInfo> all{
        {.id = u"cpu"_s,
         .title = QCoreApplication::translate("lw::Devices", "CPU, %n thread(s)", nullptr,
                                              QThread::idealThreadCount()),
         .memory = 0}};
    const auto count = torch::cuda::is_available() ? torch::cuda::device_count() : 0;
    for (size_t i = 0; i < size_t(count); ++i) {
        all.append(
            {.id = u"cuda:%1"_s.arg(i),
             .title = QCoreApplication::translate("lw::Devices", "NVIDIA card %1").arg(i + 1),
             .memory = 0});
    }
    return all;
}

Result<QString> resolveDevice(const QString &wish)
{
    const QList<DeviceInfo> all = devices();
    if (wish.isEmpty() || wish == u"auto"_s)
        return all.size() > 1 ? all[1].id : all[0].id;
    const QString id = wish == u"cuda"_s ? u"cuda:0"_s : wish;
    QStringList known{u"auto"_s};
    for (const DeviceInfo &device : all) {
        if (device.id == id)
            return id;
        known.append(device.id);
    }
    return Error{
        .kind = ErrorKind::NotFound,
        .what = QCoreApplication::translate("lw::Devices", "There is no device “%1”").arg(wish),
        .file = {},
        .wayOut = QCoreApplication::translate("lw::Devices", "Choose one of: %1.")
                      .arg(known.join(u", "_s))};
}

void setThreads(int threads)
{
    const int count = threads > 0 ? threads : QThread::idealThreadCount();
    torch::set_num_threads(count);
    cv::setNumThreads(count);
}

int threads()
{
    return torch::get_num_threads();
}

QString torchVersion()
{
    const QString number =
        u"%1.%2.%3"_s.arg(TORCH_VERSION_MAJOR).arg(TORCH_VERSION_MINOR).arg(TORCH_VERSION_PATCH);
    return number + (torch::cuda::is_available() ? u", CUDA"_s : u", CPU"_s);
}

} // namespace lw
