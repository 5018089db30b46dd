// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/weights/pickle.h"

#include "core/learn/weights/pickleopcodes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace lw {

namespace {

constexpr size_t mostValues = 4'000'000; // a big checkpoint with its optimizer has some 100,000

} // namespace

const PickleValue *PickleReader::read()
{
    while (m_position < m_bytes.size()) {
        const auto opcode = static_cast<unsigned char>(m_bytes[m_position++]);
        if (opcode == Stop) {
            const PickleValue *value = m_stack.size() == 1 ? pop() : nullptr;
            if (!value)
                damaged();
            return value;
        }
        if (!step(opcode)) {
            damaged(); // unless the problem is already known
            return nullptr;
        }
    }
    fail(QCoreApplication::translate("lw::PickleReader", "The file is incomplete"));
    return nullptr;
}

bool PickleReader::step(unsigned char opcode)
{
    switch (opcode) {
    case Proto: {
        quint8 version = 0;
        return take(version) && version >= 2 && version <= 5;
    }
    case Frame: {
        quint64 size = 0;
        return take(size);
    }
    case Mark:
        m_stack.push_back(nullptr);
        return m_stack.size() <= mostValues;
    case Pop:
        return pop() != nullptr;
    case PopMark:
        return popToMark().has_value();
    case Nothing:
    case NewTrue:
    case NewFalse:
    case BinInt:
    case BinInt1:
    case BinInt2:
    case Long1:
    case Long4:
    case BinFloat:
        return stepNumber(opcode);
    case BinUnicode:
    case ShortBinUnicode:
    case BinUnicode8:
    case BinString:
    case ShortBinString:
    case BinBytes:
    case BinBytes8:
    case ShortBinBytes:
        return stepText(opcode);
    case EmptyTuple:
    case Tuple1:
    case Tuple2:
    case Tuple3:
    case TupleToMark:
    case EmptyList:
    case Append:
    case Appends:
    case EmptyDictionary:
    case SetItem:
    case SetItems:
        return stepContainer(opcode);
    case BinPut:
    case LongBinPut:
    case Memoize:
    case BinGet:
    case LongBinGet:
        return stepMemo(opcode);
    case GlobalName:
    case StackGlobal:
    case Reduce:
    case NewObject:
    case Build:
    case BinPersId:
        return stepCall(opcode);
    default:
        return fail(QCoreApplication::translate(
                        "lw::PickleReader",
                        "The file asks for an operation (0x%1) that weights do not need")
                        .arg(opcode, 2, 16, QLatin1Char('0')));
    }
}

bool PickleReader::stepNumber(unsigned char opcode)
{
    PickleValue *value = make(PickleKind::Integer);
    if (!value)
        return false;
    const auto integer = [this, value]<typename T>(T read) {
        const bool ok = take(read);
        value->integer = read;
        return ok && push(value);
    };
    switch (opcode) {
    case BinInt:
        return integer(qint32());
    case BinInt1:
        return integer(quint8());
    case BinInt2:
        return integer(quint16());
    case Long1:
    case Long4: {
        quint8 small = 0;
        quint32 size = 0;
        const bool ok = opcode == Long4 ? take(size) : take(small);
        const auto bytes = ok ? takeText(opcode == Long4 ? size : small) : std::nullopt;
        if (!bytes)
            return false;
        value->text = *bytes;
        value->kind = bytes->size() > 8 ? PickleKind::BigInteger : PickleKind::Integer;
        // Two's complement, as many bytes as needed.
        quint64 bits = !bytes->empty() && (bytes->back() & 0x80) ? ~quint64(0) : 0;
        for (size_t i = std::min<size_t>(bytes->size(), 8); i-- > 0;)
            bits = (bits << 8) | static_cast<unsigned char>((*bytes)[i]);
        value->integer = qint64(bits);
        return push(value);
    }
    case BinFloat: {
        quint64 bits = 0;
        if (!take(bits))
            return false;
        bits = __builtin_bswap64(bits); // big-endian, the only such in a pickle
        std::memcpy(&value->number, &bits, 8);
        value->kind = PickleKind::Number;
        return push(value);
    }
    default:
        value->kind = opcode == Nothing ? PickleKind::None : PickleKind::Bool;
        value->integer = opcode == NewTrue;
        return push(value);
    }
}

bool PickleReader::stepText(unsigned char opcode)
{
    const auto sized = [this]<typename T>(T size) -> bool {
        const auto text = take(size) ? takeText(size) : std::nullopt;
        PickleValue *value = text ? make(PickleKind::Text) : nullptr;
        if (!value)
            return false;
        value->text = *text;
        return push(value);
    };
    switch (opcode) {
    case ShortBinUnicode:
    case ShortBinString:
    case ShortBinBytes:
        return sized(quint8());
    case BinUnicode8:
    case BinBytes8:
        return sized(quint64());
    default:
        return sized(quint32());
    }
}

