// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/exceptions.h"
#include "core/learn/detail/torchversion.h"
#include "core/learn/distributed/processgroup.h"
#include "core/learn/recipeoption.h"

// LABELWRIGHT_GLOO and LABELWRIGHT_NCCL: CMake found the headers that LibTorch's own need.
#ifdef LABELWRIGHT_GLOO
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#ifdef LABELWRIGHT_NCCL
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif
#endif

using namespace Qt::StringLiterals;

namespace lw {

#ifdef LABELWRIGHT_GLOO

namespace {

constexpr std::chrono::minutes patience(5);

c10::intrusive_ptr<c10d::Store> storeOf(const Ranks &ranks)
{
    c10d::TCPStoreOptions options;
    options.port = std::uint16_t(ranks.port);
    options.isServer = ranks.rank == 0 && !ranks.portIsServed;
    options.numWorkers = std::size_t(ranks.size);
    options.waitWorkers = false; // the group waits for all of them anyway
    options.timeout = patience;
    usePlainSockets(options);
    auto tcp = c10::make_intrusive<c10d::TCPStore>(ranks.address.toStdString(), options);
    return c10::make_intrusive<c10d::PrefixStore>("labelwright", tcp);
}

/// The network card: GLOO_SOCKET_IFNAME, as PyTorch reads it, else the loopback for a group on one
/// machine, else the one that this machine's name stands for.
std::shared_ptr<::gloo::transport::Device> networkDevice(const Ranks &ranks)
{
    const std::string card = qEnvironmentVariable("GLOO_SOCKET_IFNAME").toStdString();
    if (!card.empty())
        return c10d::ProcessGroupGloo::createDeviceForInterface(card);
    if (ranks.address == u"127.0.0.1"_s || ranks.address == u"localhost"_s)
        return c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1");
    return c10d::ProcessGroupGloo::createDefaultDevice();
}

template <typename Backend> class C10dGroup : public ProcessGroup
{
public:
    C10dGroup(const Ranks &ranks, c10::intrusive_ptr<c10d::Store> store,
              c10::intrusive_ptr<Backend> backend, torch::Device device)
        : ProcessGroup(ranks)
        , m_store(std::move(store))
        , m_backend(std::move(backend))
        , m_device(device)
    {
    }

    void setText(const std::string &name, const std::string &value) override
    {
        m_store->set(name, std::vector<std::uint8_t>(value.begin(), value.end()));
    }
    std::string text(const std::string &name) override
    {
        const std::vector<std::uint8_t> value = m_store->get(name);
        return {value.begin(), value.end()};
    }

protected:
    void sumInPlace(torch::Tensor &tensor) override
    {
        std::vector<torch::Tensor> tensors{tensor.to(m_device)};
        m_backend->allreduce(tensors)->wait();
        tensor.copy_(tensors.front());
    }

private:
    c10::intrusive_ptr<c10d::Store> m_store;
    c10::intrusive_ptr<Backend> m_backend;
    torch::Device m_device; ///< where the backend wants its tensors
};

std::shared_ptr<ProcessGroup> connected(const Ranks &ranks, const QString &device)
{
    const auto store = storeOf(ranks);
#ifdef LABELWRIGHT_NCCL
    if (device.startsWith(u"cuda"_s)) {
        auto nccl = c10::make_intrusive<c10d::ProcessGroupNCCL>(store, ranks.rank, ranks.size);
        return std::make_shared<C10dGroup<c10d::ProcessGroupNCCL>>(
            ranks, store, nccl, torch::Device(device.toStdString()));
    }
#else
    Q_UNUSED(device)
#endif
    auto options = c10d::ProcessGroupGloo::Options::create(patience);
    options->devices.push_back(networkDevice(ranks));
    options->threads = 1; // one message at a time, always in the same order
    auto gloo = c10::make_intrusive<c10d::ProcessGroupGloo>(store, ranks.rank, ranks.size, options);
    return std::make_shared<C10dGroup<c10d::ProcessGroupGloo>>(ranks, store, gloo, torch::kCPU);
}

} // namespace

QString dataParallelBackends()
{
#ifdef LABELWRIGHT_NCCL
    return u"Gloo, NCCL"_s;
#else
    return u"Gloo"_s;
#endif
}

Result<std::shared_ptr<ProcessGroup>> joinProcesses(const Ranks &ranks, const QString &device)
{
    try {
        return connected(ranks, device);
    } catch (...) {
        const Error cause = errorFromCurrentException();
        return Error::failed(Recipe::tr("The %1 processes did not come together at %2, port %3: %4")
                                 .arg(ranks.size)
                                 .arg(ranks.address)
                                 .arg(ranks.port)
                                 .arg(cause.what.section(u'\n', 0, 0)),
                             {},
                             Recipe::tr("Check that all of them were started, and that the port is "
                                        "free and reachable."));
    }
}

#else

QString dataParallelBackends()
{
    return {};
}

Result<std::shared_ptr<ProcessGroup>> joinProcesses(const Ranks &, const QString &)
{
    return Error::failed(
        Recipe::tr("This program was built without training in several processes"), {},
        Recipe::tr("Install Gloo's headers (Debian: libgloo-dev) and build it again, or unset "
                   "WORLD_SIZE."));
}

#endif

} // namespace lw
