// SPDX-License-Identifier: GPL-3.0-or-later
// The two formats of torch.save: a zip with data.pkl and one entry for each storage, and the older
// stream of five pickles followed by the storages.
#include "core/learn/weights/pickle.h"
#include "core/learn/weights/weightsfile.h"
#include "core/learn/weights/zipreader.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr size_t largestPickle = 256 << 20;
constexpr int deepest = 32; ///< nesting of dictionaries
constexpr int mostLeaves = 2'000'000;
constexpr qsizetype mostNameLetters = 100'000'000; ///< of all names together
/// A view that repeats elements could claim any amount of memory; small ones do occur.
constexpr qint64 mostRepeated = 1 << 20;

Error refused(const QString &what, const QString &path)
{
    return Error::badInput(what, path, 0,
                           QCoreApplication::translate(
                               "lw::TorchFile",
                               "Nothing was loaded. Use the file from its publisher's page, or "
                               "a .safetensors file of the same weights."));
}

Error bigEndian(const QString &path)
{
    return refused(QCoreApplication::translate("lw::TorchFile",
                                               "The file was written by a big-endian machine"),
                   path);
}

TensorType storageType(const std::string &className)
{
    static const QHash<QString, TensorType> types{
        {u"torch.FloatStorage"_s, TensorType::F32}, {u"torch.DoubleStorage"_s, TensorType::F64},
        {u"torch.HalfStorage"_s, TensorType::F16},  {u"torch.BFloat16Storage"_s, TensorType::BF16},
        {u"torch.LongStorage"_s, TensorType::I64},  {u"torch.IntStorage"_s, TensorType::I32},
        {u"torch.ShortStorage"_s, TensorType::I16}, {u"torch.CharStorage"_s, TensorType::I8},
        {u"torch.ByteStorage"_s, TensorType::U8},   {u"torch.BoolStorage"_s, TensorType::Bool}};
    return types.value(QString::fromStdString(className)); // the reader let only these through
}

using FindStorage =
    std::function<Result<std::span<const std::byte>>(const std::string &key, qint64 bytes)>;

/// Walks the values of a pickle and lists its tensors and scalars.
class Collector
{
public:
    Collector(QString path, FindStorage findStorage)
        : m_path(std::move(path))
        , m_findStorage(std::move(findStorage))
    {
    }

    Result<void> collect(const PickleValue &value, const QString &name, int depth = 0);
    TorchContents contents;

private:
    Result<void> collectItems(const PickleValue &value, const QString &name, int depth);
    [[nodiscard]] bool tooMany(const QString &name, int depth);
    Result<void> addTensor(const PickleValue &value, const QString &name);
    Result<std::span<const std::byte>> storageOf(const PickleValue &value, TensorType type);

    QString m_path;
    FindStorage m_findStorage;
    QHash<QByteArray, std::span<const std::byte>> m_storages; ///< already found (and verified)
    int m_leaves = 0;
    qsizetype m_letters = 0;
};

/// A small file can refer to the same parts again and again.
bool Collector::tooMany(const QString &name, int depth)
{
    m_letters += name.size();
    return depth > deepest || ++m_leaves > mostLeaves || m_letters > mostNameLetters;
}

Result<void> Collector::collect(const PickleValue &value, const QString &name, int depth)
{
    if (tooMany(name, depth))
        return refused(
            QCoreApplication::translate("lw::TorchFile", "The file nests its contents endlessly"),
            m_path);
    switch (value.kind) {
    case PickleKind::Tensor:
        return addTensor(value, name);
    case PickleKind::Tuple:
    case PickleKind::List:
    case PickleKind::Dictionary:
        return collectItems(value, name, depth);
    case PickleKind::None:
        contents.scalars.push_back({name, {}});
        break;
    case PickleKind::Bool:
        contents.scalars.push_back({name, value.integer != 0});
        break;
    case PickleKind::Integer:
        contents.scalars.push_back({name, value.integer});
        break;
    case PickleKind::Number:
        contents.scalars.push_back({name, value.number});
        break;
    case PickleKind::Text:
        contents.scalars.push_back({name, QString::fromStdString(value.text)});
        break;
    case PickleKind::BigInteger:
    case PickleKind::Global:
    case PickleKind::Storage:
        break; // of no use to a network
    }
    return {};
}

Result<void> Collector::collectItems(const PickleValue &value, const QString &name, int depth)
{
    const auto below = [&name](const QString &key) {
        return name.isEmpty() ? key : name + u'.' + key;
    };
    const bool dictionary = value.kind == PickleKind::Dictionary;
    for (size_t i = 0; i < value.items.size(); i += dictionary ? 2 : 1) {
        QString key = QString::number(i);
        if (dictionary) {
            const PickleValue &keyValue = *value.items[i];
            if (keyValue.kind == PickleKind::Text)
                key = QString::fromStdString(keyValue.text);
            else if (keyValue.kind == PickleKind::Integer)
                key = QString::number(keyValue.integer);
            else if (tooMany({}, depth))
                key.clear(); // refused below
            else
                continue;
        }
        const auto collected = collect(*value.items[dictionary ? i + 1 : i], below(key), depth + 1);
        if (!collected)
            return collected;
    }
    return {};
}

