// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lw {

enum class PickleKind {
    None,
    Bool,
    Integer,
    BigInteger,
    Number,
    Text,
    Tuple,
    List,
    Dictionary,
    Global,
    Storage,
    Tensor
};

/// A value of a pickle. Nothing of Python is behind it: a dictionary is a list of pairs, a class is
/// only its name, a tensor only says what it is a view of.
struct PickleValue
{
    PickleKind kind = PickleKind::None;
    qint64 integer = 0; ///< Bool, Integer; Storage: number of elements
    double number = 0;
    std::string
        text; ///< Text; BigInteger: little-endian bytes; Global: "module.name"; Storage: key
    /// Tuple, List; Dictionary: key, value, key, value, ...; Storage: its class;
    /// Tensor: storage, offset, sizes (Tuple), strides (Tuple)
    std::vector<const PickleValue *> items;
};

/// Reads one pickle with an allow-list of opcodes and of names. There is no code here that could
/// call anything: the few calls that torch.save writes are recognised by name and turned into
/// values. Whatever else is asked for is refused and named in problem().
class PickleReader
{
public:
    explicit PickleReader(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
    }

    /// Null when refused. Values live as long as this reader.
    [[nodiscard]] const PickleValue *read();
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] size_t position() const { return m_position; } ///< after the pickle

private:
    bool step(unsigned char opcode);
    bool stepNumber(unsigned char opcode);
    bool stepText(unsigned char opcode);
    bool stepContainer(unsigned char opcode);
    bool stepMemo(unsigned char opcode);
    bool stepCall(unsigned char opcode);

    bool global(const std::string &module, const std::string &name);
    bool call();
    bool rebuildTensor(const PickleValue &arguments);
    bool persistentStorage();
    bool collect(PickleKind kind, size_t count);
    bool addItems(PickleKind container, std::vector<const PickleValue *> items);

    PickleValue *make(PickleKind kind); ///< null when there are too many
    bool push(const PickleValue *value);
    const PickleValue *pop(); ///< null when there is none
    std::optional<std::vector<const PickleValue *>> popToMark();
    template <typename T> bool take(T &value);
    std::optional<std::string> takeText(quint64 size);
    std::optional<std::string> takeLine();
    bool fail(const QString &problem);
    bool damaged();

    std::span<const std::byte> m_bytes;
    size_t m_position = 0;
    std::deque<PickleValue> m_values; ///< owns all, so that deep nesting costs no deep recursion
    std::vector<const PickleValue *> m_stack; ///< null: a mark
    std::map<quint32, const PickleValue *> m_memo;
    QString m_problem;
};

} // namespace lw
