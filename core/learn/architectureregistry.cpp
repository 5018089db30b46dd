// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/detail/architectureentry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lw {

// clang-format off
// A new network: its function in architectures/<family>.cpp, and its name here.
#define ARCHITECTURES(X) \
    X(resnet_tiny) \
    X(resnet18) \
    X(resnet34) \
    X(resnet50) \
    X(resnet101) \
    X(wide_resnet50_2) \
    X(wide_resnet101_2) \
    X(mobilenetv3_small_100) \
    X(mobilenetv3_large_100) \
    X(efficientnet_b0) \
    X(efficientnet_b1) \
    X(efficientnet_b2) \
    X(efficientnet_b3) \
    X(efficientnet_b4) \
    X(convnext_tiny) \
    X(convnext_small) \
    X(convnext_base) \
    X(vit_tiny_patch16_224) \
    X(vit_small_patch16_224) \
    X(vit_base_patch32_224) \
    X(vit_base_patch16_224) \
    X(vit_base_patch16_384) \
    X(vit_large_patch16_224) \
    X(vit_small_r26_s32_224) \
    X(vit_base_r50_s16_224) \
    X(vit_large_r50_s32_224) \
    X(swin_tiny_patch4_window7_224) \
    X(swin_base_patch4_window12_384) \
    X(swin_large_patch4_window12_384)
// clang-format on

#define DECLARE_ENTRY(name) ArchitectureEntry name();
#define CALL_ENTRY(name) name(),

ARCHITECTURES(DECLARE_ENTRY)

const QList<ArchitectureEntry> &architectureRegistry()
{
    static const QList<ArchitectureEntry> all{ARCHITECTURES(CALL_ENTRY)};
    return all;
}

#undef DECLARE_ENTRY
#undef CALL_ENTRY

const QList<ArchitectureInfo> &architectures()
{
    static const QList<ArchitectureInfo> all = [] {
        QList<ArchitectureInfo> infos;
        for (const ArchitectureEntry &entry : architectureRegistry())
            infos += entry.info;
        return infos;
    }();
    return all;
}

const ArchitectureInfo *architectureByName(const QString &name)
{
    for (const ArchitectureInfo &info : architectures()) {
        if (info.name == name)
            return &info;
    }
    return nullptr;
}

qint64 estimatedMemory(const ArchitectureInfo &info, int batch, int imageSize)
{
    constexpr double bytes = 4; // float32
    const double area = double(imageSize) / info.inputSize;
    return qint64(double(info.parameters) * bytes * 4
                  + info.activations * 1e6 * bytes * batch * area * area);
}

Result<Network> createNetwork(const QString &architecture, const NetworkOptions &options)
{
    QStringList known;
    for (const ArchitectureEntry &entry : architectureRegistry()) {
        known += entry.info.name;
        if (entry.info.name != architecture)
            continue;
        NetworkOptions resolved = options;
        if (resolved.inputHeight <= 0)
            resolved.inputHeight = entry.info.inputSize;
        if (resolved.inputWidth <= 0)
            resolved.inputWidth = resolved.inputHeight;
        Result<Network> network = entry.create(resolved);
        if (network && options.initialise)
            (*network)->initialise(Initialiser());
        return network;
    }
    return Error::badInput(
        QCoreApplication::translate("lw::Architectures", "There is no network “%1”")
            .arg(architecture),
        {}, 0,
        QCoreApplication::translate("lw::Architectures", "Choose one of: %1.")
            .arg(known.join(u", "_s)));
}

Error misfit(const QString &architecture, const QString &problem, const QString &wayOut)
{
    return Error::badInput(
        QCoreApplication::translate("lw::Architectures", "The network %1 cannot be built: %2")
            .arg(architecture, problem),
        {}, 0, wayOut);
}

bool Overrides::take(const QString &name)
{
    m_known += name;
    return m_values.contains(name);
}

void Overrides::fail(const QString &name, const QString &wanted)
{
    if (m_problem.isEmpty())
        m_problem =
            QCoreApplication::translate("lw::Architectures", "“%1” must be %2").arg(name, wanted);
}

int Overrides::integer(const QString &name, int value, int minimum, int maximum)
{
    if (!take(name))
        return value;
    bool ok = false;
    const int wanted = m_values.value(name).toInt(&ok);
    if (ok && wanted >= minimum && wanted <= maximum)
        return wanted;
    fail(name,
         QCoreApplication::translate("lw::Architectures", "a whole number from %1 to %2")
             .arg(minimum)
             .arg(maximum));
    return value;
}

double Overrides::number(const QString &name, double value, double minimum, double maximum)
{
    if (!take(name))
        return value;
    bool ok = false;
    const double wanted = m_values.value(name).toDouble(&ok);
    if (ok && wanted >= minimum && wanted <= maximum)
        return wanted;
    fail(name,
         QCoreApplication::translate("lw::Architectures", "a number from %1 to %2")
             .arg(minimum)
             .arg(maximum));
    return value;
}

QString Overrides::word(const QString &name, const QString &value, const QStringList &choices)
{
    if (!take(name))
        return value;
    const QString wanted = m_values.value(name).toString();
    if (!choices.contains(wanted))
        fail(name, choices.join(u" | "_s));
    return wanted;
}

std::vector<int> Overrides::integers(const QString &name, const std::vector<int> &values,
                                     int length, int minimum)
{
    std::vector<int> wanted = values;
    if (take(name)) {
        wanted.clear();
        const QVariant given = m_values.value(name);
        const QVariantList list =
            given.typeId() == QMetaType::QVariantList ? given.toList() : QVariantList{given};
        for (const QVariant &value : list)
            wanted.push_back(value.toInt());
    }
    const bool fits = length > 0 ? int(wanted.size()) == length : !wanted.empty();
    if (fits && *std::min_element(wanted.begin(), wanted.end()) >= minimum)
        return wanted;
    fail(name,
         QCoreApplication::translate("lw::Architectures", "a list of %1 whole numbers from %2")
             .arg(length > 0 ? QString::number(length) : u"1…"_s)
             .arg(minimum));
    return std::vector<int>(size_t(std::max(length, 1)), minimum);
}

QVariant Overrides::raw(const QString &name)
{
    return take(name) ? m_values.value(name) : QVariant();
}

Result<void> Overrides::check(const QString &architecture) const
{
    QString problem = m_problem;
    for (auto it = m_values.begin(); problem.isEmpty() && it != m_values.end(); ++it) {
        if (!m_known.contains(it.key()))
            problem =
                QCoreApplication::translate("lw::Architectures", "“%1” is not one of its options")
                    .arg(it.key());
    }
    if (problem.isEmpty())
        return {};
    return misfit(architecture, problem,
                  QCoreApplication::translate("lw::Architectures", "Its options are: %1.")
                      .arg(m_known.join(u", "_s)));
}

} // namespace lw
