// SPDX-License-Identifier: GPL-3.0-or-later
// The names that a pickle of weights may mention, and what becomes of the calls to them.
#include "core/learn/weights/pickle.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr std::array<std::string_view, 9> callables{
    "collections.OrderedDict",
    "collections.Counter",
    "torch._utils._rebuild_tensor",
    "torch._utils._rebuild_tensor_v2",
    "torch._utils._rebuild_parameter",
    "torch._utils._rebuild_parameter_with_state",
    "torch.nn.parameter.Parameter",
    "torch.Size",
    "argparse.Namespace",
};
constexpr std::array<std::string_view, 10> storages{
    "torch.FloatStorage", "torch.DoubleStorage", "torch.HalfStorage",  "torch.BFloat16Storage",
    "torch.LongStorage",  "torch.IntStorage",    "torch.ShortStorage", "torch.CharStorage",
    "torch.ByteStorage",  "torch.BoolStorage",
};

template <typename List> bool listed(const List &list, const std::string &name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool isStorageClass(const PickleValue &value)
{
    return value.kind == PickleKind::Global && listed(storages, value.text);
}

/// Sizes or strides; more dimensions than LibTorch has are no tensor's, and going through a long
/// list again for each of many tensors would take for ever.
bool areExtents(const PickleValue &value)
{
    constexpr size_t mostDimensions = 64;
    return (value.kind == PickleKind::Tuple || value.kind == PickleKind::List)
        && value.items.size() <= mostDimensions
        && std::all_of(value.items.begin(), value.items.end(),
                       [](const PickleValue *item) { return item->kind == PickleKind::Integer; });
}

} // namespace

bool PickleReader::global(const std::string &module, const std::string &name)
{
    const std::string full = module + '.' + name;
    const auto isOf = [&module](std::string_view package) {
        return module.compare(0, package.size(), package) == 0;
    };
    if (isOf("torchvision.models") || isOf("timm.models") || isOf("torch.nn.modules"))
        return fail(QCoreApplication::translate(
                        "lw::PickleReader",
                        "The file holds a whole model (“%1”), which is a program, instead of its "
                        "weights: in Python, save model.state_dict()")
                        .arg(QString::fromStdString(full).left(80)));
    if (!listed(callables, full) && !listed(storages, full) && module == "torch" && name.size() > 7
        && name.compare(name.size() - 7, 7, "Storage") == 0)
        return fail(QCoreApplication::translate(
                        "lw::PickleReader",
                        "The file holds numbers of a kind (%1) that no network here has")
                        .arg(QString::fromStdString(full).left(80)));
    if (!listed(callables, full) && !listed(storages, full))
        return fail(QCoreApplication::translate(
                        "lw::PickleReader",
                        "The file asks for “%1”, which weights do not need, so it may be malicious")
                        .arg(QString::fromStdString(full).left(80)));
    PickleValue *value = make(PickleKind::Global);
    if (!value)
        return false;
    value->text = full;
    return push(value);
}

bool PickleReader::call()
{
    const PickleValue *arguments = pop(), *function = arguments ? pop() : nullptr;
    if (!function || function->kind != PickleKind::Global || arguments->kind != PickleKind::Tuple)
        return false;
    const auto startsWith = [function](std::string_view text) {
        return function->text.compare(0, text.size(), text) == 0;
    };
    const PickleValue *first = arguments->items.empty() ? nullptr : arguments->items[0];
    if (startsWith("torch._utils._rebuild_tensor")) // also of versions before 0.4
        return rebuildTensor(*arguments);
    if (startsWith("torch._utils._rebuild_parameter")
        || function->text == "torch.nn.parameter.Parameter")
        return first && first->kind == PickleKind::Tensor && push(first);
    if (function->text == "collections.Counter" && first) // milestones of a schedule
        return first->kind == PickleKind::Dictionary && push(first);
    if (function->text == "torch.Size") {
        const bool fits = arguments->items.size() == 1 && areExtents(*first);
        return fits && push(first);
    }
    if (isStorageClass(*function) || !arguments->items.empty()) // OrderedDict() and Namespace()
        return false;
    return collect(PickleKind::Dictionary, 0);
}

bool PickleReader::rebuildTensor(const PickleValue &arguments)
{
    // (storage, offset, sizes, strides, requires_grad, hooks[, metadata])
    const auto &items = arguments.items;
    if (items.size() < 4 || items[0]->kind != PickleKind::Storage
        || items[1]->kind != PickleKind::Integer || !areExtents(*items[2]) || !areExtents(*items[3])
        || items[2]->items.size() != items[3]->items.size())
        return false;
    PickleValue *value = make(PickleKind::Tensor);
    if (!value)
        return false;
    value->items.assign(items.begin(), items.begin() + 4);
    return push(value);
}

bool PickleReader::persistentStorage()
{
    // ("storage", class, key, location, number of elements[, view])
    const PickleValue *id = pop();
    if (!id || id->kind != PickleKind::Tuple || id->items.size() < 5)
        return false;
    const auto &items = id->items;
    if (items[0]->kind != PickleKind::Text || items[0]->text != "storage"
        || !isStorageClass(*items[1]) || items[2]->kind != PickleKind::Text
        || items[4]->kind != PickleKind::Integer || items[4]->integer < 0
        || (items.size() > 5 && items[5]->kind != PickleKind::None))
        return false;
    PickleValue *value = make(PickleKind::Storage);
    if (!value)
        return false;
    value->text = items[2]->text;
    value->integer = items[4]->integer;
    value->items = {items[1]};
    return push(value);
}

} // namespace lw