Result<std::span<const std::byte>> Collector::storageOf(const PickleValue &value, TensorType type)
{
    qint64 bytes = 0;
    if (__builtin_mul_overflow(value.integer, qint64(elementSize(type)), &bytes))
        return refused(
            QCoreApplication::translate("lw::TorchFile", "The file claims impossible sizes"),
            m_path);
    const QByteArray key = QByteArray::fromStdString(value.text);
    auto found = m_storages.find(key);
    if (found == m_storages.end()) {
        const auto storage = m_findStorage(value.text, bytes);
        if (!storage)
            return storage.error();
        found = m_storages.insert(key, *storage);
    }
    if (qint64(found->size()) != bytes)
        return refused(
            QCoreApplication::translate(
                "lw::TorchFile", "The data “%1” has %2 bytes where the list of tensors says %3")
                .arg(QString::fromUtf8(key.left(40)))
                .arg(found->size())
                .arg(bytes),
            m_path);
    return *found;
}

Result<void> Collector::addTensor(const PickleValue &value, const QString &name)
{
    const PickleValue &storageValue = *value.items[0];
    StoredTensor tensor{.name = name,
                        .type = storageType(storageValue.items[0]->text),
                        .shape = {},
                        .strides = {},
                        .offset = value.items[1]->integer,
                        .storage = {}};
    qint64 count = 1, last = tensor.offset;
    bool fits = tensor.offset >= 0;
    for (size_t i = 0; i < value.items[2]->items.size(); ++i) {
        const qint64 extent = value.items[2]->items[i]->integer;
        const qint64 stride = value.items[3]->items[i]->integer;
        qint64 reach = 0;
        fits = fits && extent >= 0 && stride >= 0 && !__builtin_mul_overflow(count, extent, &count)
            && !__builtin_mul_overflow(std::max<qint64>(extent - 1, 0), stride, &reach)
            && !__builtin_add_overflow(last, reach, &last);
        tensor.shape.push_back(extent);
        tensor.strides.push_back(stride);
    }
    const qint64 available = storageValue.integer;
    if (!fits || (count > 0 && (last >= available || count > std::max(available, mostRepeated)))
        || tensor.offset > available)
        return refused(
            QCoreApplication::translate("lw::TorchFile",
                                        "The tensor “%1” reaches beyond the data it is a view of")
                .arg(name),
            m_path);
    const auto storage = storageOf(storageValue, tensor.type);
    if (!storage)
        return storage.error();
    tensor.storage = *storage;
    contents.tensors.push_back(std::move(tensor));
    return {};
}

Result<TorchContents> collectFrom(const PickleValue &root, const QString &path,
                                  FindStorage findStorage)
{
    Collector collector(path, std::move(findStorage));
    const auto collected = collector.collect(root, {});
    if (!collected)
        return collected.error();
    return std::move(collector.contents);
}

/// One pickle at the beginning of `bytes`, which is then moved behind it.
const PickleValue *readPickle(PickleReader &reader, std::span<const std::byte> &bytes)
{
    const PickleValue *value = reader.read();
    bytes = bytes.subspan(reader.position());
    return value;
}

/// The older format's dictionary about the machine: {protocol_version, little_endian, type_sizes}.
bool writtenBigEndian(const PickleValue &machine)
{
    for (size_t i = 0; i + 1 < machine.items.size(); i += 2) {
        if (machine.items[i]->text == "little_endian")
            return machine.items[i + 1]->kind == PickleKind::Bool
                && machine.items[i + 1]->integer == 0;
    }
    return false;
}

/// The storages of the older format: key -> bytes.
Result<QHash<QByteArray, std::span<const std::byte>>>
readStorages(const PickleValue &keys, std::span<const std::byte> bytes,
             const QHash<QByteArray, int> &elementSizes, const QString &path)
{
    const Error incomplete =
        refused(QCoreApplication::translate("lw::TorchFile",
                                            "The file is incomplete: tensor data are missing"),
                path);
    QHash<QByteArray, std::span<const std::byte>> storages;
    for (const PickleValue *keyValue : keys.items) {
        const QByteArray key = QByteArray::fromStdString(keyValue->text);
        qint64 count = 0, size = 0;
        if (keyValue->kind != PickleKind::Text || !elementSizes.contains(key) || bytes.size() < 8)
            return incomplete;
        std::memcpy(&count, bytes.data(), 8);
        if (count < 0 || __builtin_mul_overflow(count, qint64(elementSizes.value(key)), &size)
            || size > qint64(bytes.size() - 8))
            return incomplete;
        storages.insert(key, bytes.subspan(8, size_t(size)));
        bytes = bytes.subspan(8 + size_t(size));
    }
    if (!bytes.empty())
        return refused(
            QCoreApplication::translate("lw::TorchFile", "Unexplained data follow the tensors"),
            path);
    return storages;
}