bool PickleReader::stepContainer(unsigned char opcode)
{
    switch (opcode) {
    case EmptyTuple:
    case Tuple1:
    case Tuple2:
    case Tuple3:
        return collect(PickleKind::Tuple, opcode == EmptyTuple ? 0 : opcode - Tuple1 + 1);
    case EmptyList:
        return collect(PickleKind::List, 0);
    case EmptyDictionary:
        return collect(PickleKind::Dictionary, 0);
    case TupleToMark: {
        auto items = popToMark();
        PickleValue *value = items ? make(PickleKind::Tuple) : nullptr;
        if (!value)
            return false;
        value->items = std::move(*items);
        return push(value);
    }
    case Append: {
        const PickleValue *item = pop();
        return item && addItems(PickleKind::List, {item});
    }
    case SetItem: {
        const PickleValue *value = pop(), *key = value ? pop() : nullptr;
        return key && addItems(PickleKind::Dictionary, {key, value});
    }
    default: {
        auto items = popToMark();
        return items
            && addItems(opcode == Appends ? PickleKind::List : PickleKind::Dictionary,
                        std::move(*items));
    }
    }
}

bool PickleReader::stepMemo(unsigned char opcode)
{
    quint8 small = 0;
    quint32 index = 0;
    if (opcode == Memoize) {
        index = quint32(m_memo.size());
    } else if (opcode == BinPut || opcode == BinGet) {
        if (!take(small))
            return false;
        index = small;
    } else if (!take(index)) {
        return false;
    }
    if (opcode == BinGet || opcode == LongBinGet) {
        const auto found = m_memo.find(index);
        return found != m_memo.end() && push(found->second);
    }
    if (m_stack.empty() || !m_stack.back())
        return false;
    m_memo[index] = m_stack.back();
    return true;
}

bool PickleReader::stepCall(unsigned char opcode)
{
    switch (opcode) {
    case GlobalName: {
        const auto module = takeLine();
        const auto name = module ? takeLine() : std::nullopt;
        return name && global(*module, *name);
    }
    case StackGlobal: {
        const PickleValue *name = pop(), *module = name ? pop() : nullptr;
        return module && name->kind == PickleKind::Text && module->kind == PickleKind::Text
            && global(module->text, name->text);
    }
    case BinPersId:
        return persistentStorage();
    case Build: { // attributes of an OrderedDict (_metadata) or a Namespace
        const PickleValue *state = pop();
        if (!state || m_stack.empty() || !m_stack.back()
            || m_stack.back()->kind != PickleKind::Dictionary
            || state->kind != PickleKind::Dictionary)
            return false;
        return true;
    }
    default:
        return call();
    }
}

bool PickleReader::collect(PickleKind kind, size_t count)
{
    PickleValue *value = make(kind);
    if (!value || m_stack.size() < count)
        return false;
    value->items.assign(m_stack.end() - qptrdiff(count), m_stack.end());
    m_stack.resize(m_stack.size() - count);
    if (std::find(value->items.begin(), value->items.end(), nullptr) != value->items.end())
        return false;
    return push(value);
}

bool PickleReader::addItems(PickleKind kind, std::vector<const PickleValue *> items)
{
    if (m_stack.empty() || !m_stack.back() || m_stack.back()->kind != kind
        || (kind == PickleKind::Dictionary && items.size() % 2 != 0))
        return false;
    // The stack's values are this reader's own; only users see them as constant.
    auto &target = const_cast<PickleValue *>(m_stack.back())->items;
    target.insert(target.end(), items.begin(), items.end());
    return true;
}

PickleValue *PickleReader::make(PickleKind kind)
{
    if (m_values.size() >= mostValues) {
        fail(QCoreApplication::translate("lw::PickleReader",
                                         "The file lists more values than weights need"));
        return nullptr;
    }
    PickleValue &value = m_values.emplace_back();
    value.kind = kind;
    return &value;
}

bool PickleReader::push(const PickleValue *value)
{
    m_stack.push_back(value);
    return m_stack.size() <= mostValues;
}

const PickleValue *PickleReader::pop()
{
    if (m_stack.empty() || !m_stack.back())
        return nullptr;
    const PickleValue *value = m_stack.back();
    m_stack.pop_back();
    return value;
}

std::optional<std::vector<const PickleValue *>> PickleReader::popToMark()
{
    const auto mark = std::find(m_stack.rbegin(), m_stack.rend(), nullptr).base();
    if (mark == m_stack.begin())
        return std::nullopt;
    std::vector<const PickleValue *> items(mark, m_stack.end());
    m_stack.erase(mark - 1, m_stack.end());
    return items;
}

template <typename T> bool PickleReader::take(T &value)
{
    if (m_bytes.size() - m_position < sizeof(T))
        return false;
    std::memcpy(&value, m_bytes.data() + m_position, sizeof(T));
    m_position += sizeof(T);
    return true;
}

std::optional<std::string> PickleReader::takeText(quint64 size)
{
    if (size > m_bytes.size() - m_position)
        return std::nullopt;
    std::string text(reinterpret_cast<const char *>(m_bytes.data()) + m_position, size);
    m_position += size;
    return text;
}

std::optional<std::string> PickleReader::takeLine()
{
    const auto begin = m_bytes.begin() + qptrdiff(m_position);
    const auto end = std::find(begin, m_bytes.end(), std::byte('\n'));
    if (end == m_bytes.end() || end - begin > 200)
        return std::nullopt;
    auto line = takeText(quint64(end - begin));
    ++m_position;
    return line;
}

bool PickleReader::fail(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
    return false;
}

bool PickleReader::damaged()
{
    return fail(
        QCoreApplication::translate("lw::PickleReader", "The list of tensors is damaged at byte %1")
            .arg(m_position));
}

} // namespace lw