/// Sizes of one element of each storage that a pickle mentions.
void findStorages(const PickleValue &value, QHash<QByteArray, int> &sizes, int depth, int &visited)
{
    if (depth > deepest + 4 || ++visited > mostLeaves)
        return; // the collector refuses the file for this
    if (value.kind == PickleKind::Storage)
        sizes.insert(QByteArray::fromStdString(value.text),
                     elementSize(storageType(value.items[0]->text)));
    for (const PickleValue *item : value.items)
        findStorages(*item, sizes, depth + 1, visited);
}

} // namespace

Result<TorchContents> readTorchZip(std::span<const std::byte> file, const QString &path)
{
    const Result<ZipReader> zip = ZipReader::open(file, path);
    if (!zip)
        return zip.error();
    QByteArray root; // torch puts all entries into one folder
    for (const QByteArray &name : zip->names()) {
        if (name.endsWith("/constants.pkl"))
            return refused(
                QCoreApplication::translate("lw::TorchFile",
                                            "This is a TorchScript program, not a file of weights"),
                path);
        if (name.endsWith(".npy"))
            return refused(QCoreApplication::translate(
                               "lw::TorchFile", "This is a NumPy archive, not a PyTorch file"),
                           path);
        if (name.endsWith("/data.pkl"))
            root = name.chopped(qsizetype(strlen("data.pkl")));
    }
    if (root.isEmpty())
        return refused(QCoreApplication::translate("lw::TorchFile",
                                                   "This zip file was not written by torch.save"),
                       path);
    if (const QByteArray order = root + "byteorder"; zip->contains(order)) {
        const auto text = zip->read(order);
        if (!text)
            return text.error();
        if (text->size() != 6 || std::memcmp(text->data(), "little", 6) != 0)
            return bigEndian(path);
    }
    const auto pickle = zip->read(root + "data.pkl");
    if (!pickle)
        return pickle.error();
    if (pickle->size() > largestPickle)
        return refused(QCoreApplication::translate(
                           "lw::TorchFile", "Its list of tensors is larger than weights need"),
                       path);
    PickleReader reader(*pickle);
    const PickleValue *value = reader.read();
    if (!value)
        return refused(reader.problem(), path);
    return collectFrom(*value, path, [&zip, &root](const std::string &key, qint64) {
        auto storage = zip->read(root + "data/" + QByteArray::fromStdString(key));
        if (storage)
            MappedFile::dropPages(*storage); // read once for its check sum
        return storage;
    });
}

Result<TorchContents> readTorchLegacy(std::span<const std::byte> file, const QString &path)
{
    const auto fail = [&path](const PickleReader &reader) {
        return refused(reader.problem().isEmpty() ? QCoreApplication::translate(
                           "lw::TorchFile", "The file was not written by torch.save")
                                                  : reader.problem(),
                       path);
    };
    std::span<const std::byte> rest = file;
    for (int i = 0; i < 3; ++i) { // magic number, protocol, machine
        PickleReader reader(rest);
        const PickleValue *value = readPickle(reader, rest);
        constexpr std::string_view magic("\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10);
        if (!value || (i == 0 && value->text != magic) || (i == 1 && value->integer != 1001))
            return fail(reader);
        if (i == 2 && writtenBigEndian(*value))
            return bigEndian(path);
    }
    PickleReader reader(rest);
    const PickleValue *root = readPickle(reader, rest);
    if (!root)
        return fail(reader);
    PickleReader keyReader(rest);
    const PickleValue *keys = readPickle(keyReader, rest);
    if (!keys || keys->kind != PickleKind::List)
        return fail(keyReader);
    QHash<QByteArray, int> sizes;
    int visited = 0;
    findStorages(*root, sizes, 0, visited);
    const auto storages = readStorages(*keys, rest, sizes, path);
    if (!storages)
        return storages.error();
    return collectFrom(
        *root, path,
        [&storages, &path](const std::string &key, qint64) -> Result<std::span<const std::byte>> {
            const auto found = storages->find(QByteArray::fromStdString(key));
            if (found != storages->end())
                return *found;
            return refused(
                QCoreApplication::translate("lw::TorchFile", "The data of a tensor are missing"),
                path);
        });
}

} // namespace lw
